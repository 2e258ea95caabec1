/**
 * Somebody without a sole or main residence, whose "home address" is a place where they can regularly be found, notifies
 * every seven days, counted anew from each notification. Before the rule began in a nation a notification carried a whole
 * year, and the rule does not shorten it afterwards.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Counted, withinDaysAfter, withinYearsAfter } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import type { Day } from '../kernel/day.ts'
import { extendedPast, intervals } from '../kernel/disregarded.ts'
import { aDay, facts, ifKnown, listOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { nextAfterLast } from '../kernel/rolling.ts'
import { dayInWords, howMany, weekdayInWords } from '../kernel/words.ts'
import {
  notificationRegulationsEnglandAndWales2012,
  regulationsOf2012,
} from '../sources/notification-regulations-england-and-wales-2012.ts'
import {
  notificationRegulationsScotland2013,
  regulationsOf2013,
} from '../sources/notification-regulations-scotland-2013.ts'
import { sexualOffencesAct, sexualOffencesAct2003 } from '../sources/sexual-offences-act-2003.ts'
import { aNationRead, MATTERS_FROM, SCOTTISH_WEEKLY_FROM } from './days-of-the-duty.ts'
import { DAYS_AFTERWARDS, YEARS_BETWEEN } from './when-is-the-yearly-notification-due.ts'

const ID = 'notification/when-is-the-weekly-notification-due'

/** Days from one notification to the next, England and Wales. */
export const DAYS_BETWEEN: readonly Dated<number>[] = [
  { from: MATTERS_FROM, value: 7, cite: regulationsOf2012('reg. 9') },
]
/** The same in Scotland. */
export const SCOTTISH_DAYS_BETWEEN: readonly Dated<number>[] = [
  { from: SCOTTISH_WEEKLY_FROM, value: 7, cite: regulationsOf2013('reg. 2') },
]

const shape = facts({
  jurisdiction: saying('where the duty is performed', aNationRead),
  noFixedHome: saying('whether the person has no sole or main residence', ifKnown(yesOrNo)),
  notifications: saying('the days of the notifications that were made', listOf(aDay)),
  disregarded: saying('times in custody, in hospital or abroad', ifKnown(intervals)),
})
type Facts = TypeOf<typeof shape>

/** A week that passed: the last day in time and the day of the notification that came late, if one came. */
export type MissedWeek = { readonly dueBy: Day; readonly madeOn?: Day }

export type WeeklyDuty =
  | { readonly applies: false }
  | {
      readonly applies: true
      readonly every: '7 days' | 'year'
      /** The last day in time, and the notification from which it is counted. */
      readonly lastDay: Day
      readonly countsFrom: Day
      readonly missed: readonly MissedWeek[]
    }

type Clock = { readonly every: '7 days' | 'year'; readonly counted: Counted; readonly cite: Dated<number>['cite'] }

/** What a notification made on this day carries: a week, or a year where the weekly rule was not yet there. */
function clockFrom(jurisdiction: Facts['jurisdiction'], made: Day): Clock | undefined {
  const week = inForce(jurisdiction === 'Scotland' ? SCOTTISH_DAYS_BETWEEN : DAYS_BETWEEN, made)
  if (week !== undefined) return { every: '7 days', counted: withinDaysAfter(week.value, made), cite: week.cite }
  const year = inForce(YEARS_BETWEEN, made)
  return year === undefined
    ? undefined
    : { every: 'year', counted: withinYearsAfter(year.value, made), cite: year.cite }
}

/** The last day of a clock, run on where it fell into time held or away. Not known: the person is there still. */
function endOf(clock: Clock, disregarded: Facts['disregarded']): Day | undefined {
  const days = inForce(DAYS_AFTERWARDS, clock.counted.from)?.value ?? 0
  const run = extendedPast(clock.counted.to, disregarded ?? [], days)
  return 'notRunning' in run ? undefined : run.end
}

function missedOf(made: readonly Day[], { jurisdiction, disregarded }: Facts, on: Day): MissedWeek[] {
  return made.flatMap((one, index) => {
    const clock = clockFrom(jurisdiction, one)
    const dueBy = clock === undefined ? undefined : endOf(clock, disregarded)
    const next = made[index + 1]
    if (dueBy === undefined || dueBy >= (next ?? on)) return []
    return [next === undefined ? { dueBy } : { dueBy, madeOn: next }]
  })
}

/** A late week is named; whether it was an offence is not for this rule. */
function reasonsFor(clock: Clock, lastDay: Day, last: Day, missed: readonly MissedWeek[]): Because[] {
  const each =
    clock.every === 'year' ? 'The weekly rule was not yet in force, so a year' : 'Without a home address 7 days'
  const says = `${each} run from the notification of ${dayInWords(last)}: the next is due by ${weekdayInWords(lastDay)}. Weekends count.`
  const facts = [{ name: 'last notification', value: last }]
  const main: Because = { rule: ID, says, cite: clock.cite, counted: clock.counted, facts }
  if (missed.length === 0) return [main]
  const late = missed.map(
    ({ dueBy, madeOn }) => `${dayInWords(dueBy)}${madeOn === undefined ? '' : ` (made on ${dayInWords(madeOn)})`}`,
  )
  const words = `${howMany(missed.length, 'notification')} did not come by the last day: ${late.join('; ')}. A person must look at each.`
  return [main, { rule: `${ID}: late`, says: words, cite: clock.cite }]
}

/** By when somebody without a home address must notify next, and which weeks were missed. */
export const whenIsTheWeeklyNotificationDue = question<Facts, WeeklyDuty>({
  id: ID,
  asks: 'By when must somebody without a home address notify next?',
  facts: shape,
  sources: [notificationRegulationsEnglandAndWales2012, notificationRegulationsScotland2013, sexualOffencesAct2003],
  values: {
    'days between notifications in England and Wales': DAYS_BETWEEN,
    'days between notifications in Scotland': SCOTTISH_DAYS_BETWEEN,
  },
  rows: ['ND-10', 'T9'],
  answer(given, on) {
    const { jurisdiction, noFixedHome, notifications, disregarded } = given
    if (noFixedHome === false) {
      const says = 'The person has a home address, so notification is yearly and not weekly.'
      return decided({ applies: false }, { rule: ID, says, cite: sexualOffencesAct('s.85(1)') })
    }
    const made = [...new Set(notifications.filter(one => one <= on))].toSorted()
    const rolling = nextAfterLast(made, one => withinDaysAfter(1, one))
    const clock = rolling === undefined ? undefined : clockFrom(jurisdiction, rolling.last)
    const missing = [
      ...(noFixedHome === undefined ? ['whether the person has a home address'] : []),
      ...(rolling === undefined ? ['the day of the last notification'] : []),
      ...(rolling !== undefined && clock === undefined ? ['the law that applied on that day'] : []),
    ]
    if (missing.length > 0 || rolling === undefined || clock === undefined) {
      const says = 'Without a home address a person notifies every seven days, counted from the last notification.'
      const cite = jurisdiction === 'Scotland' ? regulationsOf2013('reg. 2') : regulationsOf2012('reg. 9')
      return needsAPerson(missing, { rule: ID, says, cite })
    }
    const lastDay = endOf(clock, disregarded)
    if (lastDay === undefined) {
      const says = 'The last day fell into time held or away, so it runs on until three days after that stops.'
      return needsAPerson(['the day of release or return'], { rule: ID, says, cite: sexualOffencesAct('s.85(3), (4)') })
    }
    const missed = missedOf(made, given, on)
    const value: WeeklyDuty = { applies: true, every: clock.every, lastDay, countsFrom: rolling.last, missed }
    return decided(value, ...reasonsFor(clock, lastDay, rolling.last, missed))
  },
})
