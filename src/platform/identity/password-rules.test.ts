import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { faultOfPassword } from './password-rules.ts'

const context = ['Ailsa Gilchrist', 'a.gilchrist@strathmorven.example', 'Strathmorven Housing Service']

describe('password rules', () => {
  const refusedAs = (pattern: RegExp, passwords: readonly string[]) => {
    for (const password of passwords) assert.match(faultOfPassword(password, context) ?? 'accepted', pattern, password)
  }

  it('refuse what is short, counting characters as people do', () => {
    refusedAs(/has 11 characters and needs at least 12/, ['heron bicyc'])
    assert.equal(faultOfPassword('🦩🚲🪵🧶🪁🧭🪡🎻🪗🧂🫖🪞', context), undefined)
    assert.match(faultOfPassword('🦩🚲🪵🧶🪁🧭🪡🎻🪗🧂🫖', context) ?? '', /has 11 characters/)
  })

  it('refuse what is tried first', () => {
    refusedAs(/tried first/, [
      'password1234',
      'Password2026!',
      'P@ssw0rd2026',
      'passwordpassword',
      'qwertyuiop123',
      '1q2w3e4r5t6y',
      'qazwsxedcrfv',
      'letmeinletmein',
      'liverpool1892',
      'correct horse battery staple',
      'Summer2026!!',
      'zxcvbnm,./12',
      'abcdefghijkl',
      'iloveyou12345',
    ])
    refusedAs(/repeats/, ['aaaaaaaaaaaa', '121212121212', 'abababababab'])
  })

  it('refuse what a colleague would guess', () => {
    refusedAs(/tried first/, [
      'AilsaGilchrist',
      'Gilchrist-2026',
      'strathmorven 1',
      'Cairn2026Cairn',
      'housing.housing',
      'Ailsa 14/03/1987',
    ])
  })

  it('accept anything else, with no rule about kinds of characters', () => {
    const accepted = [
      'heron bicycle marmalade',
      'the third lamp post',
      'wheelbarrowfog',
      'tri feòrag ruadh',
      'ko te kōtare ahau',
      '   spaces count too   ',
      '4839 2716 0592',
      "Robert'); drop table",
      'x'.repeat(3) + 'heronbicycle'.repeat(20),
    ]
    for (const password of accepted) assert.equal(faultOfPassword(password, context), undefined, password)
  })

  it('refuse more than 500 characters instead of cutting them off', () => {
    assert.match(faultOfPassword('heron bicycle '.repeat(40)) ?? '', /longer than 500/)
  })

  it('answer within a moment whatever is typed', () => {
    const started = performance.now()
    for (const password of ['a1'.repeat(250), '2026'.repeat(125), 'ab'.repeat(249), '1'.repeat(499)])
      faultOfPassword(password, context)
    assert.ok(performance.now() - started < 1_000)
  })
})
