/** Heads and cosignatures as the database keeps them, and how each part of the ledger's keeping fares. */
import { sql } from 'kysely'
import type { Keeper } from './tree-store.ts'

export type KeptHead = {
  readonly id: string
  readonly size: number
  readonly note: string
  readonly signedAt: string
  readonly witnesses: readonly { readonly name: string; readonly line: string; readonly at: string }[]
}

const HEADS = sql`select c.id, c.size, c.note, c.signed_at as "signedAt", coalesce((
    select json_agg(json_build_object('name', s.witness, 'line', s.line, 'at', s.cosigned_at) order by s.witness)
      from ledger_cosignatures s where s.checkpoint_id = c.id), '[]') as witnesses from ledger_checkpoints c`

const asHead = (row: KeptHead): KeptHead => ({ ...row, size: Number(row.size) })

/** The head that was signed last, by the order of signing. */
export async function newestHead(keeper: Keeper): Promise<KeptHead | undefined> {
  const found = await sql<KeptHead>`${HEADS} order by c.signed_at desc, c.id desc limit 1`.execute(keeper)
  return found.rows.map(asHead)[0]
}

/** Heads over a place: the newest, and the newest that many countersigned; few, however many there are. */
export async function newestHeads(keeper: Keeper, over: number): Promise<readonly KeptHead[]> {
  const found =
    await sql<KeptHead>`${HEADS} where c.size > ${over} order by c.signed_at desc, c.id desc limit 50`.execute(keeper)
  return found.rows.map(asHead)
}

/** Lines under the largest head that so many witnesses countersigned. */
export async function everyCosigned(keeper: Keeper, witnesses: number): Promise<number> {
  const found = await sql<{ size: number }>`select c.size from ledger_checkpoints c
     where ${witnesses} <= (select count(*) from ledger_cosignatures s where s.checkpoint_id = c.id)
     order by c.size desc limit 1`.execute(keeper)
  return Number(found.rows[0]?.size ?? 0)
}

/** Every head in order of signing. */
export async function everyHead(keeper: Keeper): Promise<readonly KeptHead[]> {
  const found = await sql<KeptHead>`${HEADS} order by c.signed_at, c.id`.execute(keeper)
  return found.rows.map(asHead)
}

type NewHead = {
  readonly id: string
  readonly size: number
  readonly root: Buffer
  readonly note: string
  readonly at: string
}

/** Keeps a head that was signed. */
export async function keepHead(keeper: Keeper, { id, size, root, note, at }: NewHead): Promise<void> {
  await sql`insert into ledger_checkpoints (id, size, root, note, signed_at) values (${id}, ${size}, ${root}, ${note}, ${at})`.execute(
    keeper,
  )
}

type Countersigned = {
  readonly headId: string
  readonly witness: string
  readonly line: string
  readonly seconds: number
}

/** Keeps what a witness put under a head. */
export async function keepCosignature(
  keeper: Keeper,
  { headId, witness, line, seconds }: Countersigned,
): Promise<void> {
  await sql`insert into ledger_cosignatures (checkpoint_id, witness, line, cosigned_at)
    values (${headId}, ${witness}, ${line}, to_timestamp(${seconds})) on conflict do nothing`.execute(keeper)
}

/** Notes of recoveries, in order, each with its moment. */
export async function recoveryNotes(
  keeper: Keeper,
): Promise<readonly { readonly note: string; readonly at: string }[]> {
  const found = await sql<{ note: string; at: string }>`
    select note, written_at as at from ledger_recoveries order by written_at, id`.execute(keeper)
  return found.rows
}

/** How one part fares: when it last did its work, how far it came, and what is wrong, if anything. */
export type Watched = {
  readonly part: string
  readonly at: string
  readonly place: number | null
  readonly wrong: string | null
}

/** How each part fares. */
export async function watched(keeper: Keeper): Promise<readonly Watched[]> {
  const found = await sql<Watched>`select part, at, place, wrong from ledger_watch order by part`.execute(keeper)
  return found.rows.map(row => ({ ...row, place: row.place === null ? null : Number(row.place) }))
}

/** Notes how a part fares; where it came to stays as it was when nothing is said of it. */
export async function watch(keeper: Keeper, { part, at, place, wrong }: Watched): Promise<void> {
  await sql`insert into ledger_watch as w (part, at, place, wrong) values (${part}, ${at}, ${place}::bigint, ${wrong})
    on conflict (part) do update set at = case when excluded.wrong is null then excluded.at else w.at end,
      place = coalesce(excluded.place, w.place), wrong = excluded.wrong`.execute(keeper)
}
