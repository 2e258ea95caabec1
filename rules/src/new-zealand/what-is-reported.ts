/**
 * What somebody on the register in New Zealand reports, and how soon: a change within 72 hours, everything again at least
 * every twelve months from the last report, and more matters since 1 May 2026. When the first report is due was not read.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { withinDaysAfter, withinMonthsAfter } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import type { Day } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, listOf, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { nextAfterLast } from '../kernel/rolling.ts'
import { asTheAreaSet, localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import { dayInWords, howMany, inAList, weekdayInWords } from '../kernel/words.ts'
import {
  AMENDED_FROM,
  childProtectionRegisterAmendmentNewZealand2026,
  registerAmendment,
} from '../sources/child-protection-register-amendment-new-zealand-2026.ts'
import {
  childProtectionRegisterNewZealand2016,
  REGISTER_FROM,
  registerActRetold,
} from '../sources/child-protection-register-new-zealand-2016.ts'
import { hoursFrom } from './hours-of-the-duty.ts'

const ID = 'new-zealand/what-is-reported'

const MONTHS_BETWEEN: readonly Dated<number>[] = [
  { from: REGISTER_FROM, value: 12, cite: registerActRetold('ss.17 to 20, report every year') },
]
const HOURS_FOR_A_CHANGE: readonly Dated<number>[] = [
  { from: REGISTER_FROM, value: 72, cite: registerActRetold('ss.17 to 20, changes') },
]
/** What is reported besides since the change of 2026. */
const ALSO_REPORTED: readonly Dated<readonly string[]>[] = [
  {
    from: AMENDED_FROM,
    value: ['education and training', 'voluntary work', 'the locality, without a fixed home'],
    cite: registerAmendment('further matters'),
  },
]

export const DAYS_TO_FIRST_REPORT = setting({
  id: 'new-zealand/days-to-the-first-report',
  row: 'NZ-04',
  asks: 'Within how many days of coming on the register, or of release, is the first report made?',
  unit: 'days',
  shape: aCount,
})

const shape = facts({
  beganOn: saying('the day of coming on the register, or of release', ifKnown(aDay)),
  reports: saying('the days of the full reports that were made', ifKnown(listOf(aDay))),
  changedOn: saying('the day of a change that is not reported yet', ifKnown(aDay)),
  locally: saying('what the area set', ifKnown(localsFor(DAYS_TO_FIRST_REPORT))),
})
type Facts = TypeOf<typeof shape>

export type WhatIsReported = {
  /** The last day of the next full report. */
  readonly nextReportBy: Day
  /** The last day that is safe for the change at hand, whatever its hour. Absent without one. */
  readonly changeBy?: Day
  /** Matters that came to be reported in 2026. */
  readonly also: readonly string[]
}

type Next = { readonly by: Day; readonly because: Because }

/** The next full report: a year after the last; the first by what the area set. */
function nextReport({ beganOn, reports = [], locally }: Facts, months: Dated<number>, on: Day): Next | undefined {
  const rolling = nextAfterLast(reports, last => withinMonthsAfter(months.value, last))
  if (rolling !== undefined) {
    const says =
      `The next full report is due by ${weekdayInWords(rolling.next.to)}, ${howMany(months.value, 'month')} after the ` +
      `last on ${dayInWords(rolling.last)}.`
    return {
      by: rolling.next.to,
      because: { rule: `${ID}: every year`, says, cite: months.cite, counted: rolling.next },
    }
  }
  const local = spokenLocally(locally, DAYS_TO_FIRST_REPORT, beganOn ?? on)
  if (beganOn === undefined || local === undefined) return undefined
  const counted = withinDaysAfter(local.value, beganOn)
  const says = `The first report is due by ${weekdayInWords(counted.to)}. ${asTheAreaSet(howMany(local.value, 'day'))}`
  return { by: counted.to, because: { rule: `${ID}: first`, says, cite: local.cite, counted } }
}

function changeOf(changedOn: Day, hours: Dated<number>): Next {
  const { by, lateAfter } = hoursFrom(hours.value, changedOn, undefined)
  const says = `The change of ${dayInWords(changedOn)} is reported by ${weekdayInWords(by)}, ${howMany(hours.value, 'hour')} after it at any hour.`
  const otherReading = { says: 'by the clock, if it happened late in the day', day: lateAfter }
  return { by, because: { rule: `${ID}: change`, says, cite: hours.cite, otherReading } }
}

/** What is reported and by when; the first report waits for the area or a person. */
export const whatIsReported = question<Facts, WhatIsReported>({
  id: ID,
  asks: 'What does somebody on the register in New Zealand report, and by when?',
  facts: shape,
  sources: [childProtectionRegisterNewZealand2016, childProtectionRegisterAmendmentNewZealand2026],
  values: {
    'months between full reports': MONTHS_BETWEEN,
    'hours for a change': HOURS_FOR_A_CHANGE,
    'also reported': ALSO_REPORTED,
  },
  rows: ['NZ-04', 'NZ-08'],
  settings: [DAYS_TO_FIRST_REPORT],
  answer(given, on) {
    const [months, hours] = [inForce(MONTHS_BETWEEN, on), inForce(HOURS_FOR_A_CHANGE, given.changedOn ?? on)]
    const also = inForce(ALSO_REPORTED, on)
    const next = months === undefined ? undefined : nextReport(given, months, on)
    const change = given.changedOn === undefined || hours === undefined ? undefined : changeOf(given.changedOn, hours)
    if (months === undefined || hours === undefined || next === undefined) {
      const missing =
        months === undefined || hours === undefined
          ? 'the law that applied on that day'
          : 'the last full report, or when the first is due'
      const says = 'A full report is made at least every twelve months, and a change is reported within 72 hours.'
      const cite = registerActRetold('ss.17 to 20')
      return needsAPerson([missing], { rule: ID, says, cite }, ...(change === undefined ? [] : [change.because]))
    }
    const value: WhatIsReported = {
      nextReportBy: next.by,
      ...(change === undefined ? {} : { changeBy: change.by }),
      also: also?.value ?? [],
    }
    const more =
      also === undefined
        ? []
        : [
            {
              rule: `${ID}: also`,
              says: `Also reported: ${inAList(also.value)}. Notices may be served electronically.`,
              cite: also.cite,
            },
          ]
    return decided(value, next.because, ...(change === undefined ? [] : [change.because]), ...more)
  },
})
