import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { casesRoutes } from '#modules/cases'
import { addTask } from '#modules/tasks'
import { stoppedClock } from '#platform/clock'
import { newId } from '#platform/ids'
import { day } from '#rules'
import type { Role } from '#shared'
import { told } from '../../../tests/support/approval.ts'
import { testArea } from '../../../tests/support/area.ts'
import { testCase } from '../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../tests/support/database.ts'
import { breakingAs, emergency, referenceOf } from '../../../tests/support/glass.ts'
import { PageVisitor, pageServer } from '../../../tests/support/page-server.tsx'
import { type AtHand, PURPOSES, purposeOf } from './model/purposes.ts'
import { purposePanel } from './panel-purpose.tsx'
import { atHandPart } from './queries/at-hand.ts'
import { purposesToCheck } from './queries/purposes-to-check.ts'
import { emergencyRoutes } from './routes-in-an-emergency.ts'

const database = await testDatabase()
const area = await testArea(database)
const elsewhere = await testArea(database)
const server = await pageServer(database, [...casesRoutes([purposePanel]), ...emergencyRoutes([])])
const visit = (role: Role) => PageVisitor.signedIn(server, database, area.post(role))

const atHand = (caseId: string, role: Role, at = area, then = database) =>
  then.asActor(
    at.actor(role),
    told(async tx => (await sql<{ at: AtHand }>`select ${atHandPart(caseId)} as at`.execute(tx.sql)).rows[0]?.at),
  )
const lastLine = async (caseId: string) => {
  const [line] = await pastEveryPolicy(
    `select purpose, body from ledger_events where case_id = '${caseId}' and act = 'cases/case-page' order by id desc limit 1`,
  )
  return { purpose: line?.['purpose'], body: JSON.stringify(line?.['body']) }
}

describe('why a case is opened', () => {
  it('is what is in hand: a task, a meeting, standing on it, being let in, recent work; in this order', async () => {
    const { caseId } = await testCase(area)
    const by = async (role: Role, at = area) => {
      const found = await atHand(caseId, role, at)
      return found === undefined ? undefined : [found.by, purposeOf(found)]
    }
    assert.deepEqual(await by('crime-manager'), [null, undefined])
    assert.deepEqual(await by('housing-solo'), ['standing', 'supervision'])
    assert.deepEqual(await by('team-manager'), ['standing', 'supervision'], 'their worker stands on it')
    const { postId, agencyId } = area.post('crime-manager')
    const about = { says: 'See to it', caseId, owner: { postId, agencyId }, dueOn: null, opens: `/cases/${caseId}` }
    await area.as(
      'social-work-solo',
      told(tx => addTask(tx, { ...about, kind: 'housing/look' })),
    )
    assert.deepEqual(await by('crime-manager'), ['task', 'housing'])
    await breakingAs(database, elsewhere)(emergency(await referenceOf(caseId)))
    assert.deepEqual(await by('social-work-solo', elsewhere), ['grant', 'safeguarding'])
  })

  it('stands in the ledger with the task it came from, and nobody is asked', async () => {
    const { caseId } = await testCase(area)
    const worker = await visit('managing-officer')
    assert.doesNotMatch((await worker.open(`/cases/${caseId}`)).text, /What are you here for/)
    assert.equal((await lastLine(caseId)).purpose, 'supervision')
    const { postId, agencyId } = area.post('police-solo')
    const taskId = await area.as(
      'social-work-solo',
      told(tx =>
        addTask(tx, {
          kind: 'registration/advise',
          says: 'Advise',
          caseId,
          owner: { postId, agencyId },
          dueOn: null,
          opens: '/',
        }),
      ),
    )
    await (await visit('police-solo')).open(`/cases/${caseId}`)
    const line = await lastLine(caseId)
    assert.equal(line.purpose, 'registration')
    assert.ok(line.body.includes(taskId))
  })

  it('is asked once where nothing shows it, with one click and never in the way; then it is known for the day', async () => {
    const { caseId, name } = await testCase(area)
    const police = await visit('police-solo')
    const asked = await police.open(`/cases/${caseId}`)
    assert.match(asked.text, /What are you here for/)
    assert.ok(asked.text.includes(name), 'the page is there all the same')
    const buttons = [...asked.html.matchAll(/name="purpose" value="([a-z-]+)"/g)].map(found => found[1])
    assert.deepEqual(new Set(buttons), new Set(Object.keys(PURPOSES)))
    assert.ok(buttons.length >= 8 && buttons.length <= 12)
    assert.match((await lastLine(caseId)).body, /nothing-at-hand/)
    const after = await police.send(`/cases/${caseId}/purpose`, { purpose: 'safeguarding' })
    assert.doesNotMatch(after.text, /What are you here for/)
    assert.deepEqual((await lastLine(caseId)).purpose, 'safeguarding')
    const nextDay = await atHand(caseId, 'police-solo', area, database.at(stoppedClock('2026-03-17T09:00:00.000Z')))
    assert.equal(nextDay?.by, null)
  })

  it('"something else" takes words, and no other answer does', async () => {
    const { caseId } = await testCase(area)
    const police = await visit('police-solo')
    await police.open(`/cases/${caseId}`)
    const empty = await police.send(`/cases/${caseId}/purpose`, { purpose: 'other' })
    assert.equal(empty.status, 422)
    await police.send(`/cases/${caseId}/purpose`, { purpose: 'other', words: 'The sheriff clerk rang' })
    assert.equal((await lastLine(caseId)).purpose, 'other')
  })

  it('of a case that one does not know of is answered like one of a case that is not there', async () => {
    const { caseId } = await testCase(elsewhere)
    const police = await visit('police-solo')
    const own = await testCase(area)
    await police.open(`/cases/${own.caseId}`)
    const form = police.filled(`/cases/${own.caseId}/purpose`)
    form.set('purpose', 'cover')
    for (const one of [caseId, newId()]) assert.equal((await police.post(`/cases/${one}/purpose`, form)).status, 404)
  })
})

describe('what supervisors read of it', () => {
  it('is one in twenty of "something else" of a week, the same whoever asks', async () => {
    const { caseId } = await testCase(area)
    const { memberId, postId } = area.post('managing-officer')
    const rows = Array.from(
      { length: 400 },
      () =>
        `('${newId()}', '${caseId}', '${memberId}', '${postId}', 'other', 'words', '2026-03-18', '2026-03-18 12:00', '2026-03-18', '${memberId}')`,
    )
    await pastEveryPolicy(
      `insert into need_to_know_purposes (id, case_id, member_id, post_id, purpose, words, from_at, to_at, written_at, written_by) values ${rows.join(', ')}`,
    )
    const [manager, solo] = [
      await area.as('team-manager', tx => purposesToCheck(tx, day('2026-03-20'))),
      await area.as('social-work-solo', tx => purposesToCheck(tx, day('2026-03-16'))),
    ]
    const shown = await (await visit('team-manager')).open('/purposes')
    assert.equal([...shown.html.matchAll(/Who has seen it/g)].length, manager.length)
    assert.ok(manager.length >= 5 && manager.length <= 45, String(manager.length))
    assert.deepEqual(
      manager.map(({ id }) => id),
      solo.map(({ id }) => id),
    )
    assert.deepEqual(await area.as('housing-solo', tx => purposesToCheck(tx, day('2026-03-16'))), [])
    assert.deepEqual(await area.as('team-manager', tx => purposesToCheck(tx, day('2026-03-23'))), [])
  })
})
