/** The contract with govuk-frontend: each example it ships for a component that we wrap, drawn through our functions. */
import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { renderToString } from 'preact-render-to-string'
import { govukExamples, settledHtml } from '../../../tests/support/govuk-examples.ts'
import type { Options } from './options.generated.ts'
import { drawn, shipped } from './template.tsx'
import { WRAPPED, type Wrapped } from './wrapped.ts'

/** Examples give HTML as text; our arguments take content, so the text is handed over as content. */
function asContent(given: unknown, name = ''): unknown {
  if (typeof given === 'string' && /html$/i.test(name)) return given === '' ? undefined : shipped(given.trim())
  if (Array.isArray(given)) return given.map(item => asContent(item))
  if (typeof given !== 'object' || given === null) return given
  return Object.fromEntries(Object.entries(given).map(([key, value]) => [key, asContent(value, key)]))
}

let count = 0
for (const component of WRAPPED) {
  describe(`GOV.UK ${component}, drawn through our functions, is what govuk-frontend ships`, () => {
    for (const fixture of govukExamples(component)) {
      count += 1
      it(fixture.name, () => {
        const options = asContent(fixture.options) as Options[Wrapped]
        assert.equal(settledHtml(renderToString(drawn(component, options))), settledHtml(fixture.html))
      })
    }
  })
}

it('all the examples of the wrapped components were found', () => assert.ok(count >= 360, `only ${count}`))
