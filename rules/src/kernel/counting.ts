/**
 * The ways in which law and guidance count days. Each is a named reading of the words, so that a rule says which
 * reading it uses and a page can show the days it counted. Counts are whole numbers of 1 or more. None of them is put
 * off over a weekend or a holiday: no text read for Cairn says so.
 */
import { addDays, addMonths, type Day, partsOf } from './day.ts'
import { howMany } from './words.ts'

/**
 * A time that law leaves out of a count. `from` is its first day and is left out. `to` is the day it ended, of release or
 * return: the person is at liberty on it, so it counts again. Without `to` it goes on and nobody knows how long.
 */
export type Interval = {
  readonly from: Day
  readonly to?: Day | undefined
  readonly why: 'custody' | 'imprisonment' | 'service detention' | 'hospital' | 'abroad'
}

/** What a reading counted: the first and the last day, the words that were read, and what was left out meanwhile. */
export type Counted = {
  readonly words: string
  readonly from: Day
  readonly to: Day
  readonly disregarded?: readonly Interval[]
}

/** Months of a year, and days of a week. */
const YEAR = 12
const WEEK = 7

/**
 * "Within N days beginning with D": D is the first day, so the last is D + N - 1.
 * Three days beginning with a Monday end on the Wednesday.
 */
export function withinDaysBeginningWith(count: number, first: Day): Counted {
  return { words: `${howMany(count, 'day')} beginning with the day itself`, from: first, to: addDays(first, count - 1) }
}

/** "Within N days of E": the day of the event is left out, so the last is E + N. */
export function withinDaysAfter(count: number, event: Day): Counted {
  return {
    words: `${howMany(count, 'day')}, not counting the day itself`,
    from: addDays(event, 1),
    to: addDays(event, count),
  }
}

/** "Within N weeks of E": the same weekday N weeks on. */
export function withinWeeksAfter(count: number, event: Day): Counted {
  return { words: after(count, 'week'), from: addDays(event, 1), to: addDays(event, count * WEEK) }
}

/** "Within N months of E": the same date N months on, or the last day of a shorter month. */
export function withinMonthsAfter(count: number, event: Day): Counted {
  return { words: after(count, 'month'), from: addDays(event, 1), to: addMonths(event, count) }
}

/** "Within N years of E": the same date N years on; 29 February gives 28 February in a common year. */
export function withinYearsAfter(count: number, event: Day): Counted {
  return { words: after(count, 'year'), from: addDays(event, 1), to: addMonths(event, count * YEAR) }
}

/** "N weeks beginning with D": D is the first day, so the last is the day before the same weekday N weeks on. */
export function weeksBeginningWith(count: number, first: Day): Counted {
  return { words: beginning(count, 'week'), from: first, to: addDays(first, count * WEEK - 1) }
}

/**
 * "N months beginning with D": the last day is the day before the same date N months on; where that month is too short
 * to have the date, its last day. Half of seven years is 42 months.
 */
export function monthsBeginningWith(count: number, first: Day): Counted {
  return { words: beginning(count, 'month'), from: first, to: lastOfMonths(count, first) }
}

/** "N years beginning with D": the last day is the day before the Nth anniversary, or 28 February where there is none. */
export function yearsBeginningWith(count: number, first: Day): Counted {
  return { words: beginning(count, 'year'), from: first, to: lastOfMonths(count * YEAR, first) }
}

/** The two readings of "not less than N days before": `safe` leaves N clear days between, `plain` only takes N away. */
export type DaysBefore = { readonly words: string; readonly safe: Day; readonly plain: Day }

/**
 * "Not less than N days before E". Courts have read such words as N clear days, with neither day counted; so the act is
 * due by `safe`, and nothing is called late before `plain` has passed.
 */
export function clearDaysBefore(count: number, event: Day): DaysBefore {
  return {
    words: `${howMany(count, 'clear day')} before the day itself`,
    safe: addDays(event, -count - 1),
    plain: addDays(event, -count),
  }
}

function after(count: number, unit: string): string {
  return `${howMany(count, unit)} after the day itself`
}

function beginning(count: number, unit: string): string {
  return `${howMany(count, unit)} beginning with the day itself`
}

function lastOfMonths(count: number, first: Day): Day {
  const on = addMonths(first, count)
  return partsOf(on).date < partsOf(first).date ? on : addDays(on, -1)
}
