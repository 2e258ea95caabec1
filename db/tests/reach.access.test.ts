import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
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
})
