/** Setting up a second factor: before anything else for a new account, and later as often as a device is changed. */
import { sql } from 'kysely'
import type { Instant } from '#platform/clock'
import { newId } from '#platform/ids'
import { done, keptLine, type Outcome, type Refusal, refused, wrong } from '#shared'
import { type Account, accountOfId, hasSecondFactor } from './accounts.ts'
import { authenticatorLink, newAuthenticatorSecret, stepOfCode } from './authenticator.ts'
import { keepChallenge, readChallenge, takeChallenge } from './challenges.ts'
import { type Entered, enter, type ProvenBy, SESSION_GONE } from './entering.ts'
import { type GateTx, tellGate } from './gate-line.ts'
import type { Gatehouse, Visitor } from './gatehouse.ts'
import { seal, unseal } from './keys.ts'
import { askForNewPasskey, type PasskeyAnswer, type PasskeyQuestion, readNewPasskey } from './passkeys.ts'
import { knownBySession } from './proving-again.ts'
import { hashOfRecoveryCode, newRecoveryCodes } from './recovery-codes.ts'
import type { SignedIn } from './session.ts'

/** What came of it: the session's new token when it moved on, and recovery codes when there were none. Shown once. */
export type Enrolled = { readonly entered: Entered | undefined; readonly codes: readonly string[] }

/** An authenticator app that waits to be confirmed: as a link for the square and as text. */
export type NewAuthenticator = { readonly challengeId: string; readonly link: string; readonly key: string }

const MINUTES = 20
const MOST_PASSKEYS = 10

const PROVE_FIRST: Refusal = {
  code: 'prove-first',
  says: 'How you sign in can be changed only right after you have shown that it is you.',
  next: 'Show it again, then come back.',
}
const ENOUGH: Refusal = {
  code: 'enough-passkeys',
  says: `You have ${MOST_PASSKEYS} passkeys, which is as many as Cairn keeps.`,
  next: 'Remove one that you no longer use.',
}
const TOO_LATE: Refusal = {
  code: 'too-late',
  says: 'That took too long, or was finished already.',
  next: 'Begin setting it up again.',
}

/**
 * Who may add a factor: somebody fully signed in who has just proven it, or somebody with a right password and no
 * factor yet. A right password alone must never add one beside a factor that exists: that would undo the factor.
 */
function barredFrom(signedIn: SignedIn, account: Account | undefined): Refusal | undefined {
  if (account?.active !== true || account.demonstration) return SESSION_GONE
  if (signedIn.stage === 'full') return signedIn.recentlyProven ? undefined : PROVE_FIRST
  return signedIn.stage === 'password-proven' && !hasSecondFactor(account) ? undefined : PROVE_FIRST
}

type Work<T> = (gate: GateTx, account: Account, at: Instant) => Promise<Outcome<T>>

function enrolling<T>(house: Gatehouse, signedIn: SignedIn, work: Work<T>): Promise<Outcome<T>> {
  return house.database.asGate(async gate => {
    // Locked, so that two enrolments at the same moment do not both find an account without a factor.
    await sql`select id from identity_accounts where id = ${signedIn.accountId} for update`.execute(gate)
    const account = await accountOfId(gate, signedIn.accountId)
    const barred = barredFrom(signedIn, account)
    if (barred !== undefined || account === undefined) return refused(barred ?? SESSION_GONE)
    return work(gate, account, house.database.clock.now())
  })
}

const challengeOf = (signedIn: SignedIn) => ({ kind: 'authenticator-new', accountId: signedIn.accountId }) as const

/** Begins setting up an authenticator app. The secret stays sealed until a right code confirms that the app has it. */
export function beginAuthenticator(house: Gatehouse, signedIn: SignedIn): Promise<Outcome<NewAuthenticator>> {
  return enrolling(house, signedIn, async (gate, account, at) => {
    const secret = newAuthenticatorSecret()
    const state = { sealed: seal(house.keys.sealing, account.id, secret).toString('base64') }
    const challengeId = await keepChallenge(gate, at, challengeOf(signedIn), state, MINUTES)
    return done({ challengeId, ...authenticatorLink(secret, account.signInName) })
  })
}

const secretIn = (
  house: Gatehouse,
  account: Account,
  state: { readonly [key: string]: string | undefined } | undefined,
) =>
  state?.['sealed'] === undefined
    ? undefined
    : unseal(house.keys.sealing, account.id, Buffer.from(state['sealed'], 'base64'))

/** The app that waits to be confirmed, to be shown again after a wrong code. */
export function waitingAuthenticator(
  house: Gatehouse,
  signedIn: SignedIn,
  challengeId: string,
): Promise<Outcome<NewAuthenticator>> {
  return enrolling(house, signedIn, async (gate, account, at) => {
    const secret = secretIn(house, account, await readChallenge(gate, at, challengeOf(signedIn), challengeId))
    return secret === undefined
      ? refused(TOO_LATE)
      : done({ challengeId, ...authenticatorLink(secret, account.signInName) })
  })
}

/** Confirms the app with a code from it. It takes the place of an earlier app. */
export function confirmAuthenticator(
  house: Gatehouse,
  signedIn: SignedIn,
  { challengeId, code }: { readonly challengeId: string; readonly code: string },
  visitor: Visitor,
): Promise<Outcome<Enrolled>> {
  return enrolling(house, signedIn, async (gate, account, at) => {
    const secret = secretIn(house, account, await readChallenge(gate, at, challengeOf(signedIn), challengeId))
    if (secret === undefined) return refused(TOO_LATE)
    const step = stepOfCode(secret, code, house.wallClock.now(), null)
    if (step === undefined)
      return wrong({
        field: 'code',
        says: 'That is not the code your app should show now. Wait for the next one and type that.',
      })
    if ((await takeChallenge(gate, at, challengeOf(signedIn), challengeId)) === undefined) return refused(TOO_LATE)
    await gate
      .updateTable('identity_accounts')
      .set({ totp_sealed: seal(house.keys.sealing, account.id, secret), totp_last_step: step })
      .where('id', '=', account.id)
      .execute()
    return enrolled(gate, house, signedIn, account, 'authenticator', visitor)
  })
}

/** Asks the browser for a new passkey. */
export function beginPasskey(house: Gatehouse, signedIn: SignedIn): Promise<Outcome<PasskeyQuestion>> {
  return enrolling(house, signedIn, async (gate, account) =>
    account.passkeys >= MOST_PASSKEYS ? refused(ENOUGH) : done(await askForNewPasskey(gate, house, account)),
  )
}

/** Keeps a new passkey under a name by which its owner knows the device. */
export async function confirmPasskey(
  house: Gatehouse,
  signedIn: SignedIn,
  answer: PasskeyAnswer & { readonly name: string },
  visitor: Visitor,
): Promise<Outcome<Enrolled>> {
  const made = await readNewPasskey(house, signedIn.accountId, answer)
  if (made.kind !== 'done') return made
  const { credentialId, publicKey, counter, transports } = made.value
  return enrolling(house, signedIn, async (gate, account, at) => {
    if (account.passkeys >= MOST_PASSKEYS) return refused(ENOUGH)
    const name = keptLine(answer.name).slice(0, 60) || 'Passkey'
    const kept = await gate
      .insertInto('identity_passkeys')
      .values({
        id: newId(),
        account_id: account.id,
        credential_id: credentialId,
        public_key: publicKey,
        counter,
        transports: [...transports],
        name,
        made_at: at,
        used_at: null,
      })
      .onConflict(conflict => conflict.doNothing())
      .returning('id')
      .execute()
    if (kept.length === 0) return wrong({ field: 'passkey', says: 'This passkey is set up already.' })
    return enrolled(gate, house, signedIn, account, 'passkey', visitor)
  })
}

/** Tells the ledger, gives recovery codes to whoever has none, and moves a half-open session on. */
async function enrolled(
  gate: GateTx,
  house: Gatehouse,
  signedIn: SignedIn,
  account: Account,
  by: Extract<ProvenBy, 'authenticator' | 'passkey'>,
  visitor: Visitor,
): Promise<Outcome<Enrolled>> {
  const at = house.database.clock.now()
  await tellGate(
    gate,
    at,
    { act: 'identity/factor-added', items: [`account:${account.id}`, `factor:${by}`] },
    knownBySession(signedIn),
  )
  const codes = account.recoveryCodes > 0 ? [] : await replaceRecoveryCodes(gate, at, signedIn)
  if (signedIn.stage === 'full') return done({ entered: undefined, codes })
  const entered = await enter(gate, house, account, by, visitor, signedIn)
  return entered.kind === 'done' ? done({ entered: entered.value, codes }) : entered
}

/** Makes a new set of recovery codes; every earlier one is void from now on. */
export async function replaceRecoveryCodes(gate: GateTx, at: Instant, signedIn: SignedIn): Promise<readonly string[]> {
  const { accountId } = signedIn
  const codes = newRecoveryCodes()
  await gate.deleteFrom('identity_recovery_codes').where('account_id', '=', accountId).execute()
  await gate
    .insertInto('identity_recovery_codes')
    .values(
      codes.map(code => ({
        id: newId(),
        account_id: accountId,
        code_hash: hashOfRecoveryCode(accountId, code),
        made_at: at,
        used_at: null,
      })),
    )
    .execute()
  await tellGate(
    gate,
    at,
    { act: 'identity/recovery-codes-made', items: [`account:${accountId}`] },
    knownBySession(signedIn),
  )
  return codes
}

/** A new set on request, for somebody fully signed in who has just proven it. */
export function renewRecoveryCodes(house: Gatehouse, signedIn: SignedIn): Promise<Outcome<readonly string[]>> {
  return enrolling(house, signedIn, async (gate, account, at) =>
    signedIn.stage === 'full' && hasSecondFactor(account)
      ? done(await replaceRecoveryCodes(gate, at, signedIn))
      : refused(PROVE_FIRST),
  )
}
