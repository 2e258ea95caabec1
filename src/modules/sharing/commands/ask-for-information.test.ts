import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { stoppedClock } from '#platform/clock'
import { newId } from '#platform/ids'
import { day } from '#rules'
import type { Role } from '#shared'
import { testArea } from '../../../../tests/support/area.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { countOf, fieldsWrong, isAbsentFor, mustBeDone } from '../../../../tests/support/what-it-did.ts'
import { openRequests, requestById } from '../queries/requests.ts'
import {
  askForInformation,
  declineRequest,
  type NewRequest,
  recordNotShared,
  withdrawRequest,
} from './ask-for-information.ts'

const database = await testDatabase()
const [area, elsewhere] = [await testArea(database), await testArea(database)]

const asks = (caseId: string, more: Partial<NewRequest> = {}): NewRequest => ({
  caseId,
  askedPostId: area.post('health-liaison').postId,
  asks: 'Does he keep his appointments?',
  why: 'missed visits last time came before harm',
  protects: 'community',
  urgent: false,
  answerOn: null,
  ...more,
})

const ask = (caseId: string, more: Partial<NewRequest> = {}, role: Role = 'managing-officer') =>
  area.as(role, tx => askForInformation(tx, asks(caseId, more)))

const seenBy = (role: Role, requestId: string) => area.as(role, tx => requestById(tx, requestId))

describe('asking another agency', () => {
  it('S3-17: is on their list with a clock, and among what is open for both until it is settled', async () => {
    const { caseId } = await testCase(area)
    const id = mustBeDone(await ask(caseId))
    const [task] = await pastEveryPolicy(
      `select owner_post_id, due_on::text as due from tasks_tasks where about_id = '${id}'`,
    )
    assert.deepEqual(task, { owner_post_id: area.post('health-liaison').postId, due: '2026-03-23' })
    for (const role of ['managing-officer', 'health-liaison'] as const) {
      const open = await area.as(role, tx => openRequests(tx))
      assert.equal(open.filter(one => one.requestId === id && !one.isOverdue).length, 1, role)
    }
    const later = database.at(stoppedClock('2026-03-24T08:00:00.000Z'))
    const late = await later.asActor(area.actor('health-liaison'), tx => requestById(tx, id))
    assert.equal(late?.isOverdue, true)
    for (const role of ['police-solo', 'housing-solo', 'coordinator', 'administrator'] as const)
      assert.equal(await seenBy(role, id), undefined, role)
  })

  it('declined: the reason and the rule stay with those who decline; whoever asked learns only that they did', async () => {
    const { caseId } = await testCase(area)
    const id = mustBeDone(await ask(caseId))
    const given = { requestId: id, version: 1, because: 'told to us in confidence', rule: 'confidentiality' }
    assert.ok(await isAbsentFor(area, 'managing-officer', tx => declineRequest(tx, given)))
    mustBeDone(await area.as('health-liaison', tx => declineRequest(tx, given)))
    assert.equal((await area.as('health-liaison', tx => declineRequest(tx, given))).kind, 'changed-meanwhile')
    const asker = await seenBy('managing-officer', id)
    assert.deepEqual([asker?.state, asker?.refusedBecause, asker?.refusedRule], ['declined', null, null])
    const own = await seenBy('health-liaison', id)
    assert.deepEqual([own?.refusedBecause, own?.refusedRule], ['told to us in confidence', 'confidentiality'])
    assert.equal(await countOf(`sharing_refusals where request_id = '${id}'`), 1)
    assert.equal(
      await countOf(`tasks_tasks where about_id = '${id}' and kind = 'sharing/read-refusal' and state = 'open'`),
      1,
    )
    assert.equal(
      await countOf(`ledger_events where act = 'sharing/decline-request' and body::text like '%confidence%'`),
      0,
    )
  })

  it('S3-5: a body without a basis is not asked, and the next step is said; S3-81: nor is registration told by asking', async () => {
    const { caseId } = await testCase(area)
    const { agencyId } = area.post('voluntary-worker')
    const end = (at: string) =>
      pastEveryPolicy(`update staff_agreement_parties set ended_at = ${at} where agency_id = '${agencyId}'`)
    await end(`'2026-03-01'`)
    const refused = await ask(caseId, { askedPostId: area.post('voluntary-worker').postId })
    assert.match(
      refused.kind === 'refused' ? `${refused.refusal.says} ${refused.refusal.next}` : '',
      /Arrangement expired.*administrator records a basis/,
    )
    await end('null')
    mustBeDone(await ask(caseId, { askedPostId: area.post('voluntary-worker').postId }))
    assert.deepEqual(fieldsWrong(await ask(caseId, { asks: 'Do you know that he is a registered sex offender?' })), [
      'asks',
    ])
    mustBeDone(
      await ask(caseId, { asks: 'Is he a registered sex offender?', askedPostId: area.post('police-solo').postId }),
    )
  })

  it('needs a day that has not passed and a case that one knows of; whoever asked takes it back', async () => {
    const { caseId } = await testCase(area)
    assert.deepEqual(fieldsWrong(await ask(caseId, { answerOn: day('2026-03-15') })), ['answerOn'])
    for (const one of [caseId, newId()])
      assert.ok(await isAbsentFor(elsewhere, 'managing-officer', tx => askForInformation(tx, asks(one))), one)
    assert.ok(
      await isAbsentFor(area, 'managing-officer', tx => askForInformation(tx, asks(caseId, { askedPostId: newId() }))),
    )
    const id = mustBeDone(await ask(caseId, { urgent: true }))
    assert.ok(await isAbsentFor(area, 'health-liaison', tx => withdrawRequest(tx, { requestId: id, version: 1 })))
    mustBeDone(await area.as('managing-officer', tx => withdrawRequest(tx, { requestId: id, version: 1 })))
    assert.equal((await seenBy('health-liaison', id))?.state, 'withdrawn')
    assert.equal(await countOf(`tasks_tasks where about_id = '${id}' and state = 'open'`), 0)
  })

  it('what was not shared without being asked is recorded too, by its own agency', async () => {
    const { caseId } = await testCase(area)
    const given = { caseId, toAgencyId: area.post('housing-solo').agencyId, because: 'not needed', rule: 'owner' }
    const id = mustBeDone(await area.as('police-solo', tx => recordNotShared(tx, given)))
    assert.equal(
      await countOf(`sharing_refusals where id = '${id}' and agency_id = '${area.post('police-solo').agencyId}'`),
      1,
    )
    assert.ok(await isAbsentFor(elsewhere, 'police-solo', tx => recordNotShared(tx, given)))
  })
})
