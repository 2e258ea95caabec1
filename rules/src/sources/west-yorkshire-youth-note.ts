import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** How one area asks youth justice teams to look ahead. */
export const westYorkshireYouthNote: Source = {
  id: 'west-yorkshire-youth-note',
  title: 'West Yorkshire: note for youth justice teams',
  jurisdiction: 'England and Wales',
  force: 'practice',
  checkedOn: day('2026-11-22'),
}

export function westYorkshireYouth(pinpoint: string): Cite {
  return { source: westYorkshireYouthNote, pinpoint, confidence: 'second-hand' }
}
