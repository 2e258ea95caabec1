/**
 * England and Wales: whether somebody who is subject without end may ask for a review, and from which day. It counts from
 * the first notification *after release*, so the Scottish way of counting has nothing to do with it and shares no formula.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Counted, yearsBeginningWith } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { addDays, ageOn, type Day, day } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords, howMany } from '../kernel/words.ts'
import { remedialOrder, remedialOrder2012 } from '../sources/remedial-order-2012.ts'
import { aNationRead, lawNotHeld } from './days-of-the-duty.ts'

const ID = 'notification/may-they-ask-for-a-review'

/** The day on which sections 91A to 91F came into force. */
export const REVIEWS_FROM = day('2012-07-30')
const ADULT_AGE = 18

/** Years, beginning with the first notification after release, before an application. */
export const YEARS_TO_QUALIFY: readonly Dated<number>[] = [
  { from: REVIEWS_FROM, value: 15, cite: remedialOrder('s.91B(2)(a), (10)') },
]
/** The same for somebody who was under eighteen on the relevant date. */
export const YEARS_TO_QUALIFY_UNDER_EIGHTEEN: readonly Dated<number>[] = [
  { from: REVIEWS_FROM, value: 8, cite: remedialOrder('s.91B(2)(b)') },
]
/** Years after a refusal, and how many the chief officer may set at the most. */
export const YEARS_AFTER_REFUSAL: readonly Dated<number>[] = [
  { from: REVIEWS_FROM, value: 8, cite: remedialOrder('s.91B(3) to (6)') },
]
export const MOST_YEARS_AFTER_REFUSAL: readonly Dated<number>[] = [
  { from: REVIEWS_FROM, value: 15, cite: remedialOrder('s.91B(3) to (6)') },
]

const shape = facts({
  jurisdiction: saying('where the person last notified a home address', aNationRead),
  indefinite: saying('whether the person is subject without end', ifKnown(yesOrNo)),
  orderInForce: saying('whether an order against sexual harm, also an interim one, is in force', ifKnown(yesOrNo)),
  relevantDate: saying('the relevant date: conviction or finding', ifKnown(aDay)),
  bornOn: saying('the day of birth', ifKnown(aDay)),
  firstNotifiedOn: saying('the day of the first notification after release', ifKnown(aDay)),
  refusedOn: saying('the day on which the last application was refused, if one was', ifKnown(aDay)),
  yearsSet: saying('the years that the chief officer set in that refusal, if more than the usual', ifKnown(aCount)),
  scottishOrderEndsOn: saying(
    'the end of the fixed period of a Scottish continuation order, if there is one',
    ifKnown(aDay),
  ),
})
type Facts = TypeOf<typeof shape>

export type MayAsk =
  | {
      readonly mayApply: false
      readonly why: 'not indefinite' | 'Scotland' | 'order in force'
      readonly qualifyingDate?: Day
    }
  | { readonly mayApply: boolean; readonly qualifyingDate: Day }

const CITE = remedialOrder('ss.91A and 91B')

function missingOf({ indefinite, orderInForce, relevantDate, bornOn, firstNotifiedOn, refusedOn }: Facts): string[] {
  return [
    ...(indefinite === undefined ? ['whether the person is subject without end'] : []),
    ...(orderInForce === undefined ? ['whether an order against sexual harm is in force'] : []),
    ...(refusedOn === undefined && firstNotifiedOn === undefined
      ? ['the day of the first notification after release']
      : []),
    ...(refusedOn === undefined && relevantDate === undefined ? ['the relevant date'] : []),
    ...(refusedOn === undefined && bornOn === undefined ? ['the day of birth'] : []),
  ]
}

type Qualifying = { readonly counted: Counted; readonly because: Because }

/** After a refusal: eight years beginning with it, or longer where the decision says so. */
function afterRefusal(refusedOn: Day, yearsSet: number | undefined): Qualifying | string {
  const usual = inForce(YEARS_AFTER_REFUSAL, refusedOn)
  const most = inForce(MOST_YEARS_AFTER_REFUSAL, refusedOn)
  if (usual === undefined || most === undefined) return 'the law that applied on that day'
  const years = yearsSet ?? usual.value
  if (years < usual.value || years > most.value) {
    return `the years that the decision set: they lie between ${usual.value} and ${most.value}`
  }
  const counted = yearsBeginningWith(years, refusedOn)
  const says = `The last application was refused on ${dayInWords(refusedOn)}; ${howMany(years, 'year')} begin with that day.`
  return { counted, because: { rule: `${ID}: after a refusal`, says, cite: usual.cite, counted } }
}

/** The first time: fifteen years, or eight for somebody who was a child, beginning with the first notification. */
function firstTime({ bornOn, relevantDate, firstNotifiedOn }: Facts, on: Day): Qualifying | string {
  if (bornOn === undefined || relevantDate === undefined || firstNotifiedOn === undefined) return 'the relevant days'
  const young = ageOn(bornOn, relevantDate) < ADULT_AGE
  const years = inForce(young ? YEARS_TO_QUALIFY_UNDER_EIGHTEEN : YEARS_TO_QUALIFY, on)
  if (years === undefined) return 'the law that applied on that day'
  const counted = yearsBeginningWith(years.value, firstNotifiedOn)
  const age = young ? 'was under eighteen' : 'was an adult'
  const says =
    `The person ${age} on the relevant date, so ${howMany(years.value, 'year')} begin with the first notification after ` +
    `release on ${dayInWords(firstNotifiedOn)}.`
  const facts = [{ name: 'first notification after release', value: firstNotifiedOn }]
  return { counted, because: { rule: `${ID}: qualifying date`, says, cite: years.cite, counted, facts } }
}

/** Whether somebody may ask for a review in England and Wales, and from when. */
export const mayTheyAskForAReview = question<Facts, MayAsk>({
  id: ID,
  asks: 'May this person ask for a review of the indefinite period, and from which day?',
  facts: shape,
  sources: [remedialOrder2012],
  values: {
    'years before an application': YEARS_TO_QUALIFY,
    'years for somebody under eighteen then': YEARS_TO_QUALIFY_UNDER_EIGHTEEN,
    'years after a refusal': YEARS_AFTER_REFUSAL,
    'most years after a refusal': MOST_YEARS_AFTER_REFUSAL,
  },
  rows: ['NV-01', 'NV-02', 'NV-03', 'NV-04', 'NV-11'],
  answer(given, on) {
    const { jurisdiction, indefinite, orderInForce, refusedOn, yearsSet, scottishOrderEndsOn } = given
    const not = (why: 'not indefinite' | 'Scotland', says: string) =>
      decided<MayAsk>({ mayApply: false, why }, { rule: ID, says, cite: CITE })
    if (jurisdiction === 'Scotland')
      return not('Scotland', 'In Scotland nobody applies: the police look at it by a day of their own.')
    if (indefinite === false) return not('not indefinite', 'The period has an end, so there is nothing to review.')
    if (on < REVIEWS_FROM) return lawNotHeld(ID, on, CITE)
    const missing = missingOf(given)
    const found = refusedOn === undefined ? firstTime(given, on) : afterRefusal(refusedOn, yearsSet)
    if (missing.length > 0 || typeof found === 'string') {
      const says = 'An application is possible on or after the qualifying date.'
      return needsAPerson(missing.length > 0 || typeof found !== 'string' ? missing : [found], {
        rule: ID,
        says,
        cite: CITE,
      })
    }
    const own = addDays(found.counted.to, 1)
    const afterScottish = scottishOrderEndsOn === undefined ? own : addDays(scottishOrderEndsOn, 1)
    const qualifyingDate = own < afterScottish ? afterScottish : own
    const because: Because[] = [found.because]
    if (qualifyingDate !== own) {
      const says =
        'A Scottish continuation order runs longer, and no application is possible before its fixed period ends.'
      because.push({ rule: `${ID}: Scottish order`, says, cite: remedialOrder('s.91B(7)') })
    }
    if (orderInForce === true) {
      const says = 'An order against sexual harm is in force, so an application does not qualify while it lasts.'
      const cite = { ...remedialOrder('s.91B(1)'), confidence: 'second-hand' } as const
      return decided({ mayApply: false, why: 'order in force', qualifyingDate }, { rule: ID, says, cite }, ...because)
    }
    const mayApply = on >= qualifyingDate
    const says = `The qualifying date is ${dayInWords(qualifyingDate)}${mayApply ? '; an application is possible.' : '; before it no application is possible.'}`
    return decided({ mayApply, qualifyingDate }, { rule: ID, says, cite: CITE }, ...because)
  },
})
