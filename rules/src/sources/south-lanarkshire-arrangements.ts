import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** How one council explains levels and categories: a summary of the national guidance. */
export const southLanarkshireArrangements: Source = {
  id: 'south-lanarkshire-arrangements',
  title: 'South Lanarkshire: how the arrangements work',
  jurisdiction: 'Scotland',
  force: 'practice',
  checkedOn: day('2026-11-22'),
}

export function southLanarkshire(pinpoint: string): Cite {
  return { source: southLanarkshireArrangements, pinpoint, confidence: 'second-hand' }
}
