import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { h } from 'preact'
import { caseInBrief } from '#modules/cases'
import { stoppedClock } from '#platform/clock'
import type { CaseTx, Database } from '#platform/db'
import { page, type Route } from '#platform/http'
import { newId } from '#platform/ids'
import type { Role } from '#shared'
import { type TestArea, testArea } from '../../../../tests/support/area.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { PageVisitor, pageServer } from '../../../../tests/support/page-server.tsx'
import { goThroughLedger } from '../commands/go-through-ledger.ts'
import { sampleOther } from '../commands/sample-other.ts'
import { accessRecordsRoutes, pacing } from '../index.ts'

const database = await testDatabase()

/** The same database on another day, so that what one story does is not counted in another. */
const on = (at: string): Database => database.at(stoppedClock(at))
const openAs = (where: Database, area: TestArea, role: Role, caseId: string) =>
  where.asActor(area.actor(role), tx => caseInBrief(tx, caseId), [caseId])
const watch = (where: Database) => where.asClockwork(goThroughLedger)

/** What stands out about somebody, by sign. */
async function signsOf(area: TestArea, role: Role): Promise<readonly string[]> {
  const rows = await pastEveryPolicy(
    `select rule from access_records_signals where member_id = '${area.post(role).memberId}' order by rule`,
  )
  return rows.map(row => String(row['rule']))
}

async function tasksOf(area: TestArea, role: Role): Promise<readonly string[]> {
  const rows = await pastEveryPolicy(`select opens from tasks_tasks where kind = 'access/signal' and state = 'open'
    and owner_post_id = '${area.post(role).postId}' order by id`)
  return rows.map(row => String(row['opens']))
}

const path = '/walk/:caseId'
const walkRoute: Route = {
  method: 'GET',
  path,
  door: 'signed-in',
  purpose: 'supervision',
  tells: 'consultation',
  answer: async asked => {
    const caseId = asked.params['caseId'] ?? ''
    await asked.act(tx => caseInBrief(tx, caseId), [caseId])
    return page('Seen', h('p', {}, 'shown'))
  },
}

describe('walking through people', () => {
  it('is stopped before fifty, at once known to the supervisor, and to nobody else', async () => {
    const area = await testArea(database)
    const cases: string[] = []
    for (let n = 0; n < 60; n += 1) cases.push((await testCase(area, { members: [] })).caseId)
    const server = await pageServer(database, [walkRoute, ...accessRecordsRoutes([])], undefined, { pace: pacing() })
    const walker = await PageVisitor.signedIn(server, database, area.post('police-solo'))
    const statuses: number[] = []
    for (const caseId of cases) statuses.push((await walker.open(`/walk/${caseId}`)).status)
    const opened = statuses.filter(status => status === 200).length
    assert.ok(opened <= 50 && opened >= 30, `${opened}`)
    assert.ok(statuses.slice(opened).every(status => status === 429))
    assert.match(walker.on.text, /not opened now/)
    // Whom one opened already, and where one has something to do, stays open.
    assert.equal((await walker.open(`/walk/${cases[0]}`)).status, 200)
    const own = await testCase(area, { members: [] })
    await pastEveryPolicy(`insert into cases_memberships (id, case_id, post_id, agency_id, as_role, because, from_day, written_at, written_by)
      select '${newId()}', '${own.caseId}', '${area.post('police-solo').postId}', '${area.post('police-solo').agencyId}', 'police-solo', 'test', '2026-01-01', now(), '${area.post('police-solo').memberId}'`)
    assert.equal((await walker.open(`/walk/${own.caseId}`)).status, 200)
    await watch(database)
    assert.ok((await signsOf(area, 'police-solo')).includes('walked-through-people'))
    assert.equal((await tasksOf(area, 'police-solo')).length, 0)
    // Police of the test area report to nobody: it goes to whoever answers for access.
    assert.ok((await tasksOf(area, 'data-protection-officer')).length > 0)
  })

  it('asks for the ledger to be gone through when it stops somebody, and keeps the line', async () => {
    const [line] = await pastEveryPolicy(
      `select kind, body ->> 'rule' as rule from ledger_events where act = 'access-records/stopped' limit 1`,
    )
    assert.deepEqual(line, { kind: 'access-decision', rule: 'access/is-this-misuse' })
    const jobs = await database.asJobs(`select count(*)::int as n from jobs.job where name = 'access-records/watch'`)
    assert.ok(Number(jobs.rows[0]?.['n']) > 0)
  })

  it('goes by the number an area set for itself', async () => {
    const area = await testArea(database)
    await pastEveryPolicy(`insert into staff_local_settings (id, area_id, key, value, from_day, source)
      values ('${newId()}', '${area.areaId}', 'people-opened-an-hour', '10', '2020-01-01', 'Test')`)
    const server = await pageServer(database, [walkRoute], undefined, { pace: pacing() })
    const walker = await PageVisitor.signedIn(server, database, area.post('crime-manager'))
    let opened = 0
    for (let n = 0; n < 14; n += 1) {
      const { caseId } = await testCase(area, { members: [] })
      if ((await walker.open(`/walk/${caseId}`)).status === 200) opened += 1
    }
    assert.equal(opened, 10)
  })
})

describe('what stands out', () => {
  it('repeated opening of one person over days, without a reason of one’s own', async () => {
    const area = await testArea(database)
    const { caseId } = await testCase(area, { members: [] })
    for (const day of ['02', '03', '04']) await openAs(on(`2027-03-${day}T10:00:00.000Z`), area, 'police-solo', caseId)
    await watch(on('2027-03-04T10:01:00.000Z'))
    assert.deepEqual(await signsOf(area, 'police-solo'), [])
    await openAs(on('2027-03-05T10:00:00.000Z'), area, 'police-solo', caseId)
    await watch(on('2027-03-05T10:00:30.000Z'))
    assert.deepEqual(await signsOf(area, 'police-solo'), ['opened-again-and-again'])
    await watch(on('2027-03-05T10:01:30.000Z'))
    assert.deepEqual(await signsOf(area, 'police-solo'), ['opened-again-and-again'])
  })

  it('not for whoever stands on the case, or is asked to do something there', async () => {
    const area = await testArea(database)
    const { caseId } = await testCase(area)
    for (const day of ['02', '03', '04', '05', '06'])
      await openAs(on(`2027-04-${day}T23:30:00.000Z`), area, 'managing-officer', caseId)
    await watch(on('2027-04-06T23:31:00.000Z'))
    assert.deepEqual(await signsOf(area, 'managing-officer'), [])
  })

  it('somebody of the same surname, a colleague’s name, one’s own address', async () => {
    const area = await testArea(database)
    const { memberId } = area.post('crime-manager')
    await pastEveryPolicy(`update staff_members set name = 'Ishbel Corrigall' where id = '${memberId}'`)
    const [alike, colleague, neighbour, other] = [
      await testCase(area, { members: [], name: 'Dod Corrigall' }),
      await testCase(area, { members: [], name: area.post('housing-solo').name }),
      await testCase(area, { members: [], name: 'Effie Nearby' }),
      await testCase(area, { members: [], name: 'Nobody Inparticular' }),
    ]
    await pastEveryPolicy(`insert into people_addresses (id, person_id, kind, line, postcode, source_agency_id, written_at, written_by)
      values ('${newId()}', '${neighbour.personId}', 'home', '3 Some Street', 'zz9 9zz', '${area.post('police-solo').agencyId}', now(), '${memberId}')`)
    await pastEveryPolicy(`insert into access_records_own_places (id, member_id, postcode, from_day, written_at, written_by)
      values ('${newId()}', '${memberId}', 'ZZ99ZZ', '2020-01-01', now(), '${memberId}')`)
    for (const { caseId } of [alike, colleague, neighbour, other])
      await openAs(on('2027-05-03T10:00:00.000Z'), area, 'crime-manager', caseId)
    await watch(on('2027-05-03T10:00:30.000Z'))
    assert.deepEqual(await signsOf(area, 'crime-manager'), ['a-colleague', 'same-address', 'same-surname'])
  })

  it('people at night', async () => {
    const area = await testArea(database)
    for (let n = 0; n < 3; n += 1) {
      const { caseId } = await testCase(area, { members: [] })
      await openAs(on(`2027-06-03T0${1 + n}:00:00.000Z`), area, 'police-solo', caseId)
    }
    await watch(on('2027-06-03T03:00:30.000Z'))
    assert.deepEqual(await signsOf(area, 'police-solo'), ['at-night'])
  })

  it('a twentieth of what was opened for another purpose is drawn each week, the same whenever it is drawn', async () => {
    const area = await testArea(database)
    const work = (tx: CaseTx) => {
      for (let n = 0; n < 45; n += 1) tx.tell({ kind: 'consultation', act: 'cases/case-page' })
      return Promise.resolve()
    }
    const other = { ...area.actor('managing-officer'), purpose: 'other' as never }
    await on('2027-07-07T10:00:00.000Z').asActor(other, work)
    assert.equal(await on('2027-07-12T03:30:00.000Z').asClockwork(sampleOther), 3)
    assert.equal(await on('2027-07-12T03:30:00.000Z').asClockwork(sampleOther), 0)
    assert.deepEqual(await signsOf(area, 'managing-officer'), ['drawn-by-chance', 'drawn-by-chance', 'drawn-by-chance'])
    assert.equal((await tasksOf(area, 'team-manager')).length, 3)
  })
})

describe('what stands out, for a supervisor', () => {
  it('is read and decided by the post they report to, once, and never by themselves or their peers', async () => {
    const area = await testArea(database)
    await on('2027-08-04T10:00:00.000Z').asActor({ ...area.actor('managing-officer'), purpose: 'other' }, async tx => {
      tx.tell({ kind: 'consultation', act: 'cases/case-page' })
    })
    await on('2027-08-09T03:30:00.000Z').asClockwork(sampleOther)
    const [opens = ''] = await tasksOf(area, 'team-manager')
    const server = await pageServer(database, accessRecordsRoutes([]))
    const as = (role: Role) => PageVisitor.signedIn(server, database, area.post(role))
    for (const role of ['managing-officer', 'police-solo', 'housing-solo', 'administrator', 'auditor'] as const) {
      assert.equal((await (await as(role)).open(opens)).status, 404, role)
      assert.match((await (await as(role)).open('/access-signals')).text, /Nothing stands out/, role)
    }
    const manager = await as('team-manager')
    assert.match((await manager.open('/access-signals')).text, /Drawn by chance/)
    assert.match((await manager.open(opens)).text, /opened the page of the case/)
    const stale = manager.filled(opens, { outcome: 'explained', says: 'She stood in for a colleague' })
    assert.equal((await manager.send(opens, { outcome: '', says: '' })).status, 422)
    await manager.open(opens)
    const done = await manager.send(opens, { outcome: 'explained', says: 'She stood in\nfor a \u202ecolleague' })
    assert.match(done.text, /Explained/)
    assert.equal((await tasksOf(area, 'team-manager')).length, 0)
    stale.set('_once', newId())
    assert.equal((await manager.post(opens, stale)).status, 409)
    assert.match((await (await as('data-protection-officer')).open(opens)).text, /She stood in/)
    const [kept] = await pastEveryPolicy(
      `select outcome_says from access_records_signals where id = '${opens.split('/').at(-1)}'`,
    )
    assert.equal(kept?.['outcome_says'], 'She stood in\nfor a colleague')
  })

  it('is never shown to whom it is about, also where they answer for access themselves', async () => {
    const area = await testArea(database)
    const { memberId, postId, agencyId } = area.post('data-protection-officer')
    const id = newId()
    await pastEveryPolicy(`insert into access_records_signals (id, rule, strong, subject, member_id, post_id, agency_id, area_id, supervisor_post_id,
        because, lines, event_ids, from_at, to_at, written_at, written_by)
      values ('${id}', 'at-night', true, 'one', '${memberId}', '${postId}', '${agencyId}', '${area.areaId}', '${postId}', '[]', 0, '{}', now(), now(),
        now(), '${memberId}')`)
    const officer = await PageVisitor.signedIn(
      await pageServer(database, accessRecordsRoutes([])),
      database,
      area.post('data-protection-officer'),
    )
    assert.match((await officer.open('/access-signals')).text, /Nothing stands out/)
    assert.equal((await officer.open(`/access-signals/${id}`)).status, 404)
  })
})
