import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { startSession } from '#platform/identity'
import type { Role } from '#shared'
import { startBrowser } from '../../../../tests/support/browser.ts'
import { testDatabase } from '../../../../tests/support/database.ts'
import { accountOnce } from '../../../../tests/support/gatehouse.ts'
import { meetingPages, meetingServer } from '../../../../tests/support/meeting-pages.ts'
import { onOneEngine } from '../../../../tests/support/on-one-engine.ts'

const SOLO: Role = 'social-work-solo'
/** Others' changes are looked for every four seconds; a busy machine may take its time over it. */
const SOON = { timeout: 25_000 }

let browser: Browser
let origin: string

before(async () => {
  browser = await startBrowser()
  const server = await meetingServer()
  origin = await server.listen({ port: 0, host: '127.0.0.1' })
})
after(() => browser.close())

type Pages = Awaited<ReturnType<typeof meetingPages>>

/** Opens a page of the meeting as the holder of a role's post. */
async function open({ area, at }: Pages, role: Role, what: string): Promise<{ page: Page; context: BrowserContext }> {
  const database = await testDatabase()
  const { memberId, postId } = area.post(role)
  const { accountId } = await accountOnce(database, memberId)
  const token = await startSession(database, { accountId, memberId, postId, stage: 'full', device: 'Test' })
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 } })
  await context.addCookies([{ name: 'cairn', value: token, url: origin }])
  const page = await context.newPage()
  await page.goto(origin + at(what))
  await page.locator('.scripted').waitFor()
  return { page, context }
}

const saysOf = async ({ record }: Pages, field: string) =>
  (await record()).fields.find(one => one.field === field)?.says
const PURPOSE = 'textarea[name="says:purpose"]'

describe(onOneEngine('the meeting with its script, in a browser'), () => {
  it('saves a field a moment after the last letter and says when; nothing is left in the browser', async () => {
    const meeting = await meetingPages()
    const { page, context } = await open(meeting, SOLO, 'meeting?item=reasons')
    await page.locator(PURPOSE).pressSequentially('Agree a plan before release.')
    await page.getByText('saved 09:00:00').waitFor()
    assert.equal(await saysOf(meeting, 'purpose'), 'Agree a plan before release.')
    const stored = await page.evaluate(() => localStorage.length + sessionStorage.length)
    assert.equal(stored, 0)
    await context.close()
  })

  it('keeps what is typed while there is no connection, says so, and saves it when there is one again', async () => {
    const meeting = await meetingPages()
    const { page, context } = await open(meeting, SOLO, 'meeting?item=reasons')
    await context.setOffline(true)
    await page.locator(PURPOSE).pressSequentially('Typed in the cellar.')
    await page.getByText('Not saved: no connection.').waitFor()
    assert.equal(await page.locator(PURPOSE).inputValue(), 'Typed in the cellar.')
    let warned = ''
    page.on('dialog', dialog => {
      warned = dialog.type()
      void dialog.dismiss()
    })
    await page.close({ runBeforeUnload: true })
    await page.waitForTimeout(300)
    assert.equal(warned, 'beforeunload')
    await context.setOffline(false)
    await page.getByText('saved 09:00:00').waitFor(SOON)
    assert.equal(await saysOf(meeting, 'purpose'), 'Typed in the cellar.')
    assert.equal(await page.locator('[data-trouble]').textContent(), '')
    await context.close()
  })

  it('shows both texts when two people write at once, and goes on with what is chosen', async () => {
    const meeting = await meetingPages()
    const one = await open(meeting, SOLO, 'meeting?item=reasons')
    const other = await open(meeting, 'support-assistant', 'meeting?item=reasons')
    await other.page.locator(PURPOSE).fill('What the typist wrote.')
    await other.page.getByText('saved 09:00:00').waitFor()
    await one.page.locator(PURPOSE).fill('What the chair wrote.')
    const panel = one.page.locator('.meanwhile')
    await panel.waitFor()
    assert.match((await panel.textContent()) ?? '', /support-assistant changed this.*What the typist wrote\./)
    assert.equal(await saysOf(meeting, 'purpose'), 'What the typist wrote.')
    await one.page.getByRole('button', { name: 'Put both together' }).click()
    await one.page.getByText('saved 09:00:00').waitFor()
    assert.equal(await saysOf(meeting, 'purpose'), 'What the typist wrote.\nWhat the chair wrote.')
    await Promise.all([one.context.close(), other.context.close()])
  })

  it('brings in what others type and record, and never touches the field being typed in', async () => {
    const meeting = await meetingPages()
    const one = await open(meeting, SOLO, 'meeting?item=reasons')
    const other = await open(meeting, 'support-assistant', 'meeting?item=reasons')
    await one.page.locator(PURPOSE).focus()
    await other.page.locator('textarea[name="says:reasons"]').fill('Reasons put right.')
    await other.page.locator(PURPOSE).fill('Theirs.')
    await other.page.locator('#form-action textarea').focus()
    await one.page.waitForFunction(
      () =>
        document.querySelector<HTMLTextAreaElement>('textarea[name="says:reasons"]')?.value === 'Reasons put right.',
      undefined,
      SOON,
    )
    assert.equal(await one.page.locator(PURPOSE).inputValue(), '')
    await one.page.goto(origin + meeting.at('meeting?item=victims'))
    await other.page.goto(origin + meeting.at('meeting?item=victims'))
    await one.page.locator('#form-add-victims textarea').fill('Half a sentence')
    await other.page.locator('#form-add-victims textarea').fill('One victim has moved.')
    await other.page.locator('#form-add-victims').getByRole('button').click()
    await one.page.locator('.said', { hasText: 'One victim has moved.' }).waitFor(SOON)
    assert.equal(await one.page.locator('#form-add-victims textarea').inputValue(), 'Half a sentence')
    await Promise.all([one.context.close(), other.context.close()])
  })

  it('adds lines from the keyboard alone without leaving the page, ready for the next', async () => {
    const meeting = await meetingPages()
    const { page, context } = await open(meeting, SOLO, 'meeting?item=victims')
    await page.evaluate(() => Object.assign(window, { stayed: true }))
    const box = page.locator('#form-add-victims textarea')
    await box.focus()
    for (const says of ['First line.', 'Second line.']) {
      await page.keyboard.type(says)
      await page.keyboard.press('Control+Enter')
      await page.locator('.said', { hasText: says }).waitFor()
      await page.waitForFunction(
        () => document.querySelector<HTMLTextAreaElement>('#form-add-victims textarea')?.value === '',
      )
      await page.locator('#form-add-victims textarea').focus()
    }
    assert.deepEqual(
      (await meeting.record()).lines.map(line => line.says),
      ['First line.', 'Second line.'],
    )
    assert.equal(await page.evaluate(() => 'stayed' in window), true)
    await context.close()
  })

  it('S3-89: asks about vague words as they are typed, and sets the action with what was let stand', async () => {
    const meeting = await meetingPages()
    const { page, context } = await open(meeting, SOLO, 'meeting?item=risk')
    await page.keyboard.press('a')
    await page.keyboard.type('Visit 14 Weir Street before 8 June')
    await page.locator('#action-dueOn').fill('5 June 2026')
    await page.getByText('differ. Keep 5 June 2026?').waitFor()
    await page.getByRole('button', { name: 'Make it 7 June 2026' }).click()
    await page.getByText('differ. Keep').waitFor({ state: 'detached' })
    await page.locator('#form-action textarea').fill('Visit 14 Weir Street and photograph the yard')
    await page.getByRole('button', { name: 'Keep it as it is' }).click()
    await page.getByText('These may be two tasks').waitFor({ state: 'detached' })
    await page.locator('#form-action textarea').fill('Liaise with police about 14 Weir Street')
    await page.getByText('liaise').or(page.getByText('Liaise” does not say')).first().waitFor()
    await page.locator('#action-ownerId').selectOption(meeting.area.post('housing-solo').memberId)
    await page.locator('#action-shownBy').fill('photographs')
    await page.getByRole('button', { name: 'Set the action' }).click()
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('#form-action textarea')?.value === '')
    const [action] = (await meeting.record()).actions
    assert.deepEqual([action?.task, action?.dueOn], ['Liaise with police about 14 Weir Street', '2026-06-07'])
    assert.ok((action?.questioned.length ?? 0) > 0)
    await context.close()
  })

  it('says what an action lacks at its field and keeps what was typed', async () => {
    const meeting = await meetingPages()
    const { page, context } = await open(meeting, SOLO, 'meeting?item=risk')
    await page.locator('#form-action textarea').fill('Visit 14 Weir Street')
    await page.getByRole('button', { name: 'Set the action' }).click()
    await page.locator('#form-action').getByText('Name one person of one agency').waitFor()
    assert.equal(await page.locator('#form-action textarea').inputValue(), 'Visit 14 Weir Street')
    assert.deepEqual((await meeting.record()).actions, [])
    await context.close()
  })

  it('goes from item to item by keys, takes a half-typed action along, and back again by the browser', async () => {
    const meeting = await meetingPages()
    const { page, context } = await open(meeting, SOLO, 'meeting?item=introductions')
    await page.locator('#form-action textarea').fill('Visit 14')
    await page.locator('#item-title').focus()
    await page.keyboard.press('g')
    await page.keyboard.press('6')
    await page.locator('#item-title', { hasText: 'Assessment of risk' }).waitFor()
    assert.match(page.url(), /item=risk$/)
    assert.equal(await page.locator('#form-action textarea').inputValue(), 'Visit 14')
    assert.equal(
      await page
        .locator('nav.agenda [aria-current]')
        .textContent()
        .then(text => text?.trim()),
      '6 Assessment of risk',
    )
    await page.keyboard.press('Alt+5')
    await page.locator('#item-title', { hasText: 'Victims' }).waitFor()
    await page.goBack()
    await page.locator('#item-title', { hasText: 'Assessment of risk' }).waitFor()
    await context.close()
  })

  it('S3-54: done leads to the next item, and the mark stands in the agenda', async () => {
    const meeting = await meetingPages()
    const { page, context } = await open(meeting, SOLO, 'meeting?item=victims')
    await page.getByRole('button', { name: 'Done, next item' }).click()
    await page.locator('#item-title', { hasText: 'Assessment of risk' }).waitFor()
    assert.match((await page.locator('.agenda-done').first().textContent()) ?? '', /✓.*Victims/)
    await context.close()
  })

  it('S3-29: records somebody with one choice', async () => {
    const meeting = await meetingPages()
    const { page, context } = await open(meeting, SOLO, 'meeting?item=introductions')
    const { name } = meeting.area.post('police-solo')
    await page.getByLabel(`Attendance of ${name}`).selectOption('present')
    await page.getByText('1 present, 5 not recorded.').waitFor()
    assert.equal((await meeting.record()).invited.find(one => one.role === 'police-solo')?.attendance, 'present')
    await context.close()
  })
})
