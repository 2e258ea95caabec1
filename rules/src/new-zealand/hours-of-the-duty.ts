/**
 * Duties of the register that are counted in hours from a moment, or from a day whose hour nobody knows. Without the hour
 * the earliest and the latest last day are both given: nobody who keeps the first is late, and nothing is called late
 * before the second has passed.
 */
import { addDays, type Day } from '../kernel/day.ts'
import { dayOfMoment, hoursAfter, lastDayBefore, type Moment, startOfDay } from '../kernel/moment.ts'

/** By when a report is in time. */
export type ReportBy = {
  /** The last day that is safe whatever the hour, and the last day on which a report may still be in time. */
  readonly by: Day
  readonly lateAfter: Day
  /** The last minute, where the hour is known. */
  readonly byMoment?: Moment
}

/** The last day that is wholly over by this moment. */
const lastWholeDay = (until: Moment): Day => addDays(dayOfMoment(until), -1)

/** So many hours (negative: before) from an event of which the moment or only the day is known. */
export function hoursFrom(hours: number, on: Day, at: Moment | undefined): ReportBy {
  if (at !== undefined) {
    const byMoment = hoursAfter(hours, at)
    return { by: lastDayBefore(byMoment), lateAfter: lastDayBefore(byMoment), byMoment }
  }
  // The event lies between the first minute of its day and the first of the next.
  const [earliest, latest] = [hoursAfter(hours, startOfDay(on)), hoursAfter(hours, startOfDay(addDays(on, 1)))]
  return { by: lastWholeDay(earliest), lateAfter: lastDayBefore(latest) }
}
