import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { testArea } from '../../../tests/support/area.ts'
import { testDatabase } from '../../../tests/support/database.ts'
import {
  accountFor,
  accountWithApp,
  actsOf,
  holderOf,
  later,
  PASSWORD,
  testHouse,
  valueOf,
  visitor,
} from '../../../tests/support/gatehouse.ts'
import {
  endOtherSessions,
  endOwnSession,
  proveAgainByCode,
  proveAgainByPassword,
  proveAgainInDemonstration,
  readOwnAccount,
  resolveSession,
  signInToDemonstration,
  signInWithPassword,
  signOut,
  startSession,
  suspendAccount,
} from './index.ts'

const database = await testDatabase()
const house = testHouse(database)
const HOUR = 3_600

async function signedInPerson() {
  const area = await testArea(database)
  const post = area.post('housing-solo')
  const account = await accountWithApp(house, post.memberId)
  return { area, post, account, signedIn: await holderOf(database, account.token) }
}
const anotherSession = (accountId: string, memberId: string, postId: string) =>
  startSession(database, { accountId, memberId, postId, stage: 'full', device: 'Another browser' })

describe('sessions', () => {
  it('keep only the hash of their token', async () => {
    const { account } = await signedInPerson()
    const rows = await database.asKeeper(keeper =>
      sql<{ text: string }>`select identity_sessions::text as text from identity_sessions`.execute(keeper),
    )
    assert.equal(
      rows.rows.some(row => row.text.includes(account.token)),
      false,
    )
    assert.match(account.token, /^[\w-]{43}$/)
  })

  it('end after half an hour without a request, and after ten hours in any case', async () => {
    const { account } = await signedInPerson()
    await later(29 * 60, async () => assert.ok(await resolveSession(database, account.token)))
    await later(29 * 60 + 31 * 60, async () => assert.equal(await resolveSession(database, account.token), undefined))
    const { account: busy } = await signedInPerson()
    for (let minutes = 20; minutes < 600; minutes += 20)
      await later(minutes * 60, async () => assert.ok(await resolveSession(database, busy.token), `${minutes}`))
    await later(10 * HOUR, async () => assert.equal(await resolveSession(database, busy.token), undefined))
  })

  it('stand half open for twenty minutes only', async () => {
    const post = (await testArea(database)).post('housing-solo')
    const account = await accountFor(database, post.memberId)
    const { token } = valueOf(await signInWithPassword(house, { name: account.name, password: PASSWORD }, visitor()))
    await later(19 * 60, async () => assert.ok(await resolveSession(database, token)))
    await later(20 * 60, async () => assert.equal(await resolveSession(database, token), undefined))
  })

  it('are dead after signing out, also for whoever stole the token', async () => {
    const { account, signedIn, post } = await signedInPerson()
    await signOut(house, signedIn)
    assert.equal(await resolveSession(database, account.token), undefined)
    assert.equal((await actsOf(database, post.memberId)).at(-1), 'identity/end-session')
  })

  it('end when another begins in the same browser, so that a planted one is not taken over', async () => {
    const { account: planted } = await signedInPerson()
    const victim = await accountFor(database, (await testArea(database)).post('housing-solo').memberId)
    const who = visitor({ heldToken: planted.token })
    const { token } = valueOf(await signInWithPassword(house, { name: victim.name, password: PASSWORD }, who))
    assert.notEqual(token, planted.token)
    assert.equal(await resolveSession(database, planted.token), undefined)
  })

  it('end on the next request when the posting ends or the account is suspended', async () => {
    const leaver = await signedInPerson()
    await database.asKeeper(keeper =>
      sql`update staff_postings set to_day = '2026-03-15' where member_id = ${leaver.post.memberId}`.execute(keeper),
    )
    assert.equal(await resolveSession(database, leaver.account.token), undefined)
    const { area, post, account } = await signedInPerson()
    valueOf(await suspendAccount(database, area.actor('administrator'), post.memberId))
    assert.equal(await resolveSession(database, account.token), undefined)
    const back = await database.asKeeper(keeper =>
      sql`update identity_accounts set state = 'active' where id = ${account.accountId}`.execute(keeper),
    )
    assert.ok(back)
    assert.equal(
      await resolveSession(database, account.token),
      undefined,
      'being reinstated does not bring a session back',
    )
  })

  it('end on the next request for an account suspended by whatever hand, whether or not its sessions were ended', async () => {
    const { account } = await signedInPerson()
    await database.asKeeper(keeper =>
      keeper.updateTable('identity_accounts').set({ state: 'suspended' }).where('id', '=', account.accountId).execute(),
    )
    assert.equal(await resolveSession(database, account.token), undefined)
  })

  it('are listed for their owner, who ends one or all others, and nobody else’s', async () => {
    const { account, signedIn, post } = await signedInPerson()
    const stranger = await signedInPerson()
    const others = [
      await anotherSession(account.accountId, post.memberId, post.postId),
      await anotherSession(account.accountId, post.memberId, post.postId),
    ]
    const listed = (await readOwnAccount(house, signedIn))?.sessions ?? []
    assert.equal(listed.length, 3)
    const [first = ''] = others
    valueOf(await endOwnSession(house, signedIn, (await holderOf(database, first)).sessionId))
    assert.equal(await resolveSession(database, first), undefined)
    assert.equal((await endOwnSession(house, signedIn, stranger.signedIn.sessionId)).kind, 'not-found')
    assert.equal(await endOtherSessions(house, signedIn), 1)
    assert.equal(await resolveSession(database, others[1] ?? ''), undefined)
    assert.ok(await resolveSession(database, account.token))
    assert.ok(await resolveSession(database, stranger.account.token))
  })

  it('cannot be whole without a post', async () => {
    const { account, post } = await signedInPerson()
    const none = {
      accountId: account.accountId,
      memberId: post.memberId,
      postId: null,
      stage: 'full',
      device: '',
    } as const
    await assert.rejects(startSession(database, none))
  })
})

describe('proving again', () => {
  it('is due ten minutes after the last proof, and gives a new token', async () => {
    const { account, signedIn } = await signedInPerson()
    assert.equal(signedIn.recentlyProven, true)
    await later(11 * 60, async () => {
      const stale = await holderOf(database, account.token)
      assert.equal(stale.recentlyProven, false)
      assert.equal((await proveAgainByPassword(house, stale, 'not the password at all', visitor())).kind, 'wrong')
      const { token } = valueOf(await proveAgainByPassword(house, stale, PASSWORD, visitor()))
      assert.equal(await resolveSession(database, account.token), undefined)
      assert.equal((await holderOf(database, token)).recentlyProven, true)
    })
  })

  it('takes a code of the app but no recovery code', async () => {
    const { account } = await signedInPerson()
    await later(11 * 60, async () => {
      const stale = await holderOf(database, account.token)
      assert.equal((await proveAgainByCode(house, stale, account.codes[0] ?? '', visitor())).kind, 'wrong')
      const { token } = valueOf(await proveAgainByCode(house, stale, account.code(), visitor()))
      assert.equal((await holderOf(database, token)).recentlyProven, true)
    })
  })

  it('takes the word of a ready-made person in the demonstration, and of nobody else', async () => {
    const showing = testHouse(database, { demonstration: true })
    const { signedIn } = await signedInPerson()
    assert.equal((await proveAgainInDemonstration(showing, signedIn)).kind, 'refused')
    const post = (await testArea(database)).post('housing-solo')
    const ready = await accountFor(database, post.memberId, { passwordHash: null, demonstration: true })
    const { token } = valueOf(await signInToDemonstration(showing, ready.accountId, visitor()))
    const shown = await holderOf(database, token)
    assert.equal((await proveAgainInDemonstration(house, shown)).kind, 'refused')
    assert.equal((await proveAgainInDemonstration(showing, shown)).kind, 'done')
  })
})
