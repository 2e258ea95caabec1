/**
 * S2-2 to S2-5: whether somebody counts as prolific, by convictions and cautions and the age at each. The learning cards
 * have one test for each age; the definition they come from adds others, so that whoever was prolific when young may
 * still be. Both are told. Age is read on the day asked, so that status changes on a birthday; the statistics read it at
 * the last appearance. Nobody under ten is ever counted (DL-17).
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { addDays, addMonths, ageOn, type Day } from '../kernel/day.ts'
import { aDay, facts, ifKnown, listOf, saying, someText, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords, howMany } from '../kernel/words.ts'
import { offenderManagementCards } from '../sources/offender-management-cards.ts'
import {
  PROLIFIC_FROM,
  prolificDefinition,
  prolificOffendersDefinition,
} from '../sources/prolific-offenders-definition.ts'

const ID = 'risk/are-they-prolific'

/** Ages at which a stage of life begins, and how many convictions or cautions each status asks, in all and in the stage. */
type Thresholds = {
  readonly ages: { readonly juvenile: number; readonly youngAdult: number; readonly adult: number }
  readonly juvenile: number
  readonly youngAdult: { readonly total: number; readonly own: number }
  readonly adult: { readonly total: number; readonly own: number }
}
const THRESHOLDS: readonly Dated<Thresholds>[] = [
  {
    from: PROLIFIC_FROM,
    value: {
      ages: { juvenile: 10, youngAdult: 18, adult: 21 },
      juvenile: 4,
      youngAdult: { total: 8, own: 4 },
      adult: { total: 16, own: 8 },
    },
    cite: prolificDefinition('definition'),
  },
]

const shape = facts({
  bornOn: saying('the day of birth', ifKnown(aDay)),
  sanctions: saying('the day of each conviction and caution', ifKnown(listOf(aDay))),
  override: saying(
    'what somebody decided against the count, and until when',
    ifKnown(
      facts({
        prolific: saying('whether the person is treated as prolific', yesOrNo),
        who: saying('who decided it', someText),
        why: saying('why', someText),
        until: saying('the last day on which it holds', aDay),
      }),
    ),
  ),
})
type Facts = TypeOf<typeof shape>

export type Counts = {
  readonly total: number
  readonly from10: number
  readonly from18: number
  readonly from21: number
}
export type ProlificStatus = {
  readonly status: 'adult' | 'young adult' | 'juvenile' | 'none'
  /** Whether the person is treated as prolific: by the status, or as somebody decided. */
  readonly prolific: boolean
  /** Whether the one test of the learning cards for this age is met too. */
  readonly onTheCards: boolean
  readonly overridden: boolean
  /** Convictions and cautions by the age at each: in all, from 10 to 17, from 18 to 20, and from 21. */
  readonly counts: Counts
  /** The next birthday on which the status may change, or the day after a decision ends. */
  readonly lookAgainOn?: Day
}

/** The birthday on which somebody reaches an age; those born on 29 February reach it on 1 March in other years. */
function birthday(born: Day, age: number): Day {
  const on = addMonths(born, 12 * age)
  return ageOn(born, on) < age ? addDays(on, 1) : on
}

function countsOf(born: Day, sanctions: readonly Day[], { ages }: Thresholds, on: Day): Counts {
  const at = sanctions.filter(one => one <= on && one >= born).map(one => ageOn(born, one))
  const between = (from: number, to: number) => at.filter(age => age >= from && age < to).length
  const { juvenile, youngAdult, adult } = ages
  return {
    total: between(juvenile, Number.POSITIVE_INFINITY),
    from10: between(juvenile, youngAdult),
    from18: between(youngAdult, adult),
    from21: between(adult, Number.POSITIVE_INFINITY),
  }
}

/** The definition with all its limbs. */
function statusOf(age: number, counts: Counts, by: Thresholds): ProlificStatus['status'] {
  const { total, from10, from18, from21 } = counts
  if (age < by.ages.youngAdult) return total >= by.juvenile ? 'juvenile' : 'none'
  const enoughYoung = from18 >= by.youngAdult.own
  if (age < by.ages.adult) {
    if (total < by.youngAdult.total) return 'none'
    return enoughYoung ? 'young adult' : 'juvenile'
  }
  if (total >= by.adult.total) {
    if (from21 >= by.adult.own) return 'adult'
    return enoughYoung ? 'young adult' : 'none'
  }
  return !enoughYoung && from10 >= by.juvenile ? 'juvenile' : 'none'
}

/** The one test that the cards have for the age of today. */
function onTheCards(age: number, { total, from18, from21 }: Counts, by: Thresholds): boolean {
  if (age < by.ages.youngAdult) return total >= by.juvenile
  if (age < by.ages.adult) return total >= by.youngAdult.total && from18 >= by.youngAdult.own
  return total >= by.adult.total && from21 >= by.adult.own
}

/** What the statistics would say, where they read another age and it changes the status. */
function atTheLastAppearance(
  { counts, status }: ProlificStatus,
  born: Day,
  by: Thresholds,
  { sanctions = [] }: Facts,
): Pick<Because, 'otherReading'> {
  const last = sanctions
    .filter(one => one >= born)
    .toSorted()
    .at(-1)
  const then = last === undefined ? status : statusOf(ageOn(born, last), counts, by)
  if (last === undefined || then === status) return {}
  const age = ageOn(born, last)
  const says = `the statistics read the age at the last appearance, ${age}, and count such a person ${then === 'none' ? 'not at all' : `as ${AS[then]}`}`
  return { otherReading: { says, day: last } }
}

const AS = { adult: 'an adult', 'young adult': 'a young adult', juvenile: 'a juvenile', none: 'neither' } as const

function reasons(value: ProlificStatus, age: number, born: Day, by: Dated<Thresholds>, given: Facts): Because[] {
  const { total, from10, from18, from21 } = value.counts
  const { juvenile, youngAdult, adult } = by.value.ages
  const status = value.status === 'none' ? 'not prolific' : `prolific as ${AS[value.status]}`
  const says =
    `At ${age} the person is ${status}: ${howMany(total, 'conviction or caution', 'convictions and cautions')} in all, ` +
    `${from10} at ${juvenile} to ${youngAdult - 1}, ${from18} at ${youngAdult} to ${adult - 1} and ${from21} from ${adult}.`
  const cards = `By the test of the learning cards for this age the person is ${value.onTheCards ? '' : 'not '}prolific.`
  const other = atTheLastAppearance(value, born, by.value, given)
  const { override } = given
  const decidedSo =
    value.overridden && override !== undefined
      ? [
          {
            rule: `${ID}: override`,
            says: `${override.who} decided that the person is ${override.prolific ? '' : 'not '}treated as prolific until ${dayInWords(override.until)}: “${override.why}”`,
            cite: by.cite,
          },
        ]
      : []
  return [
    { rule: ID, says, cite: by.cite, facts: [{ name: 'age', value: String(age) }], ...other },
    { rule: `${ID}: cards`, says: cards, cite: prolificDefinition('definition, as the learning cards shorten it') },
    ...decidedSo,
  ]
}

/** The next day on which the answer may be another without a new sanction. */
function lookAgain(born: Day, { ages }: Thresholds, until: Day | undefined, on: Day): Day | undefined {
  const days = [birthday(born, ages.youngAdult), birthday(born, ages.adult)]
  return [...days, ...(until === undefined ? [] : [addDays(until, 1)])].toSorted().find(one => one > on)
}

/** Whether the person counts as prolific, with every count shown. */
export const areTheyProlific = question<Facts, ProlificStatus>({
  id: ID,
  asks: 'Does this person count as prolific?',
  facts: shape,
  sources: [prolificOffendersDefinition, offenderManagementCards],
  values: { 'ages and thresholds': THRESHOLDS },
  rows: ['IO-01', 'IO-02', 'IO-03', 'IO-04', 'DL-17'],
  answer(given, on) {
    const { bornOn, sanctions, override } = given
    const by = inForce(THRESHOLDS, on)
    const missing = [
      ...(by === undefined ? ['the definition that applied on that day'] : []),
      ...(bornOn === undefined || bornOn > on ? ['the day of birth'] : []),
      ...(sanctions === undefined ? ['the day of each conviction and caution'] : []),
    ]
    if (by === undefined || bornOn === undefined || sanctions === undefined || missing.length > 0) {
      const says = 'It is counted from convictions and cautions and the age at each.'
      return needsAPerson(missing, { rule: ID, says, cite: prolificDefinition('definition') })
    }
    const age = ageOn(bornOn, on)
    const counts = countsOf(bornOn, sanctions, by.value, on)
    if (age < by.value.ages.juvenile) {
      const says = `The person is ${age}. Nobody under ${by.value.ages.juvenile} is counted.`
      const value: ProlificStatus = { status: 'none', prolific: false, onTheCards: false, overridden: false, counts }
      return decided(value, { rule: ID, says, cite: by.cite })
    }
    const overridden = override !== undefined && on <= override.until
    const status = statusOf(age, counts, by.value)
    const again = lookAgain(bornOn, by.value, overridden ? override.until : undefined, on)
    const value: ProlificStatus = {
      status,
      prolific: overridden ? override.prolific : status !== 'none',
      onTheCards: onTheCards(age, counts, by.value),
      overridden,
      counts,
      ...(again === undefined ? {} : { lookAgainOn: again }),
    }
    return decided(value, ...reasons(value, age, bornOn, by, given))
  },
})
