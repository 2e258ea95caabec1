/**
 * Time that law leaves out of a count: in custody, in hospital, abroad. Some counts stand still over it
 * ({@link countingOnly}); the yearly one runs through it and is only lengthened at its end ({@link extendedPast}).
 */
import { type Counted, type Interval, withinDaysBeginningWith } from './counting.ts'
import { addDays, type Day, daysBetween } from './day.ts'
import { aDay, facts, ifKnown, listOf, oneOf, type Shape, saying } from './facts.ts'

export type { Interval }

/** The times to leave out, in any order, as a fact. */
export const intervals: Shape<readonly Interval[]> = listOf(
  facts({
    from: saying('the first day of it', aDay),
    to: saying('the day of release or return, which counts again; left out while it goes on', ifKnown(aDay)),
    why: saying('what kind of time it is', oneOf('custody', 'imprisonment', 'service detention', 'hospital', 'abroad')),
  }),
)

/** The clock stands still and nobody knows until when: no last day can be said. */
export type NotRunning = { readonly notRunning: Interval }

/** A count that left time out, and which times they were. */
export type CountedOnly = Counted & { readonly disregarded: readonly Interval[] }

/** Whether a day lies in a time that is left out. */
export function isDisregarded(on: Day, given: readonly Interval[]): boolean {
  return given.some(one => one.from <= on && (one.to === undefined || on < one.to))
}

/** Times in their order, those that meet or overlap put together (named by the first); empty ones fall away. */
function together(given: readonly Interval[]): Interval[] {
  const merged: Interval[] = []
  const real = given.filter(({ from, to }) => to === undefined || from < to)
  for (const one of real.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))) {
    const last = merged.at(-1)
    if (last === undefined || (last.to !== undefined && last.to < one.from)) merged.push(one)
    else if (last.to !== undefined && (one.to === undefined || last.to < one.to)) {
      const { to: _, ...begun } = last
      merged[merged.length - 1] = one.to === undefined ? begun : { ...begun, to: one.to }
    }
  }
  return merged
}

/**
 * The same number of days as was counted, of those alone that are not left out: the clock stands still meanwhile.
 * The first day becomes the first that counts.
 */
export function countingOnly(counted: Counted, given: readonly Interval[]): CountedOnly | NotRunning {
  const disregarded: Interval[] = []
  let remaining = daysBetween(counted.from, counted.to) + 1
  let from = counted.from
  let cursor = counted.from
  for (const one of together(given)) {
    if (one.to !== undefined && one.to <= cursor) continue
    const before = Math.max(0, daysBetween(cursor, one.from))
    if (remaining <= before) break
    if (one.to === undefined) return { notRunning: one }
    remaining -= before
    if (one.from <= from) from = one.to
    cursor = one.to
    disregarded.push(one)
  }
  const words = disregarded.length === 0 ? counted.words : `${counted.words}, leaving out days that do not count`
  return { words, from, to: addDays(cursor, remaining - 1), disregarded }
}

/** "Within N days beginning with D", standing still over the times given. */
export function withinCountedDaysBeginningWith(
  count: number,
  first: Day,
  given: readonly Interval[],
): CountedOnly | NotRunning {
  return countingOnly(withinDaysBeginningWith(count, first), given)
}

/** Where a period really ends, and the time that its end fell into, if any. */
export type Extended = { readonly end: Day; readonly disregarded: readonly Interval[] }

/**
 * A period whose end falls into such a time runs on to the end of `count` days beginning with the day on which that
 * stops. Time left out earlier in the period changes nothing.
 */
export function extendedPast(end: Day, given: readonly Interval[], count: number): Extended | NotRunning {
  const over = together(given).find(one => one.from <= end && (one.to === undefined || end < one.to))
  if (over === undefined) return { end, disregarded: [] }
  if (over.to === undefined) return { notRunning: over }
  return { end: withinDaysBeginningWith(count, over.to).to, disregarded: [over] }
}
