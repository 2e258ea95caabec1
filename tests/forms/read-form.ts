/** Reads the forms of a page as a browser would, with what each field takes. */
import { wordsOf } from '../support/page-server.tsx'

/** What a field takes, as its markup says. */
export type Kind = 'line' | 'text' | 'day' | 'time' | 'number' | 'pick' | 'box' | 'hidden' | 'secret'

export type FieldRead = {
  readonly name: string
  readonly kind: Kind
  /** What is sent when nobody touches the field. */
  readonly values: readonly string[]
  /** What can be chosen. */
  readonly choices: readonly string[]
}

export type FormRead = { readonly to: string; readonly fields: readonly FieldRead[] }

const TAG = /<(input|select|textarea)\b(?:[^>"]|"[^"]*")*>/g

const plain = (text: string): string => {
  const words: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" }
  return text.replaceAll(/&(#?\w+);/g, (whole, name: string) => words[name] ?? whole)
}

function attribute(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}(?:="([^"]*)")?(?=[\\s/>])`).exec(tag)
  return found === null ? undefined : plain(found[1] ?? '')
}

function kindOf(element: string, tag: string): Kind {
  if (element === 'textarea') return 'text'
  if (element === 'select') return 'pick'
  const type = attribute(tag, 'type') ?? 'text'
  if (type === 'hidden' || attribute(tag, 'hidden') !== undefined) return 'hidden'
  if (type === 'password') return 'secret'
  if (type === 'radio') return 'pick'
  if (type === 'checkbox') return 'box'
  const reads = attribute(tag, 'data-reads')
  if (reads !== undefined) return reads === 'time' ? 'time' : 'day'
  return attribute(tag, 'inputmode') === 'numeric' ? 'number' : 'line'
}

function optionsOf(inside: string): { choices: string[]; chosen: string } {
  const tags = [...inside.matchAll(/<option\b(?:[^>"]|"[^"]*")*>/g)].map(([tag]) => tag)
  const valueOf = (tag: string) => attribute(tag, 'value') ?? ''
  const chosen = tags.find(tag => attribute(tag, 'selected') !== undefined) ?? tags[0]
  return {
    choices: tags.map(valueOf).filter(value => value !== ''),
    chosen: chosen === undefined ? '' : valueOf(chosen),
  }
}

/** One element of a form: what it sends untouched, and what it offers. */
function read(element: string, tag: string, after: string): FieldRead | undefined {
  const name = attribute(tag, 'name')
  if (name === undefined) return undefined
  const kind = kindOf(element, tag)
  const value = attribute(tag, 'value') ?? ''
  if (element === 'select') {
    const { choices, chosen } = optionsOf(after.slice(0, after.indexOf('</select>')))
    return { name, kind, values: [chosen], choices }
  }
  if (element === 'textarea') {
    const typed = plain(after.slice(0, after.indexOf('</textarea>'))).replace(/^\n/, '')
    return { name, kind, values: [typed], choices: [] }
  }
  if (kind !== 'box' && attribute(tag, 'type') !== 'radio') return { name, kind, values: [value], choices: [] }
  return { name, kind, values: attribute(tag, 'checked') === undefined ? [] : [value], choices: [value] }
}

/** Fields of one name are one: radios, boxes, and lists of hidden values. */
function together(fields: readonly FieldRead[]): readonly FieldRead[] {
  const byName = new Map<string, FieldRead>()
  for (const field of fields) {
    const before = byName.get(field.name)
    if (before === undefined) byName.set(field.name, field)
    else {
      const values = [...before.values, ...field.values]
      byName.set(field.name, { ...before, values, choices: [...before.choices, ...field.choices] })
    }
  }
  return [...byName.values()]
}

/** All forms of a page. */
export function formsOn(html: string): readonly FormRead[] {
  return [...html.matchAll(/<form\b((?:[^>"]|"[^"]*")*)>([\s\S]*?)<\/form>/g)].map(([, head = '', inside = '']) => {
    const fields = [...inside.matchAll(TAG)].flatMap(found => {
      const [tag, element = ''] = found
      return read(element, tag, inside.slice(found.index + tag.length)) ?? []
    })
    return { to: attribute(`<form${head}>`, 'action') ?? '', fields: together(fields) }
  })
}

/** What the error summary says, each with the id it leads to ('' when it leads nowhere), and whether that id is there. */
export function summaryOf(html: string): readonly { says: string; to: string; leadsSomewhere: boolean }[] {
  const list = /<ul class="govuk-list govuk-error-summary__list">([\s\S]*?)<\/ul>/.exec(html)?.[1] ?? ''
  return [...list.matchAll(/<li[^>]*>([\s\S]*?)<\/li>/g)].map(([, item = '']) => {
    const to = plain(/href="#([^"]*)"/.exec(item)?.[1] ?? '')
    return { says: wordsOf(item).trim(), to, leadsSomewhere: to === '' || html.includes(`id="${to}"`) }
  })
}
