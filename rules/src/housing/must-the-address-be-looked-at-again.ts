/**
 * Whether an address is looked at again in Scotland before its yearly review: after a move it is assessed anew; after a
 * change in circumstances or surroundings people decide case by case, and the change is recorded in both systems.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { aDay, facts, ifKnown, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords, inAList } from '../kernel/words.ts'
import { addressGuidance, environmentalRiskAssessment2017 } from '../sources/environmental-risk-assessment-2017.ts'

const ID = 'housing/must-the-address-be-looked-at-again'
const CITE = addressGuidance('4.0')

const shape = facts({
  change: saying('what changed', ifKnown(oneOf('address', 'circumstances', 'surroundings', 'nothing'))),
  changedOn: saying('the day of the change', ifKnown(aDay)),
  peopleDecidedToReview: saying('whether people decided to review after this change', ifKnown(yesOrNo)),
  inNationalRegister: saying('whether the change is recorded in the national register', ifKnown(yesOrNo)),
  inOwnSystem: saying("whether it is recorded in the agency's own system", ifKnown(yesOrNo)),
})
type Facts = TypeOf<typeof shape>

export type LookedAtAgain = {
  readonly look: 'assess anew' | 'review' | 'no review now'
  /** Where the change still has to be recorded. */
  readonly recordIn: readonly ('the national register' | "the agency's own system")[]
}

function recordIn({ inNationalRegister, inOwnSystem }: Facts): LookedAtAgain['recordIn'] {
  return [
    ...(inNationalRegister === true ? [] : (['the national register'] as const)),
    ...(inOwnSystem === true ? [] : (["the agency's own system"] as const)),
  ]
}

/** Whether the address is assessed anew or reviewed, and where the change must still be recorded. */
export const mustTheAddressBeLookedAtAgain = question<Facts, LookedAtAgain>({
  id: ID,
  asks: 'Must the address be looked at again before its yearly review?',
  facts: shape,
  sources: [environmentalRiskAssessment2017],
  rows: ['ERA-01', 'ERA-04'],
  answer(given) {
    const { change, changedOn, peopleDecidedToReview } = given
    const rule =
      'After a move an address is assessed anew; after any other change people decide case by case, as the risk asks.'
    const main: Because = { rule: ID, says: rule, cite: CITE }
    if (change === undefined) return needsAPerson(['what changed'], main)
    if (change === 'nothing') {
      const says = 'Nothing changed, so the address waits for its yearly review.'
      return decided<LookedAtAgain>({ look: 'no review now', recordIn: [] }, { ...main, says })
    }
    if (change !== 'address' && peopleDecidedToReview === undefined) {
      return needsAPerson(['whether this change calls for a review'], main)
    }
    const look = change === 'address' ? 'assess anew' : peopleDecidedToReview === true ? 'review' : 'no review now'
    const where = recordIn(given)
    const when = changedOn === undefined ? '' : ` on ${dayInWords(changedOn)}`
    const record = where.length === 0 ? 'It is recorded.' : `Record it in ${inAList(where)}.`
    const says = `The ${change} changed${when}: ${look}. ${record}`
    return decided<LookedAtAgain>({ look, recordIn: where }, { ...main, says })
  },
})
