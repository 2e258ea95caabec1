import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { h } from 'preact'
import { caseName, recordEntry } from '#modules/cases'
import { stoppedClock } from '#platform/clock'
import type { CaseTx } from '#platform/db'
import { day } from '#rules'
import type { Role } from '#shared'
import { testArea } from '../../../../../tests/support/area.ts'
import { testCase } from '../../../../../tests/support/case.ts'
import { pastEveryPolicy, testClock, testDatabase } from '../../../../../tests/support/database.ts'
import { onOneEngine } from '../../../../../tests/support/on-one-engine.ts'
import { PageVisitor, pageServer } from '../../../../../tests/support/page-server.tsx'
import { ledgerOf } from '../../../../../tests/support/what-it-did.ts'
import { accessRecordsRoutes } from '../../index.ts'

const database = await testDatabase()
const area = await testArea(database)
const elsewhere = await testArea(database)
const { caseId, name } = await testCase(area, { name: 'Torquil Macasker' })
const [about] = await pastEveryPolicy(`select reference from cases_cases where id = '${caseId}'`)
const reference = String(about?.['reference'])
const panel = {
  title: 'What retention proposes',
  draw: async (tx: CaseTx) => {
    tx.tell({ kind: 'consultation', act: 'test/panel' })
    return h('p', {}, 'Drawn by another module')
  },
}
const server = await pageServer(database, accessRecordsRoutes([panel]))
const as = (role: Role, where = area) => PageVisitor.signedIn(server, database, where.post(role))
for (const role of ['police-solo', 'housing-solo'] as const)
  await area.as(role, tx =>
    recordEntry(tx, {
      caseId,
      section: role === 'police-solo' ? 'intelligence' : 'housing',
      kind: 'note',
      happenedOn: day('2026-03-01'),
      headline: `By ${role}`,
    }),
  )

const nameFor = (role: Role, now = testClock.now()) =>
  database.at(stoppedClock(now)).asActor(area.actor(role), tx => caseName(tx, caseId), [caseId])

const REQUEST = {
  reference,
  kind: 'subject-access',
  receivedOn: '9 March 2026',
  answerBy: '9 April 2026',
  openUntil: '20 March 2026',
  because: 'She wrote on 9 March and showed her passport',
}

async function opened(): Promise<string> {
  const officer = await as('data-protection-officer')
  await officer.open('/data-protection/requests/new')
  const shown = await officer.send('/data-protection/requests/new', REQUEST)
  assert.equal(shown.status, 200, shown.text)
  return shown.path
}

describe(onOneEngine('the data protection desk S0-13'), () => {
  it('is for whoever answers for data protection, shows no case, and has room for what other modules put there', async () => {
    const shown = await (await as('data-protection-officer')).open('/data-protection')
    assert.equal(shown.status, 200)
    assert.match(shown.text, /Nobody asks for anything/)
    assert.match(shown.text, /Drawn by another module/)
    for (const role of ['police-solo', 'administrator', 'auditor', 'team-manager'] as const)
      assert.equal((await (await as(role)).open('/data-protection')).status, 404, role)
  })

  it('finds who saw a case by its reference or by name and birthday, in one’s own area, with nothing typed in an address', async () => {
    const officer = await as('data-protection-officer')
    for (const typed of [
      { reference: ` ${reference.toLowerCase()} ` },
      { name: name.toUpperCase(), bornOn: '12 February 1971' },
    ]) {
      await officer.open('/data-protection')
      const shown = await officer.send('/data-protection/find', typed)
      assert.equal(shown.path, `/cases/${caseId}/seen`)
      assert.equal(shown.status, 200)
    }
    for (const typed of [{ name }, { name, bornOn: '13 February 1971' }, { reference: 'NO-SUCH' }]) {
      await officer.open('/data-protection')
      assert.equal((await officer.send('/data-protection/find', typed)).status, 422, JSON.stringify(typed))
    }
    const other = await as('data-protection-officer', elsewhere)
    await other.open('/data-protection')
    assert.equal((await other.send('/data-protection/find', { reference })).status, 422)
  })
})

describe(onOneEngine('a case opened on a request'), () => {
  it('opens to the officer who asked, with its reason and end; not before, and not after', async () => {
    assert.equal(await nameFor('data-protection-officer'), undefined)
    const path = await opened()
    assert.equal(await nameFor('data-protection-officer'), name)
    assert.equal(await nameFor('data-protection-officer', '2026-03-20T23:59:59.000Z'), name)
    assert.equal(await nameFor('data-protection-officer', '2026-03-21T00:00:00.000Z'), undefined)
    assert.ok((await ledgerOf(path.split('/').at(-1) ?? '')).includes('access-decision access-records/open-on-request'))
    const officer = await as('data-protection-officer')
    assert.match((await officer.open('/data-protection')).text, new RegExp(reference))
    await officer.open(path)
    assert.equal((await officer.send(path, { because: '' })).status, 422)
    await officer.open(path)
    assert.match((await officer.send(path, { because: 'Sent on 16 March' })).text, /Sent on 16 March/)
    assert.equal(await nameFor('data-protection-officer'), undefined)
  })

  it('asks each owner for its own: they see how much it is, answer once, and the officer answers for none', async () => {
    const path = await opened()
    const officer = await as('data-protection-officer')
    assert.match((await officer.open(path)).text, /Police 1 Not answered yet/)
    const [task] =
      await pastEveryPolicy(`select opens from tasks_tasks where kind = 'access/answer-for-owner' and state = 'open'
      and owner_post_id = '${area.post('housing-solo').postId}'`)
    const opens = String(task?.['opens'])
    const housing = await as('housing-solo')
    assert.match((await housing.open(opens)).text, /Items your agency owns 1/)
    assert.match(
      (await housing.send(opens, { state: 'release-part', says: 'The visit of 1 March, not the caller' })).text,
      /The visit of 1 March/,
    )
    assert.match((await officer.open(path)).text, /A part may be given/)
    assert.equal((await (await as('police-solo')).open(opens)).status, 404)
    assert.doesNotMatch((await officer.open(opens)).html, /<textarea/)
    const [left] = await pastEveryPolicy(
      `select count(*)::int as n from tasks_tasks where opens = '${opens}' and state = 'open'`,
    )
    assert.equal(left?.['n'], 0)
  })

  it('refuses what is not there, what lies behind, and whoever does not answer for access', async () => {
    const officer = await as('data-protection-officer')
    for (const [typed, field] of [
      [{ ...REQUEST, reference: 'NO-SUCH' }, 'reference'],
      [{ ...REQUEST, reference: '', name }, 'reference'],
      [{ ...REQUEST, openUntil: '1 March 2026' }, 'openUntil'],
      [{ ...REQUEST, because: '' }, 'because'],
    ] as const) {
      await officer.open('/data-protection/requests/new')
      const shown = await officer.send('/data-protection/requests/new', typed)
      assert.equal(shown.status, 422, field)
      assert.match(shown.html, new RegExp(`href="#${field}"`))
    }
    const other = await as('data-protection-officer', elsewhere)
    await other.open('/data-protection/requests/new')
    assert.equal((await other.send('/data-protection/requests/new', REQUEST)).status, 422)
    await assert.rejects(
      area.as('police-solo', tx => {
        tx.tell({ kind: 'consultation', act: 'test' })
        return tx.sql
          .insertInto('access_records_requests')
          .values({
            id: tx.newId(),
            case_id: caseId,
            area_id: area.areaId,
            kind: 'complaint',
            received_on: '2026-03-01',
            answer_by: '2026-04-01',
            because: 'x',
            grant_id: tx.newId(),
            open_until: '2026-04-01T00:00:00Z',
            agency_id: area.post('police-solo').agencyId,
            written_at: tx.now,
            written_by: tx.actor.memberId,
          } as never)
          .execute()
      }),
      { code: '42501' },
    )
  })
})

describe(onOneEngine('something sent to the wrong place'), () => {
  it('is said by whoever notices, with what and to whom alone, and lands on the officer’s desk with its clock', async () => {
    const housing = await as('housing-solo')
    await housing.open(`/mis-sends/new?case=${caseId}`)
    assert.equal((await housing.send('/mis-sends/new', { what: '', toWhom: '' })).status, 422)
    await housing.open(`/mis-sends/new?case=${caseId}`)
    const said = await housing.send('/mis-sends/new', {
      what: 'A letter about the flat',
      toWhom: 'The old address',
      danger: 'yes',
    })
    assert.equal(said.status, 200, said.text)
    assert.doesNotMatch(said.html, /Record a step/)
    const officer = await as('data-protection-officer')
    assert.match(
      (await officer.open('/data-protection')).text,
      /A letter about the flat The old address .*72 hours left/,
    )
    const shown = await officer.open(said.path)
    assert.match(shown.text, /Somebody may come to harm/)
    assert.match(shown.text, /72 hours are left/)
    assert.match(shown.html, new RegExp(`/cases/${caseId}/seen`))
    assert.equal((await (await as('police-solo')).open(said.path)).status, 404)
    assert.equal((await (await as('data-protection-officer', elsewhere)).open(said.path)).status, 404)
  })

  it('goes step by step, each step once and two at once never, until it is closed', async () => {
    const [sent] = await pastEveryPolicy(`select id from access_records_mis_sends where case_id = '${caseId}'`)
    const path = `/mis-sends/${String(sent?.['id'])}`
    const officer = await as('data-protection-officer')
    await officer.open(path)
    const stale = officer.filled(path, { step: 'note', says: 'At the same time' })
    await officer.send(path, { step: 'contained', says: 'The letter came back unopened' })
    stale.set('_once', '0197c000-0000-7000-8000-00000000abcd')
    assert.equal((await officer.post(path, stale)).status, 409)
    await officer.open(path)
    await officer.send(path, { step: 'regulator-told', says: 'By telephone at 9' })
    assert.doesNotMatch(officer.on.text, /are left/)
    assert.doesNotMatch(officer.on.html, /value="contained"/)
    await officer.send(path, { step: 'closed', says: 'Addresses are asked again each quarter' })
    assert.match(officer.on.text, /State Closed/)
    assert.doesNotMatch(officer.on.html, /Record a step/)
    const [tasks] = await pastEveryPolicy(
      `select count(*)::int as n from tasks_tasks where about_id = '${String(sent?.['id'])}' and state = 'open'`,
    )
    assert.equal(tasks?.['n'], 0)
  })
})
