/**
 * `npm test`: the gates and every test, on both database engines and in a browser. Ends with one line,
 * `N passed, N failed`, and with exit code 0 only when nothing failed. With CI=true nothing may be left out.
 */
import { availableParallelism } from 'node:os'
import { startPostgres, type TestServer } from '../tests/support/postgres-server.ts'
import { type Gate, gates, runGate } from './gates.ts'
import { type Asked, readArguments } from './testing/arguments.ts'
import { findTests } from './testing/find.ts'
import { type PlannedShard, plan } from './testing/plan.ts'
import { type Prepared, prepare } from './testing/prepare.ts'
import { type Finished, lineOf, problemLines, slowLine, totals } from './testing/progress.ts'
import { runShard } from './testing/shard.ts'
import { sideBySide } from './testing/side-by-side.ts'

const say = (line: string) => console.log(line)
const servers = new Set<TestServer>()

/** Each shard on a server has one to itself: roles belong to a whole server, and two migrations must not race. */
async function onServer<T>(work: (url: string) => Promise<T>): Promise<T> {
  const server = await startPostgres()
  servers.add(server)
  try {
    return await work(server.ownerUrl('postgres'))
  } finally {
    await server.stop()
    servers.delete(server)
  }
}

async function shardJob(shard: PlannedShard, prepared: Prepared, asked: Asked): Promise<Finished> {
  const chromium = prepared.chromium === undefined ? {} : { CHROMIUM: prepared.chromium }
  const run = (environment: Record<string, string>) =>
    runShard({ name: shard.name, files: shard.files, environment: { ...chromium, ...environment } }, asked.minutes)
  const result =
    shard.engine === 'server'
      ? await onServer(url => run({ CAIRN_TEST_ENGINE: 'server', CAIRN_TEST_SERVER: url }))
      : await run(shard.engine === undefined ? {} : { CAIRN_TEST_ENGINE: shard.engine })
  return { name: shard.name, ...result }
}

async function gateJob(gate: Gate): Promise<Finished> {
  const { passed, said, seconds } = await runGate(gate)
  const problems = passed ? [] : [{ kind: 'failed' as const, where: gate.words.join(' '), why: said }]
  return { name: gate.name, passed: passed ? 1 : 0, problems, seconds }
}

/** One more than there are processors: a shard also waits, for a browser to draw, a mail server, a worker's next look. */
const atOnce = () => Math.min(4, availableParallelism() + 1)

/** A fault of a job itself, such as a server that does not start, is a failure of that job. */
async function reported(name: string, work: () => Promise<Finished>): Promise<Finished> {
  const began = Date.now()
  const finished = await work().catch((error: unknown): Finished => {
    const why = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { name, passed: 0, problems: [{ kind: 'failed', where: name, why }], seconds: (Date.now() - began) / 1000 }
  })
  say(lineOf(finished))
  return finished
}

async function main(): Promise<number> {
  const asked = readArguments(process.argv.slice(2), process.env)
  const all = findTests()
  const chosen = all.filter(({ path }) => asked.filters.length === 0 || asked.filters.some(part => path.includes(part)))
  if (chosen.length === 0) throw new Error(`No test file has ${asked.filters.join(' or ')} in its path`)
  const wantsServer = chosen.some(file => file.server || (file.database && asked.engines.includes('server')))
  const wanted = { postgres: wantsServer, browser: asked.browser && chosen.some(file => file.browser) }
  const prepared = prepare(wanted, say)
  const { shards, leftOut } = plan(chosen, asked, prepared)
  say(`${chosen.length} of ${all.length} test files, ${availableParallelism()} processors.`)
  const jobs = [
    ...shards.map(shard => () => reported(shard.name, () => shardJob(shard, prepared, asked))),
    ...(asked.filters.length === 0 ? gates.map(gate => () => reported(gate.name, () => gateJob(gate))) : []),
  ]
  const finished = await sideBySide(jobs, atOnce())
  const problems = problemLines(finished, leftOut, asked.strict)
  for (const line of [...slowLine(finished), ...problems, ...prepared.lines]) say(line)
  const { passed, failed } = totals(finished, leftOut, asked.strict)
  say('')
  say(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

/** Interrupted: what we started goes, then we do. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    void Promise.allSettled([...servers].map(server => server.stop())).then(() => process.exit(130))
  })
}

main().then(
  code => process.exit(code),
  (error: unknown) => {
    say(error instanceof Error ? error.message : String(error))
    say('0 passed, 1 failed')
    process.exit(1)
  },
)
