/** Values that law or an area changes over time, each with the citation it rests on. */
import type { Day } from './day.ts'
import type { Cite } from './sources.ts'

/** One value, the days on which it is in force (both included), and its source. */
export type Dated<T> = { readonly from: Day; readonly to?: Day; readonly value: T; readonly cite: Cite }

/**
 * The value in force on a day, or nothing when none is. Where two overlap the one that began later wins, so a change
 * is made by adding a value and never by editing the old one.
 */
export function inForce<T>(values: readonly Dated<T>[], on: Day): Dated<T> | undefined {
  let found: Dated<T> | undefined
  for (const value of values) {
    const runs = value.from <= on && (value.to === undefined || on <= value.to)
    if (runs && (found === undefined || value.from >= found.from)) found = value
  }
  return found
}
