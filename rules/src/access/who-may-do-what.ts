/** The decision about access as a question: `cairn rules answer access/who-may-do-what` asks it of facts in a file. */
import { decided } from '../kernel/answer.ts'
import { facts, oneOf, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { cairnRecommendedPractice } from '../sources/cairn-recommended-practice.ts'
import { edinburghLiaisonOfficersInput } from '../sources/edinburgh-liaison-officers-input.ts'
import { mappaGuidanceEnglandAndWales } from '../sources/mappa-guidance-england-and-wales.ts'
import { offenderManagementCards } from '../sources/offender-management-cards.ts'
import { type Decision, decide } from './decide.ts'
import { ACTIONS, contextShape, itemShape, subjectShape } from './facts-of-access.ts'
import { ruleOfNeedToKnow } from './rules-of-need-to-know.ts'

const shape = facts({
  subject: saying('who acts, in which post, on which day and at which moment', subjectShape),
  action: saying('what they want to do', oneOf(...ACTIONS)),
  item: saying('with what', itemShape),
  context: saying('the facts around it', contextShape),
})
type Facts = TypeOf<typeof shape>

/** Whether they may do it, and by which rule. Facts that are missing refuse; a person is not asked to fill them in. */
export const whoMayDoWhat = question<Facts, Decision>({
  id: 'access/who-may-do-what',
  asks: 'May this person do this with that, here and now?',
  facts: shape,
  sources: [
    edinburghLiaisonOfficersInput,
    offenderManagementCards,
    mappaGuidanceEnglandAndWales,
    cairnRecommendedPractice,
  ],
  answer({ subject, action, item, context }) {
    const decision = decide(subject, action, item, context)
    const { rule, says } = decision
    return decided(decision, { rule: `access/${rule}`, says, cite: ruleOfNeedToKnow(rule).cite })
  },
})
