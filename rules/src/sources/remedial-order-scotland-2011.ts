import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** Sections 88A to 88I of the Act: how an indefinite period ends in Scotland, without an application. */
export const remedialOrderScotland2011: Source = {
  id: 'remedial-order-scotland-2011',
  title: 'Sexual Offences Act 2003 (Remedial) (Scotland) Order 2011',
  jurisdiction: 'Scotland',
  force: 'law',
  link: 'https://www.legislation.gov.uk/ssi/2011/45',
  checkedOn: day('2026-11-22'),
}

export function scottishRemedialOrder(pinpoint: string): Cite {
  return { source: remedialOrderScotland2011, pinpoint, confidence: 'read' }
}
