import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** An older manual of community probation in New Zealand. */
export const correctionsManualNewZealand: Source = {
  id: 'corrections-manual-new-zealand',
  title: 'Corrections: older manual of community probation, extended supervision',
  jurisdiction: 'New Zealand',
  force: 'superseded',
  checkedOn: day('2026-11-22'),
}

export function correctionsManual(pinpoint: string): Cite {
  return { source: correctionsManualNewZealand, pinpoint, confidence: 'read' }
}
