import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** Keeping Children Safe: whoever is worried about a child may ask Police Scotland about a person. */
export const communityDisclosureScotland: Source = {
  id: 'community-disclosure-scotland',
  title: 'Sex offender community disclosure scheme (Keeping Children Safe)',
  jurisdiction: 'Scotland',
  force: 'guidance',
  link: 'https://www.gov.scot/publications/sex-offender-community-disclosure-scheme/',
  checkedOn: day('2026-11-22'),
}

/** The scheme is older (a pilot in Tayside, September 2009 to May 2010); its form is online since this day. */
export const ONLINE_FORM_FROM = day('2017-05-03')

export function communityDisclosure(pinpoint: string): Cite {
  return { source: communityDisclosureScotland, pinpoint, confidence: 'read' }
}
