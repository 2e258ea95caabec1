/** Nothing that opens a door lies in the repository. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { filesUnder, textOf } from '../../tools/source/files.ts'
import { none } from './none.ts'

const SECRETS: readonly (readonly [string, RegExp])[] = [
  ['a private key', /-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----\s*[A-Za-z0-9+/]{20}/],
  ['a key of a cloud', /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/],
  ['a token of a code host', /\b(?:gh[pousr]_[A-Za-z0-9]{36}|glpat-[A-Za-z0-9_-]{20}|npm_[A-Za-z0-9]{36})\b/],
  ['a token of a chat', /\bxox[baprs]-[A-Za-z0-9-]{10,}/],
  ['a signed token', /\beyJ[A-Za-z0-9_-]{15,}[.]eyJ[A-Za-z0-9_-]{15,}[.][A-Za-z0-9_-]{15,}/],
  [
    'a password in an address',
    /\b[a-z]+:\/\/[^\s:/@$'"`]+:(?!test@|password@|secret@)[^\s:/@$'"`]{3,}@(?!127[.]|localhost|\[::1\])/,
  ],
]

const TEXT = /[.](ts|tsx|mjs|js|json|md|sql|css|scss|html|yml|yaml|sh|env|typ|txt)$|(^|\/)[^./]+$|(^|\/)[.][^/]+$/

const secretsIn = (path: string, text: string) =>
  SECRETS.filter(([, pattern]) => pattern.test(text)).map(([what]) => `${path}: ${what}`)

describe('Secrets', () => {
  it('are in no file', () => {
    const files = filesUnder('.', path => TEXT.test(path) && path !== 'package-lock.json')
    assert.ok(files.length > 100)
    none(files.flatMap(path => secretsIn(path, textOf(path))))
  })

  it('no file of settings is kept here', () => {
    none(filesUnder('.', path => /(^|\/)[.]env([.]|$)|[.](pem|key|p12|pfx)$/.test(path)))
  })

  it('would be found', () => {
    const planted = [
      ['-----BEGIN', `PRIVATE KEY-----\n${'A'.repeat(30)}`].join(' '),
      `AKIA${'A'.repeat(16)}`,
      `ghp_${'a'.repeat(36)}`,
      `xoxb-${'1'.repeat(12)}`,
      ['eyJ', '.eyJ', '.'].map(part => part + 'a'.repeat(20)).join(''),
      ['postgres://cairn:', 'hunter22@db.example.org/cairn'].join(''),
    ]
    assert.deepEqual(planted.flatMap(text => secretsIn('x', text)).length, SECRETS.length)
    assert.deepEqual(secretsIn('x', 'postgres://cairn_web:test@127.0.0.1/x https://example.org/a:b@c'), [])
  })
})
