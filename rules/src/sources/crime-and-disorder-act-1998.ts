import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** Section 115: anybody may tell police, councils, probation and health what they need for the purposes of the Act. */
export const crimeAndDisorderAct1998: Source = {
  id: 'crime-and-disorder-act-1998',
  title: 'Crime and Disorder Act 1998',
  jurisdiction: 'England and Wales',
  force: 'law',
  link: 'https://www.legislation.gov.uk/ukpga/1998/37/section/115',
  checkedOn: day('2026-11-22'),
}

export function crimeAndDisorderAct(pinpoint: string): Cite {
  return { source: crimeAndDisorderAct1998, pinpoint, confidence: 'read' }
}
