/** Days, numbers and lists as people write them, so that every reason reads alike. */
import { type Day, partsOf, weekdayOf } from './day.ts'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** "3 May 2026" */
export function dayInWords(when: Day): string {
  const { year, month, date } = partsOf(when)
  return `${date} ${MONTHS[month - 1]} ${year}`
}

/** "Sun 3 May 2026" */
export function weekdayInWords(when: Day): string {
  return `${WEEKDAYS[weekdayOf(when) - 1]} ${dayInWords(when)}`
}

/** "1 day", "20 days" */
export function howMany(number: number, one: string, many: string = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}

/** "police", "police and housing", "police, housing and health" */
export function inAList(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

/** The text with its first letter made large, to begin a sentence. */
export function sentenceOf(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
