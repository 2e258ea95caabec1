/** By when a home visit is recorded in the national register. That it is, was read; the number of days was not. */
import { decided } from '../kernel/answer.ts'
import type { Day } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import { dayInWords } from '../kernel/words.ts'
import { byTheClockOfTheArea } from '../mappa/clock-of-the-area.ts'
import { policePractice, policePracticeSexualOffenders } from '../sources/police-practice-sexual-offenders.ts'

const ID = 'visits/by-when-is-a-visit-recorded'

export const DAYS_TO_RECORD = setting({
  id: 'visits/days-to-record-a-visit',
  row: 'PM-06',
  asks: 'Within how many days is a home visit recorded?',
  unit: 'days',
  shape: aCount,
})

const shape = facts({
  visitedOn: saying('the day of the visit', ifKnown(aDay)),
  recordedOn: saying('the day on which it was recorded; left out while it is not', ifKnown(aDay)),
  locally: saying('what the area set', ifKnown(localsFor(DAYS_TO_RECORD))),
})
type Facts = TypeOf<typeof shape>

export type VisitRecord = { readonly by: Day; readonly late: boolean }

/** The last day for the record, where the area set a number, and whether it is late. */
export const byWhenIsAVisitRecorded = question<Facts, VisitRecord>({
  id: ID,
  asks: 'By when is a home visit recorded?',
  facts: shape,
  sources: [policePracticeSexualOffenders],
  settings: [DAYS_TO_RECORD],
  answer({ visitedOn, recordedOn, locally }, on) {
    const clock = byTheClockOfTheArea({
      rule: ID,
      what: 'the record of the visit',
      from: 'the visit',
      start: visitedOn,
      number: spokenLocally(locally, DAYS_TO_RECORD, on),
      unit: 'day',
      cite: policePractice('recording visits'),
    })
    if (clock.kind === 'needs-a-person') return clock
    const { by } = clock.value
    const late = (recordedOn ?? on) > by
    const done = recordedOn === undefined ? 'It is not recorded yet' : `It was recorded on ${dayInWords(recordedOn)}`
    const says = `${done}${late ? ', which is late' : ''}.`
    return decided({ by, late }, ...clock.because, { rule: ID, says, cite: policePractice('recording visits') })
  },
})
