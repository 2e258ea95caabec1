/**
 * England and Wales: to which force an application for review goes. It is that of the last notified address; with several
 * addresses, that of the one where the person was most days in the twelve months ending on the day of the application.
 */
import { decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { addDays, addMonths, type Day, daysBetween, earlierOf } from '../kernel/day.ts'
import { aDay, facts, ifKnown, listOf, saying, someText, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { howMany } from '../kernel/words.ts'
import { remedialOrder, remedialOrder2012 } from '../sources/remedial-order-2012.ts'
import { lawNotHeld } from './days-of-the-duty.ts'
import { REVIEWS_FROM } from './may-they-ask-for-a-review.ts'

const ID = 'notification/which-force-decides-a-review'

/** Months, ending on the day of the application, in which days are counted. */
export const MONTHS_COUNTED: readonly Dated<number>[] = [
  { from: REVIEWS_FROM, value: 12, cite: remedialOrder('s.91A(4) to (7)') },
]

const shape = facts({
  appliedOn: saying('the day of the application', ifKnown(aDay)),
  addresses: saying(
    'the addresses that stand notified, each with the days the person was there',
    listOf(
      facts({
        address: saying('which address, in words', someText),
        force: saying('the police force of its area', someText),
        stays: saying(
          'the times there',
          listOf(facts({ from: saying('the first day', aDay), to: saying('the last day', aDay) })),
        ),
      }),
    ),
  ),
})
type Facts = TypeOf<typeof shape>

export type WhichForce = { readonly force: string; readonly days: number }

/** Days of the stays inside the months counted, each day once. */
function daysWithin(stays: Facts['addresses'][number]['stays'], first: Day, last: Day): number {
  let counted = 0
  let reached = addDays(first, -1)
  for (const { from, to } of stays.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const begin = from > reached ? from : addDays(reached, 1)
    const end = earlierOf(to, last)
    if (begin > end) continue
    counted += daysBetween(begin, end) + 1
    reached = end
  }
  return counted
}

/** To which force an application for review goes. */
export const whichForceDecidesAReview = question<Facts, WhichForce>({
  id: ID,
  asks: 'To which police force does the application for review go?',
  facts: shape,
  sources: [remedialOrder2012],
  values: { 'months in which days are counted': MONTHS_COUNTED },
  rows: ['NV-12'],
  answer({ appliedOn, addresses }) {
    const cite = remedialOrder('s.91A(4) to (7)')
    const missing = [
      ...(appliedOn === undefined ? ['the day of the application'] : []),
      ...(addresses.length === 0 ? ['the last notified address'] : []),
      ...(addresses.some(one => one.force.trim() === '') ? ['the police force of each address'] : []),
    ]
    const months = appliedOn === undefined ? undefined : inForce(MONTHS_COUNTED, appliedOn)
    if (appliedOn !== undefined && months === undefined) return lawNotHeld(ID, appliedOn, cite)
    if (missing.length > 0 || appliedOn === undefined || months === undefined) {
      const says = 'The application goes to the force of the last notified address.'
      return needsAPerson(missing, { rule: ID, says, cite })
    }
    const first = addDays(addMonths(appliedOn, -months.value), 1)
    const each = addresses.map(one => ({ force: one.force, days: daysWithin(one.stays, first, appliedOn) }))
    const most = each.toSorted((a, b) => b.days - a.days)[0]
    const alike = each.filter(one => one.days === most?.days && one.force !== most?.force)
    if (most === undefined || alike.length > 0) {
      const says = 'Two addresses in different areas have the same number of days in those twelve months.'
      return needsAPerson(['which of the addresses was the main one'], { rule: ID, says, cite })
    }
    const several = addresses.length > 1
    const why = several
      ? `where the person was most days in those twelve months, ${howMany(most.days, 'day')}`
      : 'of the notified address'
    return decided(most, {
      rule: ID,
      says: `The application goes to the force of the area ${why}: “${most.force}”.`,
      cite,
    })
  },
})
