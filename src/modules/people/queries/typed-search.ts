/** What somebody typed into one box, taken apart: words or numbers, and a date of birth among them. */
import type { Day } from '#rules'
import { dayTyped } from '#web'
import type { Sought } from './find-people.ts'

/** Takes a date out of what was typed, so that "leon 12 feb 1971" looks for both. */
export function soughtIn(typed: string, today: Day): Sought {
  const words = typed.split(' ')
  for (let start = 0; start < words.length; start += 1) {
    for (let end = words.length; end > start; end -= 1) {
      const part = words.slice(start, end).join(' ')
      const bornOn = /\d/.test(part) ? dayTyped(part, today) : undefined
      if (bornOn !== undefined && bornOn < today)
        return { text: [...words.slice(0, start), ...words.slice(end)].join(' '), bornOn }
    }
  }
  return { text: typed }
}
