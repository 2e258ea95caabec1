import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { buildAssets } from '#web'
import { testArea } from '../../../tests/support/area.ts'
import { testDatabase } from '../../../tests/support/database.ts'
import { accountFor, accountWithApp, later, PASSWORD, testHouse } from '../../../tests/support/gatehouse.ts'
import { hiddenFields, SmallBrowser, signInServer } from '../../../tests/support/sign-in-server.tsx'

buildAssets()
const database = await testDatabase()
const house = testHouse(database)
const server = await signInServer(database)
const showing = await signInServer(database, { demonstration: true })

const person = async () => (await testArea(database)).post('housing-solo')
let count = 0
const browser = (at = server) => new SmallBrowser(at, `198.51.100.${(count += 1) % 250}`)
const heading = (html: string) =>
  /<h1[^>]*>([\s\S]*?)<\/h1>/
    .exec(html)?.[1]
    ?.replaceAll(/<[^>]+>/g, '')
    .trim()

/** Signs in as far as the second factor. */
async function halfIn(name: string, at = browser()) {
  await at.open('/sign-in')
  await at.send('/sign-in', { name, password: PASSWORD })
  return at
}

describe('signing out', () => {
  it('ends the session here and for whoever copied its cookie', async () => {
    const account = await accountWithApp(house, (await person()).memberId)
    const at = browser()
    at.cookies.set('cairn', account.token)
    await at.open('/your-account')
    assert.equal(at.on.path, '/your-account')
    await at.send('/sign-out')
    assert.equal(at.on.path, '/sign-in')
    assert.equal(at.cookies.has('cairn'), false)
    at.cookies.set('cairn', account.token)
    assert.equal((await at.open('/')).path, '/sign-in')
  })

  it('is no link that another site could plant', async () => {
    assert.equal((await server.inject({ method: 'GET', url: '/sign-out' })).statusCode, 404)
  })
})

describe('proving again', () => {
  it('stands between a stale session and a step that needs it, and leads back', async () => {
    const account = await accountWithApp(house, (await person()).memberId)
    await later(11 * 60, async () => {
      const at = browser()
      at.cookies.set('cairn', account.token)
      await at.open('/your-account/recovery-codes')
      assert.equal(at.on.path, '/prove-again')
      const wrong = await at.send('/prove-again', { by: 'password', password: 'not the password at all' })
      assert.equal(wrong.status, 422)
      await at.post('/prove-again', { ...hiddenFields(at.on.html), by: 'password', password: PASSWORD })
      assert.equal(at.on.to, '/your-account/recovery-codes')
      assert.notEqual(at.cookies.get('cairn'), account.token)
      await at.open('/your-account/recovery-codes')
      await at.send('/your-account/recovery-codes')
      assert.equal(at.on.html.match(/<li><code>/g)?.length, 10)
    })
  })

  it('bars the step itself too, not only the page before it', async () => {
    const account = await accountWithApp(house, (await person()).memberId)
    await later(11 * 60, async () => {
      const at = browser()
      at.cookies.set('cairn', account.token)
      await at.open('/your-account')
      const { status } = await at.post('/your-account/recovery-codes', hiddenFields(at.on.html))
      assert.equal(status, 401)
    })
  })
})

describe('one’s own account', () => {
  it('shows sessions by device, ends another, and keeps the only factor', async () => {
    const account = await accountWithApp(house, (await person()).memberId)
    await later(60, async () => {
      const other = await halfIn(account.name)
      await other.send('/sign-in/second', { code: account.code() })
      const at = browser()
      at.cookies.set('cairn', account.token)
      await at.open('/your-account')
      assert.match(at.on.html, /Firefox on Linux/)
      await at.send('/your-account/sessions/end')
      assert.equal(at.on.path, '/your-account')
      assert.equal((await other.open('/')).path, '/sign-in')
      await at.open('/your-account/app/remove')
      const kept = await at.send('/your-account/app/remove')
      assert.equal(kept.status, 409)
      assert.match(kept.html, /your only second factor/)
    })
  })

  it('changes the password, and never shows one back', async () => {
    const account = await accountWithApp(house, (await person()).memberId)
    const at = browser()
    at.cookies.set('cairn', account.token)
    await at.open('/your-account/password')
    const typed = { presentPassword: 'not the password at all', newPassword: 'oystercatcher pegging out sheets' }
    const wrong = await at.send('/your-account/password', typed)
    assert.equal(wrong.status, 422)
    for (const secret of Object.values(typed)) assert.equal(wrong.html.includes(secret), false)
    await at.send('/your-account/password', { ...typed, presentPassword: PASSWORD })
    assert.equal(at.on.path, '/your-account')
    assert.equal((await halfIn(account.name)).on.status, 422)
  })
})

describe('the demonstration', () => {
  it('offers ready-made people with a line each, and signs in as one', async () => {
    const area = await testArea(database)
    const [own, other] = [area.post('housing-solo'), area.post('police-solo')]
    const ready = await accountFor(database, own.memberId, { passwordHash: null, demonstration: true })
    const second = await accountFor(database, other.memberId, { passwordHash: null, demonstration: true })
    const at = browser(showing)
    const { html } = await at.open('/sign-in')
    assert.equal(heading(html), 'Choose who you are')
    assert.match(html, new RegExp(`Be </span>${own.name}`))
    assert.match(html, /where somebody may live, and what matters to that/)
    await at.post('/demonstration/sign-in', { account: ready.accountId })
    assert.match((await at.open('/')).html, /as housing-solo/)
    // Coming back as somebody else ends the first session.
    const first = at.cookies.get('cairn') ?? ''
    await at.open('/sign-in')
    await at.post('/demonstration/sign-in', { ...hiddenFields(at.on.html), account: second.accountId })
    assert.match((await at.open('/')).html, /as police-solo/)
    at.cookies.set('cairn', first)
    assert.equal((await at.open('/')).path, '/sign-in')
  })

  it('is not there in a real installation, and offers no real account', async () => {
    const area = await testArea(database)
    const ready = await accountFor(database, area.post('housing-solo').memberId, {
      passwordHash: null,
      demonstration: true,
    })
    const real = await accountFor(database, area.post('police-solo').memberId)
    assert.equal((await browser().post('/demonstration/sign-in', { account: ready.accountId })).status, 404)
    for (const account of [real.accountId, '', 'x', "' or 1=1 --"]) {
      assert.equal((await browser(showing).post('/demonstration/sign-in', { account })).status, 404, account)
    }
    const { html } = await browser().open('/sign-in')
    assert.equal(html.includes('demonstration/sign-in'), false)
  })
})

describe('bad input at the gate', () => {
  it('is answered in plain words and is never a fault of ours', async () => {
    const texts = [
      '',
      'x'.repeat(100_000),
      '<script>alert(1)</script>',
      '\u202eevil',
      '\u0000\u0001',
      '=cmd|1',
      'Ngāti Whātua '.repeat(30),
      '%00',
      '🦩'.repeat(200),
    ]
    for (const text of texts) {
      const at = browser()
      await at.open('/sign-in')
      const wrong = await at.send('/sign-in', { name: text, password: text })
      assert.equal(wrong.status, 422, text.slice(0, 20))
      assert.equal(wrong.html.includes('<script>alert'), false)
      const passkey = await at.post('/sign-in/passkey', { challenge: text, response: text })
      assert.equal(passkey.status, 422)
      const setUp = await at.open(`/sign-in/set-up/${encodeURIComponent(text.slice(0, 60)) || 'x'}`)
      assert.ok([409, 404, 400].includes(setUp.status), `${setUp.status}`)
    }
  })
})
