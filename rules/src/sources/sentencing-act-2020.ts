import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** The Sentencing Code: sexual harm prevention orders on conviction. Its text was not read; what it says was taken from notes on it. */
export const sentencingAct2020: Source = {
  id: 'sentencing-act-2020',
  title: 'Sentencing Act 2020',
  jurisdiction: 'England and Wales',
  force: 'law',
  link: 'https://www.legislation.gov.uk/ukpga/2020/17',
  checkedOn: day('2026-11-22'),
}

export function sentencingCode(pinpoint: string): Cite {
  return { source: sentencingAct2020, pinpoint, confidence: 'second-hand' }
}
