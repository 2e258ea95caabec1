/**
 * Puts one part of a draft into other words. The typist does this and may add no facts: names, days and levels cannot
 * be touched, nothing is added or taken away, and the chair sees beside each change what the meeting recorded (S3-91).
 */
import { sql } from 'kysely'
import { asJson, type CaseTx } from '#platform/db'
import { changedMeanwhile, done, kept, notFound, type Outcome, refused, type Wrong, wrong } from '#shared'
import { tooLong } from '../model/meeting-fields.ts'
import { type Minute, type Part, partOf, typed, withPart } from '../model/minute.ts'
import type { MeetingAtHand } from '../queries/meeting-at-hand.ts'
import type { MinuteHeld } from '../queries/minute.ts'
import { noMinute, notADraft, writing } from './write-minute.ts'

/** `was` is what stood on the screen, cell by cell: somebody else's change in between is shown and not lost. */
export type Rewording = {
  readonly conferenceId: string
  readonly part: string
  readonly was: readonly string[]
  readonly says: readonly string[]
}

/** The field of a form that holds a cell. */
export const cellField = (index: number): string => `says-${index}`

const factsStay = refused({
  code: 'conferences/facts-stay',
  says: 'Names, days, levels and what the meeting left empty come from the record and are not typed.',
  next: 'Change the wording around them, or ask the chair for a correction.',
})

function troubleWith(part: Part, { was, says }: Rewording): Outcome<never> | undefined {
  const now = part.cells.map(cell => cell.says)
  if (now.some((text, index) => text !== was[index])) {
    const conflicts = now.map((theirs, index) => ({
      field: cellField(index),
      theirs,
      yours: says[index] ?? '',
      version: 0,
      by: '',
    }))
    return changedMeanwhile(...conflicts.filter(({ theirs }, index) => theirs !== was[index]))
  }
  const touched = part.cells.some(
    ({ fact, says: text }, index) => (fact === true || text === '') && says[index] !== text,
  )
  if (touched || says.length !== now.length) return factsStay
  const found = says.flatMap((text, index): Wrong[] => {
    const long = tooLong(text)
    if (text === '' && now[index] !== '')
      return [{ field: cellField(index), says: 'Say it in other words; nothing is taken out' }]
    return long === undefined ? [] : [{ field: cellField(index), says: long }]
  })
  return found.length > 0 ? wrong(...found) : undefined
}

/** Changes the words of one part of the draft. Answers the part as it now stands. */
export async function changeMinute(tx: CaseTx, given: Rewording): Promise<Outcome<Part>> {
  const found = await writing(tx, given.conferenceId)
  if ('trouble' in found) return found.trouble
  const { at, minute } = found
  if (minute === undefined) return noMinute
  if (minute.state !== 'draft') return notADraft[minute.state]
  const part = partOf(minute.content, given.part)
  if (part === undefined) return notFound
  const says = given.says.map(kept)
  const trouble = troubleWith(part, { ...given, says })
  if (trouble !== undefined) return trouble
  const changed = typed(part, says)
  await keepContent(
    tx,
    at,
    minute,
    withPart(minute.content, part.id, () => changed),
    [`part:${part.id}`],
  )
  return done(changed)
}

/** Writes the content of a draft and tells the ledger which parts changed. */
export async function keepContent(
  tx: CaseTx,
  { head }: MeetingAtHand,
  { minuteId }: Pick<MinuteHeld, 'minuteId'>,
  content: Minute,
  parts: readonly string[],
): Promise<void> {
  await sql`update conferences_minutes set content = ${asJson(content)}::jsonb where id = ${minuteId} and state = 'draft'`.execute(
    tx.sql,
  )
  const { caseId, conferenceId } = head
  const items = [`minute:${minuteId}`, ...parts]
  tx.tell({ kind: 'alteration', act: 'conferences/change-minute', caseId, conferenceId, items })
}
