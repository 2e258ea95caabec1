/** Runs some test files in one process and says what became of each of their tests. */
import { spawn } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '../source/files.ts'
import { type Ended, FILES_VARIABLE, RESULTS_VARIABLE } from './reporter.ts'

export type Shard = {
  /** Said in the progress line: `database, PostgreSQL server`. */
  readonly name: string
  readonly files: readonly string[]
  readonly environment: Readonly<Record<string, string>>
}

export type ShardResult = {
  readonly passed: number
  readonly problems: readonly Problem[]
  readonly seconds: number
  /** Seconds of the tests of each file, the slowest first. */
  readonly slowest: readonly (readonly [file: string, seconds: number])[]
}

export type Problem = { readonly kind: 'failed' | 'skipped' | 'todo'; readonly where: string; readonly why: string }

/** What a test must not inherit from the shell of whoever started it. */
const OWN_SETTINGS = /^(CAIRN_|DATABASE_URL$|PG[A-Z]|NODE_OPTIONS$|NODE_ENV$|NODE_TEST_CONTEXT$|NODE_V8_COVERAGE$)/

const inherited = () => Object.fromEntries(Object.entries(process.env).filter(([name]) => !OWN_SETTINGS.test(name)))

/** Starts the process; resolves with how it ended. What it prints goes to a file, for the failures. */
function runProcess(shard: Shard, folder: string, minutes: number): Promise<string | undefined> {
  const output = openSync(join(folder, 'output'), 'w')
  const args = [
    ...['--import', join(root, 'tools/register.mjs'), '--test', '--test-isolation=none', '--test-force-exit'],
    ...['--test-reporter', join(root, 'tools/testing/reporter.ts'), '--test-reporter-destination', 'stdout'],
    join(root, 'tools/testing/load-files.ts'),
  ]
  const results = join(folder, 'results')
  writeFileSync(results, '')
  const own = { [FILES_VARIABLE]: JSON.stringify(shard.files), [RESULTS_VARIABLE]: results }
  const env = { ...inherited(), ...shard.environment, ...own }
  // A group of its own, so that browsers and servers a test started go with it.
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', output, output], detached: true })
  const kill = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    } catch {
      // Nobody of the group is left, which is what we want.
    }
  }
  let late = false
  const watch = setTimeout(() => {
    late = true
    kill()
  }, minutes * 60_000)
  process.once('exit', kill)
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      clearTimeout(watch)
      kill()
      process.removeListener('exit', kill)
      closeSync(output)
      if (late) resolve(`stopped after ${minutes} minutes`)
      else resolve(code === 0 || code === 1 ? undefined : `the process ended with ${signal ?? `code ${code}`}`)
    })
  })
}

function resultsIn(folder: string): Ended[] {
  const lines = readFileSync(join(folder, 'results'), 'utf8').split('\n')
  // A process that was killed may leave half a line.
  return lines.flatMap(line => (line.endsWith('}') ? [JSON.parse(line) as Ended] : []))
}

/** The tests of a file that began and did not end, the innermost last. */
function openIn(file: string, ended: readonly Ended[]): string[] {
  const own = ended.filter(result => result.file === file && result.name !== '')
  const over = new Set(own.filter(({ how }) => how !== 'begun').map(({ name }) => name))
  return own.filter(({ how, name }) => how === 'begun' && !over.has(name)).map(({ name }) => name)
}

/** Failures that no test reported: a file that never finished, or that declares nothing. */
function unreported(shard: Shard, ended: readonly Ended[], crash: string | undefined): Problem[] {
  const done = new Set(
    ended.filter(({ how, name }) => how === 'file done' || (name === '' && how === 'failed')).map(({ file }) => file),
  )
  return shard.files.flatMap(file => {
    const failed = (why: string) => [{ kind: 'failed' as const, where: file, why }]
    const own = ended.filter(result => result.file === file && result.how !== 'begun')
    if (done.has(file)) return own.some(({ how }) => how !== 'file done') ? [] : failed('the file declares no test')
    const open = openIn(file, ended).at(-1)
    const where = open === undefined ? 'the file did not finish' : `the file did not finish "${open}"`
    return failed(`${where}: ${crash ?? 'the process ended early'}`)
  })
}

function slowestOf(ended: readonly Ended[]): ShardResult['slowest'] {
  const tests = Map.groupBy(
    ended.filter(({ name, how }) => name !== '' && how !== 'begun'),
    ({ file }) => file,
  )
  const times = [...tests].map(([file, own]) => [file, own.reduce((sum, { ms }) => sum + ms, 0) / 1000] as const)
  return times.toSorted(([, a], [, b]) => b - a)
}

/** Runs one shard. A shard that crashes, hangs or loses a file reports that as failures; it never throws them away. */
export async function runShard(shard: Shard, minutes: number): Promise<ShardResult> {
  const began = Date.now()
  const folder = mkdtempSync(join(tmpdir(), 'cairn-tests-'))
  try {
    const crash = await runProcess(shard, folder, minutes)
    const ended = resultsIn(folder)
    const reported = ended.flatMap(({ file, name, how, why }): Problem[] =>
      how === 'passed' || how === 'file done' || how === 'begun'
        ? []
        : [{ kind: how, where: name === '' ? file : `${file} > ${name}`, why: why ?? '' }],
    )
    const lost = unreported(shard, ended, crash)
    const said = lost.length === 0 ? '' : readFileSync(join(folder, 'output'), 'utf8').slice(-2000)
    const problems = [
      ...reported,
      ...lost.map((problem, index) => (index === 0 ? { ...problem, why: `${problem.why}\n${said}` } : problem)),
    ]
    const passed = ended.filter(({ how }) => how === 'passed').length
    return { passed, problems, seconds: (Date.now() - began) / 1000, slowest: slowestOf(ended) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
