/** What a form shows: the text that was typed, exactly, and what is wrong with it. */
import type { Wrong } from '#shared'

export type FormState = {
  readonly values: { readonly [name: string]: string | readonly string[] }
  readonly wrong: readonly Wrong[]
  /** Put before the ids of the fields where a page has several forms with fields of the same name. */
  readonly prefix?: string
}

/** A form nobody has typed into yet, with what it starts from. */
export function startingWith(values: FormState['values'] = {}, prefix?: string): FormState {
  return prefix === undefined ? { values, wrong: [] } : { values, wrong: [], prefix }
}

/** A form as it was sent, with what is wrong. Fields that were not sent are left out. */
export function asTyped(
  fields: { readonly [name: string]: string | readonly string[] | undefined },
  wrong: readonly Wrong[] = [],
  prefix?: string,
): FormState {
  const values: Record<string, string | readonly string[]> = {}
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined && name !== '_form' && name !== '_once') values[name] = value
  }
  return prefix === undefined ? { values, wrong } : { values, wrong, prefix }
}

/** What was typed into a field; names that every object has, such as `constructor`, are not fields. */
const typedInto = (state: FormState, name: string) =>
  Object.hasOwn(state.values, name) ? state.values[name] : undefined

/** The first text of a field, or ''. */
export function textOf(state: FormState, name: string): string {
  const value = typedInto(state, name)
  return value === undefined ? '' : typeof value === 'string' ? value : (value[0] ?? '')
}

/** All texts of a field. */
export function textsOf(state: FormState, name: string): readonly string[] {
  const value = typedInto(state, name)
  return value === undefined ? [] : typeof value === 'string' ? [value] : value
}

/** What is wrong with a field, in one text; nothing when nothing is. */
export function wrongWith(state: FormState, name: string): string | undefined {
  const found = state.wrong.filter(({ field }) => field === name).map(({ says }) => says)
  return found.length === 0 ? undefined : found.join(' ')
}

/** The id of a field, to which the error summary links. */
export function idOf(state: FormState, name: string): string {
  const id = name.replaceAll(/[^\w-]+/g, '-')
  return state.prefix === undefined ? id : `${state.prefix}-${id}`
}
