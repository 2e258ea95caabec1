import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** How a community payback order is supervised, edition of 2019. */
export const communityPaybackPracticeGuidance: Source = {
  id: 'community-payback-practice-guidance',
  title: 'Community payback order practice guidance',
  jurisdiction: 'Scotland',
  force: 'guidance',
  link: 'https://www.gov.scot/publications/community-payback-order-practice-guidance/',
  checkedOn: day('2026-11-22'),
}

export function communityPayback(pinpoint: string): Cite {
  return { source: communityPaybackPracticeGuidance, pinpoint, confidence: 'read' }
}
