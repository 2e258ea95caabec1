/**
 * The ledger at length: how quickly lines get their places, how quickly all are verified beside hashing the same bytes and
 * nothing else, what a proof takes, and what its line adds to a request. `npm run bench:ledger -- [lines]`; prints a table
 * and writes it to docs/bench-ledger.md. Wants an idle machine.
 */
import { hash, randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { systemClock } from '#platform/clock'
import { type Database, migrate, openDatabase } from '#platform/db'
import { newId } from '#platform/ids'
import { lineOf, verifyWhole } from '#platform/ledger'
import { sequenceNext } from '../src/platform/ledger/sequence.ts'
import { inclusionProof } from '../src/platform/ledger/tree-store.ts'
import { startPostgres, type TestServer } from '../tests/support/postgres-server.ts'
import { fillLedger } from './ledger-lines.ts'

const say = (line: string) => process.stdout.write(`${line}\n`)
const rows: string[] = []
const noted = (what: string, measured: string, aim: string, held: boolean) => {
  rows.push(`| ${what} | ${measured} | ${aim} | ${held ? 'held' : 'MISSED'} |`)
  say(rows.at(-1) ?? '')
  return held
}
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

async function opened(server: TestServer): Promise<Database> {
  const owner = await openDatabase(
    { server: server.ownerUrl('postgres'), connections: 1 },
    { clock: systemClock, newId },
  )
  await migrate(owner)
  await owner.close()
  const client = new Client({ connectionString: server.ownerUrl('postgres') })
  await client.connect()
  await client.query('grant cairn_app, cairn_gate, cairn_keeper, cairn_jobs to cairn_web')
  await client.end()
  return openDatabase({ server: server.url('postgres') }, { clock: systemClock, newId })
}

async function sequencing(database: Database): Promise<boolean> {
  const began = performance.now()
  let placed = 0
  let from: string | undefined
  for (let more = true; more; ) {
    const done = await sequenceNext(database, from)
    placed += done.placed
    ;[from, more] = [done.next, done.more]
  }
  const rate = placed / ((performance.now() - began) / 1_000)
  return noted('lines that get their places, a second', rate.toFixed(0), 'at least 5,000', rate >= 5_000)
}

/** Milliseconds that hashing alone takes: a body with its salt, a head, a node, as long as those of the lines. */
function hashingAlone(lines: number): number {
  const [body, head, node] = [randomBytes(16 + 148), randomBytes(585), randomBytes(65)]
  const began = process.cpuUsage()
  for (let line = 0; line < lines; line += 1) {
    hash('sha256', body, 'latin1')
    hash('sha256', head, 'latin1')
    hash('sha256', node, 'latin1')
  }
  return process.cpuUsage(began).user / 1_000
}

async function verifying(database: Database): Promise<boolean> {
  const [began, cpu] = [performance.now(), process.cpuUsage()]
  const verdict = await verifyWhole(database, { against: undefined })
  const used = process.cpuUsage(cpu)
  if (!verdict.sound) throw new Error(JSON.stringify(verdict))
  const [seconds, ours] = [(performance.now() - began) / 1_000, (used.user + used.system) / 1_000]
  const forTenMillion = (seconds / verdict.lines) * 1e7
  noted(
    'the same beside hashing the same bytes alone, in processor time',
    `${(ours / hashingAlone(verdict.lines)).toFixed(1)}x`,
    '',
    true,
  )
  noted('processor time of the verifier for 10 million', `${((ours / verdict.lines) * 1e4).toFixed(0)} s`, '', true)
  const measured = `${(verdict.lines / seconds).toFixed(0)} a second, ${forTenMillion.toFixed(0)} s for 10 million`
  return noted(`verified whole, ${verdict.lines} lines`, measured, '10 million in 60 s', forTenMillion <= 60)
}

async function proving(database: Database, lines: number): Promise<boolean> {
  const times: number[] = []
  let bytes = 0
  for (let round = 0; round < 500; round += 1) {
    const place = Math.floor((round / 500) * lines)
    await database.asKeeper(async keeper => {
      const began = performance.now()
      const path = await inclusionProof(keeper, place, lines)
      times.push(performance.now() - began)
      bytes = Math.max(bytes, path.length * 32)
    })
  }
  const small = noted('path of a proof', `${bytes} bytes`, 'at most 1 kB', bytes <= 1_024)
  return noted('one proof', `${median(times).toFixed(2)} ms`, 'at most 1 ms', median(times) <= 1) && small
}

const LINE = `insert into ledger_events (id, happened_at, written_at, role, kind, act, purpose, body, salt, body_hash, leaf)
  values ($1, $2, $3, 'keeper', 'consultation', 'bench/looked', 'bench', $4, $5, $6, $7)`
const TELLER = { memberId: null, agencyId: null, postId: null, role: 'keeper', sessionId: null, purpose: 'bench' }

/** One transaction that reads something, as a request does, with its line or without. */
async function request(client: Client, withLine: boolean): Promise<number> {
  const began = performance.now()
  await client.query('begin; set local role cairn_keeper')
  await client.query({ name: 'read', text: 'select * from platform_settings where key = $1', values: ['none'] })
  if (withLine) {
    const now = systemClock.now()
    const told = { kind: 'consultation', act: 'bench/looked', items: ['entry:1', 'entry:2'] } as const
    const { id, body, salt, body_hash, leaf } = lineOf(told, TELLER, now, newId(), randomBytes(16))
    await client.query({
      name: 'line',
      text: LINE,
      values: [id, now, now, JSON.stringify(body), salt, body_hash, leaf],
    })
  }
  await client.query('commit')
  return performance.now() - began
}

async function telling(server: TestServer): Promise<boolean> {
  const client = new Client({ connectionString: server.url('postgres') })
  await client.connect()
  const [bare, told]: [number[], number[]] = [[], []]
  for (let round = 0; round < 3_000; round += 1) {
    bare.push(await request(client, false))
    told.push(await request(client, true))
  }
  await client.end()
  const [without, with_] = [median(bare), median(told)]
  const measured = `${(with_ - without).toFixed(2)} ms (${without.toFixed(2)} without, ${with_.toFixed(2)} with: ${(with_ / without).toFixed(1)}x)`
  return noted(
    'what its line adds to a request that reads next to nothing, p50, fsync on',
    measured,
    'at most 1 ms',
    with_ - without <= 1,
  )
}

async function main(lines: number): Promise<boolean> {
  const server = await startPostgres(true)
  try {
    const database = await opened(server)
    await fillLedger(server.ownerUrl('postgres'), lines, say)
    const held = [
      await sequencing(database),
      await verifying(database),
      await proving(database, lines),
      await telling(server),
    ]
    await database.close()
    const table = ['| What | Measured | Aim | |', '|---|---|---|---|', ...rows].join('\n')
    const load = loadavg()[0]?.toFixed(1)
    const conditions = `${lines} lines of about 750 bytes, one server, two cores that others shared: load ${load} at the end; on idle ones it is near 2. Made by \`npm run bench:ledger\`.`
    writeFileSync(
      join(import.meta.dirname, '../docs/bench-ledger.md'),
      `# The ledger at length\n\n${conditions}\n\n${table}\n`,
    )
    return held.every(Boolean)
  } finally {
    await server.stop()
  }
}

process.exit((await main(Number(process.argv[2] ?? 1_000_000))) ? 0 : 1)
