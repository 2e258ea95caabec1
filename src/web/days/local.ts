/** Instants as the clock on the wall shows them. */
import { type Instant, ZONE } from '#platform/clock'
import { type Day, day } from '#rules'
import { distanceInWords, weekdayInWords } from './words.ts'

/** How far local time is ahead of UTC, in milliseconds, by the hour of the instant: asking the zone is slow. */
const offsets = new Map<number, number>()
const HOUR = 3_600_000
const MOST_KEPT = 5_000

function offsetAt(milliseconds: number): number {
  const hour = Math.floor(milliseconds / HOUR)
  let offset = offsets.get(hour)
  if (offset === undefined) {
    if (offsets.size >= MOST_KEPT) offsets.clear()
    offset = Temporal.Instant.fromEpochMilliseconds(hour * HOUR).toZonedDateTimeISO(ZONE).offsetNanoseconds / 1e6
    offsets.set(hour, offset)
  }
  return offset
}

/** The local day and time of an instant: `{ day: '2026-03-16', time: '09:41' }`. */
export function localOf(at: Instant): { readonly day: Day; readonly time: string } {
  const milliseconds = Date.parse(at)
  const shown = new Date(milliseconds + offsetAt(milliseconds)).toISOString()
  return { day: day(shown.slice(0, 10)), time: shown.slice(11, 16) }
}

/** "today 09:12", "yesterday 17:05", "Wed 3 June 09:41": when something was written, opened or sent. */
export function atTime(at: Instant, today: Day): string {
  const { day: on, time } = localOf(at)
  const distance = distanceInWords(on, today)
  return distance === 'today' || distance === 'yesterday'
    ? `${distance} ${time}`
    : `${weekdayInWords(on, today)} ${time}`
}
