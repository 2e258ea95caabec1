/**
 * By when the papers for a possible release are there (Scotland). Today reports are asked for twelve weeks before the
 * parole qualifying date, and the case goes to the Board twelve to sixteen weeks before it must be considered. The older
 * timetable, six weeks for a home background report, is kept for old cases.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { asTheAreaSet, localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import { dayInWords, howMany, weekdayInWords } from '../kernel/words.ts'
import {
  nationalThroughcareGuidance,
  THROUGHCARE_GUIDANCE_FROM,
  throughcareGuidance,
} from '../sources/national-throughcare-guidance.ts'
import { paroleBoard, paroleBoardForScotland } from '../sources/parole-board-for-scotland.ts'
import { MAP_FROM, throughcare, throughcareMap } from '../sources/throughcare-map.ts'

const ID = 'throughcare/by-when-are-release-reports-due'
const WEEK = 7

/** Weeks before the parole qualifying date. The older number is for the report itself. */
export const ASK_WEEKS: readonly Dated<number>[] = [
  { from: THROUGHCARE_GUIDANCE_FROM, value: 12, cite: throughcareGuidance('7.3') },
]
export const OLD_REPORT_WEEKS: readonly Dated<number>[] = [
  {
    from: MAP_FROM,
    to: addDays(THROUGHCARE_GUIDANCE_FROM, -1),
    value: 6,
    cite: throughcare('home background report'),
  },
]
/** Weeks before the Board must consider the case: from the first to the second. */
export const REFERRAL_WEEKS: readonly Dated<{ readonly first: number; readonly last: number }>[] = [
  { from: THROUGHCARE_GUIDANCE_FROM, value: { first: 16, last: 12 }, cite: paroleBoard('referral of a case') },
]

export const PRE_RELEASE_DAYS = setting({
  id: 'throughcare/pre-release-conference-days',
  row: 'SP-06',
  asks: 'How many days before release is the pre-release case conference held?',
  unit: 'days',
  shape: aCount,
})

const shape = facts({
  qualifyingOn: saying('the parole qualifying date', ifKnown(aDay)),
  considerOn: saying('the day by which the Board must consider the case', ifKnown(aDay)),
  releaseOn: saying('the day of release', ifKnown(aDay)),
  locally: saying('what the area set', ifKnown(localsFor(PRE_RELEASE_DAYS))),
})
type Facts = TypeOf<typeof shape>

export type ReleasePapers = {
  /** The last day on which reports are asked for. */
  readonly askBy?: Day
  /** The last day for the report by the older timetable. */
  readonly oldReportBy?: Day
  readonly referFrom?: Day
  readonly referBy?: Day
  readonly conferenceBy?: Day
}

type Found = { readonly value: ReleasePapers; readonly because: Because }

const weeksBefore = (weeks: number, event: Day) => addDays(event, -WEEK * weeks)

function asked({ qualifyingOn }: Facts, on: Day): Found[] {
  const weeks = inForce(ASK_WEEKS, on)
  if (qualifyingOn === undefined || weeks === undefined) return []
  const askBy = weeksBefore(weeks.value, qualifyingOn)
  const says =
    `Reports are asked for by ${weekdayInWords(askBy)}, ${howMany(weeks.value, 'week')} before the parole qualifying ` +
    `date, ${dayInWords(qualifyingOn)}; both social workers write the one report.`
  const facts = [{ name: 'parole qualifying date', value: qualifyingOn }]
  const older = OLD_REPORT_WEEKS.at(-1)
  const other =
    older === undefined
      ? {}
      : {
          otherReading: {
            says: `by the older timetable the home background report was written ${howMany(older.value, 'week')} before`,
            day: weeksBefore(older.value, qualifyingOn),
          },
        }
  return [{ value: { askBy }, because: { rule: ID, says, cite: weeks.cite, facts, ...other } }]
}

function oldReport({ qualifyingOn }: Facts, on: Day): Found[] {
  const weeks = inForce(OLD_REPORT_WEEKS, on)
  if (qualifyingOn === undefined || weeks === undefined) return []
  const oldReportBy = weeksBefore(weeks.value, qualifyingOn)
  const says =
    `By the older timetable the home background report is due by ${weekdayInWords(oldReportBy)}, ` +
    `${howMany(weeks.value, 'week')} before the parole qualifying date.`
  return [{ value: { oldReportBy }, because: { rule: `${ID}: older`, says, cite: weeks.cite } }]
}

function referred({ considerOn }: Facts, on: Day): Found[] {
  const weeks = inForce(REFERRAL_WEEKS, on)
  if (considerOn === undefined || weeks === undefined) return []
  const [referFrom, referBy] = [weeksBefore(weeks.value.first, considerOn), weeksBefore(weeks.value.last, considerOn)]
  const says =
    `The dossier goes to the Board between ${weekdayInWords(referFrom)} and ${weekdayInWords(referBy)}, about ` +
    `${weeks.value.last} to ${weeks.value.first} weeks before it must consider the case on ${dayInWords(considerOn)}.`
  const facts = [{ name: 'must be considered', value: considerOn }]
  return [{ value: { referFrom, referBy }, because: { rule: ID, says, cite: weeks.cite, facts } }]
}

function conference({ releaseOn, locally }: Facts, on: Day): Found[] {
  const days = spokenLocally(locally, PRE_RELEASE_DAYS, on)
  if (releaseOn === undefined) return []
  if (days === undefined) {
    const says =
      'A pre-release case conference is held in custody; how long before release was not found, and the area has set nothing.'
    return [{ value: {}, because: { rule: ID, says, cite: throughcare('pre-release case conference') } }]
  }
  const conferenceBy = addDays(releaseOn, -days.value)
  const says =
    `The pre-release case conference is held by ${weekdayInWords(conferenceBy)}, ${howMany(days.value, 'day')} before ` +
    `release. ${asTheAreaSet('The number')}`
  return [{ value: { conferenceBy }, because: { rule: `${ID}: local`, says, cite: days.cite } }]
}

/** The days for the papers of a possible release, as far as facts and sources give them. */
export const byWhenAreReleaseReportsDue = question<Facts, ReleasePapers>({
  id: ID,
  asks: 'By when are the reports for a possible release asked for and sent?',
  facts: shape,
  sources: [nationalThroughcareGuidance, paroleBoardForScotland, throughcareMap],
  values: {
    'weeks before the parole qualifying date to ask for reports': ASK_WEEKS,
    'weeks for a home background report, formerly': OLD_REPORT_WEEKS,
    'weeks before the Board must consider the case': REFERRAL_WEEKS,
  },
  rows: ['SP-06', 'SP-07', 'SP-08', 'SP-09'],
  settings: [PRE_RELEASE_DAYS],
  answer(given, on) {
    const found = [asked, oldReport, referred, conference].flatMap(each => each(given, on))
    if (found.length > 0) {
      const value = found.reduce<ReleasePapers>((papers, one) => ({ ...papers, ...one.value }), {})
      return decided(value, ...found.map(one => one.because))
    }
    const dated = given.qualifyingOn !== undefined || given.considerOn !== undefined
    const missing = dated ? 'the times that applied on this day' : 'the parole qualifying date, or the day of release'
    const says = 'Papers for a possible release are counted back from the parole qualifying date.'
    return needsAPerson([missing], { rule: ID, says, cite: throughcareGuidance('7.3') })
  },
})
