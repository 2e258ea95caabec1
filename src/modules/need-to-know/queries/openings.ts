/** Broken glasses, as whoever broke them and whoever reviews them may see them. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Opening } from '../model/opening.ts'

const columns = (
  now: string,
) => sql`o.id, o.opened_case_id as "caseId", o.member_id as "memberId", m.name as by, p.title as post,
  g.short_name as agency, m.phone, o.reason, o.because, o.because_by as "becauseBy", o.explained_at as "explainedAt",
  o.from_at as "fromAt", o.to_at as "toAt", o.ended_at as "endedAt", o.ended_at is null and o.to_at > ${now} as open,
  o.times_before as "timesBefore", o.review_on as "reviewOn", o.found, r.name as "reviewedBy", o.reviewed_at as "reviewedAt",
  o.review_says as "reviewSays", n.known_as as name`

const joins = sql`need_to_know_openings o join staff_members m on m.id = o.member_id join staff_posts p on p.id = o.post_id
  join staff_agencies g on g.id = o.agency_id left join staff_members r on r.id = o.reviewed_by
  left join people_people n on n.id = o.opened_person_id`

/** One opening, or undefined when it is not there for this reader. */
export async function openingById(tx: CaseTx, openingId: string): Promise<Opening | undefined> {
  const found = await sql<Opening>`select ${columns(tx.now)} from ${joins} where o.id = ${openingId}`.execute(tx.sql)
  return found.rows[0]
}

/** How many reviewed ones are shown. */
const MOST = 100

/** Openings by others that are mine to review: those that wait first, the longest waiting before the others. */
export async function openingsToReview(tx: CaseTx): Promise<readonly Opening[]> {
  tx.tell({ kind: 'consultation', act: 'need-to-know/openings-to-review' })
  const found = await sql<Opening>`
    select * from (
      (select ${columns(tx.now)} from ${joins} where o.member_id <> ${tx.actor.memberId} and o.found is null)
      union all
      (select ${columns(tx.now)} from ${joins} where o.member_id <> ${tx.actor.memberId} and o.found is not null
        order by o.reviewed_at desc limit ${MOST})
    ) listed order by found is not null, "reviewOn", "fromAt"`.execute(tx.sql)
  return found.rows
}
