/**
 * S2-31 and S2-32: which people a contracted provider may work with, by the current rating of the risk of serious harm. A
 * provider's bands are what its contract or licence says; an agency without any is not limited. A person whose harm is not
 * rated is never taken for one within the bands.
 */
import { decided, needsAPerson } from '../kernel/answer.ts'
import { facts, ifKnown, listOf, oneOf, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { inAList } from '../kernel/words.ts'
import { LEVELS, levelInWords } from '../risk/levels.ts'
import { cairnRecommendedPractice, recommended } from '../sources/cairn-recommended-practice.ts'

const ID = 'housing/may-this-provider-take-the-person'

const shape = facts({
  bands: saying(
    'the levels of harm up to which the provider may work; left out when it is not limited',
    ifKnown(listOf(oneOf(...LEVELS))),
  ),
  harm: saying('the current rating of the risk of serious harm', ifKnown(oneOf(...LEVELS))),
})
type Facts = TypeOf<typeof shape>

const cite = recommended('a provider takes whom its contract covers, by the current rating of harm')

/** Whether a provider may be put on a case, or go on working there. */
export const mayThisProviderTakeThePerson = question<Facts, { readonly may: boolean }>({
  id: ID,
  asks: 'May this provider work with the person?',
  facts: shape,
  sources: [cairnRecommendedPractice],
  answer({ bands, harm }) {
    if (bands === undefined) {
      return decided(
        { may: true },
        { rule: `${ID}: not limited`, says: 'This agency takes people of every level.', cite },
      )
    }
    const covered =
      bands.length === 0 ? 'nobody at present' : `${inAList(bands.map(levelInWords))} risk of serious harm`
    if (harm === undefined) {
      const says = `The provider’s contract covers ${covered}, and the person’s harm is not rated.`
      return needsAPerson(['the rating of the risk of serious harm'], { rule: `${ID}: not rated`, says, cite })
    }
    const may = bands.includes(harm)
    const says = may
      ? `The rating is ${levelInWords(harm)}; the provider’s contract covers ${covered}.`
      : `The rating is ${levelInWords(harm)}; the provider’s contract covers ${covered} and no more.`
    const named = [{ name: 'risk of serious harm', value: levelInWords(harm) }]
    return decided({ may }, { rule: `${ID}: ${may ? 'within' : 'beyond'} its bands`, says, cite, facts: named })
  },
})
