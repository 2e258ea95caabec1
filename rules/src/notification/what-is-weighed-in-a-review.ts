/**
 * England and Wales: what the chief officer weighs, and who must show what. A list to go through with a note to each; the
 * rule weighs nothing itself.
 */
import { decided } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { facts, oneOf, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { remedialOrder, remedialOrder2012 } from '../sources/remedial-order-2012.ts'
import { lawNotHeld } from './days-of-the-duty.ts'
import { REVIEWS_FROM } from './may-they-ask-for-a-review.ts'

const ID = 'notification/what-is-weighed-in-a-review'

/** What is weighed, in our words and grouped; the section has its own list from (a) to (o). */
export const FACTORS_OF_A_REVIEW: readonly Dated<readonly string[]>[] = [
  {
    from: REVIEWS_FROM,
    value: [
      'how serious the offence was that made the person subject',
      'how much time has passed since',
      'any failure to notify, or false notification, since',
      'ages: of the person and of the victim then, the difference, and the age of the person now',
      'assessments of the risk by those who managed the person under the arrangements',
      'what the victim submits',
      'other convictions, findings and cautions',
      'what the person submits',
      'what the other bodies gave',
    ],
    cite: remedialOrder('s.91D(2)(a) to (o)'),
  },
]

const shape = facts({ jurisdiction: saying('whose review it is', oneOf('England and Wales')) })
type Facts = TypeOf<typeof shape>

export type WhatIsWeighed = {
  readonly shownBy: 'the person'
  readonly mustShow: string
  readonly factors: readonly string[]
}

/** What is weighed when an indefinite period is reviewed. */
export const whatIsWeighedInAReview = question<Facts, WhatIsWeighed>({
  id: ID,
  asks: 'What does the chief officer weigh in a review, and who must show what?',
  facts: shape,
  sources: [remedialOrder2012],
  values: { 'what is weighed': FACTORS_OF_A_REVIEW },
  rows: ['NV-08'],
  answer(_given, on) {
    const found = inForce(FACTORS_OF_A_REVIEW, on)
    if (found === undefined) return lawNotHeld(ID, on, remedialOrder('s.91D'))
    const mustShow = 'that it is not necessary any longer to protect the public from sexual harm'
    const test = `The person must satisfy the chief officer ${mustShow}.`
    const list = `Weighed are: ${found.value.join('; ')}. The section's own list is gone through point by point.`
    return decided(
      { shownBy: 'the person', mustShow, factors: found.value },
      { rule: ID, says: test, cite: remedialOrder('s.91C(2)') },
      { rule: `${ID}: factors`, says: list, cite: found.cite },
    )
  },
})
