/**
 * What the questions about notification share: the nations, the days on which their rules began, and the few days that
 * begin with an event and stand still in custody, in hospital and abroad.
 */
import { type Because, type NeedsAPerson, needsAPerson } from '../kernel/answer.ts'
import type { Dated } from '../kernel/dated.ts'
import { addDays, type Day, day } from '../kernel/day.ts'
import { type Interval, withinCountedDaysBeginningWith } from '../kernel/disregarded.ts'
import { oneOf } from '../kernel/facts.ts'
import type { Cite } from '../kernel/sources.ts'
import { dayInWords, howMany, weekdayInWords } from '../kernel/words.ts'

/** The nations to which Part 2 of the Act applies. */
export const aNation = oneOf('Scotland', 'England and Wales', 'Northern Ireland')

/** The nations whose regulations were read. */
export const aNationRead = oneOf('Scotland', 'England and Wales')

/** Further matters, travel of any length and the weekly duty in England and Wales. */
export const MATTERS_FROM = day('2012-08-13')
/** The weekly duty in Scotland. */
export const SCOTTISH_WEEKLY_FROM = day('2013-07-08')
/**
 * Accounts and cards in Scotland: the regulations are of 2007, and the day in that year was not found. An event of that
 * year is left to a person.
 */
export const SCOTTISH_ACCOUNTS_FROM = day('2008-01-01')
/** Orders against sexual harm: England and Wales, and Scotland. */
export const ORDERS_FROM = day('2015-03-08')
export const SCOTTISH_ORDERS_FROM = day('2023-03-31')

/** The answer where no law of that day is held: a person must read it. */
export function lawNotHeld(rule: string, on: Day, cite: Cite): NeedsAPerson {
  const says = `The rule held here was not in force on ${dayInWords(on)}; the law of that day must be read.`
  return needsAPerson(['the law that applied on that day'], { rule, says, cite })
}

/** A few days that begin with an event: the first and the last that count. */
export type Due = { readonly firstDay: Day; readonly lastDay: Day }

type Asked = {
  readonly rule: string
  /** What must be notified, as the object of a sentence: "the new home address". */
  readonly what: string
  /** The event with which the days begin: "the change". */
  readonly event: string
  readonly first: Day
  readonly days: Dated<number>
  readonly disregarded?: readonly Interval[] | undefined
}

/**
 * The last day of "N days beginning with" an event, with the reason for people. Where the person is still held or away
 * the clock does not run and a person must say until when.
 */
export function dueBeginningWith(asked: Asked): { readonly due: Due; readonly because: Because } | NeedsAPerson {
  const { rule, what, event, first, days, disregarded = [] } = asked
  const counted = withinCountedDaysBeginningWith(days.value, first, disregarded)
  if ('notRunning' in counted) {
    const says = `The days to notify ${what} do not run while the person is held or away, since ${dayInWords(counted.notRunning.from)}.`
    return needsAPerson(['the day of release or return'], { rule, says, cite: days.cite })
  }
  const left = counted.disregarded.length > 0
  const begin = left && counted.from !== first ? dayInWords(counted.from) : `${event} on ${dayInWords(first)}`
  const says =
    `The person must notify ${what} by ${weekdayInWords(counted.to)}: ${howMany(days.value, 'day')} that begin with ` +
    `${begin}.${left ? ' Days in custody, in hospital or abroad are not counted.' : ''} Weekends count.`
  const later = addDays(counted.to, 1)
  const because: Because = {
    rule,
    says,
    cite: days.cite,
    counted: { words: counted.words, from: counted.from, to: counted.to },
    facts: [
      { name: event, value: first },
      ...counted.disregarded.map(({ from, to, why }) => ({ name: why, value: `${from} to ${to ?? 'now'}` })),
    ],
    otherReading: { says: `counted from the day after, ${dayInWords(later)}; the earlier day is used`, day: later },
  }
  return { due: { firstDay: counted.from, lastDay: counted.to }, because }
}
