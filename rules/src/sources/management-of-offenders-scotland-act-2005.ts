import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** Sections 10 and 11: who assesses and manages together in Scotland, and whom. */
export const managementOfOffendersScotlandAct2005: Source = {
  id: 'management-of-offenders-scotland-act-2005',
  title: 'Management of Offenders etc. (Scotland) Act 2005',
  jurisdiction: 'Scotland',
  force: 'law',
  link: 'https://www.legislation.gov.uk/asp/2005/14/section/10',
  checkedOn: day('2026-11-22'),
}

export function managementOfOffendersAct(pinpoint: string): Cite {
  return { source: managementOfOffendersScotlandAct2005, pinpoint, confidence: 'read' }
}
