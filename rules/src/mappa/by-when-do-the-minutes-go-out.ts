/** By when the minute of a level 2 or 3 meeting reaches those who were invited. No number was found in either nation. */
import { needsAPerson } from '../kernel/answer.ts'
import { aCount, aDay, facts, ifKnown, oneOf, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import { aCalendar } from '../kernel/working-days.ts'
import { mappaGuidance, mappaGuidanceEnglandAndWales } from '../sources/mappa-guidance-england-and-wales.ts'
import { mappaGuidanceScotland2016, scottishGuidance2016 } from '../sources/mappa-guidance-scotland-2016.ts'
import { byTheClockOfTheArea, type DueBy } from './clock-of-the-area.ts'

const ID = 'mappa/by-when-do-the-minutes-go-out'

export const MINUTES_LEVEL_3 = setting({
  id: 'mappa/minutes-level-3',
  row: 'MT-07',
  asks: 'Within how many working days of a level 3 meeting does its minute go out (England and Wales)?',
  unit: 'working days',
  shape: aCount,
  suggested: 5,
})
export const MINUTES_LEVEL_2 = setting({
  id: 'mappa/minutes-level-2',
  row: 'MT-07',
  asks: 'Within how many working days of a level 2 meeting does its minute go out (England and Wales)?',
  unit: 'working days',
  shape: aCount,
  suggested: 10,
})
export const MINUTES_SCOTLAND = setting({
  id: 'mappa/minutes-scotland',
  row: 'SCT-07',
  asks: 'Within how many working days of a meeting does its minute go out (Scotland)?',
  unit: 'working days',
  shape: aCount,
})
const SETTINGS = [MINUTES_LEVEL_3, MINUTES_LEVEL_2, MINUTES_SCOTLAND] as const

const shape = facts({
  jurisdiction: saying('where the person is managed', oneOf('Scotland', 'England and Wales')),
  level: saying('the level at which the meeting was held', ifKnown(oneOf('2', '3'))),
  heldOn: saying('the day of the meeting', ifKnown(aDay)),
  calendar: saying("the area's working days", ifKnown(aCalendar)),
  locally: saying('what the area set', ifKnown(localsFor(...SETTINGS))),
})
type Facts = TypeOf<typeof shape>

/** The last day for the minute, where the area set a number. */
export const byWhenDoTheMinutesGoOut = question<Facts, DueBy>({
  id: ID,
  asks: 'By when does the minute of a level 2 or 3 meeting go out?',
  facts: shape,
  sources: [mappaGuidanceEnglandAndWales, mappaGuidanceScotland2016],
  rows: ['SCT-07'],
  settings: SETTINGS,
  answer({ jurisdiction, level, heldOn, calendar, locally }, on) {
    const scottish = jurisdiction === 'Scotland'
    const cite = scottish ? scottishGuidance2016('document 5B') : mappaGuidance('chapter 13b')
    if (level === undefined && !scottish) {
      const says = 'How soon the minute goes out depends on the level.'
      return needsAPerson(['the level at which the meeting was held'], { rule: ID, says, cite })
    }
    const number = scottish
      ? spokenLocally(locally, MINUTES_SCOTLAND, on)
      : spokenLocally(locally, level === '2' ? MINUTES_LEVEL_2 : MINUTES_LEVEL_3, on)
    const from = 'the meeting'
    return byTheClockOfTheArea({
      rule: ID,
      what: 'the minute',
      from,
      start: heldOn,
      number,
      unit: 'working day',
      calendar,
      cite,
    })
  },
})
