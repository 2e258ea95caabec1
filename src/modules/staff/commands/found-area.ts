/** Enters an area with its agencies, posts and people in one go: for the demonstration, for tests, for a new area. */
import type { Insertable, Transaction } from 'kysely'
import type { Tables } from '#db/tables'
import { asJson, NOBODY } from '#platform/db'
import type { NewId } from '#platform/ids'
import type { Day } from '#rules'
import type { Role } from '#shared'

export type AgencyKind =
  | 'social-work'
  | 'police'
  | 'housing'
  | 'health'
  | 'prison'
  | 'children-and-families'
  | 'voluntary'
  | 'accommodation-provider'
  | 'coordination'
  | 'oversight'
  | 'inspection'
  | 'administration'

/** A post and whoever holds it. `key` names both in the answer. */
export type PostDescribed = {
  readonly key: string
  readonly role: Role
  readonly title: string
  readonly otherTitles?: readonly string[]
  readonly holder: string
  readonly email?: string
  readonly phone?: string
  readonly discipline?: string
  /** Key of the post it reports to, described earlier. */
  readonly reportsTo?: string
  /** Serves the police division instead of the authority. */
  readonly division?: boolean
}

export type AgencyDescribed = {
  readonly name: string
  readonly shortName: string
  readonly kind: AgencyKind
  /** Takes part everywhere and not only in this area, as a prison does. */
  readonly everywhere?: boolean
  readonly posts: readonly PostDescribed[]
}

export type AreaDescribed = {
  readonly authority: string
  readonly division: string
  /** Id of a division that exists already, when two authorities share one. */
  readonly divisionId?: string
  readonly agencies: readonly AgencyDescribed[]
  readonly settings?: readonly { key: string; value: unknown; from: Day; source: string; pinpoint?: string }[]
}

export type Posted = {
  readonly key: string
  readonly memberId: string
  readonly name: string
  readonly postId: string
  readonly agencyId: string
  readonly agency: string
  readonly role: Role
  readonly title: string
}

export type AreaFounded = {
  readonly areaId: string
  readonly divisionId: string
  readonly posted: ReadonlyMap<string, Posted>
}

/** A description that does not hold together is refused whole: a manager left out would hear of nothing that is late. */
function mustHoldTogether(described: AreaDescribed): void {
  const before = new Set<string>()
  for (const { key, reportsTo } of described.agencies.flatMap(agency => agency.posts)) {
    if (before.has(key)) throw new Error(`In ${described.authority} two posts are called ${key}`)
    if (reportsTo !== undefined && !before.has(reportsTo))
      throw new Error(`In ${described.authority} ${key} reports to ${reportsTo}, which is not described before it`)
    before.add(key)
  }
}

/** Enters the area as the keeper of the installation. Every post is held from `from` on. */
export async function foundArea(
  keeper: Transaction<Tables>,
  described: AreaDescribed,
  from: Day,
  newId: NewId,
): Promise<AreaFounded> {
  mustHoldTogether(described)
  const areaId = newId()
  const divisionId = described.divisionId ?? newId()
  if (described.divisionId === undefined) {
    const division = { id: divisionId, name: described.division, kind: 'police-division', division_id: null }
    await keeper.insertInto('staff_areas').values(division).execute()
  }
  const authority = { id: areaId, name: described.authority, kind: 'authority', division_id: divisionId }
  await keeper.insertInto('staff_areas').values(authority).execute()
  await arrange(keeper, areaId, described, newId)
  const { rows, posted } = rowsOf(described, { areaId, divisionId }, from, newId)
  addProtocol(rows, described, { areaId, divisionId }, from, newId)
  for (const table of TABLES) if (rows[table].length > 0) await keeper.insertInto(table).values(rows[table]).execute()
  return { areaId, divisionId, posted }
}

/** What the area arranges for itself. */
async function arrange(
  keeper: Transaction<Tables>,
  areaId: string,
  described: AreaDescribed,
  newId: NewId,
): Promise<void> {
  for (const { key, value, from, source, pinpoint = '' } of described.settings ?? []) {
    const row = {
      id: newId(),
      area_id: areaId,
      key,
      value: asJson(value),
      from_day: from,
      to_day: null,
      source,
      pinpoint,
    }
    await keeper.insertInto('staff_local_settings').values(row).execute()
  }
}

/** In the order in which one row names another. */
const TABLES = [
  'staff_agencies',
  'staff_posts',
  'staff_members',
  'staff_postings',
  'staff_agreements',
  'staff_agreement_parties',
] as const
type Rows = { readonly [table in (typeof TABLES)[number]]: Insertable<Tables[table]>[] }

/** All rows of the agencies, to be entered a table at a time: an area has dozens of people. */
function rowsOf(
  described: AreaDescribed,
  { areaId, divisionId }: { readonly areaId: string; readonly divisionId: string },
  from: Day,
  newId: NewId,
): { readonly rows: Rows; readonly posted: ReadonlyMap<string, Posted> } {
  const rows: Rows = {
    staff_agencies: [],
    staff_posts: [],
    staff_members: [],
    staff_postings: [],
    staff_agreements: [],
    staff_agreement_parties: [],
  }
  const posted = new Map<string, Posted>()
  for (const { name, shortName, kind, posts } of described.agencies) {
    const id = newId()
    rows.staff_agencies.push({ id, name, short_name: shortName, kind, email: null })
    for (const post of posts) {
      const agency = { id, name, areaId: post.division === true ? divisionId : areaId }
      posted.set(post.key, addPost(rows, post, agency, posted, from, newId))
    }
  }
  return { rows, posted }
}

type Places = { readonly areaId: string; readonly divisionId: string }

/** What the agencies of the area signed: the basis on which each of them takes part there, the police in all of the division. */
function addProtocol(
  rows: Rows,
  described: AreaDescribed,
  { areaId, divisionId }: Places,
  from: Day,
  newId: NewId,
): void {
  const agreementId = newId()
  const written = { written_at: `${from}T00:00:00.000Z`, written_by: NOBODY }
  const title = `Public protection protocol of ${described.authority}`
  const purpose = 'managing together people who pose a risk of serious harm'
  rows.staff_agreements.push({ id: agreementId, kind: 'protocol', title, purpose, from_day: from, ...written })
  described.agencies.forEach(({ posts, everywhere }, index) => {
    const inDivision = posts.some(post => post.division === true)
    rows.staff_agreement_parties.push({
      id: newId(),
      agreement_id: agreementId,
      agency_id: rows.staff_agencies[index]?.id ?? '',
      area_id: everywhere === true ? null : inDivision ? divisionId : areaId,
      from_day: from,
      ...written,
    })
  })
}

function addPost(
  rows: Rows,
  post: PostDescribed,
  agency: { readonly id: string; readonly name: string; readonly areaId: string },
  posted: ReadonlyMap<string, Posted>,
  from: Day,
  newId: NewId,
): Posted {
  const [postId, memberId] = [newId(), newId()]
  rows.staff_posts.push({
    id: postId,
    agency_id: agency.id,
    area_id: agency.areaId,
    role: post.role,
    title: post.title,
    other_titles: [...(post.otherTitles ?? [])],
    reports_to: post.reportsTo === undefined ? null : (posted.get(post.reportsTo)?.postId ?? null),
  })
  rows.staff_members.push({
    id: memberId,
    agency_id: agency.id,
    name: post.holder,
    email: post.email ?? null,
    phone: post.phone ?? null,
    discipline: post.discipline ?? null,
  })
  const holds = { post_id: postId, member_id: memberId, kind: 'holder', from_day: from, to_day: null }
  rows.staff_postings.push({ id: newId(), ...holds })
  const { key, holder, role, title } = post
  return { key, memberId, name: holder, postId, agencyId: agency.id, agency: agency.name, role, title }
}
