import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '#platform/db'
import { newId } from '#platform/ids'
import { testArea } from '../../../tests/support/area.ts'
import { testDatabase } from '../../../tests/support/database.ts'
import { settingsOf } from './enqueue.ts'
import {
  deadLetters,
  defineJob,
  enqueue,
  type Handled,
  handling,
  type Ids,
  type Job,
  jobFigures,
  nothing,
  type RunningJobs,
  startJobs,
  type Work,
} from './index.ts'

const aThing = z.object({ thingId: z.uuid() })
const quick = { times: 2, firstAfter: 1, atMost: 1 }

/** Waits until something is so, and says what was waited for when it never is. */
async function until(what: string, so: () => boolean | Promise<boolean>, seconds = 30): Promise<void> {
  const end = Date.now() + seconds * 1_000
  while (!(await so())) {
    if (Date.now() > end) throw new Error(`Waited ${seconds} s in vain: ${what}`)
    await wait(20)
  }
}

const faults: unknown[] = []
const running: RunningJobs[] = []
after(async () => {
  for (const one of running) await one.stop(1)
})

async function started(handled: readonly Handled[], more: object = {}): Promise<[Database, RunningJobs]> {
  const database = await testDatabase()
  const jobs = await startJobs(database, handled, { report: fault => faults.push(fault), lookEvery: 0.2, ...more })
  running.push(jobs)
  return [database, jobs]
}

async function ask<T extends Ids>(database: Database, job: Job<T>, data: T): Promise<string> {
  const area = await testArea(database)
  return area.as('coordinator', tx => {
    tx.tell({ kind: 'administration', act: 'testing/ask' })
    return enqueue(tx, job, data)
  })
}

describe('the worker', () => {
  it('does a job as soon as the transaction that asked for it is committed', async () => {
    const job = defineJob({ name: 'testing/at-once', data: aThing })
    const done: Work<{ thingId: string }>[] = []
    const [database] = await started([handling(job, async work => void done.push(work))], { lookEvery: 60 })
    const thingId = newId()
    // The look with which it began is over, and the next is a minute away.
    await wait(1_500)
    const asked = Date.now()
    const id = await ask(database, job, { thingId })
    await until('the job is done', () => done.length === 1)
    assert.ok(Date.now() - asked < 15_000)
    assert.deepEqual(done[0]?.data, { thingId })
    assert.equal(done[0]?.jobId, id)
    assert.equal(done[0]?.attempt, 1)
    assert.equal(done[0]?.lastAttempt, false)
  })

  it('finds work that was asked for before it started, or by another process', async () => {
    const job = defineJob({ name: 'testing/found', data: aThing })
    const database = await testDatabase()
    const before = await ask(database, job, { thingId: newId() })
    const done: string[] = []
    await started([handling(job, async ({ jobId }) => void done.push(jobId))])
    await until('the earlier job is done', () => done.includes(before), 10)
    const elsewhere = newId()
    const how = JSON.stringify({ ...settingsOf(job), afterSeconds: 0 })
    const data = JSON.stringify({ thingId: newId() })
    // Put in without a nudge, as another process does.
    await database.asGate(gate =>
      sql`select access.put_job(${elsewhere}, ${job.name}, ${data}::jsonb, ${how}::jsonb)`.execute(gate),
    )
    await until('the job of another process is done', () => done.includes(elsewhere), 10)
  })

  it('tries again with the same id, then keeps it as a dead letter that holds no word of the fault', async () => {
    const job = defineJob({ name: 'testing/fails', data: aThing, patience: quick })
    const tries: Work<{ thingId: string }>[] = []
    let mended = false
    const [database, jobs] = await started([
      handling(job, async work => {
        tries.push(work)
        if (!mended) throw new RangeError('Mr Leon does not fit')
      }),
    ])
    const id = await ask(database, job, { thingId: newId() })
    const dead = async () => (await deadLetters(database)).find(letter => letter.jobId === id)
    await until('it is a dead letter', async () => (await dead()) !== undefined)
    assert.deepEqual(
      tries.map(({ jobId, attempt, lastAttempt }) => [jobId, attempt, lastAttempt]),
      [
        [id, 1, false],
        [id, 2, false],
        [id, 3, true],
      ],
    )
    const letter = await dead()
    assert.equal(letter?.job, 'testing/fails')
    assert.equal(letter?.tries, 3)
    assert.equal(letter?.fault, 'RangeError')
    assert.match(letter?.reference ?? '', /^[0-9a-f]{10}$/)
    assert.ok(faults.some(fault => fault instanceof RangeError && fault.message.includes('Leon')))
    const { rows } = await database.asJobs(`select 1 from jobs.job where to_jsonb(job)::text ~ 'Leon'`)
    assert.equal(rows.length, 0)
    assert.equal((await jobFigures(database)).find(figure => figure.job === job.name)?.dead, 1)

    mended = true
    assert.equal(await jobs.tryAgain([letter?.id ?? '']), 1)
    await until('it is done after all', () => tries.length === 4)
    assert.equal(tries[3]?.jobId, id)
    await until('nothing is dead any more', async () => (await dead()) === undefined)
  })

  it('does each of many jobs once, several at a time', async () => {
    const job = defineJob({ name: 'testing/many', data: aThing, atOnce: 3 })
    const done: string[] = []
    let now = 0
    let most = 0
    const [database] = await started([
      handling(job, async ({ jobId }) => {
        now += 1
        most = Math.max(most, now)
        // The first wait for each other, however busy the machine is; a fourth would be seen.
        await until('three are at it', () => most >= 3, 10).catch(() => {})
        await wait(2)
        now -= 1
        done.push(jobId)
      }),
    ])
    const area = await testArea(database)
    const ids = await area.as('coordinator', async tx => {
      tx.tell({ kind: 'administration', act: 'testing/ask' })
      const made: string[] = []
      for (let count = 0; count < 100; count += 1) made.push(await enqueue(tx, job, { thingId: newId() }))
      return made
    })
    await until('all are done', () => done.length >= 100)
    await wait(300)
    assert.deepEqual(done.toSorted(), ids.toSorted())
    assert.equal(most, 3)
  })

  it('waits for what is being done when it stops, and leaves the rest for the next worker', async () => {
    const job = defineJob({ name: 'testing/stops', data: aThing })
    const begun: string[] = []
    const ended: string[] = []
    const held = Promise.withResolvers<void>()
    const handler = handling(job, async ({ jobId }) => {
      begun.push(jobId)
      await held.promise
      ended.push(jobId)
    })
    const [database, jobs] = await started([handler])
    const first = await ask(database, job, { thingId: newId() })
    await until('the first is begun', () => begun.length === 1)
    const second = await ask(database, job, { thingId: newId() })
    const stopped = jobs.stop()
    await wait(1_000)
    held.resolve()
    await stopped
    assert.deepEqual(ended, [first])
    await wait(300)
    assert.deepEqual(begun, [first])
    await started([handler])
    await until('the second is done', () => ended.length === 2)
    assert.deepEqual(ended, [first, second])
  })

  it('tells a handler it cannot wait for to stop, and has the job done again', async () => {
    const job = defineJob({ name: 'testing/hangs', data: aThing, patience: quick })
    const tries: number[] = []
    const handler = handling(job, async ({ attempt, signal }) => {
      tries.push(attempt)
      if (attempt === 1)
        await new Promise((_, reject) => signal.addEventListener('abort', () => reject(new Error('stopped'))))
    })
    const [database, jobs] = await started([handler])
    await ask(database, job, { thingId: newId() })
    await until('it is begun', () => tries.length === 1)
    await jobs.stop(1)
    await started([handler])
    await until('it is begun again', () => tries.length === 2)
  })

  it('does again what a dead worker left, once its heartbeat is missed', async () => {
    const job = defineJob({ name: 'testing/left', data: aThing })
    const done: string[] = []
    const database = await testDatabase()
    const id = await ask(database, job, { thingId: newId() })
    // As a worker leaves it that was killed a minute ago.
    await database.asJobs(
      `update jobs.job set state = 'active', started_on = now() - interval '1 minute',
              heartbeat_on = now() - interval '1 minute' where id = $1`,
      [id],
    )
    await started([handling(job, async ({ jobId, attempt }) => void done.push(`${jobId} ${attempt}`))], {
      tendEvery: 1,
    })
    await until('it is done again', () => done.length === 1)
    assert.deepEqual(done, [`${id} 2`])
  })

  it('does by itself what is due, makes up once for a night it slept through, and forgets schedules no longer wanted', async () => {
    const job = defineJob({ name: 'testing/nightly', data: nothing, at: '15 2 * * *' })
    const database = await testDatabase()
    const done: string[] = []
    const handler = handling(job, async ({ jobId }) => void done.push(jobId))
    const [, jobs] = await started([handler], { scheduleEvery: 1 })
    await wait(1_500)
    await jobs.stop()
    const already = done.length
    // As if the machine had been off for three days.
    await database.asJobs(`update jobs.version set cron_on = now() - interval '3 days'`)
    await database.asJobs(
      `update jobs.schedule set created_on = now() - interval '9 days', updated_on = now() - interval '9 days'`,
    )
    const [, again] = await started([handler], { scheduleEvery: 1 })
    await until('it is made up for', () => done.length === already + 1)
    await wait(1_500)
    assert.equal(done.length, already + 1)
    const { rows } = await database.asJobs(`select timezone from jobs.schedule where name = 'testing/nightly'`)
    assert.deepEqual(rows, [{ timezone: 'Europe/London' }])
    await again.stop()
    await started([])
    const left = await database.asJobs(`select 1 from jobs.schedule where name = 'testing/nightly'`)
    assert.equal(left.rows.length, 0)
  })
})
