/** Many lines of a ledger, made by the server itself so that ten million take minutes: hashed as `lineOf` hashes. */
import { Client } from 'pg'

const ID = (letter: string) =>
  `(lpad(to_hex(1700000000000 + n), 12, '0') || '7000' || '8' || substr(md5('${letter}' || n), 1, 15))::uuid`
const TIME = `to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** Lines from one number on: each about a case of some thousand, with two items and a person in its body. */
const LINES = `
  insert into ledger_events (id, happened_at, written_at, member_id, agency_id, post_id, role, session_id, kind, act,
      purpose, case_id, act_id, body, salt, body_hash, leaf)
  select id, at, at, member, agency, post, 'social-work-solo', session, 'consultation', 'cases/case-page', 'supervision', about, act,
         body::jsonb, salt, hash, sha256('\\x00'::bytea || convert_to(
           '{"act":"cases/case-page","act_id":"' || act || '","agency_id":"' || agency || '","body_hash":"' || encode(hash, 'hex')
           || '","case_id":"' || about || '","happened_at":"' || ${TIME} || '","id":"' || id || '","kind":"consultation","member_id":"' || member
           || '","post_id":"' || post || '","purpose":"supervision","role":"social-work-solo","session_id":"' || session
           || '","written_at":"' || ${TIME} || '"}', 'UTF8'))
    from (select *, sha256(salt || convert_to(body, 'UTF8')) as hash
            from (select n, ${ID('e')} as id, ${ID('a')} as act, ${ID('s')} as session, md5('m' || n % 500)::uuid as member,
                         md5('g' || n % 9)::uuid as agency, md5('p' || n % 500)::uuid as post, md5('c' || n % 5000)::uuid as about,
                         timestamptz '2026-01-01 00:00Z' + n * interval '50 milliseconds' as at, decode(md5('x' || n), 'hex') as salt,
                         '{"items":["entry:' || md5('i' || n)::uuid || '","entry:' || md5('j' || n)::uuid || '"],"people":["' || md5('c' || n % 5000)::uuid || '"]}' as body
                    from generate_series($1::bigint, $2::bigint) n offset 0) made) hashed`

const PORTION = 250_000

/** Fills the ledger with lines; says how far it is. */
export async function fillLedger(ownerUrl: string, count: number, say: (line: string) => void): Promise<void> {
  const client = new Client({ connectionString: ownerUrl })
  await client.connect()
  await client.query('set synchronous_commit = off')
  for (let from = 0; from < count; from += PORTION) {
    const to = Math.min(count, from + PORTION)
    await client.query(LINES, [from + 1, to])
    say(`  ${to} of ${count} lines`)
  }
  await client.query('analyze ledger_events')
  await client.end()
}
