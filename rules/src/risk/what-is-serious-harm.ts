/**
 * S4-15: the one definition of serious harm that agencies share, shown where the rating is made and kept with it by its
 * version. It is said here in our own words. An area that agreed other words gives them as its own arrangement.
 */
import { decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { type Day, day } from '../kernel/day.ts'
import { facts, ifKnown, listOf, saying, someText, type TypeOf } from '../kernel/facts.ts'
import { aLocal, inForceLocally } from '../kernel/local.ts'
import { question } from '../kernel/question.ts'
import { dayInWords } from '../kernel/words.ts'
import { highRiskInspection, highRiskInspection2009 } from '../sources/high-risk-inspection-2009.ts'

const ID = 'risk/what-is-serious-harm'

export type HarmDefinition = { readonly version: string; readonly words: string }

/** The definition by the days on which it is in force. A new one is added; an old rating keeps the one it was made by. */
export const SERIOUS_HARM: readonly Dated<HarmDefinition>[] = [
  {
    from: day('2009-06-01'),
    value: {
      version: '2009-06',
      words:
        'Serious harm endangers life, or leaves somebody so hurt in body or mind that they will find it hard, or ' +
        'impossible, to recover.',
    },
    cite: highRiskInspection('paragraph 4.1'),
  },
]

const shape = facts({
  local: saying(
    'the words that the area agreed, when they are its own',
    ifKnown(listOf(aLocal(facts({ version: someText, words: someText })))),
  ),
})
type Facts = TypeOf<typeof shape>

/** The definition in force on a day: the area's own words before the shared ones. */
export function harmDefinitionInForce(local: Facts['local'], on: Day): Dated<HarmDefinition> | undefined {
  return inForceLocally(local, on) ?? inForce(SERIOUS_HARM, on)
}

/** The definition of serious harm in force. */
export const whatIsSeriousHarm = question<Facts, HarmDefinition>({
  id: ID,
  asks: 'What counts as serious harm?',
  facts: shape,
  sources: [highRiskInspection2009],
  values: { 'definition of serious harm': SERIOUS_HARM },
  answer({ local }, on) {
    const found = harmDefinitionInForce(local, on)
    if (found === undefined) {
      const says = 'No shared definition of serious harm is held for this day.'
      const because = { rule: ID, says, cite: highRiskInspection('paragraph 4.1') }
      return needsAPerson(['the definition of serious harm that was used'], because)
    }
    const layer = found.cite.source.force === 'local' ? "The area's own definition" : 'The shared definition'
    const says = `${layer}, version ${found.value.version}, in force since ${dayInWords(found.from)}: ${found.value.words}`
    return decided(found.value, { rule: ID, says, cite: found.cite })
  },
})
