/** All the wanted lines, a page after another, so that a long log is complete and the memory stays small. */
import type { CaseTx } from '#platform/db'
import { type LineShown, linesWanted, type Place, type Wanted } from './lines.ts'

const AT_ONCE = 20_000

/** Walks through all wanted lines, the latest first, until there are no more or nobody wants more. */
export async function* wholeLog(tx: CaseTx, wanted: Wanted): AsyncGenerator<LineShown> {
  let before: Place | undefined
  for (;;) {
    const lines = await linesWanted(tx, before === undefined ? wanted : { ...wanted, before }, AT_ONCE)
    yield* lines
    const last = lines.at(-1)
    if (last === undefined || lines.length < AT_ONCE) return
    before = { at: last.at, id: last.id }
  }
}
