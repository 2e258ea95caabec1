/**
 * What people remember or an area does, without a text that was read: never law. It is a setting, off until an area
 * switches it on by entering its own value with its own source, and always shown as unconfirmed.
 */
import { type Dated, inForce } from './dated.ts'
import type { Day } from './day.ts'
import { facts, ifKnown, listOf, type Shape, saying } from './facts.ts'
import { aLocal, datedLocally, type Local } from './local.ts'

export type Setting<T, Id extends string = string> = {
  /** The question's folder and what is set: `conferences/first-level-3-meeting`. */
  readonly id: Id
  /** The row of the reference that could not be confirmed. */
  readonly row: string
  /** What an administrator is asked, as a sentence with a question mark. */
  readonly asks: string
  /** Of what the value is: `working days`, `months`. */
  readonly unit: string
  readonly shape: Shape<T>
  /** What people remember, offered when somebody switches the setting on; never used by itself. */
  readonly suggested?: T
}

/** States a setting; only for its types, it returns what it is given. */
export function setting<T, const Id extends string>(stated: Setting<T, Id>): Setting<T, Id> {
  return stated
}

type Settings = readonly Setting<unknown>[]
/** What areas set, by the id of the setting. Give every value, past ones too. */
export type Locally<S extends Settings> = {
  readonly [K in S[number] as K['id']]?: K extends Setting<infer T> ? readonly Local<T>[] | undefined : never
}

/** The shape of what an area has set, for the facts of a question that names these settings. */
export function localsFor<const S extends Settings>(...settings: S): Shape<Locally<S>> {
  const fields = settings.map(({ id, asks, shape }) => [id, saying(asks, ifKnown(listOf(aLocal(shape))))] as const)
  return facts(Object.fromEntries(fields)) as unknown as Shape<Locally<S>>
}

/** The area's value in force on a day, or nothing where no area has switched the setting on. */
export function spokenLocally<T, Id extends string>(
  locally: { readonly [K in NoInfer<Id>]?: readonly Local<NoInfer<T>>[] | undefined } | undefined,
  { id }: Setting<T, Id>,
  on: Day,
): Dated<T> | undefined {
  return inForce((locally?.[id] ?? []).map(datedLocally), on)
}

/** "7 days is the area's own setting; it is unconfirmed as law." Stands in every reason that is built on a setting. */
export function asTheAreaSet(what: string): string {
  return `${what} is the area's own setting; it is unconfirmed as law.`
}

/** Which of two values is used, and the area's where it would loosen the other and is therefore not used. */
export type Tighter<T> = { readonly uses?: Dated<T>; readonly ignored?: Dated<T> }

/**
 * An area may tighten what is written down, never loosen it. `isAsTight` says whether the first value asks at least as
 * much as the second; where both stand, the area's is used if it does, and is `ignored` if it does not.
 */
export function tighter<T>(
  written: Dated<T> | undefined,
  local: Dated<T> | undefined,
  isAsTight: (local: T, written: T) => boolean,
): Tighter<T> {
  if (written === undefined) return local === undefined ? {} : { uses: local }
  if (local === undefined) return { uses: written }
  return isAsTight(local.value, written.value) ? { uses: local } : { uses: written, ignored: local }
}
