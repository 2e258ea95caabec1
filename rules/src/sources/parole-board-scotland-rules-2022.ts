import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** What a case that comes before the Board must contain. */
export const paroleBoardScotlandRules2022: Source = {
  id: 'parole-board-scotland-rules-2022',
  title: 'Parole Board (Scotland) Rules 2022',
  jurisdiction: 'Scotland',
  force: 'law',
  link: 'https://www.legislation.gov.uk/ssi/2022/385',
  checkedOn: day('2026-11-22'),
}

export function paroleBoardRules(pinpoint: string): Cite {
  return { source: paroleBoardScotlandRules2022, pinpoint, confidence: 'read' }
}
