import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { releasesRoutes } from '#modules/releases'
import type { Role } from '#shared'
import { testArea } from '../../../../../tests/support/area.ts'
import { pastEveryPolicy, testDatabase } from '../../../../../tests/support/database.ts'
import { PageVisitor, pageServer } from '../../../../../tests/support/page-server.tsx'
import { reacting, type Stage, stageFor } from '../../commands/builders.ts'
import { considerationsOfCase } from '../../queries/consideration.ts'

const database = await testDatabase()
const server = await pageServer(database, releasesRoutes, reacting)
const visit = (stage: Stage, role: Role) => PageVisitor.signedIn(server, database, stage.area.post(role))
const at = ({ about }: Stage) => `/cases/${about.caseId}/discharge`
const questions = (stage: Stage) => stage.as('social-work-solo', tx => considerationsOfCase(tx, stage.about.caseId))
const TOLD = { hospital: 'medium-secure', dischargeOn: '20 May 2026', matters: 'Leaves with weekly visits by a nurse.' }

describe('a discharge from hospital that health tells of', () => {
  it('S3-38: goes on the case and into the chronology, and asks whether a conference is needed', async () => {
    const stage = await stageFor()
    const health = await visit(stage, 'health-liaison')
    await health.open(at(stage))
    await health.send(at(stage), TOLD)
    const [file] = await pastEveryPolicy(
      `select place, hospital, release_on::text from cases_cases where id = '${stage.about.caseId}'`,
    )
    assert.deepEqual(file, { place: 'hospital', hospital: 'medium-secure', release_on: '2026-05-20' })
    const [entry] = await pastEveryPolicy(
      `select section, headline, detail from cases_entries where case_id = '${stage.about.caseId}' and kind = 'hospital-discharge'`,
    )
    assert.deepEqual(entry, {
      section: 'health-released',
      headline: 'To be discharged from a medium secure hospital on 20 May 2026',
      detail: TOLD.matters,
    })
    const [question] = await questions(stage)
    assert.match(question?.because[0]?.says ?? '', /discharged from a medium secure hospital on .*20 May 2026/)
    const told = await pastEveryPolicy(
      `select act from ledger_events where case_id = '${stage.about.caseId}' and act in ('cases/set-release', 'cases/record-entry', 'conferences/raise-consideration')`,
    )
    assert.deepEqual([...new Set(told.map(row => String(row['act'])))].toSorted(), [
      'cases/record-entry',
      'cases/set-release',
      'conferences/raise-consideration',
    ])
  })

  it('S3-38: from another kind of hospital raises nothing; told again, one question stands', async () => {
    const stage = await stageFor()
    const health = await visit(stage, 'health-liaison')
    const tell = async (more: object) => {
      await health.open(at(stage))
      return health.send(at(stage), { ...TOLD, ...more })
    }
    await tell({ hospital: 'other' })
    assert.deepEqual(await questions(stage), [])
    await tell({ hospital: 'secure' })
    await tell({ hospital: 'secure', dischargeOn: '27 May 2026' })
    assert.equal((await questions(stage)).length, 1)
  })

  it('keeps what was typed when something is missing, has gone by, or is far too long', async () => {
    const stage = await stageFor()
    const health = await visit(stage, 'health-liaison')
    await health.open(at(stage))
    const empty = await health.send(at(stage), { matters: '<script>x</script>' })
    assert.equal(empty.status, 422)
    assert.match(empty.text, /Choose the kind of hospital.*Give the day of discharge/)
    assert.doesNotMatch(empty.html, /<script>x/)
    assert.match((await health.send(at(stage), { ...TOLD, dischargeOn: '1 March 2026' })).text, /lies ahead/)
    const long = await health.send(at(stage), { ...TOLD, matters: 'long '.repeat(5_000) })
    assert.equal(long.status, 422)
    assert.match(long.text, /long long/)
  })

  it('is told by the health liaison of the case, and by nobody else', async () => {
    const stage = await stageFor()
    const elsewhere = await testArea(database)
    const stranger = await PageVisitor.signedIn(server, database, elsewhere.post('health-liaison'))
    assert.equal((await stranger.open(at(stage))).status, 404)
    for (const role of ['managing-officer', 'police-solo', 'housing-solo', 'support-assistant'] as const)
      assert.notEqual((await (await visit(stage, role)).open(at(stage))).status, 200, role)
  })
})
