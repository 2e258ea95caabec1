/**
 * Whether somebody under a community or suspended sentence must tell the responsible officer of a new name or new contact
 * details. It was proposed in February 2025; whether it became law was not found. Off until an area switches it on.
 */
import { decided, needsAPerson } from '../kernel/answer.ts'
import { facts, ifKnown, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { asTheAreaSet, localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import type { Cite } from '../kernel/sources.ts'
import { homeOfficeGuidance, homeOfficeGuidancePart2 } from '../sources/home-office-guidance-part-2.ts'

const ID = 'notification/must-the-supervising-officer-be-told'
const CITE: Cite = { ...homeOfficeGuidance('factsheet of 25 February 2025 on the proposal'), confidence: 'second-hand' }

/** Whether the area asks people to tell their supervising officer. */
export const OFFICER_IS_TOLD = setting({
  id: 'notification/officer-is-told-of-a-new-name',
  row: 'ND-23',
  asks: 'Must people under a community or suspended sentence tell their officer of a new name or new contact details?',
  unit: 'yes or no',
  shape: yesOrNo,
  suggested: false,
})

const shape = facts({
  jurisdiction: saying('where the person is supervised', oneOf('Scotland', 'England and Wales')),
  supervised: saying('whether the person is under a community or suspended sentence', ifKnown(yesOrNo)),
  locally: saying('what the area set although it is unconfirmed', ifKnown(localsFor(OFFICER_IS_TOLD))),
})
type Facts = TypeOf<typeof shape>

export type OfficerIsTold = { readonly mustTell: boolean }

/** Whether the supervising officer must be told of a new name or contact details. */
export const mustTheSupervisingOfficerBeTold = question<Facts, OfficerIsTold>({
  id: ID,
  asks: 'Must the person tell the supervising officer of a new name or new contact details?',
  facts: shape,
  sources: [homeOfficeGuidancePart2],
  rows: ['ND-23'],
  settings: [OFFICER_IS_TOLD],
  answer({ jurisdiction, supervised, locally }, on) {
    const proposal = 'It was proposed for England and Wales that people tell their supervising officer.'
    if (supervised === false || jurisdiction === 'Scotland') {
      const who =
        supervised === false ? 'This person is not under such a sentence.' : 'Scotland is not part of the proposal.'
      return decided({ mustTell: false }, { rule: ID, says: `${proposal} ${who}`, cite: CITE })
    }
    const local = spokenLocally(locally, OFFICER_IS_TOLD, on)
    const missing = [
      ...(supervised === undefined ? ['whether the person is under a community or suspended sentence'] : []),
      ...(local === undefined ? ['whether the proposal has become law'] : []),
    ]
    if (local === undefined || supervised === undefined) {
      return needsAPerson(missing, { rule: ID, says: `${proposal} Whether it is law is unconfirmed.`, cite: CITE })
    }
    const says = asTheAreaSet(`That the officer ${local.value ? 'is' : 'need not be'} told`)
    return decided({ mustTell: local.value }, { rule: `${ID}: local`, says, cite: local.cite })
  },
})
