/** Whether the actor keeps the status of a case: says who stands on it, who else is let in or kept out, what is held. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'

export async function mayKeepStatus(tx: CaseTx, caseId: string): Promise<boolean> {
  const found = await sql<{ may: boolean }>`
    select ${caseId}::uuid = any (access.cases_i_may_write('status')) as may`.execute(tx.sql)
  return found.rows[0]?.may ?? false
}
