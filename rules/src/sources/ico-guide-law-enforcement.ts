import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** The Information Commissioner's guide to processing for law enforcement, on breaches of personal data. */
export const icoGuideLawEnforcement: Source = {
  id: 'ico-guide-law-enforcement',
  title: 'Information Commissioner: guide to law enforcement processing',
  jurisdiction: 'United Kingdom',
  force: 'guidance',
  link: 'https://ico.org.uk/for-organisations/law-enforcement/guide-to-le-processing/personal-data-breaches/',
  checkedOn: day('2026-11-22'),
}

export function icoGuide(pinpoint: string): Cite {
  return { source: icoGuideLawEnforcement, pinpoint, confidence: 'read' }
}
