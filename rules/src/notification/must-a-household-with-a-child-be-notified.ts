/**
 * Living in, or staying at least twelve hours at, a household or other private place where somebody under eighteen lives
 * or stays: notified within three days, and again when it ends. The rule is of England and Wales. None was found for
 * Scotland, and that there is none is unconfirmed; an area may switch the same rule on.
 */
import { type Because, decided, type NeedsAPerson, needsAPerson } from '../kernel/answer.ts'
import { withinDaysBeginningWith } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import type { Day } from '../kernel/day.ts'
import { facts, ifKnown, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { aMoment, dayOfMoment, hoursAfter, type Moment, momentInWords } from '../kernel/moment.ts'
import { question } from '../kernel/question.ts'
import { asTheAreaSet, localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import { howMany, weekdayInWords } from '../kernel/words.ts'
import {
  notificationRegulationsEnglandAndWales2012,
  regulationsOf2012,
} from '../sources/notification-regulations-england-and-wales-2012.ts'
import { aNationRead, dueBeginningWith, lawNotHeld, MATTERS_FROM } from './days-of-the-duty.ts'

const ID = 'notification/must-a-household-with-a-child-be-notified'
const CITE = regulationsOf2012('regs 2, 10 and 11')

/** Hours of a stay from which it is notified; and the days to notify its beginning and its end. */
export const STAY_HOURS: readonly Dated<number>[] = [{ from: MATTERS_FROM, value: 12, cite: CITE }]
export const DAYS_TO_NOTIFY_A_HOUSEHOLD: readonly Dated<number>[] = [{ from: MATTERS_FROM, value: 3, cite: CITE }]

/** Whether the area applies the rule of England and Wales in Scotland too. */
export const SCOTTISH_HOUSEHOLDS = setting({
  id: 'notification/households-with-a-child-in-scotland',
  row: 'ND-11',
  asks: 'Are stays of at least so many hours in a household with a child notified in Scotland?',
  unit: 'yes or no',
  shape: yesOrNo,
  suggested: false,
})

const shape = facts({
  jurisdiction: saying('where the household is', aNationRead),
  childThere: saying('whether somebody under eighteen lives or stays there', ifKnown(yesOrNo)),
  openToThePublic: saying('whether the place is open to the public', ifKnown(yesOrNo)),
  arrivedAt: saying('when the person arrived', ifKnown(aMoment)),
  leftAt: saying('when the person left', ifKnown(aMoment)),
  stillThere: saying('whether the person is still there', ifKnown(yesOrNo)),
  livesThere: saying('whether the person came to live there', ifKnown(yesOrNo)),
  notified: saying('whether the beginning was notified', ifKnown(yesOrNo)),
  locally: saying('what the area set although it is unconfirmed', ifKnown(localsFor(SCOTTISH_HOUSEHOLDS))),
})
type Facts = TypeOf<typeof shape>

export type HouseholdDuty =
  | { readonly mustNotify: false }
  | {
      readonly mustNotify: true
      /** When the stay became notifiable, and the last day to say that it began. */
      readonly reachedAt: Moment
      readonly startDueBy: Day
      /** The last day to say that it ended, where the beginning was notified. */
      readonly endDueBy?: Day
    }

const none = (says: string) => decided<HouseholdDuty>({ mustNotify: false }, { rule: ID, says, cite: CITE })

function missingOf({
  childThere,
  openToThePublic,
  arrivedAt,
  leftAt,
  stillThere,
  livesThere,
  notified,
}: Facts): string[] {
  return [
    ...(childThere === undefined ? ['whether somebody under eighteen lives or stays there'] : []),
    ...(openToThePublic === undefined ? ['whether the place is open to the public'] : []),
    ...(arrivedAt === undefined ? ['when the person arrived'] : []),
    ...(leftAt === undefined && stillThere !== true && livesThere !== true
      ? ['when the person left, or that they are still there']
      : []),
    ...(leftAt !== undefined && notified === undefined ? ['whether the beginning was notified'] : []),
  ]
}

/** Scotland has the rule only where the area switched it on; the reason says so. */
function scottish({ jurisdiction, locally }: Facts, on: Day): Because[] | NeedsAPerson {
  if (jurisdiction !== 'Scotland') return []
  const local = spokenLocally(locally, SCOTTISH_HOUSEHOLDS, on)
  if (local?.value === true) {
    const says = asTheAreaSet('That households with a child are notified in Scotland')
    return [{ rule: `${ID}: local`, says, cite: local.cite }]
  }
  const says =
    'The rule about households with a child is of England and Wales. None was found for Scotland, which is unconfirmed. ' +
    'The rule about seven days at an address applies.'
  return needsAPerson(['whether households with a child are notified in Scotland'], { rule: ID, says, cite: CITE })
}

/** The day on which the stay ended, when its beginning was notified: that is notified too. */
function ending(leftAt: Moment, days: Dated<number>): { readonly endDueBy: Day; readonly because: Because } {
  const counted = withinDaysBeginningWith(days.value, dayOfMoment(leftAt))
  const says = `That it ended is notified by ${weekdayInWords(counted.to)}: ${howMany(days.value, 'day')} that begin with the day of leaving.`
  return { endDueBy: counted.to, because: { rule: `${ID}: end`, says, cite: days.cite, counted } }
}

/** The count from arrival, which some would use: the answer keeps the day on which the hours were reached. */
function fromArrival(arrivedAt: Moment, days: Dated<number>): Because['otherReading'] {
  const by = withinDaysBeginningWith(days.value, dayOfMoment(arrivedAt)).to
  return {
    says: `counted from the arrival, ${weekdayInWords(by)}; to notify by then is safe in both readings`,
    day: by,
  }
}

/** Whether a stay in a household with a child is notified, and by when. */
export const mustAHouseholdWithAChildBeNotified = question<Facts, HouseholdDuty>({
  id: ID,
  asks: 'Must a stay in a household with a child be notified, and by when?',
  facts: shape,
  sources: [notificationRegulationsEnglandAndWales2012],
  values: { 'hours of a stay': STAY_HOURS, 'days to notify': DAYS_TO_NOTIFY_A_HOUSEHOLD },
  rows: ['ND-11', 'ND-06'],
  settings: [SCOTTISH_HOUSEHOLDS],
  answer(given, on) {
    const { childThere, openToThePublic, arrivedAt, leftAt, livesThere, notified } = given
    if (childThere === false) return none('Nobody under eighteen lives or stays there.')
    if (openToThePublic === true) return none('Places open to the public are left out.')
    const layer = scottish(given, arrivedAt === undefined ? on : dayOfMoment(arrivedAt))
    if ('kind' in layer) return layer
    const missing = missingOf(given)
    if (missing.length > 0 || arrivedAt === undefined) {
      const says = 'A stay of at least twelve hours in a household with a child is notified within three days.'
      return needsAPerson(missing, { rule: ID, says, cite: CITE })
    }
    const arrived = dayOfMoment(arrivedAt)
    const hours = inForce(STAY_HOURS, arrived)
    const days = inForce(DAYS_TO_NOTIFY_A_HOUSEHOLD, arrived)
    if (hours === undefined || days === undefined) return lawNotHeld(ID, arrived, CITE)
    const reachedAt = livesThere === true ? arrivedAt : hoursAfter(hours.value, arrivedAt)
    if (leftAt !== undefined && leftAt < reachedAt)
      return none(`The stay was shorter than ${howMany(hours.value, 'hour')}.`)
    const event = livesThere === true ? 'moving in' : `the stay reaching ${howMany(hours.value, 'hour')}`
    const what = 'the household with a child'
    const start = dueBeginningWith({ rule: ID, what, event, first: dayOfMoment(reachedAt), days })
    if ('kind' in start) return start
    const reached: Because = {
      rule: `${ID}: hours`,
      says:
        livesThere === true
          ? 'The person came to live there.'
          : `The stay reaches ${howMany(hours.value, 'hour')} at ${momentInWords(reachedAt)}.`,
      cite: hours.cite,
      facts: [{ name: 'arrival', value: arrivedAt }],
    }
    const otherReading = livesThere === true ? undefined : fromArrival(arrivedAt, days)
    const main = otherReading === undefined ? start.because : { ...start.because, otherReading }
    const value = { mustNotify: true, reachedAt, startDueBy: start.due.lastDay } as const
    if (leftAt === undefined || notified !== true) return decided(value, main, reached, ...layer)
    const end = ending(leftAt, days)
    return decided({ ...value, endDueBy: end.endDueBy }, main, reached, end.because, ...layer)
  },
})
