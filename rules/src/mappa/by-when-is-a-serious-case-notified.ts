/**
 * By when the notification of a serious case goes to the board in England and Wales: five days after its form is
 * completed. What makes a review mandatory is remembered and not read, so it is the area's own.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { withinDaysAfter } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import type { Day } from '../kernel/day.ts'
import { aDay, facts, ifKnown, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { asTheAreaSet, localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import { dayInWords, howMany, weekdayInWords } from '../kernel/words.ts'
import { FORMS_FROM, mappaForms, mappaForms2012 } from '../sources/mappa-forms-2012.ts'
import { mappaGuidanceEnglandAndWales, mappaGuidanceRetold } from '../sources/mappa-guidance-england-and-wales.ts'
import { LEVELS_OF_MANAGEMENT } from './levels-of-management.ts'

const ID = 'mappa/by-when-is-a-serious-case-notified'

/** Days after the form is completed. */
export const NOTICE_DAYS: readonly Dated<number>[] = [
  { from: FORMS_FROM, value: 5, cite: mappaForms('notification of a serious case') },
]

export const CHARGE_IS_A_TRIGGER = setting({
  id: 'mappa/charge-makes-review-mandatory',
  row: 'MS-08',
  asks: 'Is a review mandatory when somebody at level 2 or 3 is charged with murder, attempted murder or rape?',
  unit: 'yes or no',
  shape: yesOrNo,
  suggested: true,
})

const shape = facts({
  level: saying('the level at the time of the offence', ifKnown(oneOf(...LEVELS_OF_MANAGEMENT))),
  charged: saying('whether the person is charged with murder, attempted murder or rape', ifKnown(yesOrNo)),
  decidedToNotify: saying('whether people decided that the case is notified', ifKnown(yesOrNo)),
  completedOn: saying('the day on which the form was completed', ifKnown(aDay)),
  locally: saying('what the area set', ifKnown(localsFor(CHARGE_IS_A_TRIGGER))),
})
type Facts = TypeOf<typeof shape>

/** `by` is absent when nothing is to be notified. */
export type NoticeOfSeriousCase = { readonly notify: boolean; readonly by?: Day }

function triggered({ level, charged, locally }: Facts, on: Day): Because | undefined {
  const local = spokenLocally(locally, CHARGE_IS_A_TRIGGER, on)
  if (local?.value !== true || charged !== true || level === undefined || level === '1') return undefined
  const says = `Somebody at level ${level} is charged. ${asTheAreaSet('That this makes a review mandatory')}`
  return { rule: `${ID}: local`, says, cite: local.cite }
}

/** The last day for the notification to the chair of the board and the co-ordinator. */
export const byWhenIsASeriousCaseNotified = question<Facts, NoticeOfSeriousCase>({
  id: ID,
  asks: 'By when is a serious case notified to the board in England and Wales?',
  facts: shape,
  sources: [mappaForms2012, mappaGuidanceEnglandAndWales],
  values: { 'days after the form is completed': NOTICE_DAYS },
  rows: ['MS-08'],
  settings: [CHARGE_IS_A_TRIGGER],
  answer(given, on) {
    const { decidedToNotify, completedOn } = given
    const trigger = triggered(given, on)
    const triggers = trigger === undefined ? [] : [trigger]
    if (decidedToNotify === false && trigger === undefined) {
      const says = 'People decided that this case is not notified.'
      return decided({ notify: false }, { rule: ID, says, cite: mappaGuidanceRetold('chapter 20') })
    }
    const days = inForce(NOTICE_DAYS, completedOn ?? on)
    const missing = [
      ...(decidedToNotify === undefined && trigger === undefined ? ['whether the case is notified'] : []),
      ...(completedOn === undefined ? ['the day on which the form was completed'] : []),
      ...(days === undefined ? ['the time that applied to the notification'] : []),
    ]
    if (missing.length > 0 || completedOn === undefined || days === undefined) {
      const says =
        'The notification goes to the chair of the board and the co-ordinator soon after its form is completed.'
      return needsAPerson(missing, ...triggers, { rule: ID, says, cite: mappaForms('notification of a serious case') })
    }
    const counted = withinDaysAfter(days.value, completedOn)
    const says =
      `The notification reaches the chair of the board and the co-ordinator by ${weekdayInWords(counted.to)}, ` +
      `${howMany(days.value, 'day')} after its form was completed on ${dayInWords(completedOn)}. The report uses form MAPPA O.`
    const facts = [{ name: 'form completed', value: completedOn }]
    return decided({ notify: true, by: counted.to }, ...triggers, { rule: ID, says, cite: days.cite, counted, facts })
  },
})
