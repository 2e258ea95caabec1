/**
 * S3-67: how often addresses may be tested against the places somebody is kept away from. Whoever may test without end could
 * trace such a place; nothing that was read gives a number, so these are Cairn's own recommendation and an area may set its own.
 * An address that was tested before does not count again: asking twice tells nothing new.
 */
import { decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { day } from '../kernel/day.ts'
import { aCount, facts, ifKnown, listOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { aLocal, inForceLocally } from '../kernel/local.ts'
import { question } from '../kernel/question.ts'
import { howMany } from '../kernel/words.ts'
import { cairnRecommendedPractice, recommended } from '../sources/cairn-recommended-practice.ts'

const ID = 'victims/may-this-address-be-tested'

/** The days behind today over which tests are counted. */
export const TESTS_COUNTED_OVER_DAYS = 30

const FROM = day('2026-01-01')
const cite = recommended('so few tests that no place can be traced')

/** Different addresses of one case in {@link TESTS_COUNTED_OVER_DAYS} days. */
export const TESTS_OF_A_CASE: readonly Dated<number>[] = [{ from: FROM, value: 6, cite }]
/** Different addresses that one member of staff may test in that time, over all cases. */
export const TESTS_BY_A_MEMBER: readonly Dated<number>[] = [{ from: FROM, value: 24, cite }]

const shape = facts({
  testedBefore: saying('whether this address of the case was tested and counted before', yesOrNo),
  ofCase: saying('how many addresses of the case were counted in the last 30 days', aCount),
  byMember: saying('how many addresses whoever asks had counted in the last 30 days, over all cases', aCount),
  localOfCase: saying('the number for a case, as the area arranges it', ifKnown(listOf(aLocal(aCount)))),
  localByMember: saying('the number for a member of staff, as the area arranges it', ifKnown(listOf(aLocal(aCount)))),
})
type Facts = TypeOf<typeof shape>

/** Whether the test may be answered, or only who is to be asked; and whether it counts. */
export const mayThisAddressBeTested = question<Facts, { readonly may: boolean; readonly counts: boolean }>({
  id: ID,
  asks: 'May this address be tested against the places the person is kept away from?',
  facts: shape,
  sources: [cairnRecommendedPractice],
  values: { 'addresses of a case': TESTS_OF_A_CASE, 'addresses by a member of staff': TESTS_BY_A_MEMBER },
  answer({ testedBefore, ofCase, byMember, localOfCase, localByMember }, on) {
    if (testedBefore) {
      const says = 'This address was tested before; asking again tells nothing new and is not counted.'
      return decided({ may: true, counts: false }, { rule: `${ID}: tested before`, says, cite })
    }
    const forCase = inForceLocally(localOfCase, on) ?? inForce(TESTS_OF_A_CASE, on)
    const forMember = inForceLocally(localByMember, on) ?? inForce(TESTS_BY_A_MEMBER, on)
    if (forCase === undefined || forMember === undefined) {
      const says = 'Tests are counted, so that nobody can trace a place by asking again and again.'
      return needsAPerson(['how many addresses may be tested'], { rule: ID, says, cite })
    }
    const may = ofCase < forCase.value && byMember < forMember.value
    return decided(
      { may, counts: may },
      {
        rule: `${ID}: of a case`,
        says: `${howMany(ofCase, 'address', 'addresses')} of this case counted in the last 30 days; at most ${forCase.value} may be.`,
        cite: forCase.cite,
      },
      {
        rule: `${ID}: by a member`,
        says: `${howMany(byMember, 'address', 'addresses')} counted for whoever asks; at most ${forMember.value} may be.`,
        cite: forMember.cite,
      },
    )
  },
})
