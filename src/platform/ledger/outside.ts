/** What is kept of the ledger outside the database: beside the key, in the file of heads, and by witnesses. */
import { existsSync, readFileSync } from 'node:fs'
import type { Database } from '#platform/db'
import { watch } from './heads.ts'
import type { HeadFrom } from './meet-heads.ts'
import type { NamedKey } from './note.ts'
import type { Signer } from './signing-key.ts'
import type { WholeVerdict } from './verify-whole.ts'
import { notesOfWitnesses, type Witness } from './witnesses.ts'

type Outside = {
  readonly log: NamedKey
  readonly signer?: Signer | undefined
  readonly headsFile?: string | undefined
  readonly witnesses: readonly Witness[]
}

/** The notes in a file of heads: one JSON line each. A last line that was cut off by a crash is none. */
function notesIn(path: string): readonly string[] {
  const lines = readFileSync(path, 'utf8').split('\n')
  return lines.slice(0, -1).map(line => (JSON.parse(line) as { readonly note: string }).note)
}

/** All of it, as far as it is there and answers. What a witness holds may be older than a recovery that we know of. */
export async function headsOutside({ log, signer, headsFile, witnesses }: Outside): Promise<readonly HeadFrom[]> {
  const last = signer?.last()
  const recoveries = last?.recoveries ?? []
  const held = await notesOfWitnesses(witnesses, log)
  return [
    ...(last === undefined ? [] : [{ who: 'the signer', notes: [last.note] }]),
    ...(headsFile === undefined || !existsSync(headsFile)
      ? []
      : [{ who: 'the file of heads', notes: notesIn(headsFile) }]),
    ...held.map(({ who, note }) => ({ who, notes: [note, ...recoveries] })),
  ]
}

/** Notes for the page and the doctor what verifying found. */
export async function noteVerification(database: Database, { sound, lines, fault }: WholeVerdict): Promise<void> {
  const at = database.clock.now()
  const wrong = sound ? null : placed(fault)
  await database.asKeeper(keeper => watch(keeper, { part: 'verification', at, place: lines, wrong }))
}

/** A fault in one sentence. Places are said as people count, from one. */
export function placed(fault: WholeVerdict['fault']): string {
  if (fault === undefined) return ''
  const { from, to, eventId, says } = fault
  if (from === undefined || to === undefined) return says
  const where = from === to ? `Line ${from + 1}` : `Lines ${from + 1} to ${to + 1}`
  return `${where}${eventId === undefined ? '' : ` (${eventId})`}: ${says}`
}
