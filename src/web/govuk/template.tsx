/**
 * Draws a GOV.UK component with govuk-frontend's own template. This is the one file of Cairn through which ready-made
 * HTML reaches a page; nothing else may use `jsxTemplate` or `dangerouslySetInnerHTML` (a test looks).
 *
 * What we show is never given to the template: it gets a mark, and the content, or the escaped text, takes the mark's
 * place afterwards. So content keeps its context, the templates' re-indenting cannot touch what somebody typed, no
 * text is ever taken for HTML, and a component of the same build is drawn from memory: one that a template draws in
 * 300 microseconds the first time takes ten the next. What is remembered holds no word of any page.
 */
import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import nunjucks from 'nunjucks'
import { isValidElement, type VNode } from 'preact'
import { jsxTemplate } from 'preact/jsx-runtime'
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

/** Arguments that differ from page to page. Templates only pass them on, or join them with words of their own. */
const SHOWN = new Set([
  'text',
  'value',
  'id',
  'name',
  'idPrefix',
  'for',
  'href',
  'label',
  'titleText',
  'titleId',
  'values',
])

/** What stands in the place of a mark: content, or text that is already safe inside HTML and its attributes. */
type Slot = VNode | string

const UNSAFE = /[&<>"']/g
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string) => text.replace(UNSAFE, letter => ENTITIES[letter] ?? '')

/** Equal texts get one mark, because templates compare: the value that is chosen with the value of each choice. */
function slot(content: Slot, slots: Slot[]): string {
  const before = typeof content === 'string' ? slots.indexOf(content) : -1
  return `${MARK}${before === -1 ? slots.push(content) - 1 : before};`
}

/** The argument with marks for what is shown, and without addresses that no page may link to. */
function prepared(given: unknown, slots: Slot[], name = ''): unknown {
  if (typeof given === 'string') {
    if (given === '' || !(SHOWN.has(name) || given.includes('\n'))) return given
    return slot(escaped(name === 'href' ? (safeAddress(given) ?? '#') : given), slots)
  }
  if (typeof given !== 'object' || given === null) return given
  if (isValidElement(given)) return slot(given, slots)
  if (Array.isArray(given)) return given.map(item => prepared(item, slots, name))
  const copy: Record<string, unknown> = {}
  for (const key in given) copy[key] = prepared((given as Record<string, unknown>)[key], slots, key)
  return copy
}

/** Line breaks and indentation, of which the templates leave many. */
const GAPS = /\s*\n\s*/g

/** HTML around the slots, and which slot stands in each gap. */
type Build = { readonly around: string[]; readonly order: readonly number[] }

/** Enough for every field of every page; a mistake that makes builds without end must not fill the memory. */
const MOST_BUILDS = 2_000
const builds = new Map<string, Build>()

function built(name: Wrapped, params: unknown): Build {
  const html = templateOf(name).render({ params }).trim().replace(GAPS, '\n')
  const parts = html.split(MARKS)
  return {
    around: parts.filter((_, index) => index % 2 === 0),
    order: parts.filter((_, index) => index % 2 === 1).map(Number),
  }
}

/** A component drawn by its template. */
export function drawn<K extends Wrapped>(name: K, options: Options[K]): VNode {
  const slots: Slot[] = []
  const params = prepared(options, slots)
  const key = name + JSON.stringify(params)
  let build = builds.get(key)
  if (build === undefined) {
    if (builds.size >= MOST_BUILDS) builds.clear()
    build = built(name, params)
    builds.set(key, build)
  }
  return jsxTemplate(build.around, ...build.order.map(index => slots[index]))
}

/** HTML that govuk-frontend ships, for holding our drawing against it in tests. Pages have no use for this. */
export function shipped(html: string): VNode {
  return jsxTemplate([html])
}
