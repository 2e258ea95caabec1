/** What somebody wants to look back at: read from the address, which holds ids, days and codes and never a name. */
import { ZONE } from '#platform/clock'
import { type Fields, reading } from '#platform/http'
import { isId } from '#platform/ids'
import type { Day } from '#rules'
import { asTyped, dayTyped, type FormState, timeTyped, UNREADABLE_DAY, UNREADABLE_TIME } from '#web'

/** Why somebody looks back. A code goes into the ledger; what it is about is said by the case. */
export const REASONS = {
  'case-review': 'A review of the case',
  court: 'For a court',
  inspection: 'An inspection or audit',
  request: 'A request or a complaint',
  learning: 'Learning in the team',
} as const
export type Reason = keyof typeof REASONS
const isReason = (text: string): text is Reason => Object.hasOwn(REASONS, text)

export type AskedFor = {
  readonly postId: string
  /** The end of the minute that was typed. */
  readonly at: string
  readonly day: Day
  readonly time: string
  readonly reason: Reason
}

const FIELDS = ['post', 'on', 'at', 'for'] as const

export const textIn = (query: Fields, name: string): string => {
  const value = query[name]
  return typeof value === 'string' ? value : (value?.[0] ?? '')
}

/** A local day and time as an instant, with the whole of its minute. */
function momentOf(day: Day, time: string): string {
  const begins = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: ZONE, plainTime: time }).toInstant()
  return begins.add({ seconds: 59, milliseconds: 999 }).toString({ smallestUnit: 'millisecond' })
}

/** Reads what is asked for. Nothing was sent on the first visit: then nothing is wrong, and nothing is asked. */
export function askedFor(query: Fields, now: string, today: Day): { state: FormState; wanted: AskedFor | undefined } {
  const values = Object.fromEntries(FIELDS.map(name => [name, textIn(query, name)]))
  if (Object.values(values).every(text => text === ''))
    return { state: asTyped({ at: '12:00' }, []), wanted: undefined }
  const form = reading({ field: name => textIn(query, name) })
  const postId = textIn(query, 'post')
  if (!isId(postId)) form.wrong.push({ field: 'post', says: 'Choose through whose eyes to look' })
  const on = form.read(
    'on',
    typed => dayTyped(typed, today, { past: true }),
    UNREADABLE_DAY,
    'Give the day to look back to',
  )
  const time = form.read('at', timeTyped, UNREADABLE_TIME, 'Give the time of day')
  const reason = textIn(query, 'for')
  if (!isReason(reason)) form.wrong.push({ field: 'for', says: 'Say what you look back for' })
  const at = on === undefined || time === undefined ? undefined : momentOf(on, time)
  if (at !== undefined && at > now) form.wrong.push({ field: 'on', says: 'Give a moment that has passed' })
  const state = asTyped(values, form.wrong)
  if (form.wrong.length > 0 || on === undefined || time === undefined || at === undefined || !isReason(reason))
    return { state, wanted: undefined }
  return { state, wanted: { postId, at, day: on, time, reason } }
}

/** The address of the same look at another page. */
export function addressOf(caseId: string, { postId, day, time, reason }: AskedFor, see?: string): string {
  const query = new URLSearchParams({
    post: postId,
    on: day,
    at: time,
    for: reason,
    ...(see === undefined ? {} : { see }),
  })
  return `/cases/${caseId}/known?${query.toString()}`
}
