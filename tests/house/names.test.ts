/** A file with no better name than "utils" has no home yet. Names are kebab-case and say what is inside. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { filesUnder } from '../../tools/source/files.ts'
import { none } from './none.ts'

const SAY_NOTHING = /^(utils?|utilities|helpers?|common|misc|lib|libs|manager|managers|processor|data|stuff)$/
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/

function problems(path: string): string[] {
  const parts = path.split('/')
  if (parts.at(-1) === 'README.md') parts.pop()
  const names = parts.map(part => (part.includes('.') ? (part.split('.')[0] ?? '') : part))
  return [
    ...names.filter(name => SAY_NOTHING.test(name)).map(name => `${path}: "${name}" says nothing`),
    ...names.filter(name => !KEBAB.test(name)).map(name => `${path}: "${name}" is not kebab-case`),
  ]
}

describe('Names of files and folders', () => {
  const files = ['rules', 'src', 'tests', 'tools'].flatMap(folder => filesUnder(folder))

  it('say what is inside', () => {
    assert.ok(files.length > 100)
    // A leading underscore is Sass's own word for "a part, not a page".
    none(files.filter(path => !/[/]_[a-z-]+[.]scss$/.test(path)).flatMap(problems))
  })

  it('would find a name that says nothing, or that shouts', () => {
    assert.deepEqual(problems('src/modules/cases/case-page.test.ts'), [])
    assert.equal(problems('src/utils/dates.ts').length, 1)
    assert.equal(problems('src/web/helpers.ts').length, 1)
    assert.equal(problems('src/web/CasePage.tsx').length, 1)
  })
})
