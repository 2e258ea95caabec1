/** By when police use their risk tools again. Which kinds there are was read; that it is yearly is remembered. */
import { decided } from '../kernel/answer.ts'
import { type Day, earlierOf } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import { byTheClockOfTheArea } from '../mappa/clock-of-the-area.ts'
import { policePracticeRetold, policePracticeSexualOffenders } from '../sources/police-practice-sexual-offenders.ts'

const ID = 'visits/by-when-are-the-tools-used-again'
const CITE = policePracticeRetold('risk tools')

export const MONTHS_BETWEEN_TOOLS = setting({
  id: 'visits/months-between-risk-tools',
  row: 'PM-07',
  asks: 'At the longest how many months apart do police use their risk tools?',
  unit: 'months',
  shape: aCount,
  suggested: 12,
})

const shape = facts({
  dynamicOn: saying('the last day on which the dynamic tool was used', ifKnown(aDay)),
  staticOn: saying('the last day on which the static tool was scored', ifKnown(aDay)),
  locally: saying('what the area set', ifKnown(localsFor(MONTHS_BETWEEN_TOOLS))),
})
type Facts = TypeOf<typeof shape>

export type ToolsAgain = { readonly by: Day }

/** The last day for the next use of the tools, where the area set a number. */
export const byWhenAreTheToolsUsedAgain = question<Facts, ToolsAgain>({
  id: ID,
  asks: 'By when do police use their risk tools again?',
  facts: shape,
  sources: [policePracticeSexualOffenders],
  rows: ['PM-07'],
  settings: [MONTHS_BETWEEN_TOOLS],
  answer({ dynamicOn, staticOn, locally }, on) {
    const both = dynamicOn !== undefined && staticOn !== undefined
    const clock = byTheClockOfTheArea({
      rule: ID,
      what: 'the next use of the risk tools',
      from: both && staticOn < dynamicOn ? 'the last score of the static tool' : 'the last use of the dynamic tool',
      start: both ? earlierOf(dynamicOn, staticOn) : undefined,
      number: spokenLocally(locally, MONTHS_BETWEEN_TOOLS, on),
      unit: 'month',
      cite: CITE,
    })
    const says = 'Police use a dynamic tool beside a static one; the earlier of the two counts.'
    const tools = { rule: ID, says, cite: CITE }
    if (clock.kind === 'decided') return decided(clock.value, ...clock.because, tools)
    const missing = [
      ...(dynamicOn === undefined ? ['the last day on which the dynamic tool was used'] : []),
      ...(staticOn === undefined ? ['the last day on which the static tool was scored'] : []),
      ...clock.missing.filter(one => !one.startsWith('the day of')),
    ]
    return { ...clock, missing, because: [...clock.because, tools] }
  },
})
