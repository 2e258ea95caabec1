/**
 * Whoever is responsible for a prison or hospital gives notice of the release or transfer of somebody who must notify.
 * The duty was read in the Act; the time is in regulations that were not found, so only an area can set days.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { addDays, type Day } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { asTheAreaSet, localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import { howMany, inAList, weekdayInWords } from '../kernel/words.ts'
import { PART_2_FROM, sexualOffencesAct, sexualOffencesAct2003 } from '../sources/sexual-offences-act-2003.ts'
import { aNation, lawNotHeld } from './days-of-the-duty.ts'

const ID = 'notification/must-the-prison-tell-the-police'
const CITE = sexualOffencesAct('s.96')

/** What may go with the notice. */
export const MAY_INCLUDE: readonly Dated<readonly string[]>[] = [
  { from: PART_2_FROM, value: ['information about the person', 'a photograph'], cite: CITE },
]

/** Days before release or transfer, which the regulations set and nobody read. */
export const DAYS_BEFORE_RELEASE = setting({
  id: 'notification/days-before-release',
  row: 'ND-22',
  asks: 'How many days before a release or transfer do prisons and hospitals give notice?',
  unit: 'days',
  shape: aCount,
})

const shape = facts({
  jurisdiction: saying('where the prison or hospital is', aNation),
  mustRegister: saying('whether the person is subject to the notification requirements', ifKnown(yesOrNo)),
  event: saying('what is ahead', oneOf('release', 'transfer')),
  eventOn: saying('its day', ifKnown(aDay)),
  locally: saying('what the area set although it is unconfirmed', ifKnown(localsFor(DAYS_BEFORE_RELEASE))),
})
type Facts = TypeOf<typeof shape>

export type NoticeOfRelease = {
  readonly mustTell: boolean
  readonly mayInclude?: readonly string[]
  /** The last day, only where the area has set one. */
  readonly by?: Day
}

function areaSet({ eventOn, event, locally }: Facts, on: Day): { readonly by?: Day; readonly because: Because } {
  const local = spokenLocally(locally, DAYS_BEFORE_RELEASE, eventOn ?? on)
  if (local === undefined || eventOn === undefined) {
    const says = `By when is set in regulations that were not found; agree the days with those who plan the ${event}.`
    return { because: { rule: `${ID}: time`, says, cite: CITE } }
  }
  const by = addDays(eventOn, -local.value)
  const says = `The notice is due by ${weekdayInWords(by)}. ${asTheAreaSet(`${howMany(local.value, 'day')} before the ${event}`)}`
  return { by, because: { rule: `${ID}: local`, says, cite: local.cite } }
}

/** Whether a prison or hospital must give notice, and what may go with it. */
export const mustThePrisonTellThePolice = question<Facts, NoticeOfRelease>({
  id: ID,
  asks: 'Must the prison or hospital give notice of this release or transfer?',
  facts: shape,
  sources: [sexualOffencesAct2003],
  values: { 'what may go with the notice': MAY_INCLUDE },
  rows: ['ND-22'],
  settings: [DAYS_BEFORE_RELEASE],
  answer(given, on) {
    const { mustRegister, event, eventOn } = given
    if (mustRegister === false) {
      const says = 'The person is not subject to the notification requirements, so no notice is owed.'
      return decided({ mustTell: false }, { rule: ID, says, cite: CITE })
    }
    const include = inForce(MAY_INCLUDE, eventOn ?? on)
    if (include === undefined) return lawNotHeld(ID, eventOn ?? on, CITE)
    if (mustRegister === undefined) {
      const says = 'A prison or hospital gives notice of the release or transfer of somebody who must notify.'
      return needsAPerson(['whether the person is subject to the notification requirements'], {
        rule: ID,
        says,
        cite: CITE,
      })
    }
    const says = `Whoever is responsible for the prison or hospital gives notice of the ${event}; with it may go ${inAList(include.value)}.`
    const { by, because } = areaSet(given, on)
    const value = { mustTell: true, mayInclude: include.value }
    return decided(by === undefined ? value : { ...value, by }, { rule: ID, says, cite: include.cite }, because)
  },
})
