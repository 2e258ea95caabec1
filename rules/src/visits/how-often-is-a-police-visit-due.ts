/**
 * S3-87 and S1-17: how often police visit the person at home. The scale read is the likelihood of *reconviction*, as the
 * account has it, although the risk of harm may be higher; the reason says so, so that nobody takes one for the other.
 *
 * Only the interval for a medium likelihood was found written down, for Scotland. Others are never guessed: the area sets
 * them, or a person decides. Since 29 June 2017 no interval goes with a level in England and Wales: the plan for the
 * person sets it. An area may visit more often than the account or the plan asks, not less.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { withinMonthsAfter } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { type Day, day } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, listOf, oneOf, saying, type TypeOf } from '../kernel/facts.ts'
import { aLocal, inForceLocally } from '../kernel/local.ts'
import { question } from '../kernel/question.ts'
import { asTheAreaSet, localsFor, setting, spokenLocally, tighter } from '../kernel/setting.ts'
import { dayInWords, howMany, sentenceOf, weekdayInWords } from '../kernel/words.ts'
import { LEVELS, type Level, levelInWords } from '../risk/levels.ts'
import {
  EDINBURGH_FROM,
  edinburghLiaisonOfficersInput,
  edinburghRetells,
} from '../sources/edinburgh-liaison-officers-input.ts'
import { policeChiefsStatement, policeChiefsStatement2017 } from '../sources/police-chiefs-statement-2017.ts'

const ID = 'visits/how-often-is-a-police-visit-due'

type Interval = { readonly level?: Level; readonly months: number }

/** At the longest so many months apart, by the likelihood of reconviction (Scotland). */
export const SCOTTISH_INTERVALS: readonly Dated<Interval>[] = [
  { from: EDINBURGH_FROM, value: { level: 'medium', months: 6 }, cite: edinburghRetells('paragraph 32') },
]

/** What sets the interval in England and Wales from this day on, when no table does any more. */
export const SET_BY_PLAN: readonly Dated<string>[] = [
  { from: day('2017-06-29'), value: 'the plan for the person', cite: policeChiefsStatement('change of 29 June 2017') },
]

const months = <const Id extends string>(id: Id, level: Level, suggested: number) =>
  setting({
    id,
    row: 'PM-02',
    asks: `At the longest how many months apart do police visit, for a ${levelInWords(level)} likelihood of reconviction?`,
    unit: 'months',
    shape: aCount,
    suggested,
  })
/** The rest of the older table is remembered and not read. */
export const VISIT_MONTHS_LOW = months('visits/police-visit-months-low', 'low', 12)
export const VISIT_MONTHS_MEDIUM = months('visits/police-visit-months-medium', 'medium', 6)
export const VISIT_MONTHS_HIGH = months('visits/police-visit-months-high', 'high', 3)
export const VISIT_MONTHS_VERY_HIGH = months('visits/police-visit-months-very-high', 'very-high', 1)
const SETTINGS = [VISIT_MONTHS_LOW, VISIT_MONTHS_MEDIUM, VISIT_MONTHS_HIGH, VISIT_MONTHS_VERY_HIGH] as const
const SETTING_FOR = {
  low: VISIT_MONTHS_LOW,
  medium: VISIT_MONTHS_MEDIUM,
  high: VISIT_MONTHS_HIGH,
  'very-high': VISIT_MONTHS_VERY_HIGH,
} as const

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
  planMonths: saying('months between visits as the plan for the person sets them (England and Wales)', ifKnown(aCount)),
  locally: saying('what the area set', ifKnown(localsFor(...SETTINGS))),
})
type Facts = TypeOf<typeof shape>

export type VisitInterval = {
  /** The rating that sets the interval; none where the plan does. */
  readonly scale: 'reconviction' | 'none'
  readonly level?: Level
  readonly everyMonths: number
  /** The last day on which the next visit is in time, and from what it is counted. */
  readonly dueOn: Day
  readonly countsFrom: 'release' | 'last visit'
  /** Who set the interval: practice for the level, the plan for the person, or the area. */
  readonly setBy: SetBy
}
type SetBy = 'practice' | 'plan' | 'arrangement' | 'setting'
type Found = { readonly interval: Dated<Interval>; readonly setBy: SetBy; readonly ignored?: Dated<Interval> }

function isByPlan({ jurisdiction }: Facts, on: Day): Dated<string> | undefined {
  return jurisdiction === 'England and Wales' ? inForce(SET_BY_PLAN, on) : undefined
}

/** What is written down for the person: by level in Scotland, by the plan in England and Wales. */
function writtenFor(level: Level | undefined, given: Facts, on: Day): Dated<Interval> | undefined {
  const byPlan = isByPlan(given, on)
  if (byPlan !== undefined) {
    const { planMonths } = given
    return planMonths ? { from: byPlan.from, value: { months: planMonths }, cite: byPlan.cite } : undefined
  }
  if (given.jurisdiction !== 'Scotland') return undefined
  return inForce(
    SCOTTISH_INTERVALS.filter(one => one.value.level === level),
    on,
  )
}

const asOften = (one: Interval, other: Interval) => one.months <= other.months

/** The shortest of what is written down, what the area arranged and what it set; only a tightening counts. */
function intervalFor(level: Level | undefined, given: Facts, on: Day): Found | undefined {
  const arranged = inForceLocally(
    given.localMonths?.filter(one => one.value.level === level && one.value.months > 0),
    on,
  )
  const number = level === undefined ? undefined : spokenLocally(given.locally, SETTING_FOR[level], on)
  const set = number && number.value > 0 ? { ...number, value: { months: number.value } } : undefined
  const local = tighter(arranged, set, asOften).uses
  const { uses: interval, ignored } = tighter(writtenFor(level, given, on), local, asOften)
  if (interval === undefined) return undefined
  const setBy =
    interval === set ? 'setting' : interval === arranged ? 'arrangement' : isByPlan(given, on) ? 'plan' : 'practice'
  return { interval, setBy, ...(ignored === undefined ? {} : { ignored }) }
}

function without(given: Facts, missing: readonly string[], on: Day) {
  const { reconviction } = given
  const level = reconviction === undefined ? 'this level' : `a ${levelInWords(reconviction)} likelihood of reconviction`
  const byPlan = isByPlan(given, on)
  const says =
    byPlan === undefined
      ? `No interval between visits is held for ${level}.`
      : `${sentenceOf(byPlan.value)} sets how often they are visited; no interval goes with a level.`
  return needsAPerson(missing, { rule: ID, says, cite: byPlan?.cite ?? edinburghRetells('paragraph 32') })
}

/** The sentence about the interval: which rating was read, who set it, and which rating was not read. */
function intervalInWords({ reconviction, harm }: Facts, { level, everyMonths, setBy }: VisitInterval): string {
  const every = everyMonths === 1 ? 'at least each month' : `at least every ${howMany(everyMonths, 'month')}`
  if (setBy === 'plan') {
    return `The plan for the person has police visit ${every}; no interval goes with a level, so no rating is read here.`
  }
  const layer = {
    practice: 'by earlier practice police visit',
    arrangement: "by the area's own arrangement police visit",
    setting: 'police visit',
  }[setBy]
  const own = setBy === 'setting' ? ` ${asTheAreaSet('The number')}` : ''
  const other =
    harm === undefined || harm === reconviction
      ? ''
      : ` The risk of serious harm, ${levelInWords(harm)}, is another scale and is not read here.`
  const rated = level === undefined ? 'not known' : levelInWords(level)
  return `The likelihood of reconviction is ${rated}; ${layer} ${every}.${own}${other}`
}

function reasonsFor(given: Facts, value: VisitInterval, found: Found, start: Day): Because[] {
  const { level, everyMonths, dueOn, countsFrom } = value
  const says =
    `${intervalInWords(given, value)} Counted from the ${countsFrom} on ${dayInWords(start)}, the next visit is due by ` +
    `${weekdayInWords(dueOn)}.`
  const facts = [
    ...(level === undefined ? [] : [{ name: 'likelihood of reconviction', value: levelInWords(level) }]),
    { name: countsFrom, value: start },
  ]
  const counted = withinMonthsAfter(everyMonths, start)
  const main: Because = { rule: ID, says, cite: found.interval.cite, facts, counted }
  if (found.ignored === undefined) return [main]
  const longer = `The area's own interval of ${howMany(found.ignored.value.months, 'month')} is longer and is not used.`
  return [main, { rule: `${ID}: local`, says: longer, cite: found.ignored.cite }]
}

/** How often police visit, and by when next. */
export const howOftenIsAPoliceVisitDue = question<Facts, VisitInterval>({
  id: ID,
  asks: 'How often do police visit this person, and by when next?',
  facts: shape,
  sources: [edinburghLiaisonOfficersInput, policeChiefsStatement2017],
  values: {
    'months between visits in Scotland': SCOTTISH_INTERVALS,
    'what sets the interval in England and Wales': SET_BY_PLAN,
  },
  rows: ['PM-01', 'PM-02', 'PM-03'],
  settings: SETTINGS,
  answer(given, on) {
    const { reconviction, releaseOn, lastVisitOn } = given
    // A visit before the release was a visit in custody or of an earlier time at liberty: the clock starts at release.
    const visited = lastVisitOn !== undefined && (releaseOn === undefined || lastVisitOn >= releaseOn)
    const start = visited ? lastVisitOn : releaseOn
    const byPlan = isByPlan(given, on) !== undefined
    const missing = [
      ...(reconviction === undefined && !byPlan ? ['the rating of the likelihood of reconviction'] : []),
      ...(start === undefined ? ['the day of release or of the last visit'] : []),
    ]
    if (reconviction === undefined && !byPlan) return without(given, missing, on)
    const found = intervalFor(reconviction, given, on)
    if (found === undefined) {
      const level = `the interval for a ${levelInWords(reconviction ?? 'low')} likelihood of reconviction`
      return without(given, [...missing, byPlan ? 'the interval that the plan for the person sets' : level], on)
    }
    const { setBy, interval } = found
    if (start === undefined)
      return needsAPerson(missing, { rule: ID, says: 'There is no day to count from.', cite: interval.cite })
    const value: VisitInterval = {
      scale: setBy === 'plan' ? 'none' : 'reconviction',
      ...(setBy === 'plan' || reconviction === undefined ? {} : { level: reconviction }),
      everyMonths: interval.value.months,
      dueOn: withinMonthsAfter(interval.value.months, start).to,
      countsFrom: visited ? 'last visit' : 'release',
      setBy,
    }
    return decided(value, ...reasonsFor(given, value, found, start))
  },
})
