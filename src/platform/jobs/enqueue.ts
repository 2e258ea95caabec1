/** Asking for work from inside a transaction: there is a job if, and only if, that transaction is committed. */
import { type Kysely, sql } from 'kysely'
import type { Tables } from '#db/tables'
import { type Ids, idsOf, type Job } from './define-job.ts'
import { nudge } from './nudge.ts'

/** What of a transaction asking needs: both a person's and Cairn's own have it. */
type Asking = {
  readonly sql: Kysely<Tables>
  readonly newId: () => string
  readonly afterwards: (then: () => void) => void
}

export type When = {
  /** Not before so many seconds from now, by the real clock. */
  readonly afterSeconds?: number
  /** The job's id, when the caller has one that must not lead to the same work twice. */
  readonly id?: string
}

const DAY = 86_400
/** How a worker shows that it is alive while it works; a job whose worker fell silent is tried again. */
export const HEARTBEAT_SECONDS = 20

/** The settings of a job as the queue's tables keep them. */
export function settingsOf(job: Omit<Job<Ids>, 'data'>) {
  return {
    retryLimit: job.patience.times,
    retryDelay: job.patience.firstAfter,
    retryDelayMax: job.patience.atMost,
    expireInSeconds: job.limitSeconds,
    heartbeatSeconds: HEARTBEAT_SECONDS,
    retentionSeconds: 90 * DAY,
    deleteAfterSeconds: 7 * DAY,
  }
}

/**
 * Asks for a job and returns its id. Runs under the rights of whoever acts; those reach no table of the queue, only
 * the one function that puts a job in.
 */
export async function enqueue<T extends Ids>(tx: Asking, job: Job<T>, data: T, when: When = {}): Promise<string> {
  const ids = JSON.stringify(idsOf(job, data))
  const how = JSON.stringify({ ...settingsOf(job), afterSeconds: when.afterSeconds ?? 0 })
  const id = when.id ?? tx.newId()
  await sql`select access.put_job(${id}, ${job.name}, ${ids}::jsonb, ${how}::jsonb)`.execute(tx.sql)
  tx.afterwards(() => nudge(job.name))
  return id
}
