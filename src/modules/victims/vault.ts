/**
 * The only file that holds the key to victims' whereabouts. It seals a place, opens one for a reading that two people agreed
 * to, and answers the blind test; the key and what it opens go nowhere else. Without a key nothing is recorded and every
 * test is answered "ask", in every case alike.
 *
 * Each place is sealed on its own with AES-256-GCM, bound to its row: a sealed text that is put into another row, case or
 * agency does not open. All sealed texts have the same length whatever they say.
 */
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type Day, day, isDay } from '#rules'
import { type Cell, middleOf, type Point } from './model/point.ts'
import { answerOf, type Chance, gravest, staysTheSame, type TestAnswer } from './model/zone.ts'

export const PLACE_KINDS = ['home', 'school', 'work', 'other'] as const
export type PlaceKind = (typeof PLACE_KINDS)[number]

/** A place as its owner writes it down, and as it is read by two people's agreement. Nowhere else in the clear. */
export type PlaceWritten = {
  readonly kind: PlaceKind
  readonly words: string
  readonly point: Point
  readonly distance: number
  readonly precision: number
  readonly asOf: Day
  readonly reviewOn: Day
}

/** The row that a sealed text is bound to. */
export type SealedFor = { readonly id: string; readonly caseId: string; readonly agencyId: string }

export type Sealed = { readonly keyId: string; readonly nonce: Uint8Array; readonly sealed: Uint8Array }
export type SealedPlace = SealedFor & Sealed

/** What the test answers, and whether anything could not be opened: that is told to whoever keeps the installation. */
export type Tested = {
  readonly answer: TestAnswer
  /** The places that made it more than "suitable": their owners are told. */
  readonly because: readonly string[]
  readonly unopened: boolean
}

type Key = { readonly id: string; readonly bytes: Buffer }

const held: { keys: readonly Key[]; file: string | undefined; decoys: readonly SealedPlace[] } = {
  keys: [],
  file: undefined,
  decoys: [],
}

const LINE = /^([0-9a-f]{8}) ([0-9a-f]{64})$/
const SIZE = 4_096
/** Places are opened in rounds of this many, with empty ones to fill up: a few take as long as none. */
const ROUND = 8

function keysIn(text: string, file: string): readonly Key[] {
  const lines = text.split('\n').filter(line => line.trim() !== '')
  const keys = lines.map(line => LINE.exec(line.trim()))
  if (keys.length === 0 || keys.includes(null)) throw new Error(`${file} is no file of keys for protected places`)
  return keys.map(found => ({ id: found?.[1] ?? '', bytes: Buffer.from(found?.[2] ?? '', 'hex') }))
}

function writeKeys(file: string, keys: readonly Key[]): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const text = keys.map(({ id, bytes }) => `${id} ${bytes.toString('hex')}\n`).join('')
  // Whole or not at all: half a file of keys would be the loss of every place.
  writeFileSync(`${file}.new`, text, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

const newKey = (): Key => ({ id: randomBytes(4).toString('hex'), bytes: randomBytes(32) })

/** Takes the keys from their file; `make` makes the first one where there is no file, as a demonstration does. */
export function holdVictimKeys(file: string | undefined, make = false): boolean {
  held.file = file
  hold([])
  if (file === undefined) return false
  if (!existsSync(file)) {
    if (!make) return false
    writeKeys(file, [newKey()])
  }
  hold(keysIn(readFileSync(file, 'utf8'), file))
  return true
}

/** Takes keys into use, with places of nobody's that open as any other: they are opened where there are none. */
function hold(keys: readonly Key[]): void {
  held.keys = keys
  const [key] = keys
  const nobodys = (index: number): SealedFor => ({ id: `${index}`, caseId: '', agencyId: '' })
  held.decoys =
    key === undefined
      ? []
      : Array.from({ length: ROUND }, (_, index) => ({ ...nobodys(index), ...sealWith(key, nobodys(index), NO_PLACE) }))
}

/** True when places can be recorded and tests be answered. */
export const holdsVictimKeys = (): boolean => held.keys.length > 0

/** Puts a new key before the others; from now on it seals. The older ones open what they sealed until they are dropped. */
export function addVictimKey(): string {
  if (held.file === undefined) throw new Error('no file of keys is named')
  const key = newKey()
  writeKeys(held.file, [key, ...held.keys])
  hold([key, ...held.keys])
  return key.id
}

/** Drops every key but those that still seal something, and the newest. */
export function dropVictimKeysBut(used: readonly string[]): number {
  if (held.file === undefined) return 0
  const kept = held.keys.filter(({ id }, index) => index === 0 || used.includes(id))
  const dropped = held.keys.length - kept.length
  if (dropped > 0) writeKeys(held.file, kept)
  hold(kept)
  return dropped
}

const boundTo = ({ id, caseId, agencyId }: SealedFor, keyId: string) =>
  Buffer.from(`victims_locations ${id} ${caseId} ${agencyId} ${keyId}`)

type Kept = PlaceWritten & { readonly seed: string }

/** Nobody's place, as like anybody's as can be: it is opened where there is none. */
const NO_PLACE: Kept = {
  kind: 'other',
  words: 'A place of nobody’s, in words as long as most are',
  point: { east: 123_456, north: 654_321 },
  distance: 500,
  precision: 100,
  asOf: day('2020-01-01'),
  reviewOn: day('2090-01-01'),
  seed: '7b'.repeat(32),
}

function sealWith(key: Key, row: SealedFor, kept: Kept): Sealed {
  const text = Buffer.alloc(SIZE)
  const json = Buffer.from(JSON.stringify(kept))
  if (json.length > SIZE - 4) throw new Error('what is said of the place is too long to seal')
  text.writeUInt32BE(json.length)
  json.copy(text, 4)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce).setAAD(boundTo(row, key.id))
  const sealed = Buffer.concat([cipher.update(text), cipher.final(), cipher.getAuthTag()])
  return { keyId: key.id, nonce, sealed }
}

/** The key with this id; one that somebody made meanwhile is found in the file. */
function keyNamed(wanted: string): Key | undefined {
  const known = held.keys.find(({ id }) => id === wanted)
  if (known !== undefined || held.file === undefined || !existsSync(held.file)) return known
  const keys = keysIn(readFileSync(held.file, 'utf8'), held.file)
  if (keys.some(({ id }) => id === wanted)) hold(keys)
  return held.keys.find(({ id }) => id === wanted)
}

/** Opens a place, or answers nothing: no fault may carry a word of it. */
function opened(row: SealedPlace): Kept | undefined {
  const key = keyNamed(row.keyId)
  try {
    const sealed = Buffer.from(row.sealed)
    const bytes = key?.bytes ?? Buffer.alloc(32)
    const open = createDecipheriv('aes-256-gcm', bytes, row.nonce).setAAD(boundTo(row, row.keyId))
    open.setAuthTag(sealed.subarray(-16))
    const text = Buffer.concat([open.update(sealed.subarray(0, -16)), open.final()])
    const kept = JSON.parse(text.subarray(4, 4 + text.readUInt32BE()).toString('utf8')) as Kept
    return isDay(kept.reviewOn) && isDay(kept.asOf) ? kept : undefined
  } catch {
    return undefined
  }
}

/** Seals a place for its row. One that corrects another keeps its zone while it stays in the same surroundings. */
export function sealPlace(row: SealedFor, written: PlaceWritten, corrects?: SealedPlace): Sealed {
  const [key] = held.keys
  if (key === undefined) throw new Error('no key to victims’ whereabouts is held')
  const old = corrects === undefined ? undefined : opened(corrects)
  const seed = old !== undefined && staysTheSame(old, written.point) ? old.seed : randomBytes(32).toString('hex')
  return sealWith(key, row, { ...written, seed })
}

/** Opens a place for a reading. Undefined when it does not open. */
export function openPlace(row: SealedPlace): PlaceWritten | undefined {
  const kept = opened(row)
  if (kept === undefined) return undefined
  const { seed: _, ...written } = kept
  return written
}

/** The same place, sealed with the newest key; undefined when it does not open. */
export function sealAgain(row: SealedPlace): Sealed | undefined {
  const [key] = held.keys
  const kept = opened(row)
  return key === undefined || kept === undefined ? undefined : sealWith(key, row, kept)
}

const chance: Chance = (seed, about) =>
  createHmac('sha256', Buffer.from(seed, 'hex')).update(about).digest().readUIntBE(0, 6) / 2 ** 48

/** The blind test: what may be said of a square of the grid, and of nothing else. */
export function testCell(rows: readonly SealedPlace[], cell: Cell, today: Day): Tested {
  const answers: TestAnswer[] = []
  const because: string[] = []
  let unopened = held.keys.length === 0
  const slots = Math.max(1, Math.ceil(rows.length / ROUND)) * ROUND
  for (let slot = 0; slot < slots; slot += 1) {
    const row = rows[slot]
    const opens = row ?? held.decoys[slot % ROUND]
    const kept = opens === undefined ? undefined : opened(opens)
    const answer = kept === undefined ? 'suitable' : answerOf(kept, cell, today, chance)
    // What decoys say is worked out like the rest and left out.
    const counts = row !== undefined
    unopened ||= counts && kept === undefined
    if (counts && answer !== 'suitable') {
      answers.push(answer)
      because.push(row.id)
    }
  }
  const answer = gravest(answers)
  return { answer: unopened && answer === 'suitable' ? 'ask' : answer, because, unopened }
}

/** The places that somebody must look at again by this day. */
export function dueForReview(rows: readonly SealedPlace[], today: Day): readonly string[] {
  return rows.filter(row => (opened(row)?.reviewOn ?? today) <= today).map(({ id }) => id)
}

/** Whether each of these opens: for the keeper's check. */
export const allOpen = (rows: readonly SealedPlace[]): boolean => rows.every(row => opened(row) !== undefined)

/** The true distance to a place, for its owner who was let read it. */
export const metresFrom = (written: PlaceWritten, cell: Cell): number =>
  Math.round(Math.hypot(written.point.east - middleOf(cell).east, written.point.north - middleOf(cell).north))
