/** The open cases of some people that the reader may know of, with what tells them apart. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'

export type CaseOfPerson = {
  readonly caseId: string
  readonly personId: string
  readonly reference: string | null
  readonly area: string | null
  readonly place: 'custody' | 'community' | 'hospital' | null
  readonly releaseOn: Day | null
  readonly state: 'open' | 'closed' | null
  readonly agencies: number
}

/** Cases by person. A reader whose part is no more than a name learns that the case exists and nothing else of it. */
export async function casesOfPeople(tx: CaseTx, personIds: readonly string[]): Promise<readonly CaseOfPerson[]> {
  if (personIds.length === 0) return []
  const found = await sql<CaseOfPerson>`
    select known.case_id as "caseId", known.person_id as "personId", c.reference, a.name as area, c.place, c.release_on as "releaseOn", c.state,
           (select count(distinct m.agency_id)::int from cases_memberships m where m.case_id = known.case_id) as agencies
      from access.cases_of_people(${[...personIds]}::uuid[]) known
      left join cases_cases c on c.id = known.case_id
      left join staff_areas a on a.id = c.area_id
     order by c.opened_on desc nulls last`.execute(tx.sql)
  return found.rows
}
