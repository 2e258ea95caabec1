/** At which of the five stages a case stands in the Scottish arrangements, and which papers that stage expects. */
import { decided, needsAPerson } from '../kernel/answer.ts'
import { facts, ifKnown, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import type { Cite } from '../kernel/sources.ts'
import {
  mappaGuidanceScotland2022,
  scottishGuidance,
  scottishGuidanceRetold,
} from '../sources/mappa-guidance-scotland-2022.ts'

const ID = 'mappa/at-which-stage-is-the-case'

const shape = facts({
  notified: saying('whether the co-ordinator has the notification', ifKnown(yesOrNo)),
  registeredByCourt: saying('whether a court made the person subject to notification', ifKnown(yesOrNo)),
  level: saying('the level that was decided; left out while none was', ifKnown(oneOf('1', '2', '3'))),
  shared: saying('whether the agencies have answered the request before the meeting', ifKnown(yesOrNo)),
  met: saying('whether the first meeting has been held', ifKnown(yesOrNo)),
  left: saying('whether the person has left the arrangements, as it is recorded', yesOrNo),
})
type Facts = TypeOf<typeof shape>

const STAGES = [
  'identification and notification',
  'level or referral',
  'sharing before the meeting',
  'meeting',
  'exit',
] as const
export type Stage = (typeof STAGES)[number] | 'managed at level 1'
export type StageOfCase = { readonly stage: Stage; readonly papers: readonly string[] }

const COURT_PAPERS = ['certificate of conviction', 'notice of the requirement to register']
const PAPERS: Readonly<Record<Stage, readonly string[]>> = {
  'identification and notification': ['notification (document 1)'],
  'level or referral': ['referral (document 2), for level 2 or 3'],
  'sharing before the meeting': ['what each agency knows'],
  meeting: ['minute (document 5A)', 'risk management plan (document 6)'],
  'managed at level 1': [],
  exit: [],
}

/** The first stage that is not behind the case; nothing while the fact that decides it is not known. */
function stageOf({ notified, level, shared, met, left }: Facts): Stage | { readonly missing: string } {
  if (left) return 'exit'
  if (notified === undefined) return { missing: 'whether the co-ordinator has the notification' }
  if (!notified) return 'identification and notification'
  if (level === undefined) return 'level or referral'
  if (level === '1') return 'managed at level 1'
  if (met === undefined) return { missing: 'whether the first meeting has been held' }
  if (met) return 'meeting'
  if (shared === undefined) return { missing: 'whether the agencies have answered' }
  return shared ? 'meeting' : 'sharing before the meeting'
}

const CITE: Cite = scottishGuidance('5.1')

/** The stage, and the papers that it expects. */
export const atWhichStageIsTheCase = question<Facts, StageOfCase>({
  id: ID,
  asks: 'At which stage of the Scottish arrangements is the case?',
  facts: shape,
  sources: [mappaGuidanceScotland2022],
  rows: ['SC-08', 'SC-09'],
  answer(given) {
    const stage = stageOf(given)
    if (typeof stage !== 'string') {
      const says = 'There are five stages: notification, level, sharing before the meeting, the meeting, and exit.'
      return needsAPerson([stage.missing], { rule: ID, says, cite: CITE })
    }
    const main = { rule: ID, says: `The case is at this stage: ${stage}.`, cite: CITE }
    if (stage !== 'identification and notification' || given.registeredByCourt !== true) {
      return decided({ stage, papers: PAPERS[stage] }, main)
    }
    const says =
      'The court gives a certificate of conviction and notice of the requirement to register, and copies them to police.'
    const court = { rule: ID, says, cite: scottishGuidanceRetold('5.8 and 5.9') }
    return decided({ stage, papers: [...PAPERS[stage], ...COURT_PAPERS] }, main, court)
  },
})
