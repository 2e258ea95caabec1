/**
 * The shape of the facts a question asks for. One description gives the TypeScript type, the check on facts that come
 * from outside, and the JSON Schema that is published for callers.
 */
import { type Day, FIRST_YEAR, isDay, LAST_YEAR } from './day.ts'

export type JsonSchema = { readonly [key: string]: unknown }

/** A description of one fact. `read` returns what is wrong, in words, instead of throwing. */
export type Shape<T> = {
  readonly schema: JsonSchema
  readonly optional?: boolean
  readonly read: (given: unknown, name: string) => { readonly value: T } | { readonly wrong: readonly string[] }
}

/** The type that a shape describes. */
export type TypeOf<S> = S extends Shape<infer T> ? T : never

type Fields = { readonly [name: string]: Shape<unknown> }
type OptionalNames<F extends Fields> = { [K in keyof F]: undefined extends TypeOf<F[K]> ? K : never }[keyof F]
type FactsOf<F extends Fields> = { readonly [K in Exclude<keyof F, OptionalNames<F>>]: TypeOf<F[K]> } & {
  readonly [K in OptionalNames<F>]?: TypeOf<F[K]>
}

function simple<T>(schema: JsonSchema, what: string, accepts: (given: unknown) => given is T): Shape<T> {
  return { schema, read: (given, name) => (accepts(given) ? { value: given } : { wrong: [`${name} must be ${what}`] }) }
}

/** A day, written YYYY-MM-DD. */
export const aDay: Shape<Day> = simple(
  { type: 'string', format: 'date' },
  `a day of the years ${FIRST_YEAR} to ${LAST_YEAR} written as YYYY-MM-DD`,
  (given): given is Day => typeof given === 'string' && isDay(given),
)

/** Text, which may be empty. */
export const someText: Shape<string> = simple({ type: 'string' }, 'text', given => typeof given === 'string')

/** True or false. */
export const yesOrNo: Shape<boolean> = simple({ type: 'boolean' }, 'true or false', given => typeof given === 'boolean')

/** The largest count: more days, months or years than anything here lasts, and small enough to count on from any day. */
export const LARGEST_COUNT = 9999

/** The most years that anything lasts here: counted on from any day that is read, they stay on the calendar. */
export const MOST_YEARS = 200

const upTo = (largest: number): Shape<number> =>
  simple(
    { type: 'integer', minimum: 0, maximum: largest },
    `a whole number from 0 to ${largest}`,
    (given): given is number => typeof given === 'number' && Number.isInteger(given) && given >= 0 && given <= largest,
  )

/** A whole number that is not negative. */
export const aCount: Shape<number> = upTo(LARGEST_COUNT)

/** A whole number of years. */
export const someYears: Shape<number> = upTo(MOST_YEARS)

/** The same shape with words that say which fact it is: they stand in the published schema. */
export function saying<T>(words: string, shape: Shape<T>): Shape<T> {
  return { ...shape, schema: { ...shape.schema, description: words } }
}

/** One of a fixed set of words. */
export function oneOf<const W extends readonly string[]>(...words: W): Shape<W[number]> {
  const accepts = (given: unknown): given is W[number] => typeof given === 'string' && words.includes(given)
  return simple({ type: 'string', enum: words }, `one of: ${words.join(', ')}`, accepts)
}

/** A fact that may be left out; left out means "not known", never "no". */
export function ifKnown<T>(shape: Shape<T>): Shape<T | undefined> {
  return {
    schema: shape.schema,
    optional: true,
    read: (given, name) => (given === undefined || given === null ? { value: undefined } : shape.read(given, name)),
  }
}

/** A list, which may be empty. */
export function listOf<T>(item: Shape<T>): Shape<readonly T[]> {
  return {
    schema: { type: 'array', items: item.schema },
    read(given, name) {
      if (!Array.isArray(given)) return { wrong: [`${name} must be a list`] }
      const values: T[] = []
      const wrong: string[] = []
      for (const [index, element] of given.entries()) {
        const result = item.read(element, `${name}[${index}]`)
        if ('wrong' in result) wrong.push(...result.wrong)
        else values.push(result.value)
      }
      return wrong.length > 0 ? { wrong } : { value: values }
    },
  }
}

/** A set of named facts. Facts that the shape does not name are refused: a misspelt name must not pass as "not known". */
export function facts<F extends Fields>(fields: F): Shape<FactsOf<F>> {
  const required = Object.keys(fields).filter(name => fields[name]?.optional !== true)
  const properties = Object.fromEntries(Object.entries(fields).map(([name, shape]) => [name, shape.schema]))
  return {
    schema: { type: 'object', properties, required, additionalProperties: false },
    read(given, name) {
      if (typeof given !== 'object' || given === null || Array.isArray(given)) {
        return { wrong: [`${name} must be an object`] }
      }
      const wrong = Object.keys(given)
        .filter(key => !Object.hasOwn(fields, key))
        .map(key => `${name}.${key} is not a fact that this question uses`)
      const value: Record<string, unknown> = {}
      for (const [key, shape] of Object.entries(fields)) {
        const own = Object.hasOwn(given, key) ? (given as Record<string, unknown>)[key] : undefined
        const result = shape.read(own, `${name}.${key}`)
        if ('wrong' in result) wrong.push(...result.wrong)
        else if (result.value !== undefined) value[key] = result.value
      }
      return wrong.length > 0 ? { wrong } : { value: value as FactsOf<F> }
    },
  }
}
