/** Sets the level at which a case is managed, as a conference decided. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'

/** Writes the level. The entry in the chronology is the caller's: it knows who decided. Where nothing moved, none did. */
export async function setLevel(tx: CaseTx, caseId: string, level: number): Promise<void> {
  const moved = await sql`update cases_cases set level = ${level}, version = version + 1
             where id = ${caseId} and level is distinct from ${level}`.execute(tx.sql)
  tx.tell({ kind: moved.numAffectedRows === 1n ? 'alteration' : 'consultation', act: 'cases/set-level', caseId })
}
