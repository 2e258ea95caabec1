import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** Part 2: who must notify the police of what, and when. In force throughout the United Kingdom since 1 May 2004. */
export const sexualOffencesAct2003: Source = {
  id: 'sexual-offences-act-2003',
  title: 'Sexual Offences Act 2003',
  jurisdiction: 'United Kingdom',
  force: 'law',
  link: 'https://www.legislation.gov.uk/ukpga/2003/42/part/2',
  checkedOn: day('2026-11-22'),
}

/** The day on which Part 2 came into force. */
export const PART_2_FROM = day('2004-05-01')

export function sexualOffencesAct(pinpoint: string): Cite {
  return { source: sexualOffencesAct2003, pinpoint, confidence: 'read' }
}

/** The same Act where its text was not read and a summary says what it holds. */
export function sexualOffencesActRetold(pinpoint: string): Cite {
  return { source: sexualOffencesAct2003, pinpoint, confidence: 'second-hand' }
}
