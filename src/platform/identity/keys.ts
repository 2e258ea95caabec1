/** One secret of the installation, from which a separate key is made for each use, so that none opens another's door. */
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

export type InstallationKeys = {
  /** Seals the secrets of authenticator apps. */
  readonly sealing: Buffer
  /** Turns a name and an origin into what failures are counted against. */
  readonly counting: Buffer
  /** Signs the mark of a browser from which somebody has signed in before. */
  readonly marking: Buffer
}

/** Derives the keys. Throws when the secret is shorter than 32 bytes: a short one would make all of them guessable. */
export function keysOf(secretKey: Uint8Array): InstallationKeys {
  if (secretKey.length < 32) throw new Error('The secret key of the installation must have at least 32 bytes')
  const derived = (use: string) => Buffer.from(hkdfSync('sha256', secretKey, '', `cairn/identity/${use}`, 32))
  return { sealing: derived('sealing'), counting: derived('counting'), marking: derived('marking') }
}

/** A keyed hash of several texts; no text can be moved across the joint between two of them. */
export function keyedHash(key: Buffer, ...texts: readonly string[]): Buffer {
  const hmac = createHmac('sha256', key)
  for (const text of texts) hmac.update(`${Buffer.byteLength(text)}:${text}`)
  return hmac.digest()
}

const FORM = 1

/** Seals a secret for one account: it opens with the installation's key, for that account and for no other. */
export function seal(key: Buffer, accountId: string, secret: Uint8Array): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  cipher.setAAD(Buffer.from(accountId))
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()])
  return Buffer.concat([Buffer.from([FORM]), nonce, cipher.getAuthTag(), sealed])
}

/** Opens what {@link seal} sealed. Throws when the key, the account or a single bit is not the same. */
export function unseal(key: Buffer, accountId: string, sealed: Uint8Array): Buffer {
  const bytes = Buffer.from(sealed)
  if (bytes[0] !== FORM) throw new Error('A sealed secret has a form that this release does not know')
  const opener = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 13), { authTagLength: 16 })
  opener.setAAD(Buffer.from(accountId))
  opener.setAuthTag(bytes.subarray(13, 29))
  return Buffer.concat([opener.update(bytes.subarray(29)), opener.final()])
}
