import { day } from '../kernel/day.ts'
import type { Cite, Source } from '../kernel/sources.ts'

/** What one area asks of whoever refers somebody to level 3. */
export const angusReferralNotes: Source = {
  id: 'angus-referral-notes',
  title: 'Angus: notes for a referral',
  jurisdiction: 'Scotland',
  force: 'practice',
  checkedOn: day('2026-11-22'),
}

export function angus(pinpoint: string): Cite {
  return { source: angusReferralNotes, pinpoint, confidence: 'second-hand' }
}
