import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** Sections 91A to 91F of the Act: the review of an indefinite period in England and Wales, on application. */
export const remedialOrder2012: Source = {
  id: 'remedial-order-2012',
  title: 'Sexual Offences Act 2003 (Remedial) Order 2012',
  jurisdiction: 'England and Wales',
  force: 'law',
  link: 'https://www.legislation.gov.uk/uksi/2012/1883',
  checkedOn: day('2026-11-22'),
}

export function remedialOrder(pinpoint: string): Cite {
  return { source: remedialOrder2012, pinpoint, confidence: 'read' }
}
