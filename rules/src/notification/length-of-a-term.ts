/**
 * The length of a sentence as a court says it: years, months, weeks and days. Weeks and days have no fixed place among
 * months, so a comparison that would depend on the calendar is not made: it is left open for a person.
 */
import { aCount, facts, ifKnown, saying, type TypeOf } from '../kernel/facts.ts'
import { howMany, inAList } from '../kernel/words.ts'

/** A length as a fact; what is left out is nothing. */
export const aLength = facts({
  years: saying('years', ifKnown(aCount)),
  months: saying('months', ifKnown(aCount)),
  weeks: saying('weeks', ifKnown(aCount)),
  days: saying('days', ifKnown(aCount)),
})
export type Length = TypeOf<typeof aLength>

const UNITS = ['years', 'months', 'weeks', 'days'] as const
const DAYS_OF_A_WEEK = 7

function each(a: Length, b: Length, sign: 1 | -1): Length {
  const sums = UNITS.map(unit => [unit, (a[unit] ?? 0) + sign * (b[unit] ?? 0)] as const)
  return Object.fromEntries(sums.filter(([, count]) => count !== 0))
}

/** The two lengths together. */
export function plus(a: Length, b: Length): Length {
  return each(a, b, 1)
}

/** The first without the second; parts may be negative, which {@link bandOf} understands. */
export function less(a: Length, b: Length): Length {
  return each(a, b, -1)
}

/** Whether a length is nothing or less: nothing was said, or more was taken away than there was. */
export function isNothing({ years = 0, months = 0, weeks = 0, days = 0 }: Length): boolean {
  return years * 365 + months * 30 + weeks * DAYS_OF_A_WEEK + days <= 0
}

/** "18 months", "1 year and 3 months" */
export function lengthInWords(length: Length): string {
  const parts = UNITS.flatMap(unit => {
    const count = length[unit] ?? 0
    return count === 0 ? [] : [howMany(count, unit.slice(0, -1))]
  })
  return parts.length === 0 ? 'nothing' : inAList(parts)
}

/** The fewest and the most days that so many months in a row can have: a year holds 365 days, four years at least 1460. */
function daysOfMonths(months: number): { readonly fewest: number; readonly most: number } {
  const shortest = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334]
  const longest = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337]
  const years = Math.floor(months / 12)
  const rest = months - years * 12
  const leaps = Math.floor(years / 4)
  return {
    fewest: years * 365 + Math.max(0, leaps - 1) + (shortest[rest] ?? 0),
    most: years * 365 + (years > 0 ? leaps + 1 : 0) + (longest[rest] ?? 0),
  }
}

/** Whether a length is longer than so many months (1), the same (0), shorter (-1), or open. */
function compare(length: Length, months: number): 1 | 0 | -1 | undefined {
  const own = (length.years ?? 0) * 12 + (length.months ?? 0)
  const days = (length.weeks ?? 0) * DAYS_OF_A_WEEK + (length.days ?? 0)
  const gap = months - own
  if (days === 0) return gap < 0 ? 1 : gap > 0 ? -1 : 0
  if (gap <= 0 && days > 0) return 1
  if (gap >= 0 && days < 0) return -1
  const { fewest, most } = daysOfMonths(Math.abs(gap))
  const over = Math.abs(days)
  if (over > most) return days > 0 ? 1 : -1
  if (over < fewest) return days > 0 ? -1 : 1
  return undefined
}

/** `lower` up to and with `low` months, `upper` from `high` months on; nothing where the calendar would decide. */
export function bandOf(length: Length, low: number, high: number): 'lower' | 'middle' | 'upper' | undefined {
  const toLow = compare(length, low)
  const toHigh = compare(length, high)
  if (toLow === undefined || toHigh === undefined) return undefined
  if (toHigh >= 0) return 'upper'
  return toLow <= 0 ? 'lower' : 'middle'
}
