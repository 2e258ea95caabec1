/** New identifiers. UUID version 7: in order of making, so that indexes stay compact, and unguessable. */
import { randomBytes } from 'node:crypto'

/** Makes ids; a test hands in one that counts. */
export type NewId = () => string

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex')

/** The millisecond of the id made last, and how far its twelve bits of order have come. */
let last = { milliseconds: -1, count: 0 }

/**
 * An id whose first 48 bits are the milliseconds given. Of the free bits twelve count on within one millisecond, from a
 * random place in their lower half, so that what one process makes stays in its order; the other 62 are random.
 */
export function newIdAt(milliseconds: number): string {
  const bytes = randomBytes(16)
  const count = last.milliseconds === milliseconds ? last.count + 1 : bytes.readUInt16BE(6) & 0x07ff
  last = { milliseconds, count }
  bytes.writeUIntBE(milliseconds, 0, 6)
  bytes.writeUInt16BE(0x7000 | (count & 0x0fff), 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const text = hex(bytes)
  return `${text.slice(0, 8)}-${text.slice(8, 12)}-${text.slice(12, 16)}-${text.slice(16, 20)}-${text.slice(20)}`
}

/** A new id, now. */
export const newId: NewId = () => newIdAt(Date.now())

const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** True for text that is an id; everything that reaches SQL as an id has passed this. */
export function isId(text: unknown): text is string {
  return typeof text === 'string' && SHAPE.test(text)
}
