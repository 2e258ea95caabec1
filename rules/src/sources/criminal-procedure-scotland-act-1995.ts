import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** Extended sentences, orders for lifelong restriction and supervision by order of a Scottish court. */
export const criminalProcedureScotlandAct1995: Source = {
  id: 'criminal-procedure-scotland-act-1995',
  title: 'Criminal Procedure (Scotland) Act 1995',
  jurisdiction: 'Scotland',
  force: 'law',
  link: 'https://www.legislation.gov.uk/ukpga/1995/46',
  checkedOn: day('2026-11-22'),
}

export function criminalProcedureAct(pinpoint: string): Cite {
  return { source: criminalProcedureScotlandAct1995, pinpoint, confidence: 'read' }
}
