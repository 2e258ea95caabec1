/**
 * S3-71: about work that the person has or hopes for the meeting takes two decisions, each by itself and each with its
 * reason: whether this work, at this place, poses a significant risk to children; and whether the employer must be told.
 * They hold for that work only: other work, or the same at another place, opens both again.
 */
import { type Because, decided } from '../kernel/answer.ts'
import { facts, ifKnown, saying, someText, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { edinburgh, edinburghLiaisonOfficersInput } from '../sources/edinburgh-liaison-officers-input.ts'

const ID = 'plans/are-the-decisions-about-work-taken'
const CITE = edinburgh('paragraph 27')

const decision = facts({
  answer: yesOrNo,
  because: saying('the reason as it is written', ifKnown(someText)),
  workChangedSince: saying('whether the work was named or changed after it was taken', yesOrNo),
})

const shape = facts({
  work: saying('the work and the place, as they are written', ifKnown(someText)),
  riskToChildren: saying('whether it poses a significant risk to children, as decided', ifKnown(decision)),
  employerTold: saying('whether the employer must be told, as decided', ifKnown(decision)),
})
type Facts = TypeOf<typeof shape>
type Decision = TypeOf<typeof decision>

export type WorkDecision = 'work' | 'risk-to-children' | 'employer-told'

/** What is still to be done, and in whose words it is asked. */
export type WorkDecisions = {
  readonly taken: boolean
  readonly open: readonly { readonly decision: WorkDecision; readonly says: string }[]
}

const ASKS = {
  'risk-to-children': 'whether this work, at this place, poses a significant risk to children',
  'employer-told': 'whether the employer must be told',
} as const

const empty = (text: string | undefined) => text === undefined || text.trim() === ''

function openFor(decision: keyof typeof ASKS, taken: Decision | undefined): WorkDecisions['open'] {
  const asks = ASKS[decision]
  if (taken === undefined) return [{ decision, says: `Decide ${asks}.` }]
  if (taken.workChangedSince) {
    return [{ decision, says: `The work changed after it was decided ${asks}: decide it again for this work.` }]
  }
  return empty(taken.because) ? [{ decision, says: `Give the reason for the decision ${asks}.` }] : []
}

function stillOpen({ work, riskToChildren, employerTold }: Facts): WorkDecisions['open'] {
  if (!empty(work)) return [...openFor('risk-to-children', riskToChildren), ...openFor('employer-told', employerTold)]
  if (riskToChildren === undefined && employerTold === undefined) return []
  return [{ decision: 'work', says: 'Say which work, at which place, the decisions are about.' }]
}

/** Whether both decisions about the work are taken, and what is open. */
export const areTheDecisionsAboutWorkTaken = question<Facts, WorkDecisions>({
  id: ID,
  asks: 'Are both decisions about the work taken?',
  facts: shape,
  sources: [edinburghLiaisonOfficersInput],
  answer(given) {
    const open = stillOpen(given)
    const reason = (says: string): Because => ({ rule: ID, says, cite: CITE })
    const nothing = empty(given.work)
      ? 'No work is named, so nothing is decided about it.'
      : 'Both decisions are taken.'
    const reasons = open.length === 0 ? [reason(nothing)] : open.map(one => reason(one.says))
    return decided({ taken: open.length === 0, open }, ...reasons)
  },
})
