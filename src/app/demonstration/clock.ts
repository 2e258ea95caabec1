/**
 * The demonstration's clock: real time of day on another day. It is moved on by whoever trains, for everybody at once,
 * and remembered in the settings, so that a restart does not turn time back.
 */
import { type Clock, clockAhead, type Instant } from '#platform/clock'
import { type Database, keepSetting, readSetting } from '#platform/db'
import { takeSessionsAlong } from '#platform/identity'
import { type Day, daysBetween } from '#rules'

/** The day on which a fresh demonstration begins: 92 days before Mr Leon's release. */
export const FIRST_DAY = '2026-03-16'

const KEY = 'demonstration-clock'
const DAY_MS = 86_400_000

export type DemonstrationClock = Clock & {
  /** Takes up where the settings say, or starts on the first day. Call once the database is migrated. */
  readonly takeUp: (database: Database) => Promise<void>
  /** Moves everybody's time on by whole days; sessions move along, so that nobody is signed out by it. */
  readonly moveOn: (database: Database, days: number) => Promise<void>
}

/** Milliseconds by which a fresh demonstration runs ahead of (or behind) real time: whole days, so that hours stay. */
function aheadAtFirst(now: Instant): number {
  return daysBetween(now.slice(0, 10) as Day, FIRST_DAY as Day) * DAY_MS
}

/** Makes the clock; it shows real time until it has taken up its own. */
export function demonstrationClock(): DemonstrationClock {
  let ahead = 0
  const clock = clockAhead(() => ahead)
  return {
    ...clock,
    takeUp: async database => {
      const known = await readSetting<{ ahead: number }>(database, KEY)
      ahead = known?.ahead ?? aheadAtFirst(new Date().toISOString())
      if (known === undefined) await keepSetting(database, KEY, { ahead })
    },
    moveOn: async (database, days) => {
      ahead += days * DAY_MS
      await keepSetting(database, KEY, { ahead })
      await takeSessionsAlong(database, days)
    },
  }
}
