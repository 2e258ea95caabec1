/** The examples that govuk-frontend ships with each component, and a way to compare HTML that means the same. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const COMPONENTS = join(import.meta.dirname, '../../node_modules/govuk-frontend/dist/govuk/components')

export type GovukExample = { readonly name: string; readonly options: unknown; readonly html: string }

/** All examples of a component. */
export function govukExamples(component: string): readonly GovukExample[] {
  const { fixtures } = JSON.parse(readFileSync(join(COMPONENTS, component, 'fixtures.json'), 'utf8')) as {
    readonly fixtures: readonly GovukExample[]
  }
  return fixtures
}

const ATTRIBUTE = /[^\s"=>]+(?:="[^"]*")?/g

/**
 * White space between elements and inside texts is the templates' own affair, as are the order of attributes and which
 * way an apostrophe or a closing bracket in a text is written.
 */
export function settledHtml(html: string): string {
  return html
    .replaceAll('&#39;', "'")
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ?<(\/?[\w-]+)([^>]*)> ?/g, (_, element: string, attributes: string) => {
      const sorted = (attributes.replace(/\/$/, '').match(ATTRIBUTE) ?? []).map(text => text.trim()).toSorted()
      return `<${[element, ...sorted].join(' ')}>`
    })
    .replaceAll('&gt;', '>')
    .trim()
}
