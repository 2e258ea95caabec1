import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** Learning cards for police in England and Wales: who is managed, how, and by which bodies. */
export const offenderManagementCards: Source = {
  id: 'offender-management-cards',
  title: 'Offender management learning cards',
  jurisdiction: 'England and Wales',
  force: 'practice',
  checkedOn: day('2026-11-22'),
}

export function managementCards(pinpoint: string): Cite {
  return { source: offenderManagementCards, pinpoint, confidence: 'read' }
}
