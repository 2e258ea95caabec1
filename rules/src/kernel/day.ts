/**
 * A day of the calendar, written `2026-03-16`. It has no hour and no time zone: law counts in days.
 * Days compare as text, so `a < b` is "a is earlier than b".
 */
export type Day = string & { readonly kind: 'Day' }

/**
 * The years a day may lie in when it is read. Nothing this product holds lies outside them, so a slipped key (`0206`,
 * `9999`) is caught where it is typed, and counting on from a day that was read never leaves the calendar.
 */
export const FIRST_YEAR = 1800
export const LAST_YEAR = 2999

/** The fault raised when text that should be a day is not one. */
export class NotADay extends Error {
  constructor(text: string) {
    super(`"${text}" is not a day of the years ${FIRST_YEAR} to ${LAST_YEAR} written as YYYY-MM-DD`)
    this.name = 'NotADay'
  }
}

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** True for years with a 29 February. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

/** Number of days in a month; `month` counts from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29
  return MONTH_LENGTHS[month - 1] ?? 0
}

/** True when the text is a real day in the years we hold, so `2026-02-30` and `0206-02-01` are not. */
export function isDay(text: string): text is Day {
  const parts = SHAPE.exec(text)
  if (!parts) return false
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])]
  return (
    year >= FIRST_YEAR &&
    year <= LAST_YEAR &&
    month >= 1 &&
    month <= 12 &&
    date >= 1 &&
    date <= daysInMonth(year, month)
  )
}

/** Reads a day from text. Throws {@link NotADay} for anything else. */
export function day(text: string): Day {
  if (!isDay(text)) throw new NotADay(text)
  return text
}

/** Year, month (from 1) and date of a day. */
export function partsOf(when: Day): { year: number; month: number; date: number } {
  return { year: Number(when.slice(0, 4)), month: Number(when.slice(5, 7)), date: Number(when.slice(8, 10)) }
}

/**
 * The day with these parts; the caller has made sure that it exists. Counting may lead somewhat past the years that
 * are read, so only four digits are asked for here.
 */
export function dayOf(year: number, month: number, date: number): Day {
  const text = `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${date < 10 ? '0' : ''}${date}`
  if (!(year >= 1 && year <= 9999)) throw new NotADay(text)
  return text as Day
}

/**
 * Days since 1 January 1970 (negative before). Integers make counting cheap and exact: the same arithmetic serves a
 * single page and a nightly run over a whole register.
 */
export function toEpochDay(when: Day): number {
  const { year, month, date } = partsOf(when)
  const shifted = month > 2 ? year : year - 1
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + date - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The day that lies this many days after 1 January 1970. */
export function fromEpochDay(epochDay: number): Day {
  const shifted = epochDay + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return dayOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date)
}

/** The day `count` days later (earlier when negative). */
export function addDays(when: Day, count: number): Day {
  return fromEpochDay(toEpochDay(when) + count)
}

/**
 * The same date `count` months later. Where that month is too short the answer is its last day:
 * 31 August plus six months is 28 (or 29) February.
 */
export function addMonths(when: Day, count: number): Day {
  const { year, month, date } = partsOf(when)
  const months = year * 12 + (month - 1) + count
  const newYear = Math.floor(months / 12)
  const newMonth = months - newYear * 12 + 1
  return dayOf(newYear, newMonth, Math.min(date, daysInMonth(newYear, newMonth)))
}

/** Whole days from the first day to the second; negative when the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return toEpochDay(to) - toEpochDay(from)
}

/** Whole years of age on a day. Somebody born on 29 February has a birthday on 1 March in other years. */
export function ageOn(born: Day, on: Day): number {
  const from = partsOf(born)
  const to = partsOf(on)
  const before = to.month < from.month || (to.month === from.month && to.date < from.date)
  return to.year - from.year - (before ? 1 : 0)
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(when: Day): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  const index = (((toEpochDay(when) + 3) % 7) + 7) % 7
  return (index + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7
}

/** The earlier of two days. */
export function earlierOf(a: Day, b: Day): Day {
  return a < b ? a : b
}
