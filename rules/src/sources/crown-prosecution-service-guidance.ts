import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** What practitioners write on preventive orders in England and Wales. */
export const crownProsecutionServiceGuidance: Source = {
  id: 'crown-prosecution-service-guidance',
  title: 'Crown Prosecution Service guidance on orders against sexual harm',
  jurisdiction: 'England and Wales',
  force: 'practice',
  checkedOn: day('2026-11-22'),
}

export function prosecutorsGuidance(pinpoint: string): Cite {
  return { source: crownProsecutionServiceGuidance, pinpoint, confidence: 'second-hand' }
}
