import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** The scheme about violent partners, known as Clare's Law. Its guidance is statutory since the Domestic Abuse Act 2021. */
export const domesticViolenceDisclosureGuidance2023: Source = {
  id: 'domestic-violence-disclosure-guidance-2023',
  title: 'Domestic violence disclosure scheme: statutory guidance, April 2023',
  jurisdiction: 'England and Wales',
  force: 'guidance',
  link: 'https://www.gov.uk/government/publications/domestic-violence-disclosure-scheme-pilot-guidance',
  checkedOn: day('2026-11-22'),
}

/** The guidance itself: that it is statutory. */
export function partnerDisclosure(pinpoint: string): Cite {
  return { source: domesticViolenceDisclosureGuidance2023, pinpoint, confidence: 'read' }
}

/** Steps and times as force pages and a law firm of 2015 tell them. */
export function partnerDisclosureRetold(pinpoint: string): Cite {
  return { source: domesticViolenceDisclosureGuidance2023, pinpoint, confidence: 'second-hand' }
}
