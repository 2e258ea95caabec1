/**
 * Scotland: by when the responsible officer meets somebody on whom a community payback order with supervision was imposed,
 * and what comes with it. Working days follow the calendar of the place, which is a fact.
 */
import { decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { type Day, day } from '../kernel/day.ts'
import { aDay, facts, ifKnown, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { howMany, weekdayInWords } from '../kernel/words.ts'
import { aCalendar, workingDaysAfter } from '../kernel/working-days.ts'
import { lawNotHeld } from '../notification/days-of-the-duty.ts'
import { communityPayback, communityPaybackPracticeGuidance } from '../sources/community-payback-practice-guidance.ts'

const ID = 'orders/when-must-the-officer-first-meet-them'
const CITE = communityPayback('chapter 10')

/** Working days after the order. The edition is of 2019; its own day is not known, so the year's first is used. */
export const WORKING_DAYS_TO_MEET: readonly Dated<number>[] = [{ from: day('2019-01-01'), value: 5, cite: CITE }]

const shape = facts({
  jurisdiction: saying('the nation whose court made the order', oneOf('Scotland')),
  supervision: saying('whether the order has a supervision requirement', ifKnown(yesOrNo)),
  imposedOn: saying('the day on which it was imposed', ifKnown(aDay)),
  calendar: saying('the working days of the place', ifKnown(aCalendar)),
})
type Facts = TypeOf<typeof shape>

export type FirstMeetingUnderAnOrder =
  | { readonly due: false }
  | { readonly due: true; readonly by: Day; readonly assessment: 'full'; readonly planAgreedWithThePerson: true }

/** By when the responsible officer meets the person after a community payback order. */
export const whenMustTheOfficerFirstMeetThem = question<Facts, FirstMeetingUnderAnOrder>({
  id: ID,
  asks: 'By when must the responsible officer meet somebody under a community payback order?',
  facts: shape,
  sources: [communityPaybackPracticeGuidance],
  values: { 'working days after the order': WORKING_DAYS_TO_MEET },
  rows: ['SS-01', 'T8'],
  answer({ supervision, imposedOn, calendar }) {
    if (supervision === false) {
      const says = 'The order has no supervision requirement, so no first meeting is fixed here.'
      return decided({ due: false }, { rule: ID, says, cite: CITE })
    }
    const days = imposedOn === undefined ? undefined : inForce(WORKING_DAYS_TO_MEET, imposedOn)
    if (imposedOn !== undefined && days === undefined) return lawNotHeld(ID, imposedOn, CITE)
    const counted = imposedOn && days && calendar ? workingDaysAfter(days.value, imposedOn, calendar) : undefined
    const missing = [
      ...(supervision === undefined ? ['whether the order has a supervision requirement'] : []),
      ...(imposedOn === undefined ? ['the day on which it was imposed'] : []),
      ...(calendar === undefined ? ['the working days of the place'] : []),
      ...(counted !== undefined && 'missing' in counted ? [counted.missing] : []),
    ]
    if (
      missing.length > 0 ||
      counted === undefined ||
      'missing' in counted ||
      days === undefined ||
      imposedOn === undefined
    ) {
      const says = 'The responsible officer meets the person within five working days of the order.'
      return needsAPerson(missing, { rule: ID, says, cite: CITE })
    }
    const says =
      `The responsible officer meets the person by ${weekdayInWords(counted.to)}, ${howMany(days.value, 'working day')} after the order. ` +
      'A full assessment of risks and needs and a plan agreed with the person follow.'
    const value = { due: true, by: counted.to, assessment: 'full', planAgreedWithThePerson: true } as const
    return decided(value, { rule: ID, says, cite: days.cite, counted, facts: [{ name: 'order', value: imposedOn }] })
  },
})
