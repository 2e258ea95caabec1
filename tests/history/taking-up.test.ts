import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import { recordEntry } from '#modules/cases'
import { type Database, migrate, openDatabase } from '#platform/db'
import { asItStood, compareRows } from '#platform/history'
import { newId } from '#platform/ids'
import { day } from '#rules'
import { type TestArea, testArea } from '../support/area.ts'
import { testCase } from '../support/case.ts'
import { testClock } from '../support/database.ts'
import { onOneEngine } from '../support/on-one-engine.ts'

const ACT = '0197c0de-0000-7000-8000-0000000000ac'

/** A release of its own, whose tables this test may change. */
describe(onOneEngine('a release takes up what stood there before it'), () => {
  let own: Database
  let area: TestArea
  let caseId: string
  before(async () => {
    own = await openDatabase({ folder: undefined }, { clock: testClock, newId })
    await migrate(own)
    area = await testArea(own)
    caseId = (await testCase(area)).caseId
    const note = { caseId, section: 'general', kind: 'note', happenedOn: day('2026-03-10') }
    for (const headline of ['one', 'two', 'three'])
      await area.as('managing-officer', tx => recordEntry(tx, { ...note, headline }))
  })
  after(() => own.close())

  const release = async (statements: string) => {
    await own.script(`begin; select set_config('app.act', '${ACT}', true), set_config('app.now', '2026-03-20T09:00:00Z', true);
      ${statements}; commit;`)
    await own.tellRelease(ACT)
  }
  const wrong = async () => (await compareRows(own)).faults.map(fault => fault.wrong)

  it('S1-15: columns that come with a value are taken up, and a row that was edited before stays named', async () => {
    await own.script(`set session_replication_role = replica;
      update cases_entries set headline = 'never' where headline = 'two'; set session_replication_role = origin`)
    assert.deepEqual(await wrong(), ['it is not what was last written'])
    await release(`alter table cases_entries add column tone text not null default 'plain', add column mood text;
      call history.take_up_columns('cases_entries')`)
    assert.deepEqual(await wrong(), ['it is not what was last written'])
    await own.script(`set session_replication_role = replica;
      update cases_entries set headline = 'two' where headline = 'never'; set session_replication_role = origin`)
    // As it was, but for the new column, of which nobody could say then whether it belonged there.
    assert.deepEqual(await wrong(), ['it is not what was last written'])
  })

  it('S1-15: rows of before a table had a history get their first line, and were there as long as they say', async () => {
    await own.script(`set session_replication_role = replica; delete from ledger_rows where tab = 'cases_entries';
      delete from ledger_events where body ? 'rows' and act_id in (select e.act_id from ledger_events e
        where not exists (select 1 from ledger_rows r where r.act_id = e.act_id));
      delete from ledger_row_tables where tab = 'cases_entries'; set session_replication_role = origin`)
    const second = ACT.replace('ac', 'ad')
    await own.script(`begin; select set_config('app.act', '${second}', true), set_config('app.now', '2026-03-20T09:00:00Z', true);
      call history.take_up('cases_entries'); commit;`)
    await own.tellRelease(second)
    assert.deepEqual(await wrong(), [])
    const then = await area.as('team-manager', tx =>
      asItStood(tx, {
        caseId,
        at: '2026-03-18T09:00:00.000Z',
        postId: area.post('team-manager').postId,
        because: 'test',
      }),
    )
    assert.equal(then?.stood.find(({ tab }) => tab === 'cases_entries')?.rows.length, 3)
  })
})
