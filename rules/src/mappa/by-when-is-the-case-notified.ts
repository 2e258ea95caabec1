/**
 * By when somebody who is in the arrangements is notified to the co-ordinator, or referred to level 2 or 3, and on which
 * form. The forms were read; the days were not found in either nation and are the area's own.
 */
import { type Answer, type Because, decided, needsAPerson } from '../kernel/answer.ts'
import type { Day } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import type { Cite } from '../kernel/sources.ts'
import { mappaForms, mappaForms2012 } from '../sources/mappa-forms-2012.ts'
import { mappaGuidanceEnglandAndWales, mappaGuidanceRetold } from '../sources/mappa-guidance-england-and-wales.ts'
import { mappaGuidanceScotland2022, scottishGuidance } from '../sources/mappa-guidance-scotland-2022.ts'
import { byTheClockOfTheArea, type DueBy } from './clock-of-the-area.ts'

const ID = 'mappa/by-when-is-the-case-notified'

export const DAYS_TO_IDENTIFY = setting({
  id: 'mappa/days-to-identify-the-category',
  row: 'MT-01',
  asks: 'Within how many days of sentence or caution does each agency identify the category (England and Wales)?',
  unit: 'days',
  shape: aCount,
  suggested: 3,
})
export const DAYS_TO_NOTIFY = setting({
  id: 'mappa/days-to-notify-in-scotland',
  row: 'SCT-01',
  asks: 'Within how many days of sentence does the notification reach the co-ordinator (Scotland)?',
  unit: 'days',
  shape: aCount,
})
export const DAYS_TO_REFER = setting({
  id: 'mappa/days-to-refer-in-scotland',
  row: 'SCT-02',
  asks: 'Within how many days of the wish for level 2 or 3 is the person referred (Scotland)?',
  unit: 'days',
  shape: aCount,
})

const STEPS = ['notification', 'referral'] as const
const shape = facts({
  jurisdiction: saying('where the person is managed', oneOf('Scotland', 'England and Wales')),
  step: saying('notification to the co-ordinator, or referral to level 2 or 3', oneOf(...STEPS)),
  restrictedPatient: saying('whether the person is a restricted patient', ifKnown(yesOrNo)),
  sentencedOn: saying('the day of sentence or caution', ifKnown(aDay)),
  wantedOn: saying('the day on which level 2 or 3 was wanted', ifKnown(aDay)),
  locally: saying('what the area set', ifKnown(localsFor(DAYS_TO_IDENTIFY, DAYS_TO_NOTIFY, DAYS_TO_REFER))),
})
type Facts = TypeOf<typeof shape>

type Form = { readonly words: string; readonly cite: Cite }

function formFor({ jurisdiction, step, restrictedPatient }: Facts): Form {
  if (jurisdiction === 'England and Wales') {
    return step === 'referral'
      ? { words: 'It is made on form MAPPA A.', cite: mappaForms('MAPPA A') }
      : { words: 'The name of the form for it was not confirmed.', cite: mappaGuidanceRetold('chapter 6') }
  }
  const [patients, others] = step === 'referral' ? [4, 2] : [3, 1]
  const cite = scottishGuidance('document set')
  if (restrictedPatient === undefined) {
    return { words: `It is made on document ${others}, for a restricted patient on document ${patients}.`, cite }
  }
  return { words: `It is made on document ${restrictedPatient ? patients : others}.`, cite }
}

function clockFor(given: Facts, on: Day): Answer<DueBy> {
  const { jurisdiction, step, sentencedOn, wantedOn, locally } = given
  const scottish = jurisdiction === 'Scotland'
  const cite = scottish ? scottishGuidance('chapter 5') : mappaGuidanceRetold('chapter 6')
  if (step === 'referral' && !scottish) {
    const says = 'No time for a referral was found, and none can be set: it is made as soon as level 2 or 3 is wanted.'
    return needsAPerson(['by when the referral is wanted'], { rule: ID, says, cite })
  }
  if (step === 'referral') {
    const number = spokenLocally(locally, DAYS_TO_REFER, on)
    const from = 'the wish for level 2 or 3'
    return byTheClockOfTheArea({ rule: ID, what: 'the referral', from, start: wantedOn, number, unit: 'day', cite })
  }
  const number = spokenLocally(locally, scottish ? DAYS_TO_NOTIFY : DAYS_TO_IDENTIFY, on)
  const what = scottish ? 'the notification' : 'the identification of the category'
  const from = 'sentence or caution'
  return byTheClockOfTheArea({ rule: ID, what, from, start: sentencedOn, number, unit: 'day', cite })
}

/** The last day for the notification or referral, where the area set a number. */
export const byWhenIsTheCaseNotified = question<Facts, DueBy>({
  id: ID,
  asks: 'By when is the case notified to the co-ordinator or referred, and on which form?',
  facts: shape,
  sources: [mappaForms2012, mappaGuidanceEnglandAndWales, mappaGuidanceScotland2022],
  rows: ['SCT-02'],
  settings: [DAYS_TO_IDENTIFY, DAYS_TO_NOTIFY, DAYS_TO_REFER],
  answer(given, on) {
    const { words, cite } = formFor(given)
    const form: Because = { rule: ID, says: words, cite }
    const answer = clockFor(given, on)
    return answer.kind === 'decided'
      ? decided(answer.value, ...answer.because, form)
      : { ...answer, because: [...answer.because, form] }
  },
})
