/**
 * Whether an area's board meets its targets. That boards must show how they do was read; no figure was. Each target is
 * the area's own, and without one the share is shown and nothing is judged.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import type { Day } from '../kernel/day.ts'
import { aCount, facts, ifKnown, listOf, oneOf, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import { howMany, sentenceOf } from '../kernel/words.ts'
import { mappaGuidance, mappaGuidanceEnglandAndWales } from '../sources/mappa-guidance-england-and-wales.ts'

const ID = 'mappa/are-the-targets-met'
const CITE = mappaGuidance('31')

const MEASURES = [
  'level 2 reviewed in time',
  'level 3 reviewed in time',
  'disclosure considered',
  'agencies attended level 3',
] as const
export type Measure = (typeof MEASURES)[number]

const percent = <const Id extends string>(id: Id, row: string, what: Measure, suggested: number) =>
  setting({ id, row, asks: `Of which percentage is it asked: ${what}?`, unit: 'percent', shape: aCount, suggested })
export const TARGET_LEVEL_2 = percent('mappa/target-level-2-reviewed', 'SCT-10', 'level 2 reviewed in time', 85)
export const TARGET_LEVEL_3 = percent('mappa/target-level-3-reviewed', 'SCT-10', 'level 3 reviewed in time', 90)
export const TARGET_DISCLOSURE = percent('mappa/target-disclosure', 'SCT-10', 'disclosure considered', 100)
export const TARGET_ATTENDANCE = percent('mappa/target-attendance', 'MS-06', 'agencies attended level 3', 90)
const SETTINGS = [TARGET_LEVEL_2, TARGET_LEVEL_3, TARGET_DISCLOSURE, TARGET_ATTENDANCE] as const
const SETTING_FOR = {
  'level 2 reviewed in time': TARGET_LEVEL_2,
  'level 3 reviewed in time': TARGET_LEVEL_3,
  'disclosure considered': TARGET_DISCLOSURE,
  'agencies attended level 3': TARGET_ATTENDANCE,
} as const

const counted = facts({ measure: oneOf(...MEASURES), done: aCount, of: aCount })
const shape = facts({
  counts: saying('for each measure, in how many of how many it was so', ifKnown(listOf(counted))),
  locally: saying('what the area set', ifKnown(localsFor(...SETTINGS))),
})
type Facts = TypeOf<typeof shape>

export type MeasureMet = {
  readonly measure: Measure
  readonly done: number
  readonly of: number
  /** In whole percent, rounded down, so that nothing is called met that is not. */
  readonly percent: number
  /** Absent where the area set no target. */
  readonly target?: number
  readonly met?: boolean
}

type Count = TypeOf<typeof counted>

function judged({ measure, done, of }: Count, { locally }: Facts, on: Day): { value: MeasureMet; because: Because } {
  const reached = Math.floor((100 * done) / of)
  const value = { measure, done, of, percent: reached }
  const target = spokenLocally(locally, SETTING_FOR[measure], on)
  const share = `${sentenceOf(measure)}: ${done} of ${of}, ${howMany(reached, 'percent', 'percent')}.`
  if (target === undefined) {
    return { value, because: { rule: ID, says: `${share} The area has set no target.`, cite: CITE } }
  }
  const met = reached >= target.value
  const verdict = met ? 'which is met' : 'which is not met'
  const says = `${share} The area's own target is ${target.value} percent, ${verdict}; it is unconfirmed as law.`
  return { value: { ...value, target: target.value, met }, because: { rule: `${ID}: local`, says, cite: target.cite } }
}

/** For each measure its share, and whether it reaches the area's target. */
export const areTheTargetsMet = question<Facts, readonly MeasureMet[]>({
  id: ID,
  asks: "Are the area's targets met?",
  facts: shape,
  sources: [mappaGuidanceEnglandAndWales],
  rows: ['MS-06', 'MT-09'],
  settings: SETTINGS,
  answer(given, on) {
    const countable = (given.counts ?? []).filter(one => one.of > 0 && one.done <= one.of)
    if (countable.length === 0) {
      const says = 'The board shows how it does; nothing was counted for this period.'
      return needsAPerson(['what was counted'], { rule: ID, says, cite: CITE })
    }
    const all = countable.map(one => judged(one, given, on))
    return decided(
      all.map(one => one.value),
      ...all.map(one => one.because),
    )
  },
})
