import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** Part 3: processing for law enforcement. The text read is of March 2026. */
export const dataProtectionAct2018: Source = {
  id: 'data-protection-act-2018',
  title: 'Data Protection Act 2018, Part 3',
  jurisdiction: 'United Kingdom',
  force: 'law',
  link: 'https://www.legislation.gov.uk/ukpga/2018/12/part/3',
  checkedOn: day('2026-11-22'),
}

/** The day on which Part 3 began. */
export const PART_3_FROM = day('2018-05-25')

export function dataProtectionAct(pinpoint: string): Cite {
  return { source: dataProtectionAct2018, pinpoint, confidence: 'read' }
}
