/**
 * What a decision about access rests on: who acts, what they want to do with what, and the facts around it. All of it is
 * given; nothing is looked up. A fact that is missing never lets anybody in, and never lets a restriction lapse.
 */
import { ACTING_ROLES } from '../cases/rights-of-roles.ts'
import { POST_ROLES, REGIMES } from '../cases/roles.ts'
import { SECTIONS } from '../cases/sections.ts'
import { aDay, facts, ifKnown, listOf, oneOf, saying, someText, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { LEVELS } from '../risk/levels.ts'
import { ITEM_CLASSES } from '../sharing/item-classes.ts'
import { READER_KINDS } from '../sharing/who-may-read-an-item.ts'

const anId = someText
const aSection = oneOf(...SECTIONS)
const anAsRole = oneOf(...ACTING_ROLES)
/** A moment in UTC to the millisecond, `2026-03-16T09:00:00.000Z`, so that moments compare as text. */
const aMoment = someText
const fromDay = saying('the first day', aDay)
const toDay = saying('the last day, if one is set', ifKnown(aDay))

/** Who acts, in which post of which agency, on which day and at which moment. */
export const subjectShape = facts({
  member: saying('the member of staff', anId),
  agency: saying('the agency for which they act', anId),
  post: saying('the post in which they act', anId),
  today: saying('the day on which rights are judged', aDay),
  now: saying('the moment at which rights are judged', aMoment),
  clockwork: saying('whether Cairn itself acts by rule', yesOrNo),
})
export type Subject = TypeOf<typeof subjectShape>

export const ACTIONS = ['read', 'write', 'export', 'know-of'] as const
export type Action = (typeof ACTIONS)[number]

/** What may be asked about. A fact that a kind does not need is left out; one that it needs and lacks is refused. */
export const ITEM_KINDS = [
  /** A row of one part of a case file. */
  'part',
  /** What is known of a person, whatever case it came from. */
  'person',
  /** Who stands on a case or was let in to it. */
  'standing',
  /** Who is kept from a person. */
  'restriction',
  /** Something somebody must do. */
  'task',
  /** A line of the plan: one measure or one action. */
  'plan',
  /** That there is a conference, when and where. */
  'conference',
  /** That an agency brought something to it. */
  'contribution',
  /** One line of the list of those asked to it. */
  'invitation',
  /** What the meeting wrote into one part of its minute. */
  'minute-part',
  /** One line that was said or contributed. */
  'said',
  /** The minute as a whole, while those who run the meeting make it. */
  'minute',
  /** What an agency holds and opens to whom it names: an information item. */
  'information',
] as const

const information = facts({
  class: oneOf(...ITEM_CLASSES),
  author: anId,
  readers: listOf(facts({ kind: oneOf(...READER_KINDS), id: anId })),
  revealsRegistration: yesOrNo,
  registrationPermitted: saying('whether the police permitted these words for this reader', yesOrNo),
})

export const itemShape = facts({
  kind: saying('what it is', oneOf(...ITEM_KINDS)),
  case: saying('the case it is about', ifKnown(anId)),
  person: saying('the person it is about', ifKnown(anId)),
  conference: saying('the conference it belongs to', ifKnown(anId)),
  section: saying('the part of the file or of the minute', ifKnown(aSection)),
  agency: saying('the agency that wrote it and so always reads it', ifKnown(anId)),
  author: saying('who wrote it', ifKnown(anId)),
  reveals: saying('whether its words tell of registration with the police', ifKnown(yesOrNo)),
  permitted: saying('whether the police permitted these words for this reader', ifKnown(yesOrNo)),
  ownerAgency: saying('the agency that must do it', ifKnown(anId)),
  members: saying('whose own it is, by name: owner, asker, invitee, deputy', ifKnown(listOf(anId))),
  posts: saying('the posts whose own it is', ifKnown(listOf(anId))),
  sent: saying('whether the invitation was sent', ifKnown(yesOrNo)),
  leftItsAgency: saying('whether the contribution with the line was submitted', ifKnown(yesOrNo)),
  mayBePassedOn: saying('whether the handling code lets the line go beyond its agency', ifKnown(yesOrNo)),
  information: saying('for an information item: its class, its author and whom its owner named', ifKnown(information)),
})
export type Item = TypeOf<typeof itemShape>

const area = facts({ id: anId, division: ifKnown(anId) })
const post = facts({
  id: anId,
  agency: anId,
  role: oneOf(...POST_ROLES),
  area: ifKnown(anId),
  reportsTo: ifKnown(anId),
})
const posting = facts({ post: anId, member: anId, fromDay, toDay })
const clearance = facts({ member: anId, kind: someText, fromDay, toDay: aDay })
const needed = facts({ role: oneOf(...POST_ROLES), kind: someText, fromDay })
const agreement = facts({
  id: anId,
  categories: saying('the parts that may be shared on it; left out means all', ifKnown(listOf(aSection))),
  fromDay,
  toDay,
  endedAt: saying('when it was ended before its last day', ifKnown(aMoment)),
})
const party = facts({
  agreement: anId,
  agency: anId,
  area: saying('where; left out means everywhere', ifKnown(anId)),
  fromDay,
  toDay,
  endedAt: ifKnown(aMoment),
})
const bands = facts({ agency: anId, bands: listOf(oneOf(...LEVELS)), fromDay, toDay })
const aCase = facts({
  id: anId,
  person: anId,
  area: anId,
  regime: oneOf(...REGIMES),
  harm: saying('the current rating of harm', ifKnown(oneOf(...LEVELS))),
})
const membership = facts({
  case: anId,
  agency: anId,
  member: ifKnown(anId),
  post: ifKnown(anId),
  asRole: anAsRole,
  fromDay,
  toDay,
})
export const GRANT_KINDS = [
  'need-to-know',
  'representative',
  'invitee',
  'audit-sample',
  'request',
  'break-glass',
  'dissemination',
] as const
const grant = facts({
  kind: oneOf(...GRANT_KINDS),
  case: ifKnown(anId),
  area: ifKnown(anId),
  member: ifKnown(anId),
  post: ifKnown(anId),
  teamPost: ifKnown(anId),
  agency: ifKnown(anId),
  toRole: ifKnown(oneOf(...POST_ROLES)),
  asRole: anAsRole,
  fromAt: aMoment,
  toAt: aMoment,
  endedAt: ifKnown(aMoment),
  agreement: saying('the agreement on which it rests, if on one', ifKnown(anId)),
})
const restriction = facts({
  person: anId,
  kind: oneOf('restriction', 'exclusion'),
  shows: oneOf('pointer', 'hidden'),
  members: listOf(anId),
  posts: listOf(anId),
  fromAt: aMoment,
  toAt: ifKnown(aMoment),
})
const invitation = facts({
  member: ifKnown(anId),
  deputy: ifKnown(anId),
  sent: yesOrNo,
  wholePack: saying('false when only the agenda was sent', yesOrNo),
})
const conference = facts({
  id: anId,
  case: anId,
  person: anId,
  area: anId,
  chair: anId,
  recorder: anId,
  typist: ifKnown(anId),
  sender: anId,
  nextHasBegun: saying('whether the next conference on the case has begun', yesOrNo),
  invitations: listOf(invitation),
})

/** Everything around the item that a decision may rest on. What has nothing to do with it may be there; it is not heard. */
export const contextShape = facts({
  areas: saying('authorities, and the division that polices each', listOf(area)),
  posts: saying('posts', listOf(post)),
  postings: saying('who holds them', listOf(posting)),
  clearances: saying('what members of staff hold', listOf(clearance)),
  needed: saying('what a role must hold', listOf(needed)),
  agreements: saying('agreements', listOf(agreement)),
  parties: saying('which agency takes part, and where', listOf(party)),
  bands: saying("up to which level of harm a provider's licence goes", listOf(bands)),
  cases: saying('cases', listOf(aCase)),
  memberships: saying('who stands on them', listOf(membership)),
  grants: saying('who was let in for a while', listOf(grant)),
  restrictions: saying('who is kept from whom', listOf(restriction)),
  conferences: saying('conferences', listOf(conference)),
})
export type Context = TypeOf<typeof contextShape>
export type CaseFacts = Context['cases'][number]
export type ConferenceFacts = Context['conferences'][number]
export type GrantFacts = Context['grants'][number]
export type PostFacts = Context['posts'][number]
