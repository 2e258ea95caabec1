import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** The register of people who harmed children sexually, in New Zealand. */
export const childProtectionRegisterNewZealand2016: Source = {
  id: 'child-protection-register-new-zealand-2016',
  title: 'Child Protection (Child Sex Offender Government Agency Registration) Act 2016',
  jurisdiction: 'New Zealand',
  force: 'law',
  link: 'http://www.legislation.govt.nz/act/public/2016/0042/latest/whole.html',
  checkedOn: day('2026-11-22'),
}

/** The day on which the register began. */
export const REGISTER_FROM = day('2016-10-14')

export function registerAct(pinpoint: string): Cite {
  return { source: childProtectionRegisterNewZealand2016, pinpoint, confidence: 'read' }
}

/** Duties to report as the note to the Bill of 2024 tells them. */
export function registerActRetold(pinpoint: string): Cite {
  return { source: childProtectionRegisterNewZealand2016, pinpoint, confidence: 'second-hand' }
}
