/** What nobody reviewed goes up every day; so does a reason that nobody gave. Done by Cairn itself, each night. */
import { sql } from 'kysely'
import { addTask, endTasks } from '#modules/tasks'
import type { ClockworkTx } from '#platform/db'
import { queueMail } from '#platform/mail'
import { GLASS_REVIEW, taskAbout } from './tell-of-glass.ts'

const GOES_UP = 'need-to-know/review-overdue'

/** How many go up in one transaction. */
export const OPENINGS_AT_ONCE = 50

type Overdue = { readonly id: string; readonly unexplained: boolean }
type Senior = { readonly post_id: string; readonly agency_id: string; readonly member_id: string }

/**
 * Puts each overdue opening before its reviewers again and before whoever stands above whoever opened it, by task and mail,
 * once a day; returns how many there were.
 */
export async function escalateOpenings(tx: ClockworkTx): Promise<number> {
  const found = await sql<Overdue>`
    update need_to_know_openings set escalated_on = ${tx.today}
     where id in (select id from need_to_know_openings
                   where found is null and (escalated_on is null or escalated_on < ${tx.today})
                     and (review_on < ${tx.today} or (because = '' and because_by < ${tx.now}))
                   order by review_on, id limit ${OPENINGS_AT_ONCE} for update skip locked)
    returning id, because = '' and because_by < ${tx.now} as unexplained`.execute(tx.sql)
  for (const overdue of found.rows) await goUp(tx, overdue)
  const items = found.rows.map(({ id }) => `opening:${id}`)
  tx.tell({ kind: 'access-decision', act: 'need-to-know/escalate-openings', items })
  return found.rows.length
}

async function goUp(tx: ClockworkTx, { id, unexplained }: Overdue): Promise<void> {
  await endTasks(tx, { aboutId: id, kind: GOES_UP }, 'cancelled', 'goes up again')
  const says = unexplained
    ? 'An opening in an emergency has no reason after 24 hours: see to it'
    : 'An opening in an emergency was not reviewed in time: see to it'
  for (const { post_id: postId, agency_id: agencyId, member_id: to } of await seniorsOf(tx, id)) {
    await addTask(tx, taskAbout(id, { kind: GOES_UP, says, owner: { postId, agencyId }, dueOn: tx.today }))
    await queueMail(tx, { kind: 'task-waiting', to, link: `/break-glass/reviews/${id}` })
  }
}

/** Whoever was to review it, by the task they have, and the post to which whoever opened it reports. */
async function seniorsOf(tx: ClockworkTx, openingId: string): Promise<readonly Senior[]> {
  const found = await sql<Senior>`
    select distinct p.id as post_id, p.agency_id, o.member_id
      from staff_posts p
      join staff_postings o on o.post_id = p.id and o.from_day <= ${tx.today} and (o.to_day is null or o.to_day >= ${tx.today})
      join need_to_know_openings n on n.id = ${openingId} and n.member_id <> o.member_id
     where p.id in (select t.owner_post_id from tasks_tasks t where t.about_id = ${openingId} and t.kind = ${GLASS_REVIEW})
        or p.id = (select own.reports_to from staff_posts own where own.id = n.post_id)`.execute(tx.sql)
  return found.rows
}
