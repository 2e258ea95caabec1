/** The worker: does what was asked for, tries again what failed, and starts what is due by itself. */
import { randomBytes } from 'node:crypto'
import { type JobWithMetadata, PgBoss } from 'pg-boss'
import { ZONE } from '#platform/clock'
import type { Database } from '#platform/db'
import type { Handled } from './define-job.ts'
import { HEARTBEAT_SECONDS, settingsOf } from './enqueue.ts'
import { keepLooking } from './keep-looking.ts'
import { whenNudged } from './nudge.ts'

/** Where a fault came from, and the reference under which the queue remembers it. */
export type FaultAt = { readonly job?: string; readonly jobId?: string; readonly reference: string }

export type WorkerOptions = {
  /** Told of every fault in full. The queue keeps only the reference: a fault may quote what it stumbled over. */
  readonly report: (fault: unknown, at: FaultAt) => void
  /** Seconds between looks for work that nobody nudged about: from another process, or due after a wait. */
  readonly lookEvery?: number
  /** Seconds between rounds of tending: work whose worker died, old finished work. */
  readonly tendEvery?: number
  /** Seconds between looks for what is due by itself. */
  readonly scheduleEvery?: number
}

export type RunningJobs = {
  /** Takes nothing new, lets what is being done finish for `graceSeconds`, and gives back the rest. */
  readonly stop: (graceSeconds?: number) => Promise<void>
  /** Puts dead work back, as if it were new; its handler sees the same `jobId` as before. Returns how many. */
  readonly tryAgain: (deadLetterIds: readonly string[]) => Promise<number>
}

/** What the queue keeps of a fault: which kind it was, and where in the operator's log the rest stands. */
class JobFailed extends Error {
  readonly reference: string
  constructor(fault: unknown, reference: string) {
    super(fault instanceof Error ? fault.name : 'Error')
    this.name = 'JobFailed'
    this.stack = ''
    this.reference = reference
  }
}

/**
 * On the embedded engine all work is asked for in this process, which nudges, and nothing but the process itself can
 * die: there is next to nothing to look for. On a server other processes ask and die too.
 */
const usual = ({ engine }: Database) =>
  engine === 'embedded' ? { lookEvery: 60, tendEvery: 600 } : { lookEvery: 2, tendEvery: 60 }

function libraryOn(database: Database, handled: readonly Handled[], options: WorkerOptions): PgBoss {
  const { tendEvery = usual(database).tendEvery, scheduleEvery = 45 } = options
  return new PgBoss({
    db: { executeSql: (text, values) => database.asJobs(text, values) },
    schema: 'jobs',
    backend: database.engine === 'embedded' ? 'pglite' : 'postgres',
    migrate: false,
    createSchema: false,
    schedule: handled.some(({ job }) => job.at !== undefined),
    cronMonitorIntervalSeconds: scheduleEvery,
    cronWorkerIntervalSeconds: scheduleEvery,
    superviseIntervalSeconds: tendEvery,
    monitorIntervalSeconds: tendEvery,
    queueCacheIntervalSeconds: 3_600,
    // We use neither chains of jobs nor rebuilding of indexes, and the installation's own tools watch the server.
    flowIntervalSeconds: 86_400,
    reindex: false,
    monitorVacuum: false,
    registerInstance: false,
    openTelemetry: { enabled: false },
  })
}

/**
 * On the embedded engine nobody but this process can be working, so whatever was being done before it started was
 * broken off with the process and goes back at once. On a server the missing heartbeat tells.
 */
async function giveBackBrokenOff(boss: PgBoss, database: Database): Promise<void> {
  if (database.engine !== 'embedded') return
  const { rows } = await database.asJobs(
    `select name, array_agg(id::text) as ids from jobs.job
      where state = 'active' and started_on < now() - make_interval(secs => $1) group by name`,
    [process.uptime()],
  )
  for (const row of rows) await boss.fail(row['name'] as string, row['ids'] as string[], { name: 'BrokenOff' })
}

async function settle(boss: PgBoss, handled: readonly Handled[]): Promise<void> {
  for (const { job } of handled) {
    await boss.createQueue(job.name, { ...settingsOf(job), retryBackoff: true, deadLetter: 'dead-letters' })
    await boss.updateQueue(job.name, { ...settingsOf(job), retryBackoff: true, deadLetter: 'dead-letters' })
  }
  const due = new Map(handled.flatMap(({ job }) => (job.at === undefined ? [] : [[job.name, job.at] as const])))
  for (const { name } of await boss.getSchedules()) if (!due.has(name)) await boss.unschedule(name)
  // Missed once is made up once: a machine that was off at night does the night's work in the morning.
  for (const [name, at] of due) await boss.schedule(name, at, {}, { tz: ZONE, missed: 'once' })
}

function doing({ job, handle }: Handled, database: Database, options: WorkerOptions) {
  return async (one: JobWithMetadata<unknown>): Promise<void> => {
    const jobId = one.sourceRootId ?? one.id
    try {
      await handle({
        data: one.data,
        jobId,
        attempt: one.retryCount + 1,
        lastAttempt: one.retryCount >= one.retryLimit,
        signal: one.signal,
        database,
      })
    } catch (fault) {
      const reference = randomBytes(5).toString('hex')
      options.report(fault, { job: job.name, jobId, reference })
      throw new JobFailed(fault, reference)
    }
  }
}

// How long a worker sleeps when nobody wakes it. It is woken by a nudge or by the one look for all kinds of work.
const SLEEP_SECONDS = 3_600

/** Starts the workers of one kind of job and returns how to wake them. `afterEach` is called after each piece of work. */
async function employ(
  boss: PgBoss,
  { name, atOnce }: Handled['job'],
  work: (one: JobWithMetadata<unknown>) => Promise<void>,
  afterEach: () => void,
): Promise<() => void> {
  const workers: string[] = []
  for (let count = 0; count < atOnce; count += 1) {
    const settings = { pollingIntervalSeconds: SLEEP_SECONDS, heartbeatRefreshSeconds: HEARTBEAT_SECONDS / 3 }
    let worker = ''
    worker = await boss.work(name, { ...settings, includeMetadata: true }, async ([one]) => {
      try {
        if (one !== undefined) await work(one)
      } finally {
        // There may be more: look again before going back to sleep.
        boss.notifyWorker(worker)
        afterEach()
      }
    })
    workers.push(worker)
  }
  return () => {
    for (const worker of workers) boss.notifyWorker(worker)
  }
}

/** Starts working. */
export async function startJobs(
  database: Database,
  handled: readonly Handled[],
  options: WorkerOptions,
): Promise<RunningJobs> {
  const boss = libraryOn(database, handled, options)
  const complain = (fault: unknown) => options.report(fault, { reference: randomBytes(5).toString('hex') })
  boss.on('error', complain)
  await boss.start()
  await settle(boss, handled)
  await giveBackBrokenOff(boss, database)
  const wakers = new Map<string, () => void>()
  const wake = (job: string) => wakers.get(job)?.()
  const names = handled.map(({ job }) => job.name)
  const looking = keepLooking(database, names, options.lookEvery ?? usual(database).lookEvery, wake, complain)
  for (const one of handled) {
    wakers.set(one.job.name, await employ(boss, one.job, doing(one, database, options), looking.soon))
  }
  const stopListening = whenNudged(job => {
    wake(job)
    looking.soon()
  })
  return {
    stop: async (graceSeconds = 30) => {
      stopListening()
      await looking.stop()
      await boss.stop({ graceful: true, timeout: graceSeconds * 1_000 })
    },
    tryAgain: async ids => {
      const count = await boss.redrive('dead-letters', { ids: [...ids] })
      looking.soon()
      return count
    },
  }
}
