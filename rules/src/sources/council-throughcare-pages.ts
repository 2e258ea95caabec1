import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** How Scottish councils explain supervision after release to the public: a summary, not the law itself. */
export const councilThroughcarePages: Source = {
  id: 'council-throughcare-pages',
  title: 'Council pages about throughcare',
  jurisdiction: 'Scotland',
  force: 'practice',
  checkedOn: day('2026-11-22'),
}

export function councilPages(pinpoint: string): Cite {
  return { source: councilThroughcarePages, pinpoint, confidence: 'second-hand' }
}
