/** Random people with cases on them: who stands there, who was let in, who is kept out, and what conferences there are. */
import type { Context } from '#rules'
import type { Chance } from './chance.ts'
import type { Directory, Posted } from './directory.ts'
import { days, holding, moments } from './spans.ts'

export type Cases = Pick<Context, 'cases' | 'memberships' | 'grants' | 'restrictions' | 'conferences'>
type Grant = Context['grants'][number]
type Membership = Context['memberships'][number]
type Conference = Context['conferences'][number]
/** A post together with somebody who holds, held or will hold it. */
type Hat = { readonly post: Posted; readonly member: string }

const hatsOf = ({ posts, postings }: Directory): readonly Hat[] =>
  postings.flatMap(({ post: id, member }) => {
    const post = posts.find(one => one.id === id)
    return post === undefined ? [] : [{ post, member }]
  })

function casesOf(chance: Chance, { areas }: Directory, people: number): Context['cases'] {
  const authorities = areas.filter(one => one.division !== undefined)
  return Array.from({ length: people }, () => chance.id()).flatMap(person =>
    Array.from({ length: chance.pick([1, 1, 1, 2, 2, 3]) }, () => {
      const harm = chance.pick([undefined, 'low', 'medium', 'medium', 'high', 'very-high'] as const)
      const regime = chance.is(0.2) ? ('under-18' as const) : ('adult' as const)
      return {
        id: chance.id(),
        person,
        area: chance.pick(authorities).id,
        regime,
        ...(harm === undefined ? {} : { harm }),
      }
    }),
  )
}

/** Posts of roles that work on cases; the others stand on one only where they were let in. */
const CASEWORK =
  /^(managing|team|police|crime|social|housing|health|prison|children|accommodation|voluntary|coordinator)/

function membershipsOf(chance: Chance, hats: readonly Hat[], file: Context['cases'][number]): readonly Membership[] {
  const working = hats.filter(({ post }) => CASEWORK.test(post.role))
  return chance.some(working, 4, 12).map(({ post, member }) => {
    const childrens = post.role === 'children-and-families' && file.regime === 'under-18' && chance.is(0.6)
    const asRole = childrens ? 'managing-officer' : post.role
    const who = chance.is(0.7) ? { post: post.id } : { member }
    return { case: file.id, agency: post.agency, asRole, ...who, ...days(chance, 0.7) }
  })
}

/** To whom a grant goes, and as what it lets them in. A team is let in as what its head is. */
function receiver(chance: Chance, { post, member }: Hat, { posts }: Directory): Partial<Grant> & Pick<Grant, 'asRole'> {
  const childrens = post.role === 'children-and-families' && chance.is(0.4)
  const asRole = chance.is(0.2) ? 'informed' : childrens ? 'managing-officer' : post.role
  const head = posts.find(one => one.id === post.reportsTo) ?? post
  return chance.weighed<Partial<Grant> & Pick<Grant, 'asRole'>>([
    [4, { member, asRole }],
    [3, { post: post.id, asRole }],
    [3, { teamPost: head.id, asRole: chance.is(0.2) ? 'informed' : head.role }],
    [2, { agency: post.agency, toRole: post.role, asRole }],
    [1, { agency: post.agency, asRole: 'informed' }],
  ])
}

function grantOf(chance: Chance, hats: readonly Hat[], directory: Directory, what: Partial<Grant>): Grant {
  const hat = chance.pick(hats)
  const when = moments(chance)
  if (what.case !== undefined && chance.is(0.25)) {
    return { kind: 'break-glass', member: hat.member, asRole: 'break-glass', ...what, ...when }
  }
  const { role } = hat.post
  const kind =
    role === 'auditor'
      ? ('audit-sample' as const)
      : role === 'data-protection-officer'
        ? ('request' as const)
        : chance.pick(['need-to-know', 'representative', 'invitee', 'dissemination'] as const)
  const rests = chance.is(0.25) ? { agreement: chance.pick(directory.agreements).id } : {}
  return { kind, ...receiver(chance, hat, directory), ...what, ...when, ...rests }
}

/** Somebody who was put on the case of somebody restricted, and breaks the glass. */
function glassOn(
  chance: Chance,
  hats: readonly Hat[],
  file: string,
  memberships: readonly Membership[],
): readonly Grant[] {
  const put = memberships.filter(one => one.case === file)
  return chance.some(put, 0, 2).flatMap(one => {
    const member = one.member ?? hats.find(hat => hat.post.id === one.post)?.member
    if (member === undefined) return []
    return [{ kind: 'break-glass' as const, case: file, member, asRole: 'break-glass' as const, ...moments(chance) }]
  })
}

function restrictionOf(chance: Chance, hats: readonly Hat[], person: string): Context['restrictions'][number] {
  return {
    person,
    kind: chance.pick(['restriction', 'exclusion'] as const),
    shows: chance.pick(['pointer', 'pointer', 'hidden'] as const),
    members: [...new Set(chance.some(hats, 0, 14).map(one => one.member))],
    posts: [...new Set(chance.some(hats, 0, 8).map(one => one.post.id))],
    ...holding(chance),
  }
}

/** `began` tells whether the meeting itself began; the one before it then is an older minute. */
type Held = { readonly conference: Conference; readonly began: boolean }

function conferenceOf(chance: Chance, hats: readonly Hat[], file: Context['cases'][number]): Held {
  const somebody = () => chance.pick(hats).member
  const asked = new Set(chance.some(hats, 2, 6).map(({ member }) => member))
  const invitations = [...asked].map(member => ({
    member,
    ...(chance.is(0.25) ? { deputy: somebody() } : {}),
    sent: chance.is(0.75),
    wholePack: chance.is(0.7),
  }))
  const seats = { chair: somebody(), recorder: somebody(), sender: somebody() }
  const typist = chance.is(0.5) ? { typist: somebody() } : {}
  const about = { case: file.id, person: file.person, area: file.area }
  const conference = { id: chance.id(), ...about, ...seats, ...typist, nextHasBegun: false, invitations }
  return { conference, began: chance.is(0.6) }
}

function conferencesOf(chance: Chance, hats: readonly Hat[], file: Context['cases'][number]): readonly Conference[] {
  const held = Array.from({ length: chance.pick([0, 1, 1, 2]) }, () => conferenceOf(chance, hats, file))
  return held.map(({ conference }, index) => ({ ...conference, nextHasBegun: held[index + 1]?.began === true }))
}

/** Cases of so many people, and everything that lets somebody in or keeps them out. */
export function casesIn(chance: Chance, directory: Directory, people: number): Cases {
  const hats = hatsOf(directory)
  const cases = casesOf(chance, directory, people)
  const wide = Array.from({ length: 3 }, () =>
    grantOf(chance, hats, directory, { area: chance.pick(directory.areas).id }),
  )
  const kept = [...new Set(cases.map(one => one.person))].filter(() => chance.is(0.3))
  const memberships = cases.flatMap(one => membershipsOf(chance, hats, one))
  return {
    cases,
    memberships,
    grants: [
      ...wide,
      ...cases.flatMap(one =>
        Array.from({ length: chance.number(5) }, () => grantOf(chance, hats, directory, { case: one.id })),
      ),
      ...cases.filter(one => kept.includes(one.person)).flatMap(one => glassOn(chance, hats, one.id, memberships)),
    ],
    restrictions: kept.flatMap(person => chance.some([1, 2], 1, 2).map(() => restrictionOf(chance, hats, person))),
    conferences: cases.flatMap(one => conferencesOf(chance, hats, one)),
  }
}
