/**
 * Verifies the ledger whole: reads every line again, hashes everything again, grows the tree again, and holds it against
 * every head that anybody keeps. Says the first thing that is wrong, and where.
 */
import type { Database } from '#platform/db'
import { type Against, type HeadFrom, headsToMeet, type Met, meetHeads } from './meet-heads.ts'
import { lineReader, placedLines, type StoredLine } from './stored-lines.ts'
import { growingTree } from './tree.ts'
import { peaksOf, sizeOfTree } from './tree-store.ts'
import { compareTiles, tileRecorder } from './verify-tiles.ts'
import { waitingLines } from './waiting.ts'

/** The first thing that is wrong: at one place, or between two heads. */
export type WholeFault = {
  readonly says: string
  /** Places are counted from nought; `to` is the last. */
  readonly from?: number
  readonly to?: number
  readonly eventId?: string
}

/** What is no fault, and still wants explaining. */
export type WholeNote = { readonly says: string; readonly from?: number }

export type WholeVerdict = {
  readonly sound: boolean
  readonly lines: number
  readonly erased: number
  readonly root: string
  /** Heads that were met, and those among them that others keep. */
  readonly heads: number
  readonly fault?: WholeFault
  readonly notes: readonly WholeNote[]
}

/** What else belongs to a sound ledger; each says the first thing wrong, in words that name where. */
export type FurtherCheck = (database: Database) => Promise<readonly string[]>

export type HowToVerify = {
  /** Whose log it must be, and the key that signs its heads; without it no head can be met. */
  readonly against: Against | undefined
  /** Takes up to this many lines as read before, and holds the new ones with them against the heads. */
  readonly since?: number
  readonly heads?: readonly HeadFrom[]
  readonly furtherChecks?: readonly FurtherCheck[]
  readonly say?: (lines: number, of: number) => void
}

/** Lines that one portion holds: few where the engine keeps a portion in memory whole. */
const portionOf = ({ engine }: Database) => (engine === 'embedded' ? 5_000 : 200_000)

/** A clock may be put right by some minutes; a line further back than that wants explaining. */
const CLOCK_MAY_STEP_MS = 10 * 60_000

class Found extends Error {
  readonly fault: WholeFault
  constructor(fault: WholeFault) {
    super(fault.says)
    this.fault = fault
  }
}

/** What is gathered while the lines go by. */
function gathering(met: Met, since: number, peaks: readonly Uint8Array[]) {
  const tiles = tileRecorder()
  const tree = growingTree(since, peaks, since === 0 ? tiles.completed : undefined)
  if (met.wanted.has(since)) met.roots.set(since, tree.root())
  const erased = new Map<string, number>()
  const lawfully = new Set<string>()
  let latest = Number.NEGATIVE_INFINITY
  let early: { count: number; from: number; minutes: number } | undefined

  function timed(line: StoredLine, place: number): void {
    const [at, before] = [line.writtenAt(), latest]
    latest = at
    if (at >= before - CLOCK_MAY_STEP_MS) return
    const minutes = Math.round((before - at) / 60_000)
    early = { count: (early?.count ?? 0) + 1, from: early?.from ?? place, minutes: early?.minutes ?? minutes }
  }

  function take(line: StoredLine): void {
    const [expected, place] = [tree.size(), line.place()]
    if (place !== expected)
      throw new Found({ says: 'these places are gone from the sequence', from: expected, to: place - 1 })
    const says = line.fault()
    if (says !== undefined) throw new Found({ says, from: place, to: place, eventId: line.id() })
    if (line.isErased()) erased.set(line.id(), place)
    if (line.actOf('erasure') === ERASED_BODY) for (const item of itemsIn(line.body())) lawfully.add(item)
    timed(line, place)
    tree.append(line.leaf())
    if (met.wanted.has(tree.size())) met.roots.set(tree.size(), tree.root())
  }
  return { tree, tiles, take, erased, lawfully, early: () => early }
}

/** The act under which bodies are erased; its items name the lines. */
export const ERASED_BODY = 'ledger/erase-body'
export const itemOfLine = (eventId: string): string => `ledger_events:${eventId}`

function itemsIn(body: unknown): readonly string[] {
  const items = (body as { readonly items?: unknown } | null)?.items
  return Array.isArray(items) ? items.filter(item => typeof item === 'string') : []
}

type Gathered = ReturnType<typeof gathering>

async function readAll(database: Database, size: number, gathered: Gathered, say: HowToVerify['say']): Promise<void> {
  const portion = portionOf(database)
  for (let from = gathered.tree.size(); from < size; from += portion) {
    const to = Math.min(size, from + portion)
    await database.copyOut(placedLines(from, to), lineReader(gathered.take))
    const come = gathered.tree.size()
    if (come < to) throw new Found({ says: 'these places are gone from the sequence', from: come, to: to - 1 })
    say?.(to, size)
  }
}

function unlawful({ erased, lawfully }: Gathered): WholeFault | undefined {
  for (const [eventId, place] of erased)
    if (!lawfully.has(itemOfLine(eventId)))
      return { says: 'its body was taken away, and no erasure is recorded', from: place, to: place, eventId }
  return undefined
}

function notesOf(gathered: Gathered, waiting: number): readonly WholeNote[] {
  const early = gathered.early()
  const many = early === undefined || early.count === 1 ? '' : `; so do ${early.count - 1} further on`
  const says = `it says that it was written ${early?.minutes} minutes earlier than the line before it: a clock was moved, or somebody dated it back${many}`
  return [
    ...(early === undefined ? [] : [{ says, from: early.from }]),
    ...(waiting === 0 ? [] : [{ says: `${waiting} lines wait for their place and were not read` }]),
  ]
}

async function firstFault(
  database: Database,
  how: HowToVerify,
  gathered: Gathered,
  met: Met,
): Promise<WholeFault | undefined> {
  const fault = meetHeads(met, gathered.tree.size()) ?? unlawful(gathered)
  if (fault !== undefined) return fault
  const tile = await database.asKeeper(keeper => compareTiles(keeper, gathered.tiles))
  if (tile !== undefined) return { says: tile }
  for (const check of how.furtherChecks ?? []) {
    const [says] = await check(database)
    if (says !== undefined) return { says }
  }
  return undefined
}

/** Verifies everything. Never changes anything, and can be run beside the work. */
export async function verifyWhole(database: Database, how: HowToVerify): Promise<WholeVerdict> {
  const size = await database.asKeeper(sizeOfTree)
  const since = Math.min(how.since ?? 0, size)
  const met = await headsToMeet(database, how.against, how.heads ?? [], since)
  const gathered = gathering(met, since, await database.asKeeper(keeper => peaksOf(keeper, since)))
  let fault: WholeFault | undefined
  try {
    if (met.fault === undefined) await readAll(database, size, gathered, how.say)
    fault = met.fault ?? (await firstFault(database, how, gathered, met))
  } catch (found) {
    if (!(found instanceof Found)) throw found
    fault = found.fault
  }
  const waiting = await database.asKeeper(waitingLines)
  return {
    sound: fault === undefined,
    lines: gathered.tree.size(),
    erased: gathered.erased.size,
    root: gathered.tree.root().toString('hex'),
    heads: met.heads.length,
    ...(fault === undefined ? {} : { fault }),
    notes: notesOf(gathered, waiting.count),
  }
}
