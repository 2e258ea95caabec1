/**
 * A proof of one line for somebody outside: a court, an inspector, whoever asked for their own record. It shows that the
 * line stands in the ledger as it was written, under a head that others countersigned, and shows no other line. Checked
 * by `tools/verify-proof.mjs`, which is all that they need.
 */
import { type Kysely, sql } from 'kysely'
import type { Tables } from '#db/tables'
import { type KeptHead, newestHeads } from './heads.ts'
import type { Line } from './line.ts'
import { headIn } from './note.ts'
import { exactLine } from './read.ts'
import { ENOUGH_WITNESSES } from './state.ts'
import { inclusionProof } from './tree-store.ts'

/** Public keys, as they were given to everybody: those of the log and of its witnesses. */
export type PinnedKeys = { readonly log: string; readonly witnesses: readonly string[] }

export type ProofPack = {
  readonly format: 'cairn-proof/1'
  readonly origin: string
  /** What the leaf commits to, as it was written; the salt and the body are missing where the body was erased. */
  readonly line: Readonly<Record<string, unknown>>
  readonly salt?: string
  readonly body?: unknown
  readonly place: number
  readonly path: readonly string[]
  readonly checkpoint: string
  readonly cosignatures: readonly string[]
  readonly keys: PinnedKeys
}

export type Proved =
  | { readonly kind: 'proved'; readonly pack: ProofPack; readonly evidential: boolean }
  /** There is no such line for whoever asks. */
  | { readonly kind: 'not-found' }
  /** No head covers it yet: one will within minutes. */
  | { readonly kind: 'not-yet' }

const KEYS = 'ledger/public-keys'

/** Keeps the public keys where packs are made, so that each pack carries them. */
export const KEYS_SETTING = KEYS

async function pinnedKeys(reader: Kysely<Tables>): Promise<PinnedKeys> {
  const found = await sql<{ value: PinnedKeys }>`select value from platform_settings where key = ${KEYS}`.execute(
    reader,
  )
  return found.rows[0]?.value ?? { log: '', witnesses: [] }
}

async function placeOf(reader: Kysely<Tables>, eventId: string): Promise<number | undefined> {
  const found = await sql<{ seq: number }>`select seq from ledger_sequence where event_id = ${eventId}`.execute(reader)
  return found.rows[0] === undefined ? undefined : Number(found.rows[0].seq)
}

/** A head that enough witnesses countersigned, if one covers the line; else the newest that does. */
function best(heads: readonly KeptHead[], place: number): KeptHead | undefined {
  const covering = heads.filter(head => head.size > place)
  return covering.find(head => head.witnesses.length >= ENOUGH_WITNESSES) ?? covering[0]
}

function written({ body, salt, leaf: _leaf, body_hash, act_id, ...head }: Line) {
  const line = { ...head, ...(act_id === null ? {} : { act_id }), body_hash: Buffer.from(body_hash).toString('hex') }
  return body === null || salt === null ? { line } : { line, salt: Buffer.from(salt).toString('hex'), body }
}

/** Makes the pack. Whoever shows it tells the ledger so: a line is about somebody. */
export async function proofPack(reader: Kysely<Tables>, eventId: string): Promise<Proved> {
  const [line, place] = [await exactLine(reader, eventId), await placeOf(reader, eventId)]
  if (line === undefined) return { kind: 'not-found' }
  const head = place === undefined ? undefined : best(await newestHeads(reader, place), place)
  if (head === undefined || place === undefined) return { kind: 'not-yet' }
  const path = await inclusionProof(reader, place, head.size)
  const pack: ProofPack = {
    format: 'cairn-proof/1',
    origin: headIn(head.note).origin,
    ...written(line),
    place,
    path: path.map(hash => hash.toString('base64')),
    checkpoint: head.note,
    cosignatures: head.witnesses.map(witness => witness.line),
    keys: await pinnedKeys(reader),
  }
  return { kind: 'proved', pack, evidential: head.witnesses.length >= ENOUGH_WITNESSES }
}
