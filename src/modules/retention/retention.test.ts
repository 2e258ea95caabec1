import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { approvalsRoutes } from '#modules/approvals'
import { casesRoutes } from '#modules/cases'
import type { Role } from '#shared'
import { type TestArea, testArea } from '../../../tests/support/area.ts'
import { testCase } from '../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../tests/support/database.ts'
import { PageVisitor, pageServer } from '../../../tests/support/page-server.tsx'
import { atMostOf } from './commands/run-retention.ts'
import { retentionRoutes, runRetention, settingAside } from './index.ts'

const database = await testDatabase()
const server = await pageServer(database, [...casesRoutes([]), ...approvalsRoutes([settingAside]), ...retentionRoutes])
const visit = (area: TestArea, role: Role) => PageVisitor.signedIn(server, database, area.post(role))
const run = () => database.asClockwork(tx => runRetention(tx))

/** An area that looks at records ten years after closing, and a case that was closed then. */
async function closedIn(on: string, given: { readonly years?: number } = {}) {
  const area = await testArea(database)
  const one = await testCase(area)
  await pastEveryPolicy(`update cases_cases set state = 'closed', closed_on = '${on}' where id = '${one.caseId}'`)
  await pastEveryPolicy(`insert into staff_local_settings (id, area_id, key, value, from_day, source)
    values (gen_random_uuid(), '${area.areaId}', 'retention.years-after-closing', '${given.years ?? 10}', '2020-01-01', 'Area policy')`)
  return { area, ...one }
}

const proposalOf = async (caseId: string) => {
  const [row] = await pastEveryPolicy(`select id, state from retention_proposals where case_id = '${caseId}'`)
  return row
}

// Other tests of this database must not meet what is proposed here.
after(async () => {
  await pastEveryPolicy(
    `update staff_local_settings set to_day = '2020-01-02' where key = 'retention.years-after-closing'`,
  )
})

describe('records whose time has come', () => {
  it('are proposed and not touched; kept by one person with a reason and a day DL-14', async () => {
    const { area, caseId } = await closedIn('2015-01-01')
    assert.equal((await run()).stopped, false)
    const proposal = await proposalOf(caseId)
    assert.equal(proposal?.['state'], 'proposed')
    const officer = await visit(area, 'data-protection-officer')
    const list = await officer.open('/retention')
    assert.match(list.text, /10 years after closing/)
    const at = `/retention/${String(proposal?.['id'])}`
    await officer.open(at)
    assert.match((await officer.send(at, { what: 'keep', because: '', reviewOn: '' })).text, /Say why/)
    assert.match(
      (await officer.send(at, { what: 'keep', because: 'Still a risk', reviewOn: '1 January 2020' })).text,
      /still to come/,
    )
    await officer.send(at, { what: 'keep', because: 'Still a risk', reviewOn: '1 January 2036' })
    assert.equal((await proposalOf(caseId))?.['state'], 'kept')
    await run()
    const again = await pastEveryPolicy(`select id from retention_proposals where case_id = '${caseId}'`)
    assert.equal(again.length, 1, 'not proposed again before that day')
  })

  it('are set aside by two, closed to everybody, and brought back whole', async () => {
    const { area, caseId } = await closedIn('2014-01-01')
    await run()
    const proposal = await proposalOf(caseId)
    const [officer, police] = [await visit(area, 'data-protection-officer'), await visit(area, 'crime-manager')]
    const before = JSON.stringify(await pastEveryPolicy(`select * from cases_cases where id = '${caseId}'`))
    const at = `/retention/${String(proposal?.['id'])}`
    await officer.open(at)
    const asked = await officer.send(at, { what: 'set-aside', because: 'Nothing for ten years' })
    assert.match(asked.path, /^\/approvals\//)
    assert.equal((await police.open(`/cases/${caseId}`)).status, 200)
    await police.open(asked.path)
    await police.send(`${asked.path}/approve`, { because: 'Agreed' })
    for (const role of ['crime-manager', 'social-work-solo', 'managing-officer'] as const)
      assert.equal((await (await visit(area, role)).open(`/cases/${caseId}`)).status, 404, role)
    assert.match((await officer.open('/retention')).text, /Set aside: closed to everybody/)
    await officer.open(at)
    await officer.send(at, { what: 'bring-back', because: 'A court asks' })
    assert.equal((await police.open(`/cases/${caseId}`)).status, 200)
    assert.equal(JSON.stringify(await pastEveryPolicy(`select * from cases_cases where id = '${caseId}'`)), before)
  })

  it('are not there for others, nor for an officer of another area', async () => {
    const { area, caseId } = await closedIn('2013-01-01')
    await run()
    const proposal = await proposalOf(caseId)
    const elsewhere = await testArea(database)
    assert.equal(
      (await (await visit(elsewhere, 'data-protection-officer')).open(`/retention/${String(proposal?.['id'])}`)).status,
      404,
    )
    assert.notEqual((await (await visit(area, 'housing-solo')).open('/retention')).status, 200)
  })

  it('a hold keeps them, whatever their age, until it ends', async () => {
    const { area, caseId } = await closedIn('2012-01-01')
    const solo = await visit(area, 'social-work-solo')
    const at = `/cases/${caseId}/hold`
    await solo.open(at)
    await solo.send(at, { what: 'legal-hold', because: 'An inquiry' })
    await run()
    assert.equal(await proposalOf(caseId), undefined)
    const held = await solo.open(at)
    const [hold] = await pastEveryPolicy(
      `select h.id from retention_holds h join cases_cases c on c.person_id = h.person_id where c.id = '${caseId}'`,
    )
    assert.match(held.text, /End: legal hold/)
    await solo.send(at, { what: String(hold?.['id']), because: 'The inquiry is over' })
    await run()
    assert.equal((await proposalOf(caseId))?.['state'], 'proposed')
  })

  it('where the area has set no period nothing is ever due DL-15', async () => {
    const area = await testArea(database)
    const { caseId } = await testCase(area)
    await pastEveryPolicy(`update cases_cases set state = 'closed', closed_on = '1980-01-01' where id = '${caseId}'`)
    await run()
    assert.equal(await proposalOf(caseId), undefined)
  })
})

describe('a run over 10,000 closed records', () => {
  it('proposes a thousandth at once, none that is held or open elsewhere, and stops when suddenly more are due', async () => {
    const { area, caseId, personId } = await closedIn('2026-01-01')
    await pastEveryPolicy(
      `update cases_cases set state = 'open', closed_on = null where state = 'closed' and id <> '${caseId}'`,
    )
    const planted = `
      insert into people_people select gen_random_uuid(), 'Closed ' || n, now(), '${area.post('social-work-solo').memberId}' from generate_series(1, 10000) n;
      insert into cases_cases (id, person_id, reference, area_id, division_id, basis, place, state, opened_on, closed_on, written_at, written_by)
      select gen_random_uuid(), p.id, 'RT' || row_number() over (), '${area.areaId}', '${area.divisionId}', 'statutory', 'community', 'closed', '2000-01-01',
             case when row_number() over () % 2 = 0 then date '2010-01-01' else date '2025-01-01' end, now(), p.written_by
        from people_people p where p.known_as like 'Closed %';
      insert into retention_holds (id, person_id, kind, because, agency_id, from_day, written_at, written_by)
      select gen_random_uuid(), c.person_id, 'legal-hold', 'x', '${area.post('social-work-solo').agencyId}', '2020-01-01', now(), c.written_by
        from cases_cases c where c.reference like 'RT%' and c.closed_on = '2010-01-01' and right(c.reference, 1) = '0'`
    for (const statement of planted.split(';')) await pastEveryPolicy(statement)
    await pastEveryPolicy('update retention_runs set due = 4000')
    const first = await run()
    assert.deepEqual(first, { base: 10_001, due: 4_000, proposed: atMostOf(10_001), stopped: false })
    const wrongly = await pastEveryPolicy(`select p.id from retention_proposals p join cases_cases c on c.id = p.case_id
      where p.state = 'proposed' and c.reference like 'RT%' and (c.closed_on <> '2010-01-01'
        or exists (select 1 from retention_holds h where h.person_id = c.person_id and h.ended_at is null))`)
    assert.equal(wrongly.length, 0)
    await pastEveryPolicy('update retention_runs set due = 3000')
    const sudden = await run()
    assert.ok(sudden.stopped && sudden.proposed === 0)
    assert.ok((await run()).stopped, 'until somebody looked')
    const officer = await visit(area, 'data-protection-officer')
    const page = await officer.open('/retention')
    assert.match(page.text, /suddenly more than the time before/)
    const [last] = await pastEveryPolicy(`select id from retention_runs order by written_at desc, id desc limit 1`)
    await officer.send(`/retention/runs/${String(last?.['id'])}`, { because: 'An import of old records' })
    const on = await run()
    assert.ok(!on.stopped && on.proposed === atMostOf(10_001))
    const rows = await pastEveryPolicy(
      `select count(*)::int as n from cases_cases where reference like 'RT%' and reference not like '%-%'`,
    )
    assert.equal(rows[0]?.['n'], 10_000, 'nothing is destroyed')
    assert.ok(personId)
  })
})
