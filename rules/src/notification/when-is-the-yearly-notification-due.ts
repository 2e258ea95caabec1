/**
 * Once a year, counted anew from each notification that moves the date. Two texts differ for England and Wales about
 * notifications of further matters alone (child in the household, accounts, cards, papers): the regulations read as if
 * they moved it, the Home Office says they do not. Both days are kept and the earlier one is used.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { withinYearsAfter } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import type { Day } from '../kernel/day.ts'
import { extendedPast, intervals } from '../kernel/disregarded.ts'
import { aDay, facts, ifKnown, listOf, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { nextAfterLast } from '../kernel/rolling.ts'
import { dayInWords, weekdayInWords } from '../kernel/words.ts'
import { homeOfficeGuidance, homeOfficeGuidancePart2 } from '../sources/home-office-guidance-part-2.ts'
import { PART_2_FROM, sexualOffencesAct, sexualOffencesAct2003 } from '../sources/sexual-offences-act-2003.ts'
import { aNation, lawNotHeld } from './days-of-the-duty.ts'

const ID = 'notification/when-is-the-yearly-notification-due'

/** Years from one notification to the next. */
export const YEARS_BETWEEN: readonly Dated<number>[] = [
  { from: PART_2_FROM, value: 1, cite: sexualOffencesAct('s.85(1), (2)') },
]
/** Days, beginning with release or return, where the year would have ended in custody, in hospital or abroad. */
export const DAYS_AFTERWARDS: readonly Dated<number>[] = [
  { from: PART_2_FROM, value: 3, cite: sexualOffencesAct('s.85(3), (4)') },
]

const shape = facts({
  jurisdiction: saying('where the duty is performed', aNation),
  mustRegister: saying('whether the person is subject to the notification requirements', ifKnown(yesOrNo)),
  noFixedHome: saying('whether the person has no sole or main residence', ifKnown(yesOrNo)),
  notifications: saying(
    'the notifications that were made',
    listOf(
      facts({
        madeOn: saying('the day', aDay),
        about: saying(
          'what was notified; further matters are a child in the household, accounts, cards and papers alone',
          oneOf('first', 'change', 'yearly', 'further matters'),
        ),
      }),
    ),
  ),
  disregarded: saying('times in custody, in hospital or abroad', ifKnown(intervals)),
})
type Facts = TypeOf<typeof shape>

export type YearlyDuty =
  | { readonly applies: false }
  | {
      readonly applies: true
      /** The last day in time, and the notification from which it is counted. */
      readonly lastDay: Day
      readonly countsFrom: Day
      /** Whether the year would have ended while the person was held or away. */
      readonly extended: boolean
    }

const none = (says: string) =>
  decided<YearlyDuty>({ applies: false }, { rule: ID, says, cite: sexualOffencesAct('s.85') })

function missingOf({ mustRegister, noFixedHome }: Facts, moving: readonly Day[]): string[] {
  return [
    ...(mustRegister === undefined ? ['whether the person is subject to the notification requirements'] : []),
    ...(noFixedHome === undefined ? ['whether the person has a home address'] : []),
    ...(moving.length === 0 ? ['the day of the last notification'] : []),
  ]
}

/** The other day that the two texts give, where a notification of further matters came later. */
function otherText(last: Day, later: readonly Day[], years: Dated<number>): Because[] {
  const next = nextAfterLast(
    later.filter(one => one > last),
    one => withinYearsAfter(years.value, one),
  )
  if (next === undefined) return []
  const says =
    `The notification of ${dayInWords(next.last)} was about further matters alone. The Home Office says that such a one ` +
    'does not move the yearly date; the Act reads as if it did. The earlier day is used.'
  const otherReading = { says: `counted from ${dayInWords(next.last)}, as the Act reads`, day: next.next.to }
  return [{ rule: `${ID}: further matters`, says, cite: homeOfficeGuidance('answers about changes'), otherReading }]
}

/** By when the person must notify everything again. */
export const whenIsTheYearlyNotificationDue = question<Facts, YearlyDuty>({
  id: ID,
  asks: 'By when is the yearly notification due?',
  facts: shape,
  sources: [sexualOffencesAct2003, homeOfficeGuidancePart2],
  values: { 'years between notifications': YEARS_BETWEEN, 'days after release or return': DAYS_AFTERWARDS },
  rows: ['ND-09', 'ND-09a', 'T2', 'T9', 'T10'],
  answer(given, on) {
    const { mustRegister, noFixedHome, notifications, disregarded = [] } = given
    if (mustRegister === false) return none('The person is not subject to the notification requirements.')
    if (noFixedHome === true) return none('Without a home address the person notifies weekly and not yearly.')
    const made = notifications.filter(one => one.madeOn <= on)
    const moving = made.filter(one => one.about !== 'further matters').map(one => one.madeOn)
    const missing = missingOf(given, moving)
    const last = moving.toSorted().at(-1)
    if (missing.length > 0 || last === undefined) {
      const says = 'Everything is notified again within one year of the last notification.'
      return needsAPerson(missing, { rule: ID, says, cite: sexualOffencesAct('s.85(1)') })
    }
    const years = inForce(YEARS_BETWEEN, last)
    const afterwards = inForce(DAYS_AFTERWARDS, last)
    if (years === undefined || afterwards === undefined) return lawNotHeld(ID, last, sexualOffencesAct('s.85'))
    const counted = withinYearsAfter(years.value, last)
    const run = extendedPast(counted.to, disregarded, afterwards.value)
    if ('notRunning' in run) {
      const says = `The year ended on ${dayInWords(counted.to)} while the person was held or away, so it runs on until three days after that stops.`
      return needsAPerson(['the day of release or return'], { rule: ID, says, cite: afterwards.cite })
    }
    const extended = run.disregarded.length > 0
    const on3 = extended
      ? ` The year ended on ${dayInWords(counted.to)} while the person was held or away; three days begin with the release or return.`
      : ' Weekends count.'
    const says = `The person must notify everything again by ${weekdayInWords(run.end)}, one year after the notification of ${dayInWords(last)}.${on3}`
    const facts = [{ name: 'last notification', value: last }]
    const main: Because = { rule: ID, says, cite: (extended ? afterwards : years).cite, counted, facts }
    const matters = made.filter(one => one.about === 'further matters').map(one => one.madeOn)
    const value: YearlyDuty = { applies: true, lastDay: run.end, countsFrom: last, extended }
    return decided(value, main, ...otherText(last, matters, years))
  },
})
