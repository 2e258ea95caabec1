/** A small fictional area with one post of every role, new for each caller, and a way to act as any of its people. */

import { type AreaDescribed, type AreaFounded, foundArea, type Posted } from '#modules/staff'
import { type Actor, type CaseTx, type Database, type Purpose } from '#platform/db'
import { newId } from '#platform/ids'
import { day } from '#rules'
import { ROLES, type Role } from '#shared'

const AGENCY_OF: Readonly<Record<Role, [name: string, kind: AreaDescribed['agencies'][number]['kind']]>> = {
  'managing-officer': ['Social Work', 'social-work'],
  'team-manager': ['Social Work', 'social-work'],
  'social-work-solo': ['Social Work', 'social-work'],
  'support-assistant': ['Social Work', 'social-work'],
  'police-solo': ['Police', 'police'],
  'crime-manager': ['Police', 'police'],
  'housing-solo': ['Housing', 'housing'],
  'health-liaison': ['Health Board', 'health'],
  'prison-social-work': ['Prison Social Work', 'prison'],
  'children-and-families': ['Children and Families', 'children-and-families'],
  'accommodation-provider': ['Supported Accommodation', 'accommodation-provider'],
  'voluntary-worker': ['Employment Counselling', 'voluntary'],
  coordinator: ['Co-ordination', 'coordination'],
  'oversight-member': ['Oversight Group', 'oversight'],
  'lay-adviser': ['Oversight Group', 'oversight'],
  'elected-member': ['Oversight Group', 'oversight'],
  auditor: ['Inspectorate', 'inspection'],
  administrator: ['Administration', 'administration'],
  'data-protection-officer': ['Administration', 'administration'],
}

function described(name: string): AreaDescribed {
  const agencies = [...new Set(Object.values(AGENCY_OF).map(([agency]) => agency))]
  return {
    authority: name,
    division: `${name} Division`,
    agencies: agencies.map(agency => ({
      name: `${name} ${agency}`,
      shortName: agency,
      kind: Object.values(AGENCY_OF).find(([own]) => own === agency)?.[1] ?? 'social-work',
      // Where somebody may take part is tried by itself; elsewhere it must not stand in the way.
      everywhere: true,
      // The team manager comes first, because the managing officer reports to that post.
      posts: ROLES.toSorted((a, b) => Number(b === 'team-manager') - Number(a === 'team-manager'))
        .filter(role => AGENCY_OF[role][0] === agency)
        .map(role => ({
          key: role,
          role,
          title: role,
          holder: `${name} ${role}`,
          division: agency === 'Police',
          ...(role === 'managing-officer' ? { reportsTo: 'team-manager' } : {}),
        })),
    })),
  }
}

export type TestArea = AreaFounded & {
  readonly post: (role: Role) => Posted
  readonly actor: (role: Role, purpose?: Purpose) => Actor
  /** Acts as the holder of a role's post. */
  readonly as: <T>(role: Role, work: (tx: CaseTx) => Promise<T>, about?: readonly string[]) => Promise<T>
}

let count = 0

/** Founds a new area. Every role has exactly one post in it. */
export async function testArea(database: Database): Promise<TestArea> {
  count += 1
  const founded = await database.asKeeper(keeper =>
    foundArea(keeper, described(`Testshire ${count}`), day('2020-01-01'), newId),
  )
  const post = (role: Role) => {
    const found = founded.posted.get(role)
    if (found === undefined) throw new Error(`No post ${role}`)
    return found
  }
  const actor = (role: Role, purpose: Purpose = 'supervision'): Actor => {
    const { memberId, agencyId, postId } = post(role)
    return { memberId, agencyId, postId, role, sessionId: null, purpose }
  }
  return { ...founded, post, actor, as: (role, work, about) => database.asActor(actor(role), work, about) }
}
