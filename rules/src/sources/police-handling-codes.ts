import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** The forms on which police grade what they know, the older and the newer, and the code that says what a receiver may do. */
export const policeHandlingCodes: Source = {
  id: 'police-handling-codes',
  title: 'The 5x5x5 and 3x5x2 intelligence forms',
  jurisdiction: 'any',
  force: 'practice',
  checkedOn: day('2026-11-22'),
}

/** Taken from summaries of the forms; the forms themselves were not read. */
export function handlingCode(pinpoint: string): Cite {
  return { source: policeHandlingCodes, pinpoint, confidence: 'second-hand' }
}
