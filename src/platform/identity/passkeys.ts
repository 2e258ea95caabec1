/** Passkeys: a key in the person's own device, bound to this address, opened by their finger, face or PIN. */
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { sql } from 'kysely'
import { z } from 'zod'
import { done, type Outcome, type Wrong, wrong } from '#shared'
import { type Account, accountOfId, knownAs } from './accounts.ts'
import { keepChallenge, takeChallenge } from './challenges.ts'
import { type GateTx, tellGate } from './gate-line.ts'
import type { Gatehouse, Visitor } from './gatehouse.ts'

/** What a page hands to the browser: the options as JSON, and the id under which the answer is expected. */
export type PasskeyQuestion = { readonly challengeId: string; readonly options: string }
/** What the browser hands back. */
export type PasskeyAnswer = { readonly challengeId: string; readonly response: string }

/** A key whose proof was right, ready to be kept. */
export type NewPasskey = {
  readonly credentialId: string
  readonly publicKey: Buffer
  readonly counter: number
  readonly transports: readonly string[]
}

const MINUTES = 5

/** Ed25519, ECDSA on P-256, RSA: what devices make today. */
const KINDS_OF_KEY = [-8, -7, -257]

const WRONG: Wrong = {
  field: 'passkey',
  says: 'The passkey was not accepted. Try once more, or use another way to show that it is you.',
}

const credential = z.looseObject({
  id: z.string().max(2_000),
  rawId: z.string().max(2_000),
  type: z.literal('public-key'),
  clientExtensionResults: z.looseObject({}),
  response: z.looseObject({ clientDataJSON: z.string().max(20_000) }),
})

/** What the browser sent, when it has the shape of a credential. The library judges the rest. */
function read<T>(response: string): T | undefined {
  try {
    const parsed = credential.safeParse(JSON.parse(response))
    return parsed.success ? (parsed.data as T) : undefined
  } catch {
    return undefined
  }
}

type Kept = {
  credential_id: string
  public_key: Uint8Array
  counter: number
  transports: string[]
  account_id: string
  id: string
}

const keysOf = async (gate: GateTx, accountId: string): Promise<readonly Kept[]> =>
  (await sql<Kept>`select * from identity_passkeys where account_id = ${accountId} order by made_at`.execute(gate)).rows

const described = ({ credential_id, transports }: Kept) => ({ id: credential_id, transports })

/** Asks a browser to make a key for this account. */
export async function askForNewPasskey(gate: GateTx, house: Gatehouse, account: Account): Promise<PasskeyQuestion> {
  const options = await generateRegistrationOptions({
    rpName: 'Cairn',
    rpID: house.publicUrl.hostname,
    userName: account.signInName,
    userDisplayName: account.name,
    userID: Uint8Array.from(Buffer.from(account.id.replaceAll('-', ''), 'hex')),
    attestationType: 'none',
    supportedAlgorithmIDs: KINDS_OF_KEY,
    excludeCredentials: (await keysOf(gate, account.id)).map(described),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  })
  const challenge = { kind: 'passkey-new', accountId: account.id } as const
  const challengeId = await keepChallenge(
    gate,
    house.database.clock.now(),
    challenge,
    { challenge: options.challenge },
    MINUTES,
  )
  return { challengeId, options: JSON.stringify(options) }
}

/** Judges a new key. Its question is used up whatever comes of it. */
export async function readNewPasskey(
  house: Gatehouse,
  accountId: string,
  answer: PasskeyAnswer,
): Promise<Outcome<NewPasskey>> {
  const at = house.database.clock.now()
  const asked = await house.database.asGate(gate =>
    takeChallenge(gate, at, { kind: 'passkey-new', accountId }, answer.challengeId),
  )
  const response = read<RegistrationResponseJSON>(answer.response)
  if (asked?.['challenge'] === undefined || response === undefined) return wrong(WRONG)
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      response,
      expectedChallenge: asked['challenge'],
      expectedOrigin: house.publicUrl.origin,
      expectedRPID: house.publicUrl.hostname,
      requireUserVerification: true,
      supportedAlgorithmIDs: KINDS_OF_KEY,
    })
    if (registrationInfo === undefined) return wrong(WRONG)
    const { id, publicKey, counter, transports } = registrationInfo.credential
    return done({ credentialId: id, publicKey: Buffer.from(publicKey), counter, transports: transports ?? [] })
  } catch {
    // The library throws for whatever a browser or an attacker sent that does not add up.
    return wrong(WRONG)
  }
}

/** Asks for a key: one of this account, or with no account whichever the device knows for this address. */
export async function askForPasskey(house: Gatehouse, accountId: string | null): Promise<PasskeyQuestion> {
  return house.database.asGate(async gate => {
    const known = accountId === null ? [] : await keysOf(gate, accountId)
    const options = await generateAuthenticationOptions({
      rpID: house.publicUrl.hostname,
      allowCredentials: known.map(described),
      userVerification: 'required',
    })
    const at = house.database.clock.now()
    const challengeId = await keepChallenge(
      gate,
      at,
      { kind: 'passkey', accountId },
      { challenge: options.challenge },
      MINUTES,
    )
    return { challengeId, options: JSON.stringify(options) }
  })
}

/** True when the key signed this challenge; notes the new count, so that a copied key shows itself. */
async function signed(
  house: Gatehouse,
  key: Kept,
  response: AuthenticationResponseJSON,
  challenge: string,
): Promise<boolean> {
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: house.publicUrl.origin,
    expectedRPID: house.publicUrl.hostname,
    requireUserVerification: true,
    credential: {
      id: key.credential_id,
      publicKey: Uint8Array.from(key.public_key),
      counter: key.counter,
      transports: key.transports,
    },
  })
  if (!verified) return false
  const noted = await house.database.asGate(gate =>
    sql`update identity_passkeys set counter = ${authenticationInfo.newCounter}, used_at = ${house.database.clock.now()}
      where id = ${key.id} and counter = ${key.counter} returning id`.execute(gate),
  )
  return noted.rows.length === 1
}

async function judged(house: Gatehouse, accountId: string | null, answer: PasskeyAnswer): Promise<Kept | undefined> {
  const at = house.database.clock.now()
  const response = read<AuthenticationResponseJSON>(answer.response)
  const found = await house.database.asGate(async gate => {
    const asked = await takeChallenge(gate, at, { kind: 'passkey', accountId }, answer.challengeId)
    const keys = await sql<Kept>`select * from identity_passkeys where credential_id = ${response?.id ?? ''}`.execute(
      gate,
    )
    return { challenge: asked?.['challenge'], key: keys.rows[0] }
  })
  if (response === undefined || found.challenge === undefined || found.key === undefined) return undefined
  if (accountId !== null && found.key.account_id !== accountId) return undefined
  return (await signed(house, found.key, response, found.challenge).catch(() => false)) ? found.key : undefined
}

/** Judges a key that was shown, for this account or for whichever it belongs to. */
export async function checkPasskey(
  house: Gatehouse,
  accountId: string | null,
  answer: PasskeyAnswer,
  visitor: Visitor,
): Promise<Outcome<Account>> {
  const key = await judged(house, accountId, answer)
  return house.database.asGate(async gate => {
    const account = key === undefined ? undefined : await accountOfId(gate, key.account_id)
    if (account?.active === true) return done(account)
    const whose = account ?? (accountId === null ? undefined : await accountOfId(gate, accountId))
    const told = { act: 'identity/passkey-refused', items: [`origin:${visitor.origin}`] }
    await tellGate(gate, house.database.clock.now(), told, whose && knownAs(whose))
    return wrong(WRONG)
  })
}
