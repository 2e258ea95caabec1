/**
 * S3-51: whether the prison's release notice came in time. "About three months before" is read as "no later than three
 * months before", so that lateness is counted alike for every prison; an area may set another number of months.
 */
import { type Because, decided } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { addMonths, type Day, daysBetween } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, listOf, saying, type TypeOf } from '../kernel/facts.ts'
import { aLocal, inForceLocally } from '../kernel/local.ts'
import { question } from '../kernel/question.ts'
import { dayInWords, howMany } from '../kernel/words.ts'
import {
  EDINBURGH_FROM,
  edinburghLiaisonOfficersInput,
  edinburghRetells,
} from '../sources/edinburgh-liaison-officers-input.ts'

const ID = 'cases/was-the-notice-in-time'

/** Months before release by which a notice is expected. The circular itself was not read; the officer retells it. */
export const NOTICE_MONTHS: readonly Dated<number>[] = [
  { from: EDINBURGH_FROM, value: 3, cite: edinburghRetells('paragraph 22, on circular 18') },
]

const shape = facts({
  receivedOn: saying('the day on which the notice was received', aDay),
  releaseOn: saying('the day of release that it gives', aDay),
  expectedMonths: saying('months before release by which the area expects it', ifKnown(listOf(aLocal(aCount)))),
})
type Facts = TypeOf<typeof shape>

export type Timeliness = {
  /** Days from receipt to release; negative when the person was out already. */
  readonly daysBefore: number
  readonly late: boolean
  /** Zero when in time. */
  readonly daysLate: number
  /** The last day in time; absent when no expectation is in force and nothing is late. */
  readonly expectedBy?: Day
}

/** "92 days before release", also for a notice that came on the day or afterwards. */
function distance(daysBefore: number): string {
  if (daysBefore === 0) return 'on the day of release'
  const days = howMany(Math.abs(daysBefore), 'day')
  return daysBefore > 0 ? `${days} before release` : `${days} after release`
}

/** Whether the release notice came in time, counted in days. The day of receipt decides which expectation holds. */
export const wasTheNoticeInTime = question<Facts, Timeliness>({
  id: ID,
  asks: 'Did the release notice come in time?',
  facts: shape,
  sources: [edinburghLiaisonOfficersInput],
  values: { 'months before release': NOTICE_MONTHS },
  rows: ['SP-05'],
  answer({ receivedOn, releaseOn, expectedMonths }) {
    const daysBefore = daysBetween(receivedOn, releaseOn)
    const expected = inForceLocally(expectedMonths, receivedOn) ?? inForce(NOTICE_MONTHS, receivedOn)
    const used = [
      { name: 'notice received', value: receivedOn },
      { name: 'release', value: releaseOn },
    ]
    if (expected === undefined) {
      const says = `The notice came ${distance(daysBefore)}; no expectation was in force on that day.`
      const cite = edinburghRetells('paragraph 22, on circular 18')
      return decided({ daysBefore, late: false, daysLate: 0 }, { rule: ID, says, cite, facts: used })
    }
    const expectedBy = addMonths(releaseOn, -expected.value)
    const daysLate = Math.max(0, daysBetween(expectedBy, receivedOn))
    const layer = expected.cite.source.force === 'local' ? 'the area expects' : 'practice expected'
    const months = howMany(expected.value, 'month')
    const verdict = daysLate === 0 ? 'which is in time' : `which is ${howMany(daysLate, 'day')} late`
    const says = `The notice came ${distance(daysBefore)}, ${verdict}: ${layer} it ${months} before, by ${dayInWords(expectedBy)}.`
    const because: Because = { rule: ID, says, cite: expected.cite, facts: used }
    return decided({ daysBefore, late: daysLate > 0, daysLate, expectedBy }, because)
  },
})
