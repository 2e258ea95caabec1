/**
 * Signing in through an agency's own directory (OpenID Connect: authorization code, PKCE, state and nonce). What was
 * asked is kept here and used once; what the directory answers names an account only by issuer and subject.
 */
import * as oidc from 'openid-client'
import { done, type Outcome, type Refusal, refused } from '#shared'
import { accountOfId, accountOfSubject, knownAs } from './accounts.ts'
import { keepChallenge, takeChallenge } from './challenges.ts'
import { type Entered, enter, halfEnter } from './entering.ts'
import { tellGate } from './gate-line.ts'
import type { Gatehouse, Issuer, Visitor } from './gatehouse.ts'
import { provenAgain } from './proving-again.ts'
import type { SignedIn } from './session.ts'

const MINUTES = 10

const NOT_KNOWN: Refusal = {
  code: 'not-known-here',
  says: 'Your agency has confirmed who you are, but that does not open an account in Cairn.',
  next: 'Ask your administrator whether your account here is linked to it.',
}
const NOT_CONFIRMED: Refusal = {
  code: 'not-confirmed',
  says: 'Your agency did not confirm who you are, or the answer came too late or to another browser.',
  next: 'Start again from the sign-in page.',
}
const NO_ANSWER: Refusal = {
  code: 'agency-silent',
  says: "Your agency's own sign-in does not answer just now.",
  next: 'Try again in a moment, or sign in with a Cairn account if you have one.',
}

const issuerOf = (house: Gatehouse, key: string): Issuer | undefined => house.issuers.find(issuer => issuer.key === key)
const addressOf = (house: Gatehouse, key: string) => new URL(`/sign-in/from/${key}`, house.publicUrl)

/** What an issuer says about itself, asked once; asked again when the asking failed. */
const described = new WeakMap<Issuer, Promise<oidc.Configuration>>()

function configurationOf(issuer: Issuer): Promise<oidc.Configuration> {
  const known = described.get(issuer)
  if (known !== undefined) return known
  const url = new URL(issuer.issuer)
  const onLoopback = url.protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname)
  const asked = oidc.discovery(url, issuer.clientId, issuer.clientSecret, undefined, {
    timeout: 10,
    // oxlint-disable-next-line typescript/no-deprecated -- "deprecated" so that it stands out; only for tests on loopback
    execute: onLoopback ? [oidc.allowInsecureRequests] : [],
  })
  described.set(issuer, asked)
  asked.catch(() => described.delete(issuer))
  return asked
}

/** Where to send the browser, and the id under which its return is expected; the browser keeps that in a cookie. */
export type Departure = { readonly to: string; readonly challengeId: string }

/**
 * Begins signing in through an agency. Given somebody signed in, asks the agency to have them prove it afresh instead.
 */
export async function departToAgency(
  house: Gatehouse,
  key: string,
  again: SignedIn | undefined,
): Promise<Outcome<Departure>> {
  const issuer = issuerOf(house, key)
  if (issuer === undefined) return { kind: 'not-found' }
  const configuration = await configurationOf(issuer).catch(() => undefined)
  if (configuration === undefined) return refused(NO_ANSWER)
  const [verifier, state, nonce] = [oidc.randomPKCECodeVerifier(), oidc.randomState(), oidc.randomNonce()]
  const url = oidc.buildAuthorizationUrl(configuration, {
    redirect_uri: addressOf(house, key).href,
    scope: 'openid',
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ...(again === undefined ? {} : { prompt: 'login', max_age: '0' }),
  })
  const asked = { issuer: key, verifier, state, nonce, again: again?.sessionId ?? '' }
  const challenge = { kind: 'agency', accountId: again?.accountId ?? null } as const
  const challengeId = await house.database.asGate(gate =>
    keepChallenge(gate, house.database.clock.now(), challenge, asked, MINUTES),
  )
  return done({ to: url.href, challengeId })
}

/** The browser's return: the id from its cookie and what the agency put into the address. */
export type Return = { readonly key: string; readonly challengeId: string; readonly answer: URLSearchParams }

type Confirmed = {
  readonly issuer: Issuer
  readonly iss: string
  readonly sub: string
  readonly twoFactors: boolean
  readonly again: string
}

/** Asks the agency whom its code stands for. Everything that does not add up answers the same: not confirmed. */
async function confirm(
  house: Gatehouse,
  { key, challengeId, answer }: Return,
  accountId: string | null,
): Promise<Confirmed | undefined> {
  const issuer = issuerOf(house, key)
  const at = house.database.clock.now()
  const asked = await house.database.asGate(gate => takeChallenge(gate, at, { kind: 'agency', accountId }, challengeId))
  if (issuer === undefined || asked === undefined || asked['issuer'] !== key) return undefined
  const { verifier, state, nonce, again = '' } = asked
  if (verifier === undefined || state === undefined || nonce === undefined) return undefined
  const came = addressOf(house, key)
  came.search = answer.toString()
  try {
    const tokens = await oidc.authorizationCodeGrant(await configurationOf(issuer), came, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      ...(again === '' ? {} : { maxAge: 0 }),
    })
    const claims = tokens.claims()
    if (claims === undefined) return undefined
    const methods = Array.isArray(claims['amr']) ? claims['amr'] : []
    return {
      issuer,
      iss: claims.iss,
      sub: claims.sub,
      twoFactors: issuer.provesTwoFactors === true || methods.includes('mfa'),
      again,
    }
  } catch {
    // A wrong state, nonce, signature, audience or time, an error the agency sent, or an agency that fell silent.
    return undefined
  }
}

async function noteRefusal(house: Gatehouse, key: string, because: string, visitor: Visitor): Promise<void> {
  const items = [`issuer:${key}`, `origin:${visitor.origin}`]
  await house.database.asGate(gate =>
    tellGate(gate, house.database.clock.now(), { act: 'identity/agency-refused', because, items }, undefined),
  )
}

/** Ends the way through an agency: a session, half or whole, or a neutral no. */
export async function returnFromAgency(house: Gatehouse, back: Return, visitor: Visitor): Promise<Outcome<Entered>> {
  const known = issuerOf(house, back.key)
  if (known === undefined) return { kind: 'not-found' }
  const confirmed = await confirm(house, back, null)
  if (confirmed === undefined) {
    await noteRefusal(house, known.key, 'not-confirmed', visitor)
    return refused(NOT_CONFIRMED)
  }
  return house.database.asGate(async gate => {
    const account = await accountOfSubject(gate, confirmed.iss, confirmed.sub)
    if (account?.active !== true) {
      const told = {
        act: 'identity/agency-refused',
        because: 'not-known-here',
        items: [`issuer:${known.key}`, `origin:${visitor.origin}`],
      }
      await tellGate(gate, house.database.clock.now(), told, account && knownAs(account))
      return refused(NOT_KNOWN)
    }
    if (confirmed.twoFactors) return enter(gate, house, account, 'agency', visitor)
    return done(await halfEnter(gate, house, account, 'agency', visitor))
  })
}

/** Ends proving again through an agency. It must be the same session and the same account that left. */
export async function returnToProveAgain(
  house: Gatehouse,
  back: Return,
  signedIn: SignedIn,
  visitor: Visitor,
): Promise<Outcome<Entered>> {
  const confirmed = await confirm(house, back, signedIn.accountId)
  if (confirmed === undefined || confirmed.again !== signedIn.sessionId) {
    await noteRefusal(house, back.key, 'not-confirmed', visitor)
    return refused(NOT_CONFIRMED)
  }
  const account = await house.database.asGate(gate => accountOfSubject(gate, confirmed.iss, confirmed.sub))
  return account === undefined ? refused(NOT_KNOWN) : provenAgain(house, signedIn, account, 'agency')
}

/** The agencies through which somebody could prove again who they are. */
export async function agenciesOf(house: Gatehouse, signedIn: SignedIn): Promise<readonly Issuer[]> {
  const rows = await house.database.asGate(async gate => {
    const account = await accountOfId(gate, signedIn.accountId)
    if (account === undefined) return []
    return gate.selectFrom('identity_federations').select('issuer').where('account_id', '=', account.id).execute()
  })
  return house.issuers.filter(issuer => rows.some(row => row.issuer === issuer.issuer))
}
