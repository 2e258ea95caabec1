/**
 * By when an address is checked in Scotland, and by whom: whenever somebody is newly registered, and at every change of
 * address. The housing SOLO has two full working days and everybody else five. Read one after the other they make the
 * seven clear working days for the whole; read side by side the five end earlier. Both days are shown: the earlier to
 * aim for, the later to be late after.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import type { Counted } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import type { Day } from '../kernel/day.ts'
import { aDay, facts, ifKnown, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords, howMany, weekdayInWords } from '../kernel/words.ts'
import {
  aCalendar,
  type Calendar,
  type CalendarMissing,
  clearWorkingDaysAfter,
  workingDaysAfter,
} from '../kernel/working-days.ts'
import {
  ADDRESS_GUIDANCE_FROM,
  addressGuidance,
  environmentalRiskAssessment2017,
} from '../sources/environmental-risk-assessment-2017.ts'

const ID = 'housing/by-when-is-the-address-checked'
const CITE = addressGuidance('4.0; accommodation strategy 3.2')

type Limbs = { readonly all: number; readonly housing: number; readonly others: number }

/** Clear working days for the whole, and full working days of the housing SOLO and of the other agencies. */
export const ADDRESS_CHECK_DAYS: readonly Dated<Limbs>[] = [
  { from: ADDRESS_GUIDANCE_FROM, value: { all: 7, housing: 2, others: 5 }, cite: CITE },
]

const shape = facts({
  why: saying('why the address is checked', oneOf('new registration', 'change of address')),
  notifiedOn: saying('the day on which the agencies were notified', ifKnown(aDay)),
  onLicenceOrOrder: saying('whether the person is on licence or a community order', ifKnown(yesOrNo)),
  calendar: saying("the council's working days, local holidays among them", ifKnown(aCalendar)),
})
type Facts = TypeOf<typeof shape>

export type AddressChecks = {
  /** Who leads; absent while it is not known whether the person is on licence or an order. */
  readonly leads?: 'police' | 'justice social work'
  readonly housingBy: Day
  /** The day to aim for, and the last one. */
  readonly othersAimFor: Day
  readonly othersBy: Day
  readonly assessmentBy: Day
}

function leadOf({ onLicenceOrOrder }: Facts): AddressChecks['leads'] | undefined {
  if (onLicenceOrOrder === undefined) return undefined
  return onLicenceOrOrder ? 'justice social work' : 'police'
}

type Spans = { readonly housing: Counted; readonly others: Counted; readonly all: Counted }

function spansOf({ housing, others, all }: Limbs, notifiedOn: Day, calendar: Calendar): Spans | CalendarMissing {
  const spans = {
    housing: workingDaysAfter(housing, notifiedOn, calendar),
    others: workingDaysAfter(others, notifiedOn, calendar),
    all: clearWorkingDaysAfter(all, notifiedOn, calendar),
  }
  if ('missing' in spans.housing) return spans.housing
  if ('missing' in spans.others) return spans.others
  if ('missing' in spans.all) return spans.all
  return { housing: spans.housing, others: spans.others, all: spans.all }
}

function reasonsFor({ housing, others, all }: Spans, days: Dated<Limbs>, given: Facts, notifiedOn: Day): Because[] {
  const { value, cite } = days
  const used = [{ name: 'notified', value: notifiedOn }]
  const lead = leadOf(given)
  const leads =
    lead === undefined
      ? 'Police lead, or justice social work when the person is on licence or an order.'
      : lead === 'police'
        ? 'Police lead.'
        : 'Justice social work leads.'
  return [
    {
      rule: ID,
      says:
        `The housing SOLO checks the address by ${weekdayInWords(housing.to)}, ` +
        `${howMany(value.housing, 'full working day')} after the notification on ${dayInWords(notifiedOn)}.`,
      cite,
      counted: housing,
      facts: used,
    },
    {
      rule: ID,
      says:
        `The other agencies and the whole assessment are due by ${weekdayInWords(all.to)}, ` +
        `${howMany(value.all, 'clear working day')} after it; aim for ${weekdayInWords(others.to)}. ${leads}`,
      cite,
      counted: all,
      facts: used,
      otherReading: {
        says: `${howMany(value.others, 'full working day')} of the other agencies run from the notification itself`,
        day: others.to,
      },
    },
  ]
}

/** By when each body checks the address, and who leads. */
export const byWhenIsTheAddressChecked = question<Facts, AddressChecks>({
  id: ID,
  asks: 'By when does each body check the address?',
  facts: shape,
  sources: [environmentalRiskAssessment2017],
  values: { 'working days for all, the housing SOLO and the others': ADDRESS_CHECK_DAYS },
  rows: ['ERA-01'],
  answer(given, on) {
    const { notifiedOn, calendar } = given
    const days = inForce(ADDRESS_CHECK_DAYS, notifiedOn ?? on)
    const missing = [
      ...(notifiedOn === undefined ? ['the day on which the agencies were notified'] : []),
      ...(calendar === undefined ? ['the calendar of working days'] : []),
      ...(days === undefined ? ['the times that applied to this address'] : []),
    ]
    const rule = `An address is checked by all agencies after a ${given.why}.`
    if (notifiedOn === undefined || calendar === undefined || days === undefined) {
      return needsAPerson(missing, { rule: ID, says: rule, cite: CITE })
    }
    const spans = spansOf(days.value, notifiedOn, calendar)
    if ('missing' in spans) return needsAPerson([spans.missing], { rule: ID, says: rule, cite: CITE })
    const lead = leadOf(given)
    const value: AddressChecks = {
      ...(lead === undefined ? {} : { leads: lead }),
      housingBy: spans.housing.to,
      othersAimFor: spans.others.to,
      othersBy: spans.all.to,
      assessmentBy: spans.all.to,
    }
    return decided(value, ...reasonsFor(spans, days, given, notifiedOn))
  },
})
