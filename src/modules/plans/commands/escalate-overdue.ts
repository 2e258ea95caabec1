/** Actions that nobody did in time go up: to the owner's manager, or to whoever set them (issue of an owner who is away). */
import { sql } from 'kysely'
import { addTask } from '#modules/tasks'
import type { ClockworkTx } from '#platform/db'
import type { Day } from '#rules'

type Overdue = {
  readonly id: string
  readonly case_id: string
  readonly conference_id: string | null
  readonly due_on: Day
  readonly written_by: string
  readonly setter_agency_id: string
  readonly manager_post_id: string | null
  readonly manager_agency_id: string | null
}

/** How many actions go up in one transaction: as many as hold nobody up who answers theirs meanwhile. */
export const ESCALATED_AT_ONCE = 200

/**
 * Escalates actions that are overdue and have not been, those that waited longest first; returns how many. Run each
 * night until there are fewer than it takes at once. What somebody is answering at this moment is left for the next time.
 */
export async function escalateOverdue(tx: ClockworkTx, atMost = ESCALATED_AT_ONCE): Promise<number> {
  const found = await sql<Overdue>`
    select a.id, a.case_id, a.conference_id, a.due_on, a.written_by, s.agency_id as setter_agency_id, p.reports_to as manager_post_id,
           mp.agency_id as manager_agency_id
      from plans_actions a
      join staff_members s on s.id = a.written_by
      left join lateral (select post.reports_to from staff_postings o join staff_posts post on post.id = o.post_id
         where o.member_id = a.owner_member_id and post.reports_to is not null and o.from_day <= ${tx.today}
           and (o.to_day is null or o.to_day >= ${tx.today}) limit 1) p on true
      left join staff_posts mp on mp.id = p.reports_to
     where a.state in ('open', 'accepted') and a.due_on < ${tx.today} and a.escalated_on is null
     order by a.due_on, a.id limit ${atMost} for update of a skip locked`.execute(tx.sql)
  await tx.narrowTo([...new Set(found.rows.map(action => action.case_id))])
  for (const action of found.rows) await sendUp(tx, action)
  const ids = found.rows.map(action => action.id)
  await sql`update plans_actions set escalated_on = ${tx.today} where id = any(${ids}::uuid[])`.execute(tx.sql)
  tx.tell({ kind: 'alteration', act: 'plans/escalate-overdue', items: ids.map(id => `action:${id}`) })
  return ids.length
}

async function sendUp(tx: ClockworkTx, action: Overdue): Promise<void> {
  const { manager_post_id: postId, manager_agency_id: agencyId } = action
  const owner =
    postId === null || agencyId === null
      ? { memberId: action.written_by, agencyId: action.setter_agency_id }
      : { postId, agencyId }
  await addTask(tx, {
    kind: 'action/overdue',
    says: 'An action is overdue: see to it',
    caseId: action.case_id,
    ...(action.conference_id === null ? {} : { conferenceId: action.conference_id }),
    section: 'plan',
    owner,
    dueOn: tx.today,
    opens: `/actions/${action.id}`,
    about: { table: 'plans_actions', id: action.id },
  })
}
