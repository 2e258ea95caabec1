import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { codeAt } from '#platform/identity'
import { buildAssets } from '#web'
import { testArea } from '../../../tests/support/area.ts'
import { testDatabase } from '../../../tests/support/database.ts'
import { accountFor, accountWithApp, later, PASSWORD, secretOf, testHouse } from '../../../tests/support/gatehouse.ts'
import { hiddenFields, SmallBrowser, signInServer } from '../../../tests/support/sign-in-server.tsx'

buildAssets()
const database = await testDatabase()
const house = testHouse(database)
const server = await signInServer(database)

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

describe('the sign-in page', () => {
  it('leads through password and code to the page that was asked for', async () => {
    const account = await accountWithApp(house, (await person()).memberId)
    await later(60, async () => {
      const at = browser()
      await at.open('/cases/mine')
      assert.equal(heading(at.on.html), 'Sign in to Cairn')
      await at.send('/sign-in', { name: account.name, password: PASSWORD })
      assert.equal(at.on.path, '/sign-in/second')
      await at.send('/sign-in/second', { code: account.code() })
      assert.equal(at.on.path, '/cases/mine')
      assert.match(at.on.html, /as housing-solo/)
      assert.equal(at.cookies.has('cairn-then'), false)
    })
  })

  it('answers a wrong password and an unknown name with the same status and the same page', async () => {
    const account = await accountWithApp(house, (await person()).memberId)
    const pages = []
    for (const name of [account.name, 'nobody.at.all@testshire.example']) {
      const at = browser()
      await at.open('/sign-in')
      const { status, html } = await at.send('/sign-in', { name, password: 'not the password at all' })
      pages.push([
        status,
        html.replaceAll(name, 'NAME').replaceAll(name.replaceAll('@', '&#64;'), 'NAME'),
        [...at.cookies.keys()],
      ])
    }
    assert.deepEqual(pages[0], pages[1])
    assert.equal(pages[0]?.[0], 422)
    assert.match(String(pages[0]?.[1]), /The name or the password is not right/)
    assert.equal(String(pages[0]?.[1]).includes('not the password at all'), false, 'a password is never shown back')
  })

  it('says 429 after too many tries, and for how long', async () => {
    const at = browser()
    await at.open('/sign-in')
    for (let tries = 0; tries < 10; tries += 1)
      await at.send('/sign-in', { name: 'tried.often@testshire.example', password: 'x' })
    const { status, html } = await at.send('/sign-in', { name: 'tried.often@testshire.example', password: 'x' })
    assert.equal(status, 429)
    assert.match(html, /15 more minutes/)
  })

  it('takes no form from another site', async () => {
    const answer = await server.inject({
      method: 'POST',
      url: '/sign-in',
      headers: { 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'name=a&password=b',
    })
    assert.equal(answer.statusCode, 403)
  })

  it('sets cookies that no script reads, and under https ones that only this host may set', async () => {
    const account = await accountFor(database, (await person()).memberId)
    const secure = await signInServer(database, { publicUrl: 'https://cairn.example' })
    const payload = new URLSearchParams({ name: account.name, password: PASSWORD }).toString()
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    const answer = await secure.inject({ method: 'POST', url: '/sign-in', headers, payload })
    const cookie = String(answer.headers['set-cookie'])
    assert.match(cookie, /^__Host-cairn=[\w-]{43}; Max-Age=36000; Path=\/; HttpOnly; Secure; SameSite=Lax$/)
    await secure.close()
  })

  it('never leads to another site, whatever the cookie says', async () => {
    for (const then of [
      'https://evil.example/',
      '//evil.example',
      '/\\evil.example',
      '/%0d%0aset-cookie:x',
      '/sign-out',
      '\u0000',
      '/ok?q=1',
    ]) {
      const account = await accountWithApp(house, (await person()).memberId)
      await later(60, async () => {
        const at = await halfIn(account.name)
        at.cookies.set('cairn-then', then)
        const form = { ...hiddenFields(at.on.html), code: account.code() }
        const { to } = await at.post('/sign-in/second', form)
        assert.match(to ?? '', /^\/(?![/\\])/, then)
        if (then.startsWith('/ok')) assert.equal(to, '/ok?q=1')
        if (then === '/sign-out' || then.includes('evil')) assert.equal(to, '/')
      })
    }
  })
})

describe('a session on its way', () => {
  it('reaches nothing before the second factor: not the start, not the account, not another factor', async () => {
    const account = await accountWithApp(house, (await person()).memberId)
    const at = await halfIn(account.name)
    for (const path of [
      '/',
      '/cases/mine',
      '/your-account',
      '/prove-again',
      '/sign-in/enrol',
      '/sign-in/enrol/app',
      '/sign-in/enrol/passkey',
      '/sign-in/post',
      '/sign-in',
    ]) {
      await at.open(path)
      assert.equal(at.on.path, '/sign-in/second', path)
    }
  })

  it('sets up a factor before anything else when there is none, and shows the recovery codes once', async () => {
    const account = await accountFor(database, (await person()).memberId)
    const at = await halfIn(account.name)
    assert.equal(at.on.path, '/sign-in/enrol')
    await at.open('/cases/mine')
    assert.equal(at.on.path, '/sign-in/enrol')
    const { html } = await at.open('/sign-in/enrol/app')
    const key = /<code>([A-Z2-7 ]+)<\/code>/.exec(html)?.[1] ?? ''
    assert.match(html, /<svg viewBox="0 0 \d+ \d+"[^>]*role="img"/)
    assert.equal(/<svg[\s\S]*style=[\s\S]*<\/svg>/.test(html), false, 'the content policy forbids styles in the square')
    const wrong = await at.send('/sign-in/enrol/app', { code: '000000' })
    assert.equal(wrong.status, 422)
    assert.ok(wrong.html.includes(key), 'the same key stays on the page')
    const done = await at.send('/sign-in/enrol/app', { code: codeAt(secretOf(key), database.clock.now()) })
    assert.equal(done.html.match(/<code>[a-z0-9]{6}(-[a-z0-9]{6}){3}<\/code>/g)?.length, 10)
    await at.open('/cases/mine')
    assert.match(at.on.html, /as housing-solo/)
  })

  it('changes its token at each step, so that a planted one is worth nothing', async () => {
    const account = await accountWithApp(house, (await person()).memberId)
    await later(60, async () => {
      const at = browser()
      at.cookies.set('cairn', 'planted-by-an-attacker-in-this-browser-00000')
      await halfIn(account.name, at)
      const half = at.cookies.get('cairn')
      await at.send('/sign-in/second', { code: account.code() })
      const whole = at.cookies.get('cairn')
      assert.equal(new Set(['planted-by-an-attacker-in-this-browser-00000', half, whole]).size, 3)
      const thief = browser()
      for (const old of ['planted-by-an-attacker-in-this-browser-00000', half ?? '']) {
        thief.cookies.set('cairn', old)
        assert.equal((await thief.open('/')).path, '/sign-in')
      }
    })
  })

  it('asks for the post of whoever holds several', async () => {
    const area = await testArea(database)
    const [own, other] = [area.post('housing-solo'), area.post('police-solo')]
    await database.asKeeper(keeper =>
      sql`insert into staff_postings (id, post_id, member_id, kind, from_day) values (gen_random_uuid(), ${other.postId}, ${own.memberId}, 'deputy', '2026-01-01')`.execute(
        keeper,
      ),
    )
    const account = await accountWithApp(house, own.memberId)
    await later(60, async () => {
      const at = await halfIn(account.name)
      await at.send('/sign-in/second', { code: account.code() })
      assert.equal(at.on.path, '/sign-in/post')
      assert.match(at.on.html, /as deputy/)
      assert.equal((await at.open('/')).path, '/sign-in/post')
      assert.equal((await at.send('/sign-in/post')).status, 422)
      await at.send('/sign-in/post', { post: other.postId })
      assert.match(at.on.html, /as police-solo/)
    })
  })
})
