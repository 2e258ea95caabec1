import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testArea } from '../../../../../tests/support/area.ts'
import { testCase } from '../../../../../tests/support/case.ts'
import { pastEveryPolicy, testDatabase } from '../../../../../tests/support/database.ts'
import { meeting } from '../../../../../tests/support/meeting.ts'
import { PageVisitor, pageServer } from '../../../../../tests/support/page-server.tsx'
import { worklistRoutes } from '../../routes.ts'

const database = await testDatabase()
const server = await pageServer(database, worklistRoutes)

/** A case in an area of its own, of whose release nobody has taken charge. */
async function unsupervised(releaseOn: string) {
  const area = await testArea(database)
  const about = await testCase(area)
  await pastEveryPolicy(
    `update cases_cases set release_on = '${releaseOn}', managing_post_id = null where id = '${about.caseId}'`,
  )
  const visit = (role: 'social-work-solo' | 'coordinator') => PageVisitor.signedIn(server, database, area.post(role))
  return { area, about, visit }
}

const tab = (html: string) => /<a [^>]*show=no-supervisor[^>]*>[\s\S]*?<\/a>/.exec(html)?.[0] ?? ''

describe('the co-ordination board', () => {
  it('S3-3: opens each of its lists, also the empty ones', async () => {
    const { visit } = await unsupervised('2026-06-16')
    const solo = await visit('social-work-solo')
    for (const list of ['releases', 'no-supervisor', 'consider', 'convened', 'minutes', 'actions-late', 'nonsense']) {
      assert.equal((await solo.open(`/board?show=${list}`)).status, 200, list)
    }
  })

  it('S3-3: lists a conference that is convened with its day, and one whose minute waits', async () => {
    const { area, conferenceId } = await meeting()
    const solo = await PageVisitor.signedIn(server, database, area.post('social-work-solo'))
    assert.match((await solo.open('/board?show=convened')).html, new RegExp(`/conferences/${conferenceId}"`))
    await pastEveryPolicy(`update conferences_conferences set state = 'minute-draft' where id = '${conferenceId}'`)
    assert.match((await solo.open('/board?show=minutes')).text, /Minute not issued/)
    assert.match((await solo.open('/board?show=convened')).text, /Nothing under “Conferences convened”/)
  })

  it('S3-28: names releases without a supervising worker, red from thirty days before, with the rule and what to do', async () => {
    const late = await unsupervised('2026-04-15')
    const solo = await late.visit('social-work-solo')
    const shown = await solo.open('/board?show=no-supervisor')
    assert.match(shown.text, new RegExp(late.about.name))
    assert.match(shown.html, /<span class="late">\s*<time/)
    assert.match(shown.html, new RegExp(`/cases/${late.about.caseId}/supervisor`))
    const early = await unsupervised('2026-04-16')
    const other = await (await early.visit('coordinator')).open('/board?show=no-supervisor')
    assert.match(other.text, new RegExp(early.about.name))
    assert.doesNotMatch(other.html, /<span class="late">/)
    assert.match(tab(shown.html), /class="urgent"/)
    assert.doesNotMatch(tab(other.html), /urgent/)
  })

  it('S3-3: each number on it is the number of its rows', async () => {
    const { visit } = await unsupervised('2026-06-16')
    const solo = await visit('social-work-solo')
    for (const list of ['releases', 'no-supervisor']) {
      const shown = await solo.open(`/board?show=${list}`)
      const rows = [...shown.html.matchAll(/<th[^>]*scope="row"/g)].length
      assert.equal(rows, 1, list)
      assert.match(shown.html, new RegExp(`show=${list}"[^>]*>[\\s\\S]{0,200}\\b1\\b`), list)
    }
  })
})
