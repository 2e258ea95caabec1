import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/**
 * The joint inspection of social work, prisons and constabulary, published in June 2009. Read as a council reported it
 * to its committee in September 2009, so what is cited from it is second-hand.
 */
export const highRiskInspection2009: Source = {
  id: 'high-risk-inspection-2009',
  title: 'Multi-agency inspection of offenders who present a high risk of serious harm (2009), as reported in Dundee',
  jurisdiction: 'Scotland',
  force: 'practice',
  checkedOn: day('2026-11-22'),
}

export function highRiskInspection(pinpoint: string): Cite {
  return { source: highRiskInspection2009, pinpoint, confidence: 'second-hand' }
}
