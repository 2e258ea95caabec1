/** Who holds which post: the directory as commands and pages ask it. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Role } from '#shared'

export type PostHeld = {
  readonly postId: string
  readonly memberId: string
  readonly name: string
  readonly role: Role
  readonly title: string
  readonly agencyId: string
  readonly agency: string
  readonly agencyKind: string
  readonly email: string | null
  readonly phone: string | null
  readonly discipline: string | null
}

const columns = sql`p.id as "postId", m.id as "memberId", m.name, p.role, p.title, g.id as "agencyId", g.name as agency,
  g.kind as "agencyKind", m.email, m.phone, m.discipline`

const holders = (today: string) => sql`staff_posts p
  join staff_agencies g on g.id = p.agency_id
  join lateral (select o.member_id from staff_postings o where o.post_id = p.id and o.from_day <= ${today}
     and (o.to_day is null or o.to_day >= ${today}) order by o.kind desc, o.from_day desc limit 1) o on true
  join staff_members m on m.id = o.member_id`

/** Posts of an area and its police division that are held today, by agency and title. Roles narrow them. */
export async function postsOfArea(tx: CaseTx, areaId: string, roles?: readonly Role[]): Promise<readonly PostHeld[]> {
  const found = await sql<PostHeld>`
    select ${columns} from ${holders(tx.today)}
      join staff_areas a on a.id = ${areaId}
     where p.area_id in (a.id, a.division_id)
       and (${roles === undefined} or p.role = any(${[...(roles ?? [])]}::text[]))
     order by g.name, p.title, m.name`.execute(tx.sql)
  return found.rows
}

/** The posts with these ids that are held today. */
export async function postsById(tx: CaseTx, postIds: readonly string[]): Promise<readonly PostHeld[]> {
  if (postIds.length === 0) return []
  const found =
    await sql<PostHeld>`select ${columns} from ${holders(tx.today)} where p.id = any(${[...postIds]}::uuid[])`.execute(
      tx.sql,
    )
  return found.rows
}

/** The posts that these people hold today. */
export async function postsOfMembers(tx: CaseTx, memberIds: readonly string[]): Promise<readonly PostHeld[]> {
  if (memberIds.length === 0) return []
  const found =
    await sql<PostHeld>`select ${columns} from ${holders(tx.today)} where m.id = any(${[...memberIds]}::uuid[])`.execute(
      tx.sql,
    )
  return found.rows
}

export type AreaNamed = {
  readonly areaId: string
  readonly name: string
  readonly divisionId: string | null
  readonly division: string | null
}

/** Every authority of this installation with its division. */
export async function authorities(tx: CaseTx): Promise<readonly AreaNamed[]> {
  const found = await sql<AreaNamed>`
    select a.id as "areaId", a.name, d.id as "divisionId", d.name as division
      from staff_areas a left join staff_areas d on d.id = a.division_id
     where a.kind = 'authority' order by a.name`.execute(tx.sql)
  return found.rows
}
