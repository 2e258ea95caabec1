/** What every step of sign-in needs. Put together once by whoever mounts the pages; holds no state of its own. */
import { type Clock, type Instant, systemClock } from '#platform/clock'
import type { Database } from '#platform/db'
import { type InstallationKeys, keysOf } from './keys.ts'

/** An agency's own sign-in (OpenID Connect), as whoever runs the installation configures it. */
export type Issuer = {
  /** Short name in addresses, `edinburgh`. */
  readonly key: string
  /** As people know it: "Police sign-in". */
  readonly name: string
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret?: string
  /** True when the agency has agreed to ask two factors of everybody, so that Cairn need not ask again. */
  readonly provesTwoFactors?: boolean
}

export type Gatehouse = {
  readonly database: Database
  readonly keys: InstallationKeys
  /** Where people reach Cairn: passkeys and the agencies' sign-in are bound to it. */
  readonly publicUrl: URL
  readonly issuers: readonly Issuer[]
  /** True where ready-made people may be signed in as by choosing them. */
  readonly demonstration: boolean
  /** Real time. Authenticator apps know no other, wherever the demonstration's clock stands. */
  readonly wallClock: Clock
  readonly pause: (milliseconds: number) => Promise<void>
}

export type GatehouseSettings = {
  /** At least 32 bytes, the same in every process of the installation. */
  readonly secretKey: Uint8Array
  readonly publicUrl: string
  readonly issuers: readonly Issuer[]
  readonly demonstration: boolean
  readonly wallClock?: Clock
  readonly pause?: (milliseconds: number) => Promise<void>
}

const sleep = (milliseconds: number) => new Promise<void>(resolve => setTimeout(resolve, milliseconds))

/** Makes the gatehouse of an installation; the database is the one that each request brings. */
export function gatehouseOf(settings: GatehouseSettings): (database: Database) => Gatehouse {
  const { secretKey, publicUrl, wallClock = systemClock, pause = sleep, issuers, demonstration } = settings
  const fixed = { keys: keysOf(secretKey), publicUrl: new URL(publicUrl), issuers, demonstration, wallClock, pause }
  return database => ({ ...fixed, database })
}

/** Whoever stands at the gate: where they are, with what, and what their browser already holds. */
export type Visitor = {
  readonly origin: string
  readonly device: string
  /** The mark that an earlier sign-in left in this browser. */
  readonly mark?: string | undefined
  /** The token of a session that the browser holds now; it ends when another begins. */
  readonly heldToken?: string | undefined
}

/** An instant so many minutes later. */
export function minutesAfter(at: Instant, minutes: number): Instant {
  return new Date(Date.parse(at) + minutes * 60_000).toISOString()
}
