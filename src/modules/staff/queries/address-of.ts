/** Where a member of staff reads mail. */
import { sql } from 'kysely'
import type { ClockworkTx } from '#platform/db'

/** The address, or null when there is none; asked by the job that sends, as Cairn itself. */
export async function addressOf(tx: ClockworkTx, memberId: string): Promise<string | null> {
  const found = await sql<{ email: string | null }>`select email from staff_members where id = ${memberId}`.execute(
    tx.sql,
  )
  return found.rows[0]?.email ?? null
}
