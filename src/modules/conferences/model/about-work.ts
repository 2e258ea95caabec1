/** The two linked decisions about the person's work (S3-71): what was decided, and what the rule says is still open. */
import { type AgendaKey, areTheDecisionsAboutWorkTaken, day, type WorkDecisions } from '#rules'
import { type DecisionMade, FIELDS, type MeetingField } from './meeting.ts'

/** What a finding looks like in the check before closing. */
type Found = { readonly code: string; readonly item: AgendaKey; readonly says: string }

type Fields = readonly MeetingField[]

const inFields = (fields: Fields, field: string) => fields.find(one => one.field === field)
const saysIn = (fields: Fields, field: string) => inFields(fields, field)?.says ?? ''

/** A decision as the rule takes it. It was taken for the work as it stood when answer or reason was last written. */
function decisionIn(fields: Fields, answer: string, because: string) {
  const says = saysIn(fields, answer)
  if (says !== 'yes' && says !== 'no') return undefined
  const decidedAt = [inFields(fields, answer), inFields(fields, because)].map(one => one?.savedAt ?? '').toSorted()[1]
  const workAt = inFields(fields, FIELDS.work)?.savedAt ?? ''
  return {
    answer: says === 'yes',
    because: saysIn(fields, because),
    workChangedSince: workAt > (decidedAt ?? ''),
  }
}

/** No value of the rule depends on a day. */
const ANY_DAY = day('2026-01-01')

/** What is still open about the work, by the rule. */
export function openAboutWork(fields: Fields): WorkDecisions['open'] {
  const answer = areTheDecisionsAboutWorkTaken.answer(
    {
      work: saysIn(fields, FIELDS.work),
      riskToChildren: decisionIn(fields, FIELDS.employmentRisk, FIELDS.employmentRiskBecause),
      employerTold: decisionIn(fields, FIELDS.employerTold, FIELDS.employerToldBecause),
    },
    ANY_DAY,
  )
  return answer.kind === 'decided' ? answer.value.open : []
}

/** The same as findings of the check before closing. */
export const workFindings = (fields: Fields): readonly Found[] =>
  openAboutWork(fields).map(({ decision, says }) => ({ code: `work-${decision}`, item: 'employment', says }))

const QUESTIONS = [
  {
    decision: 'risk-to-children',
    field: FIELDS.employmentRisk,
    because: FIELDS.employmentRiskBecause,
    yes: 'The work poses a significant risk to children',
    no: 'The work poses no significant risk to children',
  },
  {
    decision: 'employer-told',
    field: FIELDS.employerTold,
    because: FIELDS.employerToldBecause,
    yes: 'The employer must be told',
    no: 'The employer need not be told',
  },
] as const

/** The decisions that hold, each with the work it is about. One that the change of work reopened is none. */
export function workDecisionsOf(fields: Fields): DecisionMade[] {
  const open = openAboutWork(fields).map(one => one.decision)
  const work = saysIn(fields, FIELDS.work)
  return QUESTIONS.flatMap(({ decision, field, because, yes, no }) => {
    const says = saysIn(fields, field)
    const reopened = open.includes(decision) && decisionIn(fields, field, because)?.workChangedSince === true
    if ((says !== 'yes' && says !== 'no') || reopened) return []
    const about = work === '' ? '.' : `: ${work}.`
    const item = 'employment' as const
    return [{ item, section: item, says: (says === 'yes' ? yes : no) + about, because: saysIn(fields, because) }]
  })
}
