/**
 * The ways in which law and guidance count days. Each is a named reading of the words, so that a rule says which
 * reading it uses and a page can show the days it counted.
 */
import { addDays, addMonths, type Day } from './day.ts'

/** What a reading counted: the first and the last day, and the words that were read. */
export type Counted = { readonly words: string; readonly from: Day; readonly to: Day }

/**
 * "Within N days beginning with D": D is the first day, so the last is D + N - 1.
 * Three days beginning with a Monday end on the Wednesday.
 */
export function withinDaysBeginningWith(count: number, first: Day): Counted {
  return { words: `${count} days beginning with the day itself`, from: first, to: addDays(first, count - 1) }
}

/** "Within N days of E": the day of the event is left out, so the last is E + N. */
export function withinDaysAfter(count: number, event: Day): Counted {
  return { words: `${count} days, not counting the day itself`, from: addDays(event, 1), to: addDays(event, count) }
}

/** "Within N months of E": the same date N months on, or the last day of a shorter month. */
export function withinMonthsAfter(count: number, event: Day): Counted {
  return { words: `${count} months after the day itself`, from: addDays(event, 1), to: addMonths(event, count) }
}
