/** Lets somebody in to a case for a while, because they need to know (S3-10); and ends that before its day. */
import { sql } from 'kysely'
import { beyondItsBands, mayKeepStatus, withoutBasisOn } from '#modules/cases'
import { stopForRecipient } from '#modules/recipients'
import { type PostHeld, postsById } from '#modules/staff'
import { ZONE } from '#platform/clock'
import type { CaseTx } from '#platform/db'
import { addDays, type Day } from '#rules'
import { done, notFound, type Outcome, refused, type Wrong, wrong } from '#shared'

/** Longer than this nobody is let in at once: who still needs to know then is asked again. */
export const LONGEST_DAYS = 183

export type LettingIn = {
  readonly caseId: string
  readonly postId: string
  /** As what their post is, or by the name alone together with what is released to them. */
  readonly as: 'post' | 'informed'
  readonly because: string
  /** The last day on which it holds. */
  readonly until: Day
}

const notTheirs = refused({
  code: 'need-to-know/not-theirs',
  says: 'Your part in this case does not include letting others in.',
  next: 'Ask the supervising worker or the social work SOLO.',
})

function whatIsWrong(tx: CaseTx, { because, until }: LettingIn): readonly Wrong[] {
  const latest = addDays(tx.today, LONGEST_DAYS)
  return [
    ...(because.trim() === '' ? [{ field: 'because', says: 'Say why they need to know' }] : []),
    ...(until < tx.today ? [{ field: 'until', says: 'Give today or a later day' }] : []),
    ...(until > latest ? [{ field: 'until', says: `Give a day within ${LONGEST_DAYS} days: ask again then` }] : []),
  ]
}

/** Lets the holder of a post in until the end of a day. */
export async function letIn(tx: CaseTx, given: LettingIn): Promise<Outcome<{ readonly grantId: string }>> {
  const { caseId, postId } = given
  if (!(await mayKeepStatus(tx, caseId))) return notTheirs
  const [post] = await postsById(tx, [postId])
  if (post === undefined) return wrong({ field: 'postId', says: 'Choose a post that somebody holds today' })
  const found = whatIsWrong(tx, given)
  if (found.length > 0) return wrong(...found)
  const without = await withoutBasisOn(tx, caseId, [post.agencyId])
  if (without !== undefined) return without
  // By the name alone any agency may be told; as what its post is, a provider comes in within its bands (S2-31).
  const beyond = given.as === 'post' ? await beyondItsBands(tx, caseId, post.agencyId) : undefined
  if (beyond !== undefined) return beyond
  const stopped = await stopForRecipient(tx, caseId, [{ memberId: post.memberId }])
  if (stopped !== undefined) return stopped
  return done({ grantId: await keep(tx, given, post) })
}

async function keep(tx: CaseTx, { caseId, as, because, until }: LettingIn, post: PostHeld): Promise<string> {
  const id = tx.newId()
  const asRole = as === 'informed' ? 'informed' : post.role
  await sql`insert into access_grants (id, kind, case_id, post_id, as_role, because, from_at, to_at, written_at, written_by)
    values (${id}, 'need-to-know', ${caseId}, ${post.postId}, ${asRole}, ${because.trim()}, ${tx.now},
      (${addDays(until, 1)}::date)::timestamp at time zone ${ZONE}, ${tx.now}, ${tx.actor.memberId})`.execute(tx.sql)
  tx.tell({
    kind: 'access-decision',
    act: 'need-to-know/let-in',
    caseId,
    items: [`grant:${id}`, `as:${asRole}`],
    recipients: [post.memberId],
  })
  return id
}

/** Ends a grant from now on. One's own may be given back by oneself. */
export async function endGrant(
  tx: CaseTx,
  given: { readonly caseId: string; readonly grantId: string; readonly because: string },
): Promise<Outcome<null>> {
  const { caseId, grantId, because } = given
  if (because.trim() === '') return wrong({ field: 'because', says: 'Say why they need to know no longer' })
  const ended =
    await sql`update access_grants set ended_at = ${tx.now}, ended_by = ${tx.actor.memberId}, ended_because = ${because.trim()}
     where id = ${grantId} and case_id = ${caseId} and to_at > ${tx.now} and ended_at is null`.execute(tx.sql)
  if (Number(ended.numAffectedRows ?? 0) === 0) return notFound
  tx.tell({ kind: 'access-decision', act: 'need-to-know/end-grant', caseId, items: [`grant:${grantId}`] })
  return done(null)
}
