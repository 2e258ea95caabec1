/**
 * When somebody on the register in New Zealand reports that a child comes to live at the same address: afterwards until
 * 30 April 2026, beforehand since. The day on which the child comes decides which of the two applies.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { aDay, facts, ifKnown, saying, type TypeOf } from '../kernel/facts.ts'
import { aMoment, dayOfMoment, momentInWords } from '../kernel/moment.ts'
import { question } from '../kernel/question.ts'
import { howMany, weekdayInWords } from '../kernel/words.ts'
import {
  AMENDED_FROM,
  childProtectionRegisterAmendmentNewZealand2026,
  OLDER_UNTIL,
  registerAmendment,
} from '../sources/child-protection-register-amendment-new-zealand-2026.ts'
import { REGISTER_FROM } from '../sources/child-protection-register-new-zealand-2016.ts'
import { hoursFrom, type ReportBy } from './hours-of-the-duty.ts'

const ID = 'new-zealand/when-is-a-child-at-home-reported'

type Hours = { readonly hours: number; readonly side: 'before' | 'after' }

/** Hours before or after the child comes. */
const HOURS: readonly Dated<Hours>[] = [
  {
    from: REGISTER_FROM,
    to: OLDER_UNTIL,
    value: { hours: 72, side: 'after' },
    cite: registerAmendment('a child at the same address, as it was'),
  },
  {
    from: AMENDED_FROM,
    value: { hours: 48, side: 'before' },
    cite: registerAmendment('a child at the same address'),
  },
]

const shape = facts({
  childComesOn: saying('the day on which the child comes to live there, also one that lies ahead', ifKnown(aDay)),
  childComesAt: saying('the moment, where it is known', ifKnown(aMoment)),
})
type Facts = TypeOf<typeof shape>

export type ChildAtHome = ReportBy & { readonly side: 'before' | 'after' }

function reasonFor({ value: { hours, side }, cite }: Dated<Hours>, by: ReportBy, on: string): Because {
  const number = `${howMany(hours, 'hour')} ${side} the child comes`
  const says =
    by.byMoment === undefined
      ? `The person reports by ${weekdayInWords(by.by)}, ${number}. The hour is not known, so that day is safe at any hour.`
      : `The person reports by ${momentInWords(by.byMoment)}, ${number}.`
  const otherReading =
    by.byMoment === undefined
      ? { otherReading: { says: 'by the clock, if the child comes late in the day', day: by.lateAfter } }
      : {}
  return { rule: ID, says, cite, facts: [{ name: 'the child comes', value: on }], ...otherReading }
}

/** By when it is reported. */
export const whenIsAChildAtHomeReported = question<Facts, ChildAtHome>({
  id: ID,
  asks: 'By when is a child who comes to live at the same address reported in New Zealand?',
  facts: shape,
  sources: [childProtectionRegisterAmendmentNewZealand2026],
  values: { 'hours before or after the child comes': HOURS },
  rows: ['NZ-05'],
  answer({ childComesOn, childComesAt }) {
    const on = childComesAt === undefined ? childComesOn : dayOfMoment(childComesAt)
    const hours = on === undefined ? undefined : inForce(HOURS, on)
    if (on === undefined || hours === undefined) {
      const missing = on === undefined ? 'the day on which the child comes' : 'the law that applied on that day'
      const says = 'A child who comes to live at the same address is reported; since 1 May 2026 before the child comes.'
      return needsAPerson([missing], { rule: ID, says, cite: registerAmendment('a child at the same address') })
    }
    const { hours: number, side } = hours.value
    const by = hoursFrom(side === 'before' ? -number : number, on, childComesAt)
    return decided({ ...by, side }, reasonFor(hours, by, childComesAt ?? on))
  },
})
