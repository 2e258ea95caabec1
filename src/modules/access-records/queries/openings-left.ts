/** How many more people the asker may open before they are asked for a reason; the database counts. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'

/** What is left before this case would be one too many; nothing where nobody counts. */
export async function openingsLeft(tx: CaseTx, caseId: string): Promise<number | null> {
  const found = await sql<{ left: number | null }>`select access.openings_left(${caseId}) as left`.execute(tx.sql)
  return found.rows[0]?.left ?? null
}
