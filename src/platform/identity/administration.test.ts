import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testArea } from '../../../tests/support/area.ts'
import { testDatabase } from '../../../tests/support/database.ts'
import {
  accountWithApp,
  actsOf,
  holderOf,
  later,
  linesOf,
  PASSWORD,
  testHouse,
  valueOf,
  visitor,
} from '../../../tests/support/gatehouse.ts'
import {
  endSessionsOfMember,
  listStaffAccounts,
  makeAccount,
  proveByCode,
  readSetupLink,
  readStaffAccount,
  reinstateAccount,
  renewSetupLink,
  resetFactors,
  resolveSession,
  SETUP_HOURS,
  signInWithPassword,
  suspendAccount,
  useSetupLink,
} from './index.ts'

const database = await testDatabase()
const house = testHouse(database)
const NEXT = 'oystercatcher pegging out sheets'

async function place() {
  const area = await testArea(database)
  return { area, by: area.actor('administrator'), memberId: area.post('housing-solo').memberId }
}
let count = 0
const freshName = () => `new.starter.${(count += 1)}@testshire.example`

describe('making an account', () => {
  it('gives a link by which the person sets their own password, and then a second factor is owed', async () => {
    const { by, memberId } = await place()
    const signInName = freshName()
    const { token } = valueOf(await makeAccount(database, by, { memberId, signInName }))
    assert.equal((await readStaffAccount(database, memberId))?.state, 'waiting-for-setup')
    assert.equal((await signInWithPassword(house, { name: signInName, password: '' }, visitor())).kind, 'wrong')
    assert.equal(valueOf(await readSetupLink(house, token)).signInName, signInName)
    assert.equal(valueOf(await readSetupLink(house, token)).signInName, signInName, 'looking does not use it up')
    const { token: session, stage } = valueOf(await useSetupLink(house, token, NEXT, visitor()))
    assert.equal(stage, 'password-proven')
    assert.equal((await holderOf(database, session)).stage, 'password-proven')
    assert.equal((await useSetupLink(house, token, NEXT, visitor())).kind, 'refused', 'the link is good once')
    assert.equal((await readSetupLink(house, token)).kind, 'refused')
    assert.equal((await readStaffAccount(database, memberId))?.state, 'active')
  })

  it('keeps only the hash of the link, for 72 hours', async () => {
    const { by, memberId } = await place()
    const { token } = valueOf(await makeAccount(database, by, { memberId, signInName: freshName() }))
    const rows = await database.asKeeper(keeper => keeper.selectFrom('identity_setup_links').selectAll().execute())
    assert.equal(JSON.stringify(rows).includes(token), false)
    await later(SETUP_HOURS * 3_600 - 1, async () => assert.equal((await readSetupLink(house, token)).kind, 'done'))
    await later(SETUP_HOURS * 3_600, async () =>
      assert.equal((await useSetupLink(house, token, NEXT, visitor())).kind, 'refused'),
    )
  })

  it('holds the new password to the rules, the person’s own name included, and keeps the link', async () => {
    const { by, memberId } = await place()
    const { token } = valueOf(await makeAccount(database, by, { memberId, signInName: freshName() }))
    assert.equal((await useSetupLink(house, token, 'Testshire housing-solo', visitor())).kind, 'wrong')
    assert.equal((await useSetupLink(house, token, NEXT, visitor())).kind, 'done')
  })

  it('is refused for a name in use however written, for somebody with an account, and for nobody', async () => {
    const { area, by, memberId } = await place()
    const signInName = freshName()
    valueOf(await makeAccount(database, by, { memberId, signInName }))
    const again = await makeAccount(database, by, { memberId, signInName: freshName() })
    assert.equal(again.kind === 'refused' && again.refusal.code, 'has-account')
    const other = area.post('police-solo').memberId
    assert.equal(
      (await makeAccount(database, by, { memberId: other, signInName: ` ${signInName.toUpperCase()}` })).kind,
      'wrong',
    )
    assert.equal((await makeAccount(database, by, { memberId: other, signInName: ' x ' })).kind, 'wrong')
    assert.equal((await makeAccount(database, by, { memberId: other, signInName: 'y'.repeat(201) })).kind, 'wrong')
    assert.equal(
      (await makeAccount(database, by, { memberId: by.sessionId ?? by.postId, signInName: freshName() })).kind,
      'not-found',
    )
  })

  it('makes earlier links void with each new one', async () => {
    const { by, memberId } = await place()
    const first = valueOf(await makeAccount(database, by, { memberId, signInName: freshName() }))
    const second = valueOf(await renewSetupLink(database, by, memberId))
    assert.equal((await readSetupLink(house, first.token)).kind, 'refused')
    assert.equal((await useSetupLink(house, second.token, NEXT, visitor())).kind, 'done')
    assert.equal(
      (await renewSetupLink(database, by, memberId)).kind,
      'refused',
      'somebody with a password needs a reset',
    )
  })
})

describe('suspending, resetting and ending', () => {
  it('keeps a suspended person out everywhere until reinstated', async () => {
    const { by, memberId } = await place()
    const account = await accountWithApp(house, memberId)
    valueOf(await suspendAccount(database, by, memberId))
    assert.equal(await resolveSession(database, account.token), undefined)
    assert.equal((await signInWithPassword(house, { name: account.name, password: PASSWORD }, visitor())).kind, 'wrong')
    valueOf(await reinstateAccount(database, by, memberId))
    assert.equal((await signInWithPassword(house, { name: account.name, password: PASSWORD }, visitor())).kind, 'done')
  })

  it('takes away factors and password together, so that a known password sets up nothing', async () => {
    const { by, memberId } = await place()
    const account = await accountWithApp(house, memberId)
    const before = valueOf(await signInWithPassword(house, { name: account.name, password: PASSWORD }, visitor()))
    const { token } = valueOf(await resetFactors(database, by, memberId))
    for (const dead of [account.token, before.token]) assert.equal(await resolveSession(database, dead), undefined)
    assert.equal((await signInWithPassword(house, { name: account.name, password: PASSWORD }, visitor())).kind, 'wrong')
    const half = valueOf(await useSetupLink(house, token, NEXT, visitor()))
    const signedIn = await holderOf(database, half.token)
    assert.equal(
      (await proveByCode(house, signedIn, account.codes[0] ?? '', visitor())).kind,
      'wrong',
      'old codes on paper are void',
    )
  })

  it('ends every session of somebody at once', async () => {
    const { by, memberId } = await place()
    const account = await accountWithApp(house, memberId)
    assert.equal(valueOf(await endSessionsOfMember(database, by, memberId)), 1)
    assert.equal(await resolveSession(database, account.token), undefined)
  })

  it('is never done to one’s own account, nor to nobody’s', async () => {
    const { area, by, memberId } = await place()
    await accountWithApp(house, by.memberId)
    for (const act of [suspendAccount, resetFactors, endSessionsOfMember]) {
      const own = await act(database, by, by.memberId)
      assert.equal(own.kind === 'refused' && own.refusal.code, 'own-account')
      assert.equal((await act(database, by, area.post('police-solo').memberId)).kind, 'not-found')
      assert.equal((await act(database, by, memberId)).kind, 'not-found')
    }
  })

  it('is in the ledger under the administrator’s name', async () => {
    const { by, memberId } = await place()
    const { accountId } = await accountWithApp(house, memberId)
    valueOf(await suspendAccount(database, by, memberId))
    valueOf(await reinstateAccount(database, by, memberId))
    valueOf(await resetFactors(database, by, memberId))
    assert.deepEqual(await actsOf(database, by.memberId), [
      'identity/suspend-account',
      'identity/end-session',
      'identity/reinstate-account',
      'identity/reset-factors',
    ])
    const lines = await linesOf(database, by.memberId)
    assert.deepEqual(
      [lines[0]?.kind, lines[0]?.role, lines[0]?.post_id],
      ['administration', 'administrator', by.postId],
    )
    assert.match(JSON.stringify(lines[0]?.body), new RegExp(accountId))
  })
})

describe('the list of staff', () => {
  it('shows each member with post, state and last sign-in, and no secret', async () => {
    const { area, memberId } = await place()
    await accountWithApp(house, memberId)
    const listed = await listStaffAccounts(database)
    const own = listed.filter(one => one.agency.startsWith(area.post('housing-solo').agency.replace(' Housing', '')))
    assert.equal(own.length, area.posted.size)
    const found = own.find(one => one.memberId === memberId)
    assert.deepEqual(
      [found?.posts, found?.state, found?.authenticator, found?.sessions, found?.signedInAt],
      [['housing-solo'], 'active', true, 1, database.clock.now()],
    )
    assert.equal(own.filter(one => one.state === 'none').length, area.posted.size - 1)
    assert.equal(/argon2|token|hash/.test(JSON.stringify(own)), false)
  })
})
