/** The contract with govuk-frontend: each example it ships for a component that we wrap, drawn through our functions. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, it } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import type { Options } from './options.generated.ts'
import { drawn, shipped } from './template.tsx'
import { WRAPPED, type Wrapped } from './wrapped.ts'

const COMPONENTS = join(import.meta.dirname, '../../../node_modules/govuk-frontend/dist/govuk/components')

type Fixture = { readonly name: string; readonly options: unknown; readonly html: string }

/** Examples give HTML as text; our arguments take content, so the text is handed over as content. */
function asContent(given: unknown, name = ''): unknown {
  if (typeof given === 'string' && /html$/i.test(name)) return given === '' ? undefined : shipped(given.trim())
  if (Array.isArray(given)) return given.map(item => asContent(item))
  if (typeof given !== 'object' || given === null) return given
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, asContent(value, key)]))
}

/** White space between elements and inside texts is the templates' own affair; an apostrophe may be written either way. */
const settled = (html: string) =>
  html
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?(<[^>]*?) ?(>) ?/g, '$1$2')
    .trim()

let count = 0
for (const component of WRAPPED) {
  const { fixtures } = JSON.parse(readFileSync(join(COMPONENTS, component, 'fixtures.json'), 'utf8')) as {
    readonly fixtures: readonly Fixture[]
  }
  describe(`GOV.UK ${component}, drawn through our functions, is what govuk-frontend ships`, () => {
    for (const fixture of fixtures) {
      count += 1
      it(fixture.name, () => {
        const options = asContent(fixture.options) as Options[Wrapped]
        assert.equal(settled(renderToString(drawn(component, options))), settled(fixture.html))
      })
    }
  })
}

it('all the examples of the wrapped components were found', () => assert.ok(count >= 360, `only ${count}`))
