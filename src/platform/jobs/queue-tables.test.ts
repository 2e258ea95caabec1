import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { CompiledQuery } from 'kysely'
import { getConstructionPlans, PgBoss } from 'pg-boss'
import { z } from 'zod'
import { type Database, migrate, openDatabase } from '#platform/db'
import { newId } from '#platform/ids'
import { testArea } from '../../../tests/support/area.ts'
import { testClock, testDatabase } from '../../../tests/support/database.ts'
import { settingsOf } from './enqueue.ts'
import { defineJob, enqueue } from './index.ts'

const shapeOf = (schema: string) => `
  select 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' '
         || a.attnotnull || ' ' || coalesce(pg_get_expr(d.adbin, d.adrelid), '') as line
    from pg_attribute a join pg_class c on c.oid = a.attrelid left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
   where c.relnamespace = '${schema}'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0
     and c.relname !~ '^queue_stats_\\d'
  union all
  select 'index ' || indexdef from pg_indexes where schemaname = '${schema}' and tablename !~ '^queue_stats_\\d'
  union all
  select 'constraint ' || pg_get_constraintdef(oid) from pg_constraint
   where connamespace = '${schema}'::regnamespace and conrelid::regclass::text !~ 'queue_stats_\\d'
  union all
  select 'function ' || proname || ' ' || prosrc from pg_proc where pronamespace = '${schema}'::regnamespace`

async function linesOf(database: Database, schema: string): Promise<readonly string[]> {
  const found = await database.asOwner(owner => owner.executeQuery(CompiledQuery.raw(shapeOf(schema))))
  const lines = (found.rows as { line: string }[]).map(row => row.line.replaceAll(/\s+/g, ' ').trim())
  return lines.map(line => line.replaceAll(new RegExp(`\\b${schema}\\b`, 'g'), 'jobs')).toSorted()
}

describe('the tables of the queue', () => {
  it('are the ones that the installed release of the job library would make', async () => {
    const fresh = await openDatabase({ folder: undefined }, { clock: testClock, newId })
    try {
      await migrate(fresh)
      await fresh.script(getConstructionPlans('theirs'))
      assert.deepEqual(await linesOf(fresh, 'jobs'), await linesOf(fresh, 'theirs'))
    } finally {
      await fresh.close()
    }
  })

  it('hold of a job put in with a transaction what the library itself would have written', async () => {
    const database = await testDatabase()
    const job = defineJob({ name: 'testing/alike', data: z.object({ thingId: z.uuid() }) })
    const area = await testArea(database)
    const thingId = newId()
    const ours = await area.as('coordinator', async tx => {
      tx.tell({ kind: 'administration', act: 'testing/ask' })
      return enqueue(tx, job, { thingId }, { afterSeconds: 60 })
    })
    const db = { executeSql: (text: string, values?: unknown[]) => database.asJobs(text, values) }
    const boss = new PgBoss({
      db,
      schema: 'jobs',
      migrate: false,
      supervise: false,
      schedule: false,
      registerInstance: false,
    })
    await boss.start()
    await boss.updateQueue(job.name, { ...settingsOf(job), retryBackoff: true, deadLetter: 'dead-letters' })
    const theirs = await boss.send(job.name, { thingId }, { startAfter: 60 })
    await boss.stop()
    const rowOf = async (id: string | null) => {
      const { rows } = await database.asJobs(
        `select to_jsonb(job) - '{id,created_on,start_after,keep_until}'::text[] as rest,
                extract(epoch from start_after - created_on)::int as later,
                extract(epoch from keep_until - start_after)::int as kept from jobs.job where id = $1`,
        [id],
      )
      return rows[0]
    }
    assert.deepEqual(await rowOf(ours), await rowOf(theirs))
  })
})
