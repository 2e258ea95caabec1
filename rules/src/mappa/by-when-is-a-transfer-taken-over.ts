/** By when another area takes somebody over. That there is a chapter on it is known; no number was found in it. */
import { aCount, aDay, facts, ifKnown, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import { aCalendar } from '../kernel/working-days.ts'
import { mappaGuidanceEnglandAndWales, mappaGuidanceRetold } from '../sources/mappa-guidance-england-and-wales.ts'
import { byTheClockOfTheArea, type DueBy } from './clock-of-the-area.ts'

const ID = 'mappa/by-when-is-a-transfer-taken-over'

export const TRANSFER_DAYS = setting({
  id: 'mappa/transfer-days',
  row: 'MT-13',
  asks: 'Within how many working days of being asked does the new area take somebody over?',
  unit: 'working days',
  shape: aCount,
})

const shape = facts({
  askedOn: saying('the day on which the new area was asked', ifKnown(aDay)),
  calendar: saying("the area's working days", ifKnown(aCalendar)),
  locally: saying('what the area set', ifKnown(localsFor(TRANSFER_DAYS))),
})
type Facts = TypeOf<typeof shape>

/** The last day for the new area, where the area set a number. */
export const byWhenIsATransferTakenOver = question<Facts, DueBy>({
  id: ID,
  asks: 'By when does another area take the person over?',
  facts: shape,
  sources: [mappaGuidanceEnglandAndWales],
  settings: [TRANSFER_DAYS],
  answer({ askedOn, calendar, locally }, on) {
    return byTheClockOfTheArea({
      rule: ID,
      what: 'the takeover by the new area',
      from: 'the request',
      start: askedOn,
      number: spokenLocally(locally, TRANSFER_DAYS, on),
      unit: 'working day',
      calendar,
      cite: mappaGuidanceRetold('chapter 17'),
    })
  },
})
