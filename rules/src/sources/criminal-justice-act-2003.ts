import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** Sections 325 to 327B: who is managed under multi-agency public protection arrangements, and by whom. */
export const criminalJusticeAct2003: Source = {
  id: 'criminal-justice-act-2003',
  title: 'Criminal Justice Act 2003',
  jurisdiction: 'England and Wales',
  force: 'law',
  link: 'https://www.legislation.gov.uk/ukpga/2003/44/part/13',
  checkedOn: day('2026-11-22'),
}

/** The day on which sections 325 to 327 came into force. */
export const ARRANGEMENTS_FROM = day('2004-04-05')

export function criminalJusticeAct(pinpoint: string): Cite {
  return { source: criminalJusticeAct2003, pinpoint, confidence: 'read' }
}
