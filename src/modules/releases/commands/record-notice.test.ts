import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#platform/ids'
import { day } from '#rules'
import type { Role } from '#shared'
import { testArea } from '../../../../tests/support/area.ts'
import { arrange } from '../../../../tests/support/arrange.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import {
  countOf,
  fieldsWrong,
  heardFrom,
  isAbsentFor,
  ledgerOf,
  mustBeDone,
} from '../../../../tests/support/what-it-did.ts'
import { type NewNotice, recordNotice } from './record-notice.ts'
import { settleNotice } from './settle-notice.ts'

const database = await testDatabase()
const [area, elsewhere] = [await testArea(database), await testArea(database)]

const notice = (more: Partial<NewNotice> = {}): NewNotice => ({
  areaId: area.areaId,
  receivedOn: day('2026-03-10'),
  releaseOn: day('2026-06-30'),
  preReleaseMeetingOn: null,
  caseId: null,
  written: {
    name: 'Hamish <b>Quill</b>',
    bornOn: day('1971-02-12'),
    numbers: [],
    sentence: null,
    note: 'Family visits',
  },
  ...more,
})

const record = (more: Partial<NewNotice> = {}, role: Role = 'prison-social-work') =>
  area.as(role, tx => recordNotice(tx, notice(more)))

const one = async (statement: string) => (await pastEveryPolicy(statement))[0]

const releaseNow = (caseId: string) =>
  one(
    `select release_on::text as release, pre_release_meeting_on::text as meeting from cases_cases where id = '${caseId}'`,
  )

const open = (caseId: string) =>
  pastEveryPolicy(`select kind, owner_post_id, due_on::text as due, opens from tasks_tasks
    where about_id = '${caseId}' and state = 'open' and kind <> 'conference/decide'`)

const solo = area.post('social-work-solo')

describe('a release notice about a case', () => {
  it('S3-50: sets the days, enters the chronology, and the liaison officer is to contact the supervising worker', async () => {
    const { caseId } = await testCase(area)
    const given = notice({ caseId, preReleaseMeetingOn: day('2026-06-02') })
    const { result, heard } = await heardFrom(area, 'prison-social-work', tx => recordNotice(tx, given))
    const id = mustBeDone(result)
    assert.deepEqual(await releaseNow(caseId), { release: '2026-06-30', meeting: '2026-06-02' })
    assert.deepEqual(
      await one(`select happened_on::text, headline, detail, section from cases_entries where about_id = '${id}'`),
      {
        happened_on: '2026-03-10',
        headline: 'Release notice received',
        detail: 'Release on 30 June 2026',
        section: 'status',
      },
    )
    const kind = 'release-notice/contact-supervisor'
    const opens = `/cases/${caseId}/supervisor-contacted`
    assert.deepEqual(await open(caseId), [{ kind, owner_post_id: solo.postId, due: null, opens }])
    assert.deepEqual(heard, ['entry-recorded', 'release-notice-matched'])
    assert.deepEqual(await ledgerOf(id), ['collection releases/record-notice'])
    assert.equal(await countOf(`ledger_events where body::text ilike '%quill%' or body::text like '%Family%'`), 0)
  })

  it('S3-50: without a supervising worker asks that one be named, by a day that the rule gives', async () => {
    const { caseId } = await testCase(area)
    await pastEveryPolicy(`update cases_cases set managing_post_id = null where id = '${caseId}'`)
    mustBeDone(await record({ caseId }))
    const [task, ...more] = await open(caseId)
    assert.deepEqual(
      [task?.['kind'], task?.['owner_post_id'], task?.['opens'], more],
      ['case/name-supervisor', solo.postId, `/cases/${caseId}/supervisor`, []],
    )
    assert.ok(String(task?.['due']) < '2026-06-30')
  })

  it('S3-50: a newer notice takes the place of what the older one asked for, two at once too', async () => {
    const { caseId } = await testCase(area)
    await Promise.all([record({ caseId }), record({ caseId }, 'social-work-solo')])
    mustBeDone(await record({ caseId, releaseOn: day('2026-07-14') }))
    assert.equal((await open(caseId)).length, 1)
    assert.equal((await releaseNow(caseId))?.['release'], '2026-07-14')
    assert.equal(await countOf(`releases_notices where case_id = '${caseId}'`), 3)
  })

  it('S3-50: is taken from everybody who registers people, whoever else keeps the status', async () => {
    for (const role of ['police-solo', 'coordinator', 'social-work-solo'] as const) {
      const { caseId } = await testCase(area)
      const id = mustBeDone(await record({ caseId }, role))
      assert.equal((await releaseNow(caseId))?.['release'], '2026-06-30', role)
      assert.equal(await countOf(`cases_entries where about_id = '${id}'`), 1, role)
    }
  })

  it('S3-51: keeps with its sender whether it came in time, by the area’s own months where it has some', async () => {
    const timely = async (more: Partial<NewNotice> = {}) => {
      const id = mustBeDone(await record(more))
      return one(`select days_before, late, sender_agency_id, sent_by from releases_notices where id = '${id}'`)
    }
    const { agencyId: sender_agency_id, memberId: sent_by } = area.post('prison-social-work')
    assert.deepEqual(await timely(), { days_before: 112, late: false, sender_agency_id, sent_by })
    const late = await timely({ releaseOn: day('2026-03-30') })
    assert.deepEqual(late, { days_before: 20, late: true, sender_agency_id, sent_by })
    await arrange(elsewhere, { 'release-notice-months': 6 })
    assert.equal((await timely({ areaId: elsewhere.areaId }))?.['late'], true)
  })
})

describe('a release notice about whoever it may be', () => {
  it('S3-50: waits for the liaison officer of its authority under a task that names nobody', async () => {
    const { result, heard } = await heardFrom(area, 'prison-social-work', tx =>
      recordNotice(tx, notice({ areaId: elsewhere.areaId })),
    )
    const id = mustBeDone(result)
    const asked = await one(
      `select kind, says, case_id, owner_post_id, asked_by, due_on::text, opens from tasks_tasks where about_id = '${id}'`,
    )
    assert.deepEqual(asked, {
      kind: 'release-notice/settle',
      says: 'Say who a release notice is about',
      case_id: null,
      owner_post_id: elsewhere.post('social-work-solo').postId,
      asked_by: area.post('prison-social-work').memberId,
      due_on: '2026-03-16',
      opens: `/notices/${id}`,
    })
    assert.deepEqual(heard, [])
    const kept = await one(
      `select case_id, person_id, state, as_written->>'name' as name from releases_notices where id = '${id}'`,
    )
    assert.deepEqual(kept, { case_id: null, person_id: null, state: 'to-match', name: 'Hamish <b>Quill</b>' })
  })

  it('S2-31: from a provider that has bands, about somebody new, is refused with what to do, and enters nobody', async () => {
    const own = await testArea(database)
    const given = notice({ areaId: own.areaId })
    const id = mustBeDone(await own.as('prison-social-work', tx => recordNotice(tx, given)))
    await pastEveryPolicy(`insert into staff_provider_bands (id, agency_id, bands, from_day, written_at, written_by)
      values ('${newId()}', '${own.post('prison-social-work').agencyId}', '{low}', '2020-01-01', now(), '${newId()}')`)
    const people = await countOf('people_people')
    const outcome = await own.as('social-work-solo', tx => settleNotice(tx, id, 'new'))
    assert.equal(outcome.kind === 'refused' && outcome.refusal.code, 'cases/provider-needs-a-rating')
    assert.equal(await countOf('people_people'), people)
    assert.deepEqual(await one(`select state from releases_notices where id = '${id}'`), { state: 'to-match' })
  })
})

describe('a release notice that is not taken', () => {
  it('says which field: received in the future, no authority, and a case that is hidden is like one that is not there', async () => {
    const before = [await countOf('releases_notices'), await countOf('tasks_tasks')]
    assert.deepEqual(fieldsWrong(await record({ receivedOn: day('2026-03-17') })), ['receivedOn'])
    for (const areaId of [newId(), area.divisionId]) assert.deepEqual(fieldsWrong(await record({ areaId })), ['areaId'])
    const { caseId } = await testCase(elsewhere)
    assert.equal(fieldsWrong(await record({ caseId })), 'not-found')
    assert.equal(fieldsWrong(await record({ caseId: newId() })), 'not-found')
    assert.deepEqual([await countOf('releases_notices'), await countOf('tasks_tasks')], before)
  })

  it('is sent by those who register people; for others it is as if nothing were there', async () => {
    const before = await countOf('releases_notices')
    for (const role of ['managing-officer', 'housing-solo', 'crime-manager', 'administrator', 'auditor'] as const)
      assert.ok(await isAbsentFor(area, role, tx => recordNotice(tx, notice())), role)
    assert.equal(await countOf('releases_notices'), before)
  })
})
