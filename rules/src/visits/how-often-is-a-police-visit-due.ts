/**
 * S3-87 and S1-17: how often police visit the person at home. The scale read is the likelihood of *reconviction*, as the
 * account has it, although the risk of harm may be higher; the reason says so, so that nobody takes one for the other.
 *
 * Only the interval for a medium likelihood was found written down. Others are never guessed: the area sets them, or a
 * person decides. An area may visit more often than the account asks, not less.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { withinMonthsAfter } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { type Day, day } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, listOf, oneOf, saying, type TypeOf } from '../kernel/facts.ts'
import { aLocal, inForceLocally } from '../kernel/local.ts'
import { question } from '../kernel/question.ts'
import { dayInWords, howMany, weekdayInWords } from '../kernel/words.ts'
import { LEVELS, type Level, levelInWords } from '../risk/levels.ts'
import {
  EDINBURGH_FROM,
  edinburghLiaisonOfficersInput,
  edinburghRetells,
} from '../sources/edinburgh-liaison-officers-input.ts'
import { policeChiefsStatement, policeChiefsStatement2017 } from '../sources/police-chiefs-statement-2017.ts'

const ID = 'visits/how-often-is-a-police-visit-due'

type Interval = { readonly level: Level; readonly months: number }

/** At the longest so many months apart, by the likelihood of reconviction (Scotland). */
export const SCOTTISH_INTERVALS: readonly Dated<Interval>[] = [
  { from: EDINBURGH_FROM, value: { level: 'medium', months: 6 }, cite: edinburghRetells('paragraph 32') },
]

/** From this day the plan for the person sets the interval in England and Wales, and no table does. */
const BY_PLAN_FROM = day('2017-06-29')

const shape = facts({
  jurisdiction: saying('where police manage the person', oneOf('Scotland', 'England and Wales')),
  reconviction: saying(
    'the current rating of the likelihood of reconviction: the scale this rule reads',
    ifKnown(oneOf(...LEVELS)),
  ),
  harm: saying(
    'the current rating of the risk of serious harm: named in the reason, not read',
    ifKnown(oneOf(...LEVELS)),
  ),
  releaseOn: saying('the day of release, also one that lies ahead', ifKnown(aDay)),
  lastVisitOn: saying('the day of the last visit that was made', ifKnown(aDay)),
  localMonths: saying(
    "months between visits by level, as the area's own arrangement sets them",
    ifKnown(listOf(aLocal(facts({ level: oneOf(...LEVELS), months: aCount })))),
  ),
})
type Facts = TypeOf<typeof shape>

export type VisitInterval = {
  readonly scale: 'reconviction'
  readonly level: Level
  readonly everyMonths: number
  /** The last day on which the next visit is in time, and from what it is counted. */
  readonly dueOn: Day
  readonly countsFrom: 'release' | 'last visit'
}

/** The shorter of what the account asks and what the area set; only a tightening counts. */
function intervalFor(level: Level, given: Facts, on: Day): { interval?: Dated<Interval>; ignored?: Dated<Interval> } {
  const national =
    given.jurisdiction === 'Scotland'
      ? inForce(
          SCOTTISH_INTERVALS.filter(one => one.value.level === level),
          on,
        )
      : undefined
  const local = inForceLocally(
    given.localMonths?.filter(one => one.value.level === level && one.value.months > 0),
    on,
  )
  if (national === undefined || local === undefined) {
    const interval = local ?? national
    return interval === undefined ? {} : { interval }
  }
  return local.value.months <= national.value.months ? { interval: local } : { interval: national, ignored: local }
}

function without(given: Facts, missing: readonly string[], on: Day) {
  const { jurisdiction, reconviction } = given
  const byPlan = jurisdiction === 'England and Wales' && on >= BY_PLAN_FROM
  const level = reconviction === undefined ? 'this level' : `a ${levelInWords(reconviction)} likelihood of reconviction`
  const says = byPlan
    ? 'The plan for the person sets how often they are visited; no interval goes with a level.'
    : `No interval between visits is held for ${level}.`
  const cite = byPlan ? policeChiefsStatement('change of 29 June 2017') : edinburghRetells('paragraph 32')
  return needsAPerson(missing, { rule: ID, says, cite })
}

function reasonsFor(
  given: Facts,
  found: VisitInterval,
  interval: Dated<Interval>,
  ignored?: Dated<Interval>,
): Because[] {
  const { level, everyMonths, dueOn, countsFrom } = found
  const start = countsFrom === 'release' ? given.releaseOn : given.lastVisitOn
  const layer = interval.cite.source.force === 'local' ? "the area's own arrangement" : 'earlier practice'
  const harm =
    given.harm === undefined || given.harm === level
      ? ''
      : ` The risk of serious harm, ${levelInWords(given.harm)}, is another scale and is not read here.`
  const says =
    `The likelihood of reconviction is ${levelInWords(level)}; by ${layer} police visit at least every ` +
    `${howMany(everyMonths, 'month')}. Counted from the ${countsFrom}${start === undefined ? '' : ` on ${dayInWords(start)}`}, ` +
    `the next visit is due by ${weekdayInWords(dueOn)}.${harm}`
  const counted = start === undefined ? undefined : withinMonthsAfter(everyMonths, start)
  const facts = [
    { name: 'likelihood of reconviction', value: levelInWords(level) },
    { name: countsFrom, value: start ?? '' },
  ]
  const main: Because = { rule: ID, says, cite: interval.cite, facts, ...(counted === undefined ? {} : { counted }) }
  if (ignored === undefined) return [main]
  const longer = `The area's own interval of ${howMany(ignored.value.months, 'month')} is longer and is not used.`
  return [main, { rule: `${ID}: local`, says: longer, cite: ignored.cite }]
}

/** How often police visit, and by when next. */
export const howOftenIsAPoliceVisitDue = question<Facts, VisitInterval>({
  id: ID,
  asks: 'How often do police visit this person, and by when next?',
  facts: shape,
  sources: [edinburghLiaisonOfficersInput, policeChiefsStatement2017],
  values: { 'months between visits in Scotland': SCOTTISH_INTERVALS },
  answer(given, on) {
    const { reconviction, releaseOn, lastVisitOn } = given
    // A visit before the release was a visit in custody or of an earlier time at liberty: the clock starts at release.
    const visited = lastVisitOn !== undefined && (releaseOn === undefined || lastVisitOn >= releaseOn)
    const start = visited ? lastVisitOn : releaseOn
    const missing = [
      ...(reconviction === undefined ? ['the rating of the likelihood of reconviction'] : []),
      ...(start === undefined ? ['the day of release or of the last visit'] : []),
    ]
    if (reconviction === undefined) return without(given, missing, on)
    const { interval, ignored } = intervalFor(reconviction, given, on)
    if (interval === undefined) {
      return without(
        given,
        [...missing, `the interval for a ${levelInWords(reconviction)} likelihood of reconviction`],
        on,
      )
    }
    if (start === undefined)
      return needsAPerson(missing, { rule: ID, says: 'There is no day to count from.', cite: interval.cite })
    const everyMonths = interval.value.months
    const { to: dueOn } = withinMonthsAfter(everyMonths, start)
    const countsFrom = visited ? 'last visit' : 'release'
    const value: VisitInterval = { scale: 'reconviction', level: reconviction, everyMonths, dueOn, countsFrom }
    return decided(value, ...reasonsFor(given, value, interval, ignored))
  },
})
