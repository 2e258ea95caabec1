/** Reading what people typed into forms: exactly their words, with limits that are told and never cut. */
import { kept, keptLine, LINE_LIMIT, TEXT_LIMIT, type Wrong } from '#shared'
import type { Asked } from './route.ts'

export type Reading = {
  /** One line. `need` is the sentence shown when it is empty. */
  readonly line: (field: string, need?: string) => string
  /** Several lines. */
  readonly text: (field: string, need?: string) => string
  /** A day or time read by `read`; undefined when empty and not needed, or when it cannot be read (and then told). */
  readonly read: <T>(
    field: string,
    read: (typed: string) => T | undefined,
    unreadable: string,
    need?: string,
  ) => T | undefined
  /** One of some words, or undefined (and told when needed). */
  readonly oneOf: <const W extends string>(field: string, words: readonly W[], need?: string) => W | undefined
  readonly wrong: Wrong[]
}

/** Reads the fields of a form, gathering all that is wrong instead of stopping at the first. */
export function reading(asked: Pick<Asked, 'field'>): Reading {
  const wrong: Wrong[] = []
  const limited = (field: string, value: string, limit: number, need: string | undefined) => {
    if (value === '' && need !== undefined) wrong.push({ field, says: need })
    if (value.length > limit) {
      wrong.push({
        field,
        says: `Shorten this to ${limit.toLocaleString('en-GB')} characters: it has ${value.length.toLocaleString('en-GB')}`,
      })
    }
    return value
  }
  return {
    wrong,
    line: (field, need) => limited(field, keptLine(asked.field(field)), LINE_LIMIT, need),
    text: (field, need) => limited(field, kept(asked.field(field)), TEXT_LIMIT, need),
    read: (field, read, unreadable, need) => {
      const typed = keptLine(asked.field(field))
      if (typed === '') {
        if (need !== undefined) wrong.push({ field, says: need })
        return undefined
      }
      const value = read(typed)
      if (value === undefined) wrong.push({ field, says: unreadable })
      return value
    },
    oneOf: (field, words, need) => {
      const typed = asked.field(field)
      const found = words.find(word => word === typed)
      if (found === undefined && need !== undefined) wrong.push({ field, says: need })
      return found
    },
  }
}

/** The version of a record that a form was opened on; 0, which no record has, when the form carries none. */
export const versionIn = (asked: Pick<Asked, 'field'>, field = 'version'): number =>
  /^\d{1,9}$/.test(asked.field(field)) ? Number(asked.field(field)) : 0
