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

const WORK = `with mine as materialized (
    select t.*, case when t.owner_member_id is distinct from $1 then 'waiting' when t.due_on < $3 then 'late'
             when t.due_on is null or t.due_on = $3 then 'today' when t.due_on <= $3::date + 7 then 'next' else 'later' end as list
      from tasks_tasks t where t.state = 'open' and (t.owner_member_id = $1 or t.owner_post_id = $2 or t.asked_by = $1)),
  changed as materialized (
    select count(*) as many from cases_memberships m
      left join cases_last_looked l on l.case_id = m.case_id and l.member_id = $1
      join cases_entries e on e.case_id = m.case_id and e.written_at > coalesce(l.looked_at, m.written_at)
     where (m.post_id = $2 or m.member_id = $1) and e.written_by <> $1)
  select (select json_object_agg(list, many) from (select list, count(*) as many from mine group by list) c) as counts,
         (select many from changed) as changed, (select json_agg(row_to_json(w)) from (
    select t.id, t.says, t.due_on, t.because, t.opens, p.known_as, m.name as owner, harm.level as harm, likely.level as reconviction
      from mine t join cases_cases c on c.id = t.case_id join people_people p on p.id = c.person_id
      left join staff_members m on m.id = t.owner_member_id
      left join risk_ratings harm on harm.case_id = t.case_id and harm.scale = 'harm' and harm.current
      left join risk_ratings likely on likely.case_id = t.case_id and likely.scale = 'reconviction' and likely.current
     where t.list = 'late'
     order by case harm.level when 'very-high' then 0 when 'high' then 1 when 'medium' then 2 else 3 end, t.due_on limit 30) w) as answer`

const FIND = `with like_words as (select distinct word from people_word_deletions where shortened = any($1::text[]))
  select json_agg(row_to_json(f)) as answer from (
    select n.person_id, n.name, p.known_as, d.born_on, c.id, c.reference, a.name as area, c.place, c.release_on, c.state,
           (select count(distinct m.agency_id) from cases_memberships m where m.case_id = c.id) as agencies,
           cardinality(array(select unnest(n.words) intersect select word from like_words)) as answered
      from people_names n join people_people p on p.id = n.person_id
      join cases_cases c on c.person_id = n.person_id join staff_areas a on a.id = c.area_id
      left join people_particulars d on d.person_id = n.person_id
     where n.words && array(select word from like_words)
       and (c.area_id = $2 or c.division_id = $2 or exists (
         select 1 from cases_memberships m where m.case_id = c.id and m.post_id = $3))
     order by answered desc limit 20) f`

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
    if (pathname === '/work') return client.query(named('work', WORK, [arg('member'), arg('post'), arg('today')]))
    if (pathname === '/find')
      return client.query(named('find', FIND, [(arg('words') ?? '').split(','), arg('area'), arg('post')]))
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
