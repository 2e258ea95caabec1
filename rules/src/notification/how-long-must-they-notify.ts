/**
 * The table of section 82: how long somebody is subject, by what the court did. It counts from the relevant date, not from
 * sentence or release, and that day is the first. Under eighteen on that day, the fixed figures are halved; a discharge or
 * a period of supervision is not, because the table gives them no figure of its own.
 */
import { type Because, decided, type NeedsAPerson, needsAPerson } from '../kernel/answer.ts'
import { type Counted, monthsBeginningWith } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { addDays, addMonths, ageOn, type Day } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords, sentenceOf } from '../kernel/words.ts'
import { criminalProcedureScotlandAct1995 } from '../sources/criminal-procedure-scotland-act-1995.ts'
import { PART_2_FROM, sexualOffencesAct, sexualOffencesAct2003 } from '../sources/sexual-offences-act-2003.ts'
import { aNation, lawNotHeld } from './days-of-the-duty.ts'
import { lengthInWords } from './length-of-a-term.ts'
import { DISPOSALS, PERIODS, type Period } from './periods-of-section-82.ts'
import { localsOfTerms, SETTINGS_OF_TERMS, terms, termThatCounts } from './what-term-counts.ts'

const ID = 'notification/how-long-must-they-notify'
const CITE = sexualOffencesAct('s.82')
const ADULT_AGE = 18
const YEAR = 12

const shape = facts({
  jurisdiction: saying('where the court, or the police who cautioned, was', aNation),
  relevantDate: saying('the relevant date: conviction, finding or caution', ifKnown(aDay)),
  bornOn: saying('the day of birth, for the age on the relevant date', ifKnown(aDay)),
  disposal: saying('what the court or the police did', ifKnown(oneOf(...DISPOSALS))),
  terms: saying('for custody: the terms for Schedule 3 offences', ifKnown(terms)),
  specifiedMonths: saying('for a conditional discharge or supervision: how many months were ordered', ifKnown(aCount)),
  orderedOn: saying('the day on which the discharge or supervision was ordered', ifKnown(aDay)),
  stillInOlderScheme: saying('for one before 1 May 2004: whether the duty went on after that day', ifKnown(yesOrNo)),
  locally: saying('what the area set although it is unconfirmed', ifKnown(localsOfTerms)),
})
type Facts = TypeOf<typeof shape>

export type NotificationPeriod =
  | { readonly indefinite: true; readonly from: Day }
  | {
      readonly indefinite: false
      readonly from: Day
      readonly months: number
      readonly halved: boolean
      readonly lastDay: Day
      readonly firstFreeDay: Day
    }

type Found = { readonly period: Dated<Period>; readonly because: readonly Because[] }

/** The row of the table, through the length of custody where the court imposed it. */
function rowFor(given: Facts, on: Day): Found | NeedsAPerson {
  const { disposal, jurisdiction, locally } = given
  if (disposal === undefined) {
    const says = 'How long the person is subject depends on what the court did.'
    return needsAPerson(['what the court or the police did'], { rule: ID, says, cite: CITE })
  }
  const rows = PERIODS.filter(one => one.value.nations.includes(jurisdiction))
  const custody = disposal === 'imprisonment or detention'
  const term = custody ? termThatCounts(given.terms ?? [], locally, on) : undefined
  if (term !== undefined && 'kind' in term) return term
  const own = rows.filter(one => one.value.disposal === disposal && one.value.band === term?.found.band)
  const period = inForce(own, on)
  if (period !== undefined) return { period, because: term?.because ?? [] }
  if (own.length === 0) {
    const says = `The table of section 82 has no ${disposal} for ${jurisdiction}.`
    return needsAPerson([`what was really done: ${jurisdiction} has no ${disposal}`], {
      rule: ID,
      says,
      cite: CITE,
    })
  }
  return lawNotHeld(ID, on, CITE)
}

/** "10 years", "3 years and 6 months" */
function inYears(months: number): string {
  const years = Math.floor(months / YEAR)
  return lengthInWords({ years, months: months - years * YEAR })
}

/** The period that a discharge or supervision order names. Supervision counts from the order, which needs confirming. */
function specified(given: Facts, relevantDate: Day, { period }: Found) {
  const { specifiedMonths, orderedOn } = given
  const supervision = period.value.disposal === 'supervision by a Scottish court'
  const first = supervision ? orderedOn : relevantDate
  const missing = [
    ...(specifiedMonths === undefined || specifiedMonths === 0 ? ['how many months were ordered'] : []),
    ...(first === undefined ? ['the day on which supervision was ordered'] : []),
  ]
  if (missing.length > 0 || first === undefined || specifiedMonths === undefined) {
    const says = `The period of notification is the period of the ${period.value.disposal}.`
    return needsAPerson(missing, { rule: ID, says, cite: period.cite })
  }
  const counted = monthsBeginningWith(specifiedMonths, first)
  const other = supervision ? relevantDate : (orderedOn ?? first)
  const otherReading =
    other === first
      ? undefined
      : {
          says: `counted from ${dayInWords(other)}; which of the two is right needs a lawyer`,
          day: monthsBeginningWith(specifiedMonths, other).to,
        }
  return { counted, months: specifiedMonths, halved: false, otherReading }
}

/** Ten, seven, five or two years, or half of them for somebody who was a child. */
function fixed(given: Facts, relevantDate: Day, months: number, cite: Because['cite']) {
  if (given.bornOn === undefined) {
    const says = `The period is ${inYears(months)}, and half of it for somebody under eighteen on the relevant date.`
    return needsAPerson(['the day of birth'], { rule: ID, says, cite })
  }
  const halved = ageOn(given.bornOn, relevantDate) < ADULT_AGE
  const own = halved ? months / 2 : months
  const later = addMonths(relevantDate, own)
  const otherReading = { says: `counted from the day after, until ${dayInWords(later)}`, day: later }
  return { counted: monthsBeginningWith(own, relevantDate), months: own, halved, otherReading }
}

function reasonFor(found: Found, counted: Counted, months: number, halved: boolean): Because {
  const half = halved ? ' This is half, because the person was under eighteen on the relevant date.' : ''
  const says =
    `${found.period.value.says} ${sentenceOf(inYears(months))} begin with ${dayInWords(counted.from)}; the last day is ` +
    `${dayInWords(counted.to)}.${half}`
  return { rule: ID, says, cite: found.period.cite, counted }
}

/** How long somebody is subject to the notification requirements. */
export const howLongMustTheyNotify = question<Facts, NotificationPeriod>({
  id: ID,
  asks: 'How long must this person notify the police?',
  facts: shape,
  sources: [sexualOffencesAct2003, criminalProcedureScotlandAct1995],
  values: { 'periods of the table': PERIODS },
  rows: ['NP-01', 'NP-02', 'NP-03', 'NP-04', 'NP-05', 'NP-06', 'NP-07', 'NP-08', 'NP-09', 'NP-10', 'T3', 'T4'],
  settings: [...SETTINGS_OF_TERMS],
  answer(given) {
    const { relevantDate, stillInOlderScheme } = given
    if (relevantDate === undefined) {
      const says = 'The period begins with the relevant date.'
      return needsAPerson(['the relevant date: conviction, finding or caution'], { rule: ID, says, cite: CITE })
    }
    if (relevantDate < PART_2_FROM && stillInOlderScheme !== true) return lawNotHeld(ID, relevantDate, CITE)
    const table = relevantDate < PART_2_FROM ? PART_2_FROM : relevantDate
    const found = rowFor(given, table)
    if ('kind' in found) return found
    const { months } = found.period.value
    if (months === 'indefinite') {
      const says = `${found.period.value.says} The period has no end; it is reviewed by the rules of each nation.`
      const because: Because = {
        rule: ID,
        says,
        cite: found.period.cite,
        facts: [{ name: 'relevant date', value: relevantDate }],
      }
      return decided({ indefinite: true, from: relevantDate }, because, ...found.because)
    }
    const run =
      months === 'as ordered'
        ? specified(given, relevantDate, found)
        : fixed(given, relevantDate, months, found.period.cite)
    if ('kind' in run) return run
    const { counted, halved, otherReading } = run
    const value: NotificationPeriod = {
      indefinite: false,
      from: counted.from,
      months: run.months,
      halved,
      lastDay: counted.to,
      firstFreeDay: addDays(counted.to, 1),
    }
    const main = reasonFor(found, counted, run.months, halved)
    return decided(value, otherReading === undefined ? main : { ...main, otherReading }, ...found.because)
  },
})
