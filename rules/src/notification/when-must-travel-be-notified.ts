/**
 * Leaving the United Kingdom. Somebody who knows the date, the first country and the point of arrival more than seven
 * days ahead notifies not less than seven days before the date; others not less than twelve hours before it. Seven days
 * are read as clear days to act on, and nothing is called late before the plain count has passed.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { clearDaysBefore } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { type Day, day, daysBetween } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { hoursBeforeTheDate, type Moment, momentInWords } from '../kernel/moment.ts'
import { question } from '../kernel/question.ts'
import { dayInWords, howMany, weekdayInWords } from '../kernel/words.ts'
import {
  notificationRegulationsScotland2013,
  regulationsOf2013,
} from '../sources/notification-regulations-scotland-2013.ts'
import { PART_2_FROM } from '../sources/sexual-offences-act-2003.ts'
import {
  travelNotificationRegulations2004,
  travelRegulations,
} from '../sources/travel-notification-regulations-2004.ts'
import { aNationRead, lawNotHeld, MATTERS_FROM, SCOTTISH_WEEKLY_FROM } from './days-of-the-duty.ts'

const ID = 'notification/when-must-travel-be-notified'

/** What holds of one journey: from how many days it is notified, and how long before. */
export type TravelRule = { readonly fromDaysAway: number; readonly daysBefore: number; readonly hoursBefore: number }

const OLD: TravelRule = { fromDaysAway: 3, daysBefore: 7, hoursBefore: 24 }
const NOW: TravelRule = { fromDaysAway: 0, daysBefore: 7, hoursBefore: 12 }

/** England and Wales. */
export const TRAVEL: readonly Dated<TravelRule>[] = [
  { from: PART_2_FROM, to: day('2012-08-12'), value: OLD, cite: travelRegulations('reg. 5, as first made') },
  { from: MATTERS_FROM, value: NOW, cite: travelRegulations('regs 5 and 6, as amended in 2012') },
]
/**
 * Scotland. The new rule came in 2013 the day after its regulations were made; that day was not found, but it lies before
 * the day on which the rest of them began. Journeys in between are left to a person.
 */
export const SCOTTISH_TRAVEL: readonly Dated<TravelRule>[] = [
  { from: PART_2_FROM, to: day('2012-12-31'), value: OLD, cite: travelRegulations('reg. 5, as first made') },
  { from: SCOTTISH_WEEKLY_FROM, value: NOW, cite: regulationsOf2013('reg. 3') },
]
/** With a reasonable excuse: as soon as practicable, and not less than so many hours before the date. */
export const HOURS_WITH_EXCUSE: readonly Dated<number>[] = [
  { from: PART_2_FROM, value: 24, cite: travelRegulations('reg. 5(2)') },
]

const shape = facts({
  jurisdiction: saying('where the duty is performed', aNationRead),
  mustRegister: saying('whether the person is subject to the notification requirements', ifKnown(yesOrNo)),
  leavesOn: saying('the day of departure from the United Kingdom', ifKnown(aDay)),
  knewOn: saying(
    'the day on which the person knew the date, the first country and the point of arrival',
    ifKnown(aDay),
  ),
  daysAway: saying('how many days the journey lasts; asked for only under the older rules', ifKnown(aCount)),
})
type Facts = TypeOf<typeof shape>

export type TravelDuty =
  | { readonly mustNotify: false }
  | {
      readonly mustNotify: true
      readonly ahead: 'days' | 'hours'
      /** The last day to act on, and the day after which the notice is late by every reading. */
      readonly dueOn?: Day
      readonly lateAfter?: Day
      /** The last moment, where hours are counted; or with an excuse that a person accepts. */
      readonly by?: Moment
      readonly withExcuseBy?: Moment
      readonly toTell: readonly string[]
    }

const TO_TELL = [
  'date of departure',
  'each country, with the point of arrival and the dates there',
  'where they stay in each',
  'carriers out, onward and back',
  'date and point of return, if fixed',
] as const

function missingOf({ mustRegister, leavesOn, knewOn, daysAway }: Facts, rule: TravelRule | undefined): string[] {
  const threshold = rule !== undefined && rule.fromDaysAway > 0
  return [
    ...(mustRegister === undefined ? ['whether the person is subject to the notification requirements'] : []),
    ...(leavesOn === undefined ? ['the day of departure'] : []),
    ...(threshold && daysAway === undefined ? ['how many days the journey lasts'] : []),
    ...(knewOn === undefined ? ['when the person knew the date, the first country and the point of arrival'] : []),
  ]
}

/** Known early: clear days before the date. */
function daysAhead(leavesOn: Day, rule: Dated<TravelRule>, excuse: Dated<number>) {
  const before = clearDaysBefore(rule.value.daysBefore, leavesOn)
  const withExcuseBy = hoursBeforeTheDate(excuse.value, leavesOn)
  const says =
    `The journey of ${dayInWords(leavesOn)} must be notified by ${weekdayInWords(before.safe)}: not less than ` +
    `${howMany(rule.value.daysBefore, 'day')} before the date, counted as clear days.`
  const otherReading = {
    says: `counted plainly, ${weekdayInWords(before.plain)}; late only after that day`,
    day: before.plain,
  }
  const facts = [{ name: 'departure', value: leavesOn }]
  const main: Because = { rule: ID, says, cite: rule.cite, facts, otherReading }
  const late = `With a reasonable excuse, which a person judges, as soon as practicable and by ${momentInWords(withExcuseBy)}.`
  const value: TravelDuty = {
    mustNotify: true,
    ahead: 'days',
    dueOn: before.safe,
    lateAfter: before.plain,
    withExcuseBy,
    toTell: TO_TELL,
  }
  return decided(value, main, { rule: `${ID}: excuse`, says: late, cite: excuse.cite })
}

/** Known late: hours before the date, at any prescribed station. */
function hoursAhead(leavesOn: Day, rule: Dated<TravelRule>) {
  const by = hoursBeforeTheDate(rule.value.hoursBefore, leavesOn)
  const says =
    `The journey of ${dayInWords(leavesOn)} must be notified by ${momentInWords(by)}: not less than ` +
    `${howMany(rule.value.hoursBefore, 'hour')} before that date begins. Any prescribed police station will do.`
  const facts = [{ name: 'departure', value: leavesOn }]
  return decided<TravelDuty>(
    { mustNotify: true, ahead: 'hours', by, toTell: TO_TELL },
    { rule: ID, says, cite: rule.cite, facts },
  )
}

/** Whether a journey abroad is notified, and by when. */
export const whenMustTravelBeNotified = question<Facts, TravelDuty>({
  id: ID,
  asks: 'By when must leaving the United Kingdom be notified?',
  facts: shape,
  sources: [travelNotificationRegulations2004, notificationRegulationsScotland2013],
  values: {
    'travel in England and Wales': TRAVEL,
    'travel in Scotland': SCOTTISH_TRAVEL,
    'hours before the date with an excuse': HOURS_WITH_EXCUSE,
  },
  rows: ['ND-14', 'ND-15', 'T6'],
  answer(given, on) {
    const { jurisdiction, mustRegister, leavesOn, knewOn, daysAway } = given
    const cite = travelRegulations('reg. 5')
    const none = (says: string, at: Dated<TravelRule>['cite'] = cite) =>
      decided<TravelDuty>({ mustNotify: false }, { rule: ID, says, cite: at })
    if (mustRegister === false) return none('The person is not subject to the notification requirements.')
    const rule = inForce(jurisdiction === 'Scotland' ? SCOTTISH_TRAVEL : TRAVEL, leavesOn ?? on)
    const excuse = inForce(HOURS_WITH_EXCUSE, leavesOn ?? on)
    if (leavesOn !== undefined && (rule === undefined || excuse === undefined)) return lawNotHeld(ID, leavesOn, cite)
    if (rule !== undefined && daysAway !== undefined && daysAway < rule.value.fromDaysAway) {
      return none(
        `Journeys of fewer than ${howMany(rule.value.fromDaysAway, 'day')} were not notified then.`,
        rule.cite,
      )
    }
    const missing = missingOf(given, rule?.value)
    if (missing.length > 0 || leavesOn === undefined || knewOn === undefined || !rule || !excuse) {
      const says = 'Leaving the United Kingdom is notified beforehand, however short the journey, since 2012 and 2013.'
      return needsAPerson(missing, { rule: ID, says, cite })
    }
    const early = daysBetween(knewOn, leavesOn) > rule.value.daysBefore
    return early ? daysAhead(leavesOn, rule, excuse) : hoursAhead(leavesOn, rule)
  },
})
