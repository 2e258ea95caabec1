import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { NotCanonical } from '#platform/ledger'
import { testArea } from '../../../tests/support/area.ts'
import { testDatabase } from '../../../tests/support/database.ts'
import {
  accountFor,
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
import { proveByCode, resolveSession, signInWithPassword } from './index.ts'
import { hashOfPassword, isOutdated } from './password-hash.ts'

const database = await testDatabase()
const house = testHouse(database)

async function person(role: 'housing-solo' | 'police-solo' | 'social-work-solo' = 'housing-solo') {
  const area = await testArea(database)
  return { area, post: area.post(role) }
}

describe('signing in with name and password', () => {
  it('opens a session that reaches nothing but the second factor', async () => {
    const { post } = await person()
    const account = await accountFor(database, post.memberId)
    const { token, stage } = valueOf(
      await signInWithPassword(house, { name: account.name, password: PASSWORD }, visitor()),
    )
    const signedIn = await holderOf(database, token)
    assert.equal(stage, 'password-proven')
    assert.deepEqual([signedIn.stage, signedIn.postId, signedIn.recentlyProven], ['password-proven', null, false])
  })

  it('knows the name however it is written', async () => {
    const { post } = await person()
    const account = await accountFor(database, post.memberId)
    const name = `  ${account.name.toUpperCase()} `
    assert.equal((await signInWithPassword(house, { name, password: PASSWORD }, visitor())).kind, 'done')
  })

  it('gives one answer for a wrong password, an unknown name, a suspended account and one without a password', async () => {
    const { area, post } = await person()
    const account = await accountFor(database, post.memberId)
    const suspended = await accountFor(database, area.post('police-solo').memberId)
    const waiting = await accountFor(database, area.post('crime-manager').memberId, { passwordHash: null })
    await database.asKeeper(keeper =>
      keeper
        .updateTable('identity_accounts')
        .set({ state: 'suspended' })
        .where('id', '=', suspended.accountId)
        .execute(),
    )
    const tries = [
      { name: account.name, password: `${PASSWORD} ` },
      { name: 'nobody.at.all@testshire.example', password: PASSWORD },
      { name: suspended.name, password: PASSWORD },
      { name: waiting.name, password: PASSWORD },
      { name: '', password: '' },
      { name: '\u0000\u202e'.repeat(500), password: '\u0000'.repeat(5_000) },
    ]
    const answers = []
    for (const one of tries) answers.push(JSON.stringify(await signInWithPassword(house, one, visitor())))
    assert.deepEqual(new Set(answers).size, 1, answers.join('\n'))
    assert.match(answers[0] ?? '', /"kind":"wrong"/)
  })

  it('hashes again when the parameters have changed', async () => {
    const { post } = await person()
    const passwordHash = await hashOfPassword(PASSWORD, { memory: 64, passes: 1, lanes: 1 })
    const account = await accountFor(database, post.memberId, { passwordHash })
    valueOf(await signInWithPassword(house, { name: account.name, password: PASSWORD }, visitor()))
    const kept = await database.asKeeper(keeper =>
      keeper
        .selectFrom('identity_accounts')
        .select('password_hash')
        .where('id', '=', account.accountId)
        .executeTakeFirstOrThrow(),
    )
    assert.equal(isOutdated(kept.password_hash ?? ''), false)
    assert.equal((await signInWithPassword(house, { name: account.name, password: PASSWORD }, visitor())).kind, 'done')
  })
})

describe('the second factor', () => {
  it('turns a half-open session into a whole one, under a new token', async () => {
    const { post } = await person()
    const account = await accountWithApp(house, post.memberId)
    await later(60, async () => {
      const who = visitor()
      const half = valueOf(await signInWithPassword(house, { name: account.name, password: PASSWORD }, who))
      const whole = valueOf(await proveByCode(house, await holderOf(database, half.token), account.code(), who))
      assert.notEqual(whole.token, half.token)
      assert.equal(await resolveSession(database, half.token), undefined, 'a planted or seen token is worth nothing')
      const signedIn = await holderOf(database, whole.token)
      assert.deepEqual(
        [signedIn.stage, signedIn.postId, signedIn.role, signedIn.recentlyProven],
        ['full', post.postId, 'housing-solo', true],
      )
    })
  })

  it('is refused when the same code is sent again, even from another session', async () => {
    const { post } = await person()
    const account = await accountWithApp(house, post.memberId)
    await later(60, async () => {
      const [one, other] = [visitor(), visitor()]
      const first = valueOf(await signInWithPassword(house, { name: account.name, password: PASSWORD }, one))
      const second = valueOf(await signInWithPassword(house, { name: account.name, password: PASSWORD }, other))
      const code = account.code()
      valueOf(await proveByCode(house, await holderOf(database, first.token), code, one))
      assert.equal((await proveByCode(house, await holderOf(database, second.token), code, other)).kind, 'wrong')
    })
  })

  it('lets one of two in when the same code is sent twice at the same moment', async () => {
    const { post } = await person()
    const account = await accountWithApp(house, post.memberId)
    await later(60, async () => {
      const halves = await Promise.all(
        [visitor(), visitor()].map(async who => {
          const { token } = valueOf(await signInWithPassword(house, { name: account.name, password: PASSWORD }, who))
          return { who, signedIn: await holderOf(database, token) }
        }),
      )
      const outcomes = await Promise.all(
        halves.map(({ who, signedIn }) => proveByCode(house, signedIn, account.code(), who)),
      )
      assert.deepEqual(outcomes.map(outcome => outcome.kind).toSorted(), ['done', 'wrong'])
    })
  })

  it('may be a recovery code, once', async () => {
    const { post } = await person()
    const account = await accountWithApp(house, post.memberId)
    assert.equal(account.codes.length, 10)
    const [code = ''] = account.codes
    const half = async () => {
      const who = visitor()
      const { token } = valueOf(await signInWithPassword(house, { name: account.name, password: PASSWORD }, who))
      return { who, signedIn: await holderOf(database, token) }
    }
    const first = await half()
    assert.equal(valueOf(await proveByCode(house, first.signedIn, code, first.who)).stage, 'full')
    const second = await half()
    assert.equal((await proveByCode(house, second.signedIn, code, second.who)).kind, 'wrong')
  })

  it('is never somebody else’s code', async () => {
    const { area, post } = await person()
    const account = await accountWithApp(house, post.memberId)
    const other = await accountWithApp(house, area.post('police-solo').memberId)
    await later(60, async () => {
      const who = visitor()
      const half = valueOf(await signInWithPassword(house, { name: account.name, password: PASSWORD }, who))
      const signedIn = await holderOf(database, half.token)
      for (const code of [other.code(), other.codes[0] ?? ''])
        assert.equal((await proveByCode(house, signedIn, code, who)).kind, 'wrong')
    })
  })
})

describe('the ledger at the gate', () => {
  it('has a line for each step, and no password, code or token in any', async () => {
    const { post } = await person()
    const account = await accountWithApp(house, post.memberId)
    await later(60, async () => {
      const who = visitor()
      await signInWithPassword(house, { name: account.name, password: 'not the password at all' }, who)
      const half = valueOf(await signInWithPassword(house, { name: account.name, password: PASSWORD }, who))
      const signedIn = await holderOf(database, half.token)
      const code = account.code()
      await proveByCode(house, signedIn, '000000', who)
      const whole = valueOf(await proveByCode(house, signedIn, code, who))
      const lines = await linesOf(database, post.memberId)
      assert.deepEqual((await actsOf(database, post.memberId)).slice(-5), [
        'identity/signed-in',
        'identity/sign-in-failed',
        'identity/first-factor-proven',
        'identity/code-refused',
        'identity/signed-in',
      ])
      assert.deepEqual([...new Set(lines.map(line => line.kind))], ['access-decision'])
      assert.deepEqual([...new Set(lines.map(line => line.case_id))], [null])
      const last = lines.at(-1)
      assert.deepEqual(
        [last?.post_id, last?.agency_id, last?.role, last?.session_id],
        [post.postId, post.agencyId, 'housing-solo', signedIn.sessionId],
      )
      const written = JSON.stringify(lines)
      for (const secret of [
        PASSWORD,
        'not the password',
        code,
        half.token,
        whole.token,
        account.name,
        ...account.codes,
      ]) {
        assert.equal(written.includes(secret), false, secret)
      }
    })
  })

  it('loses the step when it loses the line', async () => {
    const { post } = await person()
    const account = await accountFor(database, post.memberId)
    // Half a character has no single spelling, so the line cannot be written.
    const unwritable = visitor({ origin: '\ud800' })
    await assert.rejects(
      signInWithPassword(house, { name: account.name, password: PASSWORD }, unwritable),
      NotCanonical,
    )
    const sessions = await database.asKeeper(keeper =>
      keeper.selectFrom('identity_sessions').select('id').where('account_id', '=', account.accountId).execute(),
    )
    assert.deepEqual(sessions, [])
  })
})
