/** Whether the actor may read or write one part of a case: to offer a form only to whoever may send it. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Section } from '#rules'

/** True when the actor may write this part of this case. The database decides again when something is written. */
export async function mayWrite(tx: CaseTx, caseId: string, section: Section): Promise<boolean> {
  tx.tell({ kind: 'consultation', act: 'conferences/may-write', caseId, items: [`section:${section}`] })
  const found = await sql<{ may: boolean }>`
    select ${caseId}::uuid = any (access.cases_i_may_write(${section})) as may`.execute(tx.sql)
  return found.rows[0]?.may === true
}

/** True when the actor may read this part: nothing found then means that there is nothing. */
export async function mayRead(tx: CaseTx, caseId: string, section: Section): Promise<boolean> {
  tx.tell({ kind: 'consultation', act: 'conferences/may-read', caseId, items: [`section:${section}`] })
  const found = await sql<{ may: boolean }>`
    select ${caseId}::uuid = any (access.cases_i_may_read(${section})) as may`.execute(tx.sql)
  return found.rows[0]?.may === true
}
