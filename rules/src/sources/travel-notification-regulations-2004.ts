import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** What is notified about leaving the United Kingdom and coming back, as amended in 2012. */
export const travelNotificationRegulations2004: Source = {
  id: 'travel-notification-regulations-2004',
  title: 'Sexual Offences Act 2003 (Travel Notification Requirements) Regulations 2004',
  jurisdiction: 'United Kingdom',
  force: 'law',
  link: 'https://www.legislation.gov.uk/uksi/2004/1220',
  checkedOn: day('2026-11-22'),
}

export function travelRegulations(pinpoint: string): Cite {
  return { source: travelNotificationRegulations2004, pinpoint, confidence: 'read' }
}
