/** What is put into the fields of a form: a good filling that is hard to take, and what must not be taken. */
import { isId, newId } from '#platform/ids'
import { LINE_LIMIT, TEXT_LIMIT } from '#shared'
import type { FieldRead, FormRead } from './read-form.ts'

/** What people in Scotland and New Zealand are called, with accents typed as letters of their own. */
const NAMES = 'Mòrag NicGhille Mhoire Ó Súilleabháin Te Whānau-ā-Apanui Māhinārangi Ngāti Kahungunu '.normalize('NFD')

/** Markup, a formula, and a way out of an attribute; all of it is text. */
const MARKUP = '<script>alert(1)</script> "\'><img src=x onerror=alert(2)> =HYPERLINK("http://x") '

/** Marks that turn text around or that no keyboard sends; they are left out of what is kept. */
const UNSEEN = '\u0000\u202e\u2066'

/** Text that a person may have typed and a program finds hard, exactly `length` characters long once it is kept. */
export function hardText(length: number): string {
  const whole = (MARKUP + NAMES.repeat(Math.ceil(length / NAMES.length) + 2)).normalize('NFC')
  const cut = whole.slice(0, length - 1).trimEnd()
  return UNSEEN + cut.padEnd(length, 'ā').normalize('NFD')
}

/** How the markup in {@link hardText} would stand in a page if it were not made text. */
export const RAW = /<script>alert\(1\)|<img src=x/

export type Typed = Readonly<Record<string, string | readonly string[]>>

const goodFor = (field: FieldRead): readonly string[] => {
  const untouched = field.values.filter(value => value !== '')
  switch (field.kind) {
    case 'line':
      return [hardText(LINE_LIMIT)]
    case 'text':
      return [hardText(1_000)]
    case 'day':
      return untouched.length > 0 ? untouched : ['today']
    case 'time':
      return untouched.length > 0 ? untouched : ['10:30']
    case 'number':
      return untouched.length > 0 ? untouched : ['60']
    case 'pick':
      return untouched.length > 0 ? untouched : field.choices.slice(0, 1)
    case 'box':
      return untouched.length > 0 ? untouched : field.choices.slice(0, 1)
    case 'hidden':
    case 'secret':
      return field.values
  }
}

/** A form filled in as somebody would, with the hardest text in every field that takes text. */
export function filled({ fields }: FormRead, given: Typed): URLSearchParams {
  const sent = new URLSearchParams()
  const names = new Set([...fields.map(field => field.name), ...Object.keys(given)])
  for (const name of names) {
    const own = given[name]
    const field = fields.find(one => one.name === name)
    const values =
      own === undefined ? (field === undefined ? [] : goodFor(field)) : typeof own === 'string' ? [own] : own
    for (const value of values) sent.append(name, value)
  }
  return sent
}

/** The same form with other values in one field. */
export function but(sent: URLSearchParams, name: string, ...values: readonly string[]): URLSearchParams {
  const changed = new URLSearchParams(sent)
  changed.delete(name)
  for (const value of values) changed.append(name, value)
  return changed
}

/** Text one character too long for a field. */
export const tooLong = (field: FieldRead, limits: Readonly<Record<string, number>> = {}): string => {
  const limit = limits[field.name] ?? (field.kind === 'line' ? LINE_LIMIT : TEXT_LIMIT)
  return hardText(limit + 1)
}

/** What a field of this kind must not take as it is. */
export function outOfRange(field: FieldRead): readonly string[] {
  switch (field.kind) {
    case 'day':
      return ['31 February 2026', '16 June 9999']
    case 'time':
      return ['25:00']
    case 'number':
      return ['-1', '99999', 'sixty']
    case 'pick':
      return [field.choices.every(isId) ? newId() : 'no-such-choice']
    case 'line':
    case 'text':
    case 'box':
    case 'hidden':
    case 'secret':
      return []
  }
}
