import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** The police chiefs' change of 29 June 2017: the plan for the person sets how often they are visited. */
export const policeChiefsStatement2017: Source = {
  id: 'police-chiefs-statement-2017',
  title: "National Police Chiefs' Council statement on managing registered sex offenders, 29 June 2017",
  jurisdiction: 'England and Wales',
  force: 'practice',
  checkedOn: day('2026-11-22'),
}

export function policeChiefsStatement(pinpoint: string): Cite {
  return { source: policeChiefsStatement2017, pinpoint, confidence: 'read' }
}
