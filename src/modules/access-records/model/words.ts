/** The ledger in plain words: acts, kinds, purposes, and what a line is about. */
import { ACTS_OF_SHARING } from './acts-of-sharing.ts'
import { ACTS_OF_THE_HOUSE } from './acts-of-the-house.ts'
import { ACTS_OF_THE_WORK } from './acts-of-the-work.ts'

/** Every act of the ledger. A test holds it complete over all acts in the source. */
export const ACTS: Readonly<Record<string, string>> = {
  ...ACTS_OF_THE_WORK,
  ...ACTS_OF_SHARING,
  ...ACTS_OF_THE_HOUSE,
}

/** The six kinds of processing the law names, and the two by which the system keeps itself honest. */
export const KINDS = {
  collection: 'Recorded',
  alteration: 'Changed',
  consultation: 'Read',
  disclosure: 'Told others',
  combination: 'Put together',
  erasure: 'Erased',
  'access-decision': 'Decided on access',
  administration: 'Kept the system',
} as const
export type Kind = keyof typeof KINDS

/** The six that section 62 of the Data Protection Act 2018 asks for. */
export const STATUTORY: readonly Kind[] = [
  'collection',
  'alteration',
  'consultation',
  'disclosure',
  'combination',
  'erasure',
]

export const isKind = (text: string): text is Kind => Object.hasOwn(KINDS, text)

/** A code as words, where nothing better is known. */
const spelt = (code: string) => code.replaceAll(/[/-]/g, ' ')

export const actInWords = (act: string): string => (Object.hasOwn(ACTS, act) ? (ACTS[act] ?? act) : spelt(act))
export const kindInWords = (kind: string): string => (isKind(kind) ? KINDS[kind] : spelt(kind))
export const purposeInWords = (purpose: string): string => spelt(purpose)

const ID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}'
const ITEM = new RegExp(`^([a-z][a-z_-]*):(${ID})$`)

/** What an item of a line is: `entry:…` is an entry, with the id by which it is found again. */
export function itemOf(text: string): { readonly what: string; readonly id: string } | undefined {
  const found = ITEM.exec(text)
  return found === null ? undefined : { what: spelt(found[1] ?? ''), id: found[2] ?? '' }
}

/** True for what may stand in an address as an item: a code and an id, never a word somebody typed. */
export const isItem = (text: string): boolean => itemOf(text) !== undefined

const LAST_OF_ID = 6

/** An item in a few letters: "entry 3f9a11"; counts and codes as they are. */
export function itemInWords(text: string): string {
  const item = itemOf(text)
  return item === undefined ? spelt(oneLine(text)) : `${item.what} ${item.id.slice(-LAST_OF_ID)}`
}

const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g

/**
 * A text on one line, with what cannot be seen made visible by its number: a line of the log stays one line, and nothing
 * in it turns the words around. What is kept is kept exactly; this is only how it is shown.
 */
export const oneLine = (text: string): string =>
  text.replaceAll(UNSEEN, sign => {
    if (sign === '\n') return ' ⏎ '
    return `[U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
  })
