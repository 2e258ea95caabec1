import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** Section 85A of the Act of 2003: absence from home, in Northern Ireland alone. */
export const criminalJusticeActNorthernIreland2013: Source = {
  id: 'criminal-justice-act-northern-ireland-2013',
  title: 'Criminal Justice Act (Northern Ireland) 2013',
  jurisdiction: 'United Kingdom',
  force: 'law',
  link: 'https://www.legislation.gov.uk/nia/2013/7',
  checkedOn: day('2026-11-22'),
}

export function northernIrelandAct(pinpoint: string): Cite {
  return { source: criminalJusticeActNorthernIreland2013, pinpoint, confidence: 'read' }
}
