/**
 * Scotland: the day by which the chief constable decides whether somebody subject without end stays so. Nobody applies. The
 * years count from the relevant date and leave out the time in custody, hospital or abroad before the first notification;
 * guidance measures from the first notification instead. Both days are kept and the day of the Act is used.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { withinYearsAfter } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { addDays, ageOn, type Day, day, daysBetween, earlierOf } from '../kernel/day.ts'
import { type Interval, intervals } from '../kernel/disregarded.ts'
import { aDay, facts, ifKnown, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords, howMany } from '../kernel/words.ts'
import { mappaGuidanceScotland2016, scottishGuidance2016 } from '../sources/mappa-guidance-scotland-2016.ts'
import { remedialOrderScotland2011, scottishRemedialOrder } from '../sources/remedial-order-scotland-2011.ts'
import { lawNotHeld } from './days-of-the-duty.ts'

const ID = 'notification/when-does-scotland-decide'
const ADULT_AGE = 18

/** At five in the afternoon of this day the first order began; the second replaced it on 28 January 2011. */
export const SCOTTISH_REVIEWS_FROM = day('2010-10-25')
const REPLACED_ON = day('2011-01-28')

const dated = (value: number): readonly Dated<number>[] => [
  {
    from: SCOTTISH_REVIEWS_FROM,
    to: addDays(REPLACED_ON, -1),
    value,
    cite: scottishRemedialOrder('ss.88A and 88B, as first made in 2010'),
  },
  { from: REPLACED_ON, value, cite: scottishRemedialOrder('ss.88A and 88B') },
]
/** Years after the relevant date; and for somebody who was under eighteen on it. */
export const YEARS_TO_DISCHARGE = dated(15)
export const YEARS_UNDER_EIGHTEEN_SCOTLAND = dated(8)

const shape = facts({
  indefinite: saying('whether the person is subject without end', ifKnown(yesOrNo)),
  relevantDate: saying('the relevant date: conviction or finding', ifKnown(aDay)),
  bornOn: saying('the day of birth', ifKnown(aDay)),
  firstNotifiedOn: saying('the day of the first notification', ifKnown(aDay)),
  disregarded: saying('times in custody, in hospital or abroad before the first notification', ifKnown(intervals)),
  heldLater: saying('whether the person was imprisoned, held or abroad again since', ifKnown(yesOrNo)),
})
type Facts = TypeOf<typeof shape>

export type ScottishDischarge =
  | { readonly reviewed: false }
  | {
      readonly reviewed: true
      /** The date of discharge; the chief constable decides by it. */
      readonly decideBy: Day
      readonly daysLeftOut: number
      /** The day by the shortcut of the guidance. */
      readonly byGuidance: Day
    }

function missingOf({ indefinite, relevantDate, bornOn, firstNotifiedOn, disregarded, heldLater }: Facts): string[] {
  return [
    ...(indefinite === undefined ? ['whether the person is subject without end'] : []),
    ...(relevantDate === undefined ? ['the relevant date'] : []),
    ...(bornOn === undefined ? ['the day of birth'] : []),
    ...(firstNotifiedOn === undefined ? ['the day of the first notification'] : []),
    ...(disregarded === undefined ? ['the time in custody, in hospital or abroad before the first notification'] : []),
    ...(heldLater === undefined ? ['whether the person was held or abroad again since'] : []),
    ...(heldLater === true ? ['what the later time in custody, in hospital or abroad does to the date'] : []),
  ]
}

/** Days from the relevant date to the first notification that lie in a time to leave out. */
function daysLeftOut(from: Day, until: Day, given: readonly Interval[]): number {
  let count = 0
  let reached = from
  for (const one of given.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const begin = one.from > reached ? one.from : reached
    const end = earlierOf(one.to ?? until, until)
    if (begin >= end) continue
    count += daysBetween(begin, end)
    reached = end
  }
  return count
}

type Known = { readonly relevantDate: Day; readonly firstNotifiedOn: Day; readonly disregarded: readonly Interval[] }

/** The day of the Act with the day of the guidance beside it. */
function counted({ relevantDate, firstNotifiedOn, disregarded }: Known, years: Dated<number>) {
  const left = daysLeftOut(relevantDate, firstNotifiedOn, disregarded)
  const byAct = withinYearsAfter(years.value, relevantDate)
  const decideBy = addDays(byAct.to, left)
  const byGuidance = withinYearsAfter(years.value, firstNotifiedOn).to
  const out =
    left === 0 ? '' : `, and ${howMany(left, 'day')} held or abroad before the first notification are left out`
  const says =
    `The date of discharge is ${dayInWords(decideBy)}: ${howMany(years.value, 'year')} after the relevant date, ` +
    `${dayInWords(relevantDate)}${out}. By then the chief constable continues the duty or tells the person that it ends.`
  const guidance = {
    says: `guidance counts from the first notification, ${dayInWords(byGuidance)}; the Act is used`,
    day: byGuidance,
  }
  const because: Because = {
    rule: ID,
    says,
    cite: years.cite,
    otherReading: guidance,
    facts: [{ name: 'relevant date', value: relevantDate }],
  }
  const short = 'Guidance has a shortcut that counts from the first notification.'
  return decided({ reviewed: true, decideBy, daysLeftOut: left, byGuidance }, because, {
    rule: `${ID}: guidance`,
    says: short,
    cite: scottishGuidance2016('6.1'),
  })
}

/** By when the chief constable decides about somebody who is subject without end. */
export const whenDoesScotlandDecide = question<Facts, ScottishDischarge>({
  id: ID,
  asks: 'By when must the chief constable decide whether this person stays subject?',
  facts: shape,
  sources: [remedialOrderScotland2011, mappaGuidanceScotland2016],
  values: {
    'years after the relevant date': YEARS_TO_DISCHARGE,
    'years for somebody under eighteen': YEARS_UNDER_EIGHTEEN_SCOTLAND,
  },
  rows: ['NV-20', 'NV-21', 'NV-22', 'T7'],
  answer(given, on) {
    const cite = scottishRemedialOrder('ss.88A and 88B')
    const { indefinite, relevantDate, bornOn, firstNotifiedOn, disregarded } = given
    if (indefinite === false) {
      return decided(
        { reviewed: false },
        { rule: ID, says: 'The period has an end, so there is nothing to review.', cite },
      )
    }
    if (on < SCOTTISH_REVIEWS_FROM) return lawNotHeld(ID, on, cite)
    const missing = missingOf(given)
    if (missing.length > 0 || !relevantDate || !bornOn || !firstNotifiedOn || !disregarded) {
      const says =
        'No application is needed: the chief constable decides by a day that is counted from the relevant date.'
      return needsAPerson(missing, { rule: ID, says, cite })
    }
    if (firstNotifiedOn < relevantDate) {
      const says = 'The first notification cannot lie before the relevant date.'
      return needsAPerson(['the true relevant date and first notification'], { rule: ID, says, cite })
    }
    const young = ageOn(bornOn, relevantDate) < ADULT_AGE
    const years = inForce(young ? YEARS_UNDER_EIGHTEEN_SCOTLAND : YEARS_TO_DISCHARGE, on)
    if (years === undefined) return lawNotHeld(ID, on, cite)
    return counted({ relevantDate, firstNotifiedOn, disregarded }, years)
  },
})
