import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** The edition of 2016 with its document set. */
export const mappaGuidanceScotland2016: Source = {
  id: 'mappa-guidance-scotland-2016',
  title: 'MAPPA national guidance for Scotland, 2016',
  jurisdiction: 'Scotland',
  force: 'guidance',
  link: 'https://www.gov.scot/publications/multi-agency-public-protection-arrangements-mappa-national-guidance-2016/',
  checkedOn: day('2026-11-22'),
}

/** Its own day is not known, so the year's first is used. */
export const EDITION_2016_FROM = day('2016-01-01')

export function scottishGuidance2016(pinpoint: string): Cite {
  return { source: mappaGuidanceScotland2016, pinpoint, confidence: 'read' }
}
