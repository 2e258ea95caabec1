/** One look for all kinds of work, instead of one for each kind: a single small query, and nothing held in between. */
import type { Database } from '#platform/db'

const READY = `select wanted.name from unnest($1::text[]) as wanted (name) where exists (
  select from jobs.job_common j
   where j.name = wanted.name and j.state < 'active' and not j.blocked and j.start_after <= jobs.job_now())`

// After a look that failed (a database that restarts, say) the next one comes later, up to this.
const PATIENT_SECONDS = 30

/** Looks every so many seconds and calls `wake` for each kind of job that could be done now. Complains once a trouble. */
export function keepLooking(
  database: Database,
  names: readonly string[],
  everySeconds: number,
  wake: (job: string) => void,
  complain: (fault: unknown) => void,
): { readonly stop: () => Promise<void> } {
  let stopped = false
  let troubled = false
  let timer: NodeJS.Timeout | undefined
  let current: Promise<void> = Promise.resolve()

  async function look(): Promise<void> {
    try {
      const { rows } = await database.asJobs(READY, [names])
      troubled = false
      if (!stopped) for (const row of rows) wake(row['name'] as string)
    } catch (fault) {
      if (!troubled) complain(fault)
      troubled = true
    }
  }

  function next(): void {
    if (stopped) return
    const wait = troubled ? Math.max(everySeconds, PATIENT_SECONDS) : everySeconds
    timer = setTimeout(() => {
      current = look().then(next)
    }, wait * 1_000)
  }

  next()
  return {
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await current
    },
  }
}
