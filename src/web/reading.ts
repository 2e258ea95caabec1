/**
 * Reads days and times as people type them. Forgiving about form, strict about meaning: what could mean two days is
 * not guessed, and what is no day is not bent into one.
 */
import { addDays, type Day, dayOf, daysInMonth, FIRST_YEAR, LAST_YEAR, partsOf, weekdayOf } from '#rules'
import { MONTHS } from './days/words.ts'

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const NEAR = new Map([
  ['today', 0],
  ['tomorrow', 1],
  ['yesterday', -1],
])
const COUNTS = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** The place of the one name that the text abbreviates with at least three letters ("sept" too), or -1. */
function placeOf(text: string, names: readonly string[]): number {
  return text.length < 3 ? -1 : names.findIndex(name => name.toLowerCase().startsWith(text))
}

function real(year: number, month: number, date: number): Day | undefined {
  const exists =
    year >= FIRST_YEAR &&
    year <= LAST_YEAR &&
    month >= 1 &&
    month <= 12 &&
    date >= 1 &&
    date <= daysInMonth(year, month)
  return exists ? dayOf(year, month, date) : undefined
}

type Around = { readonly today: Day; readonly past: boolean }

/** Two digits of a year reach this many years ahead; beyond, they mean the century before. */
const YEARS_AHEAD = 20

/** "26" is 2026 and "71" is 1971; where the day is known to be past, no year is ahead. */
function wholeYear(typed: string, { today, past }: Around): number | undefined {
  if (typed.length === 4) return Number(typed)
  if (typed.length !== 2) return undefined
  const now = partsOf(today).year
  const year = Math.floor(now / 100) * 100 + Number(typed)
  return year > now + (past ? 0 : YEARS_AHEAD) ? year - 100 : year
}

/**
 * A date without a year is the one nearest to today: "16 Jun" in March is this year's, "28 Dec" in January last
 * year's. Where the day is known to be past it is the last one.
 */
function nearest(month: number, date: number, { today, past }: Around): Day | undefined {
  const { year } = partsOf(today)
  const [first, last] = past ? [addDays(today, -364), today] : [addDays(today, -182), addDays(today, 182)]
  const within = [year - 1, year, year + 1]
    .map(each => real(each, month, date))
    .find(found => found !== undefined && first <= found && found <= last)
  // Half a leap year away nothing is nearer: then it is this year's.
  return within ?? real(year, month, date)
}

function dated(year: string | undefined, month: number, date: number, around: Around): Day | undefined {
  if (year === undefined) return nearest(month, date, around)
  const whole = wholeYear(year, around)
  return whole === undefined ? undefined : real(whole, month, date)
}

function fromNumbers(text: string, around: Around): Day | undefined {
  const international = /^(\d{4})[-/. ](\d{1,2})[-/. ](\d{1,2})$/.exec(text)
  if (international) return real(Number(international[1]), Number(international[2]), Number(international[3]))
  const usual = /^(\d{2})(\d{2})(\d{4})$/.exec(text) ?? /^(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?$/.exec(text)
  return usual === null ? undefined : dated(usual[3], Number(usual[2]), Number(usual[1]), around)
}

function fromNames(text: string, around: Around): Day | undefined {
  const usual = /^(\d{1,2})(?:st|nd|rd|th)?[ -]?(?:of )?([a-z]+)[ -]?(\d{4}|\d{2})?$/.exec(text)
  const monthFirst = /^([a-z]+) (\d{1,2})(?:st|nd|rd|th)?(?: (\d{4}))?$/.exec(text)
  const [date, name, year] = usual
    ? [usual[1], usual[2], usual[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]]
  const month = placeOf(name ?? '', MONTHS) + 1
  return month === 0 ? undefined : dated(year, month, Number(date), around)
}

/** "in 3 days", "2 weeks ago", "a week from now". */
function fromCount(text: string, today: Day): Day | undefined {
  const counted = /^(in )?(\d{1,3}|[a-z]+) (day|week)s?( ago| from now| time)?$/.exec(text)
  if (!counted) return undefined
  const [, ahead, typed = '', unit, end] = counted
  const count = /^\d/.test(typed) ? Number(typed) : /^an?$/.test(typed) ? 1 : COUNTS.indexOf(typed)
  if (count < 1 || (ahead === undefined ? end === undefined || end === ' time' : end === ' ago')) return undefined
  const days = unit === 'week' ? count * 7 : count
  return addDays(today, end === ' ago' ? -days : days)
}

/** "Friday" is the coming one and "last Friday" the one before. "Next Friday" means two things and is not guessed. */
function fromWeekday(text: string, { today, past }: Around): Day | undefined {
  const weekday = /^(?:(last|this|on) )?([a-z]+)$/.exec(text)
  const place = placeOf(weekday?.[2] ?? '', WEEKDAYS)
  if (place < 0) return undefined
  const ahead = (place + 1 - weekdayOf(today) + 7) % 7 || 7
  return addDays(today, past || weekday?.[1] === 'last' ? (ahead === 7 ? -7 : ahead - 7) : ahead)
}

/** "Tue 16 June 2026". When the weekday is another, one of the two is a slip, and only the person knows which. */
function withWeekday(text: string, around: Around): Day | undefined {
  const [, name = '', rest = ''] = /^([a-z]{3,9})\.? (\d.*)$/.exec(text) ?? []
  const place = placeOf(name, WEEKDAYS)
  const found = fromNames(rest, around) ?? fromNumbers(rest, around)
  return found !== undefined && place >= 0 && weekdayOf(found) === place + 1 ? found : undefined
}

/**
 * The day that somebody typed: "16 June 2026", "Tue 16 June", "16/6/26", "2026-06-16", "tomorrow", "in 2 weeks",
 * "Friday" (the coming one). Day before month, always. `past` for days that cannot be ahead, such as a birthday.
 * Undefined when it is no day, or could be two.
 */
export function dayTyped(
  typed: string,
  today: Day,
  { past = false }: { readonly past?: boolean } = {},
): Day | undefined {
  const text = typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[,\s]+/g, ' ')
    .replaceAll(/[\u2010-\u2015]/g, '-')
    .replace(/\.$/, '')
    .trim()
    .replace(/\bweds\b/, 'wed')
  const around = { today, past }
  const near = NEAR.get(text)
  if (near !== undefined) return addDays(today, near)
  return (
    fromNumbers(text, around) ??
    fromNames(text, around) ??
    fromCount(text, today) ??
    fromWeekday(text, around) ??
    withWeekday(text, around)
  )
}

/** What a page says of a day or a time that cannot be read: how to write it. */
export const UNREADABLE_DAY = 'Write the day as, for example, 16 June 2026'
export const UNREADABLE_TIME = 'Write the time as, for example, 10:00 or 2pm'

/** The time of day that somebody typed, as `10:00`: "10", "10.30", "10:30", "1030", "2pm", "2.15 pm", "noon", "midnight". */
export function timeTyped(typed: string): string | undefined {
  const text = typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s+/g, '')
    .replaceAll(/([ap])\.m\.?/g, '$1m')
    .replace(/h(?:rs|ours)?$/, '')
  if (text === 'noon' || text === 'midday') return '12:00'
  if (text === 'midnight') return '00:00'
  const parts = /^(\d{1,2})(?:[:.h]?([0-5]\d))?(am|pm)?$/.exec(text)
  if (!parts) return undefined
  const [hours, minutes, half] = [Number(parts[1]), parts[2] ?? '00', parts[3]]
  if (half === undefined) return hours <= 23 ? `${String(hours).padStart(2, '0')}:${minutes}` : undefined
  if (hours < 1 || hours > 12) return undefined
  return `${String((hours % 12) + (half === 'pm' ? 12 : 0)).padStart(2, '0')}:${minutes}`
}
