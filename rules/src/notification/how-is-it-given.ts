/** How a notification is given, what the police owe in return, and what they may ask to be sure who stands there. */
import { decided } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { facts, oneOf, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { inAList } from '../kernel/words.ts'
import { PART_2_FROM, sexualOffencesAct, sexualOffencesAct2003 } from '../sources/sexual-offences-act-2003.ts'
import {
  travelNotificationRegulations2004,
  travelRegulations,
} from '../sources/travel-notification-regulations-2004.ts'
import { aNation, lawNotHeld } from './days-of-the-duty.ts'

const ID = 'notification/how-is-it-given'

/** Where: a station that was prescribed, in the police area where the person lives, or for the new address. */
export const WHERE_IT_IS_GIVEN: readonly Dated<string>[] = [
  {
    from: PART_2_FROM,
    value: 'a prescribed police station of the local police area',
    cite: sexualOffencesAct('s.87(1)'),
  },
]
export const WHERE_MOVING: readonly Dated<string>[] = [
  {
    from: PART_2_FROM,
    value: 'a prescribed police station of the old or of the new area',
    cite: sexualOffencesAct('s.87(2)'),
  },
]
export const WHERE_TRAVELLING: readonly Dated<string>[] = [
  { from: PART_2_FROM, value: 'any prescribed police station', cite: travelRegulations('reg. 10(2)') },
]
/** What the person must allow when the police ask. */
export const MUST_ALLOW: readonly Dated<readonly string[]>[] = [
  { from: PART_2_FROM, value: ['fingerprints', 'photographs'], cite: sexualOffencesAct('s.87(4), (5)') },
]

const shape = facts({
  jurisdiction: saying('where the duty is performed', aNation),
  occasion: saying('what is notified', oneOf('a change of home address', 'a journey', 'anything else')),
})
type Facts = TypeOf<typeof shape>

export type HowItIsGiven = {
  readonly inPerson: true
  readonly orally: true
  readonly where: string
  /** The police give a written acknowledgment. */
  readonly acknowledgedInWriting: true
  readonly mustAllow: readonly string[]
}

/** How a notification is given, and what the police owe. */
export const howIsItGiven = question<Facts, HowItIsGiven>({
  id: ID,
  asks: 'How is a notification given, and what must the police give in return?',
  facts: shape,
  sources: [sexualOffencesAct2003, travelNotificationRegulations2004],
  values: {
    where: WHERE_IT_IS_GIVEN,
    'where, when moving': WHERE_MOVING,
    'where, when travelling': WHERE_TRAVELLING,
    'what the person must allow': MUST_ALLOW,
  },
  rows: ['ND-18', 'ND-19'],
  answer({ jurisdiction, occasion }, on) {
    const places = {
      'a change of home address': WHERE_MOVING,
      'a journey': WHERE_TRAVELLING,
      'anything else': WHERE_IT_IS_GIVEN,
    }
    const where = inForce(places[occasion], on)
    const allow = inForce(MUST_ALLOW, on)
    if (where === undefined || allow === undefined) return lawNotHeld(ID, on, sexualOffencesAct('s.87'))
    const given = `The person attends ${where.value} and says it there in person.`
    const owed = 'The police give a written acknowledgment.'
    const scottish = jurisdiction === 'Scotland' ? ' The Scottish words are relevant physical data.' : ''
    const checked = `When asked, the person must allow ${inAList(allow.value)}, so that the police can be sure who it is.${scottish}`
    return decided(
      { inPerson: true, orally: true, where: where.value, acknowledgedInWriting: true, mustAllow: allow.value },
      { rule: `${ID}: where`, says: given, cite: where.cite },
      { rule: `${ID}: acknowledgment`, says: owed, cite: sexualOffencesAct('s.87(3)') },
      { rule: `${ID}: identity`, says: checked, cite: allow.cite },
    )
  },
})
