import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, describe, it } from 'node:test'
import { engineUnderTest, testDatabase } from '../../../tests/support/database.ts'

const folder = mkdtempSync(join(tmpdir(), 'cairn-killed-'))
after(() => rmSync(folder, { recursive: true, force: true }))

/** A process with a database of its own folder, or the server's, that asks for one job on its first run, and never ends the job's first try. */
const program = `
  import { z } from 'zod'
  import { sql } from 'kysely'
  import { systemClock } from '#platform/clock'
  import { migrate, openDatabase } from '#platform/db'
  import { newId } from '#platform/ids'
  import { defineJob, handling, startJobs } from '#platform/jobs'
  const server = process.env.CAIRN_TEST_SERVER
  const where = process.env.CAIRN_TEST_ENGINE === 'server' ? { server, connections: 3 } : { folder: process.argv[1] }
  const database = await openDatabase(where, { clock: systemClock, newId })
  await migrate(database)
  const job = defineJob({ name: 'testing/killed', data: z.object({ thingId: z.uuid() }) })
  const handler = handling(job, async ({ jobId, attempt }) => {
    console.log('begun ' + jobId + ' ' + attempt)
    if (attempt === 1) await new Promise(resolve => setTimeout(resolve, 600_000))
    console.log('done ' + jobId)
  })
  await startJobs(database, [handler], { report: fault => console.log('fault ' + fault.message), lookEvery: 0.5, ...(server === undefined ? {} : { tendEvery: 1 }) })
  if (process.argv[2] === 'ask') {
    const how = '{"retryLimit":3,"retryDelay":1,"retentionSeconds":600,"expireInSeconds":600,"deleteAfterSeconds":600,"heartbeatSeconds":20,"afterSeconds":0}'
    const data = JSON.stringify({ thingId: newId() })
    await database.asGate(gate => sql\`select access.put_job(\${newId()}, 'testing/killed', \${data}::jsonb, \${how}::jsonb)\`.execute(gate))
  }
  setTimeout(() => process.exit(3), 60_000)
`

function run(...words: string[]): ChildProcess {
  const args = ['--import', './tools/register.mjs', '--input-type=module', '-e', program, folder, ...words]
  return spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
}

function says(child: ChildProcess, wanted: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let heard = ''
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      heard += text
      const line = heard.split('\n').find(one => wanted.test(one))
      if (line !== undefined) resolve(line)
    })
    child.once('exit', code => reject(new Error(`It ended (${code}) after saying: ${heard}`)))
  })
}

describe('a worker that is killed', () => {
  it('does the job again after it is started again, under the same id', async () => {
    const first = run('ask')
    const begun = await says(first, /^begun \S+ 1$/)
    const gone = new Promise(resolve => first.once('exit', resolve))
    first.kill('SIGKILL')
    await gone
    if (engineUnderTest === 'server') {
      // As if more time had passed than a heartbeat may take; on the embedded engine the start itself tells.
      const database = await testDatabase()
      await database.asJobs(`update jobs.job set heartbeat_on = now() - interval '1 minute' where state = 'active'`)
    }
    const second = run('go-on')
    const done = await says(second, /^done /)
    assert.equal(done, begun.replace('begun', 'done').replace(' 1', ''))
    second.removeAllListeners('exit')
    second.kill('SIGKILL')
  })
})
