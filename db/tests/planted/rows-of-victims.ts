/** A protected place that has ended, so that nobody misses its key; a reading of it; an answer of the test and one by hand. */
import { newId } from '#platform/ids'
import type { About, Put } from './rows.ts'

const bytes = (length: number) => `\\x${'5a'.repeat(length)}`

export function protectedPlaces(put: Put, { strangersPostId }: About): void {
  const sealed = {
    owner_post_id: strangersPostId,
    key_id: '5a5a5a5a',
    ended_at: '2026-03-01T10:00:00.000Z',
    ended_because: 'entered-wrongly',
    nonce: bytes(12),
    sealed: bytes(64),
  }
  const location_id = put('victims_locations', sealed)
  const times = { from_at: '2026-03-01T09:00:00.000Z', to_at: '2026-03-01T09:15:00.000Z' }
  put('victims_readings', { location_id, because: 'Because', ...times })
  const test = { option_id: newId(), cell: '3258/6732', answer: 'suitable', tested_on: '2026-03-01' }
  put('victims_tests', { ...test, by_hand: false, counted: true }, 'by Cairn')
  put('victims_tests', { ...test, by_hand: true, counted: false }, 'by hand')
}
