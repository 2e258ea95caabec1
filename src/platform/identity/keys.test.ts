import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { keyedHash, keysOf, seal, unseal } from './keys.ts'
import { foldedName } from './names.ts'

const { sealing } = keysOf(Buffer.alloc(32, 1))
const secret = Buffer.from('twenty random bytes!')

describe('sealing', () => {
  it('opens with the same key for the same account', () => {
    assert.deepEqual(unseal(sealing, 'account-1', seal(sealing, 'account-1', secret)), secret)
  })

  it('shows nothing of the secret and is never twice the same', () => {
    const [one, other] = [seal(sealing, 'account-1', secret), seal(sealing, 'account-1', secret)]
    assert.equal(one.includes(secret), false)
    assert.notDeepEqual(one, other)
  })

  it('does not open for another account, under another key, or with one bit changed', () => {
    const sealed = seal(sealing, 'account-1', secret)
    assert.throws(() => unseal(sealing, 'account-2', sealed))
    assert.throws(() => unseal(keysOf(Buffer.alloc(32, 2)).sealing, 'account-1', sealed))
    for (let at = 0; at < sealed.length; at += 1) {
      const bent = Buffer.from(sealed)
      bent.writeUInt8(bent.readUInt8(at) ^ 1, at)
      assert.throws(() => unseal(sealing, 'account-1', bent), `byte ${at}`)
    }
  })

  it('refuses a short installation secret', () => {
    assert.throws(() => keysOf(Buffer.alloc(31)), /32 bytes/)
  })
})

describe('keyed hashes', () => {
  it('keep the joints between texts', () => {
    assert.notDeepEqual(keyedHash(sealing, 'ab', 'c'), keyedHash(sealing, 'a', 'bc'))
  })
})

describe('sign-in names', () => {
  it('are compared without case, width and stray spaces', () => {
    assert.equal(foldedName('  A.Gilchrist@Strathmorven.Example '), 'a.gilchrist@strathmorven.example')
    assert.equal(foldedName('Ａ．Gilchrist'), 'a.gilchrist')
    assert.equal(foldedName('Seònaid  NicÌomhair'), foldedName('seo\u0300naid nici\u0300omhair'))
  })

  it('hold nothing that the database or a reader would stumble over', () => {
    assert.equal(foldedName('ail\u0000sa\u202e'), 'ailsa')
    assert.ok(foldedName('ß'.repeat(10_000)).length <= 600)
    assert.equal(foldedName('\ud800'), '\ufffd')
  })
})
