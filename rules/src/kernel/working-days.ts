/**
 * Working days. Which days are holidays differs by nation and by council, so the calendar is a fact, with its name and
 * the days for which it is known. Outside those it answers nothing: a holiday that nobody entered is not "no holiday".
 */
import type { Counted } from './counting.ts'
import { addDays, type Day, earlierOf, weekdayOf } from './day.ts'
import { aCount, aDay, facts, ifKnown, listOf, type Shape, saying, someText } from './facts.ts'
import { dayInWords, howMany } from './words.ts'

export type Calendar = {
  /** Whose it is: "Dundee City Council". */
  readonly name: string
  /** The first and the last day for which its holidays are known. */
  readonly knownFrom: Day
  readonly knownUntil: Day
  readonly holidays: readonly Day[]
  /** Weekdays on which nobody works, 1 for Monday to 7 for Sunday. Left out: Saturday and Sunday. */
  readonly weekend?: readonly number[] | undefined
}

const WEEKEND: readonly number[] = [6, 7]

/** The calendar as a fact of a question. */
export const aCalendar: Shape<Calendar> = facts({
  name: saying('whose calendar it is', someText),
  knownFrom: saying('the first day for which its holidays are known', aDay),
  knownUntil: saying('the last day for which its holidays are known', aDay),
  holidays: saying('its holidays, also those that fall on a weekend', listOf(aDay)),
  weekend: saying('weekdays on which nobody works, 1 for Monday to 7 for Sunday', ifKnown(listOf(aCount))),
})

/** The count needs days for which the calendar is not known; `missing` says in words what must be found out. */
export type CalendarMissing = { readonly missing: string }

/** Whether a day that the calendar knows is a working day. */
export function isWorkingDay(on: Day, { holidays, weekend = WEEKEND }: Calendar): boolean {
  return !weekend.includes(weekdayOf(on)) && !holidays.includes(on)
}

/** The working day that lies `count` working days after the event (before it when `step` is -1). */
function reach(count: number, event: Day, calendar: Calendar, step: 1 | -1): Day | CalendarMissing {
  const { name, knownFrom, knownUntil } = calendar
  let on = event
  for (let left = count; left > 0; ) {
    on = addDays(on, step)
    if (on < knownFrom || knownUntil < on) {
      const side = on < knownFrom ? `before ${dayInWords(knownFrom)}` : `after ${dayInWords(knownUntil)}`
      return { missing: `the holidays of ${name} ${side}` }
    }
    if (isWorkingDay(on, calendar)) left -= 1
  }
  return on
}

function counted(count: number, event: Day, calendar: Calendar, kind: string): Counted | CalendarMissing {
  const to = reach(count, event, calendar, 1)
  if (typeof to !== 'string') return to
  const words = `${howMany(count, kind)} of ${calendar.name}, not counting the day itself`
  return { words, from: earlierOf(addDays(event, 1), to), to }
}

/** "Within N working days of E": counting starts the day after; weekends and holidays of the calendar do not count. */
export function workingDaysAfter(count: number, event: Day, calendar: Calendar): Counted | CalendarMissing {
  return counted(count, event, calendar, 'working day')
}

/**
 * "Within N clear working days of E": N whole working days lie after the day of the event, and the act is in time until
 * the last of them ends. The same day as {@link workingDaysAfter}; the words say that "clear" was read.
 */
export function clearWorkingDaysAfter(count: number, event: Day, calendar: Calendar): Counted | CalendarMissing {
  return counted(count, event, calendar, 'clear working day')
}

/** "At least N working days before E": `from` is the last day in time; the event itself does not count. */
export function workingDaysBefore(count: number, event: Day, calendar: Calendar): Counted | CalendarMissing {
  const from = reach(count, event, calendar, -1)
  if (typeof from !== 'string') return from
  const words = `${howMany(count, 'working day')} of ${calendar.name} before the day itself`
  return { words, from, to: count === 0 ? from : addDays(event, -1) }
}
