/**
 * S3-33 to S3-39: whether a risk management case conference should be considered. Five circumstances raise the
 * question, each by itself and each with its own reason. The answer only raises it; whether to convene is decided by
 * the social work SOLO (S3-40).
 *
 * The officer's account speaks of sexual offending. Only the long sentence is kept to it here: a violent person whose
 * risk of harm is high is considered with the same care (S4-14).
 */

import { PLACES } from '../cases/roles.ts'
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import type { Day } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, listOf, oneOf, saying, someText, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords, howMany } from '../kernel/words.ts'
import { LEVELS, levelInWords } from '../risk/levels.ts'
import {
  EDINBURGH_FROM,
  edinburgh,
  edinburghLiaisonOfficersInput,
} from '../sources/edinburgh-liaison-officers-input.ts'

const ID = 'conferences/should-one-be-considered'

/** From this length on, in months, a sentence for a sexual offence raises the question. */
export const LONG_SENTENCE_MONTHS: readonly Dated<number>[] = [
  { from: EDINBURGH_FROM, value: 48, cite: edinburgh('paragraph 14') },
]

const sentence = facts({
  imposedOn: saying('the day on which it was imposed', ifKnown(aDay)),
  sexual: saying('whether it was for a sexual offence', yesOrNo),
  months: saying('its length in months; 3 years 11 months is 47', ifKnown(aCount)),
  extended: saying('whether it is an extended sentence', ifKnown(yesOrNo)),
  supervisedRelease: saying('whether a supervised release order was made', ifKnown(yesOrNo)),
})

const concern = facts({
  notedOn: saying('the day on which it was noted', aDay),
  agency: saying('the agency that noted it', ifKnown(someText)),
  seriousRisk: saying('whether that agency marked it as a serious risk of re-offending or harm', yesOrNo),
})

const shape = facts({
  place: saying('where the person is now', ifKnown(oneOf(...PLACES))),
  releaseOn: saying('the day of release or discharge, also one that lies ahead', ifKnown(aDay)),
  harm: saying('the current rating of the risk of serious harm', ifKnown(oneOf(...LEVELS))),
  hospital: saying(
    'the security of the hospital, when the person is in one',
    ifKnown(oneOf('secure', 'medium-secure', 'other')),
  ),
  sentences: saying('the sentences on record; an empty list when there are none', ifKnown(listOf(sentence))),
  concerns: saying('what agencies noted about behaviour since the question was last decided', ifKnown(listOf(concern))),
})
type Facts = TypeOf<typeof shape>

export type Trigger =
  | 'high-risk-return'
  | 'long-sentence'
  | 'order-on-release'
  | 'hospital-release'
  | 'serious-behaviour'

/** Which circumstances hold, and which could not be judged because a fact is not known. */
export type Consideration = {
  readonly consider: boolean
  readonly triggers: readonly Trigger[]
  readonly notKnown: readonly string[]
}

type Found = { readonly trigger: Trigger; readonly because: Because }
type Judged = { readonly found: readonly Found[]; readonly notKnown: readonly string[] }

const nothing: Judged = { found: [], notKnown: [] }

function found(trigger: Trigger, pinpoint: string, says: string, facts: Because['facts'] = []): Judged {
  const because = { rule: `${ID}: ${trigger}`, says, cite: edinburgh(pinpoint), facts }
  return { found: [{ trigger, because }], notKnown: [] }
}

function unknown(...notKnown: readonly string[]): Judged {
  return { found: [], notKnown }
}

/** Somebody in the community already is not coming back to it, unless a release still lies ahead. */
function isReturning({ place }: Facts, releaseOn: Day, on: Day): boolean {
  return place === 'custody' || place === 'hospital' || releaseOn >= on
}

function highRiskReturn(given: Facts, on: Day): Judged {
  const { harm, place, releaseOn } = given
  if (harm === undefined) return unknown('the rating of the risk of serious harm')
  if (harm !== 'high' && harm !== 'very-high') return nothing
  if (releaseOn === undefined) return place === 'community' ? nothing : unknown('the day of release')
  if (!isReturning(given, releaseOn, on)) return nothing
  const level = levelInWords(harm)
  return found(
    'high-risk-return',
    'paragraph 13',
    `The risk of serious harm is rated ${level} and the person returns to the community on ${dayInWords(releaseOn)}.`,
    [
      { name: 'risk of serious harm', value: level },
      { name: 'release', value: releaseOn },
    ],
  )
}

function longSentence({ sentences }: Facts, on: Day): Judged {
  const limit = inForce(LONG_SENTENCE_MONTHS, on)
  if (limit === undefined) return unknown('what counted as a long sentence on this day')
  if (sentences === undefined) return unknown('the sentences')
  const sexual = sentences.filter(one => one.sexual && (one.imposedOn === undefined || one.imposedOn <= on))
  const longest = Math.max(-1, ...sexual.map(one => one.months ?? -1))
  if (longest >= limit.value) {
    const years = howMany(limit.value / 12, 'year')
    return found(
      'long-sentence',
      'paragraph 14',
      `A sentence of ${howMany(longest, 'month')} was imposed for a sexual offence; ${years} or more calls for it.`,
      [{ name: 'longest sentence for a sexual offence', value: howMany(longest, 'month') }],
    )
  }
  return sexual.some(one => one.months === undefined)
    ? unknown('the length of a sentence for a sexual offence')
    : nothing
}

function orderOnRelease({ sentences }: Facts, on: Day): Judged {
  if (sentences === undefined) return unknown('the sentences')
  const passed = sentences.filter(one => one.imposedOn === undefined || one.imposedOn <= on)
  const extended = passed.some(one => one.extended === true)
  const supervised = passed.some(one => one.supervisedRelease === true)
  if (!extended && !supervised) return nothing
  const names = extended && supervised ? 'an extended sentence and a supervised release order' : ''
  const order = names || (extended ? 'an extended sentence' : 'a supervised release order')
  return found('order-on-release', 'paragraph 15', `The person is subject to ${order}.`, [
    { name: 'order on release', value: order },
  ])
}

function hospitalRelease(given: Facts, on: Day): Judged {
  const { hospital, releaseOn, place } = given
  if (hospital === undefined) return place === 'hospital' ? unknown('the security of the hospital') : nothing
  if (hospital === 'other') return nothing
  if (releaseOn === undefined) return unknown('the day of discharge')
  if (!isReturning(given, releaseOn, on)) return nothing
  const kind = hospital === 'secure' ? 'secure' : 'medium secure'
  return found(
    'hospital-release',
    'paragraph 16',
    `The person is to be discharged from a ${kind} hospital on ${dayInWords(releaseOn)}.`,
    [
      { name: 'hospital', value: kind },
      { name: 'discharge', value: releaseOn },
    ],
  )
}

function seriousBehaviour({ concerns = [] }: Facts, on: Day): Judged {
  const marked = concerns.filter(one => one.seriousRisk && one.notedOn <= on)
  const latest = marked.toSorted((a, b) => (a.notedOn < b.notedOn ? 1 : -1))[0]
  if (latest === undefined) return nothing
  const by = latest.agency === undefined ? 'An agency' : latest.agency
  return found(
    'serious-behaviour',
    'paragraph 17',
    `${by} noted behaviour on ${dayInWords(latest.notedOn)} that shows a serious risk of re-offending or harm.`,
    marked.map(one => ({ name: 'concern marked as a serious risk', value: one.notedOn })),
  )
}

function knowsNothing({ harm, hospital, sentences, concerns }: Facts): boolean {
  return harm === undefined && hospital === undefined && sentences === undefined && concerns === undefined
}

function withoutTriggers(notKnown: readonly string[]): Because {
  const says =
    notKnown.length === 0
      ? 'None of the five circumstances that call for considering a conference is on record.'
      : `None of the five circumstances is on record, but not known: ${notKnown.join('; ')}.`
  return { rule: ID, says, cite: edinburgh('paragraphs 12 to 17') }
}

/** Whether a conference should be considered. The day decides which sentences and concerns there are yet. */
export const shouldOneBeConsidered = question<Facts, Consideration>({
  id: ID,
  asks: 'Should a risk management case conference be considered for this person?',
  facts: shape,
  sources: [edinburghLiaisonOfficersInput],
  values: { 'months of a long sentence': LONG_SENTENCE_MONTHS },
  rows: ['SP-18'],
  answer(given, on) {
    if (knowsNothing(given)) {
      const missing = ['the rating of the risk of serious harm', 'the sentences', 'concerns about behaviour']
      return needsAPerson(missing, withoutTriggers([]))
    }
    const judged = [highRiskReturn, longSentence, orderOnRelease, hospitalRelease, seriousBehaviour].map(judge =>
      judge(given, on),
    )
    const triggered = judged.flatMap(one => one.found)
    const notKnown = [...new Set(judged.flatMap(one => one.notKnown))]
    const value = { consider: triggered.length > 0, triggers: triggered.map(one => one.trigger), notKnown }
    if (triggered.length === 0) return decided(value, withoutTriggers(notKnown))
    return decided(value, ...triggered.map(one => one.because))
  },
})
