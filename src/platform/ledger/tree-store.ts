/** The tree's hashes as they are kept: leaves in the sequence, every fourth level above in tiles of sixteen. */
import { type Kysely, sql } from 'kysely'
import type { Tables } from '#db/tables'
import { consistencySpans, inclusionSpans } from './proof.ts'
import { type Completed, foldPeaks, HASH_BYTES, type Node, nodeHash, nodesOf, type Span } from './tree.ts'

/** Levels between two that are kept, and how many hashes stand in one tile. */
const KEPT_EVERY = 4
const WIDTH = 2 ** KEPT_EVERY

export type Keeper = Kysely<Tables>

/** The fault of a tree that is asked for hashes it should hold and does not. */
export class TreeIsDamaged extends Error {
  constructor(says: string) {
    super(`the tree of the ledger is damaged: ${says}`)
    this.name = 'TreeIsDamaged'
  }
}

type Kept = { readonly level: number; readonly place: number }
const keyOf = ({ level, place }: Kept) => `${level}/${place}`

/** Where the hashes stand of which a node is made: leaves one by one, others within one tile. */
function keptFor({ level, index }: Node): {
  readonly rows: readonly Kept[]
  readonly from: number
  readonly count: number
} {
  const row = Math.floor(level / KEPT_EVERY)
  const count = 2 ** (level - row * KEPT_EVERY)
  const from = index * count
  if (row > 0) return { rows: [{ level: row, place: Math.floor(from / WIDTH) }], from: from % WIDTH, count }
  return { rows: Array.from({ length: count }, (_, n) => ({ level: 0, place: from + n })), from: 0, count }
}

function halved(hashes: readonly Uint8Array[]): Uint8Array {
  const [first, second] = hashes
  if (first === undefined) throw new TreeIsDamaged('a node of nothing')
  if (second === undefined) return first
  const middle = hashes.length / 2
  return nodeHash(halved(hashes.slice(0, middle)), halved(hashes.slice(middle)))
}

/** The hashes of complete subtrees, asked for in one go. Throws {@link TreeIsDamaged} when one is missing. */
async function hashesOf(keeper: Keeper, nodes: readonly Node[]): Promise<(node: Node) => Uint8Array> {
  const wanted = new Map(nodes.flatMap(node => keptFor(node).rows.map(row => [keyOf(row), row] as const)))
  const of = (test: (row: Kept) => boolean) => [...wanted.values()].filter(test)
  const tiles = of(row => row.level > 0)
  const found = await sql<Kept & { readonly hashes: Uint8Array }>`
    select 0 as level, seq as place, leaf as hashes from ledger_sequence
     where seq = any(${of(row => row.level === 0).map(row => row.place)}::bigint[])
    union all
    select t.level, t.place, t.hashes from unnest(${tiles.map(row => row.level)}::smallint[], ${tiles.map(row => row.place)}::bigint[])
           as w (level, place) join ledger_tiles t on t.level = w.level and t.place = w.place`.execute(keeper)
  const kept = new Map(found.rows.map(row => [keyOf(row), row.hashes]))
  return node => {
    const { rows, from, count } = keptFor(node)
    const bytes = Buffer.concat(rows.map(row => kept.get(keyOf(row)) ?? Buffer.alloc(0)))
    const hashes = Array.from({ length: count }, (_, n) =>
      bytes.subarray((from + n) * HASH_BYTES, (from + n + 1) * HASH_BYTES),
    )
    if (hashes.at(-1)?.length !== HASH_BYTES) throw new TreeIsDamaged(`node ${node.level}/${node.index} is missing`)
    return halved(hashes)
  }
}

/** The hash over each of some spans that the tree was split into. */
async function hashesOfSpans(keeper: Keeper, spans: readonly Span[]): Promise<readonly Buffer[]> {
  const hashOf = await hashesOf(keeper, spans.flatMap(nodesOf))
  return spans.map(span => foldPeaks(nodesOf(span).map(hashOf)))
}

/** How many lines stand in the sequence. */
export async function sizeOfTree(keeper: Keeper): Promise<number> {
  const found = await sql<{ size: number }>`select coalesce(max(seq) + 1, 0) as size from ledger_sequence`.execute(
    keeper,
  )
  return Number(found.rows[0]?.size ?? 0)
}

/** The complete subtrees at the right edge of the tree, from which it grows on. */
export async function peaksOf(keeper: Keeper, size: number): Promise<readonly Uint8Array[]> {
  const nodes = nodesOf({ from: 0, to: size })
  return nodes.map(await hashesOf(keeper, nodes))
}

/** The root of the tree as it was at a size. */
export async function rootAt(keeper: Keeper, size: number): Promise<Buffer> {
  return foldPeaks(await peaksOf(keeper, size))
}

/** The hashes that prove that the line at a place stands in the tree of a size. */
export function inclusionProof(keeper: Keeper, place: number, size: number): Promise<readonly Buffer[]> {
  return hashesOfSpans(keeper, inclusionSpans(place, size))
}

/** The hashes that prove that the tree of one size is the beginning of that of another. */
export function consistencyProof(keeper: Keeper, first: number, second: number): Promise<readonly Buffer[]> {
  return hashesOfSpans(keeper, consistencySpans(first, second))
}

/** What a growing tree adds to the tiles. */
export type NewTiles = { readonly completed: Completed; readonly write: (keeper: Keeper) => Promise<void> }

type Tile = Kept & { readonly skip: number; readonly hashes: Buffer[] }

/** Gathers the nodes that are kept, while a tree grows, and then writes them. */
export function newTiles(): NewTiles {
  const tiles = new Map<string, Tile>()
  const completed: Completed = ({ level, index }, hash) => {
    if (level === 0 || level % KEPT_EVERY !== 0) return
    const at = { level: level / KEPT_EVERY, place: Math.floor(index / WIDTH) }
    const tile = tiles.get(keyOf(at)) ?? { ...at, skip: index % WIDTH, hashes: [] }
    tile.hashes.push(Buffer.from(hash))
    tiles.set(keyOf(at), tile)
  }
  return { completed, write: keeper => writeTiles(keeper, [...tiles.values()]) }
}

/** A tile that was begun before is continued where it ended; all others are new. */
async function writeTiles(keeper: Keeper, tiles: readonly Tile[]): Promise<void> {
  for (const { level, place, skip, hashes } of tiles.filter(tile => tile.skip > 0)) {
    const done =
      await sql`update ledger_tiles set hashes = substr(hashes, 1, ${skip * HASH_BYTES}) || ${Buffer.concat(hashes)}
      where level = ${level} and place = ${place} and length(hashes) >= ${skip * HASH_BYTES}`.execute(keeper)
    if (done.numAffectedRows !== 1n) throw new TreeIsDamaged(`tile ${level}/${place} does not reach so far`)
  }
  const fresh = tiles.filter(tile => tile.skip === 0)
  if (fresh.length === 0) return
  const rows = fresh.map(
    ({ level, place, hashes }) => sql`(${level}::smallint, ${place}::bigint, ${Buffer.concat(hashes)}::bytea)`,
  )
  await sql`insert into ledger_tiles (level, place, hashes) values ${sql.join(rows)}
    on conflict (level, place) do update set hashes = excluded.hashes`.execute(keeper)
}
