/** Finds every test file and sorts them by what they touch, read from what they import; no list is kept by hand. */
import { filesUnder, isTest } from '../source/files.ts'
import { reachedFrom } from '../source/imports.ts'

export type TestFile = {
  readonly path: string
  /** Uses the database of the run, so it runs once on each engine. */
  readonly database: boolean
  /** Tries what stands above the database and is the same on either engine: once is enough. */
  readonly once: boolean
  /** Starts a PostgreSQL server of its own. */
  readonly server: boolean
  readonly browser: boolean
}

const DATABASE = 'tests/support/database.ts'
const ONCE = 'tests/support/on-one-engine.ts'
const SERVER = 'tests/support/postgres-server.ts'
const BROWSER = 'playwright-core'

const looksLikeATest = (path: string) => /[._](test|spec)[.][cm]?[jt]sx?$/.test(path)

/** Says what a file touches. Only imports that are there at run time count. */
export function sorted(path: string, reached = reachedFrom(path)): TestFile {
  const [database, once] = [reached.has(DATABASE), reached.has(ONCE)]
  return { path, database, once, server: reached.has(SERVER), browser: reached.has(BROWSER) }
}

/** All test files. A file that looks like one and would never be run is a fault, not a detail. */
export function findTests(): TestFile[] {
  const candidates = filesUnder('.', looksLikeATest)
  const misnamed = candidates.filter(path => !isTest(path))
  if (misnamed.length > 0)
    throw new Error(`Tests are named *.test.ts or *.test.tsx, so these would never run: ${misnamed.join(', ')}`)
  return candidates.map(path => sorted(path))
}
