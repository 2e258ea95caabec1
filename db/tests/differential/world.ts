/** One random world: the facts that decide, the rows to see, and everybody who might look. */
import type { Context, Subject } from '#rules'
import type { Cases } from './cases.ts'
import { casesIn } from './cases.ts'
import { type Chance, chanceOf } from './chance.ts'
import { type Directory, directoryOf } from './directory.ts'
import { type Beside, type Cell, making, rowsOfCase, rowsOfNoCase, rowsOfPerson } from './rows.ts'
import { rowsOfInformation } from './rows-of-information.ts'
import { rowsOfConferences, rowsOfGrants, rowsOfMemberships, rowsOfRestrictions } from './rows-of-standing.ts'
import { NOW, TODAY } from './spans.ts'

export type World = {
  readonly seed: number
  readonly directory: Directory
  readonly cases: Cases
  readonly cells: readonly Cell[]
  /** Rows that decide about cells and are not compared themselves. */
  readonly beside: readonly Beside[]
  readonly subjects: readonly Subject[]
}

function subjectsIn(chance: Chance, { posts, postings, members, agencies }: Directory): readonly Subject[] {
  const acting = (member: string, post: string, agency: string): Subject => ({
    member,
    agency,
    post,
    today: TODAY,
    now: NOW,
    clockwork: false,
  })
  const holding = postings.map(({ member, post }) =>
    acting(member, post, posts.find(one => one.id === post)?.agency ?? ''),
  )
  // Those who say they act in a post that is another's, or for an agency that is not the post's.
  const pretending = chance.some(posts, 2, 2).map(post => acting(chance.pick(members).id, post.id, post.agency))
  const astray = chance.some(postings, 2, 2).map(({ member, post }) => acting(member, post, chance.pick(agencies).id))
  const nobody = acting('00000000-0000-0000-0000-000000000000', chance.id(), chance.id())
  return [...holding, ...pretending, ...astray, { ...nobody, clockwork: true }]
}

/** The world of a seed, with so many people. */
export function worldOf(seed: number, people: number): World {
  const chance = chanceOf(seed)
  const directory = directoryOf(chance)
  const cases = casesIn(chance, directory, people)
  const cells: Cell[] = []
  const beside: Beside[] = []
  const made = making(chance, directory, cells, beside)
  for (const person of new Set(cases.cases.map(one => one.person))) rowsOfPerson(made, person)
  for (const one of cases.cases) rowsOfCase(made, cases, one.id)
  rowsOfNoCase(made)
  rowsOfMemberships(made, cases)
  rowsOfGrants(made, cases)
  rowsOfRestrictions(made, cases)
  rowsOfConferences(made, cases)
  rowsOfInformation(made, cases)
  return { seed, directory, cases, cells, beside, subjects: subjectsIn(chance, directory) }
}

/** What of the world has to do with somebody who looks and with one person, so that a decision reads little. */
export function contextOf({ directory, cases }: World): (subject: Subject, person: string | undefined) => Context {
  const ofSubject = new Map<Subject, ReturnType<typeof factsAboutSubject>>()
  const ofPerson = new Map<string, Cases>()
  return (subject, person = '') => {
    const own = ofSubject.get(subject) ?? factsAboutSubject(directory, subject)
    ofSubject.set(subject, own)
    const file = ofPerson.get(person) ?? factsAboutPerson(cases, person)
    ofPerson.set(person, file)
    return { ...own, ...file }
  }
}

function factsAboutSubject(directory: Directory, { member, post, agency }: Subject) {
  const { areas, needed, agreements } = directory
  return {
    areas,
    needed,
    agreements,
    posts: directory.posts.filter(one => one.id === post || one.reportsTo === post),
    postings: directory.postings.filter(one => one.member === member),
    clearances: directory.clearances.filter(one => one.member === member),
    parties: directory.parties.filter(one => one.agency === agency),
    bands: directory.bands.filter(one => one.agency === agency),
  }
}

function factsAboutPerson(all: Cases, person: string): Cases {
  const cases = all.cases.filter(one => one.person === person)
  const has = (id: string | undefined) => cases.some(one => one.id === id)
  return {
    cases,
    memberships: all.memberships.filter(one => has(one.case)),
    grants: all.grants.filter(one => one.case === undefined || has(one.case)),
    restrictions: all.restrictions.filter(one => one.person === person),
    conferences: all.conferences.filter(one => one.person === person),
  }
}
