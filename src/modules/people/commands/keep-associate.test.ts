import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { day } from '#rules'
import { testArea } from '../../../../tests/support/area.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { countOf, isAbsentFor, ledgerOf } from '../../../../tests/support/what-it-did.ts'
import { addAssociate, assessProtection } from './keep-associate.ts'

const area = await testArea(await testDatabase())
const { personId } = await testCase(area)

const NIECE = { personId, name: 'Amy <b>Tully</b> ' + 'ā'.repeat(300), relation: 'niece', isChild: true }
const assessed = { personId, assessedOn: day('2026-03-01'), result: 'able-with-support', says: 'Knows of it' } as const

describe('somebody around the person', () => {
  it('S3-53 S3-61: is kept with household, concern and who told them; the ledger has ids alone', async () => {
    const { memberId } = area.post('managing-officer')
    const given = { ...NIECE, concern: 'visits', bornOn: day('2016-08-02') }
    const id = await area.as('children-and-families', tx =>
      addAssociate(tx, { ...given, disclosedBy: { memberId, on: day('2026-01-05') } }),
    )
    const [kept] = await pastEveryPolicy(
      `select name, is_child, section, concern, disclosed_by, disclosed_on::text, agency_id from people_associates where id = '${id}'`,
    )
    assert.deepEqual(kept, {
      name: NIECE.name,
      is_child: true,
      section: 'children',
      concern: 'visits',
      disclosed_by: memberId,
      disclosed_on: '2026-01-05',
      agency_id: area.post('children-and-families').agencyId,
    })
    assert.deepEqual(await ledgerOf(id), ['collection people/add-associate'])
    assert.equal(await countOf(`ledger_events where body::text like '%Tully%'`), 0)
  })

  it('S3-61: who can protect is judged by a named worker on a day; a later judgement stands beside the first', async () => {
    const associateId = await area.as('children-and-families', tx => addAssociate(tx, NIECE))
    const assess = (result: 'able-with-support' | 'not-able') =>
      area.as('children-and-families', tx => assessProtection(tx, { ...assessed, associateId, result }))
    const both = await Promise.all([assess('able-with-support'), assess('not-able')])
    assert.equal(new Set(both).size, 2)
    assert.equal(await countOf(`people_protective_assessments where associate_id = '${associateId}'`), 2)
    assert.deepEqual(await ledgerOf(both[0]), ['collection people/assess-protection'])
  })

  it('is written by those who keep that part; for others it is as if nobody were there', async () => {
    const associateId = await area.as('children-and-families', tx => addAssociate(tx, NIECE))
    const elsewhere = await testArea(await testDatabase())
    const before = await countOf('people_associates')
    for (const role of ['housing-solo', 'health-liaison', 'voluntary-worker', 'coordinator', 'auditor'] as const) {
      assert.ok(await isAbsentFor(area, role, tx => addAssociate(tx, NIECE)), role)
      assert.ok(await isAbsentFor(area, role, tx => assessProtection(tx, { ...assessed, associateId })), role)
    }
    assert.ok(await isAbsentFor(elsewhere, 'children-and-families', tx => addAssociate(tx, NIECE)))
    assert.equal(await countOf('people_associates'), before)
  })

  it('a judgement about one person’s family cannot be hung on another person', async () => {
    const other = await testCase(area)
    const associateId = await area.as('children-and-families', tx => addAssociate(tx, NIECE))
    const astray = { ...assessed, personId: other.personId, associateId }
    await assert.rejects(
      area.as('children-and-families', tx => assessProtection(tx, astray)),
      { code: '23503' },
    )
  })
})
