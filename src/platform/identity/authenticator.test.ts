import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { authenticatorLink, codeAt, newAuthenticatorSecret, stepOfCode } from './authenticator.ts'
import { hashOfRecoveryCode, looksLikeRecoveryCode, newRecoveryCodes } from './recovery-codes.ts'

const NOW = '2026-03-16T09:00:00.000Z'
const at = (seconds: number) => new Date(Date.parse(NOW) + seconds * 1000).toISOString()
const secret = Buffer.from('12345678901234567890')

describe('authenticator codes', () => {
  it('are those of RFC 6238', () => {
    assert.equal(codeAt(secret, '1970-01-01T00:00:59.000Z'), '287082')
    assert.equal(codeAt(secret, '2005-03-18T01:58:29.000Z'), '081804')
    assert.equal(codeAt(secret, '2009-02-13T23:31:30.000Z'), '005924')
  })

  it('are right one half-minute early or late and no further', () => {
    const code = codeAt(secret, NOW)
    assert.notEqual(stepOfCode(secret, code, at(-30), null), undefined)
    assert.notEqual(stepOfCode(secret, code, NOW, null), undefined)
    assert.notEqual(stepOfCode(secret, code, at(59), null), undefined)
    assert.equal(stepOfCode(secret, code, at(-31), null), undefined)
    assert.equal(stepOfCode(secret, code, at(60), null), undefined)
  })

  it('are not taken again, nor is an earlier one', () => {
    const step = stepOfCode(secret, codeAt(secret, NOW), NOW, null)
    assert.ok(step !== undefined)
    assert.equal(stepOfCode(secret, codeAt(secret, NOW), at(10), step), undefined)
    assert.equal(stepOfCode(secret, codeAt(secret, at(-30)), NOW, step), undefined)
    assert.equal(stepOfCode(secret, codeAt(secret, at(30)), at(30), step), step + 1)
  })

  it('may be typed with a space and in wide digits, and nothing else', () => {
    const code = codeAt(secret, NOW)
    assert.notEqual(stepOfCode(secret, ` ${code.slice(0, 3)} ${code.slice(3)} `, NOW, null), undefined)
    const wide = [...code].map(digit => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0)).join('')
    assert.notEqual(stepOfCode(secret, wide, NOW, null), undefined)
    for (const typed of ['', '12345', `${code}0`, 'abcdef', `${code}'--`, '\u0000'.repeat(6)]) {
      assert.equal(stepOfCode(secret, typed, NOW, null), undefined)
    }
  })

  it('are set up from a link and from text that say the same', () => {
    const made = newAuthenticatorSecret()
    assert.equal(made.length, 20)
    const { link, key } = authenticatorLink(made, 'a.gilchrist@strathmorven.example')
    const url = new URL(link)
    assert.equal(url.protocol, 'otpauth:')
    assert.equal(url.searchParams.get('secret'), key.replaceAll(' ', ''))
    assert.equal(url.searchParams.get('issuer'), 'Cairn')
    assert.match(decodeURIComponent(url.pathname), /a\.gilchrist@strathmorven\.example$/)
    assert.match(key, /^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
  })
})

describe('recovery codes', () => {
  it('are ten, of 120 random bits each, in letters that nobody mistakes', () => {
    const codes = newRecoveryCodes()
    assert.equal(new Set(codes).size, 10)
    for (const code of codes) assert.match(code, /^[a-hjkmnp-z023456789]{6}(-[a-hjkmnp-z023456789]{6}){3}$/)
  })

  it('are known however they are typed, and only for their account', () => {
    const [code = ''] = newRecoveryCodes()
    const kept = hashOfRecoveryCode('account-1', code)
    assert.deepEqual(hashOfRecoveryCode('account-1', ` ${code.toUpperCase().replaceAll('-', ' ')} `), kept)
    assert.notDeepEqual(hashOfRecoveryCode('account-2', code), kept)
    assert.equal(kept.length, 32)
  })

  it('are told from codes of an app by their length', () => {
    assert.equal(looksLikeRecoveryCode('123 456'), false)
    assert.equal(looksLikeRecoveryCode(newRecoveryCodes()[0] ?? ''), true)
  })
})
