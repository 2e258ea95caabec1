/** Days on a page. */
import type { JSX } from 'preact'
import type { Day } from '#rules'
import { dayInBrief, distanceInWords, lateness, weekdayInWords } from '../days/words.ts'

export type WhenProps = {
  readonly day: Day
  readonly today: Day
  /** The hour, as the database gives it: `10:00:00` or `10:00`. */
  readonly time?: string | null
  /** Something is to be done by this day: "2 days late" instead of "2 days ago", and set apart. */
  readonly due?: boolean
  /** `full` "Sat 14 March 2026, in 9 days"; `year-only-if-other` drops this year; `short` "14 Mar". */
  readonly form?: 'full' | 'year-only-if-other' | 'short'
  /** Leaves out "in 9 days". */
  readonly alone?: boolean
}

/** A day as people read it: "Sat 14 March 2026, in 9 days". */
export function When({ day, today, time, due, form = 'full', alone }: WhenProps): JSX.Element {
  const shown = form === 'short' ? dayInBrief(day, today) : weekdayInWords(day, form === 'full' ? undefined : today)
  const at = time === undefined || time === null ? '' : ` at ${time.slice(0, 5)}`
  const late = due === true && day < today
  const far = alone === true ? '' : `, ${due === true ? lateness(day, today) : distanceInWords(day, today)}`
  return (
    <time datetime={at === '' ? day : `${day}T${time?.slice(0, 5)}`} class={late ? 'late' : undefined}>
      {shown + at + far}
    </time>
  )
}
