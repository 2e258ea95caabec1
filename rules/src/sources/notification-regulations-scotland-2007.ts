import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** Bank accounts and cards as notified in Scotland. */
export const notificationRegulationsScotland2007: Source = {
  id: 'notification-regulations-scotland-2007',
  title: 'Sexual Offences Act 2003 (Notification Requirements) (Scotland) Regulations 2007',
  jurisdiction: 'Scotland',
  force: 'law',
  link: 'https://www.legislation.gov.uk/ssi/2007/246',
  checkedOn: day('2026-11-22'),
}

export function regulationsOf2007(pinpoint: string): Cite {
  return { source: notificationRegulationsScotland2007, pinpoint, confidence: 'read' }
}
