/**
 * A minute of the clock on the wall, written `2026-03-16T12:00`, where law counts in hours. It has no time zone: people
 * who read "by noon on Saturday" look at the clock of the place they are in. In the night in which clocks change, hours
 * are counted on that clock too. Moments compare as text, so `a < b` is "a is earlier than b".
 */
import { addDays, type Day, fromEpochDay, isDay, toEpochDay } from './day.ts'
import type { Shape } from './facts.ts'
import { weekdayInWords } from './words.ts'

export type Moment = string & { readonly kind: 'Moment' }

/** The fault raised when text that should be a moment is not one. */
export class NotAMoment extends Error {
  constructor(text: string) {
    super(`"${text}" is not a moment written as YYYY-MM-DDTHH:MM`)
    this.name = 'NotAMoment'
  }
}

const CLOCK = /^T([01]\d|2[0-3]):[0-5]\d$/
const HOURS = 24
const MINUTES = 60

/** True when the text is a real day and a time of it from 00:00 to 23:59. */
export function isMoment(text: string): text is Moment {
  return isDay(text.slice(0, 10)) && CLOCK.test(text.slice(10))
}

/** Reads a moment from text. Throws {@link NotAMoment} for anything else. */
export function moment(text: string): Moment {
  if (!isMoment(text)) throw new NotAMoment(text)
  return text
}

/** A moment, written YYYY-MM-DDTHH:MM, for the facts of a question. */
export const aMoment: Shape<Moment> = {
  schema: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}$' },
  read: (given, name) =>
    typeof given === 'string' && isMoment(given)
      ? { value: given }
      : { wrong: [`${name} must be a moment written as YYYY-MM-DDTHH:MM`] },
}

/** The day on which the moment lies. */
export function dayOfMoment(when: Moment): Day {
  return when.slice(0, 10) as Day
}

/** The last day of which some part lies before the moment: before midnight at the start of a Friday, the Thursday. */
export function lastDayBefore(until: Moment): Day {
  return until.endsWith('T00:00') ? addDays(dayOfMoment(until), -1) : dayOfMoment(until)
}

/** "12:00" */
export function timeOfMoment(when: Moment): string {
  return when.slice(11)
}

/** The first minute of a day. */
export function startOfDay(date: Day): Moment {
  return `${date}T00:00` as Moment
}

/** The moment so many hours later on the same clock (earlier when negative). */
export function hoursAfter(count: number, from: Moment): Moment {
  const minutes = (toEpochDay(dayOfMoment(from)) * HOURS + Number(from.slice(11, 13)) + count) * MINUTES
  const days = Math.floor(minutes / (HOURS * MINUTES))
  const hour = minutes / MINUTES - days * HOURS
  return `${fromEpochDay(days)}T${hour < 10 ? '0' : ''}${hour}${from.slice(13)}` as Moment
}

/**
 * "Not less than N hours before the date D": the clock runs to the start of D, so twelve hours before a Sunday is noon
 * on the Saturday, whatever the hour of departure.
 */
export function hoursBeforeTheDate(count: number, date: Day): Moment {
  return hoursAfter(-count, startOfDay(date))
}

/** "12:00 on Sat 19 July 2025"; the first minute is told as the end of the day before, so that nobody mistakes the day. */
export function momentInWords(when: Moment): string {
  const time = timeOfMoment(when)
  if (time === '00:00') return `the end of ${weekdayInWords(addDays(dayOfMoment(when), -1))} (midnight)`
  return `${time} on ${weekdayInWords(dayOfMoment(when))}`
}
