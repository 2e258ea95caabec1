/** Keeps the ledger as it grows: places new lines, signs heads, has them countersigned. One loop, for as long as Cairn runs. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Database } from '#platform/db'
import { namedKey } from './note.ts'
import { type From, sequenceNext } from './sequence.ts'
import { signHead } from './sign-head.ts'
import { lastHead, type Signer } from './signing-key.ts'
import { sizeOfTree } from './tree-store.ts'
import { countersign, heldByWitnesses, type Witness } from './witnesses.ts'

export type LedgerSettings = {
  /** Places lines: whoever runs beside the database. */
  readonly sequences: boolean
  /** Signs heads: only where the key is. */
  readonly signer?: Signer | undefined
  readonly headsFile?: string | undefined
  readonly witnesses: readonly Witness[]
}

type Options = {
  readonly report: (fault: unknown) => void
  /** Seconds between looks for new lines; few on a server, where others write too. */
  readonly lookEvery?: number
}

/** A head is signed so often, or when so many lines came since the last. */
const SIGN_EVERY_SECONDS = 60
const SIGN_AFTER_LINES = 1_000

const usual = ({ engine }: Database) => (engine === 'embedded' ? 10 : 2)
const now = () => performance.now() / 1_000

/** Places all lines that wait; answers where to look next. */
async function placeAll(database: Database, from: From | undefined, signal: AbortSignal): Promise<From | undefined> {
  let next = from
  for (let more = true; more && !signal.aborted; ) {
    const done = await sequenceNext(database, next)
    ;[next, more] = [done.next, done.more]
  }
  return next
}

/** One head, if there is something new, and everybody's signature under it. Answers whether all is done. */
export async function signAndCountersign(database: Database, settings: LedgerSettings): Promise<boolean> {
  const { signer, headsFile, witnesses } = settings
  if (signer === undefined) return true
  const held = await heldByWitnesses(witnesses, namedKey(signer.publicKey))
  const signed = await signHead(database, { signer, headsFile, held })
  return signed.kind !== 'refused' && (await countersign(database, witnesses)) === 0
}

/** Decides when to sign: at once what waited when we started, then by time or by number; again when something failed. */
function signing(database: Database, settings: LedgerSettings) {
  let signedAt = Number.NEGATIVE_INFINITY
  let settled = false
  return async () => {
    const { signer } = settings
    if (signer === undefined) return
    const since = now() - signedAt
    const size = await database.asKeeper(sizeOfTree)
    const fresh = size - (lastHead(signer)?.size ?? 0)
    const due = since >= SIGN_EVERY_SECONDS && (fresh !== 0 || !settled)
    if (!due && !(settled && fresh >= SIGN_AFTER_LINES)) return
    signedAt = now()
    settled = await signAndCountersign(database, settings)
  }
}

/** Tries parts of the work by name; a part that fails again and again is reported once. */
function trying(report: (fault: unknown) => unknown) {
  const troubled = new Set<string>()
  return async (what: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work()
      troubled.delete(what)
    } catch (fault) {
      if (!troubled.has(what)) report(fault)
      troubled.add(what)
    }
  }
}

/** Starts; what goes wrong is reported once a trouble, and tried again at the next look. */
export function keepLedger(
  database: Database,
  settings: LedgerSettings,
  options: Options,
): { stop: () => Promise<void> } {
  const stopping = new AbortController()
  const { signal } = stopping
  const sign = signing(database, settings)
  const everyMs = (options.lookEvery ?? usual(database)) * 1_000
  let from: From | undefined

  const tried = trying(fault => signal.aborted || options.report(fault))

  async function look(): Promise<void> {
    if (settings.sequences) await tried('placing', async () => void (from = await placeAll(database, from, signal)))
    if (!signal.aborted) await tried('signing', sign)
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      await look()
      await wait(everyMs, undefined, { signal }).catch(() => {})
    }
  }

  const running = run()
  return {
    stop: async () => {
      stopping.abort()
      await running
    },
  }
}
