/**
 * Absence from the home address within the country. Law in Northern Ireland alone. For England and Wales it was proposed
 * in 2024 and again in 2025, and whether it became law was not found: an area may switch it on for itself.
 */
import { decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { type Day, day } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, saying, type TypeOf } from '../kernel/facts.ts'
import { hoursBeforeTheDate, type Moment, momentInWords } from '../kernel/moment.ts'
import { question } from '../kernel/question.ts'
import { asTheAreaSet, localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import { howMany } from '../kernel/words.ts'
import {
  criminalJusticeActNorthernIreland2013,
  northernIrelandAct,
} from '../sources/criminal-justice-act-northern-ireland-2013.ts'
import { aNation, lawNotHeld } from './days-of-the-duty.ts'

const ID = 'notification/must-an-absence-be-notified'
const CITE = northernIrelandAct('s.2, inserting s.85A of the Act of 2003')

export type AbsenceRule = { readonly moreThanDays: number; readonly hoursBefore: number }

/** Northern Ireland. It came in 2014; the day was not found, so absences of that year are left to a person. */
export const NORTHERN_IRISH_ABSENCE: readonly Dated<AbsenceRule>[] = [
  { from: day('2015-01-01'), value: { moreThanDays: 3, hoursBefore: 12 }, cite: CITE },
]
/** The proposal of February 2025 is the newest that was read; before that day there was none that could be law. */
const PROPOSED_AGAIN_ON = day('2025-02-25')

/** Days of absence from which the area asks for notice in England and Wales, as the lapsed proposal had it. */
export const ABSENCE_IN_ENGLAND_AND_WALES = setting({
  id: 'notification/absence-in-england-and-wales',
  row: 'ND-21',
  asks: 'Absence from home of more than how many days is notified twelve hours before leaving?',
  unit: 'days',
  shape: aCount,
  suggested: 5,
})
/** Hours before leaving in that proposal. They are part of the setting and of no law. */
const HOURS_PROPOSED = 12

const shape = facts({
  jurisdiction: saying('where the home address is', aNation),
  leavesOn: saying('the day on which the person leaves home', ifKnown(aDay)),
  daysAway: saying('for how many days', ifKnown(aCount)),
  locally: saying('what the area set although it is unconfirmed', ifKnown(localsFor(ABSENCE_IN_ENGLAND_AND_WALES))),
})
type Facts = TypeOf<typeof shape>

export type AbsenceDuty = { readonly mustNotify: false } | { readonly mustNotify: true; readonly by: Moment }

function ruleFor({ jurisdiction, locally }: Facts, leavesOn: Day): Dated<AbsenceRule> | undefined {
  if (jurisdiction === 'Northern Ireland') return inForce(NORTHERN_IRISH_ABSENCE, leavesOn)
  const local = jurisdiction === 'Scotland' ? undefined : spokenLocally(locally, ABSENCE_IN_ENGLAND_AND_WALES, leavesOn)
  return local === undefined
    ? undefined
    : { ...local, value: { moreThanDays: local.value, hoursBefore: HOURS_PROPOSED } }
}

/** No rule applies: none exists, or nobody has confirmed that one does. */
function withoutRule({ jurisdiction }: Facts, leavesOn: Day) {
  if (jurisdiction === 'Northern Ireland') return lawNotHeld(ID, leavesOn, CITE)
  if (jurisdiction === 'England and Wales' && leavesOn >= PROPOSED_AGAIN_ON) {
    const says =
      'A duty to notify absence from home was proposed for England and Wales; whether it is law is unconfirmed.'
    return needsAPerson(['whether absence from home is notified in England and Wales'], { rule: ID, says, cite: CITE })
  }
  const says = 'The duty to notify absence from home is of Northern Ireland alone.'
  return decided<AbsenceDuty>({ mustNotify: false }, { rule: ID, says, cite: CITE })
}

/** Whether absence from the home address is notified, and by when. */
export const mustAnAbsenceBeNotified = question<Facts, AbsenceDuty>({
  id: ID,
  asks: 'Must absence from the home address be notified, and by when?',
  facts: shape,
  sources: [criminalJusticeActNorthernIreland2013],
  values: { 'absence in Northern Ireland': NORTHERN_IRISH_ABSENCE },
  rows: ['ND-20', 'ND-21'],
  settings: [ABSENCE_IN_ENGLAND_AND_WALES],
  answer(given, on) {
    const { leavesOn, daysAway } = given
    const rule = ruleFor(given, leavesOn ?? on)
    if (rule === undefined) return withoutRule(given, leavesOn ?? on)
    const missing = [
      ...(leavesOn === undefined ? ['the day on which the person leaves home'] : []),
      ...(daysAway === undefined ? ['for how many days the person will be away'] : []),
    ]
    const { moreThanDays, hoursBefore } = rule.value
    const local =
      rule.cite.source.force === 'local' ? ` ${asTheAreaSet(`More than ${howMany(moreThanDays, 'day')}`)}` : ''
    if (leavesOn === undefined || daysAway === undefined) {
      const says = `Absence of more than ${howMany(moreThanDays, 'day')} is notified before leaving.${local}`
      return needsAPerson(missing, { rule: ID, says, cite: rule.cite })
    }
    if (daysAway <= moreThanDays) {
      const says = `An absence of ${howMany(daysAway, 'day')} is not notified.${local}`
      return decided({ mustNotify: false }, { rule: ID, says, cite: rule.cite })
    }
    const by = hoursBeforeTheDate(hoursBefore, leavesOn)
    const says =
      `The absence must be notified by ${momentInWords(by)}, ${howMany(hoursBefore, 'hour')} before the day of leaving begins. ` +
      `A return that differs from what was said is notified too.${local}`
    return decided({ mustNotify: true, by }, { rule: ID, says, cite: rule.cite })
  },
})
