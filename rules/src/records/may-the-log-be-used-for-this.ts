/**
 * What the log may be used for: to see whether processing is lawful, for an agency's own watch over its people including
 * discipline, to keep records whole and safe, and for criminal proceedings. Nothing else, and so not to manage the person
 * whom the record is about. The Commissioner gets it on request.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { facts, ifKnown, oneOf, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { inAList } from '../kernel/words.ts'
import { dataProtectionAct, dataProtectionAct2018 } from '../sources/data-protection-act-2018.ts'

const ID = 'records/may-the-log-be-used-for-this'

const ALLOWED_USES = [
  'verify that processing is lawful',
  'watch over our own people and their discipline',
  'keep records whole and safe',
  'criminal proceedings',
] as const

const shape = facts({
  use: saying(
    'what the log is wanted for',
    ifKnown(oneOf(...ALLOWED_USES, 'the Commissioner asks', 'manage the person', 'something else')),
  ),
})
type Facts = TypeOf<typeof shape>

export type UseOfLog = { readonly may: boolean; readonly must: boolean }

const because = (says: string, cite = dataProtectionAct('s.62(4)')): Because => ({ rule: ID, says, cite })

/** Whether the log may, or must, be used so. */
export const mayTheLogBeUsedForThis = question<Facts, UseOfLog>({
  id: ID,
  asks: 'May the log be used for this?',
  facts: shape,
  sources: [dataProtectionAct2018],
  rows: ['DL-05'],
  answer({ use }) {
    const only = `The log may be used only to ${inAList(ALLOWED_USES.slice(0, 3))}, and for ${ALLOWED_USES[3]}.`
    if (use === undefined) return needsAPerson(['what the log is wanted for'], because(only))
    if (use === 'the Commissioner asks') {
      const says = 'The log is given to the Information Commissioner on request.'
      return decided({ may: true, must: true }, because(says, dataProtectionAct('s.62(5)')))
    }
    const may = ALLOWED_USES.some(one => one === use)
    const says = may ? 'That is one of the uses the law allows.' : `That is none of the uses the law allows. ${only}`
    return decided({ may, must: false }, because(says))
  },
})
