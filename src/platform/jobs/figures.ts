/** What an operator asks about work: how much waits, for how long, and what nobody will do any more. */
import type { Database } from '#platform/db'

export type JobFigures = {
  readonly job: string
  /** Could be done now. */
  readonly ready: number
  /** Waits for its time: a retry, or work put off. */
  readonly later: number
  readonly working: number
  readonly done: number
  readonly dead: number
  /** How long the oldest ready one has waited, in seconds. */
  readonly oldestReady: number
}

/** Seconds that work may be ready and undone before somebody should see whether a worker runs. */
const WAITS_TOO_LONG = 600

/** Work that could be done and was not for so long that nobody seems to be doing it. */
export const isLeftUndone = ({ ready, oldestReady }: JobFigures): boolean => ready > 0 && oldestReady > WAITS_TOO_LONG

/** Counts of each kind of job, for metrics and for the installation's health. */
export async function jobFigures(database: Database): Promise<readonly JobFigures[]> {
  const { rows } = await database.asJobs(`
    select coalesce(j.source_name, j.name) as job,
      count(*) filter (where j.state < 'active' and j.source_name is null and j.start_after <= jobs.job_now())::int as ready,
      count(*) filter (where j.state < 'active' and j.source_name is null and j.start_after > jobs.job_now())::int as later,
      count(*) filter (where j.state = 'active')::int as working,
      count(*) filter (where j.state = 'completed')::int as done,
      count(*) filter (where j.source_name is not null)::int as dead,
      coalesce(extract(epoch from jobs.job_now() - min(j.start_after) filter (where j.state < 'active'
        and j.source_name is null and j.start_after <= jobs.job_now())), 0)::int as "oldestReady"
      from jobs.job j where j.name not like '\\_\\_pgboss%' group by 1 order by 1`)
  return rows as JobFigures[]
}

/** Work that failed at every try. It stays here until somebody has it tried again. */
export type DeadLetter = {
  readonly id: string
  readonly job: string
  /** The id its handler saw. */
  readonly jobId: string
  readonly data: unknown
  readonly askedAt: string
  readonly diedAt: string
  readonly tries: number
  /** What kind of fault the last try met, and its reference in the operator's log. */
  readonly fault: string
  readonly reference: string | null
}

/** The dead letters, newest first. */
export async function deadLetters(database: Database, limit = 100): Promise<readonly DeadLetter[]> {
  const { rows } = await database.asJobs(
    `select id, source_name as job, source_root_id as "jobId", data, source_created_on as "askedAt",
            created_on as "diedAt", source_retry_count + 1 as tries,
            coalesce(source_output->>'message', source_output->>'name', '') as fault, source_output->>'reference' as reference
       from jobs.job where name = 'dead-letters' and state = 'created' order by created_on desc limit $1`,
    [limit],
  )
  return rows as DeadLetter[]
}
