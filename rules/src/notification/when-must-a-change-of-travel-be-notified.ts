/**
 * What was notified about a journey turns out wrong or incomplete before the departure. What was read holds for England
 * and Wales; for Scotland the time for changes is unconfirmed and an area sets it.
 */
import { decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import type { Day } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { hoursBeforeTheDate, type Moment, momentInWords } from '../kernel/moment.ts'
import { question } from '../kernel/question.ts'
import { asTheAreaSet, localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import { dayInWords, howMany } from '../kernel/words.ts'
import {
  travelNotificationRegulations2004,
  travelRegulations,
} from '../sources/travel-notification-regulations-2004.ts'
import { aNationRead, lawNotHeld, MATTERS_FROM } from './days-of-the-duty.ts'

const ID = 'notification/when-must-a-change-of-travel-be-notified'
const CITE = travelRegulations('reg. 7, as amended in 2012')

/** Hours before the date, without and with a reasonable excuse. */
export const HOURS_FOR_CHANGES: readonly Dated<number>[] = [{ from: MATTERS_FROM, value: 24, cite: CITE }]
export const HOURS_FOR_CHANGES_WITH_EXCUSE: readonly Dated<number>[] = [{ from: MATTERS_FROM, value: 12, cite: CITE }]

/** Hours before the date in Scotland: the text that was read speaks of first notices alone. */
export const SCOTTISH_HOURS = setting({
  id: 'notification/hours-for-a-change-of-travel-in-scotland',
  row: 'ND-16',
  asks: 'How many hours before the date of departure is a change of travel notified in Scotland?',
  unit: 'hours',
  shape: aCount,
  suggested: 24,
})

const shape = facts({
  jurisdiction: saying('where the duty is performed', aNationRead),
  leavesOn: saying('the day of departure', ifKnown(aDay)),
  notifiedBefore: saying('whether the journey was notified', ifKnown(yesOrNo)),
  locally: saying('what the area set although it is unconfirmed', ifKnown(localsFor(SCOTTISH_HOURS))),
})
type Facts = TypeOf<typeof shape>

/** The last moment; and the last one where a person accepts a reasonable excuse. */
export type ChangeOfTravel = { readonly by: Moment; readonly withExcuseBy?: Moment }

function inScotland(leavesOn: Day, { locally }: Facts) {
  const local = spokenLocally(locally, SCOTTISH_HOURS, leavesOn)
  if (local === undefined) {
    const says = 'By when a change of travel is notified in Scotland is unconfirmed.'
    return needsAPerson(['how long before the departure a change is notified in Scotland'], {
      rule: ID,
      says,
      cite: CITE,
    })
  }
  const by = hoursBeforeTheDate(local.value, leavesOn)
  const says = `The change must be notified by ${momentInWords(by)}. ${asTheAreaSet(`${howMany(local.value, 'hour')} before the date`)}`
  return decided<ChangeOfTravel>({ by }, { rule: `${ID}: local`, says, cite: local.cite })
}

/** By when a change to notified travel is notified. */
export const whenMustAChangeOfTravelBeNotified = question<Facts, ChangeOfTravel>({
  id: ID,
  asks: 'By when must a change to a notified journey be notified?',
  facts: shape,
  sources: [travelNotificationRegulations2004],
  values: {
    'hours before the date': HOURS_FOR_CHANGES,
    'hours before the date with an excuse': HOURS_FOR_CHANGES_WITH_EXCUSE,
  },
  rows: ['ND-16'],
  settings: [SCOTTISH_HOURS],
  answer(given) {
    const { jurisdiction, leavesOn, notifiedBefore } = given
    const missing = [
      ...(leavesOn === undefined ? ['the day of departure'] : []),
      ...(notifiedBefore === undefined ? ['whether the journey was notified'] : []),
      ...(notifiedBefore === false ? ['the notification of the journey itself, which was not made'] : []),
    ]
    if (leavesOn === undefined || missing.length > 0) {
      const says = 'Whatever becomes wrong about a notified journey is notified again before the departure.'
      return needsAPerson(missing, { rule: ID, says, cite: CITE })
    }
    if (jurisdiction === 'Scotland') return inScotland(leavesOn, given)
    const hours = inForce(HOURS_FOR_CHANGES, leavesOn)
    const excused = inForce(HOURS_FOR_CHANGES_WITH_EXCUSE, leavesOn)
    if (hours === undefined || excused === undefined) return lawNotHeld(ID, leavesOn, CITE)
    const by = hoursBeforeTheDate(hours.value, leavesOn)
    const withExcuseBy = hoursBeforeTheDate(excused.value, leavesOn)
    const says =
      `What changed about the journey of ${dayInWords(leavesOn)} must be notified by ${momentInWords(by)}, ` +
      `${howMany(hours.value, 'hour')} before that date begins. With a reasonable excuse, which a person judges, by ${momentInWords(withExcuseBy)}. ` +
      'The person names the station where they notified first.'
    return decided(
      { by, withExcuseBy },
      { rule: ID, says, cite: hours.cite, facts: [{ name: 'departure', value: leavesOn }] },
    )
  },
})
