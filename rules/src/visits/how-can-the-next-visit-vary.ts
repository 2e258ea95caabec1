/**
 * Days and hours of the last visits, so that the next one varies, evenings included (S1-14 to S1-16). That they vary is
 * police practice; how many visits are looked at, and where a day is parted, is Cairn's own recommendation.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { day, weekdayOf } from '../kernel/day.ts'
import { facts, ifKnown, listOf, saying, type TypeOf } from '../kernel/facts.ts'
import { aMoment, dayOfMoment, type Moment, momentInWords } from '../kernel/moment.ts'
import { question } from '../kernel/question.ts'
import { cairnRecommendedPractice, recommended } from '../sources/cairn-recommended-practice.ts'
import { policePractice, policePracticeSexualOffenders } from '../sources/police-practice-sexual-offenders.ts'

const ID = 'visits/how-can-the-next-visit-vary'

/** How many of the last visits are looked at. */
export const LOOKED_AT: readonly Dated<number>[] = [
  { from: day('2026-01-01'), value: 6, cite: recommended('the last six days and hours of visits') },
]

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const PARTS = ['morning', 'afternoon', 'evening'] as const
export type Weekday = (typeof WEEKDAYS)[number]
export type PartOfDay = (typeof PARTS)[number]

const shape = facts({
  visits: saying('the moments of visits that were made or tried, in any order', listOf(aMoment)),
  planned: saying('the moment that is planned for the next one', ifKnown(aMoment)),
})
type Facts = TypeOf<typeof shape>

export type VisitMoment = { readonly at: Moment; readonly weekday: Weekday; readonly part: PartOfDay }
export type Variation = {
  /** The last visits, the latest first. */
  readonly last: readonly VisitMoment[]
  /** What none of them fell on. */
  readonly freeWeekdays: readonly Weekday[]
  readonly freeParts: readonly PartOfDay[]
  /** Whether the planned moment has a weekday or a part of the day that is new; absent when none is planned. */
  readonly plannedVaries?: boolean
}

const MIDDAY = '12:00'
const EVENING = '17:00'

function visitMoment(at: Moment): VisitMoment {
  const time = at.slice(11)
  const part = time < MIDDAY ? 'morning' : time < EVENING ? 'afternoon' : 'evening'
  return { at, weekday: WEEKDAYS[weekdayOf(dayOfMoment(at)) - 1] ?? 'Monday', part }
}

function plannedReason(planned: VisitMoment, varies: boolean): Because {
  const says = varies
    ? `The planned visit, at ${momentInWords(planned.at)}, varies from the last ones.`
    : `The planned visit, at ${momentInWords(planned.at)}, falls on a weekday and a part of the day that were used lately: choose another.`
  return { rule: ID, says, cite: policePractice('home visits') }
}

/** When the last visits were, what is still free, and whether a planned moment varies. */
export const howCanTheNextVisitVary = question<Facts, Variation>({
  id: ID,
  asks: 'When were the last visits, and how can the next one vary?',
  facts: shape,
  sources: [cairnRecommendedPractice, policePracticeSexualOffenders],
  values: { 'visits looked at': LOOKED_AT },
  rows: ['PM-05'],
  answer({ visits, planned }, on) {
    const count = inForce(LOOKED_AT, on)
    const rule = 'Days and hours of visits vary, evenings among them.'
    if (count === undefined) {
      const missing = ['how many of the last visits to look at']
      return needsAPerson(missing, { rule: ID, says: rule, cite: policePractice('home visits') })
    }
    const made = visits
      .filter(at => dayOfMoment(at) <= on)
      .toSorted()
      .toReversed()
    const last = made.slice(0, count.value).map(visitMoment)
    const freeWeekdays = WEEKDAYS.filter(each => !last.some(one => one.weekday === each))
    const freeParts = PARTS.filter(each => !last.some(one => one.part === each))
    const free = freeParts.length === 0 ? '' : ` None was in the ${freeParts.join(' or ')}.`
    const says =
      last.length === 0
        ? `${rule} No visit is on record yet.`
        : `${rule} On record, the latest first: ${last.map(one => momentInWords(one.at)).join('; ')}.${free}`
    const main: Because = { rule: ID, says, cite: last.length === 0 ? policePractice('home visits') : count.cite }
    const value = { last, freeWeekdays, freeParts }
    if (planned === undefined) return decided(value, main)
    const next = visitMoment(planned)
    const plannedVaries = freeWeekdays.includes(next.weekday) || freeParts.includes(next.part)
    return decided({ ...value, plannedVaries }, main, plannedReason(next, plannedVaries))
  },
})
