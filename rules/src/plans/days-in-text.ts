/** Finds days that people wrote into a sentence: "before 8 June", "by 08/06/2026", "on Friday". */
import { addDays, type Day, daysBetween, isDay, partsOf, weekdayOf } from '../kernel/day.ts'

/** A day as it was written, the word before it, and which day that is. */
export type WrittenDay = { readonly written: string; readonly word: string; readonly day: Day }

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const BEFORE = '\\b(?:(by|before|until|till|on|from|since|of|dated|after|than) )?(?:the )?'
const DATE = '(\\d{1,2})(?:st|nd|rd|th)?'
/** "14 March Street" is an address. */
const NOT_A_STREET = '(?! (?:street|st|road|rd|avenue|lane|place|terrace|court|drive|gardens|crescent|park|row|way)\\b)'

const ISO = new RegExp(`${BEFORE}(\\d{4})-(\\d{2})-(\\d{2})\\b`, 'gi')
const DATE_MONTH = new RegExp(`${BEFORE}${DATE}(?: of)? ${MONTH}\\b,?(?: (\\d{4})\\b)?${NOT_A_STREET}`, 'gi')
const MONTH_DATE = new RegExp(`${BEFORE}${MONTH} ${DATE}\\b,?(?: (\\d{4})\\b)?`, 'gi')
/** Without a year "14/2" is a flat in a Scottish street, so it counts as a day only after a word that says so. */
const NUMBERS = /\b(?:(by|before|until|till|on|than) )?(\d{1,2})([/.])(\d{1,2})(?:\3(\d{4}|\d{2}))?(?![\d/.])/gi
const WEEKDAY = /\b(by|before|until|till|on|than) (?:next |this )?(mon|tues|wednes|thurs|fri|satur|sun)day\b/gi
const WEEKDAYS = ['mon', 'tues', 'wednes', 'thurs', 'fri', 'satur', 'sun']

/** The day that exists with these parts; a two-figure year is of this century. */
function existing(year: number, month: number, date: number): Day | undefined {
  const full = year < 100 ? 2000 + year : year
  const text = `${String(full).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
  return isDay(text) ? text : undefined
}

/** Without a year: the one in which the day is nearest. */
function nearest(month: number, date: number, on: Day): Day | undefined {
  const { year } = partsOf(on)
  const there = [year - 1, year, year + 1].flatMap(one => existing(one, month, date) ?? [])
  const far = (one: Day) => Math.abs(daysBetween(on, one))
  return there.toSorted((a, b) => far(a) - far(b))[0]
}

function dayFrom(year: string | undefined, month: number, date: string | undefined, on: Day): Day | undefined {
  return year === undefined ? nearest(month, Number(date), on) : existing(Number(year), month, Number(date))
}

const monthOf = (name: string | undefined) => MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1

function weekdayAfter(name: string | undefined, on: Day): Day {
  const wanted = WEEKDAYS.indexOf((name ?? '').toLowerCase()) + 1
  return addDays(on, (wanted - weekdayOf(on) + 7) % 7)
}

type Reader = { readonly pattern: RegExp; readonly read: (found: RegExpMatchArray, on: Day) => Day | undefined }

const READERS: readonly Reader[] = [
  { pattern: ISO, read: ([, , year, month, date]) => existing(Number(year), Number(month), Number(date)) },
  { pattern: DATE_MONTH, read: ([, , date, month, year], on) => dayFrom(year, monthOf(month), date, on) },
  {
    pattern: MONTH_DATE,
    // "He may 2 ..." is no day.
    read: ([, , month, date, year], on) => (month === 'may' ? undefined : dayFrom(year, monthOf(month), date, on)),
  },
  {
    pattern: NUMBERS,
    read: ([, word, date, , month, year], on) =>
      word === undefined && year === undefined ? undefined : dayFrom(year, Number(month), date, on),
  },
  { pattern: WEEKDAY, read: ([, , name], on) => weekdayAfter(name, on) },
]

/** The days written in a text, each once. `on` settles which year, or which Friday, is meant. */
export function daysIn(text: string, on: Day): WrittenDay[] {
  const found = READERS.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap(match => {
      const day = read(match, on)
      return day === undefined
        ? []
        : [{ written: match[0].trim(), word: (match[1] ?? '').toLowerCase(), day, at: match.index }]
    }),
  )
  return found.toSorted((a, b) => a.at - b.at).map(({ written, word, day }) => ({ written, word, day }))
}
