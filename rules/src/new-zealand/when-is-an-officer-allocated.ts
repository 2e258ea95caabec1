/**
 * By when an officer was allocated to somebody under extended supervision in New Zealand, by an older manual: the nearer
 * the start of the order, the sooner. Kept for old cases, and for areas that still work so.
 */
import { decided, needsAPerson } from '../kernel/answer.ts'
import { withinWeeksAfter } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { addMonths, type Day } from '../kernel/day.ts'
import { aDay, facts, ifKnown, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords, howMany, weekdayInWords } from '../kernel/words.ts'
import { aCalendar, workingDaysAfter } from '../kernel/working-days.ts'
import { correctionsManual, correctionsManualNewZealand } from '../sources/corrections-manual-new-zealand.ts'
import { RENEWABLE_FROM } from '../sources/parole-act-new-zealand-2002.ts'

const ID = 'new-zealand/when-is-an-officer-allocated'

/** The manual has no day of its own; orders as they are now began with this one. */
type Times = { readonly soonMonths: number; readonly workingDays: number; readonly weeks: number }
const TIMES: readonly Dated<Times>[] = [
  {
    from: RENEWABLE_FROM,
    value: { soonMonths: 4, workingDays: 1, weeks: 2 },
    cite: correctionsManual('allocation of extended supervision orders'),
  },
]

const shape = facts({
  knownOn: saying('the day on which the order became known', ifKnown(aDay)),
  beginsOn: saying('the day on which the order begins', ifKnown(aDay)),
  calendar: saying('the calendar of working days', ifKnown(aCalendar)),
})
type Facts = TypeOf<typeof shape>

export type Allocation = { readonly by: Day; readonly sameOfficerThroughout: true }

/** By when an officer is allocated; the same officer stays throughout. */
export const whenIsAnOfficerAllocated = question<Facts, Allocation>({
  id: ID,
  asks: 'By when is an officer allocated to an extended supervision order in New Zealand?',
  facts: shape,
  sources: [correctionsManualNewZealand],
  values: { 'times to allocate': TIMES },
  rows: ['NZ-12'],
  answer({ knownOn, beginsOn, calendar }) {
    const times = knownOn === undefined ? undefined : inForce(TIMES, knownOn)
    if (knownOn === undefined || beginsOn === undefined || times === undefined) {
      const missing = [
        ...(knownOn === undefined ? ['the day on which the order became known'] : []),
        ...(beginsOn === undefined ? ['the day on which the order begins'] : []),
        ...(knownOn !== undefined && times === undefined ? ['the manual that applied on that day'] : []),
      ]
      const says = 'An officer is allocated the sooner, the nearer the start of the order, and stays throughout.'
      return needsAPerson(missing, {
        rule: ID,
        says,
        cite: correctionsManual('allocation of extended supervision orders'),
      })
    }
    const { soonMonths, workingDays, weeks } = times.value
    const soon = beginsOn < addMonths(knownOn, soonMonths)
    const near = `The order begins on ${dayInWords(beginsOn)}, ${soon ? 'under' : 'not under'} ${howMany(soonMonths, 'month')} away`
    const counted = soon
      ? calendar === undefined
        ? { missing: 'the calendar of working days' }
        : workingDaysAfter(workingDays, knownOn, calendar)
      : withinWeeksAfter(weeks, knownOn)
    const within = soon ? howMany(workingDays, 'working day') : howMany(weeks, 'week')
    if ('missing' in counted) {
      return needsAPerson([counted.missing], {
        rule: ID,
        says: `${near}, so an officer is allocated within ${within}.`,
        cite: times.cite,
      })
    }
    const says = `${near}, so an officer is allocated within ${within}, by ${weekdayInWords(counted.to)}, and stays throughout.`
    return decided({ by: counted.to, sameOfficerThroughout: true }, { rule: ID, says, cite: times.cite, counted })
  },
})
