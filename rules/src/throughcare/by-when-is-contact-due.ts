/**
 * Statutory contact after release in Scotland (S3-76): each week for four weeks, then each fortnight for three months,
 * with a home visit each month. These are the least; a high risk needs more, which the agreed assessment says
 * (`plans/what-contact-follows`). Each contact starts the next count; the days of a strict count are the latest ones.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Counted, withinDaysAfter } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { addDays, addMonths, type Day, earlierOf } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, listOf, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords, howMany, weekdayInWords } from '../kernel/words.ts'
import { LEVELS, levelInWords } from '../risk/levels.ts'
import { MAP_FROM, throughcare, throughcareMap } from '../sources/throughcare-map.ts'

const ID = 'throughcare/by-when-is-contact-due'
const CITE = throughcare('contact after release, national standards')

type Standard = {
  readonly weeklyFor: number
  readonly fortnightlyFor: number
}

/** Weeks of weekly contact, then months of fortnightly contact. */
export const CONTACT: readonly Dated<Standard>[] = [
  { from: MAP_FROM, value: { weeklyFor: 4, fortnightlyFor: 3 }, cite: CITE },
]
/** Months between home visits. */
export const HOME_VISIT_MONTHS: readonly Dated<number>[] = [{ from: MAP_FROM, value: 1, cite: CITE }]

const shape = facts({
  statutory: saying('whether a court or the Parole Board ordered supervision', ifKnown(yesOrNo)),
  releaseOn: saying('the day of release', ifKnown(aDay)),
  contacts: saying('the days of contact since release, in any order, home visits among them', ifKnown(listOf(aDay))),
  homeVisits: saying('the days of home visits since release, in any order', ifKnown(listOf(aDay))),
  harm: saying('the current rating of the risk of serious harm', ifKnown(oneOf(...LEVELS))),
  agreedEveryDays: saying('the most days between contacts that the agreed assessment allows', ifKnown(aCount)),
})
type Facts = TypeOf<typeof shape>

export type ContactDue = {
  /** The latest days by a strict count from release. */
  readonly strict: readonly Day[]
  readonly strictHomeVisits: readonly Day[]
  /** The last day on which the standard counts; afterwards the agreed assessment does. */
  readonly standardUntil: Day
  /** The next contact and home visit; absent once nothing counts them any more. */
  readonly nextBy?: Day
  readonly nextHomeVisitBy?: Day
}

const WEEK = 7
const FORTNIGHT = 14

type Frame = { readonly release: Day; readonly weeklyUntil: Day; readonly until: Day }

function frameOf(release: Day, { weeklyFor, fortnightlyFor }: Standard): Frame {
  const weeklyUntil = addDays(release, WEEK * weeklyFor)
  return { release, weeklyUntil, until: addMonths(weeklyUntil, fortnightlyFor) }
}

/** The latest days: each week's end, then each fortnight's that still lies in the three months. */
function strictContacts({ release, weeklyUntil, until }: Frame): Day[] {
  const strict: Day[] = []
  for (let on = addDays(release, WEEK); on <= weeklyUntil; on = addDays(on, WEEK)) strict.push(on)
  for (let on = addDays(weeklyUntil, FORTNIGHT); on <= until; on = addDays(on, FORTNIGHT)) strict.push(on)
  return strict
}

/** The latest day of each month after release; the last month may be cut short by the end of the standard. */
function strictVisits({ release, until }: Frame, everyMonths: number): Day[] {
  const strict: Day[] = []
  for (let count = everyMonths; ; count += everyMonths) {
    const on = addMonths(release, count)
    strict.push(earlierOf(on, until))
    if (on >= until) return strict
  }
}

const since = (days: readonly Day[] | undefined, { release }: Frame, on: Day) =>
  (days ?? []).filter(each => each >= release && each <= on)

/** What counts after the last contact or the release by the standard; nothing once the standard is over. */
function nextByStandard(last: Day, { weeklyUntil, until }: Frame): Counted | undefined {
  const counted = withinDaysAfter(last < weeklyUntil ? WEEK : FORTNIGHT, last)
  return counted.to <= until ? counted : undefined
}

/** The first strict day that no contact in its own time covers. */
function nextStrict(strict: readonly Day[], last: Day): Day | undefined {
  return strict.find((on, index) => last <= (strict[index - 1] ?? addDays(on, -WEEK)))
}

/** The earlier of what the standard and the agreed assessment ask. */
function nextOf(last: Day, frame: Frame, agreedEveryDays: number | undefined): Day | undefined {
  const standard = nextByStandard(last, frame)?.to
  if (agreedEveryDays === undefined || agreedEveryDays === 0) return standard
  const agreed = addDays(last, agreedEveryDays)
  return standard === undefined ? agreed : earlierOf(agreed, standard)
}

function contactReason(
  last: Day,
  frame: Frame,
  nextBy: Day | undefined,
  { agreedEveryDays }: Facts,
  cite: Because['cite'],
): Because {
  if (nextBy === undefined) {
    const says = `The standard ends on ${dayInWords(frame.until)}; from then on the agreed assessment says how often.`
    return { rule: ID, says, cite }
  }
  const ours = nextByStandard(last, frame)
  const agreed = agreedEveryDays !== undefined && (ours === undefined || nextBy < ours.to)
  const every = agreed
    ? `at least every ${howMany(agreedEveryDays, 'day')} by the agreed assessment`
    : last < frame.weeklyUntil
      ? 'weekly in the first weeks'
      : 'fortnightly after that'
  const from = last === frame.release ? 'the release' : 'the last contact'
  const says = `The next contact is due by ${weekdayInWords(nextBy)}: ${every}, counted from ${from} on ${dayInWords(last)}.`
  const strict = nextStrict(strictContacts(frame), last)
  const later = strict === undefined || strict <= nextBy ? undefined : strict
  const other =
    later === undefined
      ? {}
      : { otherReading: { says: 'by a strict count from release, whatever came between', day: later } }
  const facts = [{ name: from, value: last }]
  return { rule: ID, says, cite, facts, ...(agreed || ours === undefined ? {} : { counted: ours }), ...other }
}

function visitReason(nextVisit: Day | undefined, frame: Frame, cite: Because['cite']): Because[] {
  if (nextVisit === undefined) return []
  const says = `A home visit is made each month; the next by ${weekdayInWords(nextVisit)}.`
  const monthly = addMonths(frame.weeklyUntil, 1)
  return [
    {
      rule: ID,
      says,
      cite,
      otherReading: { says: 'monthly home visits only from the fortnightly time on: the first by then', day: monthly },
    },
  ]
}

function highRisk({ harm, agreedEveryDays }: Facts): Because[] {
  if ((harm !== 'high' && harm !== 'very-high') || agreedEveryDays !== undefined) return []
  const says = `The risk of serious harm is ${levelInWords(harm)}: contact is more often than this, as the agreed assessment says.`
  return [{ rule: ID, says, cite: CITE }]
}

/** The latest days of contact and home visits, and the next ones. */
export const byWhenIsContactDue = question<Facts, ContactDue>({
  id: ID,
  asks: 'By when is contact due with somebody under supervision after release, and a home visit?',
  facts: shape,
  sources: [throughcareMap],
  values: {
    'weeks of weekly and months of fortnightly contact': CONTACT,
    'months between home visits': HOME_VISIT_MONTHS,
  },
  rows: ['SP-14'],
  answer(given, on) {
    const { statutory, releaseOn, contacts, homeVisits, agreedEveryDays } = given
    const [standard, visits] = [inForce(CONTACT, releaseOn ?? on), inForce(HOME_VISIT_MONTHS, releaseOn ?? on)]
    const missing = [
      ...(statutory === undefined ? ['whether supervision is statutory'] : []),
      ...(statutory === false ? ['how often contact was agreed, as supervision is not statutory'] : []),
      ...(releaseOn === undefined ? ['the day of release'] : []),
      ...(standard === undefined ? ['the standard that applied to this release'] : []),
    ]
    if (missing.length > 0 || releaseOn === undefined || standard === undefined || visits === undefined) {
      const says = 'Contact after release is close at first and then less so.'
      return needsAPerson(missing, { rule: ID, says, cite: CITE })
    }
    const frame = frameOf(releaseOn, standard.value)
    const [made, visited] = [since(contacts, frame, on), since(homeVisits, frame, on)]
    const last = [releaseOn, ...made, ...visited].toSorted().at(-1) ?? releaseOn
    const nextBy = nextOf(last, frame, agreedEveryDays)
    const lastVisit = visited.toSorted().at(-1) ?? releaseOn
    const visitBy = lastVisit >= frame.until ? undefined : earlierOf(addMonths(lastVisit, visits.value), frame.until)
    const value: ContactDue = {
      strict: strictContacts(frame),
      strictHomeVisits: strictVisits(frame, visits.value),
      standardUntil: frame.until,
      ...(nextBy === undefined ? {} : { nextBy }),
      ...(visitBy === undefined ? {} : { nextHomeVisitBy: visitBy }),
    }
    const reasons = [
      contactReason(last, frame, nextBy, given, standard.cite),
      ...visitReason(visitBy, frame, visits.cite),
    ]
    return decided(value, ...reasons, ...highRisk(given))
  },
})
