import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** The present edition. */
export const mappaGuidanceScotland2022: Source = {
  id: 'mappa-guidance-scotland-2022',
  title: 'MAPPA national guidance for Scotland, 2022',
  jurisdiction: 'Scotland',
  force: 'guidance',
  link: 'https://www.gov.scot/publications/scottish-government-multi-agency-public-protection-arrangements-mappa-national-guidance/',
  checkedOn: day('2026-11-22'),
}

/** Its own day is not known, so the year's first is used. */
export const EDITION_2022_FROM = day('2022-01-01')

export function scottishGuidance(pinpoint: string): Cite {
  return { source: mappaGuidanceScotland2022, pinpoint, confidence: 'read' }
}

/** A chapter that was read only in a copy that somebody had reworded. */
export function scottishGuidanceRetold(pinpoint: string): Cite {
  return { source: mappaGuidanceScotland2022, pinpoint, confidence: 'second-hand' }
}
