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

/** When the next look comes, kept by one timer. `soon` during a look means soon after it. */
function lookout(look: () => Promise<number>, everySeconds: number): Looking {
  const soonest = Math.min(everySeconds, SOON_SECONDS)
  let stopped = false
  let again = false
  let timer: NodeJS.Timeout | undefined
  let current: Promise<void> | undefined

  async function now(): Promise<void> {
    const wait = await look()
    current = undefined
    lookIn(again ? soonest : wait)
    again = false
  }

  function lookIn(seconds: number): void {
    if (stopped) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      current = now()
    }, seconds * 1_000)
  }

  lookIn(soonest)
  return {
    soon: () => {
      if (current === undefined) lookIn(soonest)
      else again = true
    },
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await current
    },
  }
}

/** Looks at least every so many seconds and calls `wake` for each kind of job due now. Complains once a trouble. */
export function keepLooking(
  database: Database,
  names: readonly string[],
  everySeconds: number,
  wake: (job: string) => void,
  complain: (fault: unknown) => void,
): Looking {
  let troubled = false
  return lookout(async () => {
    try {
      const { rows } = await database.asJobs(WAITING, [names])
      troubled = false
      const waiting = rows.map(row => ({ name: row['name'] as string, seconds: row['seconds'] as number }))
      for (const { name, seconds } of waiting) if (seconds <= 0) wake(name)
      return Math.min(everySeconds, ...waiting.map(({ seconds }) => (seconds <= 0 ? everySeconds : seconds + 0.01)))
    } catch (fault) {
      if (!troubled) complain(fault)
      troubled = true
      return Math.max(everySeconds, TROUBLED_SECONDS)
    }
  }, everySeconds)
}
