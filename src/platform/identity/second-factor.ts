/** From a half-open session to a whole one; and signing in by passkey, which is both factors at once. */
import { done, notFound, type Outcome, refused } from '#shared'
import { accountOfId, type HeldPost, postsOf } from './accounts.ts'
import { checkCode } from './codes.ts'
import { type Entered, enter, SESSION_GONE } from './entering.ts'
import { newMark } from './failures.ts'
import { tellGate } from './gate-line.ts'
import type { Gatehouse, Visitor } from './gatehouse.ts'
import { checkPasskey, type PasskeyAnswer } from './passkeys.ts'
import { advanceSession, type SignedIn } from './session.ts'

/** Goes on with a code of the app or from paper. */
export async function proveByCode(
  house: Gatehouse,
  signedIn: SignedIn,
  typed: string,
  visitor: Visitor,
): Promise<Outcome<Entered>> {
  const checked = await checkCode(house, signedIn.accountId, typed, visitor, 'app-or-recovery')
  if (checked.kind !== 'done') return checked
  const { account, by } = checked.value
  return house.database.asGate(gate => enter(gate, house, account, by, visitor, signedIn))
}

/** Goes on with a passkey. */
export async function proveByPasskey(
  house: Gatehouse,
  signedIn: SignedIn,
  answer: PasskeyAnswer,
  visitor: Visitor,
): Promise<Outcome<Entered>> {
  const checked = await checkPasskey(house, signedIn.accountId, answer, visitor)
  if (checked.kind !== 'done') return checked
  return house.database.asGate(gate => enter(gate, house, checked.value, 'passkey', visitor, signedIn))
}

/** Signs in with nothing but a passkey: what the device holds and what opened it are two factors. */
export async function signInWithPasskey(
  house: Gatehouse,
  answer: PasskeyAnswer,
  visitor: Visitor,
): Promise<Outcome<Entered>> {
  const checked = await checkPasskey(house, null, answer, visitor)
  if (checked.kind !== 'done') return checked
  return house.database.asGate(gate => enter(gate, house, checked.value, 'passkey', visitor))
}

/** The posts among which somebody may choose today. */
export const postsToChoose = (house: Gatehouse, signedIn: SignedIn): Promise<readonly HeldPost[]> =>
  house.database.asGate(gate => postsOf(gate, signedIn.memberId, house.database.clock.today()))

/** Takes one of several posts; the session keeps it to its end. */
export async function choosePost(house: Gatehouse, signedIn: SignedIn, postId: string): Promise<Outcome<Entered>> {
  const { clock } = house.database
  const at = clock.now()
  return house.database.asGate(async gate => {
    const posts = await postsOf(gate, signedIn.memberId, clock.today())
    const post = posts.find(one => one.postId === postId)
    const account = await accountOfId(gate, signedIn.accountId)
    if (post === undefined || account === undefined) return notFound
    const token = await advanceSession(gate, at, signedIn.sessionId, 'choosing-post', { stage: 'full', postId })
    if (token === undefined) return refused(SESSION_GONE)
    const { agencyId, role } = post
    const known = { memberId: signedIn.memberId, agencyId, postId, role, sessionId: signedIn.sessionId }
    await tellGate(gate, at, { act: 'identity/signed-in', items: [`account:${account.id}`, `post:${postId}`] }, known)
    return done({ token, stage: 'full' as const, nameKey: account.nameKey })
  })
}

/** The mark to leave in a browser from which somebody has just signed in. */
export const markFor = (house: Gatehouse, entered: Entered): string => newMark(house.keys, entered.nameKey)
