import assert from 'node:assert/strict'
import { before, describe, it } from 'node:test'
import { casesRoutes, recordEntry } from '#modules/cases'
import { stoppedClock } from '#platform/clock'
import { day } from '#rules'
import type { Role } from '#shared'
import { type TestArea, testArea } from '../../../../../tests/support/area.ts'
import { type TestCase, testCase } from '../../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../../tests/support/database.ts'
import { PageVisitor, pageServer } from '../../../../../tests/support/page-server.tsx'
import { whatWasKnownRoutes } from '../../index.ts'
import { askedFor } from './asked-for.ts'
import { pageAt } from './pages-of-the-past.ts'

const database = await testDatabase()
const PAST = '2026-03-02T10:00:00.000Z'
const pages = casesRoutes([]).filter(({ method, path }) => method === 'GET' && path === '/cases/:caseId')
const server = await pageServer(database, whatWasKnownRoutes(pages))

/** A small area whose case was opened on 2 March; housing wrote then, and the supervising worker today. */
async function arranged(): Promise<{ area: TestArea; about: TestCase }> {
  const area = await testArea(database.at(stoppedClock(PAST)))
  const about = await testCase(area)
  const { caseId } = about
  const write = (role: Role, at: string, section: string, headline: string) =>
    database
      .at(stoppedClock(at))
      .asActor(area.actor(role), tx =>
        recordEntry(tx, { caseId, section, kind: 'note', happenedOn: day('2026-02-20'), headline }),
      )
  await write('housing-solo', '2026-03-04T10:00:00.000Z', 'housing', 'Offered a flat')
  await write('managing-officer', '2026-03-05T10:00:00.000Z', 'general', 'Was late')
  await write('managing-officer', '2026-03-12T10:00:00.000Z', 'housing', 'Turned the flat down')
  return { area, about }
}

describe('the page that shows what was known', () => {
  let area: TestArea
  let about: TestCase
  before(async () => {
    ;({ area, about } = await arranged())
  })
  const address = (past: Role, on: string, more = '') =>
    `/cases/${about.caseId}/known?post=${area.post(past).postId}&on=${on}&at=12:00&for=case-review${more}`
  const visit = async (role: Role, to: string) => {
    const visitor = await PageVisitor.signedIn(server, database, area.post(role))
    return visitor.open(to)
  }

  it('S4-29: shows the case page of the past, and beside each fact to whom it was known', async () => {
    const shown = await visit('team-manager', address('housing-solo', '2026-03-10'))
    assert.equal(shown.status, 200)
    assert.match(shown.html, /could see it on 10 March 2026 at 12:00/)
    assert.match(shown.html, /Offered a flat/)
    assert.doesNotMatch(shown.html, /Turned the flat down|Was late/)
    const whole = await visit('team-manager', address('managing-officer', '2026-03-10'))
    const known = whole.html.slice(whole.html.indexOf('id="known-to"'))
    const row = /Was late<\/th>.*?<\/tr>/s.exec(known)?.[0] ?? ''
    assert.match(row, /Police, Social Work</)
    assert.match(row, /recorded 13 days after/)
    const housing = /Offered a flat<\/th>.*?<\/tr>/s.exec(known)?.[0] ?? ''
    assert.match(housing, /Housing, Police, Social Work</)
  })

  it('S1-15: nothing in the past can be pressed to change it, and its links stay there', async () => {
    const { html: body } = await visit('team-manager', address('managing-officer', '2026-03-10'))
    const past = /class="as-it-stood">.*?aria-labelledby="known-to"/s.exec(body)?.[0] ?? ''
    assert.match(past, /Testcase/)
    assert.doesNotMatch(past, /<form|<button|entries\/new|href="\/cases\/[^"]*\/correct/)
    for (const [, to = ''] of past.matchAll(/href="([^"]*)"/g)) assert.match(to, /^#|\/known\?/)
  })

  it('is not there for whoever may not know who has looked at the case', async () => {
    for (const role of ['housing-solo', 'coordinator', 'administrator'] as const) {
      assert.equal((await visit(role, address('housing-solo', '2026-03-10'))).status, 404)
      assert.equal((await visit(role, `/cases/${about.caseId}/known`)).status, 404)
    }
  })

  it('asks again for what is missing, was not there yet, or has not come', async () => {
    const first = await visit('police-solo', `/cases/${about.caseId}/known`)
    assert.equal(first.status, 200)
    assert.match(first.html, /Through whose eyes/)
    const says = async (to: string) => {
      const { status, html: body } = await visit('police-solo', to)
      assert.equal(status, 422)
      return body
    }
    assert.match(await says(address('housing-solo', '2026-02-01')), /was not there yet at that moment/)
    assert.match(await says(address('housing-solo', '2027-01-01')), /Give a moment that has passed|Write the day as/)
    assert.match(
      await says(address('housing-solo', '2026-03-10').replace('case-review', 'curiosity')),
      /Say what you look back for/,
    )
    assert.match(await says(`/cases/${about.caseId}/known?for=court`), /Choose through whose eyes to look/)
  })

  it('tells the ledger as whom, at which moment and what for', async () => {
    await visit('police-solo', address('housing-solo', '2026-03-11'))
    const [line] = await pastEveryPolicy(`select body from ledger_events where act = 'history/look-back'
      and case_id = '${about.caseId}' and body::text like '%2026-03-11%'`)
    const { items, because } = (line?.['body'] ?? {}) as { items: readonly string[]; because: string }
    assert.deepEqual(items, ['moment:2026-03-11T12:00:59.999Z', `as-post:${area.post('housing-solo').postId}`])
    assert.equal(because, 'case-review')
  })

  it('shows no page but those that it was given, and none of another address', () => {
    const { caseId } = about
    assert.equal(pageAt(pages, `/cases/${caseId}`)?.params['caseId'], caseId)
    for (const other of [`/cases/${caseId}/seen`, '/cases/x', `/cases/${caseId}?see=1`, `//cases/${caseId}`])
      assert.equal(pageAt(pages, other), undefined)
  })

  it('S1-15: summer time counts: noon in June is eleven by the clock of the ledger', () => {
    const query = { post: about.caseId, on: '2026-06-10', at: 'noon', for: 'court' }
    const { wanted } = askedFor(query, '2026-07-01T09:00:00.000Z', day('2026-07-01'))
    assert.equal(wanted?.at, '2026-06-10T11:00:59.999Z')
  })
})
