/**
 * Failed tries slow down, then stop, whoever makes them: this name from this place, and nobody else. A place is the
 * browser from which the name has signed in before, or else the network address; so a colleague behind the same address
 * cannot lock out a browser that is known, and a stranger elsewhere cannot lock out anybody.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import type { Instant } from '#platform/clock'
import type { GateTx } from './gate-line.ts'
import type { Visitor } from './gatehouse.ts'
import { type InstallationKeys, keyedHash } from './keys.ts'

/** Minutes after which failures are forgotten. */
export const FORGOTTEN_AFTER = 15
/** Failures of one name from one place after which it is refused until they are forgotten. */
export const REFUSED_AFTER = 10
/** Wrong codes for one account, from anywhere, after which codes are refused: who types codes knows the password. */
export const CODES_REFUSED_AFTER = 20

const LONGEST_PAUSE = 8_000

/** What failures are counted against. */
export type Counted = { readonly name: Buffer; readonly place: Buffer }

const markOf = (keys: InstallationKeys, nonce: string, nameKey: string) =>
  keyedHash(keys.marking, nonce, nameKey).toString('base64url')

/** The mark that a browser is given when somebody has signed in from it. It proves nothing but that. */
export function newMark(keys: InstallationKeys, nameKey: string): string {
  const nonce = randomBytes(12).toString('base64url')
  return `${nonce}.${markOf(keys, nonce, nameKey)}`
}

function placeOf(keys: InstallationKeys, nameKey: string, visitor: Visitor): string {
  const [nonce = '', signature = ''] = (visitor.mark ?? '').split('.')
  const given = Buffer.from(signature)
  const wanted = Buffer.from(markOf(keys, nonce, nameKey))
  const known = given.length === wanted.length && timingSafeEqual(given, wanted)
  return known ? `browser:${nonce}` : `origin:${visitor.origin}`
}

/** What a try by this visitor for this name is counted against. */
export function countedFor(keys: InstallationKeys, nameKey: string, visitor: Visitor): Counted {
  const place = placeOf(keys, nameKey, visitor)
  return { name: keyedHash(keys.counting, 'name', nameKey, place), place: keyedHash(keys.counting, 'place', place) }
}

/** Wrong codes for an account, wherever they are typed. */
export const countedForCodes = (keys: InstallationKeys, accountId: string): Buffer =>
  keyedHash(keys.counting, 'codes', accountId)

export type Standing =
  | { readonly kind: 'go-on'; readonly pause: number }
  | { readonly kind: 'refused'; readonly minutes: number }

/** Milliseconds to wait: nothing at first, then twice as long each time, up to eight seconds. */
function pauseAfter(earlier: number, free: number, every: number): number {
  if (earlier < free) return 0
  return Math.min(250 * 2 ** Math.min(Math.floor((earlier - free) / every), 10), LONGEST_PAUSE)
}

type Row = { counted_against: Uint8Array; failures: number; last_at: Instant }

/** Adds one to each count, in one statement, so that tries sent at the same moment cannot slip past it together. */
async function count(gate: GateTx, at: Instant, against: readonly Buffer[]): Promise<readonly Row[]> {
  const values = sql.join(against.map(one => sql`(${one}::bytea, 1, ${at}::timestamptz)`))
  const found = await sql<Row>`
    insert into identity_failures as f (counted_against, failures, last_at) values ${values}
    on conflict (counted_against) do update set
      failures = case when f.last_at < ${at}::timestamptz - make_interval(mins => ${FORGOTTEN_AFTER}) then 1 else f.failures + 1 end,
      last_at = case when f.failures >= ${REFUSED_AFTER} and f.last_at >= ${at}::timestamptz - make_interval(mins => ${FORGOTTEN_AFTER})
        then f.last_at else excluded.last_at end
    returning counted_against, failures, last_at`.execute(gate)
  return found.rows
}

const minutesLeft = (last: Instant, at: Instant) =>
  Math.max(1, Math.ceil((Date.parse(last) + FORGOTTEN_AFTER * 60_000 - Date.parse(at)) / 60_000))

/**
 * Begins a try: counts it as failed before it is judged, and says whether it may go on and after what pause. Whoever
 * succeeds takes the count back with {@link takeBack}.
 */
export async function beginTry(gate: GateTx, at: Instant, counted: Counted): Promise<Standing> {
  const rows = await count(gate, at, [counted.name, counted.place])
  const rowOf = (wanted: Buffer) => rows.find(row => Buffer.compare(row.counted_against, wanted) === 0)
  const [name, place] = [rowOf(counted.name), rowOf(counted.place)]
  if (name === undefined || place === undefined) throw new Error('A try was not counted')
  if (name.failures > REFUSED_AFTER) return { kind: 'refused', minutes: minutesLeft(name.last_at, at) }
  return { kind: 'go-on', pause: Math.max(pauseAfter(name.failures - 1, 3, 1), pauseAfter(place.failures - 1, 20, 5)) }
}

/** Counts a code that is about to be judged; refused when too many for the account were wrong, from anywhere. */
export async function beginCode(gate: GateTx, at: Instant, counted: Buffer): Promise<Standing> {
  const [row] = await count(gate, at, [counted])
  if (row === undefined) throw new Error('A code was not counted')
  return row.failures > CODES_REFUSED_AFTER
    ? { kind: 'refused', minutes: minutesLeft(row.last_at, at) }
    : { kind: 'go-on', pause: 0 }
}

/**
 * Takes one counted failure back: it was none. Counts are always reached for in one order, codes, name, place: of two
 * who arrive together neither then holds what the other waits for.
 */
export async function takeBack(gate: GateTx, against: readonly Buffer[]): Promise<void> {
  for (const one of against) {
    await sql`update identity_failures set failures = greatest(failures - 1, 0) where counted_against = ${one}`.execute(
      gate,
    )
  }
}

/** Forgets failures, in the same order: whoever signs in has shown whose name it is. Also sweeps away what is a day old. */
export async function forget(gate: GateTx, at: Instant, against: readonly Buffer[]): Promise<void> {
  for (const one of against) await sql`delete from identity_failures where counted_against = ${one}`.execute(gate)
  await sql`delete from identity_failures where counted_against in (
    select counted_against from identity_failures where last_at < ${at}::timestamptz - interval '1 day'
     limit 500 for update skip locked)`.execute(gate)
}
