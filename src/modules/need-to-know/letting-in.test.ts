import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { approvalsRoutes } from '#modules/approvals'
import { casesRoutes } from '#modules/cases'
import { keepSearch } from '#modules/people'
import { recordClearance, requireClearance } from '#modules/staff'
import { stoppedClock } from '#platform/clock'
import { day } from '#rules'
import type { Role } from '#shared'
import { type TestArea, testArea } from '../../../tests/support/area.ts'
import { testCase } from '../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../tests/support/database.ts'
import { PageVisitor, pageServer } from '../../../tests/support/page-server.tsx'
import { liftingRestriction, tellOfHiddenSearches, warnInTime } from './index.ts'
import { whoCanSee } from './queries/who-can-see.ts'
import { lettingInRoutes } from './routes-letting-in.ts'

const database = await testDatabase()
const server = await pageServer(database, [
  ...casesRoutes([]),
  ...approvalsRoutes([liftingRestriction]),
  ...lettingInRoutes,
])
const visit = (area: TestArea, role: Role) => PageVisitor.signedIn(server, database, area.post(role))

async function here(name?: string) {
  const area = await testArea(database)
  const one = await testCase(area, { members: ['managing-officer'], ...(name === undefined ? {} : { name }) })
  return { area, ...one, at: `/cases/${one.caseId}/access` }
}

/** A page with the search box. */
const searching = async (area: TestArea, role: Role) =>
  `/people/search/${await area.as(role, tx => keepSearch(tx, 'Somebody Else'))}`

describe('who can see a case, and why', () => {
  it('says by what each is let in, and is right about everybody S3-10', async () => {
    const { area, caseId, at } = await here()
    const page = await (await visit(area, 'social-work-solo')).open(at)
    assert.match(page.text, /police-solo.*serves the area/s)
    assert.match(page.text, /managing-officer.*stands on the case: stands on the test case/s)
    assert.match(page.text, /team-manager.*manages somebody who stands on the case/s)
    const listed = await area.as('social-work-solo', tx => whoCanSee(tx, caseId), [caseId])
    const seeing = new Set(listed.filter(one => one.keptOut === null).map(one => one.memberId))
    for (const post of area.posted.values()) {
      const page2 = await (await visit(area, post.role)).open(`/cases/${caseId}`)
      assert.equal(page2.status === 200, seeing.has(post.memberId), post.role)
    }
  })

  it('is not there for whoever may not read the status, nor for another area', async () => {
    const { area, at } = await here()
    for (const role of ['housing-solo', 'administrator', 'auditor'] as const)
      assert.notEqual((await (await visit(area, role)).open(at)).status, 200, role)
    const elsewhere = await testArea(database)
    assert.equal((await (await visit(elsewhere, 'social-work-solo')).open(at)).status, 404)
  })
})

describe('letting somebody in', () => {
  it('opens the case on their next page, says so to who asks, and ends on their next page S3-10', async () => {
    const { area, caseId, at } = await here()
    const [solo, housing] = [await visit(area, 'social-work-solo'), await visit(area, 'housing-solo')]
    assert.equal((await housing.open(`/cases/${caseId}`)).status, 404)
    await solo.open(`${at}/let-in`)
    const postId = area.post('housing-solo').postId
    const after = await solo.send(`${at}/let-in`, {
      postId,
      as: 'post',
      because: 'Finds a tenancy',
      until: '1 June 2026',
    })
    assert.equal(after.path, at)
    assert.match(after.text, /needs to know: Finds a tenancy/)
    assert.equal((await housing.open(`/cases/${caseId}`)).status, 200)
    const [grant] = await pastEveryPolicy(`select id from access_grants where case_id = '${caseId}'`)
    await solo.open(`${at}/${String(grant?.['id'])}/end`)
    assert.match(
      (await solo.send(`${at}/${String(grant?.['id'])}/end`, { because: '' })).text,
      /Say why they need to know no longer/,
    )
    await solo.send(`${at}/${String(grant?.['id'])}/end`, { because: 'Housed' })
    assert.equal((await housing.open(`/cases/${caseId}`)).status, 404)
    const lines = await pastEveryPolicy(
      `select act from ledger_events where case_id = '${caseId}' and act like 'need-to-know/%' and kind = 'access-decision' order by id`,
    )
    assert.deepEqual(
      lines.map(line => line['act']),
      ['need-to-know/let-in', 'need-to-know/end-grant'],
    )
  })

  it('says what is missing, how long is too long, and keeps what was typed', async () => {
    const { area, at } = await here()
    const solo = await visit(area, 'social-work-solo')
    await solo.open(`${at}/let-in`)
    const told = await solo.send(`${at}/let-in`, { postId: '', as: '', because: '', until: '1 June 2030' })
    assert.equal(told.status, 422)
    assert.match(told.text, /Choose who needs to know/)
    assert.match(told.text, /Say why they need to know/)
    const postId = area.post('housing-solo').postId
    const long = await solo.send(`${at}/let-in`, {
      postId,
      as: 'post',
      because: 'Finds a tenancy',
      until: '1 June 2030',
    })
    assert.match(long.text, /within 183 days/)
    assert.match(long.html, /Finds a tenancy/)
  })

  it('refuses whoever belongs to an agency without a basis, and says what to do S3-5', async () => {
    const { area, at } = await here()
    const { agencyId, postId } = area.post('voluntary-worker')
    await pastEveryPolicy(`update staff_agreement_parties set ended_at = '2021-01-01' where agency_id = '${agencyId}'`)
    const solo = await visit(area, 'social-work-solo')
    await solo.open(`${at}/let-in`)
    const told = await solo.send(`${at}/let-in`, { postId, as: 'post', because: 'Counsels', until: '1 June 2026' })
    assert.match(told.text, /the basis on which .* took part has ended/)
    assert.match(told.text, /An administrator records a basis/)
  })

  it('is for those who keep the status: others find no such page, and no way round it', async () => {
    const { area, caseId, at } = await here()
    assert.notEqual((await (await visit(area, 'police-solo')).open(`${at}/let-in`)).status, 200)
    await assert.rejects(
      area.as('police-solo', async tx => {
        tx.tell({ kind: 'access-decision', act: 'test/let-in' })
        await tx.sql
          .insertInto('access_grants')
          .values({
            id: tx.newId(),
            kind: 'need-to-know',
            case_id: caseId,
            post_id: area.post('housing-solo').postId,
            as_role: 'housing-solo',
            because: 'x',
            from_at: tx.now,
            to_at: '2099-01-01T00:00:00Z',
            written_at: tx.now,
            written_by: tx.actor.memberId,
          })
          .execute()
      }),
      { code: '42501' },
    )
  })
})

describe('a restriction', () => {
  const given = { kind: 'restriction', shows: 'pointer', reason: 'Related to staff', reviewOn: '1 June 2026' }

  it('holds at once, points a searcher to whom to ask, and is lifted by two people only', async () => {
    const { area, caseId, at, name } = await here('Fergus Quill')
    const [solo, police] = [await visit(area, 'social-work-solo'), await visit(area, 'police-solo')]
    await solo.open(`/cases/${caseId}/restrictions/new`)
    await solo.send(`/cases/${caseId}/restrictions/new`, given)
    assert.equal((await police.open(`/cases/${caseId}`)).status, 404)
    assert.equal((await solo.open(`/cases/${caseId}`)).status, 200)
    await police.open(await searching(area, 'police-solo'))
    const found = await police.send('/people/search', { q: name })
    assert.match(found.text, /There is a record that fits and is restricted\. Ask .*social-work-solo/)
    assert.ok(!found.html.includes(caseId))
    const half = await police.send('/people/search', { q: 'Quill' })
    assert.doesNotMatch(half.text, /restricted/)
    const [row] = await pastEveryPolicy(
      `select r.id from access_restrictions r join cases_cases c on c.person_id = r.person_id where c.id = '${caseId}'`,
    )
    const lift = `/cases/${caseId}/restrictions/${String(row?.['id'])}/lift`
    await solo.open(lift)
    const asked = await solo.send(lift, { because: 'The colleague left' })
    assert.match(asked.path, /^\/approvals\//)
    assert.equal((await police.open(`/cases/${caseId}`)).status, 404, 'until it is approved it holds')
    const second = await visit(area, 'crime-manager')
    const page = await second.open(asked.path)
    assert.equal(page.status, 200)
    assert.match(page.text, /Lift a restriction on who may see a person/)
    await second.send(`${asked.path}/approve`, { because: 'Agreed' })
    assert.equal((await police.open(`/cases/${caseId}`)).status, 200)
    assert.match((await solo.open(at)).text, /Who can see this, and why/)
  })

  it('that hides tells a searcher nothing, and whoever set it that somebody searched', async () => {
    const { area, caseId, name } = await here('Gavin Tarn')
    const [solo, police] = [await visit(area, 'social-work-solo'), await visit(area, 'police-solo')]
    await solo.open(`/cases/${caseId}/restrictions/new`)
    await solo.send(`/cases/${caseId}/restrictions/new`, { ...given, shows: 'hidden' })
    await police.open(await searching(area, 'police-solo'))
    const found = await police.send('/people/search', { q: name })
    const nobody = await police.send('/people/search', { q: 'Nobody Whatsoever' })
    assert.equal(
      found.text.replaceAll(name, ''),
      nobody.text.replaceAll('Nobody Whatsoever', ''),
      'hidden answers as absent',
    )
    assert.ok((await database.asClockwork(tx => tellOfHiddenSearches(tx))) >= 1)
    await database.asClockwork(tx => tellOfHiddenSearches(tx))
    const tasks = await pastEveryPolicy(
      `select says from tasks_tasks where case_id = '${caseId}' and kind = 'hidden/searched'`,
    )
    assert.deepEqual(
      tasks.map(task => task['says']),
      ['Somebody searched for a person who is hidden: see who'],
    )
  })

  it('keeps out whom it names, never oneself, and says what is missing', async () => {
    const { area, caseId } = await here()
    const solo = await visit(area, 'social-work-solo')
    const form = `/cases/${caseId}/restrictions/new`
    await solo.open(form)
    const exclusion = { ...given, kind: 'exclusion' }
    assert.match((await solo.send(form, exclusion)).text, /Name at least one person/)
    const own = await solo.send(form, { ...exclusion, postIds: area.post('social-work-solo').postId })
    assert.match(own.text, /You cannot keep yourself out/)
    assert.match((await solo.send(form, { ...exclusion, reviewOn: '1 June 2031' })).text, /Give a day from tomorrow/)
    await solo.send(form, { ...exclusion, postIds: area.post('police-solo').postId })
    assert.equal((await (await visit(area, 'police-solo')).open(`/cases/${caseId}`)).status, 404)
    assert.equal((await (await visit(area, 'crime-manager')).open(`/cases/${caseId}`)).status, 200)
  })
})

describe('what runs out', () => {
  it('is warned of 30, 7 and 1 days before, once a day; on the day after there is no access, and a page says why', async () => {
    const { area, caseId } = await here()
    const member = area.post('crime-manager').memberId
    const training = {
      memberId: member,
      kind: 'training',
      level: 'Course',
      from: day('2020-01-01'),
      to: day('2026-04-15'),
      evidence: 'Letter',
    } as const
    assert.equal((await area.as('administrator', tx => recordClearance(tx, training))).kind, 'done')
    for (const [on, count] of [
      ['2026-03-15', 0],
      ['2026-03-16', 1],
      ['2026-04-08', 2],
      ['2026-04-14', 3],
    ] as const) {
      const then = database.at(stoppedClock(`${on}T09:00:00.000Z`))
      await then.asClockwork(tx => warnInTime(tx))
      await then.asClockwork(tx => warnInTime(tx))
      const warned = await pastEveryPolicy(
        `select says from tasks_tasks where owner_member_id = '${member}' and kind = 'clearance/ends'`,
      )
      assert.equal(warned.length, count, on)
    }
    await pastEveryPolicy(`delete from staff_required_clearances`)
    const required = await area.as('administrator', tx =>
      requireClearance(tx, { role: 'crime-manager', kind: 'training', from: day('2026-01-01') }),
    )
    try {
      assert.equal(required.kind, 'done')
      const crime = await visit(area, 'crime-manager')
      assert.equal((await crime.open(`/cases/${caseId}`)).status, 200)
      await pastEveryPolicy(`update staff_clearances set to_day = '2026-03-15' where member_id = '${member}'`)
      assert.notEqual((await crime.open(`/cases/${caseId}`)).status, 200)
      const own = (await crime.open('/your-access')).text
      assert.match(own, /Your training ended on .*15 March 2026, so no case is shown to you/)
      assert.match(own, /ask your administrator to record it/)
      const admin = await visit(area, 'administrator')
      assert.match((await admin.open('/clearances')).text, /ended .*15 March 2026: no access/)
    } finally {
      await pastEveryPolicy(`delete from staff_required_clearances`)
    }
  })
})
