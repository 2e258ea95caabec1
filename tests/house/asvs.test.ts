/**
 * The OWASP Application Security Verification Standard 5.0.0, levels 1 and 2: one row for each requirement, with the test
 * that shows it, why it does not apply, or what a person looks at. None is blank, and every test that is named is there.
 */
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { describe, it } from 'node:test'
import { textOf } from '../../tools/source/files.ts'
import { none } from './none.ts'

type Row = { readonly id: string; readonly level: 1 | 2 } & (
  | { readonly test: string; readonly title: string }
  | { readonly notApplicable: string }
  | { readonly manual: string }
)

const rows = JSON.parse(textOf('docs/asvs-5.0.0.json')) as readonly Row[]

/** What is wrong with one row, or nothing. */
function wrongWith(row: Row): string[] {
  if ('test' in row) {
    if (!existsSync(row.test)) return [`${row.id}: there is no ${row.test}`]
    const text = textOf(row.test).replaceAll("\\'", "'")
    return text.includes(row.title) && row.title !== '' ? [] : [`${row.id}: ${row.test} has no test "${row.title}"`]
  }
  const says = 'notApplicable' in row ? row.notApplicable : row.manual
  return says.trim().length > 5 ? [] : [`${row.id}: says nothing`]
}

describe('the verification standard', () => {
  it('has a row for each of its 70 requirements of level 1 and 183 of level 2, once', () => {
    assert.equal(new Set(rows.map(row => row.id)).size, rows.length)
    assert.equal(rows.filter(row => row.level === 1).length, 70)
    assert.equal(rows.filter(row => row.level === 2).length, 183)
    none(rows.map(row => row.id).filter(id => !/^V([1-9]|1[0-7])[.]\d+[.]\d+$/.test(id)))
  })

  it('each row names a test that is there, a reason, or what a person looks at', () => {
    none(rows.flatMap(wrongWith))
  })

  it('at least 140 are shown by a test that runs', () => {
    assert.ok(rows.filter(row => 'test' in row).length >= 140)
  })

  it('would find a row without its test', () => {
    assert.equal(
      wrongWith({ id: 'V1.1.1', level: 1, test: 'tests/house/asvs.test.ts', title: ['no', 'such'].join(' ') }).length,
      1,
    )
    assert.equal(wrongWith({ id: 'V1.1.1', level: 1, manual: ' ' }).length, 1)
  })
})
