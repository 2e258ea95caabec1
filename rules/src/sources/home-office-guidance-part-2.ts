import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** Statutory guidance to the police on notification and on preventive orders, as updated on 31 March 2023, with its answers to questions about changes. */
export const homeOfficeGuidancePart2: Source = {
  id: 'home-office-guidance-part-2',
  title: 'Home Office guidance on Part 2 of the Sexual Offences Act 2003',
  jurisdiction: 'England and Wales',
  force: 'guidance',
  link: 'https://www.gov.uk/government/publications/guidance-on-part-2-of-the-sexual-offences-act-2003',
  checkedOn: day('2026-11-22'),
}

export function homeOfficeGuidance(pinpoint: string): Cite {
  return { source: homeOfficeGuidancePart2, pinpoint, confidence: 'read' }
}
