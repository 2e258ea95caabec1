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
    select case_id as "caseId", person_id as "personId", reference, area, place, release_on as "releaseOn", state, agencies
      from access.cases_of_people(${[...personIds]}::uuid[])`.execute(tx.sql)
  return found.rows
}
