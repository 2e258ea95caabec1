import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** By when and how an address is checked, November 2017. */
export const environmentalRiskAssessment2017: Source = {
  id: 'environmental-risk-assessment-2017',
  title: 'Guidance on the parameters and minimum standards of environmental risk assessments',
  jurisdiction: 'Scotland',
  force: 'guidance',
  link: 'https://www.gov.scot/publications/national-accommodation-strategy-sex-offenders-guidance-parameters-minimum-standards-conducting/',
  checkedOn: day('2026-11-22'),
}

/** It is of November 2017; its own day is not known, so the month's first is used. */
export const ADDRESS_GUIDANCE_FROM = day('2017-11-01')

export function addressGuidance(pinpoint: string): Cite {
  return { source: environmentalRiskAssessment2017, pinpoint, confidence: 'read' }
}
