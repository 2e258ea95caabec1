/** What is typed to correct an entry, or what is wrong with it. */
import { type Asked, reading } from '#platform/http'
import type { Day } from '#rules'
import type { Wrong } from '#shared'
import type { Correction } from '../../commands/correct-entry.ts'
import { whatHappenedTyped } from '../what-happened.tsx'

/** The correction as typed, of the entry in the address. */
export function correctionTyped(asked: Asked, today: Day): Correction | readonly Wrong[] {
  const form = reading(asked)
  const { happenedOn, headline, detail } = whatHappenedTyped(form, today)
  const because = form.text('because', 'Say why it is corrected')
  if (form.wrong.length > 0 || happenedOn === undefined) return form.wrong
  const { caseId = '', entryId = '' } = asked.params
  return { caseId, entryId, happenedOn, headline, detail, because }
}
