/** How the ledger and its witnesses fare: numbers and times, and what wants doing. Tells of no case. */
import { type Kysely, sql } from 'kysely'
import type { Tables } from '#db/tables'
import type { Instant } from '#platform/clock'
import { everyCosigned, type KeptHead, newestHead, watched } from './heads.ts'
import { sizeOfTree } from './tree-store.ts'

/** Cosignatures from which on a line counts as evidence: no single agency can rewrite it. */
export const ENOUGH_WITNESSES = 2

export type Alarm =
  /** Lines have waited for their place for more than a minute: nobody runs the sequencer. */
  | 'lines-wait'
  /** Lines stand in the tree for more than five minutes and no head covers them: nobody signs. */
  | 'no-head'
  | 'signer-refuses'
  | 'witness-refuses'
  | 'verification-failed'

export type WitnessState = {
  readonly name: string
  /** Lines that the head covers which it countersigned last, and when. */
  readonly size: number | null
  readonly at: Instant
  readonly wrong: string | null
}

export type LedgerState = {
  /** Lines that have their place, and those that wait for one. */
  readonly lines: number
  readonly waiting: number
  readonly oldestWaiting: Instant | null
  readonly head: KeptHead | undefined
  /** Lines that no head covers yet, and when the first of them was written. */
  readonly uncovered: number
  readonly uncoveredSince: Instant | null
  /** Lines that stand under a head with cosignatures of two witnesses or more. */
  readonly evidential: number
  readonly signer: { readonly at: Instant; readonly wrong: string | null } | undefined
  readonly witnesses: readonly WitnessState[]
  readonly verified: { readonly at: Instant; readonly lines: number | null; readonly wrong: string | null } | undefined
  readonly alarms: readonly Alarm[]
}

const WAIT_AT_MOST_MS = 60_000
const HEAD_AT_LEAST_EVERY_MS = 5 * 60_000

type NotYet = { readonly waiting: number; readonly oldest: Instant | null; readonly uncovered: Instant | null }

async function notYet(reader: Kysely<Tables>, covered: number): Promise<NotYet> {
  const found = await sql<NotYet>`select * from access.lines_not_yet(${covered}::bigint)`.execute(reader)
  return found.rows[0] ?? { waiting: 0, oldest: null, uncovered: null }
}

const olderThan = (now: Instant, at: Instant | null, milliseconds: number) =>
  at !== null && Date.parse(now) - Date.parse(at) > milliseconds

function alarmsOf(state: Omit<LedgerState, 'alarms'>, now: Instant): readonly Alarm[] {
  const all: readonly (readonly [Alarm, boolean])[] = [
    ['lines-wait', olderThan(now, state.oldestWaiting, WAIT_AT_MOST_MS)],
    ['no-head', olderThan(now, state.uncoveredSince, HEAD_AT_LEAST_EVERY_MS)],
    ['signer-refuses', state.signer?.wrong != null],
    ['witness-refuses', state.witnesses.some(witness => witness.wrong !== null)],
    ['verification-failed', state.verified?.wrong != null],
  ]
  return all.filter(([, is]) => is).map(([alarm]) => alarm)
}

const WITNESS = 'witness '

/** Reads it all, for the command line or for somebody who answers for the ledger; others see an empty one. */
export async function ledgerState(reader: Kysely<Tables>, now: Instant): Promise<LedgerState> {
  const [lines, head, parts] = [await sizeOfTree(reader), await newestHead(reader), await watched(reader)]
  const covered = head?.size ?? 0
  const { waiting, oldest, uncovered } = await notYet(reader, covered)
  const part = (name: string) => parts.find(one => one.part === name)
  const [signer, verified] = [part('signer'), part('verification')]
  const state = {
    lines,
    waiting,
    oldestWaiting: oldest,
    head,
    uncovered: Math.max(0, lines - covered),
    uncoveredSince: uncovered,
    evidential: await everyCosigned(reader, ENOUGH_WITNESSES),
    signer: signer === undefined ? undefined : { at: signer.at, wrong: signer.wrong },
    witnesses: parts
      .filter(one => one.part.startsWith(WITNESS))
      .map(({ part: name, at, place, wrong }) => ({ name: name.slice(WITNESS.length), size: place, at, wrong })),
    verified: verified === undefined ? undefined : { at: verified.at, lines: verified.place, wrong: verified.wrong },
  }
  return { ...state, alarms: alarmsOf(state, now) }
}
