import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** The forms and audit papers of the fourth edition. Later chapters replaced some of them; the pinpoint names the form. */
export const mappaForms2012: Source = {
  id: 'mappa-forms-2012',
  title: 'MAPPA Guidance 2012, part 2: forms',
  jurisdiction: 'England and Wales',
  force: 'guidance',
  checkedOn: day('2026-11-22'),
}

/** The edition is of 2012; its own day is not known, so the year's first is used. */
export const FORMS_FROM = day('2012-01-01')

export function mappaForms(pinpoint: string): Cite {
  return { source: mappaForms2012, pinpoint, confidence: 'read' }
}
