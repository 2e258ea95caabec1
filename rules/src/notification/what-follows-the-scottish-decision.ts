/**
 * Scotland: what follows the date of discharge. Either the duty is continued for a fixed time, or the person is told that
 * it ends on that date; without a decision the person may go to the sheriff. What the sheriff does then was read in part
 * alone, so the days of that route are left to a person.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { withinDaysAfter, withinYearsAfter } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import type { Day } from '../kernel/day.ts'
import { aDay, facts, ifKnown, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords, howMany, weekdayInWords } from '../kernel/words.ts'
import {
  abusiveBehaviourAct,
  abusiveBehaviourScotlandAct2016,
} from '../sources/abusive-behaviour-and-sexual-harm-scotland-act-2016.ts'
import { remedialOrderScotland2011, scottishRemedialOrder } from '../sources/remedial-order-scotland-2011.ts'
import { lawNotHeld, SCOTTISH_ORDERS_FROM } from './days-of-the-duty.ts'
import { SCOTTISH_REVIEWS_FROM } from './when-does-scotland-decide.ts'

const ID = 'notification/what-follows-the-scottish-decision'

/** Years for which a continuation order may run, from the date that would have been discharge. */
export const MOST_YEARS_CONTINUED: readonly Dated<number>[] = [
  { from: SCOTTISH_REVIEWS_FROM, value: 15, cite: scottishRemedialOrder('s.88C(2), (3)') },
]
/** Days after the date of discharge to appeal to the sheriff, and after the sheriff's decision to appeal that. */
export const DAYS_TO_APPEAL_IN_SCOTLAND: readonly Dated<number>[] = [
  { from: SCOTTISH_REVIEWS_FROM, value: 21, cite: scottishRemedialOrder('s.88G') },
]
/** With notification ended by a sheriff, an order against sexual harm ceases too. */
export const ORDER_CEASES: readonly Dated<true>[] = [
  { from: SCOTTISH_ORDERS_FROM, value: true, cite: abusiveBehaviourAct('s.19') },
]

const shape = facts({
  dischargeOn: saying('the date of discharge, or the later date that took its place', ifKnown(aDay)),
  decision: saying('what was decided by then', ifKnown(oneOf('continued', 'ends', 'none'))),
  continuedUntil: saying('the last day of the fixed period of a continuation order', ifKnown(aDay)),
  sheriffDecidedOn: saying('the day of the decision of the sheriff, if there was one', ifKnown(aDay)),
  endedBySheriff: saying('whether the sheriff ended the duty', ifKnown(yesOrNo)),
  harmOrder: saying('whether a sexual harm prevention order is in force', ifKnown(yesOrNo)),
})
type Facts = TypeOf<typeof shape>

export type AfterTheDecision = {
  readonly subject: boolean
  /** The day on which the duty ends or is looked at again. */
  readonly until?: Day
  readonly appealBy?: Day
  readonly appealAgainstSheriffBy?: Day
  readonly mayGoToTheSheriff: boolean
  readonly orderCeasesToo: boolean
}

function missingOf({
  dischargeOn,
  decision,
  continuedUntil,
  endedBySheriff,
  sheriffDecidedOn,
  harmOrder,
}: Facts): string[] {
  return [
    ...(dischargeOn === undefined ? ['the date of discharge'] : []),
    ...(decision === undefined ? ['what was decided by the date of discharge'] : []),
    ...(decision === 'continued' && continuedUntil === undefined ? ['until when the duty was continued'] : []),
    ...(endedBySheriff === true && sheriffDecidedOn === undefined ? ['the day on which the sheriff decided'] : []),
    ...(sheriffDecidedOn !== undefined && endedBySheriff === undefined ? ['what the sheriff decided'] : []),
    ...(endedBySheriff === true && harmOrder === undefined
      ? ['whether a sexual harm prevention order is in force']
      : []),
  ]
}

/** The sheriff has spoken: appeal against that, and what it does to an order against sexual harm. */
function bySheriff(given: Facts, on: Day, days: Dated<number>) {
  const { endedBySheriff, harmOrder, continuedUntil } = given
  const counted = withinDaysAfter(days.value, on)
  const ended = endedBySheriff === true
  const says = `The sheriff ${ended ? 'ended' : 'did not end'} the duty on ${dayInWords(on)}; that can be appealed by ${weekdayInWords(counted.to)}.`
  const because: Because[] = [{ rule: `${ID}: sheriff`, says, cite: days.cite, counted }]
  const ceases = ended && harmOrder === true ? inForce(ORDER_CEASES, on) : undefined
  if (ceases !== undefined) {
    const too = 'With the duty the sexual harm prevention order ceases.'
    because.push({ rule: `${ID}: order`, says: too, cite: ceases.cite })
  }
  const value: AfterTheDecision = {
    subject: !ended,
    ...(!ended && continuedUntil !== undefined ? { until: continuedUntil } : {}),
    appealAgainstSheriffBy: counted.to,
    mayGoToTheSheriff: false,
    orderCeasesToo: ceases !== undefined,
  }
  return decided(value, ...because)
}

function continued(until: Day, dischargeOn: Day, days: Dated<number>) {
  const most = inForce(MOST_YEARS_CONTINUED, dischargeOn)
  if (most === undefined) return lawNotHeld(ID, dischargeOn, scottishRemedialOrder('s.88C'))
  const longest = withinYearsAfter(most.value, dischargeOn).to
  if (until > longest || until <= dischargeOn) {
    const says = `A continuation order fixes a period of at most ${howMany(most.value, 'year')} from ${dayInWords(dischargeOn)}.`
    return needsAPerson(['the true end of the fixed period'], { rule: ID, says, cite: most.cite })
  }
  const counted = withinDaysAfter(days.value, dischargeOn)
  const says = `The duty is continued until ${dayInWords(until)}, because a risk of sexual harm was found more likely than not.`
  const appeal = `That can be appealed to the sheriff by ${weekdayInWords(counted.to)}, ${howMany(days.value, 'day')} after the date of discharge.`
  return decided<AfterTheDecision>(
    { subject: true, until, appealBy: counted.to, mayGoToTheSheriff: false, orderCeasesToo: false },
    { rule: ID, says, cite: most.cite },
    { rule: `${ID}: appeal`, says: appeal, cite: days.cite, counted },
  )
}

/** What follows the date of discharge in Scotland. */
export const whatFollowsTheScottishDecision = question<Facts, AfterTheDecision>({
  id: ID,
  asks: 'What follows the date of discharge in Scotland?',
  facts: shape,
  sources: [remedialOrderScotland2011, abusiveBehaviourScotlandAct2016],
  values: {
    'most years continued': MOST_YEARS_CONTINUED,
    'days to appeal': DAYS_TO_APPEAL_IN_SCOTLAND,
    'an order ceases too': ORDER_CEASES,
  },
  rows: ['NV-22', 'NV-23', 'NV-24', 'NV-25', 'NV-26'],
  answer(given, on) {
    const { dischargeOn, decision, continuedUntil, sheriffDecidedOn } = given
    const cite = scottishRemedialOrder('ss.88C to 88G')
    const missing = missingOf(given)
    if (missing.length > 0 || dischargeOn === undefined) {
      const says = 'By the date of discharge the duty is continued or the person is told that it ends.'
      return needsAPerson(missing, { rule: ID, says, cite })
    }
    const days = inForce(DAYS_TO_APPEAL_IN_SCOTLAND, sheriffDecidedOn ?? dischargeOn)
    if (days === undefined) return lawNotHeld(ID, sheriffDecidedOn ?? dischargeOn, cite)
    if (sheriffDecidedOn !== undefined) return bySheriff(given, sheriffDecidedOn, days)
    if (decision === 'continued' && continuedUntil !== undefined) return continued(continuedUntil, dischargeOn, days)
    const ends = decision === 'ends'
    const passed = on > dischargeOn
    const says = ends
      ? `The person was told that the duty ends on ${dayInWords(dischargeOn)}.`
      : `Nothing was decided; the person stays subject${passed ? ' and may apply to the sheriff' : ` and the chief constable has until ${dayInWords(dischargeOn)}`}.`
    const value = { subject: !ends || !passed, mayGoToTheSheriff: !ends && passed, orderCeasesToo: false }
    const at = ends
      ? scottishRemedialOrder('s.88C(1)')
      : { ...scottishRemedialOrder('s.88F'), confidence: 'second-hand' as const }
    return decided(ends ? { ...value, until: dischargeOn } : value, { rule: ID, says, cite: at })
  },
})
