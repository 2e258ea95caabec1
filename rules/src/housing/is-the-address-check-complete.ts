/**
 * Whether the check of an address in Scotland has looked at everything: the agencies' records, the property and its
 * surroundings on the spot, and what is known of whom the person might harm.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { facts, ifKnown, listOf, oneOf, saying, someText, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { inAList } from '../kernel/words.ts'
import { addressGuidance, environmentalRiskAssessment2017 } from '../sources/environmental-risk-assessment-2017.ts'

const ID = 'housing/is-the-address-check-complete'
const CITE = addressGuidance('5.0')

/** What is looked at, by kind. The words are those that a page lists. */
export const ADDRESS_CHECK = {
  'contacts and records': [
    'contact with each partner',
    'police records',
    'justice social work records',
    'children and families records',
    'adult protection records',
    'housing records',
    'council tax',
    'housing benefit',
    'electoral register',
    'landlord register',
    'care services register',
    'health records',
    'prison records',
    'education records',
  ],
  'on the spot': [
    'the property itself',
    'play parks',
    'community centres',
    'churches',
    'shops',
    'schools and nurseries',
    'sheltered housing',
    'cameras',
    'licensed premises',
    'toys and other signs of children',
  ],
  'the person': ['whom the person might harm'],
} as const
const ITEMS = Object.values(ADDRESS_CHECK).flat()
type Item = (typeof ITEMS)[number]

const shape = facts({
  checked: saying('what was looked at', ifKnown(listOf(oneOf(...ITEMS)))),
  notChecked: saying(
    'what could not be looked at, and why',
    ifKnown(listOf(facts({ item: oneOf(...ITEMS), because: someText }))),
  ),
})
type Facts = TypeOf<typeof shape>

export type AddressCheck = { readonly complete: boolean; readonly lacking: readonly Item[] }

/** Whether all was looked at or has its reason, and what is lacking. */
export const isTheAddressCheckComplete = question<Facts, AddressCheck>({
  id: ID,
  asks: 'Has the check of the address looked at everything?',
  facts: shape,
  sources: [environmentalRiskAssessment2017],
  rows: ['ERA-06'],
  answer({ checked, notChecked = [] }) {
    if (checked === undefined) {
      const says = `A check looks at: ${inAList(ITEMS)}.`
      return needsAPerson(['what was looked at'], { rule: ID, says, cite: CITE })
    }
    const excused: readonly Item[] = notChecked.filter(one => one.because.trim() !== '').map(one => one.item)
    const lacking = ITEMS.filter(item => !checked.includes(item) && !excused.includes(item))
    const says =
      lacking.length === 0
        ? 'All was looked at, or it is said why not.'
        : `Not looked at, and nobody said why: ${inAList(lacking)}.`
    const because: Because = { rule: ID, says, cite: CITE }
    return decided({ complete: lacking.length === 0, lacking }, because)
  },
})
