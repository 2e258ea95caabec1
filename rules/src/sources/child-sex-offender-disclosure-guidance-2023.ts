import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** The scheme by which somebody asks police about a person who has contact with a child. */
export const childSexOffenderDisclosureGuidance2023: Source = {
  id: 'child-sex-offender-disclosure-guidance-2023',
  title: 'Child sex offender disclosure scheme: guidance for police, April 2023',
  jurisdiction: 'England and Wales',
  force: 'guidance',
  link: 'https://www.gov.uk/government/publications/child-sex-offender-disclosure-scheme-guidance',
  checkedOn: day('2026-11-22'),
}

/** The day of the edition. */
export const SCHEME_FROM = day('2023-04-03')

/** The numbers were read on the pages of forces that tell applicants what happens, under this edition. */
export function disclosureScheme(pinpoint: string): Cite {
  return { source: childSexOffenderDisclosureGuidance2023, pinpoint, confidence: 'read' }
}

/** Put together from several pages and the Act. */
export function disclosureSchemeRetold(pinpoint: string): Cite {
  return { source: childSexOffenderDisclosureGuidance2023, pinpoint, confidence: 'second-hand' }
}
