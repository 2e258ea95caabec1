/**
 * A clock for which no number was found written down. The area sets one, which is then shown as unconfirmed, or a person
 * says the day. Several questions have such a clock, so that its sentence is said in one place.
 */
import { type Because, type Decided, decided, type NeedsAPerson, needsAPerson } from '../kernel/answer.ts'
import { type Counted, withinDaysAfter, withinMonthsAfter, withinWeeksAfter } from '../kernel/counting.ts'
import type { Dated } from '../kernel/dated.ts'
import type { Day } from '../kernel/day.ts'
import { asTheAreaSet } from '../kernel/setting.ts'
import type { Cite } from '../kernel/sources.ts'
import { dayInWords, howMany, sentenceOf, weekdayInWords } from '../kernel/words.ts'
import { type Calendar, type CalendarMissing, workingDaysAfter } from '../kernel/working-days.ts'

export type ClockUnit = 'day' | 'working day' | 'week' | 'month'

export type ClockOfTheArea = {
  readonly rule: string
  /** What is due: "the first meeting at level 3". */
  readonly what: string
  /** From what it is counted, with an article: "the acceptance of the referral". */
  readonly from: string
  readonly start: Day | undefined
  /** The area's number, when it set one. */
  readonly number: Dated<number> | undefined
  readonly unit: ClockUnit
  readonly calendar?: Calendar | undefined
  /** Where a number was looked for. */
  readonly cite: Cite
}

export type DueBy = { readonly by: Day }

/** Counts on from an event in any unit; working days need a calendar. */
export function countOn(
  count: number,
  unit: ClockUnit,
  start: Day,
  calendar: Calendar | undefined,
): Counted | CalendarMissing {
  if (unit === 'day') return withinDaysAfter(count, start)
  if (unit === 'week') return withinWeeksAfter(count, start)
  if (unit === 'month') return withinMonthsAfter(count, start)
  if (calendar === undefined) return { missing: 'the calendar of working days' }
  return workingDaysAfter(count, start, calendar)
}

function without(clock: ClockOfTheArea, missing: readonly string[]): NeedsAPerson {
  const { what, number, rule, cite, unit, from } = clock
  const says =
    number === undefined
      ? `No number is held for ${what}, and the area has set none.`
      : `${sentenceOf(what)} is due within ${howMany(number.value, unit)} of ${from}. ${asTheAreaSet('The number')}`
  return needsAPerson(missing, { rule, says, cite: number?.cite ?? cite })
}

/** By when, by the area's own number; or what is missing. `start` being not known is asked for. */
export function byTheClockOfTheArea(clock: ClockOfTheArea): Decided<DueBy> | NeedsAPerson {
  const { rule, what, from, start, number, unit, calendar } = clock
  const missing = [
    ...(start === undefined ? [`the day of ${from}`] : []),
    ...(number === undefined ? [`how many ${unit}s the area allows for ${what}`] : []),
  ]
  if (start === undefined || number === undefined) return without(clock, missing)
  const counted = countOn(number.value, unit, start, calendar)
  if ('missing' in counted) return without(clock, [counted.missing])
  const says =
    `${sentenceOf(what)} is due by ${weekdayInWords(counted.to)}, ${howMany(number.value, unit)} after ${from} on ` +
    `${dayInWords(start)}. ${asTheAreaSet('The number')}`
  const because: Because = { rule, says, cite: number.cite, counted, facts: [{ name: from, value: start }] }
  return decided({ by: counted.to }, because)
}
