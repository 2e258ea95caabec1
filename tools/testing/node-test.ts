/**
 * `node:test` as the files of a shard see it: what a file declares while it is loaded belongs to the suite of that
 * file. Node finds the suite of a declaration by following promises, and loses it when a file waits for a promise that
 * another file made, such as the shared database; the tests behind that line would join a suite that is over.
 */
import { AsyncLocalStorage, type AsyncResource } from 'node:async_hooks'
import * as real from 'node:test'

let loading: AsyncResource | undefined

/** Everything declared from now on belongs to this suite, until another or none is given. */
export function declareInto(suite: AsyncResource | undefined): void {
  loading = suite
}

// Inside a group the group is the owner, and Node finds that by itself.
const inGroup = new AsyncLocalStorage<true>()

type Declare = (...words: unknown[]) => unknown

/** The body of a group or test, run as such. Node reads from its length how it wants to be called. */
function inside(body: Declare): Declare {
  const run: Declare = (...given) => inGroup.run(true, () => body(...given))
  return Object.defineProperty(run, 'length', { value: body.length })
}

/** Declares into the suite of the file that is being loaded. */
function bound(declare: Declare): Declare {
  return (...words) => {
    if (loading === undefined || inGroup.getStore() === true) return declare(...words)
    const own = words.map(word => (typeof word === 'function' ? inside(word as Declare) : word))
    return loading.runInAsyncScope(declare, undefined, ...own)
  }
}

/** A function of `node:test` with its variants, such as `it.skip`. */
function owned<T extends object>(original: T): T {
  const variants: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(original) as [string, unknown][]) {
    variants[name] = typeof value === 'function' ? bound(value as Declare) : value
  }
  return Object.assign(bound(original as unknown as Declare), variants) as unknown as T
}

export const { assert, mock, run, snapshot } = real
export const describe: typeof real.describe = owned(real.describe)
export const suite: typeof real.suite = owned(real.suite)
export const it: typeof real.it = owned(real.it)
export const test: typeof real.test = owned(real.test)
export const before: typeof real.before = owned(real.before)
export const after: typeof real.after = owned(real.after)
export const beforeEach: typeof real.beforeEach = owned(real.beforeEach)
export const afterEach: typeof real.afterEach = owned(real.afterEach)
export default test
