import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#platform/ids'
import { day } from '#rules'
import type { Role } from '#shared'
import { testArea } from '../../../../tests/support/area.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { countOf, fieldsWrong, heardFrom, isAbsentFor, mustBeDone } from '../../../../tests/support/what-it-did.ts'
import { givePermission, type NewPermission } from './give-permission.ts'
import { addCondition, changeCondition } from './keep-condition.ts'
import { type ContactSeen, recordContact } from './record-contact.ts'
import { recordSentence } from './record-sentence.ts'

const database = await testDatabase()
const [area, elsewhere] = [await testArea(database), await testArea(database)]

describe('a sentence', () => {
  const given = (caseId: string) => ({
    caseId,
    imposedOn: day('2022-06-16'),
    court: 'Invented Sheriff Court',
    offence: 'an offence <script>',
    sexual: true,
    months: 48,
  })

  it('S3-36: is kept as the court imposed it, entered on its day, and announced to whoever must react', async () => {
    const { caseId } = await testCase(area)
    const { result: id, heard } = await heardFrom(area, 'prison-social-work', tx => recordSentence(tx, given(caseId)))
    const [kept] = await pastEveryPolicy(`select imposed_on::text, court, offence, sexual, months, extended,
      supervised_release, hospital, supervision_ends_on from orders_sentences where id = '${id}'`)
    assert.deepEqual(kept, {
      imposed_on: '2022-06-16',
      court: 'Invented Sheriff Court',
      offence: 'an offence <script>',
      sexual: true,
      months: 48,
      extended: false,
      supervised_release: false,
      hospital: null,
      supervision_ends_on: null,
    })
    const entries = await pastEveryPolicy(
      `select section, happened_on::text as day, headline, detail from cases_entries where about_id = '${id}'`,
    )
    const headline = 'Sentenced at Invented Sheriff Court'
    assert.deepEqual(entries, [{ section: 'offending', day: '2022-06-16', headline, detail: 'an offence <script>' }])
    assert.deepEqual(heard, ['entry-recorded', 'sentence-recorded'])
    assert.equal(await countOf(`ledger_events where case_id = '${caseId}' and body::text like '%offence%'`), 0)
  })

  it('is written by those who keep that part; for others it is as if nothing were there', async () => {
    const { caseId } = await testCase(area)
    for (const role of ['team-manager', 'housing-solo', 'health-liaison', 'coordinator', 'auditor'] as const)
      assert.ok(await isAbsentFor(area, role, tx => recordSentence(tx, given(caseId))), role)
    assert.ok(await isAbsentFor(elsewhere, 'managing-officer', tx => recordSentence(tx, given(caseId))))
    assert.equal(await countOf(`orders_sentences where case_id = '${caseId}'`), 0)
  })
})

/** A case with a condition in force, another that is only applied for, and ways to act on both. */
async function bound() {
  const { caseId } = await testCase(area)
  const of = { caseId, wording: 'No contact with children', source: 'Parole Board licence' }
  const [inForce, appliedFor] = await area.as('managing-officer', async tx => [
    await addCondition(tx, { ...of, state: 'in-force' }),
    await addCondition(tx, { ...of, state: 'applied-for' }),
  ])
  const conditionId = inForce ?? ''
  const permission = { caseId, conditionId, says: 'Sunday lunch', from: day('2026-03-16'), to: day('2026-03-20') }
  const permit = (more: Partial<NewPermission> = {}, role: Role = 'managing-officer') =>
    area.as(role, tx => givePermission(tx, { ...permission, ...more }))
  const contact = (more: Partial<ContactSeen> = {}, role: Role = 'police-solo') =>
    area.as(role, tx =>
      recordContact(tx, { caseId, conditionId, happenedOn: day('2026-03-16'), says: 'At the table', ...more }),
    )
  const kinds = async () => {
    const rows = await pastEveryPolicy(`select kind from cases_entries where case_id = '${caseId}'
      and kind in ('permission', 'permitted-contact', 'possible-breach') order by kind`)
    return rows.map(row => row['kind'])
  }
  return { caseId, conditionId, appliedFor: appliedFor ?? '', permission, permit, contact, kinds }
}

describe('a permission', () => {
  it('S3-63: is given from a day to a day by the supervising worker, each for itself', async () => {
    const { caseId, permit, kinds } = await bound()
    const both = await Promise.all([permit(), permit({ says: 'A birthday' })])
    assert.deepEqual(both, [
      { kind: 'done', value: null },
      { kind: 'done', value: null },
    ])
    const rows = await pastEveryPolicy(`select says, from_day::text as begins, to_day::text as ends, given_by
      from orders_permissions where case_id = '${caseId}' order by says`)
    const given_by = area.post('managing-officer').memberId
    assert.deepEqual(rows, [
      { says: 'A birthday', begins: '2026-03-16', ends: '2026-03-20', given_by },
      { says: 'Sunday lunch', begins: '2026-03-16', ends: '2026-03-20', given_by },
    ])
    assert.deepEqual(await kinds(), ['permission', 'permission'])
  })

  it('S3-63: names the field that is wrong: begun already, ended before it begins, under nothing that holds', async () => {
    const { appliedFor, permit, kinds } = await bound()
    assert.deepEqual(fieldsWrong(await permit({ from: day('2026-03-15') })), ['from'])
    assert.deepEqual(fieldsWrong(await permit({ to: day('2026-03-15') })), ['to'])
    for (const conditionId of [appliedFor, newId()])
      assert.deepEqual(fieldsWrong(await permit({ conditionId })), ['conditionId'])
    assert.deepEqual(await kinds(), [])
  })

  it('S3-63: is refused to any other, with whom to ask, and to strangers the case is not there', async () => {
    const { permission, permit, kinds } = await bound()
    for (const role of ['social-work-solo', 'team-manager', 'police-solo'] as const) {
      const outcome = await permit({}, role)
      assert.ok(outcome.kind === 'refused', role)
      assert.equal(outcome.refusal.code, 'orders/only-the-supervising-worker-permits')
      assert.match(outcome.refusal.next, /Ask them/)
    }
    for (const role of ['voluntary-worker', 'administrator', 'auditor'] as const)
      assert.ok(await isAbsentFor(area, role, tx => givePermission(tx, permission)), role)
    assert.ok(await isAbsentFor(elsewhere, 'managing-officer', tx => givePermission(tx, permission)))
    assert.deepEqual(await kinds(), [])
  })
})

describe('a contact', () => {
  it('S3-63: is permitted from the first to the last day of a permission, and a possible breach on any other', async () => {
    const { caseId, permit, contact, kinds } = await bound()
    mustBeDone(await permit())
    await pastEveryPolicy(`update orders_permissions set from_day = '2026-03-02', to_day = '2026-03-05'
      where case_id = '${caseId}'`)
    for (const [on, permitted] of [
      ['2026-03-01', false],
      ['2026-03-02', true],
      ['2026-03-05', true],
      ['2026-03-06', false],
    ] as const)
      assert.deepEqual(mustBeDone(await contact({ happenedOn: day(on) })), { permitted }, on)
    assert.deepEqual(await kinds(), [
      'permission',
      'permitted-contact',
      'permitted-contact',
      'possible-breach',
      'possible-breach',
    ])
  })

  it('S3-63: needs a day that has come and a condition that holds', async () => {
    const { conditionId, caseId, appliedFor, contact, kinds } = await bound()
    assert.deepEqual(fieldsWrong(await contact({ happenedOn: day('2026-03-17') })), ['happenedOn'])
    for (const one of [appliedFor, newId()])
      assert.deepEqual(fieldsWrong(await contact({ conditionId: one })), ['about'])
    const over = { caseId, conditionId, state: 'ended', version: 1 } as const
    mustBeDone(await area.as('managing-officer', tx => changeCondition(tx, over)))
    assert.deepEqual(fieldsWrong(await contact()), ['about'])
    assert.deepEqual(await kinds(), [])
  })

  it('is recorded by those who work under the conditions; for others none is there', async () => {
    const { contact, kinds } = await bound()
    for (const role of ['voluntary-worker', 'housing-solo', 'auditor'] as const)
      assert.deepEqual(fieldsWrong(await contact({}, role)), ['about'], role)
    for (const role of ['children-and-families', 'prison-social-work'] as const)
      await assert.rejects(contact({}, role), { code: '42501' }, role)
    assert.deepEqual(await kinds(), [])
  })
})
