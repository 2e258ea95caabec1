/**
 * In which category of the multi-agency arrangements of England and Wales a person is (S2-7). Several may apply at once.
 * Which of several is recorded was not found written down: an area says so in a setting, or people do. Who falls into
 * the fourth, for terrorism, is decided elsewhere and taken from there.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import type { Day } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, listOf, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { asTheAreaSet, localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import { dayInWords, howMany, inAList } from '../kernel/words.ts'
import { ARRANGEMENTS_FROM, criminalJusticeAct, criminalJusticeAct2003 } from '../sources/criminal-justice-act-2003.ts'
import { mappaGuidance, mappaGuidanceEnglandAndWales } from '../sources/mappa-guidance-england-and-wales.ts'
import { policePracticeRetold, policePracticeSexualOffenders } from '../sources/police-practice-sexual-offenders.ts'

const ID = 'mappa/which-category-are-they-in'

/** A sentence of custody counts from this length on, in months. */
export const CATEGORY_2_MONTHS: readonly Dated<number>[] = [
  { from: ARRANGEMENTS_FROM, value: 12, cite: criminalJusticeAct('s.327(3), (4)') },
]

export const LOWEST_CATEGORY_RECORDED = setting({
  id: 'mappa/lowest-category-is-recorded',
  row: 'MC-06',
  asks: 'Is somebody who is in several categories recorded in the one with the lowest number?',
  unit: 'yes or no',
  shape: yesOrNo,
  suggested: true,
})

/** Custody whose length counts, and what counts whatever its length. */
const BY_LENGTH = ['imprisonment', 'youth detention', 'detention and training order'] as const
const WHATEVER_LENGTH = [
  'detention for public protection',
  'extended sentence',
  "detention during His Majesty's pleasure",
  'hospital order',
  'guardianship order',
] as const
const WITH_ARTICLE: Readonly<Record<string, string>> = {
  'detention and training order': 'a detention and training order',
  'extended sentence': 'an extended sentence',
  'hospital order': 'a hospital order',
  'guardianship order': 'a guardianship order',
}
const DISPOSALS = [...BY_LENGTH, ...WHATEVER_LENGTH, 'another'] as const

const sentence = facts({
  convictedIn: saying('where: only England and Wales counts', oneOf('England and Wales', 'elsewhere')),
  listed: saying(
    'whether it was for murder or a listed violent, sexual or safeguarding offence (Schedule 15, s.327(4A))',
    ifKnown(yesOrNo),
  ),
  disposal: saying('what was imposed, also after a finding of insanity or unfitness', oneOf(...DISPOSALS)),
  months: saying('its length in months; for a detention and training order the whole order', ifKnown(aCount)),
  imposedOn: saying('the day on which it was imposed', aDay),
  lastDay: saying('the last day of its licence, or of the order; left out while it has none', ifKnown(aDay)),
})
type Sentence = TypeOf<typeof sentence>

const shape = facts({
  notifies: saying('whether the person is subject to the notification requirements', ifKnown(yesOrNo)),
  sentences: saying('the sentences on record; an empty list when there are none', ifKnown(listOf(sentence))),
  offended: saying('whether an offence, committed anywhere, is on record', ifKnown(yesOrNo)),
  harmDecidedOn: saying(
    'the day on which it was decided that they may cause serious harm to the public',
    ifKnown(aDay),
  ),
  harmReducedOn: saying('the day on which it was decided that this risk is reduced', ifKnown(aDay)),
  terrorism: saying('whether it was decided that they are managed for terrorism', ifKnown(yesOrNo)),
  locally: saying('what the area set', ifKnown(localsFor(LOWEST_CATEGORY_RECORDED))),
})
type Facts = TypeOf<typeof shape>

export type Category = 1 | 2 | 3 | 4
export type InCategories = {
  /** Every category that applies, the lowest first; empty for somebody outside the arrangements. */
  readonly categories: readonly Category[]
  /** The one that is recorded; absent while people have to choose. */
  readonly recordedAs?: Category
  readonly notKnown: readonly string[]
}

type Judged = { readonly because?: Because; readonly notKnown?: string }

function first({ notifies }: Facts): Judged {
  if (notifies === undefined) return { notKnown: 'whether the person is subject to the notification requirements' }
  const says = 'The person is subject to the notification requirements: category 1, until they end.'
  return notifies ? { because: { rule: ID, says, cite: criminalJusticeAct('s.327(2)') } } : {}
}

/** Whether a sentence brings somebody into the second category; nothing where a fact about it is not known. */
function counts({ convictedIn, listed, disposal, months }: Sentence, limit: number): boolean | undefined {
  if (convictedIn === 'elsewhere' || listed === false || disposal === 'another') return false
  const longEnough = (BY_LENGTH as readonly string[]).includes(disposal) ? months && months >= limit : true
  const tooShort = months !== undefined && longEnough !== true
  return tooShort ? false : listed && longEnough ? true : undefined
}

function second({ sentences }: Facts, on: Day): Judged {
  const limit = inForce(CATEGORY_2_MONTHS, on)
  if (limit === undefined) return { notKnown: 'which sentences counted on this day' }
  if (sentences === undefined) return { notKnown: 'the sentences' }
  const running = sentences.filter(one => one.imposedOn <= on && (one.lastDay === undefined || on <= one.lastDay))
  const one = running.find(each => counts(each, limit.value) === true)
  if (one === undefined) {
    const open = running.some(each => counts(each, limit.value) === undefined)
    return open ? { notKnown: 'the offence or the length of a sentence' } : {}
  }
  const byOrder =
    one.disposal === 'detention and training order' ? ' The whole order counts, not only the part in detention.' : ''
  const length = one.months === undefined ? '' : ` of ${howMany(one.months, 'month')}`
  const until = one.lastDay === undefined ? 'while it runs' : `until ${dayInWords(one.lastDay)}`
  const enough = (BY_LENGTH as readonly string[]).includes(one.disposal)
    ? `${howMany(limit.value, 'month')} or more are enough`
    : 'that is enough whatever its length'
  const says =
    `A listed offence brought ${WITH_ARTICLE[one.disposal] ?? one.disposal}${length}; ${enough}: category 2, ` +
    `${until}.${byOrder}`
  const facts = [{ name: 'sentence imposed', value: one.imposedOn }]
  return { because: { rule: ID, says, cite: limit.cite, facts } }
}

function third({ offended, harmDecidedOn, harmReducedOn }: Facts, on: Day): Judged {
  if (harmDecidedOn === undefined || harmDecidedOn > on) return {}
  if (harmReducedOn !== undefined && harmReducedOn <= on && harmReducedOn >= harmDecidedOn) return {}
  if (offended === undefined) return { notKnown: 'whether an offence is on record' }
  const says =
    `It was decided on ${dayInWords(harmDecidedOn)} that the person, because of offences committed, may cause serious ` +
    'harm to the public: category 3, until it is decided that the risk is reduced.'
  const used = [{ name: 'decided', value: harmDecidedOn }]
  return offended ? { because: { rule: ID, says, cite: criminalJusticeAct('s.325(2)(b)'), facts: used } } : {}
}

function fourth({ terrorism }: Facts): Judged {
  const says = 'It was decided elsewhere that the person is managed for terrorism: category 4.'
  return terrorism === true ? { because: { rule: ID, says, cite: criminalJusticeAct('s.325, as amended') } } : {}
}

/** Whoever is in none: only the third category can still take them in, and only by a decision. */
const OUTSIDE: Because = {
  rule: ID,
  says:
    'The person is in no category. Somebody dangerous without a qualifying conviction is outside these arrangements; ' +
    'category 3 needs a deliberate decision.',
  cite: policePracticeRetold('potentially dangerous people'),
}

const NOT_ALL_KNOWN: Because = {
  rule: ID,
  says: 'No category is established yet, and not all is known that could establish one.',
  cite: criminalJusticeAct('ss.325 and 327'),
}

function recorded({ locally }: Facts, categories: readonly Category[], on: Day): Judged & { as?: Category } {
  const [lowest, another] = categories
  if (lowest === undefined || another === undefined) return lowest === undefined ? {} : { as: lowest }
  const lowestFirst = spokenLocally(locally, LOWEST_CATEGORY_RECORDED, on)
  if (lowestFirst?.value === true) {
    const says = `Recorded in category ${lowest}. ${asTheAreaSet('That the lowest number is recorded')}`
    return { as: lowest, because: { rule: `${ID}: local`, says, cite: lowestFirst.cite } }
  }
  const says = `Categories ${inAList(categories.map(String))} apply. Which one is recorded is for people to say.`
  return { because: { rule: ID, says, cite: mappaGuidance('chapter 6') } }
}

/** In which categories a person is, and in which one they are recorded. */
export const whichCategoryAreTheyIn = question<Facts, InCategories>({
  id: ID,
  asks: 'In which category of the arrangements in England and Wales is this person?',
  facts: shape,
  sources: [criminalJusticeAct2003, mappaGuidanceEnglandAndWales, policePracticeSexualOffenders],
  values: { 'months of custody for category 2': CATEGORY_2_MONTHS },
  rows: ['MC-01', 'MC-02', 'MC-03', 'MC-04', 'MC-05', 'MC-08'],
  settings: [LOWEST_CATEGORY_RECORDED],
  answer(given, on) {
    const judged = [first(given), second(given, on), third(given, on), fourth(given)]
    const categories = ([1, 2, 3, 4] as const).filter(number => judged[number - 1]?.because !== undefined)
    const notKnown = judged.flatMap(one => one.notKnown ?? [])
    const reasons = judged.flatMap(one => one.because ?? [])
    if (categories.length === 0 && notKnown.length > 0) return needsAPerson(notKnown, NOT_ALL_KNOWN)
    if (categories.length === 0) return decided({ categories, notKnown }, OUTSIDE)
    const { as, because } = recorded(given, categories, on)
    const value: InCategories = { categories, notKnown, ...(as === undefined ? {} : { recordedAs: as }) }
    return decided(value, ...reasons, ...(because === undefined ? [] : [because]))
  },
})
