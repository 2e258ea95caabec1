/** Lines that have no place yet: how many, and since when. */
import { sql } from 'kysely'
import type { Keeper } from './tree-store.ts'

export type Waiting = { readonly count: number; readonly oldest: string | null }

/** Looked for from where the sequencer last was: before that, everything has its place. */
export async function waitingLines(keeper: Keeper): Promise<Waiting> {
  const found = await sql<{ count: number; oldest: string | null }>`
    select count(*)::int as count, min(e.written_at) as oldest from ledger_events e
     where e.written_in >= coalesce((select place::text::xid8 from ledger_watch where part = 'sequencer'), '0'::xid8)
       and (select true from ledger_sequence s where s.event_id = e.id) is null`.execute(keeper)
  return found.rows[0] ?? { count: 0, oldest: null }
}
