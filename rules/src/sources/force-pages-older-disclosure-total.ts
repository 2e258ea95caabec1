import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** Pages of forces that still tell applicants the total time of the edition before April 2023. */
export const forcePagesOlderDisclosureTotal: Source = {
  id: 'force-pages-older-disclosure-total',
  title: 'Police force pages with the older total time of the child sex offender disclosure scheme',
  jurisdiction: 'England and Wales',
  force: 'superseded',
  checkedOn: day('2026-11-22'),
}

export function olderTotal(pinpoint: string): Cite {
  return { source: forcePagesOlderDisclosureTotal, pinpoint, confidence: 'read' }
}
