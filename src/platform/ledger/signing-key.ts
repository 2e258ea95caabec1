/**
 * The key that signs heads, and what it signed last: two files side by side that the database knows nothing of, so that
 * whoever rules the database can neither sign nor make the signer forget.
 */
import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { type Head, headIn, isSignedBy, namedKey, signedNote, textOfHead, written } from './note.ts'

/** The fault of a key file that cannot be used, in words for whoever runs the installation. */
export class KeyUnusable extends Error {
  constructor(says: string) {
    super(says)
    this.name = 'KeyUnusable'
  }
}

/** What was signed last, and every note of recovery since the beginning. */
export type LastSigned = { readonly note: string; readonly recoveries: readonly string[] }

export type Signer = {
  readonly origin: string
  /** The public key, as it is given to witnesses and to whoever verifies. */
  readonly publicKey: string
  readonly sign: (text: string) => string
  readonly last: () => LastSigned | undefined
  /** Returns when it is on the disk: nothing is given out that the signer could forget. */
  readonly remember: (last: LastSigned) => void
}

/** Writes a file so that after a crash there is either the old one or the new one, whole. */
export function writeDurably(path: string, text: string): void {
  const aside = `${path}.new`
  writeFileSync(aside, text, { mode: 0o600, flush: true })
  renameSync(aside, path)
  const folder = openSync(dirname(path), 'r')
  fsyncSync(folder)
  closeSync(folder)
}

/** Adds a line to a file that only grows. */
export function appendDurably(path: string, line: string): void {
  mkdirSync(dirname(path), { recursive: true })
  const file = openSync(path, 'a', 0o600)
  writeSync(file, `${line}\n`)
  fsyncSync(file)
  closeSync(file)
}

function keyAt(path: string): KeyObject {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    const { privateKey } = generateKeyPairSync('ed25519')
    writeDurably(path, privateKey.export({ format: 'pem', type: 'pkcs8' }))
  }
  if (process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0)
    throw new KeyUnusable(`others may read ${path}: chmod 600 it, and consider the key as known to them`)
  try {
    const key = createPrivateKey(readFileSync(path, 'utf8'))
    if (key.asymmetricKeyType === 'ed25519') return key
  } catch {}
  throw new KeyUnusable(`${path} holds no Ed25519 key`)
}

/**
 * Opens the key, or makes it when it is not there yet. The log's name is bound to the key with the first head: a signer
 * that is started under another name signs nothing. Throws {@link KeyUnusable}.
 */
export function openSigner(path: string, origin: string): Signer {
  const key = keyAt(path)
  const state = `${path}.last`
  const last = () => (existsSync(state) ? (JSON.parse(readFileSync(state, 'utf8')) as LastSigned) : undefined)
  const publicKey = written(origin, key)
  const before = last()
  if (before !== undefined && (headIn(before.note).origin !== origin || !isSignedBy(before.note, namedKey(publicKey))))
    throw new KeyUnusable(`${state} is of another log or another key: ${headIn(before.note).origin}, not ${origin}`)
  return {
    origin,
    publicKey,
    sign: text => signedNote(text, origin, key),
    last,
    remember: given => writeDurably(state, JSON.stringify(given)),
  }
}

/** The head that was signed last, if there was one. */
export function lastHead(signer: Signer): Head | undefined {
  const last = signer.last()
  return last === undefined ? undefined : headIn(last.note)
}

/** The note of a head, signed. */
export const noteOf = (signer: Signer, head: Omit<Head, 'origin'>): string =>
  signer.sign(textOfHead({ ...head, origin: signer.origin }))
