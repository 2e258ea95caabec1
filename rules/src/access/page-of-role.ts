/**
 * One page a role, for governance staff to read and sign: what somebody with that role sees and writes, what not, by
 * which rule, and when it ends. Every line is a decision taken on a small example; nothing here is written by hand.
 */
import { RIGHTS } from '../cases/rights-of-roles.ts'
import { type PostRole, roleInWords } from '../cases/roles.ts'
import { SECTIONS, type Section } from '../cases/sections.ts'
import { SERVE_AN_AREA } from './as-what-they-stand.ts'
import { type Decision, decide } from './decide.ts'
import { type Example, exampleFor, type Situation } from './example-of-access.ts'
import { SECTION_IN_WORDS } from './sections-in-words.ts'

export type PartOfPage = { readonly part: string; readonly reads: Decision; readonly writes: Decision }
export type CaseOfPage = { readonly when: string; readonly decision: Decision }

export type PageOfRole = {
  readonly role: PostRole
  readonly title: string
  readonly because: string
  /** How the role comes to a case, in words: what the parts below are judged by. */
  readonly comesBy: string
  readonly cases: readonly CaseOfPage[]
  readonly parts: readonly PartOfPage[]
  readonly minute: readonly CaseOfPage[]
  readonly ends: readonly CaseOfPage[]
  readonly leaves: readonly CaseOfPage[]
}

/** Which cases, from the usual to the exceptional. */
const CASES: readonly (readonly [situation: Situation, words: string])[] = [
  ['in the area', 'a case of their area, on which nobody put them'],
  ['elsewhere', 'a case of another area'],
  ['put there', 'a case on which they were put'],
  ['team put there', 'a case on which somebody was put who reports to them'],
  ['under 18', 'a case of the children’s service in their area'],
  ['let in', 'a case to which they were let in for a while'],
  ['glass broken', 'a case opened by breaking the glass'],
  ['restricted', 'a restricted person, and they are not named'],
  ['restricted and named', 'a restricted person, and they are named'],
  ['excluded', 'a person from whom they are excluded'],
  ['hidden and glass broken', 'a hidden person, though they broke the glass'],
]

/** When what they have ends: on the next request in each case. */
const ENDS: readonly (readonly [situation: Situation, words: string])[] = [
  ['post ended', 'on the day after they leave the post'],
  ['clearance lapsed', 'on the day after vetting or training runs out that the role needs'],
  ['taken off', 'on the day after they are taken off the case'],
  ['grant over', 'at the moment at which a grant ends'],
  ['hour over', 'an hour after the glass was broken'],
  ['arrangement over', 'at the moment at which the agency’s agreement ends'],
]

const decided = (
  { subject, context, caseId }: Example,
  action: 'read' | 'write' | 'export',
  section: Section,
): Decision => decide(subject, action, { kind: 'part', case: caseId, section }, context)

/** As what the role usually comes to a case: the situation by which its parts are judged. */
export function usualSituation(role: PostRole): Situation {
  if (SERVE_AN_AREA.includes(role)) return 'in the area'
  return role === 'auditor' || role === 'data-protection-officer' ? 'let in' : 'put there'
}

const COMES_BY: Readonly<Partial<Record<Situation, string>>> = {
  'in the area': 'serving the area of the case',
  'put there': 'being put on the case',
  'let in': 'being let in for a while, with a reason and an end',
}

/** What they see of a case in a situation: the least that there is to see, the name. */
const ofCase =
  (role: PostRole) =>
  ([situation, when]: readonly [Situation, string]): CaseOfPage => ({
    when,
    decision: decided(exampleFor(role, situation), 'read', 'name'),
  })

function partsFor(role: PostRole): readonly PartOfPage[] {
  const example = exampleFor(role, usualSituation(role))
  return SECTIONS.filter(section => !ONLY_OF_A_MINUTE.includes(section)).map(section => ({
    part: SECTION_IN_WORDS[section],
    reads: decided(example, 'read', section),
    writes: decided(example, 'write', section),
  }))
}

const ONLY_OF_A_MINUTE: readonly Section[] = ['front', 'reasons', 'register', 'administration']
const NOT_OF_A_MINUTE: readonly Section[] = [
  'identifiers',
  'health',
  'intelligence',
  'plan',
  'conference',
  'register',
  'ledger',
  'administration',
]

function minuteFor(role: PostRole): readonly CaseOfPage[] {
  const { subject, context, conferenceId } = exampleFor(role, 'asked to a conference')
  return SECTIONS.filter(section => !NOT_OF_A_MINUTE.includes(section) || section === 'plan').map(section => ({
    when: SECTION_IN_WORDS[section],
    decision: decide(subject, 'read', { kind: 'minute-part', conference: conferenceId, section }, context),
  }))
}

/** What may be taken out of Cairn, and what is only read. */
function leavesFor(role: PostRole): readonly CaseOfPage[] {
  const usual = decided(exampleFor(role, usualSituation(role)), 'export', 'name')
  const glass = decided(exampleFor(role, 'glass broken'), 'export', 'safety')
  return [
    { when: 'what they read in their ordinary work', decision: usual },
    { when: 'what a broken glass shows', decision: glass },
  ]
}

/** The page of one role. */
export function pageOfRole(role: PostRole): PageOfRole {
  return {
    role,
    title: roleInWords(role),
    because: RIGHTS[role].because,
    comesBy: COMES_BY[usualSituation(role)] ?? '',
    cases: CASES.map(ofCase(role)),
    parts: partsFor(role),
    minute: minuteFor(role),
    ends: ENDS.map(ofCase(role)),
    leaves: leavesFor(role),
  }
}
