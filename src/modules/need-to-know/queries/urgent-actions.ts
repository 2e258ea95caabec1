/** Acts that could not wait, as the reader may see them. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { UrgentAction } from '../model/urgent-action.ts'

/** One of them, or undefined when it is not there for this reader. */
export async function urgentActionById(tx: CaseTx, actionId: string): Promise<UrgentAction | undefined> {
  const found = await sql<UrgentAction>`
    select u.id, u.case_id as "caseId", n.known_as as name, u.protects, u.done, u.told, u.referrals,
           u.complete_by as "completeBy", u.completed_at as "completedAt", u.written_at as "writtenAt", m.name as by,
           g.short_name as agency, u.member_id = ${tx.actor.memberId} as mine
      from need_to_know_urgent_actions u
      join staff_members m on m.id = u.member_id join staff_agencies g on g.id = u.agency_id
      left join people_people n on n.id = access.person_of_case(u.case_id)
     where u.id = ${actionId}`.execute(tx.sql)
  return found.rows[0]
}
