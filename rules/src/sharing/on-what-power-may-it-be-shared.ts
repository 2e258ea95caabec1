/**
 * On what power of law one body may tell another, apart from what an area's protocol says. A power to tell is not a duty,
 * and none of these sets confidence or the law of data aside; `sharing/may-this-be-shared` judges the words themselves.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { day } from '../kernel/day.ts'
import { facts, ifKnown, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import type { Cite } from '../kernel/sources.ts'
import { crimeAndDisorderAct, crimeAndDisorderAct1998 } from '../sources/crime-and-disorder-act-1998.ts'
import { ARRANGEMENTS_FROM, criminalJusticeAct, criminalJusticeAct2003 } from '../sources/criminal-justice-act-2003.ts'
import {
  managementOfOffendersAct,
  managementOfOffendersScotlandAct2005,
} from '../sources/management-of-offenders-scotland-act-2005.ts'
import { PART_2_FROM, sexualOffencesAct, sexualOffencesAct2003 } from '../sources/sexual-offences-act-2003.ts'

const ID = 'sharing/on-what-power-may-it-be-shared'

const RECIPIENTS = [
  'police',
  'council',
  'probation',
  'health',
  'government, to verify notified details',
  'somebody else',
] as const

export type Power = {
  readonly power: 'crime and disorder' | 'co-operation' | 'co-operation in Scotland' | 'verification'
  /** True where the body must, and not only may. */
  readonly duty: boolean
}

/** From when each power stands. The first lacks a day of its own in what was read; the year's last is used. */
const POWERS: readonly Dated<Power>[] = [
  { from: day('1998-12-31'), value: { power: 'crime and disorder', duty: false }, cite: crimeAndDisorderAct('s.115') },
  { from: ARRANGEMENTS_FROM, value: { power: 'co-operation', duty: false }, cite: criminalJusticeAct('s.325(4)') },
  {
    from: day('2007-04-02'),
    value: { power: 'co-operation in Scotland', duty: true },
    cite: managementOfOffendersAct('ss.1 and 10'),
  },
  { from: PART_2_FROM, value: { power: 'verification', duty: false }, cite: sexualOffencesAct('ss.94 and 95') },
]

const shape = facts({
  jurisdiction: saying('which law applies', oneOf('Scotland', 'England and Wales')),
  recipient: saying('to whom', ifKnown(oneOf(...RECIPIENTS))),
  neededForTheAct: saying('whether it is necessary or expedient to prevent crime and disorder', ifKnown(yesOrNo)),
  underArrangements: saying(
    'whether both co-operate in the public protection arrangements for this person',
    ifKnown(yesOrNo),
  ),
})
type Facts = TypeOf<typeof shape>

/** The powers that stand; an empty list says that none of these does. */
export type PowersToShare = readonly Power[]

const SAYS: Readonly<Record<Power['power'], string>> = {
  'crime and disorder':
    'Anybody may tell police, a council, probation or health what is necessary or expedient to prevent crime and disorder. It is a power, not a duty.',
  'co-operation': 'Those who co-operate in the arrangements may exchange information for them.',
  'co-operation in Scotland':
    'Those who co-operate in the arrangements in Scotland must do so with information too; what is confidential is managed.',
  verification:
    'Police may give notified details to government to verify them; what comes back may be used only to prevent, detect, investigate or prosecute offences.',
}

const BODIES: readonly string[] = ['police', 'council', 'probation', 'health']

/** Whether each power stands by these facts; undefined where a fact is missing. */
const STANDS: Readonly<Record<Power['power'], (given: Facts) => boolean | undefined>> = {
  'crime and disorder': ({ jurisdiction, recipient, neededForTheAct }) => {
    if (jurisdiction !== 'England and Wales') return false
    if (recipient !== undefined && !BODIES.includes(recipient)) return false
    return recipient === undefined ? undefined : neededForTheAct
  },
  'co-operation': given => (given.jurisdiction === 'England and Wales' ? given.underArrangements : false),
  'co-operation in Scotland': given => (given.jurisdiction === 'Scotland' ? given.underArrangements : false),
  verification: ({ recipient }) =>
    recipient === undefined ? undefined : recipient === 'government, to verify notified details',
}

const NOT_ASIDE = ' It does not set confidence or the law of data aside.'

const because = ({ power }: Power, cite: Cite): Because => ({
  rule: `${ID}: ${power}`,
  says: `${SAYS[power]}${power === 'crime and disorder' ? NOT_ASIDE : ''}`,
  cite,
})

/** Which of the powers stand. */
export const onWhatPowerMayItBeShared = question<Facts, PowersToShare>({
  id: ID,
  asks: 'On what power of law may one body tell another?',
  facts: shape,
  sources: [
    crimeAndDisorderAct1998,
    criminalJusticeAct2003,
    managementOfOffendersScotlandAct2005,
    sexualOffencesAct2003,
  ],
  values: { powers: POWERS },
  rows: ['DL-10', 'DL-11', 'DL-12', 'DL-19'],
  answer(given, on) {
    const now = POWERS.filter(one => inForce([one], on) !== undefined)
    const standing = now.filter(one => STANDS[one.value.power](given) === true)
    const open = now.some(one => STANDS[one.value.power](given) === undefined)
    const { recipient, neededForTheAct, underArrangements } = given
    if (open) {
      const missing = [
        ...(recipient === undefined ? ['to whom it goes'] : []),
        ...(neededForTheAct === undefined ? ['whether it is needed to prevent crime and disorder'] : []),
        ...(underArrangements === undefined ? ['whether both co-operate in the arrangements for this person'] : []),
      ]
      return needsAPerson(missing, ...now.map(one => because(one.value, one.cite)))
    }
    const value = standing.map(one => one.value)
    const says = 'None of these powers stands. Another basis is needed, or nothing is told.'
    const none = { rule: ID, says, cite: crimeAndDisorderAct('s.115') }
    return standing.length === 0
      ? decided(value, none)
      : decided(value, ...standing.map(one => because(one.value, one.cite)))
  },
})
