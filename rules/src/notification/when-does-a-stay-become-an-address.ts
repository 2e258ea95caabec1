/**
 * Premises that the person has not notified become notifiable after seven days there, at one time or put together within
 * any twelve months. The days are counted for each premises. The Act does not say what part of a day makes a day: every
 * day on which the person was there is counted here, which is the earlier reading.
 */
import { decided, needsAPerson } from '../kernel/answer.ts'
import { monthsBeginningWith } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { addDays, type Day, daysBetween, earlierOf } from '../kernel/day.ts'
import { intervals } from '../kernel/disregarded.ts'
import { aDay, facts, ifKnown, listOf, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords, howMany } from '../kernel/words.ts'
import { PART_2_FROM, sexualOffencesAct, sexualOffencesAct2003 } from '../sources/sexual-offences-act-2003.ts'
import { aNation, type Due, dueBeginningWith, lawNotHeld } from './days-of-the-duty.ts'

const ID = 'notification/when-does-a-stay-become-an-address'

/** Days at premises, within any twelve months, that make them notifiable; and the days to notify them. */
export const STAY_DAYS: readonly Dated<number>[] = [
  { from: PART_2_FROM, value: 7, cite: sexualOffencesAct('s.84(1)(c), (6)') },
]
export const DAYS_TO_NOTIFY_A_STAY: readonly Dated<number>[] = [
  { from: PART_2_FROM, value: 3, cite: sexualOffencesAct('s.84(1)(c)') },
]
const MONTHS = 12

const shape = facts({
  jurisdiction: saying('where the premises are', aNation),
  stays: saying(
    'the times at one premises that the person has not notified',
    listOf(
      facts({
        from: saying('the first day there', aDay),
        to: saying('the last day there; left out while the person is still there', ifKnown(aDay)),
      }),
    ),
  ),
  disregarded: saying('times in custody, in hospital or abroad since', ifKnown(intervals)),
})
type Facts = TypeOf<typeof shape>

/** Reached: by when it is notified. Not reached: how many days are left, and until when those counted still count. */
export type StayAsAddress =
  | ({ readonly mustNotify: true; readonly completedOn: Day } & Due)
  | { readonly mustNotify: false; readonly daysCounted: number; readonly daysLeft: number; readonly until?: Day }

/** The days there, each once and in order. Only the first few of a stay matter: they complete the count themselves. */
function daysThere({ stays }: Facts, enough: number, on: Day): Day[] {
  const all = stays.flatMap(({ from, to }) => {
    const last = earlierOf(to ?? on, addDays(from, enough - 1))
    return Array.from({ length: Math.max(0, daysBetween(from, last) + 1) }, (_, index) => addDays(from, index))
  })
  return [...new Set(all)].toSorted()
}

/** The day that completes the count, the first in time over all periods of twelve months. */
function completion(there: readonly Day[], enough: number): Day | undefined {
  return there.find((done, index) => {
    const first = there[index - enough + 1]
    return first !== undefined && done <= monthsBeginningWith(MONTHS, first).to
  })
}

/** The days of the last twelve months up to the newest day there. */
function stillCounting(there: readonly Day[], on: Day): Day[] {
  return there.filter(one => one <= on && on <= monthsBeginningWith(MONTHS, one).to)
}

/** Whether days at premises that were not notified have made them notifiable, and by when. */
export const whenDoesAStayBecomeAnAddress = question<Facts, StayAsAddress>({
  id: ID,
  asks: 'Have days at other premises made them an address that must be notified?',
  facts: shape,
  sources: [sexualOffencesAct2003],
  values: { 'days at premises': STAY_DAYS, 'days to notify them': DAYS_TO_NOTIFY_A_STAY },
  rows: ['ND-04'],
  answer(given, on) {
    const cite = sexualOffencesAct('s.84(1)(c), (6)')
    if (given.stays.some(({ from, to }) => from > (to ?? on))) {
      const says = 'A stay cannot end before it begins, and one that has not begun is not counted.'
      return needsAPerson(['the true first and last day of each stay'], { rule: ID, says, cite })
    }
    const newest =
      given.stays
        .map(({ to }) => to ?? on)
        .toSorted()
        .at(-1) ?? on
    const stay = inForce(STAY_DAYS, newest)
    const toNotify = inForce(DAYS_TO_NOTIFY_A_STAY, newest)
    if (stay === undefined || toNotify === undefined) return lawNotHeld(ID, newest, cite)
    const there = daysThere(given, stay.value, on)
    const completedOn = completion(there, stay.value)
    if (completedOn === undefined) {
      const counting = stillCounting(there, on)
      const daysLeft = stay.value - counting.length
      const first = counting[0]
      const until = first === undefined ? undefined : monthsBeginningWith(MONTHS, first).to
      const left =
        until === undefined ? '' : `; ${howMany(daysLeft, 'day')} left at this address until ${dayInWords(until)}`
      const says = `${howMany(counting.length, 'day')} at this address in twelve months are counted${left}.`
      const value = { mustNotify: false, daysCounted: counting.length, daysLeft } as const
      return decided(until === undefined ? value : { ...value, until }, { rule: ID, says, cite: stay.cite })
    }
    if (completedOn < stay.from) return lawNotHeld(ID, completedOn, cite)
    const what = 'the address'
    const event = `day ${stay.value} there within twelve months,`
    const { disregarded } = given
    const found = dueBeginningWith({ rule: ID, what, event, first: completedOn, days: toNotify, disregarded })
    if ('kind' in found) return found
    const part = 'Every day on which the person was there is counted; the Act does not speak of parts of days.'
    return decided({ mustNotify: true, completedOn, ...found.due }, found.because, {
      rule: `${ID}: days`,
      says: part,
      cite,
    })
  },
})
