import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { recordEntry, setLevel } from '#modules/cases'
import { compareRows, type RowFault, reconcile } from '#platform/history'
import { day } from '#rules'
import { type TestArea, testArea } from '../support/area.ts'
import { type TestCase, testCase } from '../support/case.ts'
import { pastEveryPolicy, testDatabase } from '../support/database.ts'

const database = await testDatabase()

/** Faults of rows of this test: other files of the same run tamper too. */
const faultsOf = (faults: readonly RowFault[], ids: readonly string[]) =>
  faults.filter(({ id }) => ids.some(one => id.includes(one))).map(({ table, wrong }) => `${table}: ${wrong}`)

/** As a superuser who knows of the triggers and turns them off. */
const behindTheBack = (change: string) =>
  pastEveryPolicy(`do $tamper$ begin set local session_replication_role = replica; ${change}; end $tamper$`)

/** What other tests put into this database past every policy is found, too, and must not crowd out ours. */
const EVERY_FAULT = 1_000_000

const note = (area: TestArea, caseId: string, headline: string) =>
  area.as('managing-officer', tx =>
    recordEntry(tx, { caseId, section: 'general', kind: 'note', happenedOn: day('2026-03-10'), headline }),
  )

describe('S1-15: what was edited past Cairn is found and named', () => {
  let area: TestArea
  let about: TestCase
  before(async () => {
    area = await testArea(database)
    about = await testCase(area)
  })

  const found = async (...ids: string[]) => faultsOf((await compareRows(database, EVERY_FAULT)).faults, ids)

  it('finds nothing after work of every kind: a case opened, changed, recorded in, and the directory kept', async () => {
    const clean = await testCase(area)
    const entry = await note(area, clean.caseId, 'all as it should be')
    await area.as('social-work-solo', tx => setLevel(tx, clean.caseId, 3))
    const { rows, acts } = await compareRows(database, EVERY_FAULT)
    assert.ok(rows > 20 && acts > 2, `only ${rows} rows and ${acts} acts were compared`)
    assert.deepEqual(await found(entry, clean.caseId, clean.personId, area.areaId), [])
  })

  it('finds a row that was edited, and says where and since when but never what', async () => {
    const entry = await note(area, about.caseId, 'seen at home')
    await behindTheBack(`update cases_entries set headline = 'never seen' where id = '${entry}'`)
    const faults = (await compareRows(database, EVERY_FAULT)).faults.filter(({ id }) => id === entry)
    const [wrong, since] = ['it is not what was last written', '2026-03-16T09:00:00+00:00']
    assert.deepEqual(faults, [{ table: 'cases_entries', id: entry, since, wrong }])
  })

  it('finds a row that was edited with the triggers on: its line belongs to nobody', async () => {
    const entry = await note(area, about.caseId, 'seen at work')
    await pastEveryPolicy(`update cases_entries set headline = 'not seen' where id = '${entry}'`)
    assert.deepEqual(await found(entry), ['cases_entries: it was written past Cairn'])
  })

  it('finds a row that was deleted and one that was put in', async () => {
    const gone = await note(area, about.caseId, 'taken away')
    await behindTheBack(`delete from cases_entries where id = '${gone}'`)
    assert.deepEqual(await found(gone), ['cases_entries: it was written and is gone'])
    const put = '0197c0de-0000-7000-8000-00000000f001'
    await behindTheBack(`insert into staff_postings (id, post_id, member_id, from_day)
      values ('${put}', '${area.post('police-solo').postId}', '${area.post('lay-adviser').memberId}', '2026-01-01')`)
    assert.deepEqual(await found(put), ['staff_postings: it stands there and nothing says that it was written'])
  })

  it('finds a row that was put back to what it once was', async () => {
    const { caseId } = await testCase(area)
    await area.as('social-work-solo', tx => setLevel(tx, caseId, 3))
    await behindTheBack(`update cases_cases set level = 2, version = 1 where id = '${caseId}'`)
    assert.deepEqual(await found(caseId), ['cases_cases: it is not what was last written'])
  })

  it('finds one that was put back together with its history: the ledger answers for the act', async () => {
    const { caseId } = await testCase(area)
    await area.as('social-work-solo', tx => setLevel(tx, caseId, 3))
    const [act] = await pastEveryPolicy(`select act_id from ledger_rows where row_id = '${caseId}' and did = 'changed'`)
    const actId = String(act?.['act_id'])
    await behindTheBack(`update cases_cases set level = 2, version = 1 where id = '${caseId}';
      delete from ledger_rows where act_id = '${actId}'`)
    assert.deepEqual(await found(actId), ['ledger_rows: its history was taken away'])
  })

  it('finds an image of the past that was altered, and a history that was rewritten to fit', async () => {
    const { caseId } = await testCase(area)
    await area.as('social-work-solo', tx => setLevel(tx, caseId, 1))
    await behindTheBack(
      `update ledger_rows set before = before || '{"level": 3}' where row_id = '${caseId}' and did = 'changed'`,
    )
    assert.deepEqual(await found(caseId), ['cases_cases: what stood before its change was altered'])
    const other = await testCase(area)
    await behindTheBack(`update cases_cases set level = 3 where id = '${other.caseId}';
      update ledger_rows set hash = (select history.hash_of(to_jsonb(c)) from cases_cases c where c.id = '${other.caseId}')
       where row_id = '${other.caseId}'`)
    const faults = (await compareRows(database, EVERY_FAULT)).faults.filter(
      ({ wrong }) => wrong === 'its history was altered',
    )
    const [line] = await pastEveryPolicy(`select act_id from ledger_rows where row_id = '${other.caseId}'`)
    assert.deepEqual(
      faults.filter(({ act }) => act === line?.['act_id']).map(({ table }) => table),
      ['people_people'],
    )
  })

  it('one that is stopped goes on where it was, and the ledger says that everything was compared', async () => {
    const stop = AbortSignal.abort(new Error('the worker stops'))
    await assert.rejects(reconcile(database, stop), /the worker stops/)
    const { rows, faultCount } = await reconcile(database)
    const whole = await compareRows(database)
    assert.deepEqual([rows, faultCount], [whole.rows, whole.faultCount])
    const [told] =
      await pastEveryPolicy(`select body -> 'items' as items from ledger_events where act = 'history/reconcile'
      order by id desc limit 1`)
    const { items } = (told ?? {}) as { items?: readonly string[] }
    assert.equal(items?.[0], `rows:${rows}`)
  })
})
