import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** What changed for people on the register in 2026. Read in the note to the Bill; that it was enacted so is second-hand. */
export const childProtectionRegisterAmendmentNewZealand2026: Source = {
  id: 'child-protection-register-amendment-new-zealand-2026',
  title: 'Child Protection (Child Sex Offender Government Agency Registration) Amendment Act 2026',
  jurisdiction: 'New Zealand',
  force: 'law',
  link: 'https://www.legislation.govt.nz/act/public/2026/0001/latest/',
  checkedOn: day('2026-11-22'),
}

/** The first day of the changed duties, and the last of the older ones. */
export const AMENDED_FROM = day('2026-05-01')
export const OLDER_UNTIL = day('2026-04-30')

export function registerAmendment(pinpoint: string): Cite {
  return { source: childProtectionRegisterAmendmentNewZealand2026, pinpoint, confidence: 'second-hand' }
}
