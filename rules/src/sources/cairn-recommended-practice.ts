import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/**
 * What Cairn itself recommends where no law or guidance speaks: the words an action should avoid, the order of a list.
 * It is cited like everything else so that nobody takes it for more than it is.
 */
export const cairnRecommendedPractice: Source = {
  id: 'cairn-recommended-practice',
  title: "Cairn's own recommendation",
  jurisdiction: 'any',
  force: 'practice',
  checkedOn: day('2026-11-22'),
}

export function recommended(pinpoint: string): Cite {
  return { source: cairnRecommendedPractice, pinpoint, confidence: 'read' }
}
