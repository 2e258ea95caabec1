import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { newId } from '#platform/ids'
import { day } from '#rules'
import type { Role } from '#shared'
import { testArea } from '../../../../tests/support/area.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { PageVisitor, pageServer } from '../../../../tests/support/page-server.tsx'
import { FAR, HERE, optionAt, placeOn } from '../../../../tests/support/protected-places.ts'
import { fieldsWrong, isAbsentFor, mustBeDone } from '../../../../tests/support/what-it-did.ts'
import { housingRoutes } from '../pages/addresses/page.tsx'
import { decideOption } from './keep-option.ts'
import { recordMove } from './record-move.ts'

const database = await testDatabase()
const area = await testArea(database)
const server = await pageServer(database, housingRoutes)

const decide = (caseId: string, optionId: string, state: 'approved' | 'refused', role: Role, version = 1) =>
  area.as(role, tx => decideOption(tx, { caseId, optionId, version, state, because: 'because it is' }), [caseId])

const move = (caseId: string, optionId: string, movedOn = day('2026-03-15'), role: Role = 'housing-solo') =>
  area.as(role, tx => recordMove(tx, { caseId, optionId, movedOn }), [caseId])

const breaches = async (optionId: string) =>
  (
    await pastEveryPolicy(`select p.role from tasks_tasks t join staff_posts p on p.id = t.owner_post_id
      where about_id = '${optionId}' and kind = 'housing/possible-breach' order by 1`)
  ).map(row => row['role'])

describe('who approves an address', () => {
  it('S3-66: only the supervising worker approves; housing proposes, checks and may refuse, each with a reason', async () => {
    const { caseId } = await testCase(area)
    const optionId = await optionAt(area, caseId, FAR)
    for (const role of ['housing-solo', 'accommodation-provider', 'police-solo', 'social-work-solo'] as const) {
      const outcome = await decide(caseId, optionId, 'approved', role)
      assert.ok(outcome.kind === 'refused' || outcome.kind === 'not-found', role)
    }
    mustBeDone(await decide(caseId, optionId, 'refused', 'housing-solo'))
    mustBeDone(await decide(caseId, optionId, 'approved', 'managing-officer', 2))
    const rows = await pastEveryPolicy(
      `select state, state_because, decided_by from housing_options where id = '${optionId}'`,
    )
    const { memberId } = area.post('managing-officer')
    assert.deepEqual(rows, [{ state: 'approved', state_because: 'because it is', decided_by: memberId }])
  })
})

describe('a move', () => {
  it('S3-66: to an address that nobody approved is a possible breach: the supervising worker and the police hear', async () => {
    const { caseId } = await testCase(area)
    const optionId = await optionAt(area, caseId, FAR)
    assert.deepEqual(mustBeDone(await move(caseId, optionId)), { possibleBreach: true })
    assert.deepEqual(await breaches(optionId), ['managing-officer', 'police-solo'])
    const [entry] = await pastEveryPolicy(`select headline, section, happened_on::text as on from cases_entries
      where case_id = '${caseId}' and kind = 'moved'`)
    assert.match(String(entry?.['headline']), /which nobody has approved/)
    assert.deepEqual([entry?.['section'], entry?.['on']], ['housing', '2026-03-15'])
    assert.equal((await move(caseId, optionId)).kind, 'not-found', 'once')
  })

  it('S3-66: to an approved address is none', async () => {
    const { caseId } = await testCase(area)
    const optionId = await optionAt(area, caseId, FAR)
    mustBeDone(await decide(caseId, optionId, 'approved', 'managing-officer'))
    assert.deepEqual(mustBeDone(await move(caseId, optionId)), { possibleBreach: false })
    assert.deepEqual(await breaches(optionId), [])
  })

  it('is not recorded ahead, by those who do not write housing, or of what is not there', async () => {
    const { caseId } = await testCase(area)
    const optionId = await optionAt(area, caseId, FAR)
    assert.deepEqual(fieldsWrong(await move(caseId, optionId, day('2026-03-17'))), ['movedOn'])
    assert.ok(await isAbsentFor(area, 'police-solo', tx => recordMove(tx, { caseId, optionId, movedOn: tx.today })))
    assert.ok(
      await isAbsentFor(area, 'housing-solo', tx => recordMove(tx, { caseId, optionId: newId(), movedOn: tx.today })),
    )
  })
})

describe('the page of addresses', () => {
  it('S3-67: shows the answer, whom to ask and never why; the same page for a far place as for none', async () => {
    const [far, none] = [await testCase(area), await testCase(area)]
    await placeOn(area, far.caseId)
    const visitor = await PageVisitor.signedIn(server, database, area.post('housing-solo'))
    const texts: string[] = []
    for (const { caseId, name } of [far, none]) {
      const optionId = await optionAt(area, caseId, FAR)
      const at = `/cases/${caseId}/addresses`
      await visitor.open(at)
      const form =
        new RegExp(`<form[^>]*>(?:(?!</form>)[\\s\\S])*value="check"[\\s\\S]*?</form>`).exec(visitor.on.html)?.[0] ?? ''
      const field = (one: string) => new RegExp(`name="${one}" value="([^"]*)"`).exec(form)?.[1] ?? ''
      const fields = new URLSearchParams({ step: 'check', optionId, _form: field('_form'), _once: field('_once') })
      const came = await visitor.post(at, fields)
      assert.equal(came.status, 200)
      assert.match(came.text, /suitable Nothing speaks against it here/)
      assert.doesNotMatch(came.text, /metres|near|too close|Zwq/i)
      texts.push(came.text.replaceAll(name, 'NAME').replaceAll(/\d+ Example Street/g, 'ADDRESS'))
    }
    assert.equal(texts[0], texts[1])
  })

  it('S3-67: near a place it says no more than “unsuitable”, and offers no check to those who do not write housing', async () => {
    const { caseId } = await testCase(area)
    await placeOn(area, caseId)
    const optionId = await optionAt(area, caseId, HERE)
    const visitor = await PageVisitor.signedIn(server, database, area.post('housing-solo'))
    const at = `/cases/${caseId}/addresses`
    await visitor.open(at)
    const field = (one: string) => new RegExp(`name="${one}" value="([^"]*)"`).exec(visitor.on.html)?.[1] ?? ''
    const came = await visitor.post(at, new URLSearchParams({ step: 'check', optionId, _form: field('_form') }))
    assert.match(came.text, /unsuitable The person must not live there\. No reason is given\./)
    assert.match(came.text, /ask Testshire \d+ police-solo/)
    const police = await PageVisitor.signedIn(server, database, area.post('police-solo'))
    const seen = await police.open(at)
    assert.match(seen.text, /unsuitable/)
    assert.doesNotMatch(seen.html, /value="check"/)
  })
})
