/**
 * One look for all kinds of work, instead of one for each kind: a single small query, and nothing held in between. Each
 * look also learns when the next waiting job is due, so that an idle installation is hardly ever looked at.
 */
import type { Database } from '#platform/db'

const WAITING = `
  select j.name, extract(epoch from min(j.start_after) - jobs.job_now())::float8 as seconds
    from jobs.job_common j where j.name = any ($1) and j.state < 'active' and not j.blocked group by j.name`

// After a look that failed (a database that restarts, say) the next one comes later, at least this much.
const TROUBLED_SECONDS = 30
// How soon the next look comes when something was asked for or failed in this process: its due time is not known yet.
const SOON_SECONDS = 1

export type Looking = {
  /** Has the next look come soon. */
  readonly soon: () => void
  readonly stop: () => Promise<void>
}

/** Looks at least every so many seconds and calls `wake` for each kind of job due now. Complains once a trouble. */
export function keepLooking(
  database: Database,
  names: readonly string[],
  everySeconds: number,
  wake: (job: string) => void,
  complain: (fault: unknown) => void,
): Looking {
  let stopped = false
  let troubled = false
  let timer: NodeJS.Timeout | undefined
  let current: Promise<void> | undefined
  let again = false

  async function look(): Promise<number> {
    try {
      const { rows } = await database.asJobs(WAITING, [names])
      troubled = false
      const waiting = rows.map(row => ({ name: row['name'] as string, seconds: row['seconds'] as number }))
      if (!stopped) for (const { name, seconds } of waiting) if (seconds <= 0) wake(name)
      return Math.min(everySeconds, ...waiting.map(({ seconds }) => (seconds <= 0 ? everySeconds : seconds + 0.01)))
    } catch (fault) {
      if (!troubled && !stopped) complain(fault)
      troubled = true
      return Math.max(everySeconds, TROUBLED_SECONDS)
    }
  }

  function lookIn(seconds: number): void {
    if (stopped) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      current = look().then(wait => {
        current = undefined
        lookIn(again ? SOON_SECONDS : wait)
        again = false
      })
    }, seconds * 1_000)
  }

  lookIn(Math.min(everySeconds, SOON_SECONDS))
  return {
    soon: () => {
      if (current === undefined) lookIn(Math.min(everySeconds, SOON_SECONDS))
      else again = true
    },
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await current
    },
  }
}
