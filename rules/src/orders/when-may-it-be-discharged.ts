/**
 * From when an order against sexual harm may be discharged without the consent of the person and the chief officer. It may
 * be varied at any time. For Scotland nothing was read, so a person says.
 */
import { decided, needsAPerson } from '../kernel/answer.ts'
import { yearsBeginningWith } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { addDays, type Day, day } from '../kernel/day.ts'
import { aDay, facts, ifKnown, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords, howMany } from '../kernel/words.ts'
import { ORDERS_FROM } from '../notification/days-of-the-duty.ts'
import {
  PART_2_FROM,
  sexualOffencesAct,
  sexualOffencesAct2003,
  sexualOffencesActRetold,
} from '../sources/sexual-offences-act-2003.ts'
import { type Nation, ORDERS, type OrderName } from './kinds-of-order.ts'

const ID = 'orders/when-may-it-be-discharged'

export type Limit = { readonly order: OrderName; readonly nation: Nation; readonly years: number }

/** Years, beginning with the making of the order, in which it is not discharged without consent. */
export const YEARS_WITHOUT_CONSENT: readonly Dated<Limit>[] = [
  {
    from: ORDERS_FROM,
    value: { order: 'sexual harm prevention order', nation: 'England and Wales', years: 5 },
    cite: sexualOffencesActRetold('s.103E'),
  },
  {
    from: PART_2_FROM,
    to: day('2015-03-07'),
    value: { order: 'sexual offences prevention order', nation: 'England and Wales', years: 5 },
    cite: sexualOffencesActRetold('s.108(6)'),
  },
  ...(['England and Wales', 'Scotland'] as const).map(nation => ({
    from: PART_2_FROM,
    to: nation === 'Scotland' ? day('2023-03-30') : day('2015-03-07'),
    value: { order: 'risk of sexual harm order', nation, years: 2 } as const,
    cite: sexualOffencesAct('ss.104 to 129'),
  })),
]

const shape = facts({
  jurisdiction: saying('the law under which the order was made', oneOf('Scotland', 'England and Wales')),
  order: saying('which order', oneOf(...ORDERS)),
  change: saying('what is sought', oneOf('discharge', 'variation')),
  madeOn: saying('the day on which the order was made', ifKnown(aDay)),
  consent: saying('whether both the person and the chief officer consent', ifKnown(yesOrNo)),
})
type Facts = TypeOf<typeof shape>

export type Discharge = {
  readonly possible: boolean
  /** The first day on which it can be discharged without consent. */
  readonly withoutConsentFrom?: Day
}

/** From when an order may be discharged. */
export const whenMayItBeDischarged = question<Facts, Discharge>({
  id: ID,
  asks: 'May this order be discharged or varied now?',
  facts: shape,
  sources: [sexualOffencesAct2003],
  values: { 'years without consent': YEARS_WITHOUT_CONSENT },
  rows: ['OR-03', 'OR-11'],
  answer({ jurisdiction, order, change, madeOn, consent }, on) {
    const cite = sexualOffencesActRetold('s.103E')
    const own = YEARS_WITHOUT_CONSENT.filter(one => one.value.order === order && one.value.nation === jurisdiction)
    if (own.length === 0) {
      const says = `When a ${order} of ${jurisdiction} may be discharged or varied was not read.`
      return needsAPerson(['what the law of this order says about discharge'], { rule: ID, says, cite })
    }
    if (change === 'variation' && order === 'sexual harm prevention order') {
      return decided({ possible: true }, { rule: ID, says: 'The order may be varied at any time.', cite })
    }
    const limit = madeOn === undefined ? undefined : inForce(own, madeOn)
    const missing = [
      ...(change === 'variation' ? ['what the law of this order says about variation'] : []),
      ...(madeOn === undefined ? ['the day on which the order was made'] : []),
      ...(madeOn !== undefined && limit === undefined ? ['the law that applied on that day'] : []),
      ...(consent === undefined ? ['whether both the person and the chief officer consent'] : []),
    ]
    if (missing.length > 0 || madeOn === undefined || limit === undefined) {
      const says = 'For some years an order is discharged only if the person and the chief officer both consent.'
      return needsAPerson(missing, { rule: ID, says, cite: own[0]?.cite ?? cite })
    }
    const counted = yearsBeginningWith(limit.value.years, madeOn)
    const withoutConsentFrom = addDays(counted.to, 1)
    const possible = consent === true || on >= withoutConsentFrom
    const both = consent === true ? ' Both consent.' : ''
    const says = `Without consent of both it may be discharged from ${dayInWords(withoutConsentFrom)}, after ${howMany(limit.value.years, 'year')}.${both}`
    return decided({ possible, withoutConsentFrom }, { rule: ID, says, cite: limit.cite, counted })
  },
})
