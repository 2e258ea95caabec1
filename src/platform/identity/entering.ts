/** From the last proof to a session: into the only post, or to the choice among several, or nowhere without one. */
import type { Instant } from '#platform/clock'
import { done, type Outcome, type Refusal, refused } from '#shared'
import { type Account, type HeldPost, knownAs, postsOf } from './accounts.ts'
import { countedFor, countedForCodes, forget } from './failures.ts'
import { type GateTx, tellGate } from './gate-line.ts'
import type { Gatehouse, Visitor } from './gatehouse.ts'
import { advanceSession, beginSession, endHeldSession, endOneSession, type Stage } from './session.ts'

/** A session under a new token, and how far it got. */
export type Entered = { readonly token: string; readonly stage: Stage; readonly nameKey: string }

/** How somebody proved who they are, as the ledger calls it. */
export type ProvenBy =
  | 'password'
  | 'authenticator'
  | 'recovery-code'
  | 'passkey'
  | 'agency'
  | 'demonstration'
  | 'setup-link'

const NO_POST: Refusal = {
  code: 'no-post',
  says: 'You hold no post in Cairn today, so there is nothing to sign in to.',
  next: 'Ask your administrator to record your post.',
}
export const SESSION_GONE: Refusal = {
  code: 'session-gone',
  says: 'This sign-in was not finished in time, or was finished in another tab.',
  next: 'Start again from the sign-in page.',
}

/** Opens a session that has shown the first factor only. It reaches nothing but the second. */
export async function halfEnter(
  gate: GateTx,
  house: Gatehouse,
  account: Account,
  by: ProvenBy,
  visitor: Visitor,
): Promise<Entered> {
  const at = house.database.clock.now()
  if (visitor.heldToken !== undefined) await endHeldSession(gate, at, visitor.heldToken)
  const { id: accountId, memberId, nameKey } = account
  const stage = 'password-proven'
  const { token, sessionId } = await beginSession(gate, at, {
    accountId,
    memberId,
    postId: null,
    stage,
    device: visitor.device,
  })
  const items = [`account:${accountId}`, `by:${by}`, `origin:${visitor.origin}`]
  await tellGate(gate, at, { act: 'identity/first-factor-proven', items }, { ...knownAs(account), sessionId })
  return { token, stage, nameKey }
}

/** The session to move on, or none when one is to begin. */
type From = { readonly sessionId: string; readonly stage: Stage } | undefined

async function intoSession(
  gate: GateTx,
  at: Instant,
  account: Account,
  from: From,
  post: HeldPost | undefined,
  device: string,
) {
  const to =
    post === undefined
      ? { stage: 'choosing-post' as const, postId: null }
      : { stage: 'full' as const, postId: post.postId }
  if (from === undefined)
    return beginSession(gate, at, { accountId: account.id, memberId: account.memberId, device, ...to })
  const token = await advanceSession(gate, at, from.sessionId, from.stage, to)
  return token === undefined ? undefined : { token, sessionId: from.sessionId }
}

/**
 * Lets somebody in who has proven enough: a session for their post, or for choosing among several. Forgets the failures
 * that were counted against them here, and tells the ledger.
 */
export async function enter(
  gate: GateTx,
  house: Gatehouse,
  account: Account,
  by: ProvenBy,
  visitor: Visitor,
  from?: From,
): Promise<Outcome<Entered>> {
  const { clock } = house.database
  const at = clock.now()
  const posts = await postsOf(gate, account.memberId, clock.today())
  if (posts.length === 0) {
    if (from !== undefined) await endOneSession(gate, at, account.id, from.sessionId, 'no-post')
    await tellGate(
      gate,
      at,
      { act: 'identity/no-post', items: [`account:${account.id}`, `by:${by}`] },
      knownAs(account),
    )
    return refused(NO_POST)
  }
  if (from === undefined && visitor.heldToken !== undefined) await endHeldSession(gate, at, visitor.heldToken)
  const post = posts.length === 1 ? posts[0] : undefined
  const session = await intoSession(gate, at, account, from, post, visitor.device)
  if (session === undefined) return refused(SESSION_GONE)
  const { name } = countedFor(house.keys, account.nameKey, visitor)
  await forget(gate, at, [countedForCodes(house.keys, account.id), name])
  await noteEntry(gate, at, account, by, visitor, session.sessionId, post)
  return done({ token: session.token, stage: post === undefined ? 'choosing-post' : 'full', nameKey: account.nameKey })
}

async function noteEntry(
  gate: GateTx,
  at: Instant,
  account: Account,
  by: ProvenBy,
  visitor: Visitor,
  sessionId: string,
  post: HeldPost | undefined,
): Promise<void> {
  await gate.updateTable('identity_accounts').set({ signed_in_at: at }).where('id', '=', account.id).execute()
  const act = post === undefined ? 'identity/proven-choosing-post' : 'identity/signed-in'
  const known =
    post === undefined
      ? knownAs(account)
      : { memberId: account.memberId, agencyId: post.agencyId, postId: post.postId, role: post.role }
  const items = [`account:${account.id}`, `by:${by}`, `origin:${visitor.origin}`]
  await tellGate(gate, at, { act, items }, { ...known, sessionId })
}
