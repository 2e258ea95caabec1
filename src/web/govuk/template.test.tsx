import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { createContext } from 'preact'
import { renderToString } from 'preact-render-to-string'
import { pictures } from '../../../tools/govuk-options.ts'
import { drawn } from './template.tsx'

const ROOT = join(import.meta.dirname, '../../..')

describe('Ready-made HTML', () => {
  it('reaches a page through one file only', () => {
    const files = globSync('{src,rules}/**/*.{ts,tsx}', { cwd: ROOT }).filter(path => !/\.test\.tsx?$/.test(path))
    assert.ok(files.length > 40, 'the files were not found')
    const doors = files.filter(path =>
      /jsxTemplate|dangerouslySetInnerHTML|jsxAttr|innerHTML|outerHTML|insertAdjacentHTML/.test(
        readFileSync(join(ROOT, path), 'utf8'),
      ),
    )
    assert.deepEqual(doors, ['src/web/govuk/template.tsx'])
    const shipped = files.filter(path => /\bshipped\b/.test(readFileSync(join(ROOT, path), 'utf8')))
    assert.deepEqual(shipped, ['src/web/govuk/template.tsx'], 'shipped HTML is for tests')
  })
})

describe('Content inside an official template', () => {
  it('keeps its context', () => {
    const Here = createContext('nowhere')
    const inside = <Here.Consumer>{place => <b>{place}</b>}</Here.Consumer>
    const html = renderToString(
      <Here.Provider value="here">{drawn('panel', { titleText: 'T', html: inside })}</Here.Provider>,
    )
    assert.match(html, /<b>here<\/b>/)
  })

  it('cannot lead to where no page may lead', () => {
    const html = renderToString(
      drawn('error-summary', { titleText: 'T', errorList: [{ text: 'x', href: 'javascript:alert(1)' }] }),
    )
    assert.match(html, /href="#"/)
    assert.doesNotMatch(html, /javascript/)
  })

  it('is drawn anew for each page, though the template is drawn once', () => {
    const banner = (words: string) =>
      renderToString(drawn('notification-banner', { titleText: words, html: <p>{words}</p> }))
    assert.match(banner('first'), /first[^]*<p>first<\/p>/)
    assert.doesNotMatch(banner('second'), /first/)
  })
})

describe('The types of the official templates', () => {
  for (const { path, text } of pictures()) {
    it(`${path} is what npm run snapshot makes`, () => assert.equal(readFileSync(join(ROOT, path), 'utf8'), text))
  }
})
