/**
 * S3-54: the fixed structure of the conference. The order is the same every time; an item may only be marked "not
 * applicable, because", and not every one may. A first conference has no last minute to check.
 *
 * The officer's account fixes the order of eight items. The others are what the account says is discussed, placed
 * between those eight: conditions, registration, accommodation and employment answer the risk, so they stand between
 * the risk and the plan.
 */

import type { Section } from '../cases/sections.ts'
import { type Because, decided } from '../kernel/answer.ts'
import { facts, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { edinburgh, edinburghLiaisonOfficersInput } from '../sources/edinburgh-liaison-officers-input.ts'
import { CONFERENCE_KINDS } from './when-may-it-be-held.ts'

const ID = 'conferences/what-is-on-the-agenda'

const shape = facts({
  kind: saying('the kind of conference', oneOf(...CONFERENCE_KINDS)),
  hasLastMinute: saying('whether an earlier conference on this person has a minute', yesOrNo),
})
type Facts = TypeOf<typeof shape>

/** One item. `section` is the part of the minute that its lines belong to unless a line says otherwise. */
export type AgendaItem = {
  readonly key: AgendaKey
  readonly title: string
  readonly guidance: string
  readonly section: Section
  readonly mayBeNotApplicable: boolean
}

export type AgendaKey =
  | 'introductions'
  | 'apologies'
  | 'last-minute'
  | 'reasons'
  | 'information'
  | 'victims'
  | 'risk'
  | 'conditions'
  | 'registration'
  | 'accommodation'
  | 'employment'
  | 'plan'
  | 'disclosure'
  | 'summing-up'
  | 'actions'
  | 'next-date'

function item(
  key: AgendaKey,
  title: string,
  section: Section,
  guidance: string,
  mayBeNotApplicable = false,
): AgendaItem {
  return { key, title, guidance, section, mayBeNotApplicable }
}

const MAY = true

/** Every item in its place. */
export const AGENDA: readonly AgendaItem[] = [
  item(
    'introductions',
    'Introductions',
    'front',
    'Each says their name, agency and part in the case. Read the confidentiality statement aloud, and again when somebody joins later.',
  ),
  item('apologies', 'Apologies', 'front', 'Who cannot come, who sends a deputy, who sent a report instead.', MAY),
  item(
    'last-minute',
    'Last minute',
    'plan',
    'Agree or amend the last minute, then take its actions one by one: done, or cannot and why.',
    MAY,
  ),
  item(
    'reasons',
    'Reasons and purpose',
    'reasons',
    'Why this conference was convened, and what it must settle before it ends.',
  ),
  item(
    'information',
    'Information from each agency',
    'general',
    'The supervising worker first, then each agency in turn: what is new, who says so, how sure they are. Say so when you have nothing.',
  ),
  item(
    'victims',
    'Victims',
    'victim',
    'Who was harmed, who could be, what they need to be safe, and who speaks with them. Say no addresses aloud.',
    MAY,
  ),
  item(
    'risk',
    'Assessment of risk',
    'risk',
    'Reconviction and serious harm apart. What raises and lowers each, who is at risk of what, how soon. Each rating is signed by the person who makes it.',
  ),
  item(
    'conditions',
    'Conditions',
    'conditions',
    'Conditions in force, applied for and proposed. Which more are needed, and which risk does each answer?',
    MAY,
  ),
  item(
    'registration',
    'Registration with the police',
    'registration',
    'The police say what this person must notify and by when. Agree who tells the person, and how it is shown that they were told.',
    MAY,
  ),
  item(
    'accommodation',
    'Accommodation',
    'housing',
    'Where the person cannot live, which options there are, what must be checked first. The supervising worker approves the address.',
    MAY,
  ),
  item(
    'employment',
    'Employment and use of time',
    'employment',
    'What the person hopes for, what the work would bring them near to, and who can help.',
    MAY,
  ),
  item(
    'plan',
    'Risk management plan',
    'plan',
    'One line for each risk under each pillar, and what happens if a warning sign shows.',
    MAY,
  ),
  item(
    'disclosure',
    'Disclosure',
    'disclosure',
    'Must anybody be told something to be safe? Record yes or no, and the reason either way.',
  ),
  item(
    'summing-up',
    'Summing up',
    'general',
    'The chair says in a line what each agency brought, and names any that brought nothing.',
  ),
  item(
    'actions',
    'Actions',
    'plan',
    'One task, one agency, one named person, one day, and what will show that it was done. Read them aloud.',
    MAY,
  ),
  item('next-date', 'Next conference', 'front', 'Date, time and place of the next conference, or why none is needed.'),
]

const FIXED: Because = {
  rule: ID,
  says: 'Every conference follows the same order.',
  cite: edinburgh('paragraph 20'),
}

/** The items of this conference, in their order. */
export const whatIsOnTheAgenda = question<Facts, readonly AgendaItem[]>({
  id: ID,
  asks: 'What is on the agenda, and in which order?',
  facts: shape,
  sources: [edinburghLiaisonOfficersInput],
  rows: ['SP-18'],
  answer({ kind, hasLastMinute }) {
    if (kind !== 'first' && hasLastMinute) return decided(AGENDA, FIXED)
    const says = 'There is no earlier minute, so none is checked.'
    const none = { rule: `${ID}: last minute`, says, cite: edinburgh('paragraph 20') }
    const items = AGENDA.filter(one => one.key !== 'last-minute')
    return decided(items, FIXED, none)
  },
})
