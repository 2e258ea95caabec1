/**
 * Coming back to the United Kingdom after a notified journey: within three days *of* the return, so the day of return is
 * not counted. That is a day longer than a change of address, which is counted from its own day.
 */
import { decided, needsAPerson } from '../kernel/answer.ts'
import { withinDaysAfter } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import type { Day } from '../kernel/day.ts'
import { aDay, facts, ifKnown, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { howMany, weekdayInWords } from '../kernel/words.ts'
import { PART_2_FROM } from '../sources/sexual-offences-act-2003.ts'
import {
  travelNotificationRegulations2004,
  travelRegulations,
} from '../sources/travel-notification-regulations-2004.ts'
import { aNation, lawNotHeld } from './days-of-the-duty.ts'

const ID = 'notification/when-must-a-return-be-notified'
const CITE = travelRegulations('regs 8 and 9')

/** Days after the return. */
export const DAYS_AFTER_RETURN: readonly Dated<number>[] = [{ from: PART_2_FROM, value: 3, cite: CITE }]

const shape = facts({
  jurisdiction: saying('where the duty is performed', aNation),
  returnedOn: saying('the day of return to the United Kingdom', ifKnown(aDay)),
  asNotified: saying('whether both day and point of arrival were notified beforehand and came true', ifKnown(yesOrNo)),
})
type Facts = TypeOf<typeof shape>

export type ReturnDuty = { readonly mustNotify: false } | { readonly mustNotify: true; readonly lastDay: Day }

/** By when a return from abroad is notified. */
export const whenMustAReturnBeNotified = question<Facts, ReturnDuty>({
  id: ID,
  asks: 'By when must a return to the United Kingdom be notified?',
  facts: shape,
  sources: [travelNotificationRegulations2004],
  values: { 'days after the return': DAYS_AFTER_RETURN },
  rows: ['ND-17'],
  answer({ returnedOn, asNotified }) {
    if (asNotified === true) {
      const says = 'The day and the point of arrival were notified and came true, so the return is not notified again.'
      return decided({ mustNotify: false }, { rule: ID, says, cite: CITE })
    }
    const missing = [
      ...(returnedOn === undefined ? ['the day of return'] : []),
      ...(asNotified === undefined ? ['whether the return was notified beforehand and came as notified'] : []),
    ]
    if (missing.length > 0 || returnedOn === undefined) {
      const says = 'A return is notified within three days of it, unless it came as notified.'
      return needsAPerson(missing, { rule: ID, says, cite: CITE })
    }
    const days = inForce(DAYS_AFTER_RETURN, returnedOn)
    if (days === undefined) return lawNotHeld(ID, returnedOn, CITE)
    const counted = withinDaysAfter(days.value, returnedOn)
    const says =
      `The day and the point of return must be notified by ${weekdayInWords(counted.to)}: within ${howMany(days.value, 'day')} of the ` +
      'return, and the day of return is not counted. Weekends count.'
    const facts = [{ name: 'return', value: returnedOn }]
    return decided({ mustNotify: true, lastDay: counted.to }, { rule: ID, says, cite: days.cite, counted, facts })
  },
})
