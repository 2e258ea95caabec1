/**
 * Who saw it, over a ledger of millions: `node --import ./tools/register.mjs bench/seen.ts [lines]`. Synthetic lines are made
 * in SQL on a PostgreSQL server of its own; one person in five hundred has a five-hundredth of them, and lists that showed
 * them besides. Asked as a reader of the case asks, through the same functions, rights and all.
 */
import { Client } from 'pg'
import { countsWanted, goThroughLedger, linesWanted, type Wanted, wholeLog } from '#modules/access-records'
import { stoppedClock } from '#platform/clock'
import { type CaseTx, type Database, migrate, openDatabase } from '#platform/db'
import { newId } from '#platform/ids'
import { type TestArea, testArea } from '../tests/support/area.ts'
import { testCase } from '../tests/support/case.ts'
import { startPostgres } from '../tests/support/postgres-server.ts'

const clock = stoppedClock('2026-03-16T09:00:00.000Z')
const PEOPLE = 500
const AT_ONCE = 500_000
const INDEXES = [
  'ledger_events_people',
  'ledger_events_items',
  'ledger_events_when',
  'ledger_events_case',
  'ledger_events_member',
]
const say = (line: string) => process.stdout.write(`${line}\n`)

/** Case and person number n; the first are real. */
const idOf = (kind: string, n: string) => `('${kind}-0000-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`

const LINES = `
  insert into ledger_events (id, happened_at, written_at, member_id, agency_id, post_id, role, kind, act, purpose, case_id, body, salt, body_hash, leaf)
  select ${idOf('01900000', 'n')}, t, t, m.id, m.agency_id, m.post_id, 'police-solo',
         (array['consultation','consultation','consultation','consultation','alteration','collection','disclosure'])[1 + n % 7],
         'cases/case-page', 'supervision', case when n % 20 = 0 then null when n % ${PEOPLE} = 1 then $1::uuid else ${idOf('01910000', 'n % 100000')} end,
         case when n % 20 = 0 and n % ${PEOPLE} = 0 then jsonb_build_object('people', jsonb_build_array($2::text, ${idOf('01920000', 'n % 77777')}))
              when n % 20 = 0 then jsonb_build_object('items', jsonb_build_array('case:' || ${idOf('01910000', 'n % 100000')}, 'board:all'))
              else jsonb_build_object('items', jsonb_build_array('entry:' || ${idOf('01930000', 'n % 1000003')})) end,
         '\\x00', decode(repeat('00', 32), 'hex'), decode(repeat('00', 32), 'hex')
    from generate_series($3::bigint, $4::bigint) n
    cross join lateral (select '2025-03-16T00:00:00Z'::timestamptz + (n * 365.0 / $5) * interval '1 day' as t) at
    join bench_officers m on m.nth = n % (select count(*) from bench_officers)`

async function fill(client: Client, lines: number, about: { caseId: string; personId: string }): Promise<void> {
  await client.query(`set session_replication_role = replica`)
  await client.query(`create table bench_officers as select row_number() over (order by m.id) - 1 as nth, m.id, m.agency_id, g.post_id
    from staff_members m join staff_postings g on g.member_id = m.id`)
  const definitions = await client.query<{ indexdef: string }>(
    `select indexdef from pg_indexes where indexname = any ($1)`,
    [INDEXES],
  )
  for (const index of INDEXES) await client.query(`drop index if exists ${index}`)
  const begun = Date.now()
  for (let from = 1; from <= lines; from += AT_ONCE)
    await client.query(LINES, [about.caseId, about.personId, from, Math.min(lines, from + AT_ONCE - 1), lines])
  say(`${lines.toLocaleString('en-GB')} lines made in ${Math.round((Date.now() - begun) / 1000)} s`)
  for (const { indexdef } of definitions.rows) {
    const started = Date.now()
    await client.query(indexdef)
    say(`  ${indexdef.split(' ')[2]} built in ${Math.round((Date.now() - started) / 1000)} s`)
  }
  await client.query('analyze ledger_events')
}

async function timed<T>(what: string, work: () => Promise<T>, count: (found: T) => number): Promise<void> {
  const times: number[] = []
  let found: T | undefined
  for (let round = 0; round < 3; round += 1) {
    const begun = performance.now()
    found = await work()
    times.push(performance.now() - begun)
  }
  const [first = 0] = times
  const best = Math.min(...times)
  say(
    `${what} | ${found === undefined ? 0 : count(found)} lines | first ${first.toFixed(0)} ms | best ${best.toFixed(0)} ms`,
  )
}

const asking =
  <T>(work: (tx: CaseTx) => Promise<T>) =>
  (tx: CaseTx) => {
    tx.tell({ kind: 'access-decision', act: 'bench/seen' })
    return work(tx)
  }

async function ask(area: TestArea, caseId: string, entryId: string): Promise<void> {
  const as = <T>(work: (tx: CaseTx) => Promise<T>) => area.as('police-solo', asking(work))
  const wanted: Wanted = { case: caseId }
  const { memberId } = area.post('police-solo')
  await timed(
    'a page of one person',
    () => as(tx => linesWanted(tx, wanted, 100)),
    found => found.length,
  )
  await timed(
    'counts of one person',
    () => as(tx => countsWanted(tx, wanted)),
    found => found.reduce((all, one) => all + one.lines, 0),
  )
  await timed(
    'everything of one person, as the file and the statutory log take it',
    () => as(tx => Array.fromAsync(wholeLog(tx, wanted))),
    found => found.length,
  )
  await timed(
    'one item',
    () => as(tx => linesWanted(tx, { ...wanted, item: `entry:${entryId}` }, 100)),
    found => found.length,
  )
  await timed(
    'the last day of one person',
    () => as(tx => linesWanted(tx, { ...wanted, from: '2026-03-15T00:00:00.000Z' }, 100)),
    found => found.length,
  )
  await timed(
    'a page of one officer',
    () => as(tx => linesWanted(tx, { member: memberId }, 100)),
    found => found.length,
  )
  await timed(
    'counts of one officer',
    () => as(tx => countsWanted(tx, { member: memberId })),
    found => found.reduce((all, one) => all + one.lines, 0),
  )
}

async function main(lines: number): Promise<void> {
  const server = await startPostgres(false)
  try {
    const surroundings = { clock, newId }
    const owner = await openDatabase({ server: server.ownerUrl('postgres'), connections: 1 }, surroundings)
    await migrate(owner)
    await owner.close()
    const client = new Client({ connectionString: server.ownerUrl('postgres') })
    // The server goes before the connection when something failed.
    client.on('error', () => {})
    await client.connect()
    await client.query('grant cairn_app, cairn_gate, cairn_keeper, cairn_jobs to cairn_web')
    const database: Database = await openDatabase({ server: server.url('postgres') }, surroundings)
    const area = await testArea(database)
    const { caseId, personId } = await testCase(area)
    await fill(client, lines, { caseId, personId })
    await ask(area, caseId, '01930000-0000-7000-8000-000000000001')
    await timed(
      'a minute of what stands out',
      () => database.asClockwork(goThroughLedger),
      found => found,
    )
    await database.close()
    await client.end()
  } finally {
    await server.stop()
  }
}

await main(Number(process.argv[2] ?? 10_000_000))
