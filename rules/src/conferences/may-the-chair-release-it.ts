/**
 * S3-80, S3-81: which parts of a minute the chair may show to a reader who would not have them. An agency decides on its
 * own information only: whether somebody is registered is for police to tell, with their written permission; what police
 * and health keep for themselves is theirs.
 */
import { SECTIONS, type Section } from '../cases/sections.ts'
import { decided } from '../kernel/answer.ts'
import { facts, oneOf, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { edinburgh, edinburghLiaisonOfficersInput } from '../sources/edinburgh-liaison-officers-input.ts'

const ID = 'conferences/may-the-chair-release-it'

const WHOSE: Readonly<Partial<Record<Section, string>>> = {
  registration: 'Whether somebody must register is for the police alone to pass on.',
  intelligence: 'What police keep for themselves is for the police alone to pass on.',
  health: 'What health keeps for itself is for the health service alone to pass on.',
}

const shape = facts({ section: saying('the part of the minute', oneOf(...SECTIONS)) })
type Facts = TypeOf<typeof shape>

/** Whether the chair may release the part to a reader. */
export const mayTheChairReleaseIt = question<Facts, { readonly may: boolean }>({
  id: ID,
  asks: 'May the chair release this part of the minute to somebody who would not read it?',
  facts: shape,
  sources: [edinburghLiaisonOfficersInput],
  rows: ['SP-18'],
  answer({ section }) {
    const theirs = WHOSE[section]
    const says = theirs ?? 'The chair may release it, with a reason that stands in the record.'
    return decided({ may: theirs === undefined }, { rule: ID, says, cite: edinburgh('paragraph 28') })
  },
})
