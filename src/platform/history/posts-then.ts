/** Posts, and as what they stood on a case at a moment: from which follows who could read what. */
import { sql } from 'kysely'
import type { Database } from '#platform/db'
import { type ActingRole, SECTIONS, type Section } from '#rules'

/** A post through whose eyes a case can be looked at, and whoever held it. */
export type PostThen = {
  readonly postId: string
  readonly agencyId: string
  readonly agency: string
  readonly title: string
  readonly role: string
  readonly memberId: string | null
  readonly holder: string | null
}

export const POST_COLUMNS = sql.raw(
  'post_id as "postId", agency_id as "agencyId", agency, title, role, member_id as "memberId", holder',
)

/** As what a post of an agency stood on a case, and of which parts its agency's arrangement let it know. */
export type StoodThen = {
  readonly agencyId: string
  readonly agency: string
  readonly role: ActingRole
  readonly arranged: readonly Section[]
}

/** As what the holders of these posts stand on a case, by the policies that decide it; nothing for who does not. */
export async function standingOf(
  database: Database,
  caseId: string,
  posts: readonly PostThen[],
): Promise<readonly StoodThen[]> {
  const stood: StoodThen[] = []
  for (const { postId, agencyId, agency, role, memberId } of posts) {
    if (memberId === null) continue
    const holder = { memberId, agencyId, postId, role, sessionId: null, purpose: 'supervision' } as const
    const found = await database.asActor(holder, async tx => {
      tx.tell({ kind: 'consultation', act: 'history/standing-then', caseId })
      return sql<{ role: ActingRole; arranged: Section[] }>`
        select distinct s.as_role as role, array(select part from unnest(${[...SECTIONS]}::text[]) part where access.is_arranged(part)) as arranged
          from access.standing(array[${caseId}::uuid]) s`.execute(tx.sql)
    })
    stood.push(...found.rows.map(one => ({ agencyId, agency, ...one })))
  }
  return stood
}
