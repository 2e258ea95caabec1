import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** Supervision after release in Scotland as practitioners were shown it, with the national standards of the time. */
export const throughcareMap: Source = {
  id: 'throughcare-map',
  title: 'IRISS throughcare map, statutory supervision after release',
  jurisdiction: 'Scotland',
  force: 'practice',
  link: 'https://content.iriss.org.uk/throughcare/',
  checkedOn: day('2026-11-22'),
}

/** The map is of the middle of the 2000s; its own day is not known, so the year's first is used. */
export const MAP_FROM = day('2005-01-01')

export function throughcare(pinpoint: string): Cite {
  return { source: throughcareMap, pinpoint, confidence: 'read' }
}
