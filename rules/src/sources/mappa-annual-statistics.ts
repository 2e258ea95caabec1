import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** What each area reports to the Ministry of Justice for a year, and how it is counted. */
export const mappaAnnualStatistics: Source = {
  id: 'mappa-annual-statistics',
  title: 'MAPPA annual report and statistics bulletin',
  jurisdiction: 'England and Wales',
  force: 'practice',
  link: 'https://www.gov.uk/government/collections/multi-agency-public-protection-arrangements-mappa-annual-reports',
  checkedOn: day('2026-11-22'),
}

/** The bulletin that was read is of the year 2017 to 2018. */
export const STATISTICS_FROM = day('2017-04-01')

export function mappaStatistics(pinpoint: string): Cite {
  return { source: mappaAnnualStatistics, pinpoint, confidence: 'read' }
}
