/**
 * By when prison-based social work meets somebody after sentence, and writes to the home authority (Scotland): both within
 * ten working days of having the information.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import type { Day } from '../kernel/day.ts'
import { aDay, facts, ifKnown, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords, howMany, weekdayInWords } from '../kernel/words.ts'
import { aCalendar, workingDaysAfter } from '../kernel/working-days.ts'
import {
  nationalThroughcareGuidance,
  THROUGHCARE_GUIDANCE_FROM,
  throughcareGuidance,
} from '../sources/national-throughcare-guidance.ts'

const ID = 'throughcare/by-when-does-prison-social-work-act'

/** Working days after the information about the sentence came. */
export const FIRST_CONTACT_DAYS: readonly Dated<number>[] = [
  { from: THROUGHCARE_GUIDANCE_FROM, value: 10, cite: throughcareGuidance('5.1') },
]
export const LETTER_DAYS: readonly Dated<number>[] = [
  { from: THROUGHCARE_GUIDANCE_FROM, value: 10, cite: throughcareGuidance('5.2') },
]

const shape = facts({
  informedOn: saying('the day on which the information about the sentence came', ifKnown(aDay)),
  calendar: saying("the prison's working days", ifKnown(aCalendar)),
})
type Facts = TypeOf<typeof shape>

export type AfterSentence = { readonly meetBy: Day; readonly writeBy: Day }

/** By when the person is met and the home authority written to. */
export const byWhenDoesPrisonSocialWorkAct = question<Facts, AfterSentence>({
  id: ID,
  asks: 'By when does prison-based social work meet the person and write to the home authority?',
  facts: shape,
  sources: [nationalThroughcareGuidance],
  values: { 'working days until the first contact': FIRST_CONTACT_DAYS, 'working days until the letter': LETTER_DAYS },
  rows: ['SP-03'],
  answer({ informedOn, calendar }, on) {
    const [contact, letter] = [inForce(FIRST_CONTACT_DAYS, informedOn ?? on), inForce(LETTER_DAYS, informedOn ?? on)]
    const missing = [
      ...(informedOn === undefined ? ['the day on which the information about the sentence came'] : []),
      ...(calendar === undefined ? ['the calendar of working days'] : []),
      ...(contact === undefined ? ['the time that applied to the first contact'] : []),
    ]
    const cite = throughcareGuidance('5.1 and 5.2')
    const all = 'The person is met, and the home authority written to, soon after the information about the sentence.'
    if (informedOn === undefined || calendar === undefined || contact === undefined || letter === undefined) {
      return needsAPerson(missing, { rule: ID, says: all, cite })
    }
    const meet = workingDaysAfter(contact.value, informedOn, calendar)
    const write = workingDaysAfter(letter.value, informedOn, calendar)
    if ('missing' in meet) return needsAPerson([meet.missing], { rule: ID, says: all, cite })
    if ('missing' in write) return needsAPerson([write.missing], { rule: ID, says: all, cite })
    const facts = [{ name: 'information about the sentence', value: informedOn }]
    const since = `after the information of ${dayInWords(informedOn)}`
    const first: Because = {
      rule: ID,
      says: `Meet the person by ${weekdayInWords(meet.to)}, ${howMany(contact.value, 'working day')} ${since}.`,
      cite: contact.cite,
      counted: meet,
      facts,
    }
    const second: Because = {
      rule: ID,
      says: `The letter reaches the home authority by ${weekdayInWords(write.to)}, ${howMany(letter.value, 'working day')} ${since}.`,
      cite: letter.cite,
      counted: write,
      facts,
    }
    return decided({ meetBy: meet.to, writeBy: write.to }, first, second)
  },
})
