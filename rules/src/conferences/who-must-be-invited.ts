/**
 * S3-47, S3-48 and S3-53: who is proposed as an invitee, and why. The usual ones come from the posts of the area and
 * division; others from facts of the case. Everybody proposed may be taken off again, with a reason, by whoever
 * convenes; nobody is invited by this rule.
 *
 * Reasons name no other person and no concern: an invitee may read why they were asked.
 */

import { PLACES, POST_ROLES, type PostRole, REGIMES, roleInWords } from '../cases/roles.ts'
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import type { Day } from '../kernel/day.ts'
import { aDay, facts, ifKnown, listOf, oneOf, saying, someText, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { aLocal, datedLocally } from '../kernel/local.ts'
import { question } from '../kernel/question.ts'
import type { Cite } from '../kernel/sources.ts'
import { dayInWords } from '../kernel/words.ts'
import { LEVELS, levelInWords } from '../risk/levels.ts'
import { edinburgh, edinburghLiaisonOfficersInput } from '../sources/edinburgh-liaison-officers-input.ts'

const ID = 'conferences/who-must-be-invited'

const post = facts({
  role: saying('the role of the post', oneOf(...POST_ROLES)),
  post: saying('the id of the post', someText),
  member: saying('the id of the member of staff who holds it today', ifKnown(someText)),
})

const shape = facts({
  posts: saying('the posts that serve the area of the case and its police division', listOf(post)),
  managingPost: saying('the post of the supervising or allocated worker', ifKnown(post)),
  managersPost: saying('the post that the supervising worker reports to', ifKnown(post)),
  harm: saying('the current rating of the risk of serious harm', ifKnown(oneOf(...LEVELS))),
  regime: saying("whether the children's service owns the case", ifKnown(oneOf(...REGIMES))),
  place: saying('where the person is now', ifKnown(oneOf(...PLACES))),
  hasApprovedAddress: saying('whether an address for the person is approved', ifKnown(yesOrNo)),
  supportedAccommodation: saying('whether supported accommodation is an option for the person', ifKnown(yesOrNo)),
  employmentAspiration: saying('whether the person hopes for work or training', ifKnown(yesOrNo)),
  childrenConcerned: saying('whether children are concerned: a household, visitors with children', ifKnown(yesOrNo)),
  healthInvolved: saying('whether a health service is involved', ifKnown(yesOrNo)),
  disclosures: saying(
    'who lawfully told somebody around the person something, and when',
    ifKnown(listOf(facts({ member: someText, role: ifKnown(oneOf(...POST_ROLES)), on: aDay }))),
  ),
  communityGroups: saying('community groups without an account that somebody names', ifKnown(listOf(someText))),
  alsoInvited: saying("roles that the area's own arrangement adds", ifKnown(listOf(aLocal(oneOf(...POST_ROLES))))),
})
type Facts = TypeOf<typeof shape>
type Post = TypeOf<typeof post>

/**
 * One proposed invitee. `usual` means every conference has one; `invite` that the box is ticked to begin with. A
 * member without a post was proposed by name; an `outsideName` has no account and gets the agenda alone.
 */
export type Invitee = {
  readonly role?: PostRole
  readonly post?: string
  readonly member?: string
  readonly outsideName?: string
  readonly usual: boolean
  readonly invite: boolean
  readonly pack: 'full' | 'agenda-only'
  readonly because: readonly Because[]
}

/** `vacant` names roles that should be asked and have nobody in post. */
export type Invitees = { readonly invitees: readonly Invitee[]; readonly vacant: readonly PostRole[] }

/** A reason to ask somebody: a role of the area, one post, or one member by name. */
type Call = {
  readonly role?: PostRole | undefined
  readonly post?: Post
  readonly member?: string
  readonly usual: boolean
  readonly invite: boolean
  readonly because: Because
}

const USUAL = edinburgh('paragraph 19')
const FURTHER = edinburgh('paragraph 19')
const FOR_THIS_CASE = edinburgh('paragraph 22')

function reason(what: string, says: string, cite: Cite, facts: Because['facts'] = []): Because {
  return { rule: `${ID}: ${what}`, says, cite, facts }
}

function usualCalls({ managingPost, managersPost, harm, hasApprovedAddress }: Facts): Call[] {
  const usual = (role: PostRole, says: string): Call => ({
    role,
    usual: true,
    invite: true,
    because: reason(role, says, USUAL),
  })
  const housing = hasApprovedAddress === false ? 'no approved address yet' : 'the housing SOLO is usually asked'
  const calls = [
    usual('social-work-solo', 'chairs the conference unless that is handed on'),
    usual('police-solo', 'the police SOLO is usually asked'),
    usual('crime-manager', 'the divisional crime manager is usually asked, with the police SOLO or instead'),
    usual('housing-solo', housing),
  ]
  if (managingPost !== undefined) {
    const because = reason('supervising worker', 'the case is allocated to this worker', USUAL)
    calls.push({ post: managingPost, usual: true, invite: true, because })
  }
  if (managersPost !== undefined) {
    const serious = harm === 'high' || harm === 'very-high'
    const says = serious
      ? `line manager of the supervising worker; the risk of serious harm is ${levelInWords(harm)}`
      : 'line manager of the supervising worker, where that is appropriate'
    calls.push({ post: managersPost, usual: true, invite: serious, because: reason('line manager', says, USUAL) })
  }
  return calls
}

/** What a fact of the case says about one role: asked when it holds, offered unticked when it is not known. */
function calledBy(
  fact: boolean | undefined,
  role: PostRole,
  says: string,
  unknown: string,
  cite: Cite,
  usual = false,
): Call[] {
  if (fact === false) return []
  const because = reason(role, fact === true ? says : unknown, cite)
  return [{ role, usual, invite: fact === true, because }]
}

function furtherCalls(given: Facts): Call[] {
  const { supportedAccommodation, employmentAspiration, childrenConcerned, healthInvolved, place, regime } = given
  const children = regime === 'under-18' ? true : childrenConcerned
  const childrenSay = regime === 'under-18' ? "the children's service owns the case" : 'children are concerned'
  const health = place === 'hospital' ? true : healthInvolved
  const custody = place === undefined ? undefined : place === 'custody'
  const not = 'not known whether'
  return [
    ...calledBy(
      supportedAccommodation,
      'accommodation-provider',
      'supported accommodation is an option',
      `${not} supported accommodation is an option`,
      USUAL,
      true,
    ),
    ...calledBy(children, 'children-and-families', childrenSay, `${not} children are concerned`, FURTHER),
    ...calledBy(custody, 'prison-social-work', 'the person is in custody', `${not} the person is in custody`, FURTHER),
    ...calledBy(
      health,
      'health-liaison',
      'a health service is involved',
      `${not} a health service is involved`,
      FURTHER,
    ),
    ...calledBy(
      employmentAspiration,
      'voluntary-worker',
      'the person hopes for work or training',
      `${not} the person hopes for work or training`,
      FOR_THIS_CASE,
    ),
  ]
}

function disclosureCalls({ disclosures = [], posts }: Facts, on: Day): Call[] {
  return disclosures
    .filter(one => one.on <= on)
    .map(({ member, role, on: made }) => {
      const facts = [{ name: 'disclosure made', value: made }]
      const because = reason('disclosure', `made a disclosure on ${dayInWords(made)}`, FOR_THIS_CASE, facts)
      const held = posts.find(one => one.member === member)
      return {
        member,
        role: role ?? held?.role,
        usual: false,
        invite: true,
        because,
        ...(held === undefined ? {} : { post: held }),
      }
    })
}

function localCalls({ alsoInvited = [] }: Facts, on: Day): Call[] {
  return alsoInvited
    .filter(one => one.from <= on && (one.to === undefined || on <= one.to))
    .map(one => {
      const says = `the area's own arrangement asks the ${roleInWords(one.value)}`
      return { role: one.value, usual: true, invite: true, because: reason('local', says, datedLocally(one).cite) }
    })
}

/** The invitees one call leads to: the named post or member, or every holder of the role. */
function answering(call: Call, posts: readonly Post[]): Invitee[] {
  const { usual, invite } = call
  const because = [call.because]
  const rest = { usual, invite, pack: 'full', because } as const
  const ofPost = (held: Post): Invitee => ({
    role: held.role,
    post: held.post,
    ...(held.member === undefined ? {} : { member: held.member }),
    ...rest,
  })
  if (call.post !== undefined) return [ofPost(call.post)]
  if (call.member !== undefined) {
    return [{ member: call.member, ...(call.role === undefined ? {} : { role: call.role }), ...rest }]
  }
  return posts.filter(one => one.role === call.role && one.member !== undefined).map(ofPost)
}

/** One line a person: somebody called twice keeps both reasons. */
function merged(found: readonly Invitee[]): Invitee[] {
  const byPerson = new Map<string, Invitee>()
  for (const one of found) {
    const key = one.member ?? `post ${one.post}`
    const earlier = byPerson.get(key)
    if (earlier === undefined) byPerson.set(key, one)
    else {
      const because = [...earlier.because, ...one.because]
      byPerson.set(key, {
        ...earlier,
        usual: earlier.usual || one.usual,
        invite: earlier.invite || one.invite,
        because,
      })
    }
  }
  return [...byPerson.values()]
}

/** Groups of the community see the agenda and nothing of the person until the chair releases paragraphs (S3-48). */
function outsiders({ communityGroups = [] }: Facts): Invitee[] {
  const says = 'a community group gets the agenda alone until the chair releases more'
  const because = [reason('community group', says, FURTHER)]
  return communityGroups.map(outsideName => ({
    outsideName,
    usual: false,
    invite: false,
    pack: 'agenda-only',
    because,
  }))
}

/** Who is proposed as an invitee, each with the reason. */
export const whoMustBeInvited = question<Facts, Invitees>({
  id: ID,
  asks: 'Who should be invited to the conference, and why?',
  facts: shape,
  sources: [edinburghLiaisonOfficersInput],
  rows: ['SP-18'],
  answer(given, on) {
    if (given.posts.length === 0) {
      const because = reason('posts', 'Invitees are proposed from the posts of the area, and none is entered.', USUAL)
      return needsAPerson(['the posts of the area and its police division'], because)
    }
    const calls = [
      ...usualCalls(given),
      ...disclosureCalls(given, on),
      ...furtherCalls(given),
      ...localCalls(given, on),
    ]
    const named = calls.flatMap(call => answering(call, given.posts))
    const invitees = [...merged(named), ...outsiders(given)]
    const unanswered = calls.filter(
      call => call.invite && call.role !== undefined && answering(call, given.posts).length === 0,
    )
    const vacant = [...new Set(unanswered.flatMap(call => call.role ?? []))]
    const gaps = vacant.map(role => reason(role, `No ${roleInWords(role)} is in post for this area.`, USUAL))
    return decided({ invitees, vacant }, ...invitees.flatMap(one => one.because), ...gaps)
  },
})
