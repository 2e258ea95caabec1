import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { recordEntry } from '#modules/cases'
import { setProviderBands } from '#modules/staff'
import type { CaseTx } from '#platform/db'
import { newId } from '#platform/ids'
import { day, type Level } from '#rules'
import type { Role } from '#shared'
import { type TestArea, testArea } from '../../../../tests/support/area.ts'
import { testCase } from '../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../tests/support/database.ts'
import { PageVisitor, pageServer } from '../../../../tests/support/page-server.tsx'
import { isAbsentFor, mustBeDone } from '../../../../tests/support/what-it-did.ts'
import { standingRoutes } from '../pages/standing/page.tsx'
import { standingNow } from '../queries/standing-now.ts'
import { caseReactions } from './leave-provider.ts'
import { addMember } from './open-case.ts'
import { putOnCase, takeOffCase } from './put-on-case.ts'

const database = await testDatabase()

/** An area whose provider of accommodation is licensed for low and medium. */
async function limited(): Promise<TestArea> {
  const area = await testArea(database)
  const { agencyId } = area.post('accommodation-provider')
  await pastEveryPolicy(`insert into staff_provider_bands (id, agency_id, bands, from_day, written_at, written_by)
    values ('${newId()}', '${agencyId}', '{low,medium}', '2020-01-01', now(), '${newId()}')`)
  return area
}

/** Rates harm, as the module of risk does, and says so. */
async function rate(area: TestArea, caseId: string, level: Level): Promise<void> {
  const { memberId, agencyId } = area.post('managing-officer')
  await pastEveryPolicy(`update risk_ratings set current = false where case_id = '${caseId}'`)
  await pastEveryPolicy(`insert into risk_ratings (id, case_id, scale, level, tool, assessed_on, assessor_id, assessor_name, agency_id, evidence, current, written_at, written_by)
    values ('${newId()}', '${caseId}', 'harm', '${level}', 'A tool', '2026-03-01', '${memberId}', 'Somebody', '${agencyId}', 'Evidence', true, now(), '${memberId}')`)
  await area.as('managing-officer', async tx => {
    tx.tell({ kind: 'collection', act: 'test/rated', caseId })
    for (const react of caseReactions) await react(tx, { fact: 'rating-recorded', caseId })
  })
}

const area = await limited()
const provider = area.post('accommodation-provider')
const put = (caseId: string) =>
  area.as('managing-officer', tx => putOnCase(tx, { caseId, postId: provider.postId, because: 'has a room' }), [caseId])
const codeOf = (outcome: Awaited<ReturnType<typeof put>>) =>
  outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind

describe('putting a provider on a case', () => {
  it('S2-31: beyond its bands it is refused, with the rule and the next step, and nobody stands there', async () => {
    const { caseId } = await testCase(area, { members: ['managing-officer'] })
    assert.equal(codeOf(await put(caseId)), 'cases/provider-needs-a-rating')
    await rate(area, caseId, 'high')
    const outcome = await put(caseId)
    assert.deepEqual(outcome.kind === 'refused' && { rule: outcome.refusal.rule, code: outcome.refusal.code }, {
      rule: 'housing/may-this-provider-take-the-person',
      code: 'cases/beyond-the-providers-bands',
    })
    assert.ok(outcome.kind === 'refused' && /public service/.test(outcome.refusal.next))
    const there = await area.as('managing-officer', tx => standingNow(tx, caseId), [caseId])
    assert.deepEqual(
      there.map(({ postId }) => postId),
      [area.post('managing-officer').postId],
    )
  })

  it('S2-31: a command that forgot to ask is refused by the database', async () => {
    const { caseId } = await testCase(area, { members: ['managing-officer'] })
    await rate(area, caseId, 'very-high')
    const { postId, agencyId } = provider
    const member = { postId, agencyId, asRole: 'accommodation-provider' as const, because: 'forgot to ask' }
    const elsewhere = { ...member, agencyId: area.post('housing-solo').agencyId }
    for (const one of [member, elsewhere])
      await assert.rejects(
        area.as('managing-officer', tx => addMember(tx, caseId, one), [caseId]),
        { code: '42501' },
      )
  })

  it('S2-32: within its bands it is put on; rated high it keeps only the name and what it wrote, and somebody moves it on', async () => {
    const { caseId } = await testCase(area, { members: ['managing-officer'] })
    await rate(area, caseId, 'medium')
    mustBeDone(await put(caseId))
    const note = (tx: CaseTx, headline: string) =>
      recordEntry(tx, { caseId, section: 'general', kind: 'note', happenedOn: tx.today, headline })
    await area.as('accommodation-provider', tx => note(tx, 'Came in late'), [caseId])
    await area.as('managing-officer', tx => note(tx, 'Not for the provider'), [caseId])
    await pastEveryPolicy(`insert into risk_safety_warnings (id, case_id, says, because, from_day, agency_id, written_at, written_by)
      values ('${newId()}', '${caseId}', 'Two staff', 'Because', '2026-02-01', '${area.post('police-solo').agencyId}', now(), '${newId()}')`)
    const seen = () =>
      area.as(
        'accommodation-provider',
        async tx => {
          tx.tell({ kind: 'consultation', act: 'test', caseId })
          const names = await tx.sql.selectFrom('people_people').select('known_as').execute()
          const entries = await tx.sql.selectFrom('cases_entries').select('headline').execute()
          const warnings = await tx.sql.selectFrom('risk_safety_warnings').select('says').execute()
          return [names.length, entries.map(({ headline }) => headline), warnings.length]
        },
        [caseId],
      )
    assert.deepEqual(await seen(), [1, ['Came in late'], 1])
    await rate(area, caseId, 'high')
    assert.deepEqual(await seen(), [1, ['Came in late'], 0])
    assert.ok(await isAbsentFor(area, 'accommodation-provider', tx => note(tx, 'Writes no more')))
    const tasks = await pastEveryPolicy(
      `select owner_post_id, says from tasks_tasks where case_id = '${caseId}' and kind = 'cases/move-on-from-provider'`,
    )
    assert.deepEqual(
      tasks.map(task => task['owner_post_id']),
      [area.post('managing-officer').postId],
    )
    await rate(area, caseId, 'low')
    assert.deepEqual(await seen(), [1, ['Came in late'], 1], 'rated down again it works on')
  })

  it('S2-32: an agency that is not limited is put on whatever the level, and taken off again', async () => {
    const { caseId } = await testCase(area, { members: ['managing-officer'] })
    await rate(area, caseId, 'very-high')
    const { postId } = area.post('housing-solo')
    mustBeDone(
      await area.as('social-work-solo', tx => putOnCase(tx, { caseId, postId, because: 'finds a flat' }), [caseId]),
    )
    const there = await area.as('social-work-solo', tx => standingNow(tx, caseId), [caseId])
    const one = there.find(standing => standing.postId === postId)
    assert.equal(one?.because, 'finds a flat')
    const off = (membershipId: string) =>
      area.as('social-work-solo', tx => takeOffCase(tx, { caseId, membershipId }), [caseId])
    mustBeDone(await off(one?.membershipId ?? ''))
    assert.equal((await off(one?.membershipId ?? '')).kind, 'not-found')
    assert.ok(
      await isAbsentFor(area, 'housing-solo', tx =>
        recordEntry(tx, { caseId, section: 'general', kind: 'note', happenedOn: tx.today, headline: 'Gone' }),
      ),
    )
    const supervising = there.find(standing => standing.postId === area.post('managing-officer').postId)
    assert.equal((await off(supervising?.membershipId ?? '')).kind, 'not-found', 'the supervising worker stays')
  })

  it('only those who keep the status put anybody on', async () => {
    const { caseId } = await testCase(area, { members: ['housing-solo', 'health-liaison', 'voluntary-worker'] })
    const { postId } = area.post('housing-solo')
    for (const role of ['police-solo', 'housing-solo', 'health-liaison', 'voluntary-worker'] as const)
      assert.ok(await isAbsentFor(area, role, tx => putOnCase(tx, { caseId, postId, because: 'x' })), role)
  })
})

describe('the page of who stands on a case', () => {
  it('S2-31: says in words why a provider is refused and what to do, and keeps what was typed', async () => {
    const { caseId } = await testCase(area, { members: ['managing-officer'] })
    await rate(area, caseId, 'high')
    const server = await pageServer(database, standingRoutes)
    const visitor = await PageVisitor.signedIn(server, database, area.post('managing-officer'))
    const at = `/cases/${caseId}/standing`
    const shown = await visitor.open(at)
    assert.equal(shown.status, 200)
    const came = await visitor.send(at, { step: 'put-on', postId: provider.postId, because: 'has a room' })
    assert.equal(came.status, 409)
    assert.match(
      came.text,
      /The rating is high; the provider’s contract covers low and medium risk of serious harm and no more/,
    )
    assert.match(came.text, /Choose a post of the public service/)
    assert.match(came.html, /has a room/)
  })
})

describe('the bands of a provider', () => {
  const set = (bands: readonly Level[] | null, from = day('2026-03-16'), where = area, role: Role = 'administrator') =>
    where.as(role, tx => setProviderBands(tx, { agencyId: where.post('accommodation-provider').agencyId, bands, from }))

  it('S2-31: administrators set them from a day on; what held before ends then; nobody else does', async () => {
    const own = await testArea(database)
    const { agencyId } = own.post('accommodation-provider')
    mustBeDone(await set(['medium', 'low'], undefined, own))
    mustBeDone(await set(['low'], day('2026-04-01'), own))
    mustBeDone(await set(null, day('2026-05-01'), own))
    const rows =
      await pastEveryPolicy(`select array_to_string(bands, ',') as bands, from_day::text as from, to_day::text as to
      from staff_provider_bands where agency_id = '${agencyId}' order by from_day`)
    assert.deepEqual(rows, [
      { bands: 'low,medium', from: '2026-03-16', to: '2026-03-31' },
      { bands: 'low', from: '2026-04-01', to: '2026-04-30' },
    ])
    const past = await set(['low'], day('2026-03-15'), own)
    assert.equal(past.kind, 'wrong')
    for (const role of ['managing-officer', 'social-work-solo', 'accommodation-provider'] as const)
      assert.equal((await set(['low'], undefined, own, role)).kind, 'not-found', role)
  })
})
