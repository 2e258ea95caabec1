/**
 * When somebody on the register in New Zealand reports leaving the country: 48 hours before until 30 April 2026, seven
 * days before since. The day of leaving decides. Seven days are read as seven clear days, so that nobody is a day late.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { clearDaysBefore } from '../kernel/counting.ts'
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

const ID = 'new-zealand/when-is-travel-reported'

type Ahead = { readonly number: number; readonly unit: 'hour' | 'day' }

/** Hours or days before leaving. */
const AHEAD: readonly Dated<Ahead>[] = [
  {
    from: REGISTER_FROM,
    to: OLDER_UNTIL,
    value: { number: 48, unit: 'hour' },
    cite: registerAmendment('travel, as it was'),
  },
  { from: AMENDED_FROM, value: { number: 7, unit: 'day' }, cite: registerAmendment('travel') },
]

const shape = facts({
  leavesOn: saying('the day of leaving New Zealand, also one that lies ahead', ifKnown(aDay)),
  leavesAt: saying('the moment of leaving, where it is known', ifKnown(aMoment)),
})
type Facts = TypeOf<typeof shape>

export type TravelReport = ReportBy

function byOf({ number, unit }: Ahead, on: Day, at: Moment | undefined): ReportBy {
  if (unit === 'hour') return hoursFrom(-number, on, at)
  const { safe, plain } = clearDaysBefore(number, on)
  return { by: safe, lateAfter: plain }
}

function reasonFor({ value: { number, unit }, cite }: Dated<Ahead>, by: ReportBy, on: Day): Because {
  const how = `${howMany(number, unit)} before leaving`
  const facts = [{ name: 'leaving', value: on }]
  if (by.byMoment !== undefined) {
    return { rule: ID, says: `The person reports by ${momentInWords(by.byMoment)}, ${how}.`, cite, facts }
  }
  const why =
    unit === 'hour' ? 'The hour is not known, so that day is safe at any hour.' : 'So many whole days lie between.'
  const early =
    by.by < AMENDED_FROM && on >= AMENDED_FROM
      ? ' That lies before the change of 1 May 2026; whether it is asked for so early is not known.'
      : ''
  const otherReading = {
    says: unit === 'hour' ? 'by the clock, if the person leaves late in the day' : 'only taking the days away',
    day: by.lateAfter,
  }
  const says = `The person reports by ${weekdayInWords(by.by)}, ${how}. ${why}${early}`
  return { rule: ID, says, cite, facts, otherReading }
}

/** By when leaving the country is reported. */
export const whenIsTravelReported = question<Facts, TravelReport>({
  id: ID,
  asks: 'By when is leaving New Zealand reported?',
  facts: shape,
  sources: [childProtectionRegisterAmendmentNewZealand2026],
  values: { 'hours or days before leaving': AHEAD },
  rows: ['NZ-06'],
  answer({ leavesOn, leavesAt }) {
    const on = leavesAt === undefined ? leavesOn : dayOfMoment(leavesAt)
    const ahead = on === undefined ? undefined : inForce(AHEAD, on)
    if (on === undefined || ahead === undefined) {
      const missing = on === undefined ? 'the day of leaving' : 'the law that applied on that day'
      const says = 'Leaving the country is reported before: 48 hours until 30 April 2026, seven days since.'
      return needsAPerson([missing], { rule: ID, says, cite: registerAmendment('travel') })
    }
    const by = byOf(ahead.value, on, leavesAt)
    return decided(by, reasonFor(ahead, by, on))
  },
})
