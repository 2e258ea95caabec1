/**
 * Whether somebody under statutory supervision in Scotland must have a full current risk assessment and a risk management
 * plan of their own, open to all who manage them: everybody convicted of a sexual offence or of serious violence.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { facts, ifKnown, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { inAList } from '../kernel/words.ts'
import { highRiskInspection, highRiskInspection2009 } from '../sources/high-risk-inspection-2009.ts'

const ID = 'throughcare/must-there-be-a-plan'
const CITE = highRiskInspection('recommendations 2 and 3')

const shape = facts({
  statutory: saying('whether a court or the Parole Board ordered supervision', ifKnown(yesOrNo)),
  sexualOrSeriousViolence: saying(
    'whether the conviction is for a sexual offence or serious violence',
    ifKnown(yesOrNo),
  ),
  assessmentCurrent: saying('whether a full risk assessment is current', ifKnown(yesOrNo)),
  planTailored: saying('whether there is a risk management plan made for this person', ifKnown(yesOrNo)),
  openToAll: saying('whether all who manage the person can read it', ifKnown(yesOrNo)),
})
type Facts = TypeOf<typeof shape>

export type PlanNeeded = { readonly needed: boolean; readonly lacking: readonly string[] }

const WANTED = [
  ['assessmentCurrent', 'a full, current risk assessment'],
  ['planTailored', 'a risk management plan made for this person'],
  ['openToAll', 'access for all who manage the person'],
] as const

/** Whether assessment and plan must be there, and what is lacking. */
export const mustThereBeAPlan = question<Facts, PlanNeeded>({
  id: ID,
  asks: 'Must there be a current risk assessment and a plan, and what is lacking?',
  facts: shape,
  sources: [highRiskInspection2009],
  rows: ['SP-16'],
  answer(given) {
    const { statutory, sexualOrSeriousViolence } = given
    const rule =
      'Everybody under statutory supervision for a sexual offence or serious violence has a full current risk assessment ' +
      'and a plan of their own, open to all who manage them.'
    const main: Because = { rule: ID, says: rule, cite: CITE }
    if (statutory === false || sexualOrSeriousViolence === false) {
      const says = `${rule} This is not so here; a plan may still be wanted.`
      return decided({ needed: false, lacking: [] }, { ...main, says })
    }
    const missing = [
      ...(statutory === undefined ? ['whether supervision is statutory'] : []),
      ...(sexualOrSeriousViolence === undefined
        ? ['whether the conviction is for a sexual offence or serious violence']
        : []),
      ...WANTED.filter(([fact]) => given[fact] === undefined).map(([, what]) => `whether there is ${what}`),
    ]
    if (missing.length > 0) return needsAPerson(missing, main)
    const lacking = WANTED.filter(([fact]) => given[fact] === false).map(([, what]) => what)
    const says = lacking.length === 0 ? `${rule} All of it is there.` : `${rule} Lacking: ${inAList(lacking)}.`
    return decided({ needed: true, lacking }, { ...main, says })
  },
})
