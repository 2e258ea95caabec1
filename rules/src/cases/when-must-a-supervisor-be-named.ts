/**
 * S3-28: by when a release needs a named supervising worker. No law or guidance that was read gives a number; the day on
 * which the liaison officer's board turns red is Cairn's own recommendation, and an area may set another.
 */
import { decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { addDays, type Day, day } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, listOf, saying, type TypeOf } from '../kernel/facts.ts'
import { aLocal, inForceLocally } from '../kernel/local.ts'
import { question } from '../kernel/question.ts'
import { howMany, weekdayInWords } from '../kernel/words.ts'
import { cairnRecommendedPractice, recommended } from '../sources/cairn-recommended-practice.ts'

const ID = 'cases/when-must-a-supervisor-be-named'

/** Days before release by which somebody should be named. */
export const SUPERVISOR_DAYS: readonly Dated<number>[] = [
  { from: day('2026-01-01'), value: 30, cite: recommended('a named supervising worker before release') },
]

const shape = facts({
  releaseOn: saying('the day of release', ifKnown(aDay)),
  localDays: saying('days before release, as the area arranges it', ifKnown(listOf(aLocal(aCount)))),
})
type Facts = TypeOf<typeof shape>

/** The last day on which a supervising worker is named in time for a release. */
export const whenMustASupervisorBeNamed = question<Facts, { readonly by: Day }>({
  id: ID,
  asks: 'By when must a release have a named supervising worker?',
  facts: shape,
  sources: [cairnRecommendedPractice],
  values: { 'days before release': SUPERVISOR_DAYS },
  answer({ releaseOn, localDays }, on) {
    const days = inForceLocally(localDays, on) ?? inForce(SUPERVISOR_DAYS, on)
    if (releaseOn === undefined || days === undefined) {
      const missing = releaseOn === undefined ? 'the day of release' : 'how long before release the area names somebody'
      const says = 'A release needs a named supervising worker in good time.'
      return needsAPerson([missing], { rule: ID, says, cite: recommended('a named supervising worker before release') })
    }
    const by = addDays(releaseOn, -days.value)
    const says = `A supervising worker is named by ${weekdayInWords(by)}, ${howMany(days.value, 'day')} before release.`
    return decided({ by }, { rule: ID, says, cite: days.cite, facts: [{ name: 'release', value: releaseOn }] })
  },
})
