/** Reading the ledger, to verify it. */
import { type Kysely, sql } from 'kysely'
import type { Tables } from '#db/tables'
import type { Line } from './line.ts'

const PAGE = 2_000

type Reader = <T>(work: (keeper: Kysely<Tables>) => Promise<T>) => Promise<T>

/** A time to its last digit: we write milliseconds, and a hand that moves one by less would otherwise hash as before. */
const exact = (column: string) => sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`
const inMilliseconds = (time: string) => time.replace(/000Z$/, 'Z')

/** What a line is made of; how the database keeps it besides is no part of it. */
const OF_A_LINE =
  'id member_id agency_id post_id role session_id kind act purpose case_id act_id body salt body_hash leaf'
const LINE = sql`${sql.raw(OF_A_LINE.replaceAll(/\w+/g, ' e.$&,'))} ${exact('e.written_at')} as written_at, ${exact('e.happened_at')} as happened_at`

const asLine = (row: Line): Line => ({
  ...row,
  written_at: inMilliseconds(row.written_at),
  happened_at: inMilliseconds(row.happened_at),
})

/** One line to its last digit, for whoever may prove it. */
export async function exactLine(reader: Kysely<Tables>, eventId: string): Promise<Line | undefined> {
  const found = await sql<Line>`select ${LINE} from access.line_to_prove(${eventId}) e`.execute(reader)
  return found.rows.map(asLine)[0]
}

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
      sql<Line>`select ${LINE}
          from ledger_events e where (e.written_at, e.id) > (${written_at}::timestamptz, ${id}::uuid)
         order by e.written_at, e.id limit ${PAGE}`.execute(keeper),
    )
    yield* found.rows.map(asLine)
    const last = found.rows.at(-1)
    if (last === undefined) return
    after = last
  }
}
