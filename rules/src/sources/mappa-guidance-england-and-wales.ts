import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** Statutory guidance to the responsible authorities. Each chapter has its own date; the pinpoint says which. */
export const mappaGuidanceEnglandAndWales: Source = {
  id: 'mappa-guidance-england-and-wales',
  title: 'MAPPA Guidance (England and Wales)',
  jurisdiction: 'England and Wales',
  force: 'guidance',
  link: 'https://mappa.justice.gov.uk',
  checkedOn: day('2026-11-22'),
}

export function mappaGuidance(pinpoint: string): Cite {
  return { source: mappaGuidanceEnglandAndWales, pinpoint, confidence: 'read' }
}

/** A chapter that was read only in a summary or in an older edition. */
export function mappaGuidanceRetold(pinpoint: string): Cite {
  return { source: mappaGuidanceEnglandAndWales, pinpoint, confidence: 'second-hand' }
}
