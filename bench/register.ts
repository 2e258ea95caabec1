/**
 * A register of N people in bulk, straight into the tables as the owner: cases, standings, chronology, tasks, ratings,
 * orders, plans. Twelve authorities, each with five agencies and 170 staff; 2.6 agencies a case. Deterministic.
 */
import { Client } from 'pg'
import { shortenings, wordsOfName as wordsOf } from '#modules/people'
import { drawer, forenames, numbersFrom, surnames } from './names.ts'

export type Register = {
  readonly people: number
  readonly url: string
  /** False leaves the history of rows out: what is only read needs none, and it is most of the time of the load. */
  readonly history?: boolean
}

const AREAS = 12
const STAFF_A_POST = 34
const SCHEMES = [
  ['social-work', 'managing-officer'],
  ['police', 'police-solo'],
  ['housing', 'housing-solo'],
  ['health', 'health-liaison'],
  ['prison', 'prison-social-work'],
] as const

const title = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

async function insertNames(client: Client, people: number): Promise<void> {
  const random = numbersFrom(20_261_122)
  const [forename, surname] = [drawer(forenames, random), drawer(surnames, random)]
  const known = new Set<string>()
  for (let start = 0; start < people; start += 5_000) {
    const names = Array.from(
      { length: Math.min(5_000, people - start) },
      () => `${title(forename())} ${title(surname())}`,
    )
    const words = names.map(name => wordsOf(name))
    for (const word of words.flat()) known.add(word)
    await client.query(
      `insert into bench_people select ordinality + $3, name, string_to_array(words, ' ') from unnest($1::text[], $2::text[]) with ordinality as u (name, words, ordinality)`,
      [names, words.map(list => list.join(' ')), start],
    )
  }
  const list = [...known]
  for (let start = 0; start < list.length; start += 5_000) {
    const part = list.slice(start, start + 5_000)
    await client.query('insert into people_name_words select unnest($1::text[])', [part])
    const pairs = part.flatMap(word => shortenings(word).map(shortened => [shortened, word] as const))
    await client.query(
      'insert into people_word_deletions select * from unnest($1::text[], $2::text[]) on conflict do nothing',
      [pairs.map(pair => pair[0]), pairs.map(pair => pair[1])],
    )
  }
}

/** Ids that can be computed from a number, so that bulk statements need no lookups. */
const FUNCTIONS = `
  create or replace function bench_id(kind int, number bigint) returns uuid language sql immutable as
    $$ select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid $$;
  create table bench_people (n bigint primary key, name text, words text[]);`

const DIRECTORY = `
  insert into staff_areas (id, name, kind, division_id) select bench_id(2, a), 'Division ' || a, 'police-division', null from generate_series(1, ${AREAS}) a;
  insert into staff_areas (id, name, kind, division_id) select bench_id(1, a), 'Authority ' || a, 'authority', bench_id(2, a) from generate_series(1, ${AREAS}) a;
  insert into staff_agencies (id, name, short_name, kind)
    select bench_id(3, a * 10 + k), 'Agency ' || a || '-' || k, 'Agency ' || k, (array['${SCHEMES.map(([kind]) => kind).join("','")}'])[k]
      from generate_series(1, ${AREAS}) a, generate_series(1, ${SCHEMES.length}) k;
  insert into staff_posts (id, agency_id, area_id, role, title)
    select bench_id(4, (a * 10 + k) * 1000 + s), bench_id(3, a * 10 + k), case when k = 2 then bench_id(2, a) else bench_id(1, a) end,
           (array['${SCHEMES.map(([, role]) => role).join("','")}'])[k], 'Post ' || s
      from generate_series(1, ${AREAS}) a, generate_series(1, ${SCHEMES.length}) k, generate_series(1, ${STAFF_A_POST}) s;
  insert into staff_members (id, agency_id, name, email) select bench_id(5, (a * 10 + k) * 1000 + s), bench_id(3, a * 10 + k), 'Officer ' || a || '-' || k || '-' || s, null
      from generate_series(1, ${AREAS}) a, generate_series(1, ${SCHEMES.length}) k, generate_series(1, ${STAFF_A_POST}) s;
  insert into staff_postings (id, post_id, member_id, from_day)
    select bench_id(6, (a * 10 + k) * 1000 + s), bench_id(4, (a * 10 + k) * 1000 + s), bench_id(5, (a * 10 + k) * 1000 + s), '2020-01-01'
      from generate_series(1, ${AREAS}) a, generate_series(1, ${SCHEMES.length}) k, generate_series(1, ${STAFF_A_POST}) s;
  insert into staff_agreements (id, kind, title, from_day, written_at, written_by)
    select bench_id(7, a), 'protocol', 'Protocol ' || a, '2020-01-01', '2020-01-01', bench_id(5, (a * 10 + 1) * 1000 + 1) from generate_series(1, ${AREAS}) a;
  insert into staff_agreement_parties (id, agreement_id, agency_id, area_id, from_day, written_at, written_by)
    select bench_id(8, a * 10 + k), bench_id(7, a), bench_id(3, a * 10 + k), case when k = 2 then bench_id(2, a) else bench_id(1, a) end,
           '2020-01-01', '2020-01-01', bench_id(5, (a * 10 + 1) * 1000 + 1)
      from generate_series(1, ${AREAS}) a, generate_series(1, ${SCHEMES.length}) k;`

/** Which officer of an agency of the area a case belongs to; the first agencies always, the others to some cases. */
const officer = (k: number) => `((1 + (n % ${AREAS})) * 10 + ${k}) * 1000 + 1 + (n / ${AREAS}) % ${STAFF_A_POST}`
const area = `1 + (n % ${AREAS})`

const rows = (people: number) => `
  insert into people_people (id, known_as, written_at, written_by) select bench_id(10, n), name, '2026-01-01', bench_id(5, ${officer(1)}) from bench_people;
  insert into people_names (id, person_id, kind, name, words, source_agency_id, written_at, written_by)
    select bench_id(11, n), bench_id(10, n), 'recorded', name, words, bench_id(3, (${area}) * 10 + 1), '2026-01-01', bench_id(5, ${officer(1)}) from bench_people;
  insert into people_names (id, person_id, kind, name, words, source_agency_id, written_at, written_by)
    select bench_id(11, a.n + 10000000), bench_id(10, a.n), 'alias', b.name, b.words, bench_id(3, (1 + a.n % ${AREAS}) * 10 + 1), '2026-01-01', bench_id(5, (1 + a.n % ${AREAS}) * 10000 + 1001)
      from bench_people a join bench_people b on b.n = 1 + (a.n * 7919) % ${people} where a.n % 3 = 0;
  insert into people_particulars (person_id, born_on, sex, written_at, written_by) select bench_id(10, n), '1950-01-01'::date + ((n * 9973) % 18000)::int, 'male', '2026-01-01', bench_id(5, ${officer(1)}) from bench_people;
  insert into people_identifiers (id, person_id, type, raw, canonical, source_agency_id, written_at, written_by)
    select bench_id(12, n), bench_id(10, n), 'CRN', 'X' || lpad(n::text, 6, '0'), 'X' || lpad(n::text, 6, '0'), bench_id(3, (${area}) * 10 + 1), '2026-01-01', bench_id(5, ${officer(1)}) from bench_people;
  insert into cases_cases (id, person_id, reference, area_id, division_id, basis, place, level, release_on, supervision_ends_on, lead_agency_id, managing_post_id, opened_on, written_at, written_by)
    select bench_id(20, n), bench_id(10, n), 'R' || n, bench_id(1, ${area}), bench_id(2, ${area}), 'statutory', case when n % 5 = 0 then 'custody' else 'community' end, 1 + n % 3,
           '2026-03-01'::date + (n % 500)::int, '2028-01-01'::date + (n % 500)::int, bench_id(3, (${area}) * 10 + 1), bench_id(4, ${officer(1)}), '2024-01-01', '2026-01-01', bench_id(5, ${officer(1)}) from bench_people;
  insert into cases_memberships (id, case_id, post_id, agency_id, as_role, because, from_day, written_at, written_by)
    select bench_id(21, n * 10 + k), bench_id(20, n), bench_id(4, ((${area}) * 10 + k) * 1000 + 1 + (n / ${AREAS}) % ${STAFF_A_POST}), bench_id(3, (${area}) * 10 + k),
           (array['${SCHEMES.map(([, role]) => role).join("','")}'])[k], 'works with the person', '2024-01-01', '2026-01-01', bench_id(5, ${officer(1)})
      from bench_people, generate_series(1, ${SCHEMES.length}) k where k <= 2 or (n + k) % 5 = 0;
  insert into cases_entries (id, case_id, section, kind, happened_on, headline, detail, agency_id, written_by, written_at)
    select bench_id(22, n * 100 + e), bench_id(20, n), (array['general','general','custody','housing','conditions','offending'])[1 + e % 6], 'note', '2026-03-16'::date - (e * 9 + n % 9)::int,
           'Home visit, everybody seen, no concern at this time', 'Spoke of work and of the flat. Next visit agreed. Conditions were gone through one by one.',
           bench_id(3, (${area}) * 10 + 1 + e % 2), bench_id(5, ((${area}) * 10 + 1 + e % 2) * 1000 + 1 + (n / ${AREAS}) % ${STAFF_A_POST}), '2026-01-01'
      from bench_people, generate_series(1, 18) e;
  insert into tasks_tasks (id, kind, says, case_id, section, owner_member_id, owner_agency_id, due_on, opens, state, written_at, written_by)
    select bench_id(23, n * 10 + t), 'action', 'Visit the address and write what was seen', bench_id(20, n), 'plan', bench_id(5, ((${area}) * 10 + 1 + t % 2) * 1000 + 1 + (n / ${AREAS}) % ${STAFF_A_POST}),
           bench_id(3, (${area}) * 10 + 1 + t % 2), '2026-03-10'::date + ((n * t) % 60)::int, '/actions/' || bench_id(30, n * 10 + t), case when (n + t) % 3 = 0 then 'open' else 'done' end, '2026-01-01', bench_id(5, ${officer(1)})
      from bench_people, generate_series(1, 5) t;
  insert into plans_actions (id, case_id, pillar, task, serves, owner_agency_id, owner_member_id, due_on, escalated_on, shown_by, state, set_by_agency_id, written_at, written_by)
    select bench_id(30, n * 10 + t), bench_id(20, n), 'supervision', 'Visit the address and write what was seen', 'the risk as rated', bench_id(3, (${area}) * 10 + 1 + t % 2),
           bench_id(5, ((${area}) * 10 + 1 + t % 2) * 1000 + 1 + (n / ${AREAS}) % ${STAFF_A_POST}), '2026-03-10'::date + ((n * t) % 60)::int, '2026-03-11'::date + ((n * t) % 60)::int, 'a note', case when (n + t) % 3 = 0 then 'open' else 'done' end,
           bench_id(3, (${area}) * 10 + 1), '2026-01-01', bench_id(5, ${officer(1)}) from bench_people, generate_series(1, 5) t;
  insert into plans_lines (id, case_id, pillar, measure, serves, owner_agency_id, added_by_agency_id, written_at, written_by)
    select bench_id(31, n * 10 + p), bench_id(20, n), (array['supervision','monitoring-and-control','interventions','victim-safety'])[p], 'Weekly contact at the office or at home', 'isolation', bench_id(3, (${area}) * 10 + 1),
           bench_id(3, (${area}) * 10 + 1), '2026-01-01', bench_id(5, ${officer(1)}) from bench_people, generate_series(1, 4) p;
  insert into risk_ratings (id, case_id, scale, level, tool, assessed_on, assessor_id, assessor_name, agency_id, evidence, written_at, written_by)
    select bench_id(32, n * 10 + s), bench_id(20, n), (array['reconviction','harm'])[s], (array['low','medium','medium','high','very-high'])[1 + (n + s) % 5], 'RM2000 (2007)', '2026-01-10', bench_id(5, ${officer(1)}), 'Officer',
           bench_id(3, (${area}) * 10 + 1), 'the file', '2026-01-10', bench_id(5, ${officer(1)}) from bench_people, generate_series(1, 2) s;
  insert into orders_sentences (id, case_id, imposed_on, court, offence, sexual, months, agency_id, written_at, written_by)
    select bench_id(33, n), bench_id(20, n), '2023-05-05', 'Sheriff Court', 'Sexual assault', true, 12 + (n % 60)::int, bench_id(3, (${area}) * 10 + 1), '2026-01-01', bench_id(5, ${officer(1)}) from bench_people;
  insert into orders_conditions (id, case_id, wording, source, state, agency_id, written_at, written_by)
    select bench_id(34, n * 10 + c), bench_id(20, n), 'To live only at an approved address', 'Parole Board licence', 'in-force', bench_id(3, (${area}) * 10 + 1), '2026-01-01', bench_id(5, ${officer(1)}) from bench_people, generate_series(1, 2) c;`

/** Fills a migrated, empty database on a server and brings its statistics up to date. */
export async function fillRegister({ people, url, history = true }: Register): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('set synchronous_commit = off')
  if (!history) await client.query('set session_replication_role = replica')
  await client.query(FUNCTIONS)
  await client.query(DIRECTORY)
  await insertNames(client, people)
  for (const statement of rows(people)
    .split(/;\s*\n/)
    .filter(text => text.trim() !== ''))
    await client.query(statement)
  await client.query('vacuum analyze')
  await client.end()
}
