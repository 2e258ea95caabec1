/** The people behind cases, in the order of the cases; nobody for a case that is not there for the reader. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'

/** One id for each case that the reader may know of. */
export async function peopleOfCases(tx: CaseTx, caseIds: readonly string[]): Promise<readonly string[]> {
  const found = await sql<{ person_id: string }>`
    select person_id from access.people_of_cases(${[...caseIds]}::uuid[])
     order by array_position(${[...caseIds]}::uuid[], case_id)`.execute(tx.sql)
  return found.rows.map(row => row.person_id)
}

/** The case with this reference, if the reader may read its status. */
export async function caseByReference(tx: CaseTx, reference: string): Promise<string | undefined> {
  const found = await sql<{ id: string }>`
    select id from cases_cases where reference = ${reference.trim().toUpperCase()}`.execute(tx.sql)
  return found.rows[0]?.id
}
