/**
 * Convictions, findings and cautions before 1 May 2004: the duty goes on for those whose time under the Act of 1997 was
 * still running on that day. Older than 1 September 1997, only those whose case was still open in one way or another.
 */
import { type Answer, decided, needsAPerson } from '../kernel/answer.ts'
import { type Day, day } from '../kernel/day.ts'
import { dayInWords } from '../kernel/words.ts'
import { sexualOffencesAct } from '../sources/sexual-offences-act-2003.ts'

const RULE = 'notification/must-they-notify: Act of 1997'
const CITE = sexualOffencesAct('s.81(1) to (6)')

/** The day on which the scheme of 1997 began. */
export const OLDER_SCHEME_FROM = day('1997-09-01')

type OlderFacts = {
  readonly route: string
  readonly openOn1September1997?: boolean | undefined
  readonly stillInOlderScheme?: boolean | undefined
}

/** Whether somebody is subject: under one of these, since when and for how long. */
export type MustNotify =
  | { readonly mustNotify: false; readonly why: string }
  | { readonly mustNotify: true; readonly relevantDate: Day; readonly until: 'its period' | 'the order ends' }

/** Whether somebody of the older scheme is still subject. */
export function underTheOlderScheme(given: OlderFacts, relevantDate: Day): Answer<MustNotify> {
  const { route, openOn1September1997, stillInOlderScheme } = given
  const older = relevantDate < OLDER_SCHEME_FROM
  const not = (says: string) =>
    decided<MustNotify>({ mustNotify: false, why: 'older scheme' }, { rule: RULE, says, cite: CITE })
  if (older && route === 'caution') return not('A caution before 1 September 1997 never carried notification.')
  if (older && openOn1September1997 === false) {
    return not('The case was closed before 1 September 1997, so the scheme never reached it.')
  }
  if (stillInOlderScheme === false) return not('The time under the Act of 1997 had run out before 1 May 2004.')
  const missing = [
    ...(older && openOn1September1997 === undefined
      ? ['whether on 1 September 1997 it was not dealt with, being served, or under supervision or detention']
      : []),
    ...(stillInOlderScheme === undefined ? ['whether the duty of the Act of 1997 was running on 1 May 2004'] : []),
  ]
  if (missing.length > 0) {
    const says = 'Older convictions carry the duty on only where the Act of 1997 still held them on 1 May 2004.'
    return needsAPerson(missing, { rule: RULE, says, cite: CITE })
  }
  const says = `The duty of the Act of 1997 was running on 1 May 2004 and goes on. The relevant date is ${dayInWords(relevantDate)}.`
  return decided({ mustNotify: true, relevantDate, until: 'its period' }, { rule: RULE, says, cite: CITE })
}
