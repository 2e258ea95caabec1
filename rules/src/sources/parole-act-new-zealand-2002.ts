import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** Part 1A: extended supervision orders, in New Zealand. */
export const paroleActNewZealand2002: Source = {
  id: 'parole-act-new-zealand-2002',
  title: 'Parole Act 2002, Part 1A',
  jurisdiction: 'New Zealand',
  force: 'law',
  checkedOn: day('2026-11-22'),
}

/** The day after the assent to the Act of 2014 that made orders renewable and brought their review by a court. */
export const RENEWABLE_FROM = day('2014-12-12')

/** Taken from plain summaries of the sections. */
export function paroleActRetold(pinpoint: string): Cite {
  return { source: paroleActNewZealand2002, pinpoint, confidence: 'second-hand' }
}
