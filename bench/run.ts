/**
 * Cairn beside its floor on one PostgreSQL server, in one run: open a case as a page, the list of work, find a person
 * with a slip in the name, record something with its ledger line. `npm run bench -- [people] [rounds]` prints a table
 * and writes it to docs/bench.md. Wants `wrk` and an idle machine.
 */
import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { systemClock } from '#platform/clock'
import { migrate, openDatabase } from '#platform/db'
import { newId } from '#platform/ids'
import { startPostgres, type TestServer } from '../tests/support/postgres-server.ts'
import { compare, type Side } from './compare.ts'
import { memoryOf } from './load.ts'
import { type Officer, officers } from './officers.ts'
import { freePort, started } from './processes.ts'
import { questions } from './questions.ts'
import { fillRegister } from './register.ts'

const ROOT = join(import.meta.dirname, '..')
const HOOK = ['--import', join(ROOT, 'tools/register.mjs')]
const SECRET = randomBytes(32)
const HEADS =
  'question | connections | Cairn /s | p50 / p95 ms | CPU ms | bytes | floor /s | floor p50 / p95 ms | of the floor | must | failures'
const say = (line: string) => process.stdout.write(`${line}\n`)

async function filled(server: TestServer, people: number): Promise<Officer[]> {
  const url = server.ownerUrl('postgres')
  const owner = await openDatabase({ server: url, connections: 1 }, { clock: systemClock, newId })
  await migrate(owner)
  await owner.close()
  const begun = Date.now()
  await fillRegister({ people, url })
  say(`${people} people loaded in ${Math.round((Date.now() - begun) / 1000)} s`)
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('grant cairn_app, cairn_gate, cairn_keeper, cairn_jobs to cairn_web')
  const all = await officers(client)
  await client.end()
  return all
}

async function startCairn(server: TestServer) {
  const port = await freePort()
  const { child, ms } = await started(
    [...HOOK, join(ROOT, 'src/app/cli.ts'), 'start'],
    {
      DATABASE_URL: server.url('postgres'),
      CAIRN_OWNER_DATABASE_URL: server.ownerUrl('postgres'),
      CAIRN_SECRET_KEY: SECRET.toString('hex'),
      PORT: String(port),
      CAIRN_REQUESTS_A_MINUTE: '100000000',
      NODE_ENV: 'production',
    },
    /running at/,
  )
  return { child, ms, side: { port, pid: child.pid ?? 0 } satisfies Side }
}

async function startFloor(server: TestServer) {
  const port = await freePort()
  const words = [...HOOK, join(import.meta.dirname, 'floor.ts'), server.ownerUrl('postgres'), String(port)]
  const { child } = await started(words, {}, /up/)
  return { child, side: { port, pid: child.pid ?? 0 } satisfies Side }
}

async function main(people: number, rounds: number): Promise<boolean> {
  const server = await startPostgres(true)
  const all = await filled(server, people)
  const [cairn, floor] = [await startCairn(server), await startFloor(server)]
  const first = memoryOf(cairn.side.pid)
  const found: { line: string; held: boolean }[] = []
  for (const question of questions(all, SECRET))
    for (const connections of [1, 16]) {
      const one = await compare(question, connections, rounds, { cairn: cairn.side, floor: floor.side })
      say(one.line)
      found.push(one)
    }
  const memory = `Memory of Cairn (proportional set size): ${first} MiB at first, ${memoryOf(cairn.side.pid)} MiB after the load. From start to listening, on a migrated server: ${cairn.ms} ms.`
  say(memory)
  for (const { child } of [cairn, floor]) child.removeAllListeners('exit').kill()
  await server.stop()
  const table = [`| ${HEADS} |`, `|${'---|'.repeat(HEADS.split('|').length)}`, ...found.map(one => one.line)].join('\n')
  const conditions = `${people} people, medians of ${rounds} rounds, fsync on, one process each, two shared cores. Made by \`npm run bench\`.`
  writeFileSync(join(ROOT, 'docs/bench.md'), `# Measured beside the floor\n\n${conditions}\n\n${table}\n\n${memory}\n`)
  return found.every(one => one.held)
}

process.exit((await main(Number(process.argv[2] ?? 30_000), Number(process.argv[3] ?? 3))) ? 0 : 1)
