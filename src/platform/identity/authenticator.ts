/** Codes of an authenticator app (TOTP): six digits that change each half-minute, each good once. */
import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Instant } from '#platform/clock'

const PERIOD = 30

/** Half-minutes by which a phone's clock may be wrong, either way. */
const DRIFT = 1

const totpOf = (secret: Uint8Array, label: string) =>
  new TOTP({
    issuer: 'Cairn',
    label,
    issuerInLabel: true,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD,
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
  })

/** The shared secret of a new authenticator: 160 random bits. */
export const newAuthenticatorSecret = (): Buffer => randomBytes(20)

/** What an app reads from the square, and the same as text for whoever cannot scan it. */
export function authenticatorLink(
  secret: Uint8Array,
  signInName: string,
): { readonly link: string; readonly key: string } {
  const totp = totpOf(secret, signInName)
  const key = totp.secret.base32.replaceAll(/(.{4})(?=.)/g, '$1 ')
  return { link: totp.toString(), key }
}

/** The half-minute to which a code belongs, when it is right at this time and later than the last one used. */
export function stepOfCode(
  secret: Uint8Array,
  typed: string,
  at: Instant,
  lastStep: number | null,
): number | undefined {
  const token = typed.normalize('NFKC').replaceAll(/[\s-]/g, '')
  if (!/^\d{6}$/.test(token)) return undefined
  const timestamp = Date.parse(at)
  const off = totpOf(secret, '').validate({ token, timestamp, window: DRIFT })
  if (off === null) return undefined
  const step = Math.floor(timestamp / 1000 / PERIOD) + off
  return lastStep !== null && step <= lastStep ? undefined : step
}

/** The code that an app shows at this time; for tests and for the demonstration of setting one up. */
export function codeAt(secret: Uint8Array, at: Instant): string {
  return totpOf(secret, '').generate({ timestamp: Date.parse(at) })
}
