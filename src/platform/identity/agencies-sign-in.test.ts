import assert from 'node:assert/strict'
import { after, describe, it } from 'node:test'
import { startAgencyIssuer } from '../../../tests/support/agency-issuer.ts'
import { testArea } from '../../../tests/support/area.ts'
import { testDatabase } from '../../../tests/support/database.ts'
import {
  accountFor,
  accountWithApp,
  actsOf,
  holderOf,
  later,
  linesOf,
  testHouse,
  valueOf,
  visitor,
} from '../../../tests/support/gatehouse.ts'
import {
  agenciesOf,
  departToAgency,
  linkToAgency,
  returnFromAgency,
  returnToProveAgain,
  startSession,
  suspendAccount,
  unlinkFromAgency,
} from './index.ts'

const database = await testDatabase()
const agency = await startAgencyIssuer([
  'http://localhost:20000/sign-in/from/police',
  'http://localhost:20000/sign-in/from/other',
])
after(() => agency.stop())

const { issuer, clientId, clientSecret } = agency
const house = testHouse(database, {
  issuers: [
    { key: 'police', name: 'Police sign-in', issuer, clientId, clientSecret },
    { key: 'other', name: 'Other', issuer, clientId, clientSecret },
    { key: 'wrong-secret', name: 'Wrong secret', issuer, clientId, clientSecret: 'not it' },
    { key: 'silent', name: 'Silent', issuer: 'http://127.0.0.1:9', clientId },
    { key: 'plain', name: 'Plain', issuer: 'http://sign-in.example', clientId },
  ],
})

let count = 0
async function linked(amr?: readonly string[]) {
  const area = await testArea(database)
  const post = area.post('police-solo')
  const account = await accountFor(database, post.memberId, { passwordHash: null })
  const sub = `subject-${(count += 1)}`
  valueOf(await linkToAgency(database, area.actor('administrator'), post.memberId, { issuer, subject: sub }))
  agency.expect(amr === undefined ? { sub } : { sub, amr })
  return { area, post, account, sub }
}

/** Walks to the agency and back; `bend` changes the address on the way there, `forge` the one on the way back. */
async function walk(bend: (url: URL) => void = () => {}, forge: (url: URL) => void = () => {}, key = 'police') {
  const { to, challengeId } = valueOf(await departToAgency(house, key, undefined))
  const there = new URL(to)
  bend(there)
  const back = await agency.walk(there.href)
  forge(back)
  return { key, challengeId, answer: back.searchParams }
}
const refusedBecause = (outcome: { kind: string; refusal?: { code: string } }) => outcome.refusal?.code ?? outcome.kind

describe("signing in through an agency's own sign-in", () => {
  it('leaves with code, PKCE, state and nonce, each new', async () => {
    const urls = [
      valueOf(await departToAgency(house, 'police', undefined)),
      valueOf(await departToAgency(house, 'police', undefined)),
    ]
    const [one, other] = urls.map(({ to }) => new URL(to).searchParams)
    assert.equal(one?.get('response_type'), 'code')
    assert.equal(one?.get('code_challenge_method'), 'S256')
    assert.equal(one?.get('redirect_uri'), 'http://localhost:20000/sign-in/from/police')
    for (const part of ['state', 'nonce', 'code_challenge']) {
      assert.ok((one?.get(part) ?? '').length >= 32, part)
      assert.notEqual(one?.get(part), other?.get(part), part)
    }
  })

  it('lets in whoever the agency confirms with two factors', async () => {
    const { post } = await linked(['pwd', 'mfa'])
    const { token, stage } = valueOf(await returnFromAgency(house, await walk(), visitor()))
    assert.equal(stage, 'full')
    assert.equal((await holderOf(database, token)).memberId, post.memberId)
    assert.deepEqual((await actsOf(database, post.memberId)).slice(-1), ['identity/signed-in'])
  })

  it('asks for a second factor here when the agency showed only one', async () => {
    await linked(['pwd'])
    const { stage } = valueOf(await returnFromAgency(house, await walk(), visitor()))
    assert.equal(stage, 'password-proven')
  })

  it('asks none again where the agency has agreed to ask two of everybody', async () => {
    await linked(['pwd'])
    const trusting = { ...house, issuers: house.issuers.map(one => ({ ...one, provesTwoFactors: true })) }
    const back = await walk()
    assert.equal(valueOf(await returnFromAgency(trusting, back, visitor())).stage, 'full')
  })

  it('refuses a subject that no account is linked to, in neutral words, and says so in the ledger', async () => {
    agency.expect({ sub: 'somebody-nobody-linked', amr: ['mfa'] })
    const outcome = await returnFromAgency(house, await walk(), visitor())
    assert.equal(refusedBecause(outcome), 'not-known-here')
    assert.equal(JSON.stringify(outcome).includes('somebody-nobody-linked'), false)
    const lines = await database.asKeeper(keeper =>
      keeper.selectFrom('ledger_events').select(['body']).where('act', '=', 'identity/agency-refused').execute(),
    )
    assert.match(JSON.stringify(lines), /"because":"not-known-here"/)
  })

  it('refuses a suspended account in the same words as an unknown subject', async () => {
    const { area, post } = await linked(['mfa'])
    valueOf(await suspendAccount(database, area.actor('administrator'), post.memberId))
    assert.equal(refusedBecause(await returnFromAgency(house, await walk(), visitor())), 'not-known-here')
  })

  it('refuses a wrong state', async () => {
    await linked(['mfa'])
    const forged = await walk(undefined, url => url.searchParams.set('state', 'x'.repeat(43)))
    assert.equal(refusedBecause(await returnFromAgency(house, forged, visitor())), 'not-confirmed')
    const missing = await walk(undefined, url => url.searchParams.delete('state'))
    assert.equal(refusedBecause(await returnFromAgency(house, missing, visitor())), 'not-confirmed')
  })

  it('refuses a wrong nonce: a token made for another sign-in', async () => {
    await linked(['mfa'])
    const bent = await walk(url => url.searchParams.set('nonce', 'y'.repeat(43)))
    assert.equal(refusedBecause(await returnFromAgency(house, bent, visitor())), 'not-confirmed')
  })

  it('refuses a code that somebody else walked with: PKCE and the browser’s own challenge', async () => {
    await linked(['mfa'])
    const [own, foreign] = [await walk(), await walk()]
    const swapped = {
      ...own,
      answer: new URLSearchParams(
        [...foreign.answer].map(([name, value]) => [name, name === 'state' ? (own.answer.get('state') ?? '') : value]),
      ),
    }
    assert.equal(refusedBecause(await returnFromAgency(house, swapped, visitor())), 'not-confirmed')
  })

  it('takes an answer once, within ten minutes, from the agency that was asked', async () => {
    await linked(['mfa'])
    const back = await walk()
    valueOf(await returnFromAgency(house, back, visitor()))
    assert.equal(refusedBecause(await returnFromAgency(house, back, visitor())), 'not-confirmed')
    const crossed = await walk()
    assert.equal(
      refusedBecause(await returnFromAgency(house, { ...crossed, key: 'other' }, visitor())),
      'not-confirmed',
    )
    const late = await walk()
    await later(10 * 60, async () =>
      assert.equal(refusedBecause(await returnFromAgency(house, late, visitor())), 'not-confirmed'),
    )
  })

  it('says when the agency is silent, refuses one without https, and knows no other', async () => {
    assert.equal(refusedBecause(await departToAgency(house, 'silent', undefined)), 'agency-silent')
    assert.equal(refusedBecause(await departToAgency(house, 'plain', undefined)), 'agency-silent')
    assert.equal((await departToAgency(house, 'nobody', undefined)).kind, 'not-found')
    assert.equal(
      (await returnFromAgency(house, { key: 'nobody', challengeId: '', answer: new URLSearchParams() }, visitor()))
        .kind,
      'not-found',
    )
  })

  it('passes on what the agency refused as a plain no', async () => {
    const back = await walk()
    const answer = new URLSearchParams({ error: 'access_denied', state: back.answer.get('state') ?? '', iss: issuer })
    assert.equal(refusedBecause(await returnFromAgency(house, { ...back, answer }, visitor())), 'not-confirmed')
  })

  it('ends with the link: sessions that may rest on it are gone', async () => {
    const { area, post } = await linked(['mfa'])
    const { token } = valueOf(await returnFromAgency(house, await walk(), visitor()))
    valueOf(await unlinkFromAgency(database, area.actor('administrator'), post.memberId, issuer))
    await assert.rejects(holderOf(database, token))
    assert.equal(refusedBecause(await returnFromAgency(house, await walk(), visitor())), 'not-known-here')
  })

  it('links a subject to one account only', async () => {
    const { area, sub } = await linked()
    await accountFor(database, area.post('housing-solo').memberId)
    const outcome = await linkToAgency(database, area.actor('administrator'), area.post('housing-solo').memberId, {
      issuer,
      subject: ` ${sub} `,
    })
    assert.equal(outcome.kind, 'wrong')
  })
})

describe('proving again through an agency', () => {
  async function away() {
    const own = await linked(['mfa'])
    const { token } = valueOf(await returnFromAgency(house, await walk(), visitor()))
    const signedIn = await holderOf(database, token)
    const { to, challengeId } = valueOf(await departToAgency(house, 'police', signedIn))
    return {
      ...own,
      signedIn,
      token,
      to,
      back: async () => ({ key: 'police', challengeId, answer: (await agency.walk(to)).searchParams }),
    }
  }

  it('asks for a fresh sign-in there and gives a new token here', async () => {
    const { signedIn, token, to, back } = await away()
    assert.equal(new URL(to).searchParams.get('prompt'), 'login')
    assert.deepEqual(
      (await agenciesOf(house, signedIn)).map(one => one.key),
      ['police', 'other', 'wrong-secret'],
    )
    const proven = valueOf(await returnToProveAgain(house, await back(), signedIn, visitor()))
    assert.notEqual(proven.token, token)
    assert.equal((await holderOf(database, proven.token)).recentlyProven, true)
  })

  it('is refused when somebody else comes back, or to another session', async () => {
    const { back } = await away()
    const stranger = await accountWithApp(house, (await testArea(database)).post('housing-solo').memberId)
    const answer = await back()
    assert.equal(
      refusedBecause(await returnToProveAgain(house, answer, await holderOf(database, stranger.token), visitor())),
      'not-confirmed',
    )
    const second = await away()
    agency.expect({ sub: 'somebody-else-entirely', amr: ['mfa'] })
    assert.notEqual((await returnToProveAgain(house, await second.back(), second.signedIn, visitor())).kind, 'done')
  })

  it('is refused in another session of the same person: a proof is for the screen that asked', async () => {
    const { account, post, back } = await away()
    const { memberId, postId } = post
    const { accountId } = account
    const elsewhere = await startSession(database, { accountId, memberId, postId, stage: 'full', device: 'Elsewhere' })
    const outcome = await returnToProveAgain(house, await back(), await holderOf(database, elsewhere), visitor())
    assert.equal(refusedBecause(outcome), 'not-confirmed')
  })

  it('writes no code, state, nonce or subject into the ledger', async () => {
    const { post, sub } = await linked(['mfa'])
    const back = await walk()
    valueOf(await returnFromAgency(house, back, visitor()))
    const written = JSON.stringify(await linesOf(database, post.memberId))
    for (const secret of [sub, back.answer.get('code') ?? '-', back.answer.get('state') ?? '-'])
      assert.equal(written.includes(secret), false)
  })
})
