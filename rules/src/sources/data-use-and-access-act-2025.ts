import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** What changed in the law of data in 2025 and 2026, with the sixth commencement regulations (SI 2026/82). */
export const dataUseAndAccessAct2025: Source = {
  id: 'data-use-and-access-act-2025',
  title: 'Data (Use and Access) Act 2025',
  jurisdiction: 'United Kingdom',
  force: 'law',
  link: 'https://www.legislation.gov.uk/ukpga/2025/18',
  checkedOn: day('2026-11-22'),
}

/** The first day of the new rules on time limits, fees and automated decisions. */
export const REQUESTS_CHANGED_FROM = day('2026-02-05')

export function dataUseAndAccessAct(pinpoint: string): Cite {
  return { source: dataUseAndAccessAct2025, pinpoint, confidence: 'read' }
}

/** That the justification need no longer be logged, as a practitioner's note tells it. */
export function dataUseAndAccessActRetold(pinpoint: string): Cite {
  return { source: dataUseAndAccessAct2025, pinpoint, confidence: 'second-hand' }
}
