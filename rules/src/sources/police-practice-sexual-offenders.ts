import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** Authorised professional practice of the police on managing sexual and violent offenders. */
export const policePracticeSexualOffenders: Source = {
  id: 'police-practice-sexual-offenders',
  title: 'College of Policing: managing sexual offenders and violent offenders',
  jurisdiction: 'England and Wales',
  force: 'practice',
  link: 'https://www.college.police.uk/app/major-investigation-and-public-protection/managing-sexual-offenders-and-violent-offenders',
  checkedOn: day('2026-11-22'),
}

export function policePractice(pinpoint: string): Cite {
  return { source: policePracticeSexualOffenders, pinpoint, confidence: 'read' }
}

/** A part that was read only in a summary. */
export function policePracticeRetold(pinpoint: string): Cite {
  return { source: policePracticeSexualOffenders, pinpoint, confidence: 'second-hand' }
}
