/** The kept nodes of the tree against those that the lines make: they prove nothing themselves, but proofs are made of them. */
import { sql } from 'kysely'
import { type Completed, HASH_BYTES } from './tree.ts'
import type { Keeper } from './tree-store.ts'

const KEPT_EVERY = 4
const WIDTH = 16
const AT_ONCE = 5_000

export type TileRecorder = {
  readonly completed: Completed
  readonly at: (level: number) => Buffer
  readonly levels: () => number
}

/** Keeps the nodes of every fourth level while a tree grows: two bytes a line. */
export function tileRecorder(): TileRecorder {
  const levels: { bytes: Buffer; to: number }[] = []
  const completed: Completed = ({ level }, hash) => {
    if (level === 0 || level % KEPT_EVERY !== 0) return
    const held = (levels[level / KEPT_EVERY] ??= { bytes: Buffer.alloc(65_536), to: 0 })
    if (held.to === held.bytes.length) held.bytes = Buffer.concat([held.bytes, Buffer.alloc(held.bytes.length)])
    hash.copy(held.bytes, held.to)
    held.to += HASH_BYTES
  }
  const at = (level: number) => levels[level]?.bytes.subarray(0, levels[level].to) ?? Buffer.alloc(0)
  return { completed, at, levels: () => levels.length }
}

type Tile = { readonly place: number; readonly hashes: Uint8Array }

/** What is wrong with the tiles of a level, or nothing. Tiles that came while we read are further on than we look. */
async function compareLevel(keeper: Keeper, level: number, known: Buffer): Promise<string | undefined> {
  const tileBytes = WIDTH * HASH_BYTES
  for (let first = 0; first * tileBytes < known.length; first += AT_ONCE) {
    const found = await sql<Tile>`select place, hashes from ledger_tiles
      where level = ${level} and place >= ${first} and place < ${first + AT_ONCE} order by place`.execute(keeper)
    const tiles = new Map(found.rows.map(row => [Number(row.place), row.hashes]))
    for (let place = first; place < first + AT_ONCE && place * tileBytes < known.length; place += 1) {
      const expected = known.subarray(place * tileBytes, (place + 1) * tileBytes)
      const kept = tiles.get(place)?.subarray(0, expected.length)
      if (kept === undefined || Buffer.compare(kept, expected) !== 0)
        return `the kept hashes of the tree (level ${level}, tile ${place}) are not those of the lines; nothing else is wrong`
    }
  }
  return undefined
}

/** The first tile that is not as the lines make it. */
export async function compareTiles(keeper: Keeper, recorded: TileRecorder): Promise<string | undefined> {
  for (let level = 1; level < recorded.levels(); level += 1) {
    const wrong = await compareLevel(keeper, level, recorded.at(level))
    if (wrong !== undefined) return wrong
  }
  return undefined
}
