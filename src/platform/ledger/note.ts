/**
 * Heads as texts that any tool can read: a checkpoint (C2SP tlog-checkpoint) in a signed note (C2SP signed-note), with
 * Ed25519, and the cosignatures of witnesses (C2SP tlog-cosignature v1). Pure but for the signing itself.
 */
import { createHash, createPublicKey, type KeyObject, sign, verify } from 'node:crypto'

/** A head of the log: whose, over how many lines, with which root. */
export type Head = { readonly origin: string; readonly size: number; readonly root: Buffer }

/** A public key with the name of its holder, as it is written down for others: `name+8 digits+base64`. */
export type NamedKey = { readonly name: string; readonly id: Buffer; readonly kind: number; readonly key: KeyObject }

const ED25519 = 1
const COSIGNATURE_V1 = 4
const SPKI = Buffer.from('302a300506032b6570032100', 'hex')
const DASH = '\u2014'

/** The fault of a text that should be a head, a key or a signature and is none. */
export class NotANote extends Error {
  constructor(says: string) {
    super(says)
    this.name = 'NotANote'
  }
}

const keyId = (name: string, kind: number, raw: Uint8Array): Buffer =>
  createHash('sha256').update(`${name}\n`).update(Buffer.of(kind)).update(raw).digest().subarray(0, 4)

const rawOf = (key: KeyObject) => createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(SPKI.length)

/** How a public key is written down: `cosigns` for that of a witness. */
export function written(name: string, key: KeyObject, cosigns = false): string {
  const [kind, raw] = [cosigns ? COSIGNATURE_V1 : ED25519, rawOf(key)]
  return `${name}+${keyId(name, kind, raw).toString('hex')}+${Buffer.concat([Buffer.of(kind), raw]).toString('base64')}`
}

/** Reads a key that was written down. Throws {@link NotANote}. */
export function namedKey(text: string): NamedKey {
  const [, name = '', id = '', base64 = ''] = /^([^\s+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim()) ?? []
  const bytes = Buffer.from(base64, 'base64')
  const [kind = 0, raw] = [bytes[0], bytes.subarray(1)]
  if (name === '' || raw.length !== 32 || (kind !== ED25519 && kind !== COSIGNATURE_V1))
    throw new NotANote('this is not a public key of a log or a witness (name+digits+base64)')
  if (keyId(name, kind, raw).toString('hex') !== id) throw new NotANote('the digits in this key do not belong to it')
  return { name, kind, id: keyId(name, kind, raw), key: publicKey(raw) }
}

const publicKey = (raw: Uint8Array) => createPublicKey({ key: Buffer.concat([SPKI, raw]), format: 'der', type: 'spki' })

/** The text of a head, before anybody signs it. */
export function textOfHead({ origin, size, root }: Head): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`
}

/** Reads a head from a text or a note of one. Throws {@link NotANote}. */
export function headIn(note: string): Head {
  const [origin = '', size = '', base64 = ''] = note.split('\n')
  const root = Buffer.from(base64, 'base64')
  if (origin === '' || !/^(0|[1-9]\d{0,15})$/.test(size) || root.length !== 32 || root.toString('base64') !== base64)
    throw new NotANote('this is not a head of a log')
  return { origin, size: Number(size), root }
}

const lineOf = (name: string, bytes: Uint8Array) => `${DASH} ${name} ${Buffer.from(bytes).toString('base64')}\n`

/** A text with a signature: the text, an empty line, the signature on its line. */
export function signedNote(text: string, name: string, key: KeyObject): string {
  const id = keyId(name, ED25519, rawOf(key))
  return `${text}\n${lineOf(name, Buffer.concat([id, sign(null, Buffer.from(text), key)]))}`
}

/** The text of a note and its signature lines. Throws {@link NotANote}. */
export function partsOf(note: string): { readonly text: string; readonly lines: readonly string[] } {
  const at = note.lastIndexOf('\n\n')
  if (at < 0) throw new NotANote('this text is not signed')
  return {
    text: note.slice(0, at + 1),
    lines: note
      .slice(at + 2)
      .split('\n')
      .filter(line => line !== ''),
  }
}

/** The bytes of the signature by a key, if one of the lines is by it. */
function bytesBy(lines: readonly string[], { name, id }: NamedKey): Buffer | undefined {
  for (const line of lines) {
    const [dash, by, base64 = ''] = line.split(' ')
    const bytes = Buffer.from(base64, 'base64')
    if (dash === DASH && by === name && bytes.subarray(0, 4).equals(id)) return bytes.subarray(4)
  }
  return undefined
}

/** Whether a note carries a good signature by the log's key. */
export function isSignedBy(note: string, by: NamedKey): boolean {
  const { text, lines } = partsOf(note)
  const bytes = bytesBy(lines, by)
  return bytes !== undefined && by.kind === ED25519 && verify(null, Buffer.from(text), by.key, bytes)
}

const cosigned = (text: string, seconds: number) => Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`)

/** A witness's line under a head. */
export function cosignature(text: string, name: string, key: KeyObject, seconds: number): string {
  const id = keyId(name, COSIGNATURE_V1, rawOf(key))
  const time = Buffer.alloc(8)
  time.writeBigUInt64BE(BigInt(seconds))
  return lineOf(name, Buffer.concat([id, time, sign(null, cosigned(text, seconds), key)]))
}

/** When a witness countersigned a head, in seconds of its own clock; nothing where no line of it is good. */
export function cosignedAt(text: string, lines: readonly string[], by: NamedKey): number | undefined {
  const bytes = bytesBy(lines, by)
  if (bytes === undefined || bytes.length !== 72 || by.kind !== COSIGNATURE_V1) return undefined
  const seconds = Number(bytes.readBigUInt64BE(0))
  return verify(null, cosigned(text, seconds), by.key, bytes.subarray(8)) ? seconds : undefined
}
