/** Requests and answers in words. */
import type { Day } from '#rules'
import { localOf, weekdayInWords } from '#web'
import type { OwnerAnswer, RequestKind } from '../../queries/requests.ts'

export const REQUESTS: Readonly<Record<RequestKind, string>> = {
  'subject-access': 'Somebody asks for their own data',
  rectification: 'Somebody says that something is wrong',
  complaint: 'A complaint about how data was used',
  regulator: 'The Information Commissioner or a court asks',
}

export const ANSWER_WORDS: Readonly<Record<OwnerAnswer['state'], string>> = {
  waiting: 'Not answered yet',
  release: 'All of it may be given',
  'release-part': 'A part may be given',
  withhold: 'None of it may be given',
}

/** The last day on which the case is open: it closes at the end of it. */
export const lastDayOf = (openUntil: string, today: Day): string =>
  `the end of ${weekdayInWords(localOf(new Date(Date.parse(openUntil) - 1).toISOString()).day, today)}`
