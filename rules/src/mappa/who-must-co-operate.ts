/** Which bodies are the responsible authorities of the arrangements, and which must co-operate with them, by nation. */
import { decided, needsAPerson } from '../kernel/answer.ts'
import { facts, ifKnown, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import type { Cite } from '../kernel/sources.ts'
import { criminalJusticeAct, criminalJusticeAct2003 } from '../sources/criminal-justice-act-2003.ts'
import {
  managementOfOffendersAct,
  managementOfOffendersScotlandAct2005,
} from '../sources/management-of-offenders-scotland-act-2005.ts'
import { mappaGuidance, mappaGuidanceEnglandAndWales } from '../sources/mappa-guidance-england-and-wales.ts'
import { mappaOrdersScotland, scottishOrders } from '../sources/mappa-orders-scotland.ts'
import {
  accommodationStrategy,
  nationalAccommodationStrategy2019,
} from '../sources/national-accommodation-strategy-2019.ts'

const ID = 'mappa/who-must-co-operate'

type Nation = 'Scotland' | 'England and Wales'
type Kind = 'responsible authority' | 'must co-operate'

/** What kinds of body there are, and as what each takes part in which nation; a kind that is absent owes nothing there. */
const BODIES = {
  police: { 'England and Wales': 'responsible authority', Scotland: 'responsible authority' },
  probation: { 'England and Wales': 'responsible authority' },
  prisons: { 'England and Wales': 'responsible authority', Scotland: 'responsible authority' },
  'local authority': { Scotland: 'responsible authority' },
  'health board': { Scotland: 'responsible authority' },
  'youth offending team': { 'England and Wales': 'must co-operate' },
  'job centres': { 'England and Wales': 'must co-operate' },
  'ministry of defence': { 'England and Wales': 'must co-operate' },
  education: { 'England and Wales': 'must co-operate' },
  'social services': { 'England and Wales': 'must co-operate' },
  'public health function of the authority': { 'England and Wales': 'must co-operate' },
  'NHS England': { 'England and Wales': 'must co-operate' },
  'clinical commissioning group or local health board': { 'England and Wales': 'must co-operate' },
  'NHS trust': { 'England and Wales': 'must co-operate' },
  'housing authority': { 'England and Wales': 'must co-operate' },
  'registered housing provider': { 'England and Wales': 'must co-operate', Scotland: 'must co-operate' },
  'electronic monitoring provider': { 'England and Wales': 'must co-operate', Scotland: 'must co-operate' },
  'visas, border and immigration': { 'England and Wales': 'must co-operate' },
  "children's reporter": { Scotland: 'must co-operate' },
  'provider of services for risk assessment or management': { Scotland: 'must co-operate' },
} as const satisfies Readonly<Record<string, Partial<Record<Nation, Kind>>>>
type Body = keyof typeof BODIES
export const BODIES_OF_THE_ARRANGEMENTS = Object.keys(BODIES) as readonly Body[]

/** Duties that hang on whether the body houses the people concerned, or on the class the person is in. */
const HOUSES: Body = 'registered housing provider'
const HEALTH: Body = 'health board'

const shape = facts({
  jurisdiction: saying('where the person is managed', oneOf('Scotland', 'England and Wales')),
  body: saying('the kind of body', oneOf(...BODIES_OF_THE_ARRANGEMENTS)),
  housesSuchPeople: saying('whether a housing provider houses people of the arrangements', ifKnown(yesOrNo)),
  restrictedPatient: saying('whether the person is a restricted patient (Scotland)', ifKnown(yesOrNo)),
  memorandum: saying('whether a memorandum of co-operation with it is in force', ifKnown(yesOrNo)),
})
type Facts = TypeOf<typeof shape>

export type PartOfBody = {
  readonly takesPartAs: Kind | 'neither'
  /** A body that must co-operate needs a memorandum; true when none is known to be in force. */
  readonly wantsMemorandum: boolean
}

function kindOf({ jurisdiction, body, housesSuchPeople, restrictedPatient }: Facts): Kind | 'neither' | undefined {
  const kind = (BODIES[body] as Partial<Record<Nation, Kind>>)[jurisdiction]
  if (body === HOUSES && jurisdiction === 'England and Wales' && housesSuchPeople !== true) {
    return housesSuchPeople === undefined ? undefined : 'neither'
  }
  if (body === HEALTH && jurisdiction === 'Scotland' && restrictedPatient !== true) {
    return restrictedPatient === undefined ? undefined : 'must co-operate'
  }
  return kind ?? 'neither'
}

function citeFor(kind: Kind | 'neither', nation: Nation): Cite {
  if (nation === 'Scotland') {
    if (kind === 'responsible authority') return managementOfOffendersAct('s.10')
    return kind === 'neither' ? accommodationStrategy('glossary') : scottishOrders('SSI 2007/92')
  }
  return kind === 'responsible authority' ? criminalJusticeAct('s.325(1)') : mappaGuidance('3.4 (2022)')
}

const SAYS: Readonly<Record<Kind | 'neither', string>> = {
  'responsible authority': 'is a responsible authority: it runs the arrangements with the others.',
  'must co-operate': 'must co-operate with the responsible authorities.',
  neither: 'has no duty of its own in these arrangements that was read.',
}

/** As what a body takes part in the arrangements. */
export const whoMustCoOperate = question<Facts, PartOfBody>({
  id: ID,
  asks: 'Is this body a responsible authority, or must it co-operate?',
  facts: shape,
  sources: [
    criminalJusticeAct2003,
    managementOfOffendersScotlandAct2005,
    mappaGuidanceEnglandAndWales,
    mappaOrdersScotland,
    nationalAccommodationStrategy2019,
  ],
  rows: ['MS-01', 'MS-02', 'MS-03', 'SC-06', 'SC-07'],
  answer(given) {
    const { jurisdiction, body, memorandum } = given
    const takesPartAs = kindOf(given)
    if (takesPartAs === undefined) {
      const asks =
        body === HOUSES ? 'whether it houses people of the arrangements' : 'whether the person is a restricted patient'
      const says = `As what a ${body} takes part depends on one more fact.`
      return needsAPerson([asks], { rule: ID, says, cite: citeFor('must co-operate', jurisdiction) })
    }
    const says = `In ${jurisdiction}, the kind of body “${body}” ${SAYS[takesPartAs]}`
    const because = { rule: ID, says, cite: citeFor(takesPartAs, jurisdiction) }
    const owes = takesPartAs === 'must co-operate' && jurisdiction === 'England and Wales'
    const wantsMemorandum = owes && memorandum !== true
    if (!wantsMemorandum) return decided({ takesPartAs, wantsMemorandum }, because)
    const memo = 'A memorandum of co-operation with it must exist; none is known to be in force.'
    return decided({ takesPartAs, wantsMemorandum }, because, {
      rule: ID,
      says: memo,
      cite: criminalJusticeAct('s.325(5)'),
    })
  },
})
