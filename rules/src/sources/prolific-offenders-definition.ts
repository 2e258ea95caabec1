import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** The statistical definition of prolific offenders, first published in 2017 and kept in the update of February 2023. */
export const prolificOffendersDefinition: Source = {
  id: 'prolific-offenders-definition',
  title: 'Ministry of Justice: prolific offenders, definition',
  jurisdiction: 'England and Wales',
  force: 'guidance',
  checkedOn: day('2026-11-22'),
}

/** The day of the first paper. */
export const PROLIFIC_FROM = day('2017-02-15')

export function prolificDefinition(pinpoint: string): Cite {
  return { source: prolificOffendersDefinition, pinpoint, confidence: 'read' }
}
