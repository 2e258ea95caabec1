import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** What is notified besides names and addresses in England and Wales, and the weekly duty. In force since 13 August 2012. */
export const notificationRegulationsEnglandAndWales2012: Source = {
  id: 'notification-regulations-england-and-wales-2012',
  title: 'Sexual Offences Act 2003 (Notification Requirements) (England and Wales) Regulations 2012',
  jurisdiction: 'England and Wales',
  force: 'law',
  link: 'https://www.legislation.gov.uk/uksi/2012/1876',
  checkedOn: day('2026-11-22'),
}

export function regulationsOf2012(pinpoint: string): Cite {
  return { source: notificationRegulationsEnglandAndWales2012, pinpoint, confidence: 'read' }
}
