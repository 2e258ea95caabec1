import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#platform/ids'
import { day } from '#rules'
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
import { type Discharge, tellOfDischarge } from './tell-of-discharge.ts'

const database = await testDatabase()
const [area, elsewhere] = [await testArea(database), await testArea(database)]

const discharge = (caseId: string, more: Partial<Discharge> = {}): Discharge => ({
  caseId,
  hospital: 'medium-secure',
  dischargeOn: day('2026-05-04'),
  matters: 'Takes <b>depot</b> medication',
  ...more,
})

const caseNow = async (caseId: string) =>
  (
    await pastEveryPolicy(
      `select place, hospital, release_on::text as release, version from cases_cases where id = '${caseId}'`,
    )
  )[0]

const told = (caseId: string) =>
  pastEveryPolicy(`select section, happened_on::text as day, headline, detail from cases_entries
    where case_id = '${caseId}' and kind = 'hospital-discharge' order by headline`)

describe('a discharge from hospital', () => {
  it('S3-38: goes on the case by rule, and into what health released; whoever must react hears of it', async () => {
    const { caseId } = await testCase(area)
    const given = discharge(caseId)
    const { result, heard } = await heardFrom(area, 'health-liaison', tx => tellOfDischarge(tx, given))
    const entryId = mustBeDone(result)
    assert.deepEqual(await caseNow(caseId), {
      place: 'hospital',
      hospital: 'medium-secure',
      release: '2026-05-04',
      version: 2,
    })
    const headline = 'To be discharged from a medium secure hospital on 4 May 2026'
    assert.deepEqual(await told(caseId), [
      { section: 'health-released', day: '2026-03-16', headline, detail: 'Takes <b>depot</b> medication' },
    ])
    assert.deepEqual(heard, ['entry-recorded', 'hospital-discharge-notified'])
    assert.deepEqual(await ledgerOf(entryId), ['collection cases/record-entry'])
    assert.ok((await ledgerOf(caseId)).includes('alteration cases/set-release'))
    assert.equal(await countOf(`ledger_events where case_id = '${caseId}' and body::text like '%depot%'`), 0)
  })

  it('S3-38: told again, by two at once too, leaves the newer day on the case and each telling in the chronology', async () => {
    const { caseId } = await testCase(area)
    const tell = (on: string) =>
      area.as('health-liaison', tx => tellOfDischarge(tx, discharge(caseId, { dischargeOn: day(on) })))
    await Promise.all([tell('2026-05-04'), tell('2026-05-05')])
    mustBeDone(await tell('2026-05-06'))
    assert.equal((await told(caseId)).length, 3)
    const now = await caseNow(caseId)
    assert.deepEqual([now?.['release'], now?.['version']], ['2026-05-06', 4])
  })

  it('S3-38: of a day that has passed is not taken; of today it is', async () => {
    const { caseId } = await testCase(area)
    const before = await caseNow(caseId)
    const tell = (on: string) =>
      area.as('health-liaison', tx => tellOfDischarge(tx, discharge(caseId, { dischargeOn: day(on) })))
    assert.deepEqual(fieldsWrong(await tell('2026-03-15')), ['dischargeOn'])
    assert.deepEqual([await caseNow(caseId), await told(caseId)], [before, []])
    assert.equal((await tell('2026-03-16')).kind, 'done')
  })

  it('is told by health alone; for others it is as if nothing were there, and nothing stays on the case', async () => {
    const { caseId } = await testCase(area)
    const before = await caseNow(caseId)
    for (const role of ['managing-officer', 'social-work-solo', 'police-solo', 'voluntary-worker', 'auditor'] as const)
      assert.ok(await isAbsentFor(area, role, tx => tellOfDischarge(tx, discharge(caseId))), role)
    for (const one of [caseId, newId()])
      assert.ok(await isAbsentFor(elsewhere, 'health-liaison', tx => tellOfDischarge(tx, discharge(one))), one)
    assert.deepEqual([await caseNow(caseId), await told(caseId)], [before, []])
  })
})
