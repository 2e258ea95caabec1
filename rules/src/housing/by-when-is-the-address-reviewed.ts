/**
 * When an address is fully reviewed in Scotland: each year, complete within 21 clear working days of the renewal date. A
 * review that is not made needs its reasons on record.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { withinYearsAfter } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import type { Day } from '../kernel/day.ts'
import { aDay, facts, ifKnown, saying, someText, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords, howMany, weekdayInWords } from '../kernel/words.ts'
import { aCalendar, clearWorkingDaysAfter } from '../kernel/working-days.ts'
import {
  ADDRESS_GUIDANCE_FROM,
  addressGuidance,
  environmentalRiskAssessment2017,
} from '../sources/environmental-risk-assessment-2017.ts'

const ID = 'housing/by-when-is-the-address-reviewed'
const CITE = addressGuidance('4.0')

/** Years between full reviews, and clear working days after the renewal date in which one is completed. */
export const ADDRESS_REVIEW_YEARS: readonly Dated<number>[] = [{ from: ADDRESS_GUIDANCE_FROM, value: 1, cite: CITE }]
export const ADDRESS_REVIEW_DAYS: readonly Dated<number>[] = [{ from: ADDRESS_GUIDANCE_FROM, value: 21, cite: CITE }]

const shape = facts({
  renewalOn: saying('the renewal date; left out, it is a year after the last assessment', ifKnown(aDay)),
  assessedOn: saying('the day of the last assessment or full review', ifKnown(aDay)),
  completedOn: saying('the day on which this review was completed', ifKnown(aDay)),
  whyNot: saying('why it is not made, when people decided so', ifKnown(someText)),
  calendar: saying("the council's working days, local holidays among them", ifKnown(aCalendar)),
})
type Facts = TypeOf<typeof shape>

export type AddressReview = {
  readonly renewalOn: Day
  readonly by: Day
  readonly state: 'coming' | 'running' | 'done' | 'done late' | 'not made, with reasons' | 'reasons wanted'
}

function stateOf({ completedOn, whyNot = '' }: Facts, renewalOn: Day, by: Day, on: Day): AddressReview['state'] {
  if (completedOn !== undefined && completedOn <= on) return completedOn <= by ? 'done' : 'done late'
  if (whyNot.trim() !== '') return 'not made, with reasons'
  if (on > by) return 'reasons wanted'
  return on < renewalOn ? 'coming' : 'running'
}

const SAYS: Readonly<Record<AddressReview['state'], string>> = {
  coming: 'It lies ahead.',
  running: 'It is running.',
  done: 'It was completed in time.',
  'done late': 'It was completed late.',
  'not made, with reasons': 'It is not made; the reasons are on record.',
  'reasons wanted': 'It was not made: consider it and record the reasons.',
}

/** The renewal date, the last day of the review, and where it stands. */
export const byWhenIsTheAddressReviewed = question<Facts, AddressReview>({
  id: ID,
  asks: 'By when is the address fully reviewed, and where does that stand?',
  facts: shape,
  sources: [environmentalRiskAssessment2017],
  values: {
    'years between full reviews': ADDRESS_REVIEW_YEARS,
    'clear working days after the renewal date': ADDRESS_REVIEW_DAYS,
  },
  rows: ['ERA-02', 'ERA-03'],
  answer(given, on) {
    const { renewalOn: renewal, assessedOn, calendar } = given
    const years = inForce(ADDRESS_REVIEW_YEARS, assessedOn ?? renewal ?? on)
    const renewalOn = renewal ?? (assessedOn && years ? withinYearsAfter(years.value, assessedOn).to : undefined)
    const days = inForce(ADDRESS_REVIEW_DAYS, renewalOn ?? on)
    const missing = [
      ...(renewalOn === undefined && assessedOn === undefined
        ? ['the renewal date, or the day of the last assessment']
        : []),
      ...(calendar === undefined ? ['the calendar of working days'] : []),
      ...(days === undefined || years === undefined ? ['the times that applied to this address'] : []),
    ]
    const rule = 'An address is fully reviewed each year.'
    if (missing.length > 0 || renewalOn === undefined || calendar === undefined || days === undefined) {
      return needsAPerson(missing, { rule: ID, says: rule, cite: CITE })
    }
    const counted = clearWorkingDaysAfter(days.value, renewalOn, calendar)
    if ('missing' in counted) return needsAPerson([counted.missing], { rule: ID, says: rule, cite: CITE })
    const state = stateOf(given, renewalOn, counted.to, on)
    const says =
      `The yearly review of the address is completed by ${weekdayInWords(counted.to)}, ` +
      `${howMany(days.value, 'clear working day')} after the renewal date, ${dayInWords(renewalOn)}. ${SAYS[state]}`
    const facts = [{ name: 'renewal date', value: renewalOn }]
    const because: Because = { rule: ID, says, cite: days.cite, counted, facts }
    return decided({ renewalOn, by: counted.to, state }, because)
  },
})
