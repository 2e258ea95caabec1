/**
 * When statutory supervision in Scotland is formally reviewed: at six months, then six-monthly until three years are
 * over, then yearly. More often for a high risk; that its first review is usually at three months is an area's setting.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { withinMonthsAfter } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { addMonths, type Day } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, listOf, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { asTheAreaSet, localsFor, setting, spokenLocally, tighter } from '../kernel/setting.ts'
import { dayInWords, howMany, weekdayInWords } from '../kernel/words.ts'
import { LEVELS } from '../risk/levels.ts'
import { MAP_FROM, throughcare, throughcareMap } from '../sources/throughcare-map.ts'

const ID = 'throughcare/by-when-is-supervision-reviewed'
const CITE = throughcare('reviews, national standards')

type Standard = { readonly every: number; readonly until: number; readonly thenEvery: number }

/** Months between reviews, the months for which that holds, and the months between them afterwards. */
export const REVIEWS: readonly Dated<Standard>[] = [
  { from: MAP_FROM, value: { every: 6, until: 36, thenEvery: 12 }, cite: CITE },
]

export const FIRST_REVIEW_HIGH_RISK = setting({
  id: 'throughcare/first-review-months-high-risk',
  row: 'SP-15',
  asks: 'After how many months is somebody with a high risk first reviewed?',
  unit: 'months',
  shape: aCount,
  suggested: 3,
})

const shape = facts({
  statutory: saying('whether a court or the Parole Board ordered supervision', ifKnown(yesOrNo)),
  releaseOn: saying('the day of release', ifKnown(aDay)),
  reviews: saying('the days of the formal reviews since release, in any order', ifKnown(listOf(aDay))),
  harm: saying('the current rating of the risk of serious harm', ifKnown(oneOf(...LEVELS))),
  locally: saying('what the area set', ifKnown(localsFor(FIRST_REVIEW_HIGH_RISK))),
})
type Facts = TypeOf<typeof shape>

export type SupervisionReview = {
  readonly nextBy: Day
  /** The days by a strict count from release, to the second yearly one. */
  readonly strict: readonly Day[]
}

function strictDays(release: Day, { every, until, thenEvery }: Standard): Day[] {
  const halfYears = Array.from({ length: until / every }, (_, index) => addMonths(release, every * (index + 1)))
  return [...halfYears, addMonths(release, until + thenEvery), addMonths(release, until + 2 * thenEvery)]
}

/** The number of months for the first review: the standard, or less where the area set it for a high risk. */
function firstAfter({ harm, locally }: Facts, standard: Dated<Standard>, on: Day) {
  const written = { ...standard, value: standard.value.every }
  const local = harm === 'high' || harm === 'very-high' ? spokenLocally(locally, FIRST_REVIEW_HIGH_RISK, on) : undefined
  const set = local !== undefined && local.value > 0 ? local : undefined
  return tighter(written, set, (ours, theirs) => ours <= theirs)
}

function followUp(
  given: Facts,
  release: Day,
  last: Day,
  { value, cite }: Dated<Standard>,
): { by: Day; because: Because } {
  const months = last < addMonths(release, value.until) ? value.every : value.thenEvery
  const counted = withinMonthsAfter(months, last)
  const strict = strictDays(release, value).find(on => on > last)
  const says =
    `The next formal review is due by ${weekdayInWords(counted.to)}, ${howMany(months, 'month')} after the last on ` +
    `${dayInWords(last)}. For a high risk it is sooner.`
  const other =
    strict === undefined || strict === counted.to
      ? {}
      : { otherReading: { says: 'by a strict count from release', day: strict } }
  const used = [
    { name: 'release', value: given.releaseOn ?? release },
    { name: 'last review', value: last },
  ]
  return { by: counted.to, because: { rule: ID, says, cite, counted, facts: used, ...other } }
}

/** By when supervision is reviewed next. */
export const byWhenIsSupervisionReviewed = question<Facts, SupervisionReview>({
  id: ID,
  asks: 'By when is statutory supervision reviewed next?',
  facts: shape,
  sources: [throughcareMap],
  values: { 'months between reviews, until when, and then': REVIEWS },
  rows: ['SP-15'],
  settings: [FIRST_REVIEW_HIGH_RISK],
  answer(given, on) {
    const { statutory, releaseOn, reviews } = given
    const standard = inForce(REVIEWS, releaseOn ?? on)
    const missing = [
      ...(statutory === undefined ? ['whether supervision is statutory'] : []),
      ...(statutory === false ? ['when a review was agreed, as supervision is not statutory'] : []),
      ...(releaseOn === undefined ? ['the day of release'] : []),
      ...(standard === undefined ? ['the standard that applied to this release'] : []),
    ]
    if (missing.length > 0 || releaseOn === undefined || standard === undefined) {
      const says = 'Supervision is formally reviewed at intervals that grow longer.'
      return needsAPerson(missing, { rule: ID, says, cite: CITE })
    }
    const strict = strictDays(releaseOn, standard.value)
    const last = reviews
      ?.filter(each => each >= releaseOn && each <= on)
      .toSorted()
      .at(-1)
    if (last !== undefined) {
      const { by, because } = followUp(given, releaseOn, last, standard)
      return decided({ nextBy: by, strict }, because)
    }
    const { uses = { ...standard, value: standard.value.every }, ignored } = firstAfter(given, standard, on)
    const counted = withinMonthsAfter(uses.value, releaseOn)
    const own = uses.cite.source.force === 'local' ? ` ${asTheAreaSet('The number')}` : ''
    const says =
      `The first formal review is due by ${weekdayInWords(counted.to)}, ${howMany(uses.value, 'month')} after the release ` +
      `on ${dayInWords(releaseOn)}.${own}`
    const facts = [{ name: 'release', value: releaseOn }]
    const because: Because = { rule: ID, says, cite: uses.cite, counted, facts }
    if (ignored === undefined) return decided({ nextBy: counted.to, strict }, because)
    const longer = `The area's own ${howMany(ignored.value, 'month')} is longer and is not used.`
    return decided({ nextBy: counted.to, strict }, because, { rule: `${ID}: local`, says: longer, cite: ignored.cite })
  },
})
