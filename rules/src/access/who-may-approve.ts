/**
 * ASVS 2.3.5: which acts need a second person, and who that may be. Somebody else than whoever asked, of a role that
 * answers for the act, who may read what the act is about, within a day. The database holds the same table
 * (`db/access/22-approvals.sql`), written by itself; a test holds the two equal.
 */

import { POST_ROLES, type PostRole, roleInWords } from '../cases/roles.ts'
import type { Section } from '../cases/sections.ts'
import { type Because, decided } from '../kernel/answer.ts'
import { facts, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import type { Cite } from '../kernel/sources.ts'
import { cairnRecommendedPractice, recommended } from '../sources/cairn-recommended-practice.ts'
import { edinburgh, edinburghLiaisonOfficersInput } from '../sources/edinburgh-liaison-officers-input.ts'
import { mappaGuidance, mappaGuidanceEnglandAndWales } from '../sources/mappa-guidance-england-and-wales.ts'

const ID = 'access/who-may-approve'

/** Hours after which a request is void: whoever asked then looks again at what they asked for. */
export const APPROVAL_HOURS = 24

/** What no one person does alone. */
export const ACTS_FOR_TWO = [
  'third-party-disclosure',
  'reveal-registration',
  'lift-restriction',
  'read-victim-location',
  'merge-people',
  'unmerge-people',
  'erase',
  'export-of-many',
  'change-policy',
  'change-keys',
  'change-retention',
  'restore-ceremony',
] as const

export type ActForTwo = (typeof ACTS_FOR_TWO)[number]

/** Who answers for one act: the roles, and the part of the person's file they must be able to read, if it has one. */
export type Approvers = {
  readonly inWords: string
  readonly roles: readonly PostRole[]
  readonly reads: Section | null
  readonly cite: Cite
}

const SENIORS = ['crime-manager', 'police-solo', 'social-work-solo', 'team-manager'] as const
const GOVERNANCE = ['data-protection-officer', 'crime-manager', 'social-work-solo'] as const
const KEEPERS = ['administrator', 'data-protection-officer'] as const
const TWO_PEOPLE = recommended('what one person must not do alone')

const act = (inWords: string, roles: readonly PostRole[], reads: Section | null, cite = TWO_PEOPLE): Approvers => ({
  inWords,
  roles,
  reads,
  cite,
})

export const APPROVERS: Readonly<Record<ActForTwo, Approvers>> = {
  'third-party-disclosure': act(
    'telling somebody outside the agencies',
    SENIORS,
    'disclosure',
    mappaGuidance('chapter 10'),
  ),
  'reveal-registration': act(
    'revealing outside the police that somebody must register',
    ['police-solo', 'crime-manager'],
    'registration',
    edinburgh('paragraph 5'),
  ),
  'lift-restriction': act('lifting a restriction', GOVERNANCE, null),
  'read-victim-location': act(
    'reading where a victim lives',
    ['police-solo', 'crime-manager', 'social-work-solo'],
    'victim',
  ),
  'merge-people': act('merging two records', ['police-solo', 'social-work-solo', 'coordinator'], 'identifiers'),
  'unmerge-people': act('taking a merge apart', ['police-solo', 'social-work-solo', 'coordinator'], 'identifiers'),
  erase: act('erasing', GOVERNANCE, null),
  'export-of-many': act('exporting more than 25 people', GOVERNANCE, null),
  'change-policy': act('changing who may see what', KEEPERS, null),
  'change-keys': act('changing the keys', KEEPERS, null),
  'change-retention': act('changing how long things are kept', KEEPERS, null),
  'restore-ceremony': act('going on after a restore', KEEPERS, null),
}

/** True for the name of an act that needs two. */
export const isActForTwo = (text: string): text is ActForTwo => Object.hasOwn(APPROVERS, text)

const shape = facts({
  act: saying('the act', oneOf(...ACTS_FOR_TWO)),
  role: saying('the role of the post in which the second person acts', oneOf(...POST_ROLES)),
  asked: saying('whether the second person is the one who asked', yesOrNo),
  reads: saying('whether the second person may read what the act is about', yesOrNo),
  inTime: saying(`whether no more than ${APPROVAL_HOURS} hours have passed since it was asked`, yesOrNo),
})
type Facts = TypeOf<typeof shape>

function whyNot({ act: what, role, asked, reads, inTime }: Facts): string | undefined {
  const { roles, inWords } = APPROVERS[what]
  if (asked) return 'Whoever asks for an act that needs two people is one of them and never both.'
  if (!inTime) return `A request is void ${APPROVAL_HOURS} hours after it was made.`
  if (!roles.includes(role)) return `A ${roleInWords(role)} does not answer for ${inWords}.`
  if (!reads) return 'Whoever approves must be able to read what whoever asked could read.'
  return undefined
}

/** Whether this person may approve it. */
export const whoMayApprove = question<Facts, { readonly may: boolean }>({
  id: ID,
  asks: 'May this person approve what somebody else asked for?',
  facts: shape,
  sources: [cairnRecommendedPractice, edinburghLiaisonOfficersInput, mappaGuidanceEnglandAndWales],
  answer(given) {
    const { roles, inWords, cite } = APPROVERS[given.act]
    const against = whyNot(given)
    const says = against ?? `For ${inWords} the second person is one of: ${roles.map(roleInWords).join(', ')}.`
    const because: Because = { rule: ID, says, cite }
    return decided({ may: against === undefined }, because)
  },
})
