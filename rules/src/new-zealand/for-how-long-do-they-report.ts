/**
 * For how long somebody on the register in New Zealand reports. The periods of the three classes were remembered and not
 * read, so an area enters them; that a District Court may suspend lifelong reporting was read.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { yearsBeginningWith } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import type { Day } from '../kernel/day.ts'
import { aDay, facts, ifKnown, oneOf, saying, someYears, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { asTheAreaSet, localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import { howMany, weekdayInWords } from '../kernel/words.ts'
import {
  childProtectionRegisterNewZealand2016,
  REGISTER_FROM,
  registerAct,
} from '../sources/child-protection-register-new-zealand-2016.ts'

const ID = 'new-zealand/for-how-long-do-they-report'

/** From when a District Court may suspend reporting for life. */
const MAY_BE_SUSPENDED: readonly Dated<true>[] = [{ from: REGISTER_FROM, value: true, cite: registerAct('s.38') }]

const ofClass = { row: 'NZ-03', unit: 'years, 0 for life', shape: someYears } as const
export const YEARS_CLASS_1 = setting({
  ...ofClass,
  id: 'new-zealand/years-of-reporting-class-1',
  asks: 'For how many years does somebody report for an offence of class 1?',
  suggested: 8,
})
export const YEARS_CLASS_2 = setting({
  ...ofClass,
  id: 'new-zealand/years-of-reporting-class-2',
  asks: 'For how many years does somebody report for an offence of class 2?',
  suggested: 15,
})
export const YEARS_CLASS_3 = setting({
  ...ofClass,
  id: 'new-zealand/years-of-reporting-class-3',
  asks: 'For how many years does somebody report for an offence of class 3?',
  suggested: 0,
})

const shape = facts({
  offenceClass: saying('the class of the offence', ifKnown(oneOf('class 1', 'class 2', 'class 3'))),
  beganOn: saying('the first day of the period of reporting', ifKnown(aDay)),
  locally: saying('what the area set', ifKnown(localsFor(YEARS_CLASS_1, YEARS_CLASS_2, YEARS_CLASS_3))),
})
type Facts = TypeOf<typeof shape>

export type ReportingPeriod =
  | { readonly forLife: true; readonly mayBeSuspendedBy: 'District Court' }
  | { readonly forLife: false; readonly lastDay: Day }

/** What the area set for the class. */
function yearsFor({ offenceClass, locally }: Facts, on: Day): Dated<number> | undefined {
  if (offenceClass === 'class 1') return spokenLocally(locally, YEARS_CLASS_1, on)
  if (offenceClass === 'class 2') return spokenLocally(locally, YEARS_CLASS_2, on)
  return offenceClass === 'class 3' ? spokenLocally(locally, YEARS_CLASS_3, on) : undefined
}

const COURT: Because = {
  rule: `${ID}: court`,
  says: 'A District Court may suspend reporting for life, on application.',
  cite: registerAct('s.38'),
}

/** For how long the person reports, by what the area set; otherwise a person must look it up. */
export const forHowLongDoTheyReport = question<Facts, ReportingPeriod>({
  id: ID,
  asks: 'For how long does somebody on the register in New Zealand report?',
  facts: shape,
  sources: [childProtectionRegisterNewZealand2016],
  values: { 'a court may suspend reporting for life': MAY_BE_SUSPENDED },
  rows: ['NZ-09'],
  settings: [YEARS_CLASS_1, YEARS_CLASS_2, YEARS_CLASS_3],
  answer(given, on) {
    const { offenceClass, beganOn } = given
    const years = yearsFor(given, beganOn ?? on)
    const missing = [
      ...(inForce(MAY_BE_SUSPENDED, on) === undefined ? ['the law that applied on that day'] : []),
      ...(offenceClass === undefined ? ['the class of the offence'] : []),
      ...(offenceClass !== undefined && years === undefined ? [`the period of reporting for ${offenceClass}`] : []),
      ...(beganOn === undefined && years?.value !== 0 ? ['the first day of the period of reporting'] : []),
    ]
    if (offenceClass === undefined || years === undefined || missing.length > 0) {
      const says =
        'The class of the offence decides for how long; the periods were not read, so none is used by itself.'
      return needsAPerson(missing, { rule: ID, says, cite: registerAct('s.35') }, COURT)
    }
    if (years.value === 0 || beganOn === undefined) {
      const says = `Reporting for an offence of ${offenceClass} is for life. ${asTheAreaSet('The period')}`
      return decided({ forLife: true, mayBeSuspendedBy: 'District Court' }, { rule: ID, says, cite: years.cite }, COURT)
    }
    const counted = yearsBeginningWith(years.value, beganOn)
    const number = howMany(years.value, 'year')
    const says = `Reporting for an offence of ${offenceClass} ends with ${weekdayInWords(counted.to)}. ${asTheAreaSet(number)}`
    return decided({ forLife: false, lastDay: counted.to }, { rule: ID, says, cite: years.cite, counted })
  },
})
