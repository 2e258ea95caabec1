/**
 * In which order lists stand: by the risk of serious harm, then by lateness. Only harm orders; how likely another
 * conviction is says how often to look, not whom to look at first.
 *
 * Somebody whose harm is not rated stands below high and above medium: not being rated is not being low. Among equals
 * the later duty comes first, then the one due sooner, and what has no day comes last.
 */
import { decided } from '../kernel/answer.ts'
import { type Day, daysBetween } from '../kernel/day.ts'
import { aDay, facts, ifKnown, listOf, oneOf, saying, someText, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { cairnRecommendedPractice, recommended } from '../sources/cairn-recommended-practice.ts'
import { LEVELS, type Level } from './levels.ts'

const ID = 'risk/in-what-order'

const row = facts({
  key: saying('what the caller knows the row by', someText),
  harm: saying('the current rating of the risk of serious harm', ifKnown(oneOf(...LEVELS))),
  dueOn: saying('the day by which something is due', ifKnown(aDay)),
})
const shape = facts({ rows: saying('the rows to put in order', listOf(row)) })
type Facts = TypeOf<typeof shape>

/** What of a row decides its place. */
export type Placed = { readonly harm?: Level | undefined; readonly dueOn?: Day | undefined }

/** Smaller stands first. The gap between high and medium is where the unrated stand. */
const PLACE: Readonly<Record<Level | 'not-rated', number>> = {
  'very-high': 0,
  high: 1,
  'not-rated': 2,
  medium: 3,
  low: 4,
}

/** The rank of a level, for a list that is put in order elsewhere; `undefined` is not rated. */
export function placeOfHarm(harm: Level | undefined): number {
  return PLACE[harm ?? 'not-rated']
}

/** Compares two rows as `sort` wants it: negative when the first stands before the second. */
export function byRiskThenLateness(a: Placed, b: Placed): number {
  const byHarm = placeOfHarm(a.harm) - placeOfHarm(b.harm)
  if (byHarm !== 0) return byHarm
  // The earlier day is the later duty, so lateness and nearness are one comparison and need no "today".
  if (a.dueOn === b.dueOn) return 0
  if (a.dueOn === undefined) return 1
  if (b.dueOn === undefined) return -1
  return a.dueOn < b.dueOn ? -1 : 1
}

/** Days a duty is late; zero when it is not. */
export function daysLate(dueOn: Day, on: Day): number {
  return Math.max(0, daysBetween(dueOn, on))
}

/** The keys in the order in which the rows stand. Rows that are alike keep the order they came in. */
export const inWhatOrder = question<Facts, readonly string[]>({
  id: ID,
  asks: 'In which order do the rows of a list stand?',
  facts: shape,
  sources: [cairnRecommendedPractice],
  answer({ rows }) {
    const keys = rows.toSorted(byRiskThenLateness).map(one => one.key)
    const says =
      'Highest risk of serious harm first, somebody not yet rated directly after high; then what is latest, then what is due soonest.'
    return decided(keys, { rule: ID, says, cite: recommended('order of lists') })
  },
})
