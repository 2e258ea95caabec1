/** The people who ask: signed in, with cases that are theirs and searches that they typed. */
import { createHash, randomBytes } from 'node:crypto'
import type { Client } from 'pg'
import { newId } from '#platform/ids'

/** How many cases, and as many searches, each officer goes through. */
const CASES_EACH = 20

type Posted = { readonly member: string; readonly post: string; readonly area: string }
type Known = { readonly id: string; readonly known_as: string }

export type Officer = Posted & {
  readonly token: string
  readonly session: string
  readonly cases: readonly string[]
  readonly searches: readonly { readonly id: string; readonly typed: string }[]
}

/** Swaps two letters inside the surname: what a tired hand does. */
function slipped(name: string): string {
  const [forename = '', surname = ''] = name.split(' ')
  const at = Math.min(2, surname.length - 2)
  return `${forename} ${surname.slice(0, at)}${surname.charAt(at + 1)}${surname.charAt(at)}${surname.slice(at + 2)}`
}

async function signedIn(client: Client, { member, post }: Posted): Promise<{ session: string; token: string }> {
  const [account, session, token] = [newId(), newId(), randomBytes(32).toString('base64url')]
  await client.query(
    `insert into identity_accounts (id, member_id, sign_in_name, sign_in_key, made_at)
     values ($1::uuid, $2, $3, $3, now())`,
    [account, member, `bench ${account}`],
  )
  await client.query(
    `insert into identity_sessions (id, account_id, member_id, post_id, token_hash, stage, started_at, seen_at, ends_at, proven_at)
     values ($1, $2, $3, $4, $5, 'full', now(), now(), now() + interval '9 hours', now())`,
    [session, account, member, post, createHash('sha256').update(token).digest()],
  )
  return { session, token }
}

async function searched(client: Client, member: string, known: readonly Known[]) {
  const searches = known.map(({ known_as }) => ({ id: newId(), typed: slipped(known_as) }))
  for (const { id, typed } of searches)
    await client.query('insert into people_searches (id, member_id, typed, written_at) values ($1, $2, $3, now())', [
      id,
      member,
      typed,
    ])
  return searches
}

/** The first police officer and the first supervising worker of each area, with cases and searches of their own. */
export async function officers(client: Client): Promise<Officer[]> {
  const found = await client.query<Posted>(
    `select o.member_id as member, p.id as post, p.area_id as area
       from staff_posts p join staff_postings o on o.post_id = p.id
      where p.role in ('managing-officer', 'police-solo') and p.title = 'Post 1' order by p.id`,
  )
  const made: Officer[] = []
  for (const posted of found.rows) {
    const cases = await client.query<Known>(
      `select c.id, p.known_as from cases_memberships m join cases_cases c on c.id = m.case_id
         join people_people p on p.id = c.person_id where m.post_id = $1 order by c.id limit ${CASES_EACH}`,
      [posted.post],
    )
    const searches = await searched(client, posted.member, cases.rows)
    made.push({ ...posted, ...(await signedIn(client, posted)), cases: cases.rows.map(row => row.id), searches })
  }
  return made
}
