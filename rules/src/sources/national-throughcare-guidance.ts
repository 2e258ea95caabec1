import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** Work with people in custody and after release in Scotland. */
export const nationalThroughcareGuidance: Source = {
  id: 'national-throughcare-guidance',
  title: 'Justice social work national throughcare guidance',
  jurisdiction: 'Scotland',
  force: 'guidance',
  link: 'https://www.gov.scot/publications/national-throughcare-guidance-justice-social-work-services/',
  checkedOn: day('2026-11-22'),
}

/** Its own day is not known; it is not taken to hold before this one. */
export const THROUGHCARE_GUIDANCE_FROM = day('2025-01-01')

export function throughcareGuidance(pinpoint: string): Cite {
  return { source: nationalThroughcareGuidance, pinpoint, confidence: 'read' }
}
