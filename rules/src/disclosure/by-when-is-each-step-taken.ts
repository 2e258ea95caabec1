/**
 * By when police take each step after somebody asked about a person who has contact with a named child (England and
 * Wales). The pages read do not say from which day the 28 days of the decision run; the day of the application is the
 * earliest, so it is used. Some forces still tell applicants an older total, which is shown and not used.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { withinDaysAfter } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import type { Day } from '../kernel/day.ts'
import { facts, ifKnown, saying, someText, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { aMoment, dayOfMoment, hoursAfter, type Moment, momentInWords } from '../kernel/moment.ts'
import { question } from '../kernel/question.ts'
import { howMany, weekdayInWords } from '../kernel/words.ts'
import {
  childSexOffenderDisclosureGuidance2023,
  disclosureScheme,
  SCHEME_FROM,
} from '../sources/child-sex-offender-disclosure-guidance-2023.ts'
import { forcePagesOlderDisclosureTotal, olderTotal } from '../sources/force-pages-older-disclosure-total.ts'

const ID = 'disclosure/by-when-is-each-step-taken'

/** Hours to the first checks, days to the interview and to the decision, all from the application. */
const HOURS_TO_FIRST_CHECKS: readonly Dated<number>[] = [
  { from: SCHEME_FROM, value: 24, cite: disclosureScheme('first checks') },
]
const DAYS_TO_INTERVIEW: readonly Dated<number>[] = [
  { from: SCHEME_FROM, value: 10, cite: disclosureScheme('interview') },
]
const DAYS_TO_DECISION: readonly Dated<number>[] = [
  { from: SCHEME_FROM, value: 28, cite: disclosureScheme('assessment and decision') },
]
/** Days for everything together, as some forces still publish them. */
const OLDER_TOTAL: readonly Dated<number>[] = [{ from: SCHEME_FROM, value: 45, cite: olderTotal('total time') }]

const shape = facts({
  appliedAt: saying('the moment of the application, on the clock of the place', ifKnown(aMoment)),
  immediateDanger: saying('whether a child may be in danger now', ifKnown(yesOrNo)),
  whyLonger: saying('what makes it exceptional, where the decision takes longer', ifKnown(someText)),
})
type Facts = TypeOf<typeof shape>

export type StepsOfAnApplication = {
  /** True where a child is protected at once, before any step. */
  readonly actNow: boolean
  /** The last minute of the first checks. */
  readonly firstChecksBy: Moment
  readonly interviewBy: Day
  readonly decisionBy: Day
  /** What was said to be exceptional: a later decision is then no failing by itself, and the day stays as it is. */
  readonly exceptional: boolean
}

type Numbers = { readonly hours: Dated<number>; readonly interview: Dated<number>; readonly decision: Dated<number> }

function numbersOn(on: Day): Numbers | undefined {
  const hours = inForce(HOURS_TO_FIRST_CHECKS, on)
  const interview = inForce(DAYS_TO_INTERVIEW, on)
  const decision = inForce(DAYS_TO_DECISION, on)
  return hours === undefined || interview === undefined || decision === undefined
    ? undefined
    : { hours, interview, decision }
}

function reasonForDecision(applied: Day, decision: Dated<number>, exceptional: boolean): Because {
  const counted = withinDaysAfter(decision.value, applied)
  const older = inForce(OLDER_TOTAL, applied)
  const total = older === undefined ? undefined : withinDaysAfter(older.value, applied)
  const otherReading =
    older === undefined || total === undefined
      ? {}
      : {
          otherReading: {
            says: `some forces still tell applicants ${howMany(older.value, 'day')} for everything, which ends on ${weekdayInWords(total.to)}`,
            day: total.to,
          },
        }
  const longer = exceptional ? ' Something exceptional is recorded, so a later decision is explained.' : ''
  const says =
    `Assessment and decision are due by ${weekdayInWords(counted.to)}, ${howMany(decision.value, 'day')} after the ` +
    `application; where the count begins is not written down, and the application is the earliest.${longer}`
  return { rule: `${ID}: decision`, says, cite: decision.cite, counted, ...otherReading }
}

function reasonsFor(value: StepsOfAnApplication, appliedAt: Moment, numbers: Numbers): Because[] {
  const applied = dayOfMoment(appliedAt)
  const { hours, interview, decision } = numbers
  const danger = 'A child may be in danger now: act at once, before any check or interview.'
  const checks = `The first checks are done by ${momentInWords(value.firstChecksBy)}, ${howMany(hours.value, 'hour')} after the application.`
  const talk = `Whoever asked is interviewed, in person or by telephone, by ${weekdayInWords(value.interviewBy)}, ${howMany(interview.value, 'day')} after the application.`
  const given = [{ name: 'application', value: appliedAt }]
  return [
    ...(value.actNow ? [{ rule: `${ID}: danger`, says: danger, cite: hours.cite }] : []),
    { rule: `${ID}: first checks`, says: checks, cite: hours.cite, facts: given },
    {
      rule: `${ID}: interview`,
      says: talk,
      cite: interview.cite,
      counted: withinDaysAfter(interview.value, applied),
      facts: given,
    },
    reasonForDecision(applied, decision, value.exceptional),
  ]
}

/** By when each step is taken after an application; without its moment a person must say it, and danger never waits. */
export const byWhenIsEachStepTaken = question<Facts, StepsOfAnApplication>({
  id: ID,
  asks: 'By when is each step of an application about a child taken?',
  facts: shape,
  sources: [childSexOffenderDisclosureGuidance2023, forcePagesOlderDisclosureTotal],
  values: {
    'hours to the first checks': HOURS_TO_FIRST_CHECKS,
    'days to the interview': DAYS_TO_INTERVIEW,
    'days to the decision': DAYS_TO_DECISION,
    'days for everything, as some forces still publish them': OLDER_TOTAL,
  },
  rows: ['CS-01', 'CS-03', 'CS-05', 'CS-06'],
  answer({ appliedAt, immediateDanger, whyLonger }) {
    const numbers = appliedAt === undefined ? undefined : numbersOn(dayOfMoment(appliedAt))
    if (appliedAt === undefined || numbers === undefined) {
      const lacks = appliedAt === undefined ? 'the moment of the application' : 'the guidance that applied on that day'
      const act = immediateDanger === true ? 'A child may be in danger now: act at once. ' : ''
      const says = `${act}First checks, interview and decision are each counted from the application.`
      return needsAPerson([lacks], { rule: ID, says, cite: disclosureScheme('first checks') })
    }
    const applied = dayOfMoment(appliedAt)
    const value: StepsOfAnApplication = {
      actNow: immediateDanger === true,
      firstChecksBy: hoursAfter(numbers.hours.value, appliedAt),
      interviewBy: withinDaysAfter(numbers.interview.value, applied).to,
      decisionBy: withinDaysAfter(numbers.decision.value, applied).to,
      exceptional: (whyLonger ?? '').trim() !== '',
    }
    return decided(value, ...reasonsFor(value, appliedAt, numbers))
  },
})
