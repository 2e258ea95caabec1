import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { z } from 'zod'
import type { CaseTx } from '#platform/db'
import { newId } from '#platform/ids'
import { testArea } from '../../../tests/support/area.ts'
import { testDatabase } from '../../../tests/support/database.ts'
import { defineJob, enqueue, NotIdsOnly } from './index.ts'

const remind = defineJob({ name: 'testing/remind', data: z.object({ taskId: z.uuid(), how: z.string() }) })

const told = (tx: CaseTx) => tx.tell({ kind: 'administration', act: 'testing/ask' })

async function kept(id: string): Promise<Record<string, unknown> | undefined> {
  const database = await testDatabase()
  const { rows } = await database.asJobs('select * from jobs.job where id = $1', [id])
  return rows[0]
}

describe('asking for a job', () => {
  it('keeps the job when the transaction is committed, with the settings of its kind', async () => {
    const area = await testArea(await testDatabase())
    const taskId = newId()
    const id = await area.as('social-work-solo', async tx => {
      told(tx)
      return enqueue(tx, remind, { taskId, how: 'by-mail' })
    })
    const row = await kept(id)
    assert.equal(row?.['name'], 'testing/remind')
    assert.deepEqual(row?.['data'], { taskId, how: 'by-mail' })
    assert.equal(row?.['retry_limit'], 12)
    assert.equal(row?.['dead_letter'], 'dead-letters')
  })

  it('leaves no job behind when the transaction is undone', async () => {
    const area = await testArea(await testDatabase())
    const id = newId()
    const undone = area.as('social-work-solo', async tx => {
      told(tx)
      await enqueue(tx, remind, { taskId: newId(), how: 'by-mail' }, { id })
      throw new Error('changed my mind')
    })
    await assert.rejects(undone, /changed my mind/)
    assert.equal(await kept(id), undefined)
  })

  it('makes one job of the same id asked for twice', async () => {
    const database = await testDatabase()
    const area = await testArea(database)
    const id = newId()
    await area.as('social-work-solo', async tx => {
      told(tx)
      await enqueue(tx, remind, { taskId: newId(), how: 'first' }, { id })
      await enqueue(tx, remind, { taskId: newId(), how: 'second' }, { id })
    })
    const { rows } = await database.asJobs('select data from jobs.job where id = $1', [id])
    assert.deepEqual(
      rows.map(row => (row['data'] as { how: string }).how),
      ['first'],
    )
  })

  it('carries ids and codes and refuses names, sentences and what its schema does not know', async () => {
    const area = await testArea(await testDatabase())
    const ask = (how: string) =>
      area.as('social-work-solo', async tx => {
        told(tx)
        return enqueue(tx, remind, { taskId: newId(), how })
      })
    for (const how of ['Leon', 'mr leon', 'a@b.example', '7 High Street', 'x'.repeat(121), 'sé', "o'neil", '']) {
      await assert.rejects(ask(how), NotIdsOnly, how)
    }
    for (const how of ['by-mail', '2026-03-16', '2026-03-16T09:00:00.000Z', 'conferences/send', newId()]) await ask(how)
    const odd = { taskId: 'not-an-id', how: 'by-mail' }
    const strange = area.as('social-work-solo', async tx => enqueue(tx, remind, odd))
    await assert.rejects(strange)
  })

  it('gives whoever acts no other right on the queue than putting a job in', async () => {
    const area = await testArea(await testDatabase())
    const attempts = [
      'select * from jobs.job',
      'select * from jobs.queue',
      "insert into jobs.job (name) values ('testing/remind')",
      "update jobs.job set state = 'cancelled'",
      'delete from jobs.job',
      "select jobs.create_queue('x', '{}')",
      "select jobs.delete_queue('testing/remind')",
    ]
    for (const attempt of attempts) {
      const refused = area.as('administrator', async tx => {
        told(tx)
        await sql.raw(attempt).execute(tx.sql)
      })
      await assert.rejects(refused, /permission denied/, attempt)
    }
  })

  it('takes no name for a job that is not area/what-it-does', async () => {
    assert.throws(() => defineJob({ name: "x'; drop", data: z.object({}) }), /area\/what-it-does/)
    const area = await testArea(await testDatabase())
    const odd = { ...remind, name: 'Dead Letters' }
    const asked = area.as('administrator', async tx => {
      told(tx)
      await enqueue(tx, odd, { taskId: newId(), how: 'x' })
    })
    await assert.rejects(asked, /area\/what-it-does/)
  })
})
