/**
 * What the log holds about one act of processing. The law names six kinds of act. It asked for the justification of
 * consultations and disclosures too; an Act of 2025 took that away, on a day of about August 2025 that was not found. Cairn
 * keeps the purpose whatever the law asks, so the answer is the same on every day; the reason says who asks for it.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { facts, ifKnown, oneOf, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { inAList } from '../kernel/words.ts'
import { cairnRecommendedPractice, recommended } from '../sources/cairn-recommended-practice.ts'
import { dataProtectionAct, dataProtectionAct2018, PART_3_FROM } from '../sources/data-protection-act-2018.ts'
import { dataUseAndAccessAct2025, dataUseAndAccessActRetold } from '../sources/data-use-and-access-act-2025.ts'

const ID = 'records/what-does-the-log-hold'

/** The kinds of act that are logged. */
const LOGGED_ACTS = ['collection', 'alteration', 'consultation', 'disclosure', 'combination', 'erasure'] as const
const LOGGED: readonly Dated<readonly string[]>[] = [
  { from: PART_3_FROM, value: LOGGED_ACTS, cite: dataProtectionAct('s.62(1)') },
]

const shape = facts({
  act: saying('what is done', ifKnown(oneOf(...LOGGED_ACTS))),
})
type Facts = TypeOf<typeof shape>

export type LogLine = {
  readonly logged: true
  /** What stands in the line, as far as it can be known. */
  readonly holds: readonly ('kind of act' | 'date and time' | 'who did it' | 'who received it' | 'purpose')[]
}

/** What the law asks of the two kinds for which it says more. */
function asked(act: Facts['act']): Because[] {
  if (act === 'consultation') {
    const says = 'The log says when it was consulted and, so far as possible, by whom.'
    return [{ rule: `${ID}: consultation`, says, cite: dataProtectionAct('s.62(2)') }]
  }
  if (act === 'disclosure') {
    const says = 'The log says when it was disclosed and, so far as possible, by whom and to whom.'
    return [{ rule: `${ID}: disclosure`, says, cite: dataProtectionAct('s.62(3)') }]
  }
  return []
}

const PURPOSE: readonly Because[] = [
  {
    rule: `${ID}: justification`,
    says: 'The law asked for the justification too, until an Act of 2025 took that away; from which day was not found.',
    cite: dataUseAndAccessActRetold('s.82'),
  },
  {
    rule: `${ID}: purpose`,
    says: 'Cairn writes the purpose into every line, whether or not the law asks for it.',
    cite: recommended('every line of the log has a purpose'),
  },
]

/** What the log holds. */
export const whatDoesTheLogHold = question<Facts, LogLine>({
  id: ID,
  asks: 'What does the log hold about what somebody did with a record?',
  facts: shape,
  sources: [dataProtectionAct2018, dataUseAndAccessAct2025, cairnRecommendedPractice],
  values: { 'what is logged': LOGGED },
  rows: ['DL-01', 'DL-02', 'DL-03', 'DL-04'],
  answer({ act }, on) {
    const kinds = inForce(LOGGED, on)
    const says = `Logged are ${inAList(LOGGED_ACTS)}.`
    const first = { rule: ID, says, cite: dataProtectionAct('s.62(1)') }
    if (act === undefined || kinds === undefined) {
      const missing = act === undefined ? 'what is done' : 'the law that applied on that day'
      return needsAPerson([missing], first)
    }
    const received = act === 'disclosure' ? (['who received it'] as const) : []
    const holds = ['kind of act', 'date and time', 'who did it', ...received, 'purpose'] as const
    return decided({ logged: true, holds }, first, ...asked(act), ...PURPOSE)
  },
})
