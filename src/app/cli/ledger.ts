/** `./cairn ledger verify`: reads the whole ledger again, in order of writing, and hashes everything again. */
import { sql } from 'kysely'
import { systemClock } from '#platform/clock'
import { type Database, openDatabase } from '#platform/db'
import { newId } from '#platform/ids'
import { type Line, verify } from '#platform/ledger'
import type { Config } from '../config.ts'

const PAGE = 2_000

/** Every line, a page at a time, so that a long ledger does not fill the memory. */
export async function* linesOf(database: Database): AsyncGenerator<Line> {
  let after = { written_at: '0001-01-01T00:00:00.000Z', id: '00000000-0000-0000-0000-000000000000' }
  for (;;) {
    const found = await database.asKeeper(keeper =>
      sql<Line>`select * from ledger_events where (written_at, id) > (${after.written_at}::timestamptz, ${after.id}::uuid)
        order by written_at, id limit ${PAGE}`.execute(keeper),
    )
    yield* found.rows
    const last = found.rows.at(-1)
    if (last === undefined) return
    after = last
  }
}

/** Verifies and says what was found; answers 0 when every line is sound. */
export async function verifyLedger(config: Config, say: (line: string) => void): Promise<number> {
  const where = config.databaseUrl === undefined ? { folder: config.dataFolder } : { server: config.databaseUrl }
  const database = await openDatabase(where, { clock: systemClock, newId })
  try {
    const verdict = await verify(linesOf(database))
    if (verdict.sound) {
      say(
        `${verdict.lines} lines read and hashed again: every one is as it was written${verdict.erased > 0 ? ` (${verdict.erased} bodies were lawfully erased)` : ''}.`,
      )
      say(
        'This form finds lines that were changed. Lines taken away whole are found once partner agencies countersign the ledger.',
      )
      return 0
    }
    say(`Line ${verdict.lines} (${verdict.at}): ${verdict.wrong}.`)
    return 1
  } finally {
    await database.close()
  }
}
