import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** The edition of 2014, for what later editions that were read do not say anew. */
export const mappaGuidanceScotland2014: Source = {
  id: 'mappa-guidance-scotland-2014',
  title: 'MAPPA national guidance for Scotland, 2014',
  jurisdiction: 'Scotland',
  force: 'guidance',
  checkedOn: day('2026-11-22'),
}

/** Its own day is not known, so the year's first is used. */
export const EDITION_2014_FROM = day('2014-01-01')

export function scottishGuidance2014(pinpoint: string): Cite {
  return { source: mappaGuidanceScotland2014, pinpoint, confidence: 'read' }
}
