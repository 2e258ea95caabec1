import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
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
import { CODES_REFUSED_AFTER, REFUSED_AFTER } from './failures.ts'
import { hashOfPassword, markFor, proveByCode, resolveSession, signInWithPassword, type Visitor } from './index.ts'

const database = await testDatabase()
const house = testHouse(database)
const WRONG = 'not the password at all'

/** Costs next to nothing, so that many wrong tries do not make a slow test. */
const passwordHash = await hashOfPassword(PASSWORD, { memory: 64, passes: 1, lanes: 1 })
const person = async () => (await testArea(database)).post('housing-solo')
const tried = (name: string, password: string, who: Visitor, at = house) =>
  signInWithPassword(at, { name, password }, who)
const refusals = (outcomes: readonly { kind: string }[]) =>
  outcomes.filter(outcome => outcome.kind === 'refused').length

/** Fails so often that the next try is refused. */
async function lockOut(name: string, who: Visitor) {
  for (let tries = 0; tries < REFUSED_AFTER; tries += 1) assert.equal((await tried(name, WRONG, who)).kind, 'wrong')
}

describe('failed tries', () => {
  it('are refused after ten, even with the right password, and say for how long', async () => {
    const account = await accountFor(database, (await person()).memberId, { passwordHash })
    const attacker = visitor()
    await lockOut(account.name, attacker)
    const answer = await tried(account.name, PASSWORD, attacker)
    assert.equal(answer.kind, 'refused')
    assert.match(answer.kind === 'refused' ? answer.refusal.says : '', /15 more minutes/)
  })

  it('keep nobody out who comes from elsewhere', async () => {
    const account = await accountFor(database, (await person()).memberId, { passwordHash })
    await lockOut(account.name, visitor())
    assert.equal((await tried(account.name, PASSWORD, visitor())).kind, 'done')
  })

  it('keep no other name out at the same address', async () => {
    const [account, colleague] = [
      await accountFor(database, (await person()).memberId, { passwordHash }),
      await accountFor(database, (await person()).memberId, { passwordHash }),
    ]
    const office = visitor()
    await lockOut(account.name, office)
    assert.equal((await tried(colleague.name, PASSWORD, office)).kind, 'done')
  })

  it('keep out no browser from which the name has signed in before, behind the same address as who tries', async () => {
    const account = await accountWithApp(house, (await person()).memberId)
    const signedIn = { token: account.token, stage: 'full', nameKey: account.name.toLowerCase() } as const
    const office = visitor()
    await lockOut(account.name, office)
    assert.equal((await tried(account.name, PASSWORD, { ...office, mark: markFor(house, signedIn) })).kind, 'done')
    const forged = [
      `x.${'a'.repeat(43)}`,
      '.',
      'x',
      '',
      markFor(testHouse(database, { secretKey: Buffer.alloc(32, 9) }), signedIn),
    ]
    for (const mark of forged)
      assert.equal((await tried(account.name, PASSWORD, { ...office, mark })).kind, 'refused', mark)
    const ofAnother = markFor(house, { ...signedIn, nameKey: 'somebody.else@testshire.example' })
    assert.equal((await tried(account.name, PASSWORD, { ...office, mark: ofAnother })).kind, 'refused')
  })

  it('are the same for a name that nobody has', async () => {
    const attacker = visitor()
    await lockOut('nobody.here@testshire.example', attacker)
    const unknown = await tried('nobody.here@testshire.example', PASSWORD, attacker)
    const account = await accountFor(database, (await person()).memberId, { passwordHash })
    const other = visitor()
    await lockOut(account.name, other)
    assert.deepEqual(unknown, await tried(account.name, PASSWORD, other))
  })

  it('are forgotten after a quarter of an hour, however often is tried meanwhile', async () => {
    const account = await accountFor(database, (await person()).memberId, { passwordHash })
    const who = visitor()
    await lockOut(account.name, who)
    await later(10 * 60, async () => assert.equal((await tried(account.name, WRONG, who)).kind, 'refused'))
    await later(15 * 60 + 1, async () => assert.equal((await tried(account.name, PASSWORD, who)).kind, 'done'))
  })

  it('are forgotten when the person signs in whole', async () => {
    const account = await accountWithApp(house, (await person()).memberId)
    await later(60, async () => {
      const who = visitor()
      for (let tries = 0; tries < REFUSED_AFTER - 2; tries += 1) await tried(account.name, WRONG, who)
      const half = valueOf(await tried(account.name, PASSWORD, who))
      valueOf(await proveByCode(house, await holderOf(database, half.token), account.code(), who))
      await lockOut(account.name, who)
    })
  })

  it('are not forgotten by a right password alone: the second factor is being guessed', async () => {
    const account = await accountWithApp(house, (await person()).memberId)
    await later(60, async () => {
      const who = visitor()
      for (let round = 0; round < 2; round += 1) {
        const half = valueOf(await tried(account.name, PASSWORD, who))
        const signedIn = await holderOf(database, half.token)
        for (let tries = 0; tries < REFUSED_AFTER / 2; tries += 1) {
          assert.equal((await proveByCode(house, signedIn, '000000', who)).kind, 'wrong')
        }
      }
      assert.equal((await tried(account.name, PASSWORD, who)).kind, 'refused')
    })
  })

  it('slow down first: nothing, then twice as long each time, up to eight seconds', async () => {
    const slow = testHouse(database)
    const who = visitor()
    for (let tries = 0; tries < REFUSED_AFTER; tries += 1) await tried('slow.name@testshire.example', WRONG, who, slow)
    assert.deepEqual(slow.pauses, [250, 500, 1_000, 2_000, 4_000, 8_000, 8_000])
  })

  it('of many names from one place slow that place down and refuse it nothing', async () => {
    const slow = testHouse(database)
    const office = visitor()
    for (let tries = 0; tries < 30; tries += 1) await tried(`name.${tries}@testshire.example`, WRONG, office, slow)
    assert.deepEqual(slow.pauses, [250, 250, 250, 250, 250, 500, 500, 500, 500, 500])
    const account = await accountFor(database, (await person()).memberId, { passwordHash })
    assert.equal((await tried(account.name, PASSWORD, office, slow)).kind, 'done')
  })

  it('cannot slip past the count by arriving together', async () => {
    const account = await accountFor(database, (await person()).memberId, { passwordHash })
    const attacker = visitor()
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => tried(account.name, WRONG, attacker)))
    assert.equal(refusals(outcomes), 20 - REFUSED_AFTER)
  })

  it('at codes are counted against the account wherever they are typed, and leave passkeys and everybody else alone', async () => {
    const account = await accountWithApp(house, (await person()).memberId)
    await later(60, async () => {
      const half = valueOf(await tried(account.name, PASSWORD, visitor()))
      const signedIn = await holderOf(database, half.token)
      const guess = (code: string) => proveByCode(house, signedIn, code, visitor())
      for (let tries = 0; tries < CODES_REFUSED_AFTER; tries += 1) assert.equal((await guess('000000')).kind, 'wrong')
      assert.equal((await guess(account.code())).kind, 'refused')
      assert.notEqual(await resolveSession(database, half.token), undefined, 'a passkey may still be shown')
    })
  })

  it('store no name that somebody typed', async () => {
    const typed = 'MyPasswordTypedIntoTheNameBox'
    await tried(typed, '', visitor())
    const rows = await database.asKeeper(keeper => keeper.selectFrom('identity_failures').selectAll().execute())
    for (const row of rows)
      assert.equal(
        Buffer.from(row.counted_against).toString('latin1').toLowerCase().includes(typed.toLowerCase()),
        false,
      )
    const lines = await database.asKeeper(keeper =>
      keeper.selectFrom('ledger_events').select('body').where('member_id', 'is', null).execute(),
    )
    assert.equal(JSON.stringify(lines).toLowerCase().includes(typed.toLowerCase()), false)
  })
})
