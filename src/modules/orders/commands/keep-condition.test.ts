import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#platform/ids'
import { day } from '#rules'
import type { Role } from '#shared'
import { testArea } from '../../../../tests/support/area.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { countOf, heardFrom, isAbsentFor } from '../../../../tests/support/what-it-did.ts'
import { addCondition, type ConditionState, changeCondition, remindOfCondition } from './keep-condition.ts'

const database = await testDatabase()
const [area, elsewhere] = [await testArea(database), await testArea(database)]
const { caseId } = await testCase(area)

const CONDITION = { caseId, wording: 'Keep away from <b>the</b> park', source: 'Parole Board licence', childAge: 17 }

const add = (state: ConditionState = 'applied-for') =>
  area.as('managing-officer', tx => addCondition(tx, { ...CONDITION, state, because: 'children gather there' }))

const change = (conditionId: string, state: ConditionState, version: number, role: Role = 'managing-officer') =>
  area.as(role, tx => changeCondition(tx, { conditionId, caseId, state, version }))

const conditionNow = async (id: string) =>
  (
    await pastEveryPolicy(`select state, version, from_day::text as begins, to_day::text as ends
    from orders_conditions where id = '${id}'`)
  )[0]

const headlines = async (id: string) => {
  const rows = await pastEveryPolicy(`select headline from cases_entries where about_id = '${id}' order by headline`)
  return rows.map(row => row['headline'])
}

describe('a condition', () => {
  it('S3-59 S3-60: keeps its wording, who sets it, why, and the age that counts; the chronology says so', async () => {
    const { result: id, heard } = await heardFrom(area, 'managing-officer', tx =>
      addCondition(tx, { ...CONDITION, state: 'applied-for', because: 'children gather there' }),
    )
    const [kept] = await pastEveryPolicy(
      `select wording, source, child_age, because, state, version, from_day from orders_conditions where id = '${id}'`,
    )
    assert.deepEqual(kept, {
      wording: CONDITION.wording,
      source: CONDITION.source,
      child_age: 17,
      because: 'children gather there',
      state: 'applied-for',
      version: 1,
      from_day: null,
    })
    assert.deepEqual(await headlines(id), [`Condition applied for: ${CONDITION.wording}`])
    assert.deepEqual(heard, ['entry-recorded'])
  })

  it('S3-59: comes into force on the day it is said, keeps that day, and ends on another; each is an entry', async () => {
    const id = await add()
    assert.equal((await change(id, 'in-force', 1)).kind, 'done')
    assert.deepEqual(await conditionNow(id), { state: 'in-force', version: 2, begins: '2026-03-16', ends: null })
    await pastEveryPolicy(`update orders_conditions set from_day = '2026-02-01' where id = '${id}'`)
    assert.equal((await change(id, 'in-force', 2)).kind, 'done')
    assert.equal((await change(id, 'ended', 3)).kind, 'done')
    assert.deepEqual(await conditionNow(id), { state: 'ended', version: 4, begins: '2026-02-01', ends: '2026-03-16' })
    assert.equal((await headlines(id)).length, 4)
  })

  it('S3-59: moved by two at once, is moved once; the other is told and nothing is written over', async () => {
    const id = await add()
    const both = await Promise.all([change(id, 'in-force', 1), change(id, 'refused', 1, 'police-solo')])
    assert.deepEqual(both.map(one => one.kind).toSorted(), ['changed-meanwhile', 'done'])
    const late = both.find(one => one.kind === 'changed-meanwhile')
    const { state, version } = (await conditionNow(id)) ?? {}
    assert.ok(late?.kind === 'changed-meanwhile')
    assert.deepEqual(
      late.conflicts.map(one => [one.theirs.replaceAll(' ', '-'), one.version]),
      [[state, version]],
    )
    assert.equal((await headlines(id)).length, 2)
    assert.equal((await change(id, 'ended', 1)).kind, 'changed-meanwhile')
  })

  it('is another’s: not added, not moved, and a hidden one is answered like one that is not there', async () => {
    const id = await add()
    const before = await conditionNow(id)
    for (const role of ['children-and-families', 'housing-solo', 'team-manager', 'coordinator', 'auditor'] as const) {
      const hidden = await change(id, 'ended', 1, role)
      assert.deepEqual(hidden, await change(newId(), 'ended', 1, role), role)
      assert.equal(hidden.kind, 'not-found', role)
      assert.ok(await isAbsentFor(area, role, tx => addCondition(tx, { ...CONDITION, state: 'proposed' })), role)
    }
    const theirs = { ...CONDITION, state: 'proposed' } as const
    assert.ok(await isAbsentFor(elsewhere, 'managing-officer', tx => addCondition(tx, theirs)))
    assert.deepEqual(await conditionNow(id), before)
  })

  it('of one case is not moved as if it were of another', async () => {
    const [id, other] = [await add(), await testCase(area)]
    const astray = { conditionId: id, caseId: other.caseId, state: 'ended', version: 1 } as const
    assert.equal((await area.as('managing-officer', tx => changeCondition(tx, astray))).kind, 'not-found')
    assert.equal((await conditionNow(id))?.['state'], 'applied-for')
  })
})

describe('bringing a condition to mind again', () => {
  const remind = (conditionId: string, more: { caseId?: string; says?: string } = {}, role: Role = 'police-solo') =>
    area.as(role, tx => remindOfCondition(tx, { caseId, conditionId, remindedOn: day('2026-03-10'), ...more }))

  it('S3-63: is dated, in the chronology, and each time is one more', async () => {
    const id = await add('in-force')
    await Promise.all([remind(id), remind(id, { says: 'Read it aloud' })])
    assert.equal(await countOf(`orders_reminders where condition_id = '${id}' and reminded_on = '2026-03-10'`), 2)
    const entries = await pastEveryPolicy(
      `select headline, detail, section from cases_entries where about_id = '${id}' and kind = 'reminder' order by detail`,
    )
    assert.deepEqual(entries, [
      { headline: 'Reminded of a condition', detail: '', section: 'conditions' },
      { headline: 'Reminded of a condition', detail: 'Read it aloud', section: 'conditions' },
    ])
  })

  it('S3-63: of another case, or by somebody who does not work under it, is not noted', async () => {
    const [id, other] = [await add('in-force'), await testCase(area)]
    await assert.rejects(remind(id, { caseId: other.caseId }), { code: '23503' })
    for (const role of ['children-and-families', 'prison-social-work', 'housing-solo', 'auditor'] as const)
      await assert.rejects(remind(id, {}, role), { code: '42501' }, role)
    assert.equal(await countOf(`orders_reminders where condition_id = '${id}'`), 0)
  })
})
