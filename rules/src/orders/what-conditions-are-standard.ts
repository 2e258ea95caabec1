/**
 * S3-60: the conditions that are offered with one press. The age below which somebody is a child in a condition differs
 * from place to place and from law to law, so it is always the area's own setting; without one the condition is not
 * offered, because a guessed age would be wrong somewhere.
 */
import { type Because, decided } from '../kernel/answer.ts'
import { aCount, facts, ifKnown, listOf, saying, type TypeOf } from '../kernel/facts.ts'
import { aLocal, inForceLocally } from '../kernel/local.ts'
import { question } from '../kernel/question.ts'
import { edinburgh, edinburghLiaisonOfficersInput } from '../sources/edinburgh-liaison-officers-input.ts'

const ID = 'orders/what-conditions-are-standard'

const shape = facts({
  childAge: saying(
    'the age below which somebody is a child in a condition, as the area set it',
    ifKnown(listOf(aLocal(aCount))),
  ),
})
type Facts = TypeOf<typeof shape>

/** A condition ready to propose. `answers` is the risk it serves; `childAge` stands only where the wording names it. */
export type StandardCondition = {
  readonly key: 'no-unsupervised-contact' | 'no-contact-without-permission' | 'approved-address'
  readonly wording: string
  readonly answers: string
  readonly childAge?: number
}

export type StandardConditions = {
  readonly conditions: readonly StandardCondition[]
  readonly notOffered: readonly { readonly key: StandardCondition['key']; readonly says: string }[]
}

function aboutChildren(childAge: number): StandardCondition[] {
  return [
    {
      key: 'no-unsupervised-contact',
      wording: `You must have no unsupervised contact with any child under ${childAge}.`,
      answers: 'harm to a child',
      childAge,
    },
    {
      key: 'no-contact-without-permission',
      wording: `You must have no contact with any child under ${childAge} unless your supervising officer permitted it beforehand.`,
      answers: 'harm to a child; renewed contact with a family',
      childAge,
    },
  ]
}

const ADDRESS: StandardCondition = {
  key: 'approved-address',
  wording: 'You must live only at an address that your supervising officer has approved.',
  answers: 'nearness to victims and to places where children gather',
}

/** The conditions that may be proposed with one press. */
export const whatConditionsAreStandard = question<Facts, StandardConditions>({
  id: ID,
  asks: 'Which standard conditions may be proposed?',
  facts: shape,
  sources: [edinburghLiaisonOfficersInput],
  answer({ childAge }, on) {
    const address: Because = {
      rule: `${ID}: address`,
      says: 'Living only at an approved address is a usual condition.',
      cite: edinburgh('paragraph 24'),
    }
    const local = inForceLocally(childAge, on)
    if (local === undefined) {
      const says = 'The area has not set the age below which somebody is a child in a condition.'
      const notOffered = (['no-unsupervised-contact', 'no-contact-without-permission'] as const).map(key => ({
        key,
        says,
      }))
      const because = { rule: `${ID}: children`, says, cite: edinburgh('paragraph 23') }
      return decided({ conditions: [ADDRESS], notOffered }, address, because)
    }
    const children: Because[] = [
      {
        rule: `${ID}: children`,
        says: 'Contact with children is usually limited by a condition.',
        cite: edinburgh('paragraph 23'),
      },
      { rule: `${ID}: age`, says: `The area's own setting makes the age ${local.value}.`, cite: local.cite },
    ]
    return decided({ conditions: [...aboutChildren(local.value), ADDRESS], notOffered: [] }, ...children, address)
  },
})
