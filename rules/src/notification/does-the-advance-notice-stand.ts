/**
 * A change may be notified before it happens, with the day on which it is expected. The notice counts only where the
 * change then happens near that day; else the change is notified as if nothing had been said, and a change that did not
 * come is told to the police too.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { withinDaysBeginningWith } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { type Day, daysBetween } from '../kernel/day.ts'
import { intervals } from '../kernel/disregarded.ts'
import { aDay, facts, ifKnown, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords, howMany, weekdayInWords } from '../kernel/words.ts'
import { PART_2_FROM, sexualOffencesAct, sexualOffencesAct2003 } from '../sources/sexual-offences-act-2003.ts'
import { aNation, dueBeginningWith, lawNotHeld } from './days-of-the-duty.ts'
import { CHANGE_DAYS } from './when-must-a-change-be-notified.ts'

const ID = 'notification/does-the-advance-notice-stand'

/** A change up to so many days before the expected day still falls under the notice. */
export const DAYS_EARLY: readonly Dated<number>[] = [
  { from: PART_2_FROM, value: 2, cite: sexualOffencesAct('s.84(3)') },
]
/** It must have happened by the end of so many days beginning with the expected day. */
export const DAYS_LATE: readonly Dated<number>[] = [
  { from: PART_2_FROM, value: 3, cite: sexualOffencesAct('s.84(4)(a)') },
]
/** Days, beginning with the expected day, to tell the police that it did not happen. */
export const DAYS_TO_TELL: readonly Dated<number>[] = [
  { from: PART_2_FROM, value: 6, cite: sexualOffencesAct('s.84(4)(b), (5)') },
]

const shape = facts({
  jurisdiction: saying('where the duty is performed', aNation),
  expectedOn: saying('the day on which the change was expected, as notified', ifKnown(aDay)),
  happened: saying('whether the change has happened', ifKnown(yesOrNo)),
  happenedOn: saying('the day on which it happened', ifKnown(aDay)),
  disregarded: saying('times in custody, in hospital or abroad', ifKnown(intervals)),
})
type Facts = TypeOf<typeof shape>

export type AdvanceNotice = {
  readonly standing: 'stands' | 'open' | 'does not count'
  /** The last day on which the change may still happen under the notice; while it is open. */
  readonly until?: Day
  /** The last day to notify the change itself, where the notice does not count. */
  readonly changeDueBy?: Day
  /** The last day to tell the police that the change did not happen as expected. */
  readonly tellBy?: Day
}

function missingOf({ expectedOn, happened, happenedOn }: Facts): string[] {
  return [
    ...(expectedOn === undefined ? ['the day on which the change was expected'] : []),
    ...(happened === undefined ? ['whether the change has happened'] : []),
    ...(happened === true && happenedOn === undefined ? ['the day on which the change happened'] : []),
  ]
}

/** The change itself, as if no notice had been given. */
function changeAnew(first: Day, disregarded: Facts['disregarded']) {
  const days = inForce(CHANGE_DAYS, first)
  if (days === undefined) return lawNotHeld(ID, first, sexualOffencesAct('s.84(1)'))
  return dueBeginningWith({ rule: `${ID}: change`, what: 'the change', event: 'the change', first, days, disregarded })
}

function stands(expectedOn: Day, happenedOn: Day) {
  const says = `The change came on ${dayInWords(happenedOn)}, near enough to ${dayInWords(expectedOn)}: the advance notice stands.`
  return decided<AdvanceNotice>({ standing: 'stands' }, { rule: ID, says, cite: sexualOffencesAct('s.84(2) to (4)') })
}

/** What follows when the days of the notice have passed without the change. */
function lapsed(given: Facts, expectedOn: Day, until: Day, toTell: Dated<number>) {
  const { happenedOn, happened, disregarded } = given
  const what = 'that the change did not happen as expected'
  const event = 'the expected day'
  const tell = dueBeginningWith({ rule: ID, what, event, first: expectedOn, days: toTell, disregarded })
  if ('kind' in tell) return tell
  const says = `The change had not happened by the end of ${weekdayInWords(until)}, so the advance notice does not count.`
  const because: Because[] = [{ rule: ID, says, cite: sexualOffencesAct('s.84(4)') }, tell.because]
  const value: AdvanceNotice = { standing: 'does not count', tellBy: tell.due.lastDay }
  if (happened !== true || happenedOn === undefined) {
    const again = 'When the change happens, three days begin with it.'
    return decided(value, ...because, { rule: `${ID}: change`, says: again, cite: sexualOffencesAct('s.84(1)') })
  }
  const change = changeAnew(happenedOn, disregarded)
  if ('kind' in change) return change
  return decided({ ...value, changeDueBy: change.due.lastDay }, ...because, change.because)
}

/** Whether an advance notice of a change counts, and what is due where it does not. */
export const doesTheAdvanceNoticeStand = question<Facts, AdvanceNotice>({
  id: ID,
  asks: 'Does the notice given before the change stand?',
  facts: shape,
  sources: [sexualOffencesAct2003],
  values: {
    'days early': DAYS_EARLY,
    'days beginning with the expected day': DAYS_LATE,
    'days to tell that it did not happen': DAYS_TO_TELL,
    'days for the change itself': CHANGE_DAYS,
  },
  rows: ['ND-07', 'ND-08'],
  answer(given, on) {
    const { expectedOn, happened, happenedOn, disregarded } = given
    const missing = missingOf(given)
    if (missing.length > 0 || expectedOn === undefined) {
      const says = 'A notice given in advance counts only where the change comes near the day it named.'
      return needsAPerson(missing, { rule: ID, says, cite: sexualOffencesAct('s.84(2) to (4)') })
    }
    const early = inForce(DAYS_EARLY, expectedOn)
    const late = inForce(DAYS_LATE, expectedOn)
    const toTell = inForce(DAYS_TO_TELL, expectedOn)
    if (early === undefined || late === undefined || toTell === undefined) {
      return lawNotHeld(ID, expectedOn, sexualOffencesAct('s.84(2) to (4)'))
    }
    const until = withinDaysBeginningWith(late.value, expectedOn).to
    const came = happened === true ? happenedOn : undefined
    if (came !== undefined && daysBetween(came, expectedOn) > early.value) {
      const change = changeAnew(came, disregarded)
      if ('kind' in change) return change
      const says = `The change came more than ${howMany(early.value, 'day')} before ${dayInWords(expectedOn)}, so the advance notice does not count.`
      const value = { standing: 'does not count', changeDueBy: change.due.lastDay } as const
      return decided(value, { rule: ID, says, cite: early.cite }, change.because)
    }
    if (came !== undefined && came <= until) return stands(expectedOn, came)
    if (came === undefined && on <= until) {
      const says = `The change may still happen under the notice until the end of ${weekdayInWords(until)}; nothing is due yet.`
      return decided({ standing: 'open', until }, { rule: ID, says, cite: late.cite })
    }
    return lapsed(given, expectedOn, until, toTell)
  },
})
