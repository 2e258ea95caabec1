/**
 * A recovery: after a restore the log is shorter than heads that were given out, and two people recorded that they know.
 * Its note is signed like a head; what it gives up is not looked for any longer, but never forgotten.
 */
import { type Head, isSignedBy, type NamedKey, partsOf } from './note.ts'

export type Recovery = {
  readonly origin: string
  /** The last head that was given out, and the one from which the log goes on. */
  readonly old: Omit<Head, 'origin'>
  readonly new: Omit<Head, 'origin'>
  /** The line that records it, whose body names the two. */
  readonly eventId: string
}

const FIRST = 'cairn-ledger-recovery/v1'

const side = (word: string, { size, root }: Omit<Head, 'origin'>) => `${word} ${size} ${root.toString('base64')}\n`

/** The text of a recovery, before it is signed. */
export const textOfRecovery = (recovery: Recovery): string =>
  `${FIRST}\n${recovery.origin}\n${side('old', recovery.old)}${side('new', recovery.new)}event ${recovery.eventId}\n`

/** Reads a recovery that the log signed; nothing where it is none. */
export function recoveryIn(note: string, log: NamedKey): Recovery | undefined {
  if (!isSignedBy(note, log)) return undefined
  const [first, origin = '', old = '', fresh = '', event = ''] = partsOf(note).text.split('\n')
  const head = (line: string) => {
    const [, size = '', root = ''] = line.split(' ')
    return { size: Number(size), root: Buffer.from(root, 'base64') }
  }
  if (first !== FIRST || origin !== log.name) return undefined
  return { origin, old: head(old), new: head(fresh), eventId: event.replace('event ', '') }
}

/** Whether a recovery gives a head up: one over lines that were lost. */
export const excuses = (recovery: Recovery, head: Head): boolean =>
  head.size > recovery.new.size && head.size <= recovery.old.size
