import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** The orders that name the bodies that must co-operate and that began the arrangements class by class (SSI 2007/92, SSI 2009/269). */
export const mappaOrdersScotland: Source = {
  id: 'mappa-orders-scotland',
  title: 'Orders on the arrangements in Scotland, 2007 and 2009',
  jurisdiction: 'Scotland',
  force: 'law',
  checkedOn: day('2026-11-22'),
}

/** The first class, registered people, and the second, restricted patients. */
export const REGISTERED_PEOPLE_FROM = day('2007-04-02')
export const RESTRICTED_PATIENTS_FROM = day('2009-06-26')

export function scottishOrders(pinpoint: string): Cite {
  return { source: mappaOrdersScotland, pinpoint, confidence: 'read' }
}
