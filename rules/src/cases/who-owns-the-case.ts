/**
 * S3-45: whether the children's service owns the case. Then no adult team reaches it without being given it. The age is
 * the one of the conference arrangements; an area may have another. It is no general age of a child: conditions, law and
 * services each have their own.
 */
import { decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { ageOn } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, listOf, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { aLocal, inForceLocally } from '../kernel/local.ts'
import { question } from '../kernel/question.ts'
import {
  EDINBURGH_FROM,
  edinburgh,
  edinburghLiaisonOfficersInput,
} from '../sources/edinburgh-liaison-officers-input.ts'
import { REGIMES } from './roles.ts'

const ID = 'cases/who-owns-the-case'
const CITE = edinburgh('paragraph 18')

/** The age from which somebody is managed as an adult. */
export const ADULT_FROM: readonly Dated<number>[] = [{ from: EDINBURGH_FROM, value: 18, cite: CITE }]

const shape = facts({
  bornOn: saying('the date of birth', ifKnown(aDay)),
  withChildrensService: saying("whether the case is allocated in the children's service", ifKnown(yesOrNo)),
  regime: saying('how the case is held now', ifKnown(oneOf(...REGIMES))),
  adultFrom: saying("the age from which the area's own arrangement counts adults", ifKnown(listOf(aLocal(aCount)))),
})
type Facts = TypeOf<typeof shape>

export type Ownership = {
  readonly regime: (typeof REGIMES)[number]
  readonly owner: 'children-and-families' | 'criminal-justice'
  /** True on and after the birthday, while the children's service still holds the case. */
  readonly handOver: boolean
}

/** Who owns the case, by the person's age on the day. */
export const whoOwnsTheCase = question<Facts, Ownership>({
  id: ID,
  asks: "Does the children's service or the adult service own this case?",
  facts: shape,
  sources: [edinburghLiaisonOfficersInput],
  values: { 'age from which somebody is managed as an adult': ADULT_FROM },
  answer({ bornOn, withChildrensService, regime, adultFrom }, on) {
    const limit = inForceLocally(adultFrom, on) ?? inForce(ADULT_FROM, on)
    if (bornOn === undefined || limit === undefined || bornOn > on) {
      const says = "A person under the age limit belongs to the children's service; the age on this day cannot be told."
      const missing = [limit === undefined ? 'the age limit that applied' : 'the date of birth']
      return needsAPerson(missing, { rule: ID, says, cite: limit?.cite ?? CITE })
    }
    const age = ageOn(bornOn, on)
    const layer = limit.cite.source.force === 'local' ? "The area's own age limit" : 'The age limit'
    const because = (says: string) => ({
      rule: ID,
      says,
      cite: limit.cite,
      facts: [{ name: 'age', value: String(age) }],
    })
    if (age < limit.value) {
      if (withChildrensService === false) {
        const says = `The person is ${age}, under ${limit.value}, and is not allocated in the children's service.`
        return needsAPerson(["which team of the children's service takes the case"], because(says))
      }
      const says = `${layer} is ${limit.value} and the person is ${age}, so the children's service owns the case.`
      return decided({ regime: 'under-18', owner: 'children-and-families', handOver: false }, because(says))
    }
    const handOver = regime === 'under-18' || withChildrensService === true
    const end = handOver ? " The children's service still holds it: hand it over." : ''
    const says = `${layer} is ${limit.value} and the person is ${age}, so the adult service owns the case.${end}`
    return decided({ regime: 'adult', owner: 'criminal-justice', handOver }, because(says))
  },
})
