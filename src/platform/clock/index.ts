/** The time, as an argument. Nothing below `src/app` asks the machine what time it is. */
import { type Day, day } from '#rules'

/** An instant in UTC with milliseconds, `2026-03-16T09:00:00.000Z`. Instants compare as text. */
export type Instant = string

export type Clock = {
  readonly now: () => Instant
  /** The day it is where the work is done; law counts in local days. */
  readonly today: () => Day
}

/** The zone in which days begin and end; one installation serves one nation. */
export const ZONE = 'Europe/London'

/** The minute that was asked about last, and its day: asked several times a request, and days begin at whole minutes. */
let latest: { readonly minute: string; readonly day: Day } | undefined

/** The local day of an instant. */
export function dayOf(at: Instant): Day {
  const minute = at.slice(0, '2026-03-16T09:00'.length)
  if (latest?.minute !== minute) {
    latest = { minute, day: day(Temporal.Instant.from(at).toZonedDateTimeISO(ZONE).toPlainDate().toString()) }
  }
  return latest.day
}

/** A clock that runs this many milliseconds ahead of the machine's; the demonstration's stands in another year. */
export function clockAhead(milliseconds: () => number): Clock {
  const now = () => new Date(Date.now() + milliseconds()).toISOString()
  return { now, today: () => dayOf(now()) }
}

/** The machine's own clock. */
export const systemClock: Clock = clockAhead(() => 0)

/** A clock that stands still until it is moved, for tests. */
export function stoppedClock(at: Instant): Clock & { set: (to: Instant) => void } {
  let held = at
  return {
    now: () => held,
    today: () => dayOf(held),
    set: to => {
      held = to
    },
  }
}
