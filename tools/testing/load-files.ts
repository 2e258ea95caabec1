/**
 * Loads the test files of one shard, each inside a suite of its own, so that what it declares, hooks on and throws
 * is its own. Without this, several files in one process share their hooks, and Node's runner says nothing at all
 * when a file throws while it is being loaded: the tests behind that line would be lost in silence.
 */
import { join } from 'node:path'
import { describe } from 'node:test'
import { pathToFileURL } from 'node:url'
import { root } from '../source/files.ts'
import { FILES_VARIABLE } from './reporter.ts'

const files = JSON.parse(process.env[FILES_VARIABLE] ?? '[]') as string[]
const waiting: (() => void)[] = []
let busy = false

for (const file of files) {
  describe(file, async () => {
    // One at a time: modules that wait for the same module would otherwise declare into each other's suites. The
    // promise must be made here, because node:test finds the suite by the place where a promise was made.
    const turn = Promise.withResolvers<void>()
    if (busy) {
      waiting.push(turn.resolve)
      await turn.promise
    }
    busy = true
    try {
      await import(pathToFileURL(join(root, file)).href)
    } finally {
      busy = false
      waiting.shift()?.()
    }
  })
}
