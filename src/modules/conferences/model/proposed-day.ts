/** The day that is proposed for a conference before anybody has typed one. Pure. */
import { addDays, type Day, daysBetween, weekdayOf } from '#rules'

/** First and last suitable day; either may be open. */
type Window = { readonly from?: Day; readonly to?: Day }

const isWeekday = (day: Day) => weekdayOf(day) <= 5

/** The weekday nearest to a day that lies between two others; the earlier one when two are as near. */
function weekdayNear(day: Day, first: Day, last: Day): Day | undefined {
  const near = [0, -1, 1, -2, 2].map(count => addDays(day, count))
  return near.find(one => isWeekday(one) && first <= one && one <= last)
}

/**
 * Half way between the first and the last day that are left, on a weekday: as much time to prepare as to act before
 * the release. With no last day it is the first weekday; with no window, or none left, nothing is proposed.
 */
export function proposedDay(window: Window | undefined, today: Day): Day | undefined {
  if (window === undefined) return undefined
  const tomorrow = addDays(today, 1)
  const first = window.from !== undefined && window.from > tomorrow ? window.from : tomorrow
  if (window.to === undefined) return weekdayNear(first, first, addDays(first, 2))
  const left = daysBetween(first, window.to)
  if (left < 0) return undefined
  return weekdayNear(addDays(first, Math.floor(left / 2)), first, window.to)
}

/** The next weekday on which something can still be arranged, for a meeting that has no window. */
export const nextWeekday = (today: Day): Day =>
  weekdayNear(addDays(today, 1), addDays(today, 1), addDays(today, 3)) ?? addDays(today, 1)

/** The next full quarter of an hour after a time of day, for a meeting that begins as soon as people can join. */
export function nextQuarter(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  const next = Math.min(hours * 60 + (Math.floor(minutes / 15) + 1) * 15, 23 * 60 + 45)
  return `${String(Math.floor(next / 60)).padStart(2, '0')}:${String(next % 60).padStart(2, '0')}`
}
