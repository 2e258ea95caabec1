import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { startSession } from '#platform/identity'
import { buildAssets } from '#web'
import { testArea } from '../../../tests/support/area.ts'
import { testDatabase } from '../../../tests/support/database.ts'
import { accountFor, accountWithApp, actsOf, later, PASSWORD, testHouse } from '../../../tests/support/gatehouse.ts'
import { hiddenFields, SmallBrowser, signInServer } from '../../../tests/support/sign-in-server.tsx'

buildAssets()
const database = await testDatabase()
const house = testHouse(database)
const issuer = { key: 'police', name: 'Police sign-in', issuer: 'https://sign-in.police.example', clientId: 'cairn' }
const server = await signInServer(database, { issuers: [issuer] })
const NEXT = 'oystercatcher pegging out sheets'

/** A browser in which somebody of this role is signed in, and the area they work in. */
async function as(role: 'administrator' | 'social-work-solo' | 'data-protection-officer') {
  const area = await testArea(database)
  const { memberId, postId } = area.post(role)
  const { accountId } = await accountFor(database, memberId)
  const at = new SmallBrowser(server)
  at.cookies.set('cairn', await startSession(database, { accountId, memberId, postId, stage: 'full', device: 'Test' }))
  const other = area.post('housing-solo')
  return { area, at, memberId, other, page: `/accounts/${other.memberId}` }
}

describe('the list of accounts', () => {
  it('shows every member of staff with post, state and last sign-in, counted by state', async () => {
    const { at, area, other } = await as('administrator')
    await accountWithApp(house, other.memberId)
    const { html, status } = await at.open('/accounts')
    assert.equal(status, 200)
    for (const { name } of area.posted.values()) assert.ok(html.includes(name), name)
    const active = await at.open('/accounts?state=active')
    assert.ok(active.html.includes(other.name))
    assert.equal(active.html.includes(area.post('police-solo').name), false)
    const none = await at.open('/accounts?state=none')
    assert.ok(none.html.includes(area.post('police-solo').name))
    assert.equal((await at.open('/accounts?state=__proto__')).status, 200)
  })

  it('is there for administrators only, and each step too', async () => {
    for (const role of ['social-work-solo', 'data-protection-officer'] as const) {
      const { at, page } = await as(role)
      for (const path of ['/accounts', page]) assert.equal((await at.open(path)).status, 404, `${role} ${path}`)
      for (const step of ['make', 'new-link', 'reset', 'suspend', 'reinstate', 'end-sessions', 'link', 'unlink']) {
        assert.equal((await at.post(`${page}/${step}`, {})).status, 404, `${role} ${step}`)
      }
    }
  })
})

describe('keeping an account', () => {
  it('makes one, shows its link once, and the person sets it up to the end', async () => {
    const { at, page, other } = await as('administrator')
    await at.open(page)
    const made = await at.send(`${page}/make`, { signInName: `new.${other.memberId.slice(24)}@testshire.example` })
    const link = /http:\/\/localhost:20000(\/sign-in\/set-up\/[\w-]{43})/.exec(made.html)?.[1] ?? ''
    assert.notEqual(link, '')
    assert.equal((await at.open(page)).html.includes(link), false)
    const newcomer = new SmallBrowser(server, '198.51.100.9')
    await newcomer.open(link)
    assert.equal(newcomer.on.path, '/sign-in/set-up', 'the secret has left the address')
    assert.ok(newcomer.on.html.includes(other.name))
    const weak = await newcomer.send('/sign-in/set-up', { password: 'Password2026!' })
    assert.equal(weak.status, 422)
    await newcomer.send('/sign-in/set-up', { password: NEXT })
    assert.equal(newcomer.on.path, '/sign-in/enrol')
    assert.equal(newcomer.cookies.has('cairn-set-up'), false)
    const late = new SmallBrowser(server)
    assert.equal((await late.open(link)).status, 409, 'the link is good once')
  })

  it('says what is wrong with a name in use, and keeps what was typed', async () => {
    const { at, page, area } = await as('administrator')
    const taken = await accountFor(database, area.post('police-solo').memberId)
    await at.open(page)
    const { status, html } = await at.send(`${page}/make`, { signInName: taken.name })
    assert.equal(status, 422)
    assert.match(html, /Somebody else signs in with this name/)
    assert.ok(html.includes(`value="${taken.name}"`))
  })

  it('suspends at once, and reinstates', async () => {
    const { at, page, other } = await as('administrator')
    const account = await accountWithApp(house, other.memberId)
    const them = new SmallBrowser(server)
    them.cookies.set('cairn', account.token)
    assert.equal((await them.open('/')).status, 200)
    await at.open(page)
    await at.send(`${page}/suspend`)
    assert.match(at.on.html, /Suspended/)
    assert.equal((await them.open('/')).path, '/sign-in')
    await at.send(`${page}/reinstate`)
    assert.match(at.on.html, /Active/)
  })

  it('resets how somebody signs in, and ends sessions', async () => {
    const { at, page, other } = await as('administrator')
    const account = await accountWithApp(house, other.memberId)
    await at.open(page)
    assert.match(at.on.html, /authenticator app/)
    await at.send(`${page}/end-sessions`)
    const them = new SmallBrowser(server)
    them.cookies.set('cairn', account.token)
    assert.equal((await them.open('/')).path, '/sign-in')
    const { html } = await at.send(`${page}/reset`)
    assert.match(html, /\/sign-in\/set-up\/[\w-]{43}/)
    await them.send('/sign-in', { name: account.name, password: PASSWORD })
    assert.equal(them.on.status, 422)
  })

  it('links to an agency’s sign-in and takes the link away', async () => {
    const { at, page, other } = await as('administrator')
    await accountFor(database, other.memberId)
    await at.open(page)
    assert.equal((await at.send(`${page}/link`, { agency: '', subject: 'x' })).status, 422)
    await at.open(page)
    await at.send(`${page}/link`, { agency: 'police', subject: `subject-of-${other.memberId}` })
    assert.match(at.on.html, /Unlink from Police sign-in/)
    await at.send(`${page}/unlink`)
    assert.equal(at.on.html.includes('Unlink'), false)
  })

  it('needs a fresh proof, and is in the ledger under the administrator', async () => {
    const { at, page, other, memberId } = await as('administrator')
    await accountFor(database, other.memberId)
    await later(11 * 60, async () => {
      assert.equal((await at.open(page)).path, '/prove-again')
      await at.open('/accounts')
      assert.equal((await at.post(`${page}/suspend`, hiddenFields(at.on.html))).status, 401)
    })
    await at.open(page)
    await at.send(`${page}/suspend`)
    assert.deepEqual((await actsOf(database, memberId)).slice(-1), ['identity/suspend-account'])
  })

  it('offers nothing for one’s own account, and there is no account of nobody', async () => {
    const { at, memberId, area } = await as('administrator')
    const { html } = await at.open(`/accounts/${memberId}`)
    assert.match(html, /your own account/)
    assert.equal((await at.post(`/accounts/${memberId}/suspend`, hiddenFields(html))).status, 409)
    assert.equal((await at.open(`/accounts/${area.areaId}`)).status, 404)
    assert.equal((await at.open('/accounts/x')).status, 404)
  })
})
