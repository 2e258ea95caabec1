import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** What an inspection of 2006 asked of those who visit. */
export const jointInspection2006: Source = {
  id: 'joint-inspection-2006',
  title: 'Joint inspection of public protection, 2006',
  jurisdiction: 'England and Wales',
  force: 'practice',
  checkedOn: day('2026-11-22'),
}

export function inspection2006(pinpoint: string): Cite {
  return { source: jointInspection2006, pinpoint, confidence: 'read' }
}
