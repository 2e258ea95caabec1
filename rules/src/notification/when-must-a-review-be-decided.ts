/**
 * England and Wales: the clocks of an application for review. The police acknowledge it and may ask other bodies, who have
 * their own days; the decision is due six weeks after the latest day on which any body that was asked may still answer.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { withinDaysAfter, withinWeeksAfter } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import type { Day } from '../kernel/day.ts'
import { aDay, facts, ifKnown, listOf, saying, someText, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { howMany, weekdayInWords } from '../kernel/words.ts'
import { remedialOrder, remedialOrder2012 } from '../sources/remedial-order-2012.ts'
import { lawNotHeld } from './days-of-the-duty.ts'
import { REVIEWS_FROM } from './may-they-ask-for-a-review.ts'

const ID = 'notification/when-must-a-review-be-decided'

/** Days after receipt to acknowledge, and to notify other bodies. */
export const DAYS_TO_ACKNOWLEDGE: readonly Dated<number>[] = [
  { from: REVIEWS_FROM, value: 14, cite: remedialOrder('s.91B(8)') },
]
/** Days after a body received the notification to give what it knows. */
export const DAYS_FOR_BODIES: readonly Dated<number>[] = [
  { from: REVIEWS_FROM, value: 28, cite: remedialOrder('s.91B(9), (11)') },
]
/** Weeks after the latest of those days to decide and give notice. */
export const WEEKS_TO_DECIDE: readonly Dated<number>[] = [
  { from: REVIEWS_FROM, value: 6, cite: remedialOrder('s.91C(1)') },
]

const shape = facts({
  receivedOn: saying('the day on which the police received the application', ifKnown(aDay)),
  bodies: saying(
    'the bodies that were notified: probation, prisons, each body with a duty to co-operate',
    listOf(
      facts({
        name: saying('which body', someText),
        receivedOn: saying('the day on which it received the notification', ifKnown(aDay)),
      }),
    ),
  ),
})
type Facts = TypeOf<typeof shape>

export type ClocksOfAReview = {
  readonly acknowledgeBy: Day
  /** Other bodies may be notified until this day; it is not a duty. */
  readonly notifyBodiesBy: Day
  readonly bodies: readonly { readonly name: string; readonly informationBy: Day }[]
  /** Left out until a body has been notified: the weeks begin with its last day. */
  readonly decideBy?: Day
}

const named = (name: string) => (name.trim() === '' ? 'the body' : `“${name}”`)

type Clocks = Readonly<Record<'acknowledge' | 'forBodies' | 'weeks', Dated<number>>>

/** Each clock with its own reason. */
function clocks(receivedOn: Day, bodies: Facts['bodies'], { acknowledge, forBodies, weeks }: Clocks) {
  const first = withinDaysAfter(acknowledge.value, receivedOn)
  const says = `The application is acknowledged by ${weekdayInWords(first.to)}, ${howMany(acknowledge.value, 'day')} after receipt. Until then other bodies may be notified.`
  const because: Because[] = [{ rule: `${ID}: acknowledge`, says, cite: acknowledge.cite, counted: first }]
  const each = bodies.flatMap(one => {
    if (one.receivedOn === undefined) return []
    const counted = withinDaysAfter(forBodies.value, one.receivedOn)
    const gives = `${named(one.name)} gives what it knows by ${weekdayInWords(counted.to)}, ${howMany(forBodies.value, 'day')} after it received the notification.`
    because.push({ rule: `${ID}: bodies`, says: gives, cite: forBodies.cite, counted })
    return [{ name: one.name, informationBy: counted.to }]
  })
  const latest = each
    .map(one => one.informationBy)
    .toSorted()
    .at(-1)
  const value = { acknowledgeBy: first.to, notifyBodiesBy: first.to, bodies: each }
  if (latest === undefined) {
    const none = 'No body was notified, so the weeks for the decision have no day to begin with; decide without delay.'
    return decided<ClocksOfAReview>(value, ...because, { rule: `${ID}: decide`, says: none, cite: weeks.cite })
  }
  const counted = withinWeeksAfter(weeks.value, latest)
  const decides = `The decision is made and notified by ${weekdayInWords(counted.to)}, ${howMany(weeks.value, 'week')} after the latest of those days.`
  return decided({ ...value, decideBy: counted.to }, ...because, {
    rule: `${ID}: decide`,
    says: decides,
    cite: weeks.cite,
    counted,
  })
}

/** By when an application is acknowledged, answered by others and decided. */
export const whenMustAReviewBeDecided = question<Facts, ClocksOfAReview>({
  id: ID,
  asks: 'By when is an application for review acknowledged, answered and decided?',
  facts: shape,
  sources: [remedialOrder2012],
  values: {
    'days to acknowledge': DAYS_TO_ACKNOWLEDGE,
    'days for other bodies': DAYS_FOR_BODIES,
    'weeks to decide': WEEKS_TO_DECIDE,
  },
  rows: ['NV-05', 'NV-06', 'NV-07'],
  answer({ receivedOn, bodies }) {
    const missing = [
      ...(receivedOn === undefined ? ['the day on which the application was received'] : []),
      ...bodies
        .filter(one => one.receivedOn === undefined)
        .map(one => `the day on which ${named(one.name)} received the notification`),
    ]
    const cite = remedialOrder('ss.91B and 91C')
    if (receivedOn === undefined || missing.length > 0) {
      const says = 'The clocks run from the receipt of the application, and for each body from its own receipt.'
      return needsAPerson([...new Set(missing)], { rule: ID, says, cite })
    }
    const acknowledge = inForce(DAYS_TO_ACKNOWLEDGE, receivedOn)
    const forBodies = inForce(DAYS_FOR_BODIES, receivedOn)
    const weeks = inForce(WEEKS_TO_DECIDE, receivedOn)
    if (!acknowledge || !forBodies || !weeks) return lawNotHeld(ID, receivedOn, cite)
    return clocks(receivedOn, bodies, { acknowledge, forBodies, weeks })
  },
})
