/** From the typed notice to values, or what is wrong with it. */

import type { Asked } from '#platform/http'
import { type Reading, reading } from '#platform/http'
import { isId } from '#platform/ids'
import type { Day } from '#rules'
import { keptLine, type Wrong } from '#shared'
import { dayTyped, UNREADABLE_DAY } from '#web'
import type { NoticeWritten, SentenceWritten } from '../../model/notice.ts'

export type NoticeTyped = {
  readonly areaId: string
  readonly receivedOn: Day
  readonly releaseOn: Day
  readonly preReleaseMeetingOn: Day | null
  readonly written: NoticeWritten
}

/** "4 years", "3 years 11 months", "30 months" or a plain number of months. */
export function monthsTyped(typed: string): number | undefined {
  const text = typed.toLowerCase().trim()
  if (/^\d{1,3}$/.test(text)) return Number(text)
  const parts = /^(?:(\d{1,2})\s*(?:y|yrs?|years?))?\s*(?:(?:and\s+)?(\d{1,3})\s*(?:m|mths?|months?))?$/.exec(text)
  if (!parts || (parts[1] === undefined && parts[2] === undefined)) return undefined
  return Number(parts[1] ?? 0) * 12 + Number(parts[2] ?? 0)
}

function sentenceOf(form: Reading, asked: Pick<Asked, 'field' | 'all'>, today: Day): SentenceWritten | null {
  const started = ['court', 'imposedOn', 'offence', 'length'].some(field => keptLine(asked.field(field)) !== '')
  if (!started) return null
  const day = (typed: string) => dayTyped(typed, today)
  const court = form.line('court', 'Name the court, or leave the whole sentence empty')
  const imposedOn = form.read(
    'imposedOn',
    day,
    UNREADABLE_DAY,
    'Say when it was imposed, or leave the whole sentence empty',
  )
  const offence = form.line('offence', 'Say for what, in a line')
  const months = form.read('length', monthsTyped, 'Write the length as, for example, 4 years or 47 months') ?? null
  const supervisionEndsOn = form.read('supervisionEndsOn', day, UNREADABLE_DAY) ?? null
  if (imposedOn !== undefined && imposedOn > today)
    form.wrong.push({ field: 'imposedOn', says: 'A sentence cannot lie in the future' })
  if (imposedOn === undefined) return null
  const kinds = asked.all('kinds')
  return {
    court,
    imposedOn,
    offence,
    sexual: kinds.includes('sexual'),
    months,
    extended: kinds.includes('extended'),
    supervisedRelease: kinds.includes('supervised-release'),
    supervisionEndsOn,
  }
}

/** Reads the whole form and gathers everything that is wrong. */
export function noticeTyped(
  asked: Pick<Asked, 'field' | 'all'>,
  today: Day,
): { value: NoticeTyped } | { wrong: readonly Wrong[] } {
  const form = reading(asked)
  const day = (typed: string) => dayTyped(typed, today)
  const areaId = form.line('areaId', 'Choose the authority to which the person returns')
  if (areaId !== '' && !isId(areaId)) form.wrong.push({ field: 'areaId', says: 'Choose an authority from the list' })
  const receivedOn = form.read('receivedOn', day, UNREADABLE_DAY, 'Say when the notice was received')
  const releaseOn = form.read('releaseOn', day, UNREADABLE_DAY, 'Say when the person is released')
  const preReleaseMeetingOn = form.read('preReleaseMeetingOn', day, UNREADABLE_DAY) ?? null
  const name = form.line('name', 'Give the name on the notice')
  const bornOn = form.read('bornOn', day, UNREADABLE_DAY) ?? null
  if (bornOn !== null && bornOn >= today)
    form.wrong.push({ field: 'bornOn', says: 'Give a day of birth that has passed' })
  const numbers = (['CRN', 'PNC', 'SPIN'] as const)
    .map(type => ({ type, raw: form.line(type) }))
    .filter(({ raw }) => raw !== '')
  const sentence = sentenceOf(form, asked, today)
  const note = form.text('note')
  if (preReleaseMeetingOn !== null && releaseOn !== undefined && preReleaseMeetingOn > releaseOn) {
    form.wrong.push({
      field: 'preReleaseMeetingOn',
      says: `This is after the release on ${releaseOn}. Give the day of the meeting before it`,
    })
  }
  if (form.wrong.length > 0 || receivedOn === undefined || releaseOn === undefined) return { wrong: form.wrong }
  return {
    value: { areaId, receivedOn, releaseOn, preReleaseMeetingOn, written: { name, bornOn, numbers, sentence, note } },
  }
}
