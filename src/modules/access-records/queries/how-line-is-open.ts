/** Whether one line of the ledger may be proven by whoever asks, and with what it holds or without. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'

/** `whole`: with what it holds; `line`: as a line alone; null where it is not theirs to prove. */
export async function howLineIsOpen(tx: CaseTx, eventId: string): Promise<'whole' | 'line' | null> {
  const open = await sql<{ how: 'whole' | 'line' | null }>`select access.line_open_to_me(${eventId}) as how`.execute(
    tx.sql,
  )
  return open.rows[0]?.how ?? null
}
