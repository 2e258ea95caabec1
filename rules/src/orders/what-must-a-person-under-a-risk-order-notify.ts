/**
 * Somebody under a sexual risk order is not subject to the requirements of Part 2. That they notify names and home address
 * by a rule of their own is remembered and unconfirmed, so it is off until an area switches it on.
 */
import { decided, needsAPerson } from '../kernel/answer.ts'
import { aCount, aDay, facts, ifKnown, oneOf, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { asTheAreaSet, localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import { howMany } from '../kernel/words.ts'
import { type Due, dueBeginningWith } from '../notification/days-of-the-duty.ts'
import { sexualOffencesAct2003, sexualOffencesActRetold } from '../sources/sexual-offences-act-2003.ts'

const ID = 'orders/what-must-a-person-under-a-risk-order-notify'

/** Days, beginning with service of the order or with a change. */
export const DAYS_UNDER_A_RISK_ORDER = setting({
  id: 'orders/days-to-notify-under-a-risk-order',
  row: 'OR-08',
  asks: 'Within how many days of service, or of a change, does somebody under a risk order notify names and home address?',
  unit: 'days',
  shape: aCount,
  suggested: 3,
})

const shape = facts({
  jurisdiction: saying('the law under which the order was made', oneOf('Scotland', 'England and Wales')),
  event: saying('what happened', oneOf('order served', 'change of name', 'change of home address')),
  happenedOn: saying('its day', ifKnown(aDay)),
  locally: saying('what the area set although it is unconfirmed', ifKnown(localsFor(DAYS_UNDER_A_RISK_ORDER))),
})
type Facts = TypeOf<typeof shape>

export type UnderARiskOrder = { readonly mustNotify: true } & Due

/** By when somebody under a sexual risk order notifies names and home address, where an area has set it. */
export const whatMustAPersonUnderARiskOrderNotify = question<Facts, UnderARiskOrder>({
  id: ID,
  asks: 'By when must somebody under a sexual risk order notify names and home address?',
  facts: shape,
  sources: [sexualOffencesAct2003],
  settings: [DAYS_UNDER_A_RISK_ORDER],
  answer({ jurisdiction, event, happenedOn, locally }, on) {
    const local = spokenLocally(locally, DAYS_UNDER_A_RISK_ORDER, happenedOn ?? on)
    const days = jurisdiction === 'Scotland' || local?.value === 0 ? undefined : local
    const missing = [
      ...(days === undefined ? ['whether a risk order carries a duty to notify of its own'] : []),
      ...(happenedOn === undefined ? [`the day: ${event}`] : []),
    ]
    if (days === undefined || happenedOn === undefined) {
      const says = 'Somebody under a risk order is not subject to Part 2. A duty of their own is unconfirmed.'
      return needsAPerson(missing, { rule: ID, says, cite: sexualOffencesActRetold('s.122F') })
    }
    const what = 'names and home address'
    const named = event === 'order served' ? 'service of the order' : `the ${event}`
    const found = dueBeginningWith({ rule: `${ID}: local`, what, event: named, first: happenedOn, days })
    if ('kind' in found) return found
    const says = asTheAreaSet(howMany(days.value, 'day'))
    return decided({ mustNotify: true, ...found.due }, found.because, { rule: `${ID}: setting`, says, cite: days.cite })
  },
})
