/**
 * Days and times as people read them: "Sat 14 March 2026, in 9 days". Written by hand, because the platform's own
 * formatter costs a hundred times as much and a list shows dozens.
 */
import { type Day, daysBetween, partsOf, weekdayOf } from '#rules'

const WEEKDAYS = ['', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const monthName = (month: number) => MONTHS[month - 1] ?? ''

/** "14 March 2026" */
export function dayInWords(day: Day): string {
  const { year, month, date } = partsOf(day)
  return `${date} ${monthName(month)} ${year}`
}

/** "Sat 14 March 2026"; without its year when that is the year of `today`. */
export function weekdayInWords(day: Day, today?: Day): string {
  const { year, month, date } = partsOf(day)
  const shown = `${WEEKDAYS[weekdayOf(day)]} ${date} ${monthName(month)}`
  return today !== undefined && today.startsWith(day.slice(0, 4)) ? shown : `${shown} ${year}`
}

/** "14 Mar", for narrow places; with its year when that is not the year of `today`. */
export function dayInBrief(day: Day, today?: Day): string {
  const { year, month, date } = partsOf(day)
  const shown = `${date} ${monthName(month).slice(0, 3)}`
  return today !== undefined && today.startsWith(day.slice(0, 4)) ? shown : `${shown} ${year}`
}

/** "1 day", "9 days". */
export const someDays = (count: number): string => (count === 1 ? '1 day' : `${count} days`)

/** Beyond two years nobody reckons in days: "55 years" for a day of birth. */
const longOrShort = (days: number): string => (days > 730 ? `${Math.floor(days / 365.25)} years` : someDays(days))

/** "today", "tomorrow", "in 9 days", "yesterday", "9 days ago", "55 years ago". */
export function distanceInWords(day: Day, today: Day): string {
  const days = daysBetween(today, day)
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  return days > 0 ? `in ${longOrShort(days)}` : `${longOrShort(-days)} ago`
}

/** The same for something that should have been done: "2 days late" instead of "2 days ago". */
export function lateness(due: Day, today: Day): string {
  return due < today ? `${someDays(daysBetween(due, today))} late` : distanceInWords(due, today)
}

/** "Sat 14 March 2026, in 9 days" */
export function whenInWords(day: Day, today: Day): string {
  return `${weekdayInWords(day)}, ${distanceInWords(day, today)}`
}

/**
 * "recorded 3 days after" when something was written down on a later day than it happened, otherwise nothing: the time
 * of writing is of interest only when it differs.
 */
export function recordedLater(about: { readonly happenedOn: Day; readonly writtenOn: Day }): string | undefined {
  const days = daysBetween(about.happenedOn, about.writtenOn)
  if (days <= 0) return undefined
  return days === 1 ? 'recorded the day after' : `recorded ${someDays(days)} after`
}
