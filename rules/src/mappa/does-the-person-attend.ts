/** Whether the person comes to a meeting about them in England and Wales: no, but they are usually told of it. */
import { decided, needsAPerson } from '../kernel/answer.ts'
import { facts, ifKnown, saying, someText, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { mappaGuidance, mappaGuidanceEnglandAndWales } from '../sources/mappa-guidance-england-and-wales.ts'

const ID = 'mappa/does-the-person-attend'
const CITE = mappaGuidance('frequently asked questions')

const shape = facts({
  told: saying('whether the person has been told of the meeting', ifKnown(yesOrNo)),
  whyNotTold: saying('why they are not told', ifKnown(someText)),
})
type Facts = TypeOf<typeof shape>

export type Attendance = { readonly attends: false; readonly wantsReason: boolean }

/** The person does not attend; whether it should be said why they are not told. */
export const doesThePersonAttend = question<Facts, Attendance>({
  id: ID,
  asks: 'Does the person attend the meeting about them, and are they told of it?',
  facts: shape,
  sources: [mappaGuidanceEnglandAndWales],
  rows: ['MT-11'],
  answer({ told, whyNotTold = '' }) {
    const rule = 'People do not attend meetings about themselves; they are usually told of them.'
    if (told === undefined) {
      return needsAPerson(['whether the person has been told of the meeting'], { rule: ID, says: rule, cite: CITE })
    }
    const wantsReason = !told && whyNotTold.trim() === ''
    const more = wantsReason ? ' This person was not told: say why.' : ''
    return decided({ attends: false, wantsReason }, { rule: ID, says: `${rule}${more}`, cite: CITE })
  },
})
