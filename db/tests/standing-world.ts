/** A world of one case, and what somebody in it reads as the policies judge now: for tests of who stands where. */
import assert from 'node:assert/strict'
import { sql } from 'kysely'
import { recordEntry } from '#modules/cases'
import type { CaseTx } from '#platform/db'
import { newId } from '#platform/ids'
import { day } from '#rules'
import type { Role } from '#shared'
import { type TestArea, testArea } from '../../tests/support/area.ts'
import { type TestCase, testCase } from '../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../tests/support/database.ts'

export const BEFORE = '2020-01-01T00:00:00Z'
export const database = await testDatabase()

export type World = { readonly area: TestArea; readonly one: TestCase }

export async function world(given: Parameters<typeof testCase>[1] = {}): Promise<World> {
  const area = await testArea(database)
  return { area, one: await testCase(area, given) }
}

export const plant = async (table: string, row: Readonly<Record<string, unknown>>): Promise<string> => {
  const id = newId()
  const whole = { id, written_at: BEFORE, written_by: newId(), ...row }
  const columns = Object.keys(whole).join(', ')
  const json = JSON.stringify(whole).replaceAll("'", "''")
  await pastEveryPolicy(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_record(null::${table}, '${json}'::jsonb)`,
  )
  return id
}

/** The parts of the case that a role reads, as the policies judge now: nothing at all is an empty list. */
export async function reads({ area, one }: World, role: Role): Promise<readonly string[]> {
  const ask = async (tx: CaseTx) => {
    tx.tell({ kind: 'consultation', act: 'test/reach' })
    const found = await sql<{ section: string }>`
      select s.section from access_sections s
       where ${one.caseId}::uuid = any (access.cases_i_may_read(s.section)) order by s.section`.execute(tx.sql)
    return found.rows.map(row => row.section)
  }
  const throughout = await area.as(role, ask)
  assert.deepEqual(await area.as(role, ask, [one.caseId]), throughout, 'a transaction about the case judges the same')
  return throughout
}

/** Which kinds of rows of the case a role is shown, by whichever right. */
export async function shown({ area, one }: World, role: Role): Promise<readonly string[]> {
  return area.as(role, async tx => {
    tx.tell({ kind: 'consultation', act: 'test/look' })
    const found = await sql<{ what: string }>`
      select 'case' as what from cases_cases where id = ${one.caseId}
      union all select 'person' from people_people where id = ${one.personId}
      union all select distinct 'entry' from cases_entries where case_id = ${one.caseId}
      union all select distinct 'task' from tasks_tasks where case_id = ${one.caseId}
      union all select 'found' from access.find_people(array(select unnest(words) from people_names), '{}', '{}', 100) f
        where f.person_id = ${one.personId}
      order by what`.execute(tx.sql)
    return found.rows.map(row => row.what)
  })
}

export async function withEntry(given: Parameters<typeof testCase>[1] = {}): Promise<World> {
  const made = await world(given)
  await made.area.as('social-work-solo', tx =>
    recordEntry(tx, {
      caseId: made.one.caseId,
      section: 'status',
      kind: 'note',
      happenedOn: day('2026-03-01'),
      headline: 'A note',
    }),
  )
  return made
}
