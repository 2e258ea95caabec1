import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { CaseTx } from '#platform/db'
import { newId } from '#platform/ids'
import { day } from '#rules'
import type { Role } from '#shared'
import { testArea } from '../../../../tests/support/area.ts'
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
import { noteFactor, warnStaff } from './note-factor.ts'
import { type NewRating, recordRating } from './record-rating.ts'

const database = await testDatabase()
const [area, elsewhere] = [await testArea(database), await testArea(database)]
const { caseId } = await testCase(area)
const assessor = { memberId: area.post('managing-officer').memberId, name: 'The officer' }

const rating = (more: Partial<NewRating> = {}): NewRating => ({
  caseId,
  scale: 'reconviction',
  level: 'medium',
  tool: 'RM2000 (2007)',
  assessedOn: day('2026-03-01'),
  assessor,
  evidence: 'The pattern of <b>offending</b>',
  ...more,
})

const rate = (more: Partial<NewRating> = {}, role: Role = 'managing-officer') =>
  area.as(role, tx => recordRating(tx, rating(more)))

const ratingsOf = (one: string) =>
  pastEveryPolicy(
    `select scale, level, current from risk_ratings where case_id = '${one}' order by scale, current, level`,
  )

const entriesAbout = (id: string) =>
  pastEveryPolicy(
    `select section, kind, happened_on::text as day, headline from cases_entries where about_id = '${id}'`,
  )

describe('a rating', () => {
  it('S3-74 S2-9: has its assessor, tool, day and evidence, an entry in the chronology, and is announced', async () => {
    const { result, heard } = await heardFrom(area, 'managing-officer', tx => recordRating(tx, rating()))
    const id = mustBeDone(result)
    const [kept] = await pastEveryPolicy(
      `select tool, assessor_id, assessor_name, agency_id, evidence, assessed_on::text from risk_ratings where id = '${id}'`,
    )
    assert.deepEqual(kept, {
      tool: 'RM2000 (2007)',
      assessor_id: assessor.memberId,
      assessor_name: 'The officer',
      agency_id: area.post('managing-officer').agencyId,
      evidence: rating().evidence,
      assessed_on: '2026-03-01',
    })
    assert.deepEqual(await entriesAbout(id), [
      { section: 'risk', kind: 'rating', day: '2026-03-01', headline: 'Reconviction: medium (RM2000 (2007))' },
    ])
    assert.deepEqual(heard, ['entry-recorded', 'rating-recorded'])
    assert.equal(await countOf(`ledger_events where case_id = '${caseId}' and body::text like '%offending%'`), 0)
  })

  it('S3-74: retires the one before it on its own scale alone, which stays readable', async () => {
    const { caseId: one } = await testCase(area)
    await rate({ caseId: one })
    await rate({ caseId: one, scale: 'harm', level: 'high', definition: '2026' })
    await rate({ caseId: one, level: 'very-high' })
    assert.deepEqual(await ratingsOf(one), [
      { scale: 'harm', level: 'high', current: true },
      { scale: 'reconviction', level: 'medium', current: false },
      { scale: 'reconviction', level: 'very-high', current: true },
    ])
  })

  it('S2-9: without tool, evidence, a day that has come, or the definition of harm, is not taken, and each is told', async () => {
    const before = await countOf('risk_ratings')
    const bad = { tool: ' \t', evidence: '', assessedOn: day('2026-03-17'), scale: 'harm', definition: '' } as const
    assert.deepEqual(fieldsWrong(await rate(bad)), ['tool', 'evidence', 'assessedOn', 'definition'])
    assert.deepEqual(fieldsWrong(await rate({ tool: '' })), ['tool'])
    assert.equal(fieldsWrong(await rate({ assessedOn: day('2026-03-16') })), 'done')
    assert.equal(await countOf('risk_ratings'), before + 1)
  })

  it('S3-74: of two at the same moment exactly one is current, and neither is lost', async () => {
    const { caseId: one } = await testCase(area)
    const both = [
      rate({ caseId: one, level: 'low' }),
      rate({ caseId: one, level: 'high' }, 'police-solo'),
      rate({ caseId: one, level: 'very-high' }, 'social-work-solo'),
    ]
    assert.deepEqual(
      (await Promise.all(both)).map(({ kind }) => kind),
      ['done', 'done', 'done'],
    )
    assert.deepEqual(
      (await ratingsOf(one)).map(row => row['current']),
      [false, false, true],
    )
  })

  it('is made by those who keep that part; for others, and elsewhere, it is as if nothing were there', async () => {
    const before = await ratingsOf(caseId)
    for (const role of ['housing-solo', 'health-liaison', 'coordinator', 'voluntary-worker', 'auditor'] as const)
      assert.ok(await isAbsentFor(area, role, tx => recordRating(tx, rating())), role)
    for (const one of [caseId, newId()])
      assert.ok(await isAbsentFor(elsewhere, 'managing-officer', tx => recordRating(tx, rating({ caseId: one }))), one)
    assert.deepEqual(await ratingsOf(caseId), before)
  })
})

const factor = (tx: CaseTx) =>
  noteFactor(tx, { caseId, direction: 'lowers', says: 'Works', evidence: 'payslips', notedOn: day('2026-02-20') })

describe('a factor beside the ratings', () => {
  it('S3-75: stands with what shows it, in the chronology too, and leaves the ratings alone', async () => {
    const before = await ratingsOf(caseId)
    const { result: id, heard } = await heardFrom(area, 'police-solo', factor)
    assert.deepEqual(await entriesAbout(id), [
      { section: 'risk', kind: 'dynamic-factor', day: '2026-02-20', headline: 'Lowers the risk: Works' },
    ])
    const [kept] = await pastEveryPolicy(
      `select direction, says, evidence, agency_id, ended_on from risk_dynamic_factors where id = '${id}'`,
    )
    const { agencyId } = area.post('police-solo')
    assert.deepEqual(kept, {
      direction: 'lowers',
      says: 'Works',
      evidence: 'payslips',
      agency_id: agencyId,
      ended_on: null,
    })
    assert.deepEqual(await ratingsOf(caseId), before)
    assert.deepEqual(heard, ['entry-recorded'])
  })

  it('is noted by those who keep that part; for others it is as if nothing were there', async () => {
    const before = await countOf('risk_dynamic_factors')
    for (const role of ['housing-solo', 'health-liaison', 'coordinator', 'voluntary-worker', 'auditor'] as const)
      assert.ok(await isAbsentFor(area, role, factor), role)
    assert.ok(await isAbsentFor(elsewhere, 'police-solo', factor))
    assert.equal(await countOf('risk_dynamic_factors'), before)
  })
})

const warning = (tx: CaseTx) =>
  warnStaff(tx, { caseId, says: 'Two at a visit', because: 'A threat', reviewOn: day('2026-09-01') })

describe('a warning for the safety of staff', () => {
  it('is given by anybody who may meet the person, however narrow their view, and told to the ledger', async () => {
    for (const role of ['voluntary-worker', 'accommodation-provider', 'housing-solo', 'police-solo'] as const) {
      const id = await area.as(role, warning)
      const [kept] = await pastEveryPolicy(
        `select from_day::text, review_on::text, agency_id from risk_safety_warnings where id = '${id}'`,
      )
      const { agencyId } = area.post(role)
      assert.deepEqual(kept, { from_day: '2026-03-16', review_on: '2026-09-01', agency_id: agencyId }, role)
      assert.deepEqual(await ledgerOf(id), ['collection risk/warn-staff'])
    }
    assert.equal(await countOf(`ledger_events where case_id = '${caseId}' and body::text like '%threat%'`), 0)
  })

  it('is given by nobody to whom the person is nobody', async () => {
    const before = await countOf('risk_safety_warnings')
    for (const role of ['auditor', 'administrator', 'support-assistant', 'coordinator'] as const)
      assert.ok(await isAbsentFor(area, role, warning), role)
    assert.ok(await isAbsentFor(elsewhere, 'police-solo', warning))
    assert.equal(await countOf('risk_safety_warnings'), before)
  })
})
