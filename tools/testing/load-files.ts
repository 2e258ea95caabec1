/**
 * Loads the test files of one shard, each into a suite of its own, so that what it declares, hooks on and throws is
 * its own. Without this, several files in one process share their hooks, and Node's runner says nothing at all when
 * a file throws while it is being loaded: the tests behind that line would be lost in silence.
 */
import { AsyncResource } from 'node:async_hooks'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { describe } from 'node:test'
import { pathToFileURL } from 'node:url'
import { root } from '../source/files.ts'
import { declareInto } from './node-test.ts'
import { FILES_VARIABLE } from './reporter.ts'

const ours = pathToFileURL(join(import.meta.dirname, 'node-test.ts')).href

registerHooks({
  resolve(name, context, next) {
    const fromOurs = context.parentURL === ours || context.parentURL?.includes('/node_modules/') === true
    return name === 'node:test' && !fromOurs ? { url: ours, shortCircuit: true } : next(name, context)
  },
})

type Loaded = { readonly file: string; readonly suite: AsyncResource; fault?: unknown }

const files = JSON.parse(process.env[FILES_VARIABLE] ?? '[]') as string[]
const loaded = Promise.withResolvers<void>()

/** The suite of a file stays open until all files are loaded, then says what went wrong with its own. */
const suites = files.map((file): Loaded => {
  let own: Loaded | undefined
  describe(file, async () => {
    own = { file, suite: new AsyncResource('file of tests') }
    await loaded.promise
    if ('fault' in own) throw own.fault
  })
  if (own === undefined) throw new Error(`The suite of ${file} did not open`)
  return own
})

for (const one of suites) {
  declareInto(one.suite)
  try {
    await import(pathToFileURL(join(root, one.file)).href)
  } catch (fault) {
    one.fault = fault
  }
}
declareInto(undefined)
loaded.resolve()

// Waiting for a timer that alone would let the process end is not the end of the tests; the runner says when that is.
setInterval(() => {}, 1 << 30)
