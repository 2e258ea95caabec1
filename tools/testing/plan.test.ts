import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { readArguments } from './arguments.ts'
import { sorted, type TestFile } from './find.ts'
import { plan } from './plan.ts'
import { problemLines, totals } from './progress.ts'

const everything = readArguments([], {})
const prepared = { postgres: true, chromium: '/usr/bin/chromium', lines: [] }
const file = (path: string, ...touches: string[]): TestFile => sorted(path, new Set(touches))

const pure = file('a.test.ts')
const database = file('b.test.ts', 'tests/support/database.ts')
const journey = file('c.browser.test.ts', 'tests/support/database.ts', 'playwright-core')
const once = file('e.test.ts', 'tests/support/database.ts', 'tests/support/on-one-engine.ts')
const server = file('d.test.ts', 'tests/support/postgres-server.ts')

describe('The words after npm test', () => {
  it('reads filters and options', () => {
    const asked = readArguments(['conferences', '--engine', 'server', '--no-browser', '--minutes', '3'], {})
    assert.deepEqual(asked, {
      filters: ['conferences'],
      engines: ['server'],
      browser: false,
      strict: false,
      minutes: 3,
    })
  })

  it('refuses what it does not know', () => {
    assert.throws(() => readArguments(['--fast'], {}), /Unknown option --fast/)
    assert.throws(() => readArguments(['--engine', 'oracle'], {}), /--engine is/)
    assert.throws(() => readArguments(['--minutes', 'soon'], {}), /--minutes is/)
  })

  it('allows no choice under CI', () => {
    for (const words of [['conferences'], ['--engine', 'server'], ['--no-browser']]) {
      assert.throws(() => readArguments(words, { CI: 'true' }), /every test runs/)
    }
  })
})

describe('The plan of shards', () => {
  it('runs what uses the database on both engines, the rest once', () => {
    const { shards, leftOut } = plan([pure, database, journey, server], everything, prepared)
    const times = (path: string) => shards.filter(shard => shard.files.includes(path)).map(shard => shard.engine)
    assert.deepEqual(times(pure.path), [undefined])
    assert.deepEqual(times(server.path), [undefined])
    assert.deepEqual(new Set(times(database.path)), new Set(['embedded', 'server']))
    assert.deepEqual(new Set(times(journey.path)), new Set(['embedded', 'server']))
    assert.deepEqual(leftOut, [])
  })

  it('runs what stands above the database once, on a server where there is one', () => {
    const engines = (postgres: boolean, ...words: string[]) =>
      plan([once], readArguments(words, {}), { ...prepared, postgres }).shards.map(shard => shard.engine)
    assert.deepEqual(engines(true), ['server'])
    assert.deepEqual(engines(false), ['embedded'])
    assert.deepEqual(engines(true, '--engine', 'embedded'), ['embedded'])
  })

  it('keeps what runs once away from the database of what runs on both engines', () => {
    const { shards } = plan([once, database], everything, prepared)
    assert.deepEqual(
      shards.map(({ files }) => files),
      [[database.path], [database.path], [once.path]],
    )
  })

  it('says what it leaves out, and why; under CI that is a failure', () => {
    const { shards, leftOut } = plan([pure, database, journey, server], everything, {
      ...prepared,
      postgres: false,
      chromium: undefined,
    })
    assert.deepEqual(
      shards.flatMap(shard => shard.files),
      [database.path, pure.path],
    )
    assert.equal(leftOut.length, 4)
    assert.deepEqual(totals([], leftOut, false), { passed: 0, failed: 0 })
    assert.deepEqual(totals([], leftOut, true), { passed: 0, failed: 4 })
    assert.match(
      problemLines([], leftOut, false).join('\n'),
      /NOT RUN: 1 files \(database, PostgreSQL server: PostgreSQL is missing\)/,
    )
  })

  it('counts what is skipped as failed only under CI', () => {
    const finished = [
      { name: 'x', passed: 1, seconds: 0, problems: [{ kind: 'skipped' as const, where: 'a', why: '' }] },
    ]
    assert.deepEqual(totals(finished, [], false), { passed: 1, failed: 0 })
    assert.deepEqual(totals(finished, [], true), { passed: 1, failed: 1 })
  })
})
