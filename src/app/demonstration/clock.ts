/**
 * The demonstration's clock: real time of day on another day. It is moved on by whoever trains, for everybody at once,
 * and remembered in the settings, so that a restart does not turn time back.
 */
import { sql } from 'kysely'
import { type Clock, clockAhead, type Instant } from '#platform/clock'
import { asJson, type Database } from '#platform/db'
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
  const keep = (database: Database) =>
    database.asKeeper(async keeper => {
      await sql`insert into platform_settings (key, value, written_at) values (${KEY}, ${asJson({ ahead })}, ${clock.now()})
                on conflict (key) do update set value = excluded.value, written_at = excluded.written_at`.execute(
        keeper,
      )
    })
  return {
    ...clock,
    takeUp: async database => {
      const found = await database.asKeeper(keeper =>
        sql<{ value: { ahead: number } }>`select value from platform_settings where key = ${KEY}`.execute(keeper),
      )
      const known = found.rows[0]?.value.ahead
      ahead = known ?? aheadAtFirst(new Date().toISOString())
      if (known === undefined) await keep(database)
    },
    moveOn: async (database, days) => {
      ahead += days * DAY_MS
      await keep(database)
      await takeSessionsAlong(database, days)
    },
  }
}
