import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { sql } from 'kysely'
import { testArea } from '../../../tests/support/area.ts'
import { testDatabase } from '../../../tests/support/database.ts'
import {
  accountFor,
  accountWithApp,
  holderOf,
  later,
  PASSWORD,
  testHouse,
  valueOf,
  visitor,
} from '../../../tests/support/gatehouse.ts'
import {
  choosePost,
  listDemonstrationPeople,
  proveByCode,
  resolveSession,
  signInToDemonstration,
  signInWithPassword,
} from './index.ts'

const database = await testDatabase()
const house = testHouse(database)

async function person(role: 'housing-solo' | 'police-solo' | 'social-work-solo' = 'housing-solo') {
  const area = await testArea(database)
  return { area, post: area.post(role) }
}

describe('the choice of post', () => {
  async function dualHat() {
    const { area, post } = await person()
    const other = area.post('police-solo')
    await database.asKeeper(keeper =>
      sql`insert into staff_postings (id, post_id, member_id, kind, from_day) values (gen_random_uuid(), ${other.postId}, ${post.memberId}, 'deputy', '2026-01-01')`.execute(
        keeper,
      ),
    )
    const account = await accountWithApp(house, post.memberId)
    return { area, post, other, account }
  }

  it('is asked of whoever holds several, and kept by the session, agency included', async () => {
    const { post, other, account } = await dualHat()
    const choosing = await holderOf(database, account.token)
    assert.deepEqual([choosing.stage, choosing.postId], ['choosing-post', null])
    const { token } = valueOf(await choosePost(house, choosing, other.postId))
    assert.equal(await resolveSession(database, account.token), undefined)
    const signedIn = await holderOf(database, token)
    assert.deepEqual(
      [signedIn.stage, signedIn.postId, signedIn.role, signedIn.agencyId],
      ['full', other.postId, 'police-solo', other.agencyId],
    )
    assert.notEqual(other.agencyId, post.agencyId)
  })

  it('takes no post that the person does not hold', async () => {
    const { area, account } = await dualHat()
    const choosing = await holderOf(database, account.token)
    assert.equal((await choosePost(house, choosing, area.post('crime-manager').postId)).kind, 'not-found')
    assert.equal((await holderOf(database, account.token)).stage, 'choosing-post')
  })

  it('cannot be made twice', async () => {
    const { post, other, account } = await dualHat()
    const choosing = await holderOf(database, account.token)
    valueOf(await choosePost(house, choosing, other.postId))
    assert.equal((await choosePost(house, choosing, post.postId)).kind, 'refused')
  })

  it('is not there for whoever holds none', async () => {
    const { post } = await person()
    const account = await accountWithApp(house, post.memberId)
    await database.asKeeper(keeper =>
      sql`update staff_postings set to_day = '2026-03-01' where member_id = ${post.memberId}`.execute(keeper),
    )
    await later(60, async () => {
      const who = visitor()
      const half = valueOf(await signInWithPassword(house, { name: account.name, password: PASSWORD }, who))
      const outcome = await proveByCode(house, await holderOf(database, half.token), account.code(), who)
      assert.equal(outcome.kind === 'refused' && outcome.refusal.code, 'no-post')
      assert.equal(await resolveSession(database, half.token), undefined)
    })
  })
})

describe('the demonstration', () => {
  it('lists ready-made people and signs in as one, whole', async () => {
    const { area, post } = await person()
    const ready = await accountFor(database, post.memberId, { passwordHash: null, demonstration: true })
    await accountFor(database, area.post('police-solo').memberId)
    const listed = (await listDemonstrationPeople(database)).filter(
      one => one.area === post.agency.replace(' Housing', ''),
    )
    assert.deepEqual(
      listed.map(one => [one.accountId, one.post, one.role]),
      [[ready.accountId, 'housing-solo', 'housing-solo']],
    )
    const showing = testHouse(database, { demonstration: true })
    const { token, stage } = valueOf(await signInToDemonstration(showing, ready.accountId, visitor()))
    assert.equal(stage, 'full')
    assert.equal((await holderOf(database, token)).demonstration, true)
  })

  it('is not there without the flag, nor for a real account', async () => {
    const { area, post } = await person()
    const ready = await accountFor(database, post.memberId, { passwordHash: null, demonstration: true })
    const real = await accountFor(database, area.post('police-solo').memberId)
    assert.equal((await signInToDemonstration(house, ready.accountId, visitor())).kind, 'not-found')
    const showing = testHouse(database, { demonstration: true })
    assert.equal((await signInToDemonstration(showing, real.accountId, visitor())).kind, 'not-found')
  })
})
