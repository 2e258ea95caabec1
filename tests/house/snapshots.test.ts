/** What a program makes and we commit says what the program would say now. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { filesUnder, textOf } from '../../tools/source/files.ts'
import { isCurrent, makers, type Picture, picturesBy } from '../../tools/source/pictures.ts'
import { none } from './none.ts'

/** Measured, not derived: the same source gives other figures on another machine. */
const MEASURED = ['docs/generated/bench.md']

const isMade = (path: string) =>
  path.includes('.generated.') || path.startsWith('docs/generated/') || path === 'db/schema.sql'

describe('Committed pictures', () => {
  const made: Picture[] = []

  for (const maker of makers()) {
    it(`of ${maker} are current (npm run snapshot)`, async () => {
      const pictures = await picturesBy(maker)
      made.push(...pictures)
      assert.ok(pictures.length > 0 && pictures.every(({ text }) => text.length > 100), `${maker} makes nothing`)
      none(pictures.filter(picture => !isCurrent(picture)).map(({ path }) => `${path} is stale`))
    })
  }

  it('all have a maker', () => {
    assert.ok(made.length > 2)
    none(
      filesUnder('.', isMade).filter(path => !MEASURED.includes(path) && !made.some(picture => picture.path === path)),
    )
  })

  it('would be found stale', () => {
    const current = { path: 'package.json', text: textOf('package.json') }
    assert.equal(isCurrent(current), true)
    assert.equal(isCurrent({ ...current, text: `${current.text} ` }), false)
    assert.equal(isCurrent({ path: 'docs/generated/gone.md', text: 'x' }), false)
  })
})
