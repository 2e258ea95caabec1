/**
 * Whether two records may be joined as one person's. Never by a machine: the same name and the same day of birth say
 * nothing by themselves (two people were merged again and again for no more than that, one a suspect and both victims). What a
 * rule can say is when nobody may, and what a person must have looked at.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { aDay, facts, ifKnown, listOf, saying, someText, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords } from '../kernel/words.ts'
import { cairnRecommendedPractice, recommended } from '../sources/cairn-recommended-practice.ts'

const ID = 'people/may-they-be-merged'
const CITE = recommended('records of one person')

const shape = facts({
  same: saying('what agrees in both records, in words', listOf(someText)),
  differs: saying('what differs, in words', listOf(someText)),
  decidedDifferentOn: saying('the day on which somebody decided that they are two people', ifKnown(aDay)),
  joinedAlready: saying('one of them is joined to a record already', yesOrNo),
  restricted: saying('somebody is kept from one of them', yesOrNo),
  oneIsAroundTheOther: saying('one stands in the other record as somebody around that person', yesOrNo),
})
type Facts = TypeOf<typeof shape>

function against(given: Facts): Because | undefined {
  const no = (what: string, says: string): Because => ({ rule: `${ID}: ${what}`, says, cite: CITE })
  if (given.decidedDifferentOn !== undefined)
    return no(
      'known-different',
      `On ${dayInWords(given.decidedDifferentOn)} somebody decided that they are two people. That stands until it is taken back.`,
    )
  if (given.joinedAlready) return no('joined', 'One of the records is joined to another already: part those first.')
  if (given.restricted)
    return no(
      'restricted',
      'Somebody is kept from one of these people; a join would tell of the other. Have that lifted first.',
    )
  if (given.oneIsAroundTheOther)
    return no(
      'around',
      'One of them is named in the record of the other, as somebody around that person: so they are two.',
    )
  return undefined
}

/** May they be merged? Decided only where they may not; everything else is for two people. */
export const mayTheyBeMerged = question<Facts, { readonly may: false }>({
  id: ID,
  asks: 'May these two records be joined as one person’s?',
  facts: shape,
  sources: [cairnRecommendedPractice],
  answer(given) {
    const no = against(given)
    if (no !== undefined) return decided({ may: false }, no)
    const agrees = given.same.length === 0 ? 'nothing agrees' : `“${given.same.join(', ')}” agree`
    const differs = given.differs.length === 0 ? 'nothing differs' : `“${given.differs.join(', ')}” differ`
    const says = `Of what is recorded ${agrees} and ${differs}. Two people decide, having looked at both.`
    return needsAPerson(['whether they are one person'], { rule: ID, says, cite: CITE })
  },
})
