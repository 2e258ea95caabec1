/**
 * When a public protection order in New Zealand is reviewed. That there is such an order for a very high and imminent risk
 * was remembered; no interval was read, so the area sets it.
 */
import { decided, needsAPerson } from '../kernel/answer.ts'
import { withinMonthsAfter } from '../kernel/counting.ts'
import type { Day } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { asTheAreaSet, localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import { dayInWords, howMany, weekdayInWords } from '../kernel/words.ts'
import { paroleActNewZealand2002, paroleActRetold } from '../sources/parole-act-new-zealand-2002.ts'

const ID = 'new-zealand/when-is-a-protection-order-reviewed'

export const MONTHS_BETWEEN_REVIEWS = setting({
  id: 'new-zealand/months-between-reviews-of-a-protection-order',
  row: 'NZ-13',
  asks: 'How many months lie between reviews of a public protection order?',
  unit: 'months',
  shape: aCount,
})

const shape = facts({
  lastReviewedOn: saying('the day of the order, or of its last review', ifKnown(aDay)),
  locally: saying('what the area set', ifKnown(localsFor(MONTHS_BETWEEN_REVIEWS))),
})
type Facts = TypeOf<typeof shape>

export type ReviewOfProtection = { readonly by: Day }

/** By when it is reviewed, by what the area set. */
export const whenIsAProtectionOrderReviewed = question<Facts, ReviewOfProtection>({
  id: ID,
  asks: 'By when is a public protection order in New Zealand reviewed?',
  facts: shape,
  sources: [paroleActNewZealand2002],
  settings: [MONTHS_BETWEEN_REVIEWS],
  answer({ lastReviewedOn, locally }, on) {
    const months = spokenLocally(locally, MONTHS_BETWEEN_REVIEWS, lastReviewedOn ?? on)
    if (lastReviewedOn === undefined || months === undefined) {
      const missing = [
        ...(lastReviewedOn === undefined ? ['the day of the order, or of its last review'] : []),
        ...(months === undefined ? ['how many months lie between reviews'] : []),
      ]
      const says = 'Such an order stands beside extended supervision. How often it is reviewed was not read.'
      return needsAPerson(missing, { rule: ID, says, cite: paroleActRetold('beside Part 1A') })
    }
    const counted = withinMonthsAfter(months.value, lastReviewedOn)
    const says =
      `It is reviewed by ${weekdayInWords(counted.to)}, counted from ${dayInWords(lastReviewedOn)}. ` +
      asTheAreaSet(howMany(months.value, 'month'))
    return decided({ by: counted.to }, { rule: ID, says, cite: months.cite, counted })
  },
})
