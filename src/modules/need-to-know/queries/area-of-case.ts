/** The authority to which a case belongs. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'

/** Undefined where the reader may not read the status of the case. */
export async function areaOfCase(tx: CaseTx, caseId: string): Promise<string | undefined> {
  const found = await sql<{ area_id: string }>`select area_id from cases_cases where id = ${caseId}`.execute(tx.sql)
  return found.rows[0]?.area_id
}
