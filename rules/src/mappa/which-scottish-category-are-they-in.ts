/**
 * In which category of the Scottish arrangements a person is (S2-7): registered people, restricted patients, and others
 * who pose a risk of serious harm. The part of the Act about violence was not in force when it was last read (2009);
 * whether it is today is an area's setting and no law. S4-50: somebody outside can still be managed locally.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import type { Day } from '../kernel/day.ts'
import { facts, ifKnown, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { asTheAreaSet, localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import { dayInWords } from '../kernel/words.ts'
import { LEVELS, levelInWords } from '../risk/levels.ts'
import {
  managementOfOffendersAct,
  managementOfOffendersScotlandAct2005,
} from '../sources/management-of-offenders-scotland-act-2005.ts'
import {
  EDITION_2022_FROM,
  mappaGuidanceScotland2022,
  scottishGuidance,
} from '../sources/mappa-guidance-scotland-2022.ts'
import {
  mappaOrdersScotland,
  REGISTERED_PEOPLE_FROM,
  RESTRICTED_PATIENTS_FROM,
  scottishOrders,
} from '../sources/mappa-orders-scotland.ts'

const ID = 'mappa/which-scottish-category-are-they-in'

const CATEGORIES = ['registered', 'restricted patient', 'other risk of serious harm'] as const
export type ScottishCategory = (typeof CATEGORIES)[number]

/** From which day each class is managed together. The third is dated by the edition in which it was read. */
export const SCOTTISH_CLASSES: readonly Dated<ScottishCategory>[] = [
  { from: REGISTERED_PEOPLE_FROM, value: 'registered', cite: scottishOrders('SSI 2009/269, note') },
  { from: RESTRICTED_PATIENTS_FROM, value: 'restricted patient', cite: scottishOrders('SSI 2009/269, note') },
  { from: EDITION_2022_FROM, value: 'other risk of serious harm', cite: scottishGuidance('chapters 5 and 9.4') },
]

export const VIOLENCE_IS_A_CLASS = setting({
  id: 'mappa/scottish-violence-is-a-class',
  row: 'SC-02',
  asks: 'Is section 10(1)(b), personal violence on indictment followed by supervision, in force today?',
  unit: 'yes or no',
  shape: yesOrNo,
  suggested: false,
})

const shape = facts({
  notifies: saying('whether the person is subject to the notification requirements', ifKnown(yesOrNo)),
  restrictedPatient: saying(
    'whether they were acquitted by reason of mental disorder, or found unfit, and a restriction order was made',
    ifKnown(yesOrNo),
  ),
  convicted: saying('whether they have a conviction', ifKnown(yesOrNo)),
  supervised: saying('whether an order or a licence puts them under supervision', ifKnown(yesOrNo)),
  harm: saying('the current rating of the risk of serious harm', ifKnown(oneOf(...LEVELS))),
  needsAgencies: saying('whether they need the active management of several agencies', ifKnown(yesOrNo)),
  violence: saying('whether the conviction was for personal violence on indictment', ifKnown(yesOrNo)),
  locally: saying('what the area set', ifKnown(localsFor(VIOLENCE_IS_A_CLASS))),
})
type Facts = TypeOf<typeof shape>

export type InScottishCategory = {
  /** The first that applies; absent for somebody outside the arrangements. */
  readonly category?: ScottishCategory | 'violence'
  readonly outside: boolean
}

function classOn(category: ScottishCategory, on: Day): Dated<ScottishCategory> | undefined {
  return inForce(
    SCOTTISH_CLASSES.filter(one => one.value === category),
    on,
  )
}

/** True, false, or not known: one fact that is "no" settles it. */
function allOf(...known: readonly (boolean | undefined)[]): boolean | undefined {
  if (known.includes(false)) return false
  return known.includes(undefined) ? undefined : true
}

function seriousHarm({ convicted, supervised, harm, needsAgencies }: Facts): boolean | undefined {
  const highEnough = harm === undefined ? undefined : harm === 'high' || harm === 'very-high'
  return allOf(convicted, supervised, highEnough, needsAgencies)
}

const SAYS: Readonly<Record<ScottishCategory, (given: Facts) => string>> = {
  registered: () => 'The person is subject to the notification requirements: category 1.',
  'restricted patient': () => 'A restriction order was made: the person is managed as a restricted patient.',
  'other risk of serious harm': ({ harm }) =>
    `The person has a conviction, is supervised, and the risk of serious harm is ${levelInWords(harm ?? 'high')}. Active ` +
    'management by several agencies is needed: category 3, at level 2 or 3.',
}

function missingOf(given: Facts, open: readonly ScottishCategory[]): string[] {
  const third = open.includes('other risk of serious harm')
  return [
    ...(open.includes('registered') ? ['whether the person is subject to the notification requirements'] : []),
    ...(open.includes('restricted patient') ? ['whether a restriction order was made'] : []),
    ...(third && given.convicted === undefined ? ['whether the person has a conviction'] : []),
    ...(third && given.supervised === undefined ? ['whether an order or licence puts them under supervision'] : []),
    ...(third && given.harm === undefined ? ['the rating of the risk of serious harm'] : []),
    ...(third && given.needsAgencies === undefined ? ['whether several agencies must actively manage the person'] : []),
  ]
}

function outside(given: Facts, on: Day) {
  const violent = allOf(given.convicted, given.supervised, given.violence) === true
  const local = violent ? spokenLocally(given.locally, VIOLENCE_IS_A_CLASS, on) : undefined
  if (local?.value === true) {
    const says = `The person is in the class of violence. ${asTheAreaSet('That this class is in force')}`
    return decided<InScottishCategory>(
      { category: 'violence', outside: false },
      { rule: `${ID}: local`, says, cite: local.cite },
    )
  }
  const because: Because = {
    rule: ID,
    says: violent
      ? 'The person is in no category. Violence by itself brought nobody in when this was last read, for 2009; ' +
        'an area may still manage the person together.'
      : 'The person is in no category of the Scottish arrangements.',
    cite: managementOfOffendersAct('s.10(1)'),
  }
  return decided<InScottishCategory>({ outside: true }, because)
}

/** In which Scottish category a person is. */
export const whichScottishCategoryAreTheyIn = question<Facts, InScottishCategory>({
  id: ID,
  asks: 'In which category of the Scottish arrangements is this person?',
  facts: shape,
  sources: [managementOfOffendersScotlandAct2005, mappaGuidanceScotland2022, mappaOrdersScotland],
  values: { 'classes and the day from which each is managed': SCOTTISH_CLASSES },
  rows: ['SC-01', 'SC-02', 'SC-03', 'SC-04'],
  settings: [VIOLENCE_IS_A_CLASS],
  answer(given, on) {
    const judged: Readonly<Record<ScottishCategory, boolean | undefined>> = {
      registered: given.notifies,
      'restricted patient': given.restrictedPatient,
      'other risk of serious harm': seriousHarm(given),
    }
    const candidates = CATEGORIES.filter(category => classOn(category, on) !== undefined && judged[category] !== false)
    const category = candidates.find(one => judged[one] === true)
    const dated = category === undefined ? undefined : classOn(category, on)
    if (category !== undefined && dated !== undefined) {
      const because: Because = { rule: ID, says: SAYS[category](given), cite: dated.cite }
      return decided({ category, outside: false }, because)
    }
    if (judged['other risk of serious harm'] === true && on >= REGISTERED_PEOPLE_FROM) {
      const says =
        'Whether others than registered people and restricted patients were managed together on this day was not read.'
      const missing = ['whether the third category was in use on this day']
      return needsAPerson(missing, { rule: ID, says, cite: scottishGuidance('chapters 5 and 9.4') })
    }
    if (candidates.length === 0) return outside(given, on)
    const says = `Not all is known that brings somebody into the arrangements on ${dayInWords(on)}.`
    return needsAPerson(missingOf(given, candidates), { rule: ID, says, cite: managementOfOffendersAct('s.10(1)') })
  },
})
