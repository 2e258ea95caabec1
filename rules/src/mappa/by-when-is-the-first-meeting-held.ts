/** By when the first meeting at level 2 or 3 is held after a referral. Only recollections of older papers were found. */
import { needsAPerson } from '../kernel/answer.ts'
import { aCount, aDay, facts, ifKnown, oneOf, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import { aCalendar } from '../kernel/working-days.ts'
import { mappaGuidance, mappaGuidanceEnglandAndWales } from '../sources/mappa-guidance-england-and-wales.ts'
import { mappaGuidanceScotland2022, scottishGuidance } from '../sources/mappa-guidance-scotland-2022.ts'
import { byTheClockOfTheArea, type DueBy } from './clock-of-the-area.ts'

const ID = 'mappa/by-when-is-the-first-meeting-held'

const days = (nation: 'england' | 'scotland', level: 2 | 3, suggested: number) =>
  setting({
    id: `mappa/first-meeting-${nation}-level-${level}` as const,
    row: nation === 'england' ? 'MT-03' : 'SCT-04',
    asks: `Within how many working days is the first level ${level} meeting held (${nation === 'england' ? 'England and Wales' : 'Scotland'})?`,
    unit: 'working days',
    shape: aCount,
    suggested,
  })
export const FIRST_LEVEL_2 = days('england', 2, 20)
export const FIRST_LEVEL_3 = days('england', 3, 5)
export const FIRST_LEVEL_2_SCOTLAND = days('scotland', 2, 20)
export const FIRST_LEVEL_3_SCOTLAND = days('scotland', 3, 5)
const SETTINGS = [FIRST_LEVEL_2, FIRST_LEVEL_3, FIRST_LEVEL_2_SCOTLAND, FIRST_LEVEL_3_SCOTLAND] as const

const shape = facts({
  jurisdiction: saying('where the person is managed', oneOf('Scotland', 'England and Wales')),
  level: saying('the level for which the referral was accepted', ifKnown(oneOf('2', '3'))),
  acceptedOn: saying('the day on which it was accepted', ifKnown(aDay)),
  calendar: saying("the area's working days", ifKnown(aCalendar)),
  locally: saying('what the area set', ifKnown(localsFor(...SETTINGS))),
})
type Facts = TypeOf<typeof shape>

/** The last day for the first meeting, where the area set a number. */
export const byWhenIsTheFirstMeetingHeld = question<Facts, DueBy>({
  id: ID,
  asks: 'By when is the first meeting at level 2 or 3 held?',
  facts: shape,
  sources: [mappaGuidanceEnglandAndWales, mappaGuidanceScotland2022],
  settings: SETTINGS,
  answer({ jurisdiction, level, acceptedOn, calendar, locally }, on) {
    const scottish = jurisdiction === 'Scotland'
    const cite = scottish ? scottishGuidance('chapter 5') : mappaGuidance('chapter 13')
    if (level === undefined) {
      const says = 'How soon the first meeting is held depends on the level.'
      return needsAPerson(['the level for which the referral was accepted'], { rule: ID, says, cite })
    }
    const number = scottish
      ? spokenLocally(locally, level === '2' ? FIRST_LEVEL_2_SCOTLAND : FIRST_LEVEL_3_SCOTLAND, on)
      : spokenLocally(locally, level === '2' ? FIRST_LEVEL_2 : FIRST_LEVEL_3, on)
    const what = `the first meeting at level ${level}`
    const from = 'the acceptance of the referral'
    return byTheClockOfTheArea({ rule: ID, what, from, start: acceptedOn, number, unit: 'working day', calendar, cite })
  },
})
