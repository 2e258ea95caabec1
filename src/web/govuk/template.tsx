/**
 * Draws a GOV.UK component with govuk-frontend's own template. This is the one file of Cairn through which ready-made
 * HTML reaches a page; nothing else may use `jsxTemplate` or `dangerouslySetInnerHTML` (a test looks).
 *
 * Content that we write in TSX is never turned into text first: the template is given a mark, and the content takes
 * the mark's place in the tree afterwards. So content keeps its context, the templates' re-indenting cannot touch what
 * somebody typed, and no text of ours or of a user's is ever taken for HTML.
 */
import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import nunjucks from 'nunjucks'
import { isValidElement, type VNode } from 'preact'
import { Fragment, jsxTemplate } from 'preact/jsx-runtime'
import { safeAddress } from '../plain/safe-address.ts'
import type { Options } from './options.generated.ts'
import type { Wrapped } from './wrapped.ts'

/** Content in a place where the template would take HTML. */
export type Markup = VNode

export type Attributes = { readonly [name: string]: string | number | boolean | undefined }

const TEMPLATES = dirname(dirname(fileURLToPath(import.meta.resolve('govuk-frontend/dist/govuk/template.njk'))))
const environment = new nunjucks.Environment(new nunjucks.FileSystemLoader(TEMPLATES), { autoescape: true })
const compiled = new Map<Wrapped, nunjucks.Template>()

/** Marks cannot be guessed, so nobody can type one. */
const MARK = `slot${randomBytes(12).toString('hex')}x`
const MARKS = new RegExp(`${MARK}(\\d+);`)

function templateOf(name: Wrapped): nunjucks.Template {
  let template = compiled.get(name)
  if (template === undefined) {
    template = environment.getTemplate(`govuk/components/${name}/template.njk`, true)
    compiled.set(name, template)
  }
  return template
}

/** Puts a mark where content or text will stand. */
function slot(content: VNode, slots: VNode[]): string {
  slots.push(content)
  return `${MARK}${slots.length - 1};`
}

/**
 * The argument with marks for content, and with addresses that no page may link to left out. Text of several lines
 * gets a mark too, so that closing the gaps of the templates cannot change what somebody typed.
 */
function prepared(given: unknown, slots: VNode[], name = ''): unknown {
  if (typeof given === 'string') {
    if (name === 'href') return safeAddress(given) ?? '#'
    return given.includes('\n') ? slot(<Fragment>{given}</Fragment>, slots) : given
  }
  if (typeof given !== 'object' || given === null) return given
  if (isValidElement(given)) return slot(given, slots)
  if (Array.isArray(given)) return given.map(item => prepared(item, slots))
  const copy: Record<string, unknown> = {}
  for (const key in given) copy[key] = prepared((given as Record<string, unknown>)[key], slots, key)
  return copy
}

/** Line breaks and indentation, of which the templates leave many. */
const GAPS = /\s*\n\s*/g

/** A component drawn by its template. */
export function drawn<K extends Wrapped>(name: K, options: Options[K]): VNode {
  const slots: VNode[] = []
  const html = templateOf(name)
    .render({ params: prepared(options, slots) })
    .trim()
    .replace(GAPS, '\n')
  if (slots.length === 0) return jsxTemplate([html])
  const parts = html.split(MARKS)
  const between = parts.filter((_, index) => index % 2 === 0)
  const inside = parts.filter((_, index) => index % 2 === 1).map(index => slots[Number(index)] ?? <Fragment />)
  return jsxTemplate(between, ...inside)
}

/** HTML that govuk-frontend ships, for holding our drawing against it in tests. Pages have no use for this. */
export function shipped(html: string): VNode {
  return jsxTemplate([html])
}
