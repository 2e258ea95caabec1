import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { recordPlace } from '#modules/victims'
import type { CaseTx } from '#platform/db'
import { newId } from '#platform/ids'
import type { Role } from '#shared'
import { testArea } from '../../../../tests/support/area.ts'
import { arrange } from '../../../../tests/support/arrange.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { FAR, HERE, moved, optionAt, placeOn, written } from '../../../../tests/support/protected-places.ts'
import { countOf, isAbsentFor, ledgerOf, mustBeDone } from '../../../../tests/support/what-it-did.ts'
import { checkOption, placeOption } from './check-option.ts'
import { addOption } from './keep-option.ts'
import { housingReactions } from './look-again.ts'

const database = await testDatabase()
const area = await testArea(database)
const elsewhere = await testArea(database)

const check = async (caseId: string, optionId: string, role: Role = 'housing-solo') =>
  mustBeDone(await area.as(role, tx => checkOption(tx, { caseId, optionId }), [caseId]))

const tasksAbout = (optionId: string) =>
  pastEveryPolicy(`select t.*, p.role from tasks_tasks t join staff_posts p on p.id = t.owner_post_id
    where about_id = '${optionId}' and kind = 'victims/address-tested' order by p.role`)

describe('checking an address against protected places', () => {
  it('S3-67: answers “unsuitable” near one, “suitable” far away and where there is none, and nothing else', async () => {
    const [near, none] = [await testCase(area), await testCase(area)]
    await placeOn(area, near.caseId)
    const [close, far, free] = [
      await optionAt(area, near.caseId, moved(HERE, 120, -80)),
      await optionAt(area, near.caseId, FAR),
      await optionAt(area, none.caseId, HERE),
    ]
    assert.equal(await check(near.caseId, close), 'unsuitable')
    assert.equal(await check(near.caseId, far), 'suitable')
    assert.equal(await check(none.caseId, free), 'suitable')
    const rows = await pastEveryPolicy(
      `select answer, counted, by_hand from victims_tests where option_id = '${close}'`,
    )
    assert.deepEqual(rows, [{ answer: 'unsuitable', counted: true, by_hand: false }])
  })

  it('S3-67: is in the ledger each time, with the address and the answer and no place', async () => {
    const { caseId } = await testCase(area)
    const placeId = await placeOn(area, caseId)
    const optionId = await optionAt(area, caseId, HERE)
    await check(caseId, optionId)
    await check(caseId, optionId)
    const lines = await pastEveryPolicy(
      `select kind, body from ledger_events where act = 'victims/test-address' and case_id = '${caseId}'`,
    )
    assert.deepEqual(
      lines.map(({ kind }) => kind),
      ['disclosure', 'disclosure'],
    )
    assert.ok(!JSON.stringify(lines).includes(placeId))
    assert.ok((await ledgerOf(placeId)).every(line => line === 'collection victims/record-place'))
  })

  it('S3-67: tells the police and the owner of the place without telling housing why', async () => {
    const { caseId } = await testCase(area)
    await placeOn(area, caseId, {}, 'managing-officer')
    const optionId = await optionAt(area, caseId, HERE)
    await check(caseId, optionId)
    await check(caseId, optionId)
    const tasks = await tasksAbout(optionId)
    assert.deepEqual(
      tasks.map(({ role }) => role),
      ['managing-officer', 'police-solo'],
    )
    for (const { id } of tasks) {
      const seen = async (role: Role) =>
        area.as(role, async tx => {
          tx.tell({ kind: 'consultation', act: 'test' })
          return tx.sql.selectFrom('tasks_tasks').select('id').where('id', '=', String(id)).execute()
        })
      assert.equal((await seen('housing-solo')).length, 0)
      assert.equal((await seen('accommodation-provider')).length, 0)
      assert.equal((await seen('police-solo')).length, 1)
    }
  })

  it('S3-67: answers “ask” where the place is stale or known only to the village, and says it to the owner', async () => {
    const { caseId } = await testCase(area)
    await placeOn(area, caseId, { precision: 1_000 })
    const optionId = await optionAt(area, caseId, HERE)
    assert.equal(await check(caseId, optionId), 'ask')
    assert.deepEqual(
      (await tasksAbout(optionId)).map(({ role }) => role),
      ['police-solo'],
    )
  })

  it('S3-67: is for those who write housing there, for recorded options alone, and only with a point', async () => {
    const { caseId } = await testCase(area)
    const optionId = await optionAt(area, caseId, HERE)
    const other = await optionAt(area, caseId, HERE, 'accommodation-provider')
    assert.equal(await check(caseId, other, 'accommodation-provider'), 'suitable')
    assert.equal(await check(caseId, optionId, 'managing-officer'), 'suitable')
    for (const role of [
      'police-solo',
      'social-work-solo',
      'health-liaison',
      'voluntary-worker',
      'coordinator',
    ] as const)
      assert.ok(await isAbsentFor(area, role, tx => checkOption(tx, { caseId, optionId })), role)
    assert.ok(
      await isAbsentFor(area, 'accommodation-provider', tx => checkOption(tx, { caseId, optionId })),
      'housing’s own',
    )
    assert.ok(await isAbsentFor(area, 'housing-solo', tx => checkOption(tx, { caseId, optionId: newId() })))
    assert.ok(await isAbsentFor(elsewhere, 'housing-solo', tx => checkOption(tx, { caseId, optionId })))
    const bare = await area.as('housing-solo', tx =>
      addOption(tx, { caseId, address: '9 Bare Street', kind: 'temporary', availableOn: null, constraints: '' }),
    )
    const refusal = await area.as('housing-solo', tx => checkOption(tx, { caseId, optionId: bare }))
    assert.equal(refusal.kind === 'refused' && refusal.refusal.code, 'housing/no-point')
    mustBeDone(await area.as('housing-solo', tx => placeOption(tx, { caseId, optionId: bare, point: FAR })))
    assert.equal(await check(caseId, bare), 'suitable')
    const again = await area.as('housing-solo', tx => placeOption(tx, { caseId, optionId: bare, point: HERE }))
    assert.equal(again.kind === 'refused' && again.refusal.code, 'housing/has-a-point')
  })

  it('S3-67: a place that another case has says nothing here', async () => {
    const [here, there] = [await testCase(area), await testCase(area)]
    await placeOn(area, there.caseId)
    assert.equal(await check(here.caseId, await optionAt(area, here.caseId, HERE)), 'suitable')
  })
})

describe('how often', () => {
  const apart = (caseId: string, number: number) => optionAt(area, caseId, moved(FAR, number * 3_000))

  it('S3-67: six addresses of a case in a month, then “ask”; the same address again does not count', async () => {
    const { caseId } = await testCase(area)
    const first = await apart(caseId, 0)
    for (const number of [0, 1, 2, 3, 4, 5]) {
      const optionId = number === 0 ? first : await apart(caseId, number)
      assert.equal(await check(caseId, optionId), 'suitable', String(number))
      assert.equal(await check(caseId, first), 'suitable', 'the first again')
    }
    const sameSquare = await optionAt(area, caseId, moved(FAR, 3))
    assert.equal(await check(caseId, sameSquare), 'suitable', 'another flat in the same square')
    const seventh = await apart(caseId, 6)
    assert.equal(await check(caseId, seventh), 'ask')
    assert.equal(await check(caseId, seventh, 'managing-officer'), 'ask', 'nor by anybody else')
    assert.deepEqual(
      (await tasksAbout(seventh)).map(({ role }) => role),
      ['police-solo'],
    )
    await pastEveryPolicy(`update victims_tests set tested_on = '2026-02-10' where case_id = '${caseId}'`)
    assert.equal(await check(caseId, seventh), 'suitable', 'a month later')
  })

  it('S3-67: an area may allow fewer, and one member of staff only so many over all cases', async () => {
    const own = await testArea(database)
    await arrange(own, { 'address-tests-of-a-case': 2, 'address-tests-by-a-member': 3 })
    const cases = [await testCase(own), await testCase(own)]
    const answers: string[] = []
    for (const { caseId } of cases) {
      for (const number of [1, 2, 3]) {
        const optionId = await optionAt(own, caseId, moved(FAR, number * 3_000))
        answers.push(mustBeDone(await own.as('housing-solo', tx => checkOption(tx, { caseId, optionId }))))
      }
    }
    assert.deepEqual(answers, ['suitable', 'suitable', 'ask', 'suitable', 'ask', 'ask'])
  })

  it('S3-67: two at once are one after the other', async () => {
    const own = await testArea(database)
    await arrange(own, { 'address-tests-of-a-case': 1 })
    const { caseId } = await testCase(own)
    const options = [await optionAt(own, caseId, FAR), await optionAt(own, caseId, moved(FAR, 9_000))]
    const answers = await Promise.all(
      options.map(optionId => own.as('housing-solo', tx => checkOption(tx, { caseId, optionId }))),
    )
    assert.deepEqual(answers.map(mustBeDone).toSorted(), ['ask', 'suitable'])
  })
})

describe('a place that is recorded afterwards', () => {
  it('S3-67: leaves the answer as it was and puts the address on the owner’s list', async () => {
    const { caseId } = await testCase(area)
    const [near, far] = [await optionAt(area, caseId, HERE), await optionAt(area, caseId, FAR)]
    assert.equal(await check(caseId, near), 'suitable')
    const reacting = (tx: CaseTx): CaseTx => ({
      ...tx,
      announce: async told => {
        for (const react of housingReactions) await react(reacting(tx), told)
      },
    })
    mustBeDone(await area.as('police-solo', tx => recordPlace(reacting(tx), { caseId, written: written() }), [caseId]))
    assert.equal((await tasksAbout(near)).length, 1)
    assert.equal((await tasksAbout(far)).length, 0)
    assert.equal(await countOf(`victims_tests where option_id = '${near}'`), 1)
    assert.equal(await check(caseId, near), 'unsuitable')
  })
})
