import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { textOf } from './files.ts'
import { behindShortName, importsOf, reachedFrom } from './imports.ts'

// A file of its own: in here, the examples would count as imports of this test.
const text = textOf('tests/house/fixtures/imports/every-kind.ts')

describe('Imports of a file', () => {
  it('finds every kind that is there at run time, and no types', () => {
    assert.deepEqual(
      importsOf('tests/journeys/x.test.ts', text).filter(name => name !== 'nowhere'),
      [
        'zod',
        'tests/support/database.ts',
        'tests/journeys/side-effect.ts',
        'src/platform/db/index.ts',
        'playwright-core',
      ],
    )
  })

  it('knows the short names of package.json', () => {
    assert.equal(behindShortName('#platform/db'), 'src/platform/db/index.ts')
    assert.equal(behindShortName('#rules'), 'rules/src/index.ts')
    assert.equal(behindShortName('#nothing'), undefined)
  })

  it('follows them all the way', () => {
    const reached = reachedFrom('db/tests/everybody.access.test.ts')
    for (const path of ['tests/support/database.ts', 'src/platform/db/database.ts', 'pg'])
      assert.ok(reached.has(path), path)
  })
})
