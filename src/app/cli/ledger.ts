/** `./cairn ledger verify`: reads the whole ledger again, in order of writing, and hashes everything again. */
import { systemClock } from '#platform/clock'
import { openDatabase } from '#platform/db'
import { newId } from '#platform/ids'
import { linesOf, verify } from '#platform/ledger'
import type { Config } from '../config.ts'

/** Verifies and says what was found; answers 0 when every line is sound. */
export async function verifyLedger(config: Config, say: (line: string) => void): Promise<number> {
  const where = config.databaseUrl === undefined ? { folder: config.dataFolder } : { server: config.databaseUrl }
  const database = await openDatabase(where, { clock: systemClock, newId })
  try {
    const verdict = await verify(linesOf(work => database.asKeeper(work)))
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
