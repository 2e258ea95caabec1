import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { recordEntry } from '#modules/cases'
import type { CaseTx } from '#platform/db'
import { testArea } from '../../tests/support/area.ts'
import { testCase } from '../../tests/support/case.ts'
import { testDatabase } from '../../tests/support/database.ts'

/** Whether the chronology of a case may be read and written, as the policies judge at this moment. */
async function reach(tx: CaseTx, caseId: string): Promise<string> {
  const found = await sql<{ reads: boolean; writes: boolean }>`
    select ${caseId}::uuid = any (access.cases_i_may_read('general')) as reads,
           ${caseId}::uuid = any (access.cases_i_may_write('general')) as writes`.execute(tx.sql)
  const { reads, writes } = found.rows[0] ?? { reads: false, writes: false }
  return [reads ? 'reads' : '', writes ? 'writes' : ''].join(' ').trim()
}

/** What is worked out about the cases in focus is noted for the transaction; here it must not outlive its reasons. */
describe('what a transaction notes of its reach', () => {
  it('S3-45 follows who stands on the case, in the transaction that changes it', async () => {
    const area = await testArea(await testDatabase())
    const { caseId } = await testCase(area, { members: ['managing-officer'] })
    const { postId, agencyId } = area.post('managing-officer')
    await area.as('managing-officer', async tx => {
      tx.tell({ kind: 'consultation', act: 'test/reach', caseId })
      await tx.narrowTo([caseId])
      assert.equal(await reach(tx, caseId), 'reads writes')
      await sql`update cases_memberships set to_day = ${tx.today}::date - 1
        where case_id = ${caseId} and post_id = ${postId} and agency_id = ${agencyId}`.execute(tx.sql)
      assert.equal(await reach(tx, caseId), '')
    })
  })

  it('S3-45 follows the cases it is about, and who acts, there and back', async () => {
    const area = await testArea(await testDatabase())
    const [one, other] = [await testCase(area), await testCase(area)]
    await area.as('managing-officer', async tx => {
      tx.tell({ kind: 'consultation', act: 'test/reach', caseId: one.caseId })
      await tx.narrowTo([one.caseId])
      assert.deepEqual([await reach(tx, one.caseId), await reach(tx, other.caseId)], ['reads writes', ''])
      await tx.narrowTo([other.caseId])
      assert.deepEqual([await reach(tx, one.caseId), await reach(tx, other.caseId)], ['', 'reads writes'])
      const byRule = await tx.byRule(() => reach(tx, other.caseId))
      assert.notEqual(byRule, await reach(tx, other.caseId), 'Cairn itself has rights of its own')
      assert.equal(await reach(tx, other.caseId), 'reads writes')
      await tx.narrowTo([])
      assert.deepEqual([await reach(tx, one.caseId), await reach(tx, other.caseId)], ['', ''])
    })
  })

  it('S3-45 ends with the transaction, so the next actor on the connection starts with nothing', async () => {
    const area = await testArea(await testDatabase())
    const { caseId } = await testCase(area, { members: ['managing-officer'] })
    const ask = (tx: CaseTx) => {
      tx.tell({ kind: 'consultation', act: 'test/reach', caseId })
      return tx.narrowTo([caseId]).then(() => reach(tx, caseId))
    }
    assert.equal(await area.as('managing-officer', ask), 'reads writes')
    assert.equal(await area.as('housing-solo', ask), '')
    assert.equal(await area.as('managing-officer', ask), 'reads writes')
  })

  it('S3-45 opens to somebody who stands on cases as different things what each standing opens, and no more', async () => {
    const area = await testArea(await testDatabase())
    const ours = await testCase(area, { regime: 'under-18', members: [], supervisedBy: 'children-and-families' })
    const theirs = await testCase(area, { members: ['children-and-families'] })
    const seen = await area.as('children-and-families', async tx => {
      tx.tell({ kind: 'consultation', act: 'test/reach' })
      await tx.narrowTo([ours.caseId, theirs.caseId])
      const found = await sql<{ section: string; cases: readonly string[] }>`
        select section, access.cases_i_may_read(section) as cases
          from unnest(array['children', 'offending', 'health']) as section order by section`.execute(tx.sql)
      const beside = await sql<{ section: string }>`
        select section from access.sections_beside(false) where case_id = ${theirs.caseId}`.execute(tx.sql)
      return { found: found.rows, beside: beside.rows }
    })
    assert.deepEqual(
      seen.found.map(({ section, cases }) => [section, cases.toSorted()]),
      [
        ['children', [ours.caseId, theirs.caseId].toSorted()],
        ['health', []],
        ['offending', [ours.caseId]],
      ],
    )
    assert.deepEqual(seen.beside, [], 'as children-and-families nothing is open that is not open on both')
  })

  it('S3-45 judges rows of every section by the standing on their own case', async () => {
    const area = await testArea(await testDatabase())
    const ours = await testCase(area, { regime: 'under-18', members: [], supervisedBy: 'children-and-families' })
    const theirs = await testCase(area, { members: ['children-and-families', 'managing-officer'] })
    const write = (tx: CaseTx, caseId: string, section: string) =>
      recordEntry(tx, { caseId, section, kind: 'note', happenedOn: tx.today, headline: `${section} of ${caseId}` })
    await area.as('children-and-families', async tx => {
      await write(tx, ours.caseId, 'offending')
      await write(tx, ours.caseId, 'children')
    })
    await area.as('managing-officer', async tx => {
      await write(tx, theirs.caseId, 'offending')
      await write(tx, theirs.caseId, 'children')
    })
    const headlines = await area.as('children-and-families', async tx => {
      tx.tell({ kind: 'consultation', act: 'test/reach' })
      await tx.narrowTo([ours.caseId, theirs.caseId])
      const found = await sql<{ headline: string }>`select headline from cases_entries order by headline`.execute(
        tx.sql,
      )
      return found.rows.map(row => row.headline)
    })
    const expected = [`children of ${ours.caseId}`, `children of ${theirs.caseId}`, `offending of ${ours.caseId}`]
    assert.deepEqual(headlines, expected.toSorted())
  })
})

describe('a transaction that is about no case in particular', () => {
  it('S3-50 sees at its next statement a case that a colleague opened meanwhile', async () => {
    const database = await testDatabase()
    // The embedded engine has one connection: nobody else can commit meanwhile.
    const meanwhile = database.engine === 'server'
    const area = await testArea(database)
    const before = await testCase(area)
    await area.as('police-solo', async tx => {
      tx.tell({ kind: 'consultation', act: 'test/reach' })
      const cases = async () => (await sql<{ id: string }>`select id from cases_cases`.execute(tx.sql)).rows.length
      const first = await cases()
      assert.ok(first > 0, before.caseId)
      if (meanwhile) await testCase(area)
      assert.equal(await cases(), first + (meanwhile ? 1 : 0))
    })
  })
})

/** What answers nothing goes out with the statement after it; a fault of it must come out there all the same. */
describe('statements that nobody waits for', () => {
  it('let the next one fail with their own fault, and leave the connection fit for others', async () => {
    const area = await testArea(await testDatabase())
    const { caseId } = await testCase(area)
    const asked = area.as('managing-officer', async tx => {
      tx.tell({ kind: 'consultation', act: 'test/reach', caseId })
      await tx.narrowTo(['no id at all'])
      return reach(tx, caseId)
    })
    await assert.rejects(asked, /invalid input syntax for type uuid|malformed/)
    const again = await area.as('managing-officer', async tx => {
      tx.tell({ kind: 'consultation', act: 'test/reach', caseId })
      await tx.narrowTo([caseId])
      return reach(tx, caseId)
    })
    assert.equal(again, 'reads writes')
  })

  it('keep nothing when a line of the ledger is refused at the end', async () => {
    const area = await testArea(await testDatabase())
    const { caseId } = await testCase(area)
    const headline = 'Must not be kept'
    const refused = area.as('managing-officer', async tx => {
      await recordEntry(tx, { caseId, section: 'general', kind: 'note', happenedOn: tx.today, headline })
      tx.tell({ kind: 'consultation', act: 'test/reach', caseId, happenedAt: 'not a moment' })
    })
    await assert.rejects(refused, /invalid input syntax for type timestamp/)
    const kept = await area.as('managing-officer', async tx => {
      tx.tell({ kind: 'consultation', act: 'test/reach', caseId })
      return sql`select id from cases_entries where headline = ${headline}`.execute(tx.sql)
    })
    assert.deepEqual(kept.rows, [])
  })
})
