/** Who stands on a case today, each with what ends it. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'

export type StandingNow = {
  readonly membershipId: string
  readonly postId: string
  readonly title: string
  readonly agency: string
  readonly agencyId: string
  readonly holder: string | null
  readonly because: string
  readonly since: Day
}

export async function standingNow(tx: CaseTx, caseId: string): Promise<readonly StandingNow[]> {
  tx.tell({ kind: 'consultation', act: 'cases/standing-now', caseId })
  const found = await sql<StandingNow>`
    select m.id as "membershipId", p.id as "postId", p.title, g.name as agency, g.id as "agencyId", m.because,
           m.from_day as since,
           (select h.name from staff_postings o join staff_members h on h.id = o.member_id
             where o.post_id = p.id and o.from_day <= ${tx.today} and (o.to_day is null or o.to_day >= ${tx.today})
             order by o.kind desc limit 1) as holder
      from cases_memberships m join staff_posts p on p.id = m.post_id join staff_agencies g on g.id = m.agency_id
     where m.case_id = ${caseId} and m.from_day <= ${tx.today} and (m.to_day is null or m.to_day >= ${tx.today})
     order by g.name, p.title`.execute(tx.sql)
  return found.rows
}
