/** A requirement counts as done when a test carries its id. What the work in hand has promised must be shown. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { allTests, index, testsByRequirement } from '../../tools/generate-requirements.ts'
import { parse } from '../../tools/source/parsed.ts'
import { idsIn, titlesIn } from '../../tools/source/test-titles.ts'
import { none } from './none.ts'

// Assembled, so that this file does not itself appear to show a requirement.
const id = (source: number, number: number) => `S${source}-${number}`

describe('Requirements', () => {
  const shown = testsByRequirement(allTests())

  it('that are promised are each shown by a test', () => {
    assert.ok(index.promised.length > 50)
    none(
      index.promised
        .filter(promised => !shown.has(promised))
        .map(promised => `${promised} ${index.titles[promised] ?? ''}`),
    )
  })

  it('all exist that tests and promises name', () => {
    const named = [...shown.keys(), ...index.promised]
    none(named.filter(name => index.titles[name] === undefined).map(name => `${name}: there is no such requirement`))
  })

  it('are all listed', () => {
    const counts = Object.entries({ S0: 23, S1: 24, S2: 45, S3: 96, S4: 62 })
    const expected = counts.flatMap(([source, count]) =>
      Array.from({ length: count }, (_, number) => `${source}-${number + 1}`),
    )
    assert.deepEqual(Object.keys(index.titles), expected)
  })

  it('are read from titles of tests and of groups around them, one by one and in a row', () => {
    assert.deepEqual(idsIn(`${id(3, 54)} and ${id(3, 48)} to ${id(3, 50)}`), [
      id(3, 54),
      id(3, 48),
      id(3, 49),
      id(3, 50),
    ])
    const text = [
      `describe('a group ${id(1, 2)}', () => {`,
      `  it('a test', () => {})`,
      `  it(\`\${role} may ${id(0, 7)}\`, () => {})`,
      '})',
      `describe('empty ${id(4, 4)}', () => {})`,
      `// it('a comment ${id(4, 5)}')`,
    ].join('\n')
    const found = testsByRequirement(titlesIn('x.test.ts', parse('x.test.ts', text)))
    assert.deepEqual(
      [...found].map(([name, tests]) => `${name} ${tests.length}`),
      [`${id(1, 2)} 2`, `${id(0, 7)} 1`],
    )
  })
})
