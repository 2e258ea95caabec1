import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { Client } from 'pg'
import { startPostgres, type TestServer } from '../../tests/support/postgres-server.ts'

const ROOT = join(import.meta.dirname, '../..')
const COMMAND = ['--import', join(ROOT, 'tools/register.mjs'), join(ROOT, 'src/app/cli.ts'), 'start']
const RUNNING = 'Cairn is running at'

/** Starts Cairn on a server as RUNBOOK says, until it runs or ends; answers what it said, and how it ended if it did. */
async function start(server: TestServer): Promise<{ said: string; code: number | null }> {
  const child = spawn(process.execPath, COMMAND, {
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: server.url('postgres'),
      CAIRN_OWNER_DATABASE_URL: server.ownerUrl('postgres'),
      CAIRN_SECRET_KEY: '22'.repeat(32),
      PORT: '0',
    },
  })
  let said = ''
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  const hear = (text: Buffer) => {
    said += text.toString()
    if (said.includes(RUNNING)) child.kill()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  return { code: await ended, said }
}

describe('the first start on a server', () => {
  it('migrates, says which grant is missing and where that is written, and runs once it is given', async () => {
    const server = await startPostgres()
    try {
      const first = await start(server)
      assert.equal(first.code, 1)
      assert.match(first.said, /As the owner: grant cairn_app, cairn_gate, cairn_keeper, cairn_jobs to that login/)
      assert.match(first.said, /RUNBOOK\.md, "Two logins"/)
      const owner = new Client({ connectionString: server.ownerUrl('postgres') })
      await owner.connect()
      await owner.query('grant cairn_app, cairn_gate, cairn_keeper, cairn_jobs to cairn_web')
      await owner.end()
      const second = await start(server)
      assert.ok(second.said.includes(RUNNING), second.said)
      assert.equal(second.code, 0)
    } finally {
      await server.stop()
    }
  })
})
