/**
 * Lines of the ledger as the database stores them, read from its binary form and hashed again in place. Says the same of
 * a line as `faultOf` in verify.ts, which is the plain form of it, at a tenth of the price.
 */
import { hash } from 'node:crypto'
import { writeCanonical } from './json-bytes.ts'
import { HASH_BYTES } from './tree.ts'

type Kind = 'text' | 'id' | 'hash' | 'time'

/** What the leaf commits to, in the order in which its spelling names it. */
const HEAD: readonly (readonly [column: string, kind: Kind])[] = [
  ['act', 'text'],
  ['act_id', 'id'],
  ['agency_id', 'id'],
  ['body_hash', 'hash'],
  ['case_id', 'id'],
  ['happened_at', 'time'],
  ['id', 'id'],
  ['kind', 'text'],
  ['member_id', 'id'],
  ['post_id', 'id'],
  ['purpose', 'text'],
  ['role', 'text'],
  ['session_id', 'id'],
  ['written_at', 'time'],
]
const BEFORE = ['seq', 'event_id', 'sequence_leaf', 'leaf', 'body', 'salt']
const COLUMNS = [...BEFORE, ...HEAD.map(([column]) => column)]
const [SEQ, EVENT, PLACED_LEAF, LEAF, BODY, SALT] = [0, 1, 2, 3, 4, 5]
const at = (column: string) => COLUMNS.indexOf(column)
const [ID, BODY_HASH, ACT, ITS_KIND, WRITTEN_AT] = [at('id'), at('body_hash'), at('act'), at('kind'), at('written_at')]

const OF_LINE = COLUMNS.filter(column => column !== 'seq' && column !== 'event_id' && column !== 'sequence_leaf')

/** Lines at places from one up to, and without, another; one that is gone from the ledger is there without its content. */
export const placedLines = (from: number, to: number): string => `
  select s.seq, s.event_id, s.leaf as sequence_leaf, ${OF_LINE.map(column => `e.${column}`).join(', ')}
    from ledger_sequence s left join lateral (select * from ledger_events e where e.id = s.event_id offset 0) e on true
   where s.seq >= ${from} and s.seq < ${to} order by s.seq`

/** One line where it stands in the bytes; good until the next is read. */
export type StoredLine = {
  readonly place: () => number
  readonly id: () => string
  readonly leaf: () => Buffer
  readonly isErased: () => boolean
  readonly writtenAt: () => number
  /** Its act where it is of a kind, and its body: for the few lines that verifying must understand. */
  readonly actOf: (kind: string) => string | undefined
  readonly body: () => unknown
  /** What is wrong with it, or nothing. */
  readonly fault: () => string | undefined
}

const HEADER_BYTES = 19
const EPOCH_MS = 946_684_800_000

const HIGH = Buffer.from(Array.from({ length: 256 }, (_, byte) => (byte >> 4).toString(16)).join(''))
const LOW = Buffer.from(Array.from({ length: 256 }, (_, byte) => (byte & 15).toString(16)).join(''))

/** Reads what the database copies out, calling `take` for each line. */
export function lineReader(take: (line: StoredLine) => void): (bytes: Buffer) => void {
  const [starts, lengths] = [COLUMNS.map(() => 0), COLUMNS.map(() => 0)]
  const row: Row = { bytes: Buffer.alloc(0), starts, lengths, scratch: Buffer.alloc(65_536), views: [] }
  const line = storedLine(row)
  let begun = false
  return bytes => {
    let from = begun ? 0 : HEADER_BYTES
    begun = true
    row.bytes = bytes
    while (from < bytes.length) {
      const columns = bytes.readInt16BE(from)
      from += 2
      if (columns < 0) return
      if (columns !== COLUMNS.length) throw new Error(`a line of the ledger came with ${columns} columns`)
      for (let column = 0; column < columns; column += 1) {
        const length = bytes.readInt32BE(from)
        starts[column] = from + 4
        lengths[column] = length
        from += 4 + Math.max(0, length)
      }
      take(line)
    }
  }
}

type Row = {
  bytes: Buffer
  readonly starts: number[]
  readonly lengths: number[]
  scratch: Buffer
  views: (Buffer | undefined)[]
}

const startOf = ({ starts }: Row, column: number) => starts[column] ?? 0
const lengthOf = ({ lengths }: Row, column: number) => lengths[column] ?? -1
const isNull = (row: Row, column: number) => lengthOf(row, column) < 0
const endOf = (row: Row, column: number) => startOf(row, column) + lengthOf(row, column)
const slice = (row: Row, column: number) => row.bytes.subarray(startOf(row, column), endOf(row, column))
const latin = (row: Row, column: number) => row.bytes.toString('latin1', startOf(row, column), endOf(row, column))

/** Microseconds since the engine's own epoch. */
function micros(row: Row, column: number): number {
  const from = startOf(row, column)
  return row.bytes.readInt32BE(from) * 2 ** 32 + row.bytes.readUInt32BE(from + 4)
}

function storedLine(row: Row): StoredLine {
  return {
    place: () => row.bytes.readInt32BE(startOf(row, SEQ)) * 2 ** 32 + row.bytes.readUInt32BE(startOf(row, SEQ) + 4),
    id: () => idText(slice(row, EVENT)),
    leaf: () => slice(row, PLACED_LEAF),
    isErased: () => isNull(row, BODY),
    writtenAt: () => micros(row, WRITTEN_AT) / 1_000 + EPOCH_MS,
    actOf: kind =>
      lengthOf(row, ITS_KIND) === kind.length && latin(row, ITS_KIND) === kind ? latin(row, ACT) : undefined,
    body: (): unknown => JSON.parse(row.bytes.toString('utf8', startOf(row, BODY) + 1, endOf(row, BODY))),
    fault: () => {
      try {
        return faultOf(row)
      } catch {
        return 'it holds something that was never written by Cairn'
      }
    },
  }
}

const idText = (bytes: Uint8Array) =>
  Buffer.from(bytes)
    .toString('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')

/** Whether a hash, one sign a byte, is the one that stands in a column. */
function isHash(row: Row, column: number, hashed: string): boolean {
  const from = startOf(row, column)
  if (lengthOf(row, column) !== HASH_BYTES) return false
  for (let at = 0; at < HASH_BYTES; at += 1) if (row.bytes[from + at] !== hashed.charCodeAt(at)) return false
  return true
}

function faultOf(row: Row): string | undefined {
  if (isNull(row, ID)) return 'it is gone from the ledger'
  if (isNull(row, BODY) !== isNull(row, SALT)) return 'its body and its salt do not belong together'
  if (!isNull(row, BODY) && !isHash(row, BODY_HASH, hashOfBody(row))) return 'its body is not the one that was written'
  const leaf = leafOf(row)
  if (!isHash(row, LEAF, leaf)) return 'who, what or when was changed after it was written'
  return isHash(row, PLACED_LEAF, leaf) ? undefined : 'it is not the line that was given this place'
}

/** The hash over the beginning of the scratch. Views of it are kept: most lines are of a few lengths. */
function hashOfScratch(row: Row, length: number): string {
  const view = (row.views[length] ??= row.scratch.subarray(0, length))
  return hash('sha256', view, 'latin1')
}

/** SHA-256 of the salt and the body's one spelling, which is no longer than what is stored. */
function hashOfBody(row: Row): string {
  const needed = lengthOf(row, SALT) + 2 * lengthOf(row, BODY)
  if (row.scratch.length < needed) [row.scratch, row.views] = [Buffer.alloc(2 * needed), []]
  const from = row.bytes.copy(row.scratch, 0, startOf(row, SALT), endOf(row, SALT))
  // A stored body begins with the number of the form in which it is sent.
  const to = writeCanonical(row.bytes, startOf(row, BODY) + 1, endOf(row, BODY), row.scratch, from)
  return hashOfScratch(row, to)
}

const NAMES = HEAD.map(([column], index) => Buffer.from(`${index === 0 ? '{' : ','}"${column}":`))
const WRITE_AS = HEAD.map(([, kind]) => kind)
const ACT_ID = at('act_id')
const NULL = Buffer.from('null')

/** A few signs: copied one by one, because calling for help costs more. */
function append(scratch: Buffer, signs: Buffer, to: number): number {
  for (let at = 0; at < signs.length; at += 1) scratch[to + at] = signs[at] ?? 0
  return to + signs.length
}

function leafOf(row: Row): string {
  const { scratch } = row
  scratch[0] = 0
  let to = 1
  for (let index = 0; index < HEAD.length; index += 1) {
    const column = BEFORE.length + index
    const is = !isNull(row, column)
    if (!is && column === ACT_ID) continue
    to = append(scratch, NAMES[index] ?? NULL, to)
    to = is ? WRITERS[WRITE_AS[index] ?? 'text'](row, column, to) : append(scratch, NULL, to)
  }
  scratch[to++] = 0x7d
  return hashOfScratch(row, to)
}

const QUOTE = 0x22
const DASH = 0x2d

function writeHex(row: Row, from: number, to: number, dashed: boolean): number {
  const { bytes, scratch } = row
  let end = to
  scratch[end++] = QUOTE
  for (let offset = 0; offset < (dashed ? 16 : HASH_BYTES); offset += 1) {
    const byte = bytes[from + offset] ?? 0
    if (dashed && (offset === 4 || offset === 6 || offset === 8 || offset === 10)) scratch[end++] = DASH
    scratch[end++] = HIGH[byte] ?? 0
    scratch[end++] = LOW[byte] ?? 0
  }
  scratch[end++] = QUOTE
  return end
}

/** Signs that a text may not hold as they are make its spelling a matter for the slow way. */
function writeText(row: Row, column: number, to: number): number {
  const { bytes, scratch } = row
  const [from, length] = [startOf(row, column), lengthOf(row, column)]
  if (length * 6 + 4_096 > scratch.length) throw new RangeError('no code is as long as this')
  let end = to
  scratch[end++] = QUOTE
  for (let offset = from; offset < from + length; offset += 1) {
    const byte = bytes[offset] ?? 0
    if (byte < 0x20 || byte === QUOTE || byte === 0x5c)
      return to + scratch.write(JSON.stringify(slice(row, column).toString()), to)
    scratch[end++] = byte
  }
  scratch[end++] = QUOTE
  return end
}

let latest = { second: Number.NaN, signs: Buffer.alloc(0) }

/** `"2026-03-16T09:00:00.000Z"`: lines stand close together, so the second is mostly that of the line before. */
function writeTime(row: Row, column: number, to: number): number {
  const all = micros(row, column)
  const second = Math.floor(all / 1_000_000)
  if (second !== latest.second)
    latest = { second, signs: Buffer.from(`"${new Date(second * 1_000 + EPOCH_MS).toISOString().slice(0, -4)}`) }
  let end = append(row.scratch, latest.signs, to)
  const rest = all - second * 1_000_000
  const digits = rest % 1_000 === 0 ? 3 : 6
  for (let digit = digits - 1, left = digits === 3 ? rest / 1_000 : rest; digit >= 0; digit -= 1) {
    row.scratch[end + digit] = 0x30 + (left % 10)
    left = Math.floor(left / 10)
  }
  end += digits
  row.scratch[end++] = 0x5a
  row.scratch[end++] = QUOTE
  return end
}

const WRITERS: Readonly<Record<Kind, (row: Row, column: number, to: number) => number>> = {
  text: writeText,
  id: (row, column, to) => writeHex(row, startOf(row, column), to, true),
  hash: (row, column, to) => writeHex(row, startOf(row, column), to, false),
  time: writeTime,
}
