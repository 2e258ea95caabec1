import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { testArea } from '../../../tests/support/area.ts'
import { testDatabase } from '../../../tests/support/database.ts'
import {
  accountFor,
  accountWithApp,
  actsOf,
  holderOf,
  later,
  PASSWORD,
  secretOf,
  testHouse,
  valueOf,
  visitor,
} from '../../../tests/support/gatehouse.ts'
import {
  beginAuthenticator,
  beginPasskey,
  changePassword,
  codeAt,
  confirmAuthenticator,
  confirmPasskey,
  proveByCode,
  readOwnAccount,
  removeAuthenticator,
  renewRecoveryCodes,
  resolveSession,
  signInWithPassword,
  startSession,
  waitingAuthenticator,
} from './index.ts'

const database = await testDatabase()
const house = testHouse(database)

const person = async () => (await testArea(database)).post('housing-solo')
const half = async (name: string) => {
  const { token } = valueOf(await signInWithPassword(house, { name, password: PASSWORD }, visitor()))
  return { token, signedIn: await holderOf(database, token) }
}

describe('setting up an authenticator app', () => {
  it('keeps the secret sealed, gives ten codes once, and opens the session', async () => {
    const post = await person()
    const account = await accountFor(database, post.memberId)
    const { token, signedIn } = await half(account.name)
    const { challengeId, key } = valueOf(await beginAuthenticator(house, signedIn))
    const secret = secretOf(key)
    const wrongly = await confirmAuthenticator(house, signedIn, { challengeId, code: '000000' }, visitor())
    assert.equal(wrongly.kind, 'wrong')
    assert.equal(
      valueOf(await waitingAuthenticator(house, signedIn, challengeId)).key,
      key,
      'the same square is shown again',
    )
    const code = codeAt(secret, database.clock.now())
    const { entered, codes } = valueOf(await confirmAuthenticator(house, signedIn, { challengeId, code }, visitor()))
    assert.equal(codes.length, 10)
    assert.equal(entered?.stage, 'full')
    assert.equal(await resolveSession(database, token), undefined)
    const rows = await database.asKeeper(keeper =>
      keeper.selectFrom('identity_accounts').selectAll().where('id', '=', account.accountId).executeTakeFirstOrThrow(),
    )
    assert.equal(Buffer.from(rows.totp_sealed ?? []).includes(secret), false)
    assert.deepEqual((await actsOf(database, post.memberId)).slice(-3), [
      'identity/factor-added',
      'identity/recovery-codes-made',
      'identity/signed-in',
    ])
  })

  it('uses its code up: the code that confirmed it does not sign in', async () => {
    const account = await accountWithApp(house, (await person()).memberId)
    const { signedIn } = await half(account.name)
    assert.equal((await proveByCode(house, signedIn, account.code(), visitor())).kind, 'wrong')
  })

  it('is not open to a right password where a factor exists already', async () => {
    const account = await accountWithApp(house, (await person()).memberId)
    const { signedIn } = await half(account.name)
    for (const outcome of [await beginAuthenticator(house, signedIn), await beginPasskey(house, signedIn)]) {
      assert.equal(outcome.kind === 'refused' && outcome.refusal.code, 'prove-first')
    }
  })

  it('is not open to a factor begun before another was finished', async () => {
    const account = await accountFor(database, (await person()).memberId)
    const [owner, thief] = [await half(account.name), await half(account.name)]
    const begun = valueOf(await beginAuthenticator(house, thief.signedIn))
    const owned = valueOf(await beginAuthenticator(house, owner.signedIn))
    const confirm = (who: typeof owner, { challengeId, key }: typeof begun) =>
      confirmAuthenticator(
        house,
        who.signedIn,
        { challengeId, code: codeAt(secretOf(key), database.clock.now()) },
        visitor(),
      )
    valueOf(await confirm(owner, owned))
    assert.equal((await confirm(thief, begun)).kind, 'refused')
  })

  it('needs a fresh proof later on, and takes the place of the earlier app', async () => {
    const account = await accountWithApp(house, (await person()).memberId)
    await later(11 * 60, async () => {
      const stale = await holderOf(database, account.token)
      const barred = await beginAuthenticator(house, stale)
      assert.equal(barred.kind === 'refused' && barred.refusal.code, 'prove-first')
    })
    const fresh = await holderOf(database, account.token)
    const { challengeId, key } = valueOf(await beginAuthenticator(house, fresh))
    const code = codeAt(secretOf(key), database.clock.now())
    const { codes, entered } = valueOf(await confirmAuthenticator(house, fresh, { challengeId, code }, visitor()))
    assert.deepEqual([codes, entered], [[], undefined], 'codes on paper stay good')
    await later(60, async () => {
      const { signedIn } = await half(account.name)
      assert.equal((await proveByCode(house, signedIn, account.code(), visitor())).kind, 'wrong')
      assert.equal(
        (await proveByCode(house, signedIn, codeAt(secretOf(key), database.clock.now()), visitor())).kind,
        'done',
      )
    })
  })

  it('runs out after twenty minutes and belongs to one account', async () => {
    const account = await accountWithApp(house, (await person()).memberId)
    const other = await accountWithApp(house, (await person()).memberId)
    const own = await holderOf(database, account.token)
    const { challengeId, key } = valueOf(await beginAuthenticator(house, own))
    const asOther = await confirmAuthenticator(
      house,
      await holderOf(database, other.token),
      { challengeId, code: codeAt(secretOf(key), database.clock.now()) },
      visitor(),
    )
    assert.equal(asOther.kind, 'refused')
    await later(20 * 60, async () =>
      assert.equal((await waitingAuthenticator(house, own, challengeId)).kind, 'refused'),
    )
  })
})

describe('passkeys that do not add up', () => {
  it('are refused with one sentence, and their question is used up', async () => {
    const account = await accountWithApp(house, (await person()).memberId)
    const signedIn = await holderOf(database, account.token)
    const shape = {
      id: 'AAAA',
      rawId: 'AAAA',
      type: 'public-key',
      clientExtensionResults: {},
      response: { clientDataJSON: 'AAAA', attestationObject: 'AAAA' },
    }
    for (const response of ['', 'null', '{}', '[]', '{"id":1}', JSON.stringify(shape), '{'.repeat(2_000)]) {
      const { challengeId } = valueOf(await beginPasskey(house, signedIn))
      const outcome = await confirmPasskey(house, signedIn, { challengeId, response, name: 'Key' }, visitor())
      assert.equal(outcome.kind, 'wrong', response.slice(0, 40))
    }
    assert.equal((await readOwnAccount(house, signedIn))?.passkeys.length, 0)
  })
})

describe('changing how one signs in', () => {
  it('never removes the only second factor', async () => {
    const account = await accountWithApp(house, (await person()).memberId)
    const outcome = await removeAuthenticator(house, await holderOf(database, account.token))
    assert.equal(outcome.kind === 'refused' && outcome.refusal.code, 'last-factor')
  })

  it('makes earlier recovery codes void when it makes new ones', async () => {
    const account = await accountWithApp(house, (await person()).memberId)
    const codes = valueOf(await renewRecoveryCodes(house, await holderOf(database, account.token)))
    const first = await half(account.name)
    assert.equal((await proveByCode(house, first.signedIn, account.codes[0] ?? '', visitor())).kind, 'wrong')
    assert.equal((await proveByCode(house, first.signedIn, codes[0] ?? '', visitor())).kind, 'done')
  })

  it('changes a password only with the present one, and ends every other session', async () => {
    const post = await person()
    const account = await accountWithApp(house, post.memberId)
    const signedIn = await holderOf(database, account.token)
    const elsewhere = await startSession(database, {
      ...account,
      postId: post.postId,
      stage: 'full',
      device: 'Elsewhere',
    })
    const next = 'oystercatcher pegging out sheets'
    const wrongly = await changePassword(house, signedIn, { present: 'not the password at all', next }, visitor())
    assert.equal(wrongly.kind === 'wrong' && wrongly.wrong[0]?.field, 'presentPassword')
    const weak = await changePassword(house, signedIn, { present: PASSWORD, next: 'Password2026!' }, visitor())
    assert.equal(weak.kind === 'wrong' && weak.wrong[0]?.field, 'newPassword')
    valueOf(await changePassword(house, signedIn, { present: PASSWORD, next }, visitor()))
    assert.equal(await resolveSession(database, elsewhere), undefined)
    assert.ok(await resolveSession(database, account.token))
    assert.equal((await signInWithPassword(house, { name: account.name, password: PASSWORD }, visitor())).kind, 'wrong')
    assert.equal((await signInWithPassword(house, { name: account.name, password: next }, visitor())).kind, 'done')
  })
})
