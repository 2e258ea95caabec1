/**
 * The list of work and a search with row-level security, beside the same SQL as somebody whom no policy holds back: by
 * turns, in one run, over a large register. `npm run bench:rls -- [people] [rounds]` prints a table and writes it to
 * docs/bench-rls.md. Wants an idle machine.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { Client } from 'pg'
import { findPeople } from '#modules/people'
import { needsMeNow } from '#modules/worklist'
import { systemClock } from '#platform/clock'
import { type Actor, type CaseTx, type Database, migrate, openDatabase } from '#platform/db'
import { newId } from '#platform/ids'
import { startPostgres, type TestServer } from '../tests/support/postgres-server.ts'
import { type Officer, officers } from './officers.ts'
import { fillRegister } from './register.ts'

const MOST = 1.5
const say = (line: string) => process.stdout.write(`${line}\n`)
const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

type Asked = { readonly name: string; readonly ask: (tx: CaseTx, officer: Officer, turn: number) => Promise<unknown> }

const ASKED: readonly Asked[] = [
  { name: 'the list of work, what is late', ask: tx => needsMeNow(tx, 'late') },
  {
    name: 'find a person, two letters swapped',
    ask: (tx, { searches }, turn) => findPeople(tx, { text: searches[turn % searches.length]?.typed ?? '' }),
  },
]

async function filled(server: TestServer, people: number): Promise<{ all: Officer[]; roles: Map<string, Actor> }> {
  const url = server.ownerUrl('postgres')
  const owner = await openDatabase({ server: url, connections: 1 }, { clock: systemClock, newId })
  await migrate(owner)
  await owner.close()
  await fillRegister({ people, url, history: false })
  say(`${people} people loaded`)
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('grant cairn_app, cairn_gate, cairn_keeper, cairn_jobs to cairn_web')
  const all = await officers(client)
  const posts = await client.query<{ id: string; role: string; agency_id: string }>(
    'select id, role, agency_id from staff_posts',
  )
  await client.query('analyze')
  await client.end()
  const roles = new Map(
    all.flatMap(({ member, post }) =>
      posts.rows
        .filter(({ id }) => id === post)
        .map(({ role, agency_id: agencyId }): [string, Actor] => [
          member,
          { memberId: member, postId: post, agencyId, role, sessionId: null, purpose: 'own-work' },
        ]),
    ),
  )
  return { all, roles }
}

/** Milliseconds of one question; `unbound` gives up the application's role, so that a superuser's login reads on. */
async function once(database: Database, actor: Actor, work: (tx: CaseTx) => Promise<unknown>, unbound: boolean) {
  let ms = 0
  await database.asActor(actor, async tx => {
    if (unbound) await sql`reset role`.execute(tx.sql)
    const began = performance.now()
    await work(tx)
    ms = performance.now() - began
  })
  return ms
}

type Sides = { readonly bound: Database; readonly free: Database }

async function measured(
  { name, ask }: Asked,
  sides: Sides,
  people: Awaited<ReturnType<typeof filled>>,
  rounds: number,
) {
  const [ours, theirs]: [number[], number[]] = [[], []]
  for (let round = -50; round < rounds; round += 1) {
    const officer = people.all[(round + 50) % people.all.length]
    const actor = officer === undefined ? undefined : people.roles.get(officer.member)
    if (officer === undefined || actor === undefined) throw new Error('There is nobody to ask')
    const work = (tx: CaseTx) => ask(tx, officer, round + 50)
    const [with_, without] = [await once(sides.bound, actor, work, false), await once(sides.free, actor, work, true)]
    if (round < 0) continue
    ours.push(with_)
    theirs.push(without)
  }
  const [with_, without] = [median(ours), median(theirs)]
  const held = with_ / without <= MOST
  const cells = [
    name,
    with_.toFixed(2),
    without.toFixed(2),
    `${(with_ / without).toFixed(2)}x`,
    held ? 'held' : 'MISSED',
  ]
  return { line: `| ${cells.join(' | ')} |`, held }
}

async function main(people: number, rounds: number): Promise<boolean> {
  const server = await startPostgres(true)
  try {
    const register = await filled(server, people)
    const around = { clock: systemClock, newId }
    const bound = await openDatabase({ server: server.url('postgres'), connections: 1 }, around)
    const free = await openDatabase({ server: server.ownerUrl('postgres'), connections: 1 }, around)
    const found: { line: string; held: boolean }[] = []
    for (const asked of ASKED) {
      const one = await measured(asked, { bound, free }, register, rounds)
      say(one.line)
      found.push(one)
    }
    await Promise.all([bound.close(), free.close()])
    const head = '| question | with policies, ms p50 | without, ms p50 | ratio | |\n|---|---|---|---|---|'
    const conditions = `${people} people, ${rounds} rounds by turns, one connection each; at most ${MOST}x. The same statements with the same arguments, as the application's role and as one whom no policy holds back. Made by \`npm run bench:rls\`.`
    const lines = found.map(one => one.line).join('\n')
    writeFileSync(
      join(import.meta.dirname, '../docs/bench-rls.md'),
      `# Row-level security beside none\n\n${conditions}\n\n${head}\n${lines}\n`,
    )
    return found.every(one => one.held)
  } finally {
    await server.stop()
  }
}

process.exit((await main(Number(process.argv[2] ?? 100_000), Number(process.argv[3] ?? 300))) ? 0 : 1)
