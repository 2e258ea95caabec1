import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** Positive requirements in orders, and notices to people convicted abroad. Taken from statements about it. */
export const policeCrimeSentencingAndCourtsAct2022: Source = {
  id: 'police-crime-sentencing-and-courts-act-2022',
  title: 'Police, Crime, Sentencing and Courts Act 2022',
  jurisdiction: 'United Kingdom',
  force: 'law',
  link: 'https://www.legislation.gov.uk/ukpga/2022/32',
  checkedOn: day('2026-11-22'),
}

export function policeCrimeSentencingAct(pinpoint: string): Cite {
  return { source: policeCrimeSentencingAndCourtsAct2022, pinpoint, confidence: 'second-hand' }
}
