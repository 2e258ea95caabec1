/**
 * England and Wales: what follows when a review was decided. Granted, the duties stop when the person receives the notice.
 * Refused, the person may appeal, and may apply again after years.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { withinDaysBeginningWith, yearsBeginningWith } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, oneOf, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords, howMany, weekdayInWords } from '../kernel/words.ts'
import { remedialOrder, remedialOrder2012 } from '../sources/remedial-order-2012.ts'
import { lawNotHeld } from './days-of-the-duty.ts'
import { MOST_YEARS_AFTER_REFUSAL, REVIEWS_FROM, YEARS_AFTER_REFUSAL } from './may-they-ask-for-a-review.ts'

const ID = 'notification/what-follows-a-review'

/** Days to appeal, beginning with the day on which the notice was received. */
export const DAYS_TO_APPEAL: readonly Dated<number>[] = [
  { from: REVIEWS_FROM, value: 21, cite: remedialOrder('s.91E(2)') },
]

const shape = facts({
  outcome: saying('what was decided', ifKnown(oneOf('refused', 'granted', 'ended by a court'))),
  decidedOn: saying('the day of the decision, or of the order of the court', ifKnown(aDay)),
  noticeReceivedOn: saying('the day on which the person received the notice', ifKnown(aDay)),
  yearsSet: saying('years until the next application, where the decision set more than the usual', ifKnown(aCount)),
})
type Facts = TypeOf<typeof shape>

export type AfterAReview =
  | { readonly granted: true; readonly ceasesOn: Day }
  | {
      readonly granted: false
      /** The last day to appeal to the magistrates' court. Left out until the notice was received. */
      readonly appealBy?: Day
      /** The day from which the person may apply again, and the latest that a decision could have made it. */
      readonly mayApplyAgainFrom: Day
      readonly atTheLatestFrom: Day
    }

function missingOf({ outcome, decidedOn, noticeReceivedOn }: Facts): string[] {
  return [
    ...(outcome === undefined ? ['what was decided'] : []),
    ...(decidedOn === undefined && outcome !== 'granted' ? ['the day of the decision'] : []),
    ...(outcome === 'granted' && noticeReceivedOn === undefined
      ? ['the day on which the person received the notice']
      : []),
  ]
}

function refused({ noticeReceivedOn, yearsSet }: Facts, decidedOn: Day) {
  const usual = inForce(YEARS_AFTER_REFUSAL, decidedOn)
  const most = inForce(MOST_YEARS_AFTER_REFUSAL, decidedOn)
  const appeal = inForce(DAYS_TO_APPEAL, decidedOn)
  if (!usual || !most || !appeal) return lawNotHeld(ID, decidedOn, remedialOrder('ss.91B and 91E'))
  const years = yearsSet ?? usual.value
  if (years < usual.value || years > most.value) {
    const says = `A refusal bars the next application for ${usual.value} years, or for longer up to ${most.value} where the risk justifies it.`
    return needsAPerson(['the years that the decision set'], { rule: ID, says, cite: usual.cite })
  }
  const counted = yearsBeginningWith(years, decidedOn)
  const mayApplyAgainFrom = addDays(counted.to, 1)
  const atTheLatestFrom = addDays(yearsBeginningWith(most.value, decidedOn).to, 1)
  const again = `The person may apply again from ${dayInWords(mayApplyAgainFrom)}: ${howMany(years, 'year')} begin with the decision.`
  const because: Because[] = [{ rule: `${ID}: again`, says: again, cite: usual.cite, counted }]
  const value = { granted: false, mayApplyAgainFrom, atTheLatestFrom } as const
  if (noticeReceivedOn === undefined) {
    const says = `An appeal to the magistrates' court is possible for ${howMany(appeal.value, 'day')}, beginning when the person receives the notice.`
    return decided<AfterAReview>(value, { rule: `${ID}: appeal`, says, cite: appeal.cite }, ...because)
  }
  const appealed = withinDaysBeginningWith(appeal.value, noticeReceivedOn)
  const says = `The notice gives reasons and says how to appeal: to the magistrates' court by ${weekdayInWords(appealed.to)}, ${howMany(appeal.value, 'day')} that begin with its receipt.`
  const main: Because = { rule: `${ID}: appeal`, says, cite: appeal.cite, counted: appealed }
  return decided<AfterAReview>({ ...value, appealBy: appealed.to }, main, ...because)
}

/** What follows a decided review. */
export const whatFollowsAReview = question<Facts, AfterAReview>({
  id: ID,
  asks: 'What follows when a review was decided?',
  facts: shape,
  sources: [remedialOrder2012],
  values: {
    'days to appeal': DAYS_TO_APPEAL,
    'years after a refusal': YEARS_AFTER_REFUSAL,
    'most years after a refusal': MOST_YEARS_AFTER_REFUSAL,
  },
  rows: ['NV-09', 'NV-10', 'NV-11'],
  answer(given) {
    const { outcome, decidedOn, noticeReceivedOn } = given
    const missing = missingOf(given)
    const ceasesOn = outcome === 'granted' ? noticeReceivedOn : decidedOn
    if (missing.length > 0 || outcome === undefined || ceasesOn === undefined) {
      const says = 'Granted, the duties stop; refused, the person may appeal and may apply again after years.'
      return needsAPerson(missing, { rule: ID, says, cite: remedialOrder('s.91C') })
    }
    if (outcome === 'refused') return refused(given, ceasesOn)
    if (ceasesOn < REVIEWS_FROM) return lawNotHeld(ID, ceasesOn, remedialOrder('s.91C'))
    const granted = outcome === 'granted'
    const what = granted ? 'the person received the notice' : 'the court ordered it'
    const says = `The person stops being subject on ${dayInWords(ceasesOn)}, the day on which ${what}.`
    const cite = remedialOrder(granted ? 's.91C(4)' : 's.91E(4)')
    return decided({ granted: true, ceasesOn }, { rule: ID, says, cite })
  },
})
