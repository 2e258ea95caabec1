/**
 * Cairn beside its floor on one PostgreSQL server, in one run: open a case as a page, the list of work, find a person
 * with a slip in the name, record something with its ledger line. `npm run bench -- [people]`; prints a table and writes
 * it to docs/generated/bench.md.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { createHash, createHmac, randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { Client } from 'pg'
import { shortenings } from '#modules/people'
import { systemClock } from '#platform/clock'
import { migrate, openDatabase } from '#platform/db'
import { newId } from '#platform/ids'
import { startPostgres } from '../tests/support/postgres-server.ts'
import { burst, type Measured, memoryOf, type Request } from './load.ts'
import { fillRegister } from './register.ts'

const people = Number(process.argv[2] ?? 30_000)
const rounds = Number(process.argv[3] ?? 3)
const SECRET = randomBytes(32)
const SECONDS = 3
const say = (line: string) => process.stdout.write(`${line}\n`)

type Officer = {
  readonly member: string
  readonly post: string
  readonly area: string
  readonly token: string
  readonly session: string
  readonly cases: readonly string[]
  readonly searches: readonly { id: string; typed: string }[]
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  await new Promise(resolve => server.close(resolve))
  return port
}

/** Swaps two letters inside the surname: what a tired hand does. */
function slipped(name: string): string {
  const [forename = '', surname = ''] = name.split(' ')
  const at = Math.min(2, surname.length - 2)
  return `${forename} ${surname.slice(0, at)}${surname.charAt(at + 1)}${surname.charAt(at)}${surname.slice(at + 2)}`
}

/** 24 officers, police and social work of each area, each with 20 cases and 20 searches of their own. */
async function officers(client: Client): Promise<Officer[]> {
  const found =
    await client.query(`select o.member_id as member, p.id as post, p.area_id as area from staff_posts p join staff_postings o on o.post_id = p.id
    where p.role in ('managing-officer', 'police-solo') and p.title = 'Post 1' order by p.id`)
  const made: Officer[] = []
  for (const { member, post, area } of found.rows) {
    const [account, session, token] = [newId(), newId(), randomBytes(32).toString('base64url')]
    await client.query(
      `insert into identity_accounts (id, member_id, sign_in_name, sign_in_key, made_at) values ($1::uuid, $2, $3, $3, now())`,
      [account, member, `bench ${account}`],
    )
    await client.query(
      `insert into identity_sessions (id, account_id, member_id, post_id, token_hash, stage, started_at, seen_at, ends_at, proven_at) values ($1, $2, $3, $4, $5, 'full', now(), now(), now() + interval '9 hours', now())`,
      [session, account, member, post, createHash('sha256').update(token).digest()],
    )
    const cases = await client.query(
      `select c.id, p.known_as from cases_memberships m join cases_cases c on c.id = m.case_id join people_people p on p.id = c.person_id where m.post_id = $1 order by c.id limit 20`,
      [post],
    )
    const searches: { id: string; typed: string }[] = []
    for (const { known_as } of cases.rows) {
      const one = { id: newId(), typed: slipped(known_as) }
      await client.query('insert into people_searches (id, member_id, typed, written_at) values ($1, $2, $3, now())', [
        one.id,
        member,
        one.typed,
      ])
      searches.push(one)
    }
    made.push({ member, post, area, token, session, cases: cases.rows.map(row => row.id), searches })
  }
  return made
}

function started(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  ready: RegExp,
): Promise<{ child: ChildProcess; ms: number }> {
  const begun = Date.now()
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.stdout?.on(
      'data',
      (chunk: Buffer) => ready.test(chunk.toString()) && resolve({ child, ms: Date.now() - begun }),
    )
    child.on('exit', code => reject(new Error(`a server ended with ${code}`)))
  })
}

type Question = {
  readonly name: string
  readonly must: number
  readonly cairn: readonly Request[]
  readonly floor: readonly Request[]
}

function questions(all: readonly Officer[]): readonly Question[] {
  const cookie = ({ token }: Officer) => `cairn=${token}`
  const form = ({ session }: Officer) => createHmac('sha256', SECRET).update(`form:${session}`).digest('base64url')
  const text = 'headline=Home+visit%2C+everybody+seen&detail=Spoke+of+work+and+of+the+flat.+Next+visit+agreed.'
  const each = <T>(make: (officer: Officer) => readonly T[]) => all.flatMap(make)
  return [
    {
      name: 'open a case, as a page',
      must: 9,
      cairn: each(o => o.cases.map(id => ({ path: `/cases/${id}`, cookie: cookie(o) }))),
      floor: each(o => o.cases.map(id => ({ path: `/case?case=${id}&post=${o.post}` }))),
    },
    {
      name: 'what needs me now',
      must: 4,
      cairn: each(o => [{ path: '/?show=late', cookie: cookie(o) }]),
      floor: each(o => [{ path: `/work?member=${o.member}` }]),
    },
    {
      name: 'find a person, two letters swapped',
      must: 4,
      cairn: each(o => o.searches.map(({ id }) => ({ path: `/people/search/${id}`, cookie: cookie(o) }))),
      floor: each(o =>
        o.searches.map(({ typed }) => ({
          path: `/find?area=${o.area}&words=${typed.toLowerCase().split(' ').flatMap(shortenings).join(',')}`,
        })),
      ),
    },
    {
      name: 'record, with its ledger line',
      must: 4,
      cairn: each(o =>
        o.cases.map(id => ({
          path: `/cases/${id}/entries/new`,
          cookie: cookie(o),
          body: `_form=${form(o)}&_once=ONCE&happenedOn=today&section=general&${text}`,
        })),
      ),
      floor: each(o =>
        o.cases.map(id => ({ path: '/record', body: `member=${o.member}&post=${o.post}&case=${id}&${text}` })),
      ),
    },
  ]
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
function middle(all: readonly Measured[]): Measured {
  const of = (key: keyof Measured) => median(all.map(one => one[key]))
  return {
    perSecond: of('perSecond'),
    p50: of('p50'),
    p95: of('p95'),
    cpuMs: of('cpuMs'),
    bytes: of('bytes'),
    failures: Math.max(...all.map(one => one.failures)),
  }
}

const server = await startPostgres(true)
const url = server.ownerUrl('postgres')
say('migrating')
const owner = await openDatabase({ server: url, connections: 1 }, { clock: systemClock, newId })
await migrate(owner)
await owner.close()
const begun = Date.now()
await fillRegister({ people, url })
say(`${people} people loaded in ${Math.round((Date.now() - begun) / 1000)} s`)
const client = new Client({ connectionString: url })
await client.connect()
await client.query('grant cairn_app, cairn_gate, cairn_keeper to cairn_web')
await client.query('grant cairn_jobs to cairn_web').catch(() => {})
const all = await officers(client)
await client.end()

const [cairnPort, floorPort] = [await freePort(), await freePort()]
const root = join(import.meta.dirname, '..')
const hook = ['--import', join(root, 'tools/register.mjs')]
const cairn = await started(
  [...hook, join(root, 'src/app/cli.ts'), 'start'],
  {
    DATABASE_URL: server.url('postgres'),
    CAIRN_OWNER_DATABASE_URL: url,
    CAIRN_SECRET_KEY: SECRET.toString('hex'),
    PORT: String(cairnPort),
    CAIRN_REQUESTS_A_MINUTE: '100000000',
    NODE_ENV: 'production',
  },
  /running at/,
)
const floor = await started([...hook, join(import.meta.dirname, 'floor.ts'), url, String(floorPort)], {}, /up/)
const first = memoryOf(cairn.child.pid ?? 0)

const rows: string[] = []
let failed = false
for (const { name, must, cairn: ours, floor: theirs } of questions(all)) {
  for (const connections of [1, 16]) {
    const [mine, base]: [Measured[], Measured[]] = [[], []]
    await burst(cairnPort, cairn.child.pid ?? 0, ours, connections, 1)
    await burst(floorPort, floor.child.pid ?? 0, theirs, connections, 1)
    for (let round = 0; round < rounds; round += 1) {
      mine.push(await burst(cairnPort, cairn.child.pid ?? 0, ours, connections, SECONDS))
      base.push(await burst(floorPort, floor.child.pid ?? 0, theirs, connections, SECONDS))
    }
    const [a, b] = [middle(mine), middle(base)]
    const ratio = b.perSecond / a.perSecond
    const holds = connections === 1 || ratio <= must
    failed ||= !holds || a.failures > 0
    const line = `| ${name} | ${connections} | ${a.perSecond.toFixed(0)} | ${a.p50.toFixed(1)} / ${a.p95.toFixed(1)} | ${a.cpuMs.toFixed(2)} | ${a.bytes} | ${b.perSecond.toFixed(0)} | ${b.p50.toFixed(1)} / ${b.p95.toFixed(1)} | 1/${ratio.toFixed(1)} | ${connections === 1 ? '' : `1/${must} ${holds ? 'held' : 'MISSED'}`} | ${a.failures} |`
    rows.push(line)
    say(line)
  }
}
const memory = `Memory of Cairn (proportional set size): ${first} MiB at first, ${memoryOf(cairn.child.pid ?? 0)} MiB after the load. Start to listening on a migrated server: ${cairn.ms} ms.`
say(memory)
cairn.child.removeAllListeners('exit')
floor.child.removeAllListeners('exit')
cairn.child.kill()
floor.child.kill()
await server.stop()
writeFileSync(
  join(root, 'docs/bench.md'),
  `# Measured beside the floor\n\n${people} people; medians of ${rounds} rounds; fsync on; one process each. Made by \`npm run bench\`.\n\n| question | connections | Cairn /s | p50 / p95 ms | CPU ms | bytes | floor /s | floor p50 / p95 ms | of the floor | must | failures |\n|---|---|---|---|---|---|---|---|---|---|---|\n${rows.join('\n')}\n\n${memory}\n`,
)
process.exit(failed ? 1 : 0)
