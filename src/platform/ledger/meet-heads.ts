/**
 * Heads that the ledger must meet: our own, those that the signer and its file keep, and those that witnesses keep. A
 * head that somebody else holds is what a rewritten ledger cannot answer to.
 */
import type { Database } from '#platform/db'
import { everyHead, type KeptHead, recoveryNotes } from './heads.ts'
import { cosignedAt, type Head, headIn, isSignedBy, type NamedKey, NotANote, partsOf } from './note.ts'
import { excuses, recoveryIn } from './recovery.ts'
import type { WholeFault } from './verify-whole.ts'

/** Whose log it must be: its key carries its name. */
export type Against = { readonly log: NamedKey; readonly witnesses: readonly NamedKey[] }

/** Notes of heads, and of recoveries, in the order in which somebody kept them. */
export type HeadFrom = { readonly who: string; readonly notes: readonly string[] }

type Expected = { readonly who: string; readonly head: Head }

export type Met = {
  readonly heads: readonly Expected[]
  /** Sizes whose roots must be known when the lines have been read. */
  readonly wanted: ReadonlySet<number>
  readonly roots: Map<number, Buffer>
  readonly fault?: WholeFault
}

const isRecovery = (note: string) => note.startsWith('cairn-ledger-recovery/')

/** The heads among what somebody keeps, each signature judged once; those that a later recovery gave up are not expected any more. */
function expectedOf({ who, notes }: HeadFrom, { log }: Against, seen: Set<string>): readonly Expected[] {
  const heads: Expected[] = []
  const lastRecovery = notes.findLastIndex(isRecovery)
  for (const [index, note] of notes.entries()) {
    if (isRecovery(note)) continue
    const head = headIn(note)
    if (head.origin !== log.name) throw new NotANote(`${who} keeps a head of another log, ${head.origin}`)
    if (!seen.has(note) && !isSignedBy(note, log))
      throw new NotANote(`${who} keeps a head over ${head.size} lines that the log's key did not sign`)
    seen.add(note)
    const later = index < lastRecovery ? notes.slice(index + 1, lastRecovery + 1).filter(isRecovery) : []
    if (!later.some(one => excused(one, head, log))) heads.push({ who, head })
  }
  return heads
}

function excused(note: string, head: Head, log: NamedKey): boolean {
  const recovery = recoveryIn(note, log)
  return recovery !== undefined && excuses(recovery, head)
}

/** What witnesses put under a head must be good under the key of the witness it names. */
function cosignaturesHold({ note, size, witnesses: under }: KeptHead, witnesses: readonly NamedKey[]): void {
  const { text } = partsOf(note)
  for (const { name, line } of under) {
    const key = witnesses.find(one => one.name === name)
    if (key !== undefined && cosignedAt(text, [line], key) === undefined)
      throw new NotANote(`what stands under the head over ${size} lines in the name of ${name} is not its cosignature`)
  }
}

/** Our own heads and recoveries, in the order of their moments. */
async function ourOwn(database: Database, { witnesses }: Against): Promise<HeadFrom> {
  return database.asKeeper(async keeper => {
    const heads = await everyHead(keeper)
    for (const head of heads) cosignaturesHold(head, witnesses)
    const all = [...heads.map(head => ({ note: head.note, at: head.signedAt })), ...(await recoveryNotes(keeper))]
    return {
      who: 'the database',
      notes: all.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).map(one => one.note),
    }
  })
}

/** Gathers what must be met. What is not a head at all is a fault by itself. */
export async function headsToMeet(
  database: Database,
  against: Against | undefined,
  from: readonly HeadFrom[],
  since: number,
): Promise<Met> {
  const roots = new Map<number, Buffer>()
  if (against === undefined) return { heads: [], wanted: new Set(), roots }
  try {
    const seen = new Set<string>()
    const all = [await ourOwn(database, against), ...from].flatMap(one => expectedOf(one, against, seen))
    const heads = all.filter(({ head }) => head.size >= since).toSorted((a, b) => a.head.size - b.head.size)
    return { heads, wanted: new Set(heads.map(one => one.head.size)), roots }
  } catch (fault) {
    if (!(fault instanceof NotANote)) throw fault
    return { heads: [], wanted: new Set(), roots, fault: { says: fault.message } }
  }
}

/** The first head that the lines do not meet, or nothing. */
export function meetHeads({ heads, roots }: Met, size: number): WholeFault | undefined {
  // Several may keep heads of one size: one that is met says nothing about where another is not.
  let [good, below, at] = [0, 0, 0]
  for (const { who, head } of heads) {
    if (head.size > at) [below, at] = [good, head.size]
    if (head.size > size) {
      const furthest = heads.at(-1) ?? { who, head }
      const says = `one or more of these lines are gone: ${furthest.who} keeps a head over ${furthest.head.size} lines, here are ${size}`
      return { says, from: good, to: furthest.head.size - 1 }
    }
    const root = head.size === 0 ? undefined : roots.get(head.size)
    if (root === undefined || !root.equals(head.root)) {
      const says = `one or more of these lines were put in, left out, exchanged or written anew: they do not make the head that ${who} keeps`
      return { says, from: below, to: head.size - 1 }
    }
    good = head.size
  }
  return undefined
}
