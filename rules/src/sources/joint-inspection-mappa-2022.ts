import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** What three inspectorates found together, as the police press told it. */
export const jointInspectionMappa2022: Source = {
  id: 'joint-inspection-mappa-2022',
  title: 'Joint thematic inspection of MAPPA, 2022',
  jurisdiction: 'England and Wales',
  force: 'practice',
  checkedOn: day('2026-11-22'),
}

/** Published in 2022; its own day is not known, so the year's first is used. */
export const INSPECTION_2022_FROM = day('2022-01-01')

export function jointInspection2022(pinpoint: string): Cite {
  return { source: jointInspectionMappa2022, pinpoint, confidence: 'second-hand' }
}
