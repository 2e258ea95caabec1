/**
 * The sequencer: gives each line of the ledger its place, in the order in which lines become visible, without a gap, and
 * has the tree grow by it. Writing a line waits for none of this; a chain within the transaction would have every writer
 * wait for every other.
 */
import { sql } from 'kysely'
import type { Database } from '#platform/db'
import { growingTree } from './tree.ts'
import { type Keeper, newTiles, peaksOf, sizeOfTree } from './tree-store.ts'

/** How many lines one transaction of the sequencer places at most. */
const AT_ONCE = 10_000

/** One sequencer at a time, whatever process it is in. */
const LOCK = sql`hashtextextended('cairn/ledger-sequence', 0)`
const TURN = sql`pg_try_advisory_xact_lock(${LOCK})`

type Seen = { readonly mine: boolean; readonly oldest: string; readonly newest: string }
type Placed = { readonly leaf: Uint8Array; readonly latest: string }

/** Where to look for new lines: from this transaction on. Every line of one before it has its place. */
export type From = string

/** What one go did: how many lines it placed, where to look next time, and whether more wait already. */
export type Sequenced = { readonly placed: number; readonly next: From; readonly more: boolean }

const FROM_THE_BEGINNING: From = '0'
const less = (a: string, b: string) => (BigInt(a) < BigInt(b) ? a : b)

/**
 * Places what is visible and has no place yet. A transaction may commit late: what is looked for begins at the oldest
 * one that was still running when last looked. Numbers of transactions begin anew on another server, so a restored
 * ledger is looked through whole.
 */
export async function sequenceNext(database: Database, from: From = FROM_THE_BEGINNING): Promise<Sequenced> {
  return database.asKeeper(async keeper => {
    const { rows } = await sql<Seen>`select ${TURN} as mine, pg_snapshot_xmin(now.snapshot)::text as oldest,
        pg_snapshot_xmax(now.snapshot)::text as newest from (select pg_current_snapshot() as snapshot) now`.execute(
      keeper,
    )
    const [seen] = rows
    if (seen === undefined || !seen.mine) return { placed: 0, next: from, more: false }
    const since = BigInt(from) > BigInt(seen.newest) ? FROM_THE_BEGINNING : from
    const placed = await place(keeper, since)
    const last = placed.at(-1)
    const full = placed.length === AT_ONCE && last !== undefined
    const next = full ? less(last.latest, seen.oldest) : seen.oldest
    if (placed.length > 0) await noteProgress(keeper, database.clock.now(), next)
    return { placed: placed.length, next, more: full }
  })
}

async function place(keeper: Keeper, since: From): Promise<readonly Placed[]> {
  const size = await sizeOfTree(keeper)
  const { rows } = await sql<Placed>`
    with fresh as (
      select e.id, e.leaf, e.written_in from ledger_events e
       where e.written_in >= ${since}::xid8 and (select true from ledger_sequence s where s.event_id = e.id) is null
       order by e.written_in, e.id limit ${AT_ONCE}),
    placed as (
      insert into ledger_sequence (seq, event_id, leaf)
        select ${size}::bigint + row_number() over (order by written_in, id) - 1, id, leaf from fresh
      returning seq, leaf)
    select p.leaf, (select f.written_in::text from fresh f order by f.written_in desc, f.id desc limit 1) as latest
      from placed p order by p.seq`.execute(keeper)
  if (rows.length === 0) return rows
  const tiles = newTiles()
  const tree = growingTree(size, await peaksOf(keeper, size), tiles.completed)
  for (const { leaf } of rows) tree.append(leaf)
  await tiles.write(keeper)
  return rows
}

const LEAVES_AT_ONCE = 50_000

/** Makes all kept hashes of the tree anew from the leaves in their places, should any be damaged. Answers the root's size. */
export async function mendTree(database: Database): Promise<number> {
  return database.asKeeper(async keeper => {
    await sql`select pg_advisory_xact_lock(${LOCK})`.execute(keeper)
    let tiles = newTiles()
    const tree = growingTree(0, [], (node, hash) => tiles.completed(node, hash))
    for (;;) {
      const { rows } = await sql<{ leaf: Uint8Array }>`
        select leaf from ledger_sequence where seq >= ${tree.size()} order by seq limit ${LEAVES_AT_ONCE}`.execute(
        keeper,
      )
      if (rows.length === 0) return tree.size()
      for (const { leaf } of rows) tree.append(leaf)
      await tiles.write(keeper)
      tiles = newTiles()
    }
  })
}

/** So that whoever asks how the ledger fares need not look through all of it. */
async function noteProgress(keeper: Keeper, at: string, next: From): Promise<void> {
  await sql`insert into ledger_watch (part, at, place) values ('sequencer', ${at}, ${next}::bigint)
    on conflict (part) do update set at = excluded.at, place = excluded.place, wrong = null`.execute(keeper)
}
