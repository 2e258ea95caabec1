/**
 * By when the record in the national register of violent and sexual offenders is made, and what every record needs: a
 * manager. The number of working days was not read and is the area's own.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import type { Day } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import { aCalendar } from '../kernel/working-days.ts'
import { mappaGuidanceEnglandAndWales, mappaGuidanceRetold } from '../sources/mappa-guidance-england-and-wales.ts'
import { mappaGuidanceScotland2022, scottishGuidance } from '../sources/mappa-guidance-scotland-2022.ts'
import { byTheClockOfTheArea } from './clock-of-the-area.ts'

const ID = 'mappa/by-when-is-the-register-record-made'

export const REGISTER_RECORD_DAYS = setting({
  id: 'mappa/register-record-days',
  row: 'MT-10',
  asks: 'Within how many working days is the record in the national register made?',
  unit: 'working days',
  shape: aCount,
  suggested: 3,
})

const shape = facts({
  jurisdiction: saying('where the person is managed', oneOf('Scotland', 'England and Wales')),
  subjectSince: saying('the day on which the person came into the arrangements', ifKnown(aDay)),
  madeOn: saying('the day on which the record was made; left out while there is none', ifKnown(aDay)),
  hasManager: saying('whether the record has a named manager', ifKnown(yesOrNo)),
  calendar: saying("the area's working days", ifKnown(aCalendar)),
  locally: saying('what the area set', ifKnown(localsFor(REGISTER_RECORD_DAYS))),
})
type Facts = TypeOf<typeof shape>

/** Made, a record may lack its manager; not yet made, it has a last day where the area set a number. */
export type RegisterRecord =
  | { readonly made: true; readonly lacksManager: boolean }
  | { readonly made: false; readonly by: Day }

function dutyOf({ jurisdiction }: Facts): Because {
  return jurisdiction === 'Scotland'
    ? {
        rule: ID,
        says: 'Everybody in the arrangements has a record, those in custody too, and each record has a manager.',
        cite: scottishGuidance('chapter 17'),
      }
    : {
        rule: ID,
        says: 'Police, probation and prisons use the national register for everybody in the arrangements.',
        cite: mappaGuidanceRetold('PSI 06/2013 and PI 03/2013, from 11 February 2013'),
      }
}

/** Whether the record is made and has a manager; while it is not made, by when. */
export const byWhenIsTheRegisterRecordMade = question<Facts, RegisterRecord>({
  id: ID,
  asks: 'By when is the record in the national register made, and has it a manager?',
  facts: shape,
  sources: [mappaGuidanceEnglandAndWales, mappaGuidanceScotland2022],
  rows: ['MT-10', 'SCT-15'],
  settings: [REGISTER_RECORD_DAYS],
  answer(given, on) {
    const { subjectSince, madeOn, hasManager, calendar, locally } = given
    const duty = dutyOf(given)
    if (madeOn !== undefined && madeOn <= on) {
      if (hasManager === undefined) return needsAPerson(['whether the record has a named manager'], duty)
      return decided<RegisterRecord>({ made: true, lacksManager: !hasManager }, duty)
    }
    const clock = byTheClockOfTheArea({
      rule: ID,
      what: 'the record in the national register',
      from: 'coming into the arrangements',
      start: subjectSince,
      number: spokenLocally(locally, REGISTER_RECORD_DAYS, on),
      unit: 'working day',
      calendar,
      cite: duty.cite,
    })
    if (clock.kind === 'needs-a-person') return needsAPerson(clock.missing, duty, ...clock.because)
    return decided<RegisterRecord>({ made: false, by: clock.value.by }, duty, ...clock.because)
  },
})
