/** The name of the person of a case, for the head of a page about one step. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'

/** The name, or undefined when the case is not there for this reader. */
export async function caseName(tx: CaseTx, caseId: string): Promise<string | undefined> {
  tx.tell({ kind: 'consultation', act: 'cases/case-name', caseId })
  const found = await sql<{
    name: string
  }>`select p.known_as as name from people_people p where p.id = access.person_of_case(${caseId})`.execute(tx.sql)
  return found.rows[0]?.name
}
