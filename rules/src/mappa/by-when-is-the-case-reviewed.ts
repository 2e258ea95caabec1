/**
 * By when the next review meeting is held, or the next review of somebody at level 1. The present Scottish edition fixes
 * no frequency: the meeting sets the day, and a significant change calls for another meeting before it. Numbers that
 * people remember are the area's own; of the day set and the area's number the earlier is used.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Counted, withinMonthsAfter, withinWeeksAfter } from '../kernel/counting.ts'
import type { Dated } from '../kernel/dated.ts'
import type { Day } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, oneOf, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { asTheAreaSet, localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import type { Cite } from '../kernel/sources.ts'
import { dayInWords, howMany, weekdayInWords } from '../kernel/words.ts'
import { mappaGuidance, mappaGuidanceEnglandAndWales } from '../sources/mappa-guidance-england-and-wales.ts'
import { mappaGuidanceScotland2022, scottishGuidanceRetold } from '../sources/mappa-guidance-scotland-2022.ts'
import { LEVELS_OF_MANAGEMENT, type LevelOfManagement } from './levels-of-management.ts'

const ID = 'mappa/by-when-is-the-case-reviewed'

const weeks = <const Id extends string>(id: Id, row: string, what: string, suggested: number) =>
  setting({ id, row, asks: `Every how many weeks is ${what}?`, unit: 'weeks', shape: aCount, suggested })

export const LEVEL_3_WEEKS = weeks(
  'mappa/review-weeks-level-3',
  'MT-04',
  'a level 3 case reviewed (England and Wales)',
  8,
)
export const LEVEL_2_WEEKS = weeks(
  'mappa/review-weeks-level-2',
  'MT-04',
  'a level 2 case reviewed (England and Wales)',
  16,
)
export const SCOTTISH_LEVEL_3_WEEKS = weeks(
  'mappa/review-weeks-scotland-level-3',
  'SCT-10',
  'a level 3 case reviewed (Scotland)',
  6,
)
export const SCOTTISH_LEVEL_2_WEEKS = weeks(
  'mappa/review-weeks-scotland-level-2',
  'SCT-10',
  'a level 2 case reviewed (Scotland)',
  12,
)
export const LEVEL_1_MONTHS = setting({
  id: 'mappa/review-months-level-1',
  row: 'MT-08',
  asks: 'Every how many months does the lead agency review a level 1 case (England and Wales)?',
  unit: 'months',
  shape: aCount,
})
const SETTINGS = [LEVEL_1_MONTHS, LEVEL_2_WEEKS, LEVEL_3_WEEKS, SCOTTISH_LEVEL_2_WEEKS, SCOTTISH_LEVEL_3_WEEKS] as const

const shape = facts({
  jurisdiction: saying('where the person is managed', oneOf('Scotland', 'England and Wales')),
  level: saying('the level of management', ifKnown(oneOf(...LEVELS_OF_MANAGEMENT))),
  lastOn: saying('the day of the last meeting, or of the last review of a level 1 case', ifKnown(aDay)),
  setFor: saying('the day that the last meeting set for the next', ifKnown(aDay)),
  changedOn: saying('the day of the last significant change in the risk', ifKnown(aDay)),
  locally: saying('what the area set', ifKnown(localsFor(...SETTINGS))),
})
type Facts = TypeOf<typeof shape>

export type CaseReview = {
  readonly by: Day
  readonly countsFrom: 'the day that was set' | 'the last meeting'
  /** A significant change since the last meeting calls for one before the day that was set. */
  readonly extraMeeting: boolean
}

type Clock = { readonly number: Dated<number>; readonly counted: Counted; readonly says: string }

function numberFor({ jurisdiction, locally }: Facts, level: LevelOfManagement, on: Day): Dated<number> | undefined {
  const scottish = jurisdiction === 'Scotland'
  if (level === '1') return scottish ? undefined : spokenLocally(locally, LEVEL_1_MONTHS, on)
  if (level === '2') return spokenLocally(locally, scottish ? SCOTTISH_LEVEL_2_WEEKS : LEVEL_2_WEEKS, on)
  return spokenLocally(locally, scottish ? SCOTTISH_LEVEL_3_WEEKS : LEVEL_3_WEEKS, on)
}

function clockOf(given: Facts, level: LevelOfManagement, on: Day): Clock | undefined {
  const number = numberFor(given, level, on)
  if (given.lastOn === undefined || number === undefined || number.value === 0) return undefined
  const count = level === '1' ? withinMonthsAfter : withinWeeksAfter
  const counted = count(number.value, given.lastOn)
  const every = howMany(number.value, level === '1' ? 'month' : 'week')
  const says =
    `Counted from ${dayInWords(given.lastOn)}, the review at level ${level} is due by ${weekdayInWords(counted.to)}, ` +
    `${every} on. ${asTheAreaSet('The number')}`
  return { number, counted, says }
}

/** Where the frequency of meetings, or that there is none, was read. */
function citeFor({ jurisdiction }: Pick<Facts, 'jurisdiction'>): Cite {
  return jurisdiction === 'Scotland' ? scottishGuidanceRetold('5.51 to 5.53') : mappaGuidance('7.1')
}

function changeSince({ changedOn, lastOn, jurisdiction }: Facts, on: Day): Because[] {
  if (changedOn === undefined || changedOn > on || (lastOn !== undefined && changedOn <= lastOn)) return []
  const tell =
    jurisdiction === 'Scotland'
      ? ' Whoever learns of it tells the lead authority and the co-ordinator; a meeting is held before the day that was set.'
      : ' The level is looked at again, and a meeting is held before the day that was set where one is needed.'
  const says = `The risk changed significantly on ${dayInWords(changedOn)}.${tell}`
  const facts = [{ name: 'significant change', value: changedOn }]
  return [{ rule: ID, says, cite: citeFor({ jurisdiction }), facts }]
}

function missingOf({ level, lastOn, jurisdiction }: Facts): string[] {
  const number = jurisdiction === 'Scotland' || level === undefined ? [] : ['how often the area reviews at this level']
  return [
    ...(level === undefined ? ['the level of management'] : []),
    ...(lastOn === undefined ? ['the day of the last meeting'] : []),
    'the day that the last meeting set for the next',
    ...number,
  ]
}

/** The last day for the next review, and whether a change calls for one before. */
export const byWhenIsTheCaseReviewed = question<Facts, CaseReview>({
  id: ID,
  asks: 'By when is the case reviewed next?',
  facts: shape,
  sources: [mappaGuidanceEnglandAndWales, mappaGuidanceScotland2022],
  rows: ['ML-04', 'MT-08', 'SCT-05', 'SCT-06'],
  settings: SETTINGS,
  answer(given, on) {
    const { level, setFor, lastOn } = given
    const clock = level === undefined ? undefined : clockOf(given, level, on)
    const dayWasSet = setFor !== undefined && (lastOn === undefined || setFor > lastOn)
    const changes = changeSince(given, on)
    const extraMeeting = changes.length > 0
    const set = dayWasSet ? setFor : undefined
    if (set !== undefined && (clock === undefined || set <= clock.counted.to)) {
      const says = `The last meeting set the next review for ${weekdayInWords(set)}.`
      const because: Because = { rule: ID, says, cite: citeFor(given), facts: [{ name: 'set for', value: set }] }
      const other = clock === undefined ? {} : { otherReading: { says: clock.says, day: clock.counted.to } }
      const value: CaseReview = { by: set, countsFrom: 'the day that was set', extraMeeting }
      return decided(value, { ...because, ...other }, ...changes)
    }
    if (clock === undefined) {
      const says = 'No frequency is held: the meeting sets the day of the next one.'
      return needsAPerson(missingOf(given), { rule: ID, says, cite: citeFor(given) }, ...changes)
    }
    const { number, counted, says } = clock
    const later = set !== undefined ? ` The meeting set ${dayInWords(set)}, which is later and is not used.` : ''
    const because: Because = { rule: `${ID}: local`, says: `${says}${later}`, cite: number.cite, counted }
    return decided({ by: counted.to, countsFrom: 'the last meeting', extraMeeting }, because, ...changes)
  },
})
