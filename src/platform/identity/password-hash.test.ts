import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { COST, hashOfPassword, isOutdated, passwordMatches } from './password-hash.ts'

const CHEAP = { memory: 64, passes: 1, lanes: 1 }

describe('password hashes', () => {
  it('keep algorithm, parameters and a salt of their own with the hash', async () => {
    const [one, other] = [await hashOfPassword('four calling birds'), await hashOfPassword('four calling birds')]
    assert.match(one, /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/)
    assert.notEqual(one, other)
  })

  it('open for the same password and for no other', async () => {
    const stored = await hashOfPassword('four calling birds', CHEAP)
    assert.equal(await passwordMatches('four calling birds', stored), true)
    assert.equal(await passwordMatches('four calling birdS', stored), false)
    assert.equal(await passwordMatches(' four calling birds', stored), false)
    assert.equal(await passwordMatches('', stored), false)
  })

  it('know the same letters however a keyboard composes them', async () => {
    const stored = await hashOfPassword('Māori tōhunga \u00e9t\u00e9', CHEAP)
    assert.equal(await passwordMatches('Ma\u0304ori to\u0304hunga e\u0301te\u0301', stored), true)
  })

  it('never open with nothing stored', async () => {
    assert.equal(await passwordMatches('anything at all', null), false)
  })

  it('are verified under their own parameters and known as outdated', async () => {
    const stored = await hashOfPassword('four calling birds', CHEAP)
    assert.equal(isOutdated(stored), true)
    assert.equal(isOutdated(await hashOfPassword('four calling birds', COST)), false)
  })

  it('of a form nobody knows are a fault, not a no', async () => {
    await assert.rejects(passwordMatches('four calling birds', '$2b$12$abcdefghijklmnopqrstuv'), /form/)
  })
})
