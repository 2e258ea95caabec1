/**
 * A reporter for `node --test`: one line of JSON for each test that ended, for the process that watches the shard.
 * Written at once and not through the runner's own stream, which loses its tail when a test ends the process.
 */
import { appendFileSync } from 'node:fs'
import type { TestEvent } from 'node:test/reporters'
import { inspect } from 'node:util'

/** The variable that carries a shard's list of files to `load-files.ts`. */
export const FILES_VARIABLE = 'CAIRN_TEST_FILES'

/** The variable that says where the lines go. */
export const RESULTS_VARIABLE = 'CAIRN_TEST_RESULTS'

/** What became of a test. Without a name it is the whole file, such as one that threw while it was loaded. */
export type Ended = {
  readonly file: string
  readonly name: string
  readonly how: 'begun' | 'passed' | 'failed' | 'skipped' | 'todo' | 'file done'
  readonly ms: number
  readonly why?: string
}

type Known = { readonly name: string; readonly parent: number | undefined }

const LINES = 120

/** The fault itself, not the runner's wrapping of it, and never a page of minified source. */
function explained(error: Error | undefined): string {
  const fault = error instanceof Error && error.cause !== undefined ? error.cause : error
  const text =
    fault instanceof Error ? (fault.stack ?? String(fault)) : typeof fault === 'string' ? fault : inspect(fault)
  const lines = text.split('\n').filter(line => !/\((node:|.*node_modules)|at node:/.test(line))
  return lines
    .slice(0, LINES)
    .map(line => line.slice(0, 300))
    .join('\n')
}

type Result = {
  readonly skip?: string | boolean
  readonly todo?: string | boolean
  readonly details: { readonly type?: string }
}

/** A passed test, one that was not really run, or nothing to say: a group that is well, a whole that ends. */
function endedWell(data: Result, whole: boolean): Ended['how'] | undefined {
  if (data.skip !== undefined && data.skip !== false) return 'skipped'
  if (data.todo !== undefined && data.todo !== false) return 'todo'
  if (data.details.type !== 'suite') return 'passed'
  return whole ? 'file done' : undefined
}

/** A group or a test with parts that fails only because a part failed is not counted a second time. */
function endedBadly(error: Error, whole: boolean): Ended['how'] | undefined {
  if ((error as { failureType?: string }).failureType !== 'subtestsFailed') return 'failed'
  return whole ? 'file done' : undefined
}

export default async function* report(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const destination = process.env[RESULTS_VARIABLE]
  if (destination === undefined) throw new Error(`${RESULTS_VARIABLE} says where results go`)
  const tell = (ended: Ended) => appendFileSync(destination, `${JSON.stringify(ended)}\n`)
  const known = new Map<number, Known>()
  /** Names from the outside inwards; the outermost is the file, because `load-files.ts` makes a suite of each. */
  const namesOf = (id: number | undefined): string[] => {
    const own = id === undefined ? undefined : known.get(id)
    return own === undefined ? [] : [...namesOf(own.parent), own.name]
  }
  for await (const { type, data } of source) {
    if (type === 'test:enqueue') known.set(data.testId, { name: data.name, parent: data.parentId })
    if (type === 'test:dequeue') {
      const [file = '', ...names] = namesOf(data.testId)
      if (names.length > 0) tell({ file, name: names.join(' > '), how: 'begun', ms: 0 })
    }
    if (type !== 'test:pass' && type !== 'test:fail') continue
    const [file = '', ...names] = namesOf(data.testId)
    const whole = names.length === 0
    const error = type === 'test:fail' ? data.details.error : undefined
    const how = error === undefined ? endedWell(data, whole) : endedBadly(error, whole)
    if (how === undefined) continue
    const why = how === 'failed' ? { why: explained(error) } : {}
    tell({ file, name: names.join(' > '), how, ms: data.details.duration_ms, ...why })
    yield ''
  }
}
