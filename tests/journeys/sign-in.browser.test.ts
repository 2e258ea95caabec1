/** Signing in as people do it: in a real browser, with a passkey in its virtual authenticator, by keyboard, without a script. */
import assert from 'node:assert/strict'
import { after, before, describe, it } from 'node:test'
import type { FastifyInstance } from 'fastify'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { codeAt, linkToAgency, makeAccount, startSession } from '#platform/identity'
import { buildAssets } from '#web'
import { type AgencyIssuer, startAgencyIssuer } from '../support/agency-issuer.ts'
import { testArea } from '../support/area.ts'
import { axeViolations } from '../support/axe.ts'
import { startBrowser } from '../support/browser.ts'
import { testClock, testDatabase } from '../support/database.ts'
import { accountFor, accountWithApp, later, PASSWORD, secretOf, testHouse, valueOf } from '../support/gatehouse.ts'
import { onOneEngine } from '../support/on-one-engine.ts'
import { freePort, openedAt, withAuthenticator } from '../support/sign-in-browser.ts'
import { signInServer } from '../support/sign-in-server.tsx'

const database = await testDatabase()
let browser: Browser
let server: FastifyInstance
let agency: AgencyIssuer
let address: string

before(async () => {
  buildAssets()
  const port = await freePort()
  address = `http://localhost:${port}`
  agency = await startAgencyIssuer([`${address}/sign-in/from/police`])
  const { issuer, clientId, clientSecret } = agency
  const issuers = [{ key: 'police', name: 'Police sign-in', issuer, clientId, clientSecret }]
  server = await signInServer(database, { publicUrl: address, issuers, demonstration: true })
  await server.listen({ host: 'localhost', port })
  browser = await startBrowser()
})
after(async () => {
  await browser.close()
  await server.close()
  await agency.stop()
})

const opened = (path: string, script = true) => openedAt(browser, address + path, script)
const person = async () => (await testArea(database)).post('housing-solo')

/** Opens the name-and-password part, which stands behind the ready-made people. */
async function withPassword(page: Page, name: string): Promise<void> {
  await page.getByText('Sign in with a name and password').click()
  await page.getByLabel('Sign-in name').fill(name)
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
}

async function setUpPasskey(page: Page, context: BrowserContext, name: string) {
  const device = await withAuthenticator(context, page)
  await withPassword(page, name)
  await page.getByRole('button', { name: 'Set up a passkey' }).click()
  await page.getByLabel('What is the device?').fill('office laptop')
  await page.getByRole('button', { name: 'Set it up' }).click()
  await page.getByRole('heading', { name: 'Keep your recovery codes' }).waitFor()
  await page.getByRole('button', { name: 'I have kept them' }).click()
  await page.getByText('as housing-solo').waitFor()
  return device
}

describe(onOneEngine('a passkey in a real browser'), () => {
  it('is set up first, and then signs in alone', async () => {
    const account = await accountFor(database, (await person()).memberId)
    const { page, context, complaints } = await opened('/sign-in')
    const device = await setUpPasskey(page, context, account.name)
    assert.equal((await device.keys()).length, 1)
    await page.goto(`${address}/your-account`)
    assert.match(await page.getByRole('table', { name: 'Passkeys' }).innerText(), /office laptop/)
    await page.locator('details.account summary').click()
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.getByText('Sign in with a name and password').click()
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    await page.getByText('as housing-solo').waitFor()
    assert.deepEqual(complaints, [])
    await context.close()
  })

  it('is the second factor after a password, and the proof before a sensitive step', async () => {
    const account = await accountFor(database, (await person()).memberId)
    const { page, context } = await opened('/sign-in')
    await setUpPasskey(page, context, account.name)
    await context.clearCookies()
    await page.goto(`${address}/sign-in`)
    await withPassword(page, account.name)
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.getByText('as housing-solo').waitFor()
    await later(11 * 60, async () => {
      await page.goto(`${address}/your-account/recovery-codes`)
      await page.getByRole('button', { name: 'Use a passkey' }).click()
      await page.getByRole('heading', { name: 'Make new recovery codes' }).waitFor()
    })
    await context.close()
  })

  it('does nothing without the finger, and says what to do', async () => {
    const account = await accountFor(database, (await person()).memberId)
    const { page, context } = await opened('/sign-in')
    const device = await setUpPasskey(page, context, account.name)
    await context.clearCookies()
    await device.finger(false)
    await page.goto(`${address}/sign-in`)
    await withPassword(page, account.name)
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.getByText('No passkey was used.').waitFor()
    assert.equal(new URL(page.url()).pathname, '/sign-in/second')
    await context.close()
  })

  it('shows itself when it was copied: its count went backwards', async () => {
    const account = await accountFor(database, (await person()).memberId)
    const { page, context } = await opened('/sign-in')
    const device = await setUpPasskey(page, context, account.name)
    const [copy] = await device.keys()
    await database.asKeeper(keeper =>
      keeper
        .updateTable('identity_passkeys')
        .set({ counter: 1_000 })
        .where('account_id', '=', account.accountId)
        .execute(),
    )
    assert.ok((copy?.signCount ?? 0) < 1_000)
    await context.clearCookies()
    await page.goto(`${address}/sign-in`)
    await withPassword(page, account.name)
    await page.getByRole('button', { name: 'Use a passkey' }).click()
    await page.getByText('The passkey was not accepted.').first().waitFor()
    await context.close()
  })

  it('answers a question once: the same answer sent again is refused', async () => {
    const account = await accountFor(database, (await person()).memberId)
    const { page, context } = await opened('/sign-in')
    await setUpPasskey(page, context, account.name)
    await context.clearCookies()
    await page.goto(`${address}/sign-in`)
    const sent = page.waitForRequest(
      request => request.method() === 'POST' && request.url().endsWith('/sign-in/passkey'),
    )
    await page.getByText('Sign in with a name and password').click()
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click()
    const body = (await sent).postData() ?? ''
    await page.getByText('as housing-solo').waitFor()
    assert.match(body, /response=%7B/)
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const again = await server.inject({ method: 'POST', url: '/sign-in/passkey', headers, payload: body })
    assert.equal(again.statusCode, 422)
    await context.close()
  })
})

describe('an agency’s own sign-in in a real browser', () => {
  it('goes there and comes back signed in', async () => {
    const area = await testArea(database)
    const { memberId } = area.post('housing-solo')
    await accountFor(database, memberId, { passwordHash: null })
    const link = { issuer: agency.issuer, subject: memberId }
    valueOf(await linkToAgency(database, area.actor('administrator'), memberId, link))
    agency.expect({ sub: memberId, amr: ['mfa'] })
    const { page, context, complaints } = await opened('/cases/mine')
    await page.getByText('Sign in with a name and password').click()
    await page.getByRole('button', { name: 'Police sign-in' }).click()
    await page.getByText('as housing-solo').waitFor()
    assert.equal(new URL(page.url()).pathname, '/cases/mine')
    assert.deepEqual(complaints, [])
    agency.expect({ sub: 'somebody nobody linked', amr: ['mfa'] })
    await context.clearCookies()
    await page.goto(`${address}/sign-in/with/police`)
    await page.getByText('does not open an account in Cairn').waitFor()
    await context.close()
  })
})

describe('a new account from its link to the first page', () => {
  it('goes through by keyboard alone', async () => {
    const area = await testArea(database)
    const { memberId } = area.post('housing-solo')
    const by = area.actor('administrator')
    const { token } = valueOf(
      await makeAccount(database, by, { memberId, signInName: `kb.${memberId.slice(24)}@testshire.example` }),
    )
    const { page, context, complaints } = await opened(`/sign-in/set-up/${token}`)
    const press = async (name: string | RegExp) => {
      for (let tabs = 0; tabs < 40; tabs += 1) {
        await page.keyboard.press('Tab')
        const found = await page.evaluate(() => (document.activeElement as HTMLElement | null)?.innerText ?? '')
        if (typeof name === 'string' ? found.trim() === name : name.test(found)) return page.keyboard.press('Enter')
      }
      throw new Error(`No way to "${name}" by keyboard`)
    }
    await page.getByLabel('Password', { exact: true }).focus()
    await page.keyboard.type('oystercatcher pegging out sheets')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /second way/ }).waitFor()
    await press('Set up an app')
    await page.getByRole('heading', { name: 'Set up an authenticator app' }).waitFor()
    await press(/I cannot scan it/)
    const key = await page.locator('code').innerText()
    await page.getByLabel('Six digits').focus()
    await page.keyboard.type(codeAt(secretOf(key), testClock.now()))
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Keep your recovery codes' }).waitFor()
    await press('I have kept them')
    await page.getByText('as housing-solo').waitFor()
    assert.deepEqual(complaints, [])
    await context.close()
  })
})

describe('without JavaScript', () => {
  it('password and app sign in, and no passkey button stands there without working', async () => {
    const account = await accountWithApp(testHouse(database), (await person()).memberId)
    await later(60, async () => {
      const { page, context } = await opened('/sign-in', false)
      assert.equal(await page.getByRole('button', { name: 'Sign in with a passkey' }).count(), 0)
      await withPassword(page, account.name)
      await page.getByLabel('Code from your authenticator app').fill(account.code())
      await page.getByRole('button', { name: 'Go on' }).click()
      await page.getByText('as housing-solo').waitFor()
      await context.close()
    })
  })
})

describe('what the browser keeps', () => {
  it('is cookies that no script reads, and nothing in its storage', async () => {
    const { memberId, postId } = await person()
    const { accountId } = await accountFor(database, memberId)
    const token = await startSession(database, { accountId, memberId, postId, stage: 'full', device: 'Test' })
    const { page, context } = await opened('/sign-in')
    await context.addCookies([{ name: 'cairn', value: token, url: address, httpOnly: true, sameSite: 'Lax' }])
    await page.goto(`${address}/your-account`)
    await page.getByText('Where you are signed in').first().waitFor()
    assert.equal(await page.evaluate(() => document.cookie), '')
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0)
    await context.close()
  })
})

describe('axe', () => {
  it('finds nothing on any page of signing in, with a mistake shown and everything opened, and a phone shows it whole', async () => {
    const area = await testArea(database)
    const { memberId } = area.post('housing-solo')
    const account = await accountWithApp(testHouse(database), memberId)
    await accountFor(database, area.post('police-solo').memberId, { passwordHash: null, demonstration: true })
    const administrator = area.post('administrator')
    const { accountId } = await accountFor(database, administrator.memberId)
    const { memberId: administratorId, postId } = administrator
    const who = { accountId, memberId: administratorId, postId }
    const whole = await startSession(database, { ...who, stage: 'full', device: 'Test' })
    const { page, context } = await opened('/sign-in')
    const look = async (what: string) => {
      await page.evaluate(() => {
        for (const details of document.querySelectorAll('details')) details.open = true
      })
      const found = (await axeViolations(page)).map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
      assert.deepEqual(found, [], what)
      await page.setViewportSize({ width: 390, height: 900 })
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      assert.ok(over <= 0, `${what} is ${over} px too wide for a phone`)
      await page.setViewportSize({ width: 1280, height: 900 })
    }
    await look('sign-in')
    await page.getByLabel('Sign-in name').fill(account.name)
    await page.getByLabel('Password', { exact: true }).fill('not the password at all')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await look('sign-in refused')
    await page.getByLabel('Sign-in name').fill(account.name)
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
    await look('second factor')
    await context.clearCookies()
    await context.addCookies([{ name: 'cairn', value: whole, url: address, httpOnly: true, sameSite: 'Lax' }])
    const paths = [
      '/your-account',
      '/your-account/password',
      '/your-account/recovery-codes',
      '/sign-in/enrol',
      '/sign-in/enrol/app',
      '/sign-in/enrol/passkey',
      '/prove-again',
      '/accounts',
      `/accounts/${memberId}`,
      `/accounts/${area.post('health-liaison').memberId}`,
    ]
    for (const path of paths) {
      await page.goto(address + path)
      await look(path)
    }
    await context.close()
  })
})
