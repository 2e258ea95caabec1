import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** The weekly duty in Scotland, in force since 8 July 2013, and travel of any length. */
export const notificationRegulationsScotland2013: Source = {
  id: 'notification-regulations-scotland-2013',
  title: 'Sexual Offences Act 2003 (Notification Requirements) (Scotland) Regulations 2013',
  jurisdiction: 'Scotland',
  force: 'law',
  link: 'https://www.legislation.gov.uk/ssi/2013/216',
  checkedOn: day('2026-11-22'),
}

export function regulationsOf2013(pinpoint: string): Cite {
  return { source: notificationRegulationsScotland2013, pinpoint, confidence: 'read' }
}
