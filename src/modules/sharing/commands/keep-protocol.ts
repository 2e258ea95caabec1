/** What stands around a protocol: who fills which seat, which rules it carries, when posts are worked and who stands in. */
import { sql } from 'kysely'
import { postsById } from '#modules/staff'
import type { CaseTx } from '#platform/db'
import { addDays, type Day, isSharingRule } from '#rules'
import { done, notFound, type Outcome, wrong } from '#shared'
import type { Seat } from '../queries/named-posts.ts'

export type NewNaming = {
  readonly agreementId: string
  readonly agencyId: string
  readonly areaId: string | null
  readonly seat: Seat
  /** Null leaves the seat empty. */
  readonly postId: string | null
}

/** Names the post that fills a seat from today. Who filled it before stays as history. */
export async function namePost(tx: CaseTx, given: NewNaming): Promise<Outcome<string>> {
  const { agreementId, agencyId, areaId, seat, postId } = given
  const [post] = postId === null ? [] : await postsById(tx, [postId])
  if (postId !== null && post?.agencyId !== agencyId)
    return wrong({ field: 'postId', says: 'Choose a post of this agency that somebody holds today' })
  await sql`update sharing_named_posts set to_day = ${addDays(tx.today, -1)}
    where agreement_id = ${agreementId} and agency_id = ${agencyId} and area_id is not distinct from ${areaId}::uuid and seat = ${seat}
      and (to_day is null or to_day >= ${tx.today})`.execute(tx.sql)
  const id = tx.newId()
  const who = { from_day: tx.today, to_day: null, written_at: tx.now, written_by: tx.actor.memberId }
  await tx.sql
    .insertInto('sharing_named_posts')
    .values({ id, agreement_id: agreementId, agency_id: agencyId, area_id: areaId, seat, post_id: postId, ...who })
    .execute()
  tx.tell({
    kind: 'administration',
    act: 'sharing/name-post',
    items: [`agreement:${agreementId}`, `seat:${seat}`, `post:${postId ?? 'nobody'}`],
  })
  return done(id)
}

/** Says that a protocol carries a rule of sharing, and where. */
export async function carryRule(
  tx: CaseTx,
  given: { agreementId: string; rule: string; pinpoint: string },
): Promise<Outcome<string>> {
  const { agreementId, rule, pinpoint } = given
  if (!isSharingRule(rule)) return wrong({ field: 'rule', says: 'Choose a rule' })
  const id = tx.newId()
  await tx.sql
    .insertInto('sharing_rules_carried')
    .values({ id, agreement_id: agreementId, rule, pinpoint, written_at: tx.now, written_by: tx.actor.memberId })
    .execute()
  tx.tell({
    kind: 'administration',
    act: 'sharing/carry-rule',
    items: [`agreement:${agreementId}`],
    rule: `sharing/${rule}`,
  })
  return done(id)
}

/** Sets the days on which a post is worked, and who has what cannot wait on the others. */
export async function setWorkingDays(
  tx: CaseTx,
  given: { postId: string; days: readonly number[]; deputyPostId: string | null },
): Promise<Outcome<null>> {
  const { postId, days, deputyPostId } = given
  if (deputyPostId === postId)
    return wrong({ field: 'deputyPostId', says: 'Choose another post: one cannot stand in for itself' })
  const wanted = deputyPostId === null ? [postId] : [postId, deputyPostId]
  if ((await postsById(tx, wanted)).length < wanted.length) return notFound
  await tx.sql
    .insertInto('sharing_working_days')
    .values({
      id: tx.newId(),
      post_id: postId,
      days: [...days],
      deputy_post_id: deputyPostId,
      from_day: tx.today,
      written_at: tx.now,
      written_by: tx.actor.memberId,
    })
    .execute()
  tx.tell({
    kind: 'administration',
    act: 'sharing/set-working-days',
    items: [`post:${postId}`, `days:${days.join('')}`],
  })
  return done(null)
}

export type NewAbsence = {
  readonly postId: string
  readonly designatePostId: string
  readonly from: Day
  readonly to: Day
  readonly because: string
}

/** Records that the holder of a post is away, and who speaks for them meanwhile. It cannot begin in the past: nothing that was said earlier comes to count. */
export async function recordAbsence(tx: CaseTx, given: NewAbsence): Promise<Outcome<null>> {
  const { postId, designatePostId, from, to, because } = given
  if (from < tx.today) return wrong({ field: 'from', says: 'Give a first day that has not passed' })
  if (to < from) return wrong({ field: 'to', says: 'Give a last day that is not before the first' })
  if (designatePostId === postId) return wrong({ field: 'designatePostId', says: 'Choose another post' })
  if ((await postsById(tx, [postId, designatePostId])).length < 2) return notFound
  await tx.sql
    .insertInto('sharing_absences')
    .values({
      id: tx.newId(),
      post_id: postId,
      designate_post_id: designatePostId,
      from_day: from,
      to_day: to,
      because,
      written_at: tx.now,
      written_by: tx.actor.memberId,
    })
    .execute()
  tx.tell({
    kind: 'administration',
    act: 'sharing/record-absence',
    items: [`post:${postId}`, `designate:${designatePostId}`],
  })
  return done(null)
}

/** The holder is back: whoever stood in does so no more from today. */
export async function endAbsence(tx: CaseTx, given: { postId: string; absenceId: string }): Promise<Outcome<null>> {
  const { postId, absenceId } = given
  const ended =
    await sql`update sharing_absences set ended_on = ${tx.today} where id = ${absenceId} and post_id = ${postId} and ended_on is null and to_day >= ${tx.today}`.execute(
      tx.sql,
    )
  if (ended.numAffectedRows !== 1n) return notFound
  tx.tell({ kind: 'administration', act: 'sharing/end-absence', items: [`absence:${absenceId}`] })
  return done(null)
}
