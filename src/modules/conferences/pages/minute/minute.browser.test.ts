import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { startSession } from '#platform/identity'
import type { Role } from '#shared'
import { type TestArea, testArea } from '../../../../../tests/support/area.ts'
import { axeViolations } from '../../../../../tests/support/axe.ts'
import { startBrowser } from '../../../../../tests/support/browser.ts'
import { testCase } from '../../../../../tests/support/case.ts'
import { testDatabase } from '../../../../../tests/support/database.ts'
import { accountFor } from '../../../../../tests/support/gatehouse.ts'
import { onOneEngine } from '../../../../../tests/support/on-one-engine.ts'
import { pageServer } from '../../../../../tests/support/page-server.tsx'
import { draftMinute } from '../../commands/draft-minute.ts'
import { proposeCorrection } from '../../commands/propose-correction.ts'
import { heldConference } from '../../example/held.ts'
import { CHAIR, issuedMinute, openedCopy, partSaying } from '../../example/issued.ts'
import { minuteRoutes } from '../../routes-minute.ts'

const database = await testDatabase()
const server = await pageServer(database, minuteRoutes)
let browser: Browser
let origin: string

before(async () => {
  browser = await startBrowser()
  origin = await server.listen({ port: 0, host: '127.0.0.1' })
})
after(async () => {
  await browser.close()
  await server.close()
})

const accounts = new Map<string, string>()

/** A page as the holder of a role's post, and what the browser complained about. */
async function signedIn(area: TestArea, role: Role, width = 1280): Promise<{ page: Page; complaints: string[] }> {
  const { memberId, postId } = area.post(role)
  const accountId = accounts.get(memberId) ?? (await accountFor(database, memberId)).accountId
  accounts.set(memberId, accountId)
  const token = await startSession(database, { accountId, memberId, postId, stage: 'full', device: 'Test' })
  const context = await browser.newContext({ viewport: { width, height: 860 } })
  await context.addCookies([{ name: 'cairn', value: token, url: origin }])
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('pageerror', fault => complaints.push(fault.message))
  page.on('console', message => void (message.type() === 'error' && complaints.push(message.text())))
  return { page, complaints }
}

async function findings(page: Page): Promise<string[]> {
  const violations = await axeViolations(page)
  return violations.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 120)}`))
}

const tooWide = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

async function staged() {
  const area = await testArea(database)
  const about = await testCase(area, { name: 'Ngāti Kahungunu Mac an t-Saoir' })
  const { conferenceId } = await heldConference(area, about)
  await issuedMinute(area, conferenceId)
  const draft = await heldConference(area, await testCase(area))
  await area.as(CHAIR, tx => draftMinute(tx, draft.conferenceId))
  const { copyId } = await openedCopy(area, 'housing-solo')
  const { id } = await partSaying(area, conferenceId, 'HOUSING')
  return { area, conferenceId, draftId: draft.conferenceId, copyId, part: encodeURIComponent(id), partId: id }
}

describe(onOneEngine('the pages of a minute in a browser'), () => {
  for (const width of [1280, 390]) {
    it(`axe finds nothing, nothing is blocked and nothing overflows, ${width} px wide`, async () => {
      const { area, conferenceId, draftId, copyId, part, partId } = await staged()
      const given = { copyId, part: partId, quoted: 'Weir Street', proposed: 'Mill Lane', because: 'It is there' }
      await area.as('housing-solo', tx => proposeCorrection(tx, given))
      const who = area.post('housing-solo').memberId
      const at = `/conferences/${conferenceId}`
      const pages: readonly (readonly [Role, readonly string[]])[] = [
        ['housing-solo', ['/minutes', `/minutes/${copyId}`, `/minutes/${copyId}/correct?part=${part}`]],
        [
          CHAIR,
          [
            `/conferences/${draftId}/minute`,
            `/conferences/${draftId}/minute/wording?part=field/reasons`,
            `${at}/minute`,
            `${at}/circulation`,
            `${at}/circulation/reader?who=${who}`,
            `${at}/corrections`,
          ],
        ],
      ]
      for (const [role, paths] of pages) {
        const { page, complaints } = await signedIn(area, role, width)
        for (const path of paths) {
          await page.goto(origin + path)
          // What opens on demand is looked at, too.
          await page.evaluate(() => document.querySelectorAll('details').forEach(one => (one.open = true)))
          assert.deepEqual(await findings(page), [], path)
          assert.equal(await tooWide(page), 0, path)
        }
        assert.deepEqual(complaints, [])
        await page.context().close()
      }
    })
  }

  it('S3-94: a sentence that is marked stands in the box to be changed, and what was typed there stays', async () => {
    const { area, copyId, part } = await staged()
    const { page } = await signedIn(area, 'housing-solo')
    await page.goto(`${origin}/minutes/${copyId}/correct?part=${part}`)
    const box = page.locator('textarea[name="proposed"]')
    assert.equal(await box.inputValue(), 'HOUSING a flat in Weir Street is free')
    await page.getByLabel('Only some of these words').check()
    assert.equal(await box.inputValue(), '')
    await page.getByLabel('HOUSING a flat in Weir Street is free').check()
    assert.equal(await box.inputValue(), 'HOUSING a flat in Weir Street is free')
    await box.fill('HOUSING a flat in Mill Lane is free')
    await page.getByLabel('Only some of these words').check()
    assert.equal(await box.inputValue(), 'HOUSING a flat in Mill Lane is free')
    await page.context().close()
  })

  it('S3-93: the keyboard alone opens a copy from the list and reaches the first sentence', async () => {
    const { area, copyId } = await staged()
    const { page } = await signedIn(area, 'police-solo')
    await page.goto(`${origin}/minutes`)
    await page.locator('main a').first().focus()
    await page.keyboard.press('Enter')
    await page.locator('.whose-name').waitFor()
    assert.notEqual(page.url(), `${origin}/minutes/${copyId}`)
    await page.locator('main a', { hasText: 'Something wrong?' }).first().focus()
    await page.keyboard.press('Enter')
    await page.locator('h1', { hasText: 'Something wrong?' }).waitFor()
    await page.context().close()
  })
})
