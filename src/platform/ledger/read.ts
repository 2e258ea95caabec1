/** Reading the ledger, to verify it. */
import { type Kysely, sql } from 'kysely'
import type { Tables } from '#db/tables'
import type { Line } from './line.ts'

const PAGE = 2_000

type Reader = <T>(work: (keeper: Kysely<Tables>) => Promise<T>) => Promise<T>

/** A time to its last digit: we write milliseconds, and a hand that moves one by less would otherwise hash as before. */
const exact = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
const inMilliseconds = (time: string) => time.replace(/000Z$/, 'Z')

/** A place in the ledger: after the line with this time and id. */
type Place = { readonly written_at: string; readonly id: string }
const BEGINNING: Place = { written_at: '-infinity', id: '00000000-0000-0000-0000-000000000000' }

/**
 * Every line in order of writing, a page at a time, so that a long ledger does not fill the memory; all of them, or
 * those that were written after one.
 */
export async function* linesOf(asKeeper: Reader, from: Place = BEGINNING): AsyncGenerator<Line> {
  let after = from
  for (;;) {
    const { written_at, id } = after
    const found = await asKeeper(keeper =>
      sql<Line>`select e.*, ${exact('e.written_at')} as written_at, ${exact('e.happened_at')} as happened_at
          from ledger_events e where (e.written_at, e.id) > (${written_at}::timestamptz, ${id}::uuid)
         order by e.written_at, e.id limit ${PAGE}`.execute(keeper),
    )
    for (const line of found.rows) {
      const [written, happened] = [inMilliseconds(line.written_at), inMilliseconds(line.happened_at)]
      yield { ...line, written_at: written, happened_at: happened }
    }
    const last = found.rows.at(-1)
    if (last === undefined) return
    after = last
  }
}
