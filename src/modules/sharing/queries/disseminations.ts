/** What is proposed to be passed down, and what became of it (S3-18). */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'

export type DisseminationShown = {
  readonly disseminationId: string
  readonly caseId: string
  readonly address: string | null
  readonly areaId: string
  readonly area: string
  readonly teamPostId: string | null
  readonly team: string | null
  readonly state: 'proposed' | 'confirmed' | 'declined'
  readonly because: string
  readonly untilAt: string | null
  readonly version: number
  readonly decidedBy: string | null
  readonly decidedAt: string | null
  readonly shareId: string | null
  readonly openedAt: string | null
}

/** One, or undefined when it is not there for this reader. */
export async function disseminationById(tx: CaseTx, disseminationId: string): Promise<DisseminationShown | undefined> {
  const found = await sql<DisseminationShown>`
    select d.id as "disseminationId", d.case_id as "caseId",
           (select e.headline from cases_entries e where e.case_id = d.case_id and e.about_id = d.option_id order by e.written_at limit 1) as address,
           d.area_id as "areaId", r.name as area, d.team_post_id as "teamPostId", p.title as team, d.state, d.because, d.until_at as "untilAt", d.version,
           m.name as "decidedBy", d.decided_at as "decidedAt", s.id as "shareId",
           (select min(o.opened_at) from sharing_openings o where o.share_id = s.id) as "openedAt"
      from sharing_disseminations d join staff_areas r on r.id = d.area_id left join staff_posts p on p.id = d.team_post_id
      left join staff_members m on m.id = d.decided_by left join sharing_shares s on s.dissemination_id = d.id
     where d.id = ${disseminationId} limit 1`.execute(tx.sql)
  const [one] = found.rows
  const what =
    one === undefined
      ? { items: ['nothing-there'] }
      : { caseId: one.caseId, items: [`dissemination:${disseminationId}`] }
  tx.tell({ kind: 'consultation', act: 'sharing/dissemination', ...what })
  return one
}
