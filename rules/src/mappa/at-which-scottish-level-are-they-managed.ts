/**
 * At which level somebody is managed in Scotland: the lowest that a defensible plan allows. Category 3 is never managed at
 * level 1; whoever no longer needs level 2 leaves it. A referral to level 3 says what level 2 cannot deliver.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { facts, ifKnown, oneOf, saying, someText, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import type { Cite } from '../kernel/sources.ts'
import { angus, angusReferralNotes } from '../sources/angus-referral-notes.ts'
import { mappaGuidanceScotland2022, scottishGuidance } from '../sources/mappa-guidance-scotland-2022.ts'
import { southLanarkshire, southLanarkshireArrangements } from '../sources/south-lanarkshire-arrangements.ts'
import { type ChangeOfLevel, changeInWords, changeOf, LEVELS_OF_MANAGEMENT } from './levels-of-management.ts'

const ID = 'mappa/at-which-scottish-level-are-they-managed'

const shape = facts({
  category: saying(
    'the category in which the person is',
    ifKnown(oneOf('registered', 'restricted patient', 'other risk of serious harm')),
  ),
  levelBefore: saying('the level until now; left out when they enter', ifKnown(oneOf(...LEVELS_OF_MANAGEMENT))),
  needsAgencies: saying('whether the plan needs the active involvement of more than one agency', ifKnown(yesOrNo)),
  criticalFew: saying('whether complexity, resources or scrutiny need seniors: the critical few', ifKnown(yesOrNo)),
  notDeliverableAtLevel2: saying('the parts of the plan that level 2 cannot deliver', ifKnown(someText)),
})
type Facts = TypeOf<typeof shape>

/** `level` is absent for somebody who no longer belongs to category 3. */
export type ScottishLevel =
  | { readonly level: 1 | 2 | 3; readonly change: ChangeOfLevel }
  | { readonly leavesCategory3: true }

const reason = (says: string, cite: Cite): Because => ({ rule: ID, says, cite })
const LEVELS_CITE = southLanarkshire('levels')

function third({ notDeliverableAtLevel2 = '', levelBefore }: Facts) {
  const critical = reason('Complexity, resources or scrutiny need seniors: level 3.', LEVELS_CITE)
  if (notDeliverableAtLevel2.trim() === '') {
    const says = 'Whoever refers to level 3 says which parts of the plan cannot be delivered at level 2.'
    return needsAPerson(
      ['the parts of the plan that level 2 cannot deliver'],
      critical,
      reason(says, angus('referral to level 3')),
    )
  }
  const says = `Level 2 cannot deliver: “${notDeliverableAtLevel2.trim()}”.`
  const change = changeOf(levelBefore, 3)
  const last = reason(changeInWords(change, 3), LEVELS_CITE)
  return decided<ScottishLevel>({ level: 3, change }, critical, reason(says, angus('referral to level 3')), last)
}

function below({ category, levelBefore, needsAgencies }: Facts) {
  if (needsAgencies === false && category === 'other risk of serious harm') {
    const says =
      'Category 3 is for people who need several agencies at level 2 or 3, never level 1: without that need the person ' +
      'leaves it.'
    return decided<ScottishLevel>({ leavesCategory3: true }, reason(says, scottishGuidance('9.4')))
  }
  const level = needsAgencies === true ? 2 : 1
  const change = changeOf(levelBefore, level)
  const why =
    level === 2
      ? 'The plan needs more than one agency, and no seniors'
      : 'One agency delivers the plan as a matter of routine'
  const says = `${why}. The lowest level that a defensible plan allows is used. ${changeInWords(change, level)}`
  return decided<ScottishLevel>({ level, change }, reason(says, LEVELS_CITE))
}

/** The level in Scotland, and whether the person enters it, goes up, goes down or stays. */
export const atWhichScottishLevelAreTheyManaged = question<Facts, ScottishLevel>({
  id: ID,
  asks: 'At which level is this person managed in Scotland?',
  facts: shape,
  sources: [angusReferralNotes, mappaGuidanceScotland2022, southLanarkshireArrangements],
  rows: ['SC-04', 'SC-05', 'SCT-03'],
  answer(given) {
    const { category, needsAgencies, criticalFew } = given
    if (criticalFew === true) return third(given)
    const missing = [
      ...(criticalFew === undefined ? ['whether complexity, resources or scrutiny need seniors'] : []),
      ...(needsAgencies === undefined ? ['whether the plan needs more than one agency'] : []),
      ...(category === undefined && needsAgencies === false ? ['the category in which the person is'] : []),
    ]
    if (missing.length === 0) return below(given)
    return needsAPerson(missing, reason('The lowest level that a defensible plan allows is used.', LEVELS_CITE))
  },
})
