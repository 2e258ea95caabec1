import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** Who houses whom, with whom they speak, and what the words mean. */
export const nationalAccommodationStrategy2019: Source = {
  id: 'national-accommodation-strategy-2019',
  title: 'National accommodation strategy for sex offenders in Scotland',
  jurisdiction: 'Scotland',
  force: 'guidance',
  link: 'https://www.gov.scot/publications/national-accommodation-strategy-sex-offenders-scotland-2/',
  checkedOn: day('2026-11-22'),
}

export function accommodationStrategy(pinpoint: string): Cite {
  return { source: nationalAccommodationStrategy2019, pinpoint, confidence: 'read' }
}
