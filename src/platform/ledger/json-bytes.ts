/**
 * The one spelling of a stored body, made from its bytes as the database keeps them, without building the value: most of
 * what verifying a long ledger costs. A body that is stored in another spelling of the same value, such as 1.0 for 1, is
 * refused: nobody wrote it so.
 */
import { NotCanonical } from './canonical.ts'

const [QUOTE, BACKSLASH, COMMA, COLON, SPACE, MINUS, ZERO, NINE] = [0x22, 0x5c, 0x2c, 0x3a, 0x20, 0x2d, 0x30, 0x39]
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d]
const LITERALS = ['null', 'true', 'false']

type Member = { readonly from: number; readonly keyTo: number; readonly to: number }

/** Where reading and writing have come to. */
type At = { readonly bytes: Buffer; from: number; readonly out: Buffer; to: number }

const put = (at: At, byte: number) => {
  at.out[at.to++] = byte
}

function skipSpaces(at: At): number {
  while (at.bytes[at.from] === SPACE) at.from += 1
  return at.bytes[at.from] ?? 0
}

function expect(at: At, byte: number): void {
  if (skipSpaces(at) !== byte) throw new NotCanonical('a body that is no JSON')
  at.from += 1
}

/** The database writes texts exactly as we do: the same few signs escaped, in the same way. */
function text(at: At): void {
  const { bytes, out } = at
  let [from, to] = [at.from, at.to]
  out[to++] = bytes[from++] ?? 0
  for (;;) {
    const byte = bytes[from++]
    if (byte === undefined) throw new NotCanonical('a text without an end')
    out[to++] = byte
    if (byte === QUOTE) break
    if (byte === BACKSLASH) out[to++] = bytes[from++] ?? 0
  }
  ;[at.from, at.to] = [from, to]
}

function number(at: At): void {
  const began = at.to
  const isDigit = () => {
    const byte = at.bytes[at.from] ?? 0
    return byte >= ZERO && byte <= NINE
  }
  if (at.bytes[at.from] === MINUS) put(at, at.bytes[at.from++] ?? 0)
  while (isDigit()) put(at, at.bytes[at.from++] ?? 0)
  const [spelt, next] = [at.out.toString('latin1', began, at.to), at.bytes[at.from] ?? COMMA]
  const ends = next === COMMA || next === CLOSE_LIST || next === CLOSE_OBJECT || next === SPACE
  if (!ends || !/^(0|-?[1-9]\d*)$/.test(spelt) || !Number.isSafeInteger(Number(spelt)))
    throw new NotCanonical(`the number ${spelt}`)
}

function list(at: At): void {
  put(at, OPEN_LIST)
  at.from += 1
  for (let first = true; skipSpaces(at) !== CLOSE_LIST; first = false) {
    if (!first) {
      expect(at, COMMA)
      put(at, COMMA)
    }
    value(at)
  }
  at.from += 1
  put(at, CLOSE_LIST)
}

/** Keys compare by their sixteen-bit units. */
function comparedAsTexts(out: Buffer, a: Member, b: Member): number {
  const keyOf = ({ from, keyTo }: Member) => JSON.parse(out.toString('utf8', from, keyTo)) as string
  const [first, second] = [keyOf(a), keyOf(b)]
  if (first === second) throw new NotCanonical('a body that says one thing twice')
  return first < second ? -1 : 1
}

/** The same by their bytes, which for plain letters is the same and quicker. */
function compared(out: Buffer, a: Member, b: Member): number {
  for (let offset = 1; ; offset += 1) {
    const [first, second] = [out[a.from + offset] ?? 0, out[b.from + offset] ?? 0]
    if (first > 0x7f || second > 0x7f || first === BACKSLASH || second === BACKSLASH) return comparedAsTexts(out, a, b)
    if (first === second && first !== QUOTE) continue
    if (first === second) return comparedAsTexts(out, a, b)
    return first === QUOTE ? -1 : second === QUOTE ? 1 : first - second
  }
}

function object(at: At): void {
  put(at, OPEN_OBJECT)
  at.from += 1
  const [began, members] = [at.to, [] as Member[]]
  let ordered = true
  while (skipSpaces(at) !== CLOSE_OBJECT) {
    if (members.length > 0) {
      expect(at, COMMA)
      put(at, COMMA)
    }
    if (skipSpaces(at) !== QUOTE) throw new NotCanonical('a body that is no JSON')
    const member = { from: at.to, keyTo: 0, to: 0 }
    text(at)
    member.keyTo = at.to
    expect(at, COLON)
    put(at, COLON)
    value(at)
    member.to = at.to
    const before = members.at(-1)
    if (before !== undefined && compared(at.out, before, member) > 0) ordered = false
    members.push(member)
  }
  at.from += 1
  if (!ordered) putInOrder(at, began, members)
  put(at, CLOSE_OBJECT)
}

/** The database keeps short keys first; where that is not our order, the members that were written change places. */
function putInOrder({ out, to: end }: At, began: number, members: Member[]): void {
  members.sort((a, b) => compared(out, a, b))
  const written = Buffer.from(out.subarray(began, end))
  let to = began
  for (const member of members) {
    if (to > began) out[to++] = COMMA
    to += written.copy(out, to, member.from - began, member.to - began)
  }
}

function value(at: At): void {
  const byte = skipSpaces(at)
  if (byte === QUOTE) return text(at)
  if (byte === OPEN_OBJECT) return object(at)
  if (byte === OPEN_LIST) return list(at)
  if (byte === MINUS || (byte >= ZERO && byte <= NINE)) return number(at)
  const word = LITERALS.find(one => at.bytes.toString('latin1', at.from, at.from + one.length) === one)
  if (word === undefined) throw new NotCanonical('a body that is no JSON')
  at.to += at.out.write(word, at.to, 'latin1')
  at.from += word.length
}

/**
 * Writes the one spelling of the JSON that stands in `bytes` from one place to another into `out`, and answers where it
 * ended. Throws {@link NotCanonical} for what was not written by us.
 */
export function writeCanonical(bytes: Buffer, from: number, end: number, out: Buffer, to: number): number {
  const at: At = { bytes, from, out, to }
  value(at)
  while (at.from < end && bytes[at.from] === SPACE) at.from += 1
  if (at.from !== end) throw new NotCanonical('a body with something behind it, or without an end')
  return at.to
}
