/** What is typed to correct an entry, or what is wrong with it. */
import { type Asked, reading } from '#platform/http'
import type { Day } from '#rules'
import type { Wrong } from '#shared'
import { dayTyped, UNREADABLE_DAY } from '#web'
import type { Correction } from '../../commands/correct-entry.ts'

/** The correction as typed, of the entry in the address. */
export function correctionTyped(asked: Asked, today: Day): Correction | readonly Wrong[] {
  const form = reading(asked)
  const happenedOn = form.read(
    'happenedOn',
    typed => dayTyped(typed, today),
    UNREADABLE_DAY,
    'Say on which day it happened',
  )
  const headline = form.line('headline', 'Say in a line what happened')
  const detail = form.text('detail')
  const because = form.text('because', 'Say why it is corrected')
  if (form.wrong.length > 0 || happenedOn === undefined) return form.wrong
  const { caseId = '', entryId = '' } = asked.params
  return { caseId, entryId, happenedOn, headline, detail, because }
}
