import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { casesRoutes, recordEntry, setLevel } from '#modules/cases'
import { stoppedClock } from '#platform/clock'
import { asItStood, lookBack } from '#platform/history'
import type { Asked } from '#platform/http'
import { day } from '#rules'
import type { Role } from '#shared'
import { renderPart } from '#web'
import { type TestArea, testArea } from '../support/area.ts'
import { type TestCase, testCase } from '../support/case.ts'
import { pastEveryPolicy, testDatabase } from '../support/database.ts'

const database = await testDatabase()
const [FIRST, BETWEEN, LATER, NOW] = [
  '2026-03-16T09:00:00.000Z',
  '2026-03-18T12:00:00.000Z',
  '2026-03-20T09:00:00.000Z',
  '2026-03-24T09:00:00.000Z',
] as const
const casePage = casesRoutes([]).find(({ method, path }) => method === 'GET' && path === '/cases/:caseId')

type Look = { readonly asker: Role; readonly past: Role; readonly at: string; readonly whole?: boolean }

/** The case page as the holder of a post saw it at a moment, for somebody who asks now; or what was answered instead. */
async function looked(area: TestArea, { caseId }: TestCase, { asker, past, at, whole = false }: Look): Promise<string> {
  const postId = area.post(past).postId
  const found = await database
    .at(stoppedClock(NOW))
    .asActor(area.actor(asker), tx => asItStood(tx, { caseId, at, postId, because: 'a review of the case' }))
  if (found === undefined) return 'not there'
  const given = { found, asker: area.actor(asker), whole, now: NOW }
  return lookBack(given, async ({ database: then }) => {
    const act: Asked['act'] = (work, about) => then.asActor(area.actor(past), work, about)
    const asked = { params: { caseId }, database: then, actor: area.actor(past), act }
    const answer = await casePage?.answer(asked as unknown as Asked)
    return answer?.kind === 'page' ? renderPart(answer.content) : String(answer?.kind)
  })
}

const write = (area: TestArea, role: Role, at: string, entry: { section: string; headline: string; caseId: string }) =>
  database
    .at(stoppedClock(at))
    .asActor(area.actor(role), tx => recordEntry(tx, { ...entry, kind: 'note', happenedOn: day('2026-03-10') }))

/** Lets a role in for a while, as the need-to-know work does it. */
const grant = (area: TestArea, caseId: string, role: Role, asRole: string, to: string) =>
  pastEveryPolicy(`do $grant$ begin perform set_config('app.now', '${FIRST}', true);
    insert into access_grants (id, kind, case_id, post_id, as_role, because, from_at, to_at, written_at, written_by)
    values (gen_random_uuid(), 'need-to-know', '${caseId}', '${area.post(role).postId}', '${asRole}', 'for a test', '${FIRST}', '${to}',
      '${FIRST}', '${area.post('team-manager').memberId}'); end $grant$`)

describe('what was known, by whom, at a moment', () => {
  let area: TestArea
  let about: TestCase
  before(async () => {
    area = await testArea(database)
    about = await testCase(area)
    await write(area, 'police-solo', FIRST, { ...about, section: 'intelligence', headline: 'Seen by a source' })
    await write(area, 'housing-solo', FIRST, { ...about, section: 'housing', headline: 'Offered a flat' })
    const entry = await write(area, 'managing-officer', FIRST, {
      ...about,
      section: 'general',
      headline: 'Said he was at home',
    })
    await database.at(stoppedClock(LATER)).asActor(area.actor('managing-officer'), async tx => {
      const said = { caseId: about.caseId, section: 'general', kind: 'note', happenedOn: day('2026-03-10') }
      await recordEntry(tx, { ...said, headline: 'Said he was in town', corrects: { id: entry, because: 'misheard' } })
    })
    await database.at(stoppedClock(LATER)).asActor(area.actor('social-work-solo'), tx => setLevel(tx, about.caseId, 3))
  })

  it('S1-15: a fact corrected later shows its first text, and no correction, for a moment before', async () => {
    const then = await looked(area, about, { asker: 'team-manager', past: 'managing-officer', at: BETWEEN })
    assert.match(then, /Said he was at home/)
    assert.doesNotMatch(then, /misheard|in town/)
    assert.match(then, /Level 2/)
    const since = await looked(area, about, { asker: 'team-manager', past: 'managing-officer', at: NOW })
    assert.match(since, /corrected by .* because: misheard/)
    assert.match(since, /Level 3/)
  })

  it('shows nothing of a case before it was opened, and nothing to whoever may not look back', async () => {
    const early = { asker: 'team-manager', past: 'managing-officer', at: '2026-03-01T09:00:00.000Z' } as const
    assert.equal(await looked(area, about, early), 'not there')
    assert.equal(await looked(area, about, { asker: 'housing-solo', past: 'housing-solo', at: BETWEEN }), 'not there')
    const elsewhere = await testArea(database)
    const found = await elsewhere.as('team-manager', tx =>
      asItStood(tx, {
        caseId: about.caseId,
        at: BETWEEN,
        postId: area.post('housing-solo').postId,
        because: 'no reason',
      }),
    )
    assert.equal(found, undefined)
  })

  it('S4-29: what only the police knew never appears for housing, then or now', async () => {
    for (const at of [BETWEEN, NOW]) {
      const housing = await looked(area, about, { asker: 'police-solo', past: 'housing-solo', at })
      assert.match(housing, /Offered a flat/)
      assert.doesNotMatch(housing, /Seen by a source|at home/)
      const police = await looked(area, about, { asker: 'police-solo', past: 'police-solo', at })
      assert.match(police, /Seen by a source/)
    }
  })

  it('shows no more of the past than the asker may read today', async () => {
    const asPolice = await looked(area, about, { asker: 'team-manager', past: 'police-solo', at: BETWEEN })
    assert.match(asPolice, /Said he was at home/)
    assert.doesNotMatch(asPolice, /Seen by a source/)
  })

  it('S3-45: who was let in for a while saw it then and does not now', async () => {
    await grant(area, about.caseId, 'coordinator', 'managing-officer', '2026-03-19T09:00:00.000Z')
    const asCoordinator = (at: string) => looked(area, about, { asker: 'team-manager', past: 'coordinator', at })
    assert.match(await asCoordinator(BETWEEN), /Said he was at home/)
    assert.doesNotMatch(await asCoordinator(NOW), /Said he was at home/)
  })

  it('the ledger is told who looked back, as whom, at which moment and why', async () => {
    const [line] = await pastEveryPolicy(`select body from ledger_events where act = 'history/look-back'
      and case_id = '${about.caseId}' and role = 'police-solo' order by id limit 1`)
    const { items, because } = (line?.['body'] ?? {}) as { items: readonly string[]; because: string }
    assert.deepEqual(items, [`moment:${BETWEEN}`, `as-post:${area.post('housing-solo').postId}`])
    assert.equal(because, 'a review of the case')
  })
})
