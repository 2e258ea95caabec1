/** A random staff directory: areas, agencies, posts that report to others, who holds them, what they hold and signed. */
import { type Context, SECTIONS } from '#rules'
import type { Role } from '#shared'
import type { Chance } from './chance.ts'
import { days, ended, LONG_AGO, TODAY } from './spans.ts'

export type Agency = { readonly id: string; readonly kind: string; readonly roles: readonly Role[] }
export type Posted = Context['posts'][number]
export type Directory = Pick<
  Context,
  'areas' | 'posts' | 'postings' | 'clearances' | 'needed' | 'agreements' | 'parties' | 'bands'
> & {
  readonly agencies: readonly Agency[]
  readonly members: readonly { readonly id: string; readonly agency: string }[]
}

const KINDS: readonly (readonly [kind: string, roles: readonly Role[]])[] = [
  ['police', ['police-solo', 'crime-manager', 'police-solo']],
  ['police', ['police-solo', 'crime-manager']],
  ['social-work', ['team-manager', 'managing-officer', 'managing-officer', 'social-work-solo', 'support-assistant']],
  ['social-work', ['team-manager', 'managing-officer', 'managing-officer', 'social-work-solo']],
  ['housing', ['housing-solo', 'housing-solo']],
  ['health', ['health-liaison', 'health-liaison']],
  ['prison', ['prison-social-work', 'prison-social-work']],
  ['children-and-families', ['children-and-families', 'children-and-families', 'team-manager']],
  ['accommodation-provider', ['accommodation-provider', 'accommodation-provider']],
  ['accommodation-provider', ['accommodation-provider']],
  ['voluntary', ['voluntary-worker', 'voluntary-worker']],
  ['coordination', ['coordinator', 'coordinator']],
  ['inspection', ['auditor', 'auditor']],
  ['oversight', ['oversight-member', 'lay-adviser', 'elected-member']],
  ['administration', ['administrator', 'data-protection-officer']],
]

/** Which role must hold what. The same in every world of a database, because the table is one for the installation. */
export const NEEDED: Context['needed'] = [
  { role: 'police-solo', kind: 'vetting', fromDay: LONG_AGO },
  { role: 'health-liaison', kind: 'training', fromDay: TODAY },
  { role: 'managing-officer', kind: 'vetting', fromDay: LONG_AGO },
  { role: 'managing-officer', kind: 'training', fromDay: LONG_AGO },
  { role: 'housing-solo', kind: 'vetting', fromDay: '2026-03-17' as typeof TODAY },
]

function areasOf(chance: Chance): Context['areas'] {
  const divisions = [chance.id(), chance.id()]
  const authorities = Array.from({ length: 4 }, () => ({ id: chance.id(), division: chance.pick(divisions) }))
  return [...divisions.map(id => ({ id })), ...authorities]
}

function postsOf(chance: Chance, agencies: readonly Agency[], areas: Context['areas']): readonly Posted[] {
  const authorities = areas.filter(one => one.division !== undefined)
  const divisions = areas.filter(one => one.division === undefined)
  return agencies.flatMap(agency => {
    const made: Posted[] = []
    for (const role of agency.roles) {
      const inDivision = agency.kind === 'police' && chance.is(0.8)
      const area = chance.is(0.05) ? {} : { area: chance.pick(inDivision ? divisions : authorities).id }
      const heads = made.filter(one => one.role === 'team-manager')
      const head = heads.length > 0 && chance.is(0.7) ? chance.pick(heads) : undefined
      const other = made.length > 0 && chance.is(0.15) ? chance.pick(made) : undefined
      const reportsTo = (head ?? other)?.id
      made.push({
        id: chance.id(),
        agency: agency.id,
        role,
        ...area,
        ...(reportsTo === undefined ? {} : { reportsTo }),
      })
    }
    return made
  })
}

/** Somebody in every post, some posts with two, and some people under two hats. */
function staffOf(chance: Chance, posts: readonly Posted[]): Pick<Directory, 'members' | 'postings'> {
  const members: { id: string; agency: string }[] = []
  const postings: Context['postings'][number][] = []
  for (const post of posts) {
    for (let holders = chance.is(0.3) ? 2 : 1; holders > 0; holders -= 1) {
      const hat = members.length > 4 && chance.is(0.15) ? chance.pick(members) : undefined
      const member = hat ?? { id: chance.id(), agency: post.agency }
      if (hat === undefined) members.push(member)
      postings.push({ post: post.id, member: member.id, ...days(chance, 0.9) })
    }
  }
  return { members, postings }
}

function clearancesOf(chance: Chance, members: Directory['members']): Context['clearances'] {
  return members.flatMap(({ id: member }) =>
    ['vetting', 'training'].flatMap(kind => {
      if (chance.is(0.04)) return []
      return chance.some([1, 2], 1, 2).map(() => {
        const { fromDay, toDay = '2027-01-01' as typeof TODAY } = days(chance, 0.92)
        return { member, kind, fromDay, toDay }
      })
    }),
  )
}

/** What an agreement may name. Front sheet and reasons belong to a meeting, whatever was agreed on files. */
const OF_A_FILE = SECTIONS.filter(one => one !== 'front' && one !== 'reasons')

function agreementsOf(chance: Chance): Context['agreements'] {
  const whole = { id: chance.id(), fromDay: LONG_AGO }
  return [
    whole,
    ...Array.from({ length: 8 }, () => {
      const parts = chance.is(0.5)
        ? { categories: [...new Set([...chance.some(OF_A_FILE, 6, 20), 'name' as const])] }
        : {}
      return { id: chance.id(), ...parts, ...days(chance, 0.6), ...ended(chance) }
    }),
  ]
}

function partiesOf(
  chance: Chance,
  agencies: readonly Agency[],
  agreements: Context['agreements'],
  areas: Context['areas'],
): Context['parties'] {
  return agencies.flatMap(({ id: agency }) => {
    const whole = { agreement: agreements[0]?.id ?? '', agency, fromDay: LONG_AGO }
    if (chance.is(0.5)) return [whole]
    // The parts that an agency was given are the same wherever it takes part: see ADR 23.
    const inParts = chance.is(0.4)
    const signed = agreements.filter(one => (one.categories !== undefined) === inParts)
    return chance.some([1, 2, 3], inParts ? 1 : 0, 3).map(() => {
      const where = !inParts && chance.is(0.7) ? { area: chance.pick(areas).id } : {}
      return { agreement: chance.pick(signed).id, agency, ...where, ...days(chance), ...ended(chance, 0.15) }
    })
  })
}

function bandsOf(chance: Chance, agencies: readonly Agency[]): Context['bands'] {
  const levels = ['low', 'medium', 'high', 'very-high'] as const
  return agencies
    .filter(({ kind }) => ['accommodation-provider', 'voluntary'].includes(kind) && chance.is(0.7))
    .flatMap(({ id: agency }) => {
      const first = { agency, bands: chance.some(levels, 1, 3), ...days(chance) }
      const later = { agency, bands: chance.some(levels, 0, 3), fromDay: '2025-01-01' as typeof TODAY }
      return chance.is(0.5)
        ? chance.pick([
            [first, later],
            [later, first],
          ])
        : [first]
    })
}

/** A directory of some forty posts in fifteen agencies. */
export function directoryOf(chance: Chance): Directory {
  const areas = areasOf(chance)
  const agencies = KINDS.map(([kind, roles]) => ({ id: chance.id(), kind, roles }))
  const posts = postsOf(chance, agencies, areas)
  const staff = staffOf(chance, posts)
  const agreements = agreementsOf(chance)
  return {
    areas,
    agencies,
    posts,
    ...staff,
    clearances: clearancesOf(chance, staff.members),
    needed: NEEDED,
    agreements,
    parties: partiesOf(chance, agencies, agreements, areas),
    bands: bandsOf(chance, agencies),
  }
}
