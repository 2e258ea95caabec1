/**
 * When somebody on the register in New Zealand reports having come back: within ten days and in person until 30 April
 * 2026, within 72 hours and by telephone or electronically since. The day of the return decides.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { withinDaysAfter } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import type { Day } from '../kernel/day.ts'
import { aDay, facts, ifKnown, saying, type TypeOf } from '../kernel/facts.ts'
import { aMoment, dayOfMoment, type Moment, momentInWords } from '../kernel/moment.ts'
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

const ID = 'new-zealand/when-is-a-return-reported'

type Within = {
  readonly number: number
  readonly unit: 'hour' | 'day'
  readonly how: 'in person' | 'by telephone or electronically'
}

/** Days or hours after the return, and how it is reported. */
const WITHIN: readonly Dated<Within>[] = [
  {
    from: REGISTER_FROM,
    to: OLDER_UNTIL,
    value: { number: 10, unit: 'day', how: 'in person' },
    cite: registerAmendment('return, as it was'),
  },
  {
    from: AMENDED_FROM,
    value: { number: 72, unit: 'hour', how: 'by telephone or electronically' },
    cite: registerAmendment('return'),
  },
]

const shape = facts({
  returnedOn: saying('the day of the return', ifKnown(aDay)),
  returnedAt: saying('the moment of the return, where it is known', ifKnown(aMoment)),
})
type Facts = TypeOf<typeof shape>

export type ReturnReport = ReportBy & { readonly how: Within['how'] }

function byOf({ number, unit }: Within, on: Day, at: Moment | undefined): ReportBy {
  if (unit === 'hour') return hoursFrom(number, on, at)
  const { to } = withinDaysAfter(number, on)
  return { by: to, lateAfter: to }
}

function reasonFor({ value: { number, unit, how }, cite }: Dated<Within>, by: ReportBy, on: Day): Because {
  const when = by.byMoment === undefined ? weekdayInWords(by.by) : momentInWords(by.byMoment)
  const open = unit === 'hour' && by.byMoment === undefined
  const safe = open ? ' The hour is not known, so that day is safe at any hour.' : ''
  const says = `The person reports, ${how}, by ${when}, ${howMany(number, unit)} after coming back.${safe}`
  return {
    rule: ID,
    says,
    cite,
    facts: [{ name: 'return', value: on }],
    ...(unit === 'day' ? { counted: withinDaysAfter(number, on) } : {}),
    ...(open
      ? { otherReading: { says: 'by the clock, if the person came back late in the day', day: by.lateAfter } }
      : {}),
  }
}

/** By when, and how, a return is reported. */
export const whenIsAReturnReported = question<Facts, ReturnReport>({
  id: ID,
  asks: 'By when, and how, is a return to New Zealand reported?',
  facts: shape,
  sources: [childProtectionRegisterAmendmentNewZealand2026],
  values: { 'days or hours after the return': WITHIN },
  rows: ['NZ-07'],
  answer({ returnedOn, returnedAt }) {
    const on = returnedAt === undefined ? returnedOn : dayOfMoment(returnedAt)
    const within = on === undefined ? undefined : inForce(WITHIN, on)
    if (on === undefined || within === undefined) {
      const missing = on === undefined ? 'the day of the return' : 'the law that applied on that day'
      const says = 'A return is reported: within ten days in person until 30 April 2026, within 72 hours since.'
      return needsAPerson([missing], { rule: ID, says, cite: registerAmendment('return') })
    }
    const by = byOf(within.value, on, returnedAt)
    return decided({ ...by, how: within.value.how }, reasonFor(within, by, on))
  },
})
