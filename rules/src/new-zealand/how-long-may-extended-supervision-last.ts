/**
 * How long an extended supervision order in New Zealand may last, and when a court or the Parole Board looks at it again.
 * Taken from plain summaries: a court may make one for up to ten years and again after it; the court reviews after
 * fifteen years in all and every five years of each new order; conditions that weigh heavily are reviewed every two years.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Counted, withinYearsAfter, yearsBeginningWith } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import type { Day } from '../kernel/day.ts'
import { aDay, facts, ifKnown, oneOf, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { howMany, weekdayInWords } from '../kernel/words.ts'
import { paroleActNewZealand2002, paroleActRetold, RENEWABLE_FROM } from '../sources/parole-act-new-zealand-2002.ts'

const ID = 'new-zealand/how-long-may-extended-supervision-last'

const LONGEST_ORDER: readonly Dated<number>[] = [{ from: RENEWABLE_FROM, value: 10, cite: paroleActRetold('s.107I') }]
const REVIEW_AFTER_ALL: readonly Dated<number>[] = [
  { from: RENEWABLE_FROM, value: 15, cite: paroleActRetold('s.107RA') },
]
const REVIEW_AFTER_NEW: readonly Dated<number>[] = [
  { from: RENEWABLE_FROM, value: 5, cite: paroleActRetold('s.107RA') },
]
const REVIEW_OF_CONDITIONS: readonly Dated<number>[] = [
  { from: RENEWABLE_FROM, value: 2, cite: paroleActRetold('s.107RB') },
]

const shape = facts({
  firstBeganOn: saying('the day on which the first order began', ifKnown(aDay)),
  beganOn: saying('the day on which this order began, where it is a later one', ifKnown(aDay)),
  risk: saying('what the health assessor found', ifKnown(oneOf('high, sexual', 'very high, violent', 'other'))),
  heavyConditionsSince: saying(
    'the day on which conditions that weigh heavily were imposed or last reviewed',
    ifKnown(aDay),
  ),
})
type Facts = TypeOf<typeof shape>

export type ExtendedSupervision =
  | { readonly may: false }
  | {
      readonly may: true
      /** The last day that this order may have. */
      readonly lastDay: Day
      /** By when a court reviews it. */
      readonly courtReviewBy: Day
      /** By when heavy conditions are reviewed. Absent where there are none. */
      readonly conditionsBy?: Day
    }

type Numbers = Readonly<Record<'longest' | 'all' | 'again' | 'conditions', Dated<number>>>

function numbersOn(on: Day): Numbers | undefined {
  const [longest, all] = [inForce(LONGEST_ORDER, on), inForce(REVIEW_AFTER_ALL, on)]
  const [again, conditions] = [inForce(REVIEW_AFTER_NEW, on), inForce(REVIEW_OF_CONDITIONS, on)]
  if (longest === undefined || all === undefined || again === undefined || conditions === undefined) return undefined
  return { longest, all, again, conditions }
}

/** A reason and what it counted, so that the value and the sentence cannot differ. */
type Told = Because & { readonly counted: Counted }

function lastDay({ longest }: Numbers, began: Day): Told {
  const counted = yearsBeginningWith(longest.value, began)
  const says = `This order may last until ${weekdayInWords(counted.to)}, at most ${howMany(longest.value, 'year')}. A court may make another.`
  return { rule: `${ID}: longest`, says, cite: longest.cite, counted }
}

function courtReview({ all, again }: Numbers, first: Day, later: Day | undefined): Told {
  const number = later === undefined ? all : again
  const counted = withinYearsAfter(number.value, later ?? first)
  const from = later === undefined ? 'the first order began' : 'this new order began'
  const says = `A court reviews it by ${weekdayInWords(counted.to)}, ${howMany(number.value, 'year')} after ${from}.`
  return { rule: `${ID}: court`, says, cite: number.cite, counted }
}

function reviewOfConditions({ conditions }: Numbers, since: Day): Told {
  const counted = withinYearsAfter(conditions.value, since)
  const says = `Conditions that weigh heavily are reviewed by ${weekdayInWords(counted.to)}, every ${howMany(conditions.value, 'year')}.`
  return { rule: `${ID}: conditions`, says, cite: conditions.cite, counted }
}

/** How long the order may last and by when it is reviewed. */
export const howLongMayExtendedSupervisionLast = question<Facts, ExtendedSupervision>({
  id: ID,
  asks: 'How long may an extended supervision order in New Zealand last, and by when is it reviewed?',
  facts: shape,
  sources: [paroleActNewZealand2002],
  values: {
    'years of an order at most': LONGEST_ORDER,
    'years from the first order to the review of a court': REVIEW_AFTER_ALL,
    'years from a new order to the review of a court': REVIEW_AFTER_NEW,
    'years between reviews of heavy conditions': REVIEW_OF_CONDITIONS,
  },
  rows: ['NZ-11'],
  answer({ firstBeganOn, beganOn, risk, heavyConditionsSince }) {
    const cite = paroleActRetold('s.107I')
    const test =
      'An order needs a health assessor who finds a high risk of sexual or a very high risk of violent offending.'
    if (risk === 'other') return decided({ may: false }, { rule: `${ID}: risk`, says: test, cite })
    const numbers = firstBeganOn === undefined ? undefined : numbersOn(beganOn ?? firstBeganOn)
    if (firstBeganOn === undefined || numbers === undefined || risk === undefined) {
      const missing = [
        ...(risk === undefined ? ['what the health assessor found'] : []),
        ...(firstBeganOn === undefined ? ['the day on which the first order began'] : []),
        ...(firstBeganOn !== undefined && numbers === undefined ? ['the law that applied on that day'] : []),
      ]
      return needsAPerson(missing, { rule: `${ID}: risk`, says: test, cite })
    }
    const last = lastDay(numbers, beganOn ?? firstBeganOn)
    const court = courtReview(numbers, firstBeganOn, beganOn)
    const heavy = heavyConditionsSince === undefined ? undefined : reviewOfConditions(numbers, heavyConditionsSince)
    const value = { may: true, lastDay: last.counted.to, courtReviewBy: court.counted.to } as const
    if (heavy === undefined) return decided(value, last, court)
    return decided({ ...value, conditionsBy: heavy.counted.to }, last, court, heavy)
  },
})
