/** What the page scripts add, in a real browser: nothing sent twice, drafts kept, keys, questions that follow, the end of a session. */
import assert from 'node:assert/strict'
import { after, afterEach, before, beforeEach, describe, it } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { type Asked, page as answerPage, goTo, json, type Route } from '#platform/http'
import { startBrowser } from '../support/browser.ts'
import { type Served, serveGallery } from '../support/gallery.ts'
import { sentPage, tryPage } from '../support/try-page.tsx'

let browser: Browser
let served: Served
let page: Page

/** What the server was sent, and how it answers drafts. */
const sent: Asked['fields'][] = []
const drafts: { fields: Asked['fields']; fromScript: boolean }[] = []
let draftsWork = true

const route = (method: Route['method'], path: string, answer: Route['answer']): Route => ({
  method,
  path,
  door: 'open',
  purpose: 'administration',
  tells: 'none',
  answer,
})

const ROUTES: readonly Route[] = [
  route('GET', '/try', async () => answerPage('Try', tryPage())),
  route('GET', '/try/sent', async () => answerPage('Sent', sentPage())),
  route('POST', '/try/send', async asked => {
    sent.push(asked.fields)
    await new Promise(resolve => setTimeout(resolve, 400))
    return goTo('/try/sent')
  }),
  route('POST', '/try/draft', async asked => {
    drafts.push({ fields: asked.fields, fromScript: asked.fromScript })
    return draftsWork ? json({ saved: '10:17:32' }) : json({ problem: 'The database did not answer.' }, 503)
  }),
]

before(async () => {
  served = await serveGallery(ROUTES)
  browser = await startBrowser()
})
after(async () => {
  await browser.close()
  await served.close()
})
beforeEach(async () => {
  sent.length = 0
  drafts.length = 0
  draftsWork = true
  page = await (await browser.newContext()).newPage()
  await page.clock.install({ time: '2031-01-15T09:00:00Z' })
  await page.goto(`${served.address}/try`)
})

// A page left open would go on keeping its draft in the next test.
afterEach(() => page.context().close())

const send = () => page.getByRole('button', { name: 'Send' })
/** From now on time stands still on the page, and moves only when a test says so. */
const stopped = () => page.clock.pauseAt('2031-01-15T09:01:00Z')

describe('A form', () => {
  it('is sent once however often its button is pressed, with the name of the button', async () => {
    await page.getByLabel('Name').fill('Leon')
    await send().dblclick()
    await page.getByText('It was sent').waitFor()
    assert.equal(sent.length, 1)
    assert.equal(sent[0]?.['how'], 'now')
    assert.equal(sent[0]?.['name'], 'Leon')
    assert.match(String(sent[0]?.['_once']), /^[0-9a-f-]{36}$/)
  })

  it('asks what follows only when that was chosen', async () => {
    assert.equal(await page.getByLabel('Because').isVisible(), false)
    await page.getByLabel('Yes').check()
    assert.equal(await page.getByLabel('Because').isVisible(), true)
    await page.getByLabel('No').check()
    assert.equal(await page.getByLabel('Because').isVisible(), false)
  })

  it('says which day was read, by the day it is in the demonstration', async () => {
    await page.getByLabel('Day').fill('16/6')
    assert.equal(await page.locator('.echo').textContent(), 'Tue 16 June 2026, in 13 days')
    await page.getByLabel('Day').fill('31/6')
    assert.equal(await page.locator('.echo').textContent(), '')
  })
})

describe('A draft', () => {
  beforeEach(stopped)

  it('is kept a moment after a pause, without the key of the form, and says when', async () => {
    await page.getByLabel('Name').pressSequentially('Leon')
    assert.equal(drafts.length, 0)
    await page.clock.runFor(1_500)
    await page.getByText('Kept 10:17:32').waitFor()
    assert.equal(drafts.length, 1)
    assert.equal(drafts[0]?.fromScript, true)
    assert.equal(drafts[0]?.fields['name'], 'Leon')
    assert.equal(drafts[0]?.fields['_once'], undefined)
  })

  it('that was not kept says so, and is tried again', async () => {
    draftsWork = false
    await page.getByLabel('Name').fill('Leon')
    await page.clock.runFor(1_500)
    await page.getByText('Not kept. The database did not answer.').waitFor()
    draftsWork = true
    await page.clock.runFor(4_500)
    await page.getByText('Kept 10:17:32').waitFor()
    assert.equal(drafts.at(-1)?.fields['name'], 'Leon')
  })

  it('without a connection keeps the words and says so', async () => {
    await page.context().setOffline(true)
    await page.getByLabel('Name').fill('Leon')
    await page.clock.runFor(1_500)
    await page.getByText('Not kept: no connection.').waitFor()
    assert.equal(await page.getByLabel('Name').inputValue(), 'Leon')
    await page.context().setOffline(false)
    await page.clock.runFor(4_500)
    await page.getByText('Kept 10:17:32').waitFor()
  })

  it('is not sent after the form itself', async () => {
    await page.getByLabel('Name').fill('Leon')
    await send().click()
    await page.clock.runFor(5_000)
    await page.getByText('It was sent').waitFor()
    assert.equal(drafts.length, 0)
  })
})

describe('Keys', () => {
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('name') ?? document.activeElement?.tagName)

  it('go to the search, but not while somebody types', async () => {
    await page.keyboard.press('/')
    assert.equal(await focused(), 'q')
    await page.getByLabel('Name').fill('1')
    await page.keyboard.press('/')
    assert.equal(await page.getByLabel('Name').inputValue(), '1/')
  })

  it('open the nearest Why', async () => {
    await page.goto(`${served.address}/gallery/screens/case`)
    const whys = page.locator('details.why')
    await page.keyboard.press('w')
    assert.equal(await whys.first().evaluate(why => why.hasAttribute('open')), true)
    await whys.nth(2).locator('summary').focus()
    await page.keyboard.press('w')
    assert.equal(await whys.nth(2).evaluate(why => why.hasAttribute('open')), true)
  })

  it('close with Escape what floats above the page, and give the focus back', async () => {
    await page.goto(`${served.address}/gallery/screens/needs-me`)
    const why = page.locator('td > details.why').nth(3)
    await why.locator('summary').click()
    assert.equal(await why.locator('ul').isVisible(), true)
    await page.keyboard.press('Escape')
    assert.equal(await why.locator('ul').isVisible(), false)
    await page.locator('.account summary').click()
    await page.locator('h1').click()
    assert.equal(await page.getByRole('button', { name: 'Sign out' }).isVisible(), false)
  })

  it('are shown by ?, and can be switched off for good', async () => {
    await page.keyboard.press('?')
    await page.getByText('go to the search for people').waitFor()
    await page.getByLabel('Use single keys').uncheck()
    await page.keyboard.press('Escape')
    await page.reload()
    await page.keyboard.press('/')
    assert.equal(await focused(), 'BODY')
    await page.getByRole('button', { name: 'Keys' }).click()
    await page.getByText('go to the search for people').waitFor()
  })
})

describe('The end of a session', () => {
  const bar = () => page.locator('.session-ends')

  it('is said in time, and what to do when it has come', async () => {
    await page.clock.fastForward('24:00')
    assert.equal(await bar().isVisible(), false)
    await page.clock.fastForward('02:00')
    assert.match((await bar().textContent()) ?? '', /signed out in 4 minutes/)
    await page.clock.fastForward('10:00')
    assert.match((await bar().textContent()) ?? '', /What you typed is still here/)
  })

  it('moves away when anything is sent, also from another page', async () => {
    await page.clock.fastForward('27:00')
    assert.equal(await bar().isVisible(), true)
    const other = await page.context().newPage()
    await other.goto(`${served.address}/try`)
    await bar().waitFor({ state: 'hidden' })
  })
})

describe('Without a script', () => {
  it('a form is sent all the same', async () => {
    const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await plain.goto(`${served.address}/try`)
    await plain.getByLabel('Because').fill('no script')
    await plain.getByRole('button', { name: 'Send' }).click()
    await plain.getByText('It was sent').waitFor()
    assert.equal(sent[0]?.['why'], 'no script')
  })
})
