/** The secret of this installation: given by whoever runs it, or made once and kept beside the demonstration's data. */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** 32 bytes from which form tokens, sealed factors and marks are made. */
export function secretOf(given: string | undefined, dataFolder: string): Uint8Array {
  if (given !== undefined) return Buffer.from(given, 'hex')
  const path = `${dataFolder}.key`
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600 })
  }
  return Buffer.from(readFileSync(path, 'utf8'), 'hex')
}
