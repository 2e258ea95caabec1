import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { approve } from '#modules/approvals'
import { stoppedClock } from '#platform/clock'
import { newId } from '#platform/ids'
import { day } from '#rules'
import type { Role } from '#shared'
import { hashOfRow } from '../../../../tests/support/approval.ts'
import { type TestArea, testArea } from '../../../../tests/support/area.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { victimKeysForTests } from '../../../../tests/support/victim-keys.ts'
import { fieldsWrong, isAbsentFor, ledgerOf, mustBeDone } from '../../../../tests/support/what-it-did.ts'
import { cellOf } from '../model/point.ts'
import { placesOfOwner } from '../queries/sealed-places.ts'
import type { PlaceWritten } from '../vault.ts'
import { askToLookAgain, rotateVictimKey, tryVictimPlaces } from './keep-keys.ts'
import { endPlace, recordPlace } from './keep-place.ts'
import { askToRead, readingAPlace, readPlace } from './read-place.ts'

const database = await testDatabase()
const area = await testArea(database)
victimKeysForTests()

const HERE = { east: 325_812, north: 673_246 }
const written = (more: Partial<PlaceWritten> = {}): PlaceWritten => ({
  kind: 'home',
  words: 'Above the baker',
  point: HERE,
  distance: 400,
  precision: 10,
  asOf: day('2026-02-01'),
  reviewOn: day('2026-08-17'),
  ...more,
})

const record = async (caseId: string, role: Role = 'police-solo', more: Partial<PlaceWritten> = {}) =>
  mustBeDone(await area.as(role, tx => recordPlace(tx, { caseId, written: written(more) }), [caseId]))

const read = (caseId: string, placeId: string, role: Role, at?: string) => {
  const now = at === undefined ? database : database.at(stoppedClock(at))
  return now.asActor(
    area.actor(role),
    tx => readPlace(tx, { caseId, placeId }, [{ optionId: 'o', cell: cellOf({ ...HERE, east: HERE.east + 900 }) }]),
    [caseId],
  )
}

const ask = async (caseId: string, placeId: string, role: Role) =>
  mustBeDone(await area.as(role, tx => askToRead(tx, { caseId, placeId, because: 'She telephoned' }), [caseId]))
    .approvalId

const approveAs = async (approvalId: string, role: Role, where: TestArea = area) => {
  const seen = await hashOfRow(approvalId)
  return where.as(role, tx => approve(tx, [readingAPlace], { approvalId, seen }))
}

describe('who knows of a place S3-67', () => {
  it('only its owner’s people who read the victims’ part; to everybody else, and to other agencies, it is not there', async () => {
    const { caseId } = await testCase(area)
    await record(caseId, 'police-solo')
    await record(caseId, 'managing-officer')
    const seen = async (role: Role) => (await area.as(role, tx => placesOfOwner(tx, caseId), [caseId])).length
    for (const role of [
      'police-solo',
      'crime-manager',
      'managing-officer',
      'team-manager',
      'social-work-solo',
    ] as const)
      assert.equal(await seen(role), 1, role)
    for (const role of [
      'housing-solo',
      'accommodation-provider',
      'health-liaison',
      'prison-social-work',
      'coordinator',
      'children-and-families',
      'voluntary-worker',
      'administrator',
      'data-protection-officer',
    ] as const)
      assert.equal(await seen(role), 0, role)
  })

  it('only those who write the victims’ part record and end; a place of another agency is not there to end', async () => {
    const { caseId } = await testCase(area)
    for (const role of ['housing-solo', 'health-liaison', 'crime-manager', 'team-manager', 'coordinator'] as const)
      assert.ok(await isAbsentFor(area, role, tx => recordPlace(tx, { caseId, written: written() })), role)
    const placeId = await record(caseId, 'police-solo')
    const end = (role: Role) =>
      area.as(role, tx => endPlace(tx, { caseId, placeId, because: 'entered-wrongly' }), [caseId])
    assert.equal((await end('managing-officer')).kind, 'changed-meanwhile')
    mustBeDone(await end('police-solo'))
    assert.equal((await end('police-solo')).kind, 'changed-meanwhile')
  })

  it('says what is wrong with days and distances', async () => {
    const { caseId } = await testCase(area)
    const off = { distance: 20, asOf: day('2026-04-01'), reviewOn: day('2026-03-16') }
    const outcome = await area.as('police-solo', tx => recordPlace(tx, { caseId, written: written(off) }), [caseId])
    assert.deepEqual(fieldsWrong(outcome), ['distance', 'asOf', 'reviewOn'])
  })
})

describe('reading a place S3-67', () => {
  it('takes a second person of the owner’s agency, lasts a quarter of an hour, and each opening is in the ledger', async () => {
    const { caseId } = await testCase(area)
    const placeId = await record(caseId)
    assert.equal((await read(caseId, placeId, 'police-solo')).kind, 'not-found')
    const approvalId = await ask(caseId, placeId, 'police-solo')
    const shown = await pastEveryPolicy(
      `select shown::text || payload::text as text from approvals_approvals where id = '${approvalId}'`,
    )
    assert.doesNotMatch(String(shown[0]?.['text']), /baker|325812/)
    assert.equal((await approveAs(approvalId, 'police-solo')).kind, 'refused', 'nobody approves their own')
    mustBeDone(await approveAs(approvalId, 'crime-manager'))
    const opened = mustBeDone(await read(caseId, placeId, 'police-solo'))
    assert.deepEqual(opened, { ...written(), addresses: [{ optionId: 'o', metres: opened.addresses[0]?.metres }] })
    assert.ok(Math.abs((opened.addresses[0]?.metres ?? 0) - 900) < 75)
    assert.equal(
      (await read(caseId, placeId, 'crime-manager')).kind,
      'not-found',
      'whoever approved reads no more than before',
    )
    assert.equal((await read(caseId, placeId, 'police-solo', '2026-03-16T09:14:59.000Z')).kind, 'done')
    assert.equal((await read(caseId, placeId, 'police-solo', '2026-03-16T09:15:00.000Z')).kind, 'not-found')
    const lines = await ledgerOf(placeId)
    assert.equal(lines.filter(line => line === 'consultation victims/read-place').length, 2)
    assert.ok(lines.includes('access-decision victims/let-read-place'))
  })

  it('of social work’s place is not for police to approve, and of police’s not for social work to ask', async () => {
    const { caseId } = await testCase(area)
    const placeId = await record(caseId, 'managing-officer')
    const approvalId = await ask(caseId, placeId, 'managing-officer')
    const outcome = await approveAs(approvalId, 'police-solo')
    assert.equal(outcome.kind === 'refused' && outcome.refusal.code, 'approvals/not-yours')
    mustBeDone(await approveAs(approvalId, 'social-work-solo'))
    assert.equal((await read(caseId, placeId, 'managing-officer')).kind, 'done')
    const police = await record(caseId, 'police-solo')
    const asked = await area.as(
      'managing-officer',
      tx => askToRead(tx, { caseId, placeId: police, because: 'Must know' }),
      [caseId],
    )
    assert.equal(asked.kind, 'not-found')
  })

  it('ends with the place', async () => {
    const { caseId } = await testCase(area)
    const placeId = await record(caseId)
    mustBeDone(await approveAs(await ask(caseId, placeId, 'police-solo'), 'crime-manager'))
    mustBeDone(
      await area.as('police-solo', tx => endPlace(tx, { caseId, placeId, because: 'no-longer-there' }), [caseId]),
    )
    assert.equal((await read(caseId, placeId, 'police-solo')).kind, 'not-found')
  })

  it('nobody lets themselves read, not even in SQL', async () => {
    const { caseId } = await testCase(area)
    const placeId = await record(caseId)
    const { memberId, agencyId } = area.post('police-solo')
    const own = area.as('police-solo', tx => {
      tx.tell({ kind: 'access-decision', act: 'test' })
      const row = {
        id: newId(),
        location_id: placeId,
        case_id: caseId,
        member_id: memberId,
        agency_id: agencyId,
        because: 'x',
      }
      const times = { from_at: tx.now, to_at: '2027-01-01T00:00:00.000Z', written_at: tx.now, written_by: memberId }
      return tx.sql
        .insertInto('victims_readings')
        .values({ ...row, ...times })
        .execute()
    })
    await assert.rejects(own, { code: '42501' })
  })
})

describe('keeping places S3-67', () => {
  it('a correction ends the old one, is asked from then on, and the old one stays sealed', async () => {
    const { caseId } = await testCase(area)
    const placeId = await record(caseId)
    const corrected = mustBeDone(
      await area.as(
        'police-solo',
        tx => recordPlace(tx, { caseId, written: written({ words: 'The flat below' }), corrects: placeId }),
        [caseId],
      ),
    )
    const list = await area.as('police-solo', tx => placesOfOwner(tx, caseId), [caseId])
    assert.deepEqual(
      list.map(({ id, inUse, endedBecause }) => [id, inUse, endedBecause]),
      [
        [corrected, true, null],
        [placeId, false, 'corrected'],
      ],
    )
    const twice = await area.as(
      'police-solo',
      tx => recordPlace(tx, { caseId, written: written(), corrects: placeId }),
      [caseId],
    )
    assert.equal(twice.kind, 'changed-meanwhile')
  })

  it('comes on its owner’s list on its review day, once', async () => {
    const { caseId } = await testCase(area)
    const placeId = await record(caseId, 'managing-officer', { reviewOn: day('2026-03-17') })
    const task = () =>
      pastEveryPolicy(`select owner_post_id, section, due_on::text from tasks_tasks where about_id = '${placeId}'`)
    await askToLookAgain(database)
    assert.deepEqual(await task(), [])
    const next = database.at(stoppedClock('2026-03-17T02:15:00.000Z'))
    await askToLookAgain(next)
    await askToLookAgain(next)
    assert.deepEqual(await task(), [
      { owner_post_id: area.post('managing-officer').postId, section: 'victim', due_on: '2026-03-17' },
    ])
  })

  it('a new key seals every place again, ended ones too, and what it says stays the same', async () => {
    const { caseId } = await testCase(area)
    const [placeId, ended] = [await record(caseId), await record(caseId)]
    mustBeDone(
      await area.as('police-solo', tx => endPlace(tx, { caseId, placeId: ended, because: 'no-longer-there' }), [
        caseId,
      ]),
    )
    const sealed = () =>
      pastEveryPolicy(
        `select id, key_id, encode(sealed, 'hex') as hex from victims_locations where case_id = '${caseId}' order by id`,
      )
    const before = await sealed()
    const { keyId } = await rotateVictimKey(database, false)
    const after = await sealed()
    assert.deepEqual(
      after.map(row => row['key_id']),
      [keyId, keyId],
    )
    assert.ok(after.every((row, index) => row['hex'] !== before[index]?.['hex']))
    assert.equal((await tryVictimPlaces(database)).sound, true)
    mustBeDone(await approveAs(await ask(caseId, placeId, 'police-solo'), 'crime-manager'))
    assert.equal(mustBeDone(await read(caseId, placeId, 'police-solo')).words, 'Above the baker')
  })
})
