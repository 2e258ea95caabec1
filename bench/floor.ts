/**
 * The floor: the same facts by prepared statements behind a bare HTTP server, visibility in the WHERE clause, no page,
 * no session, no row-level security, no rights but a membership test. What any product on this schema cannot beat.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Pool, type PoolClient } from 'pg'

const CASE = `select json_build_object(
  'person', (select row_to_json(p) from (select p.known_as, d.born_on from people_people p left join people_particulars d on d.person_id = p.id where p.id = c.person_id) p),
  'numbers', (select json_agg(i.raw) from people_identifiers i where i.person_id = c.person_id),
  'status', row_to_json(c),
  'standing', (select json_agg(json_build_object('name', m.name, 'title', post.title)) from cases_memberships s join staff_posts post on post.id = s.post_id
     join staff_postings o on o.post_id = post.id join staff_members m on m.id = o.member_id where s.case_id = c.id),
  'entries', (select json_agg(row_to_json(e)) from (select * from cases_entries where case_id = c.id order by happened_on desc limit 40) e),
  'tasks', (select json_agg(row_to_json(t)) from tasks_tasks t where t.case_id = c.id and t.state = 'open'),
  'actions', (select json_agg(row_to_json(a)) from plans_actions a where a.case_id = c.id and a.state <> 'done'),
  'plan', (select json_agg(row_to_json(l)) from plans_lines l where l.case_id = c.id),
  'ratings', (select json_agg(row_to_json(r)) from risk_ratings r where r.case_id = c.id and r.current),
  'sentences', (select json_agg(row_to_json(s)) from orders_sentences s where s.case_id = c.id),
  'conditions', (select json_agg(row_to_json(s)) from orders_conditions s where s.case_id = c.id)) as answer
  from cases_cases c where c.id = $1 and exists (select 1 from cases_memberships m where m.case_id = c.id and m.post_id = $2)`

const WORK = `select json_agg(row_to_json(w)) as answer, (select count(*) from tasks_tasks t where t.owner_member_id = $1 and t.state = 'open') as total from (
  select t.id, t.says, t.due_on, p.known_as, harm.level as harm, likely.level as reconviction
    from tasks_tasks t join cases_cases c on c.id = t.case_id join people_people p on p.id = c.person_id
    left join risk_ratings harm on harm.case_id = t.case_id and harm.scale = 'harm' and harm.current
    left join risk_ratings likely on likely.case_id = t.case_id and likely.scale = 'reconviction' and likely.current
   where t.owner_member_id = $1 and t.state = 'open' and t.due_on < $2 order by harm.level, t.due_on limit 60) w`

const FIND = `with like_words as (
    select distinct word from people_word_deletions where shortened = any($1::text[]))
  select json_agg(row_to_json(f)) as answer from (
    select n.person_id, n.name, d.born_on, c.reference from people_names n
      join cases_cases c on c.person_id = n.person_id left join people_particulars d on d.person_id = n.person_id
     where n.words && array(select word from like_words) and c.area_id = $2 limit 20) f`

const ENTRY = `insert into cases_entries (id, case_id, section, kind, happened_on, headline, detail, agency_id, written_by, written_at)
  select $1, m.case_id, 'general', 'note', $2, $3, $4, m.agency_id, $5, now() from cases_memberships m where m.case_id = $6 and m.post_id = $7 limit 1`
const LINE = `insert into ledger_events (id, happened_at, written_at, member_id, role, kind, act, purpose, case_id, body, salt, body_hash, leaf)
  values ($1, now(), now(), $2, 'officer', 'collection', 'record', 'supervision', $3, $4, $5, $6, $7)`

const named = (name: string, text: string, values: unknown[]) => ({ name, text, values })

async function record(client: PoolClient, given: URLSearchParams): Promise<void> {
  const [salt, body] = [randomBytes(16), JSON.stringify({ items: ['entry'] })]
  const hash = createHash('sha256').update(salt).update(body).digest()
  await client.query('begin')
  await client.query(
    named('entry', ENTRY, [
      randomUUID(),
      '2026-03-16',
      given.get('headline'),
      given.get('detail'),
      given.get('member'),
      given.get('case'),
      given.get('post'),
    ]),
  )
  await client.query(
    named('line', LINE, [
      randomUUID(),
      given.get('member'),
      given.get('case'),
      body,
      salt,
      hash,
      createHash('sha256').update(hash).digest(),
    ]),
  )
  await client.query('commit')
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let text = ''
  for await (const chunk of request) text += chunk
  return text
}

async function answer(pool: Pool, request: IncomingMessage): Promise<unknown> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://floor')
  const arg = (name: string) => searchParams.get(name)
  const ask = async (client: PoolClient) => {
    if (pathname === '/case') return client.query(named('case', CASE, [arg('case'), arg('post')]))
    if (pathname === '/work') return client.query(named('work', WORK, [arg('member'), '2026-03-16']))
    if (pathname === '/find') return client.query(named('find', FIND, [(arg('words') ?? '').split(','), arg('area')]))
    await record(client, new URLSearchParams(await bodyOf(request)))
    return undefined
  }
  const client = await pool.connect()
  try {
    const found = await ask(client)
    return found?.rows[0] ?? {}
  } finally {
    client.release()
  }
}

/** Starts the floor on a port; `url` is an owner's, so that nothing stands between it and the tables. */
export async function startFloor(url: string, port: number): Promise<void> {
  const pool = new Pool({ connectionString: url, max: 8 })
  const answered = async (request: IncomingMessage, response: ServerResponse) => {
    const found = await answer(pool, request)
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(found))
  }
  const server = createServer((request, response) => {
    answered(request, response).catch(() => response.destroy())
  })
  await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
}

const [url, port] = process.argv.slice(2)
if (url !== undefined && port !== undefined) {
  await startFloor(url, Number(port))
  process.stdout.write('up\n')
}
