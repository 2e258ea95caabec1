/**
 * Makes the argument types of the GOV.UK components that we draw with their own templates, from the description that
 * each component ships (`macro-options.json`). Part of `npm run snapshot`; a test fails when the committed file is stale.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { WRAPPED } from '../src/web/govuk/wrapped.ts'

type Option = {
  readonly name: string
  readonly type: 'string' | 'integer' | 'object' | 'boolean' | 'array' | 'nunjucks-block'
  readonly isComponent?: boolean
  readonly params?: readonly Option[]
}

const root = join(import.meta.dirname, '..')
const COMPONENTS = join(root, 'node_modules/govuk-frontend/dist/govuk/components')

/** Where an argument is itself a component but is named otherwise. */
const COMPONENT_NAMES: Readonly<Record<string, string>> = { errorMessage: 'error-message' }

/** Arguments that the templates use and their descriptions leave out, or describe too narrowly to be called. */
const MENDED: Readonly<Record<string, string>> = {
  'error-message.visuallyHiddenText': 'string | false',
}

export const typeName = (component: string) =>
  component.replaceAll(/(^|-)(\w)/g, (_, __, letter: string) => letter.toUpperCase())

function typeOf(option: Option, path: string, depth: number): string {
  const mended = MENDED[path]
  if (mended !== undefined) return mended
  if (/html$/i.test(option.name)) return 'Markup'
  if (option.name === 'attributes') return 'Attributes'
  if (option.isComponent === true) return typeName(COMPONENT_NAMES[option.name] ?? option.name)
  if (option.type === 'boolean') return 'boolean'
  if (option.type === 'integer') return 'number'
  if (option.params !== undefined) {
    const body = bodyOf(option.params, path, depth + 1)
    return option.type === 'array' ? `readonly (${body} | undefined)[]` : body
  }
  if (option.type === 'string') return option.name === 'value' ? 'string | number' : 'string'
  if (option.type === 'array') return 'readonly string[]'
  // The plural forms of a sentence: `one`, `other` and what else a language has.
  if (option.type === 'object') return '{ readonly [form: string]: string }'
  throw new Error(`${path} has type ${option.type}, which has no counterpart in TypeScript`)
}

/** Arguments for Nunjucks callers have no use from TypeScript: their `html` does the same. */
function bodyOf(options: readonly Option[], path: string, depth: number): string {
  const indent = '  '.repeat(depth)
  const lines = options
    .filter(option => option.type !== 'nunjucks-block')
    .map(option => `${indent}readonly ${option.name}?: ${typeOf(option, `${path}.${option.name}`, depth)} | undefined`)
  return `{\n${lines.join('\n')}\n${'  '.repeat(depth - 1)}}`
}

/** The whole text of the file. */
export function govukOptions(): string {
  const types = WRAPPED.map(component => {
    const options = JSON.parse(
      readFileSync(join(COMPONENTS, component, 'macro-options.json'), 'utf8'),
    ) as readonly Option[]
    return `export type ${typeName(component)} = ${bodyOf(options, component, 1)}`
  })
  const index = WRAPPED.map(component => `  '${component}': ${typeName(component)}`)
  return [
    "/** What the GOV.UK components take, made from govuk-frontend's own descriptions by `npm run snapshot`. Do not edit. */",
    "import type { Attributes, Markup } from './template.tsx'",
    '',
    types.join('\n\n'),
    '',
    `export type Options = {\n${index.join('\n')}\n}`,
    '',
  ].join('\n')
}

const TARGET = 'src/web/govuk/options.generated.ts'

/** Every committed file that this tool makes, with the text it should have now. */
export function pictures(): readonly { readonly path: string; readonly text: string }[] {
  return [{ path: TARGET, text: govukOptions() }]
}
