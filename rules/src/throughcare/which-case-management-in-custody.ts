/**
 * Whether somebody in a Scottish prison has enhanced case management: after a sexual offence with six months or more, with
 * four years or more, or whenever supervision follows the release.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { aCount, facts, ifKnown, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { howMany } from '../kernel/words.ts'
import {
  EDITION_2016_FROM,
  mappaGuidanceScotland2016,
  scottishGuidance2016,
} from '../sources/mappa-guidance-scotland-2016.ts'

const ID = 'throughcare/which-case-management-in-custody'
const CITE = scottishGuidance2016('15.1; 2022 edition 15.2')

/** From these lengths on, in months. */
export const SEXUAL_OFFENCE_MONTHS: readonly Dated<number>[] = [{ from: EDITION_2016_FROM, value: 6, cite: CITE }]
export const ANY_OFFENCE_MONTHS: readonly Dated<number>[] = [{ from: EDITION_2016_FROM, value: 48, cite: CITE }]

const shape = facts({
  months: saying('the length of the sentence in months', ifKnown(aCount)),
  sexual: saying('whether it is for a sexual offence', ifKnown(yesOrNo)),
  supervisedAfter: saying('whether supervision follows the release', ifKnown(yesOrNo)),
})
type Facts = TypeOf<typeof shape>

export type CaseManagement = { readonly enhanced: boolean }

/** The ground for enhanced management, in words. */
function groundOf({ months, sexual, supervisedAfter }: Facts, forSexual: number, forAny: number): string | undefined {
  if (months !== undefined && months >= forAny) return `The sentence is ${howMany(forAny / 12, 'year')} or more`
  if (sexual === true && months !== undefined && months >= forSexual) {
    return `The sentence is for a sexual offence and ${howMany(forSexual, 'month')} or more`
  }
  return supervisedAfter === true ? 'Supervision follows the release' : undefined
}

function missingOf({ months, sexual, supervisedAfter }: Facts, forSexual: number): string[] {
  const short = months !== undefined && months < forSexual
  return [
    ...(months === undefined ? ['the length of the sentence'] : []),
    ...(sexual === undefined && !short ? ['whether it is for a sexual offence'] : []),
    ...(supervisedAfter === undefined ? ['whether supervision follows the release'] : []),
  ]
}

/** Whether case management in custody is the enhanced one. */
export const whichCaseManagementInCustody = question<Facts, CaseManagement>({
  id: ID,
  asks: 'Is case management in a Scottish prison the enhanced one?',
  facts: shape,
  sources: [mappaGuidanceScotland2016],
  values: {
    'months of a sentence for a sexual offence': SEXUAL_OFFENCE_MONTHS,
    'months of any sentence': ANY_OFFENCE_MONTHS,
  },
  rows: ['SP-01'],
  answer(given, on) {
    const [forSexual, forAny] = [inForce(SEXUAL_OFFENCE_MONTHS, on), inForce(ANY_OFFENCE_MONTHS, on)]
    if (forSexual === undefined || forAny === undefined) {
      const says = 'No rule on enhanced case management is held for this day.'
      return needsAPerson(['which sentences had enhanced case management'], { rule: ID, says, cite: CITE })
    }
    const ground = groundOf(given, forSexual.value, forAny.value)
    if (ground !== undefined) {
      const because: Because = { rule: ID, says: `${ground}: case management is enhanced.`, cite: forAny.cite }
      return decided({ enhanced: true }, because)
    }
    const missing = missingOf(given, forSexual.value)
    const says =
      `Case management is enhanced for a sexual offence from ${howMany(forSexual.value, 'month')}, for any from ` +
      `${howMany(forAny.value / 12, 'year')}, and where supervision follows.`
    if (missing.length > 0) return needsAPerson(missing, { rule: ID, says, cite: CITE })
    return decided({ enhanced: false }, { rule: ID, says: `${says} None of these is so.`, cite: CITE })
  },
})
