import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** What the Board says about its own work. */
export const paroleBoardForScotland: Source = {
  id: 'parole-board-for-scotland',
  title: 'Parole Board for Scotland: role of the Board',
  jurisdiction: 'Scotland',
  force: 'practice',
  checkedOn: day('2026-11-22'),
}

export function paroleBoard(pinpoint: string): Cite {
  return { source: paroleBoardForScotland, pinpoint, confidence: 'second-hand' }
}
