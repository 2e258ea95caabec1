/** Showing again who one is, before what must not be done from an unattended screen. */
import { done, type Outcome, refused, wrong } from '#shared'
import { type Account, accountOfId } from './accounts.ts'
import { checkCode } from './codes.ts'
import { type Entered, type ProvenBy, SESSION_GONE } from './entering.ts'
import { type Known, tellGate } from './gate-line.ts'
import type { Gatehouse, Visitor } from './gatehouse.ts'
import { checkPasskey, type PasskeyAnswer } from './passkeys.ts'
import { checkPassword } from './password-sign-in.ts'
import { refreshProof, type SignedIn } from './session.ts'

/** The line's view of somebody fully signed in. */
export const knownBySession = ({ memberId, agencyId, postId, role, sessionId }: SignedIn): Known => ({
  memberId,
  agencyId,
  postId,
  role,
  sessionId,
})

/** Notes a fresh proof by the session's own account. */
export async function provenAgain(
  house: Gatehouse,
  signedIn: SignedIn,
  account: Account,
  by: ProvenBy,
): Promise<Outcome<Entered>> {
  const at = house.database.clock.now()
  if (account.id !== signedIn.accountId)
    return wrong({ field: 'password', says: 'That is somebody else. Show that it is you, or sign out.' })
  return house.database.asGate(async gate => {
    const token = await refreshProof(gate, at, signedIn.sessionId)
    if (token === undefined) return refused(SESSION_GONE)
    await tellGate(gate, at, { act: 'identity/proven-again', items: [`by:${by}`] }, knownBySession(signedIn))
    return done({ token, stage: 'full' as const, nameKey: account.nameKey })
  })
}

/** By password. */
export async function proveAgainByPassword(
  house: Gatehouse,
  signedIn: SignedIn,
  password: string,
  visitor: Visitor,
): Promise<Outcome<Entered>> {
  const own = await house.database.asGate(gate => accountOfId(gate, signedIn.accountId))
  if (own === undefined) return refused(SESSION_GONE)
  const checked = await checkPassword(house, own.signInName, password, visitor)
  if (checked.kind !== 'done') return checked
  return provenAgain(house, signedIn, checked.value, 'password')
}

/** By a code of the app. Recovery codes are for coming in, not for this. */
export async function proveAgainByCode(
  house: Gatehouse,
  signedIn: SignedIn,
  typed: string,
  visitor: Visitor,
): Promise<Outcome<Entered>> {
  const checked = await checkCode(house, signedIn.accountId, typed, visitor, 'app')
  if (checked.kind !== 'done') return checked
  return provenAgain(house, signedIn, checked.value.account, checked.value.by)
}

/** By a passkey. */
export async function proveAgainByPasskey(
  house: Gatehouse,
  signedIn: SignedIn,
  answer: PasskeyAnswer,
  visitor: Visitor,
): Promise<Outcome<Entered>> {
  const checked = await checkPasskey(house, signedIn.accountId, answer, visitor)
  if (checked.kind !== 'done') return checked
  return provenAgain(house, signedIn, checked.value, 'passkey')
}

/** For a ready-made person of the demonstration, who has nothing to prove it with: their word. */
export async function proveAgainInDemonstration(house: Gatehouse, signedIn: SignedIn): Promise<Outcome<Entered>> {
  const own = await house.database.asGate(gate => accountOfId(gate, signedIn.accountId))
  if (!house.demonstration || own?.demonstration !== true) return refused(SESSION_GONE)
  return provenAgain(house, signedIn, own, 'demonstration')
}
