/**
 * How often the strategic board meets, sees its figures and audits cases. Each nation's number was read in an edition of
 * its own; an area may do it more often. Where nothing is written down, as for audits, only the area speaks.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { withinMonthsAfter } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import type { Day } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, listOf, oneOf, saying, type TypeOf } from '../kernel/facts.ts'
import { aLocal, inForceLocally } from '../kernel/local.ts'
import { question } from '../kernel/question.ts'
import { asTheAreaSet, localsFor, setting, spokenLocally, tighter } from '../kernel/setting.ts'
import { dayInWords, howMany, weekdayInWords } from '../kernel/words.ts'
import { FORMS_FROM } from '../sources/mappa-forms-2012.ts'
import { mappaGuidanceEnglandAndWales, mappaGuidanceRetold } from '../sources/mappa-guidance-england-and-wales.ts'
import {
  EDITION_2014_FROM,
  mappaGuidanceScotland2014,
  scottishGuidance2014,
} from '../sources/mappa-guidance-scotland-2014.ts'

const ID = 'mappa/how-often-does-the-board-look'

/** At the longest so many months apart: three meetings a year (England and Wales), figures each quarter (Scotland). */
export const BOARD_MEETS_MONTHS: readonly Dated<number>[] = [
  { from: FORMS_FROM, value: 4, cite: mappaGuidanceRetold('summary of changes 2012: at least three times a year') },
]
export const FIGURES_MONTHS: readonly Dated<number>[] = [
  { from: EDITION_2014_FROM, value: 3, cite: scottishGuidance2014('19.3; 2022 edition chapter 19') },
]

export const BOARD_MEETS_QUARTERLY = setting({
  id: 'mappa/board-meets-every-months',
  row: 'MS-04',
  asks: 'At the longest how many months apart does the strategic board meet (England and Wales)?',
  unit: 'months',
  shape: aCount,
  suggested: 3,
})

const WHAT = ['meeting of the board', 'figures', 'audit of cases'] as const
const NEXT: Readonly<Record<(typeof WHAT)[number], string>> = {
  'meeting of the board': 'The board meets next by',
  figures: 'The board sees its figures next by',
  'audit of cases': 'Cases are audited next by',
}
/** Three meetings a year are four months apart, or three in each calendar year whatever lies between. */
const CALENDAR_YEAR = { says: 'three in each calendar year, whatever the gaps between them' }
const shape = facts({
  jurisdiction: saying('the nation of the area', oneOf('Scotland', 'England and Wales')),
  what: saying('what the board looks at', oneOf(...WHAT)),
  lastOn: saying('the last day on which it did', ifKnown(aDay)),
  localMonths: saying("months between, as the area's own protocol has it", ifKnown(listOf(aLocal(aCount)))),
  locally: saying('what the area set', ifKnown(localsFor(BOARD_MEETS_QUARTERLY))),
})
type Facts = TypeOf<typeof shape>

export type NextLook = { readonly everyMonths: number; readonly by: Day }

function written({ jurisdiction, what }: Facts, on: Day): Dated<number> | undefined {
  if (jurisdiction === 'England and Wales' && what === 'meeting of the board') return inForce(BOARD_MEETS_MONTHS, on)
  return jurisdiction === 'Scotland' && what === 'figures' ? inForce(FIGURES_MONTHS, on) : undefined
}

/** What the area says: its protocol, or the setting for meetings; the more frequent of the two. */
function locallyOf({ jurisdiction, what, localMonths, locally }: Facts, on: Day): Dated<number> | undefined {
  const protocol = inForceLocally(
    localMonths?.filter(one => one.value > 0),
    on,
  )
  const ours = jurisdiction === 'England and Wales' && what === 'meeting of the board'
  const set = ours ? spokenLocally(locally, BOARD_MEETS_QUARTERLY, on) : undefined
  const kept = set !== undefined && set.value > 0 ? set : undefined
  return tighter(protocol, kept, (a, b) => a <= b).uses
}

/** By when the board looks again. */
export const howOftenDoesTheBoardLook = question<Facts, NextLook>({
  id: ID,
  asks: 'How often does the board meet, see its figures or audit cases, and by when next?',
  facts: shape,
  sources: [mappaGuidanceEnglandAndWales, mappaGuidanceScotland2014],
  values: {
    'months between meetings of the board in England and Wales': BOARD_MEETS_MONTHS,
    'months between figures in Scotland': FIGURES_MONTHS,
  },
  rows: ['MS-04', 'SCT-09', 'SP-17'],
  settings: [BOARD_MEETS_QUARTERLY],
  answer(given, on) {
    const { jurisdiction, what, lastOn, locally } = given
    const { uses, ignored } = tighter(written(given, on), locallyOf(given, on), (a, b) => a <= b)
    const missing = [
      ...(uses === undefined ? [`how often the area has the ${what}`] : []),
      ...(lastOn === undefined ? ['the last day on which it was'] : []),
    ]
    if (uses === undefined || lastOn === undefined) {
      const cite =
        jurisdiction === 'Scotland' ? scottishGuidance2014('19.3') : mappaGuidanceRetold('summary of changes 2012')
      const says = uses === undefined ? `No interval is held for the ${what}.` : 'There is no day to count from.'
      return needsAPerson(missing, { rule: ID, says, cite: uses?.cite ?? cite })
    }
    const counted = withinMonthsAfter(uses.value, lastOn)
    const isSetting = spokenLocally(locally, BOARD_MEETS_QUARTERLY, on)?.cite.source.id === uses.cite.source.id
    const layer =
      uses.cite.source.force !== 'local'
        ? ''
        : isSetting
          ? ` ${asTheAreaSet('The number')}`
          : " The area's own protocol says so."
    const says =
      `${NEXT[what]} ${weekdayInWords(counted.to)}, ${howMany(uses.value, 'month')} after ` +
      `${dayInWords(lastOn)}.${layer}`
    const facts = [{ name: 'last', value: lastOn }]
    const other = inForce(BOARD_MEETS_MONTHS, on) === uses ? { otherReading: CALENDAR_YEAR } : {}
    const because: Because = { rule: ID, says, cite: uses.cite, counted, facts, ...other }
    const value: NextLook = { everyMonths: uses.value, by: counted.to }
    if (ignored === undefined) return decided(value, because)
    const longer = `The area's own ${howMany(ignored.value, 'month')} is longer and is not used.`
    return decided(value, because, { rule: `${ID}: local`, says: longer, cite: ignored.cite })
  },
})
