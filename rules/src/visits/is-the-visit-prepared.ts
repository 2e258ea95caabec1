/**
 * Whether a home visit is prepared (S1-14 to S1-16): it has a purpose, goes to where the person lives or said they can be
 * found, and whoever goes is trained and knows the case. That two go, and unannounced, is an area's setting.
 */
import { type Because, decided } from '../kernel/answer.ts'
import type { Day } from '../kernel/day.ts'
import { aCount, facts, ifKnown, listOf, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { asTheAreaSet, localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import { inAList } from '../kernel/words.ts'
import { addressGuidance, environmentalRiskAssessment2017 } from '../sources/environmental-risk-assessment-2017.ts'
import { inspection2006, jointInspection2006 } from '../sources/joint-inspection-2006.ts'
import { policePractice, policePracticeSexualOffenders } from '../sources/police-practice-sexual-offenders.ts'

const ID = 'visits/is-the-visit-prepared'

export const VISIT_PURPOSES = [
  'compliance',
  'residence',
  'monitoring and review of risk',
  'information about risk',
  'detection of offences',
  'duty of care',
] as const
/** What police officers who manage people have learnt and hold. */
export const TRAINING = ['management course', 'dynamic risk tool', 'national register course', 'vetting'] as const

export const GO_IN_TWOS = setting({
  id: 'visits/officers-go-in-twos',
  row: 'PM-05',
  asks: 'Do two officers go on a home visit?',
  unit: 'yes or no',
  shape: yesOrNo,
  suggested: true,
})
export const GO_UNANNOUNCED = setting({
  id: 'visits/officers-go-unannounced',
  row: 'PM-05',
  asks: 'Are home visits unannounced?',
  unit: 'yes or no',
  shape: yesOrNo,
  suggested: true,
})

const shape = facts({
  jurisdiction: saying('where the person is managed', oneOf('Scotland', 'England and Wales')),
  purposes: saying('what the visit is for', ifKnown(listOf(oneOf(...VISIT_PURPOSES)))),
  where: saying('where it goes', ifKnown(oneOf('home', 'where they said they can be found', 'elsewhere'))),
  officers: saying('how many go', ifKnown(aCount)),
  training: saying('what all of those who go have', ifKnown(listOf(oneOf(...TRAINING)))),
  informed: saying('whether all of them know the case', ifKnown(yesOrNo)),
  announced: saying('whether it is announced', ifKnown(yesOrNo)),
  locally: saying('what the area set', ifKnown(localsFor(GO_IN_TWOS, GO_UNANNOUNCED))),
})
type Facts = TypeOf<typeof shape>

export type VisitPrepared = {
  readonly prepared: boolean
  /** What is wanting or not known, in words. */
  readonly lacking: readonly string[]
  /** What staff ask about as a matter of routine (Scotland). */
  readonly topics: readonly string[]
}

type Lack = { readonly what: string; readonly because: Because }
const lack = (what: string, says: string, cite: Because['cite']): Lack => ({ what, because: { rule: ID, says, cite } })

function aboutTheVisit({ purposes = [], where }: Facts): Lack[] {
  return [
    ...(purposes.length === 0
      ? [
          lack(
            'a purpose',
            `A visit has a purpose, and none is given: ${VISIT_PURPOSES.join('; ')}.`,
            policePractice('home visits'),
          ),
        ]
      : []),
    ...(where === undefined || where === 'elsewhere'
      ? [
          lack(
            'the right place',
            'It goes to the home, or where the person said they can be found. That is not so, or not known.',
            policePractice('home visits'),
          ),
        ]
      : []),
  ]
}

function aboutTheOfficers({ training = [], informed }: Facts): Lack[] {
  const wanting = TRAINING.filter(one => !training.includes(one))
  const says = `Only trained specialists visit. Not on record for all: ${inAList(wanting)}.`
  return [
    ...(wanting.length > 0 ? [lack('training and vetting', says, inspection2006('trained specialists'))] : []),
    ...(informed === true
      ? []
      : [
          lack(
            'knowledge of the case',
            'Whoever goes knows the case. That is not so, or not known.',
            policePractice('staff who visit'),
          ),
        ]),
  ]
}

function byTheArea({ officers, announced, locally }: Facts, on: Day): Lack[] {
  const [twos, unannounced] = [spokenLocally(locally, GO_IN_TWOS, on), spokenLocally(locally, GO_UNANNOUNCED, on)]
  return [
    ...(twos?.value === true && (officers === undefined || officers < 2)
      ? [
          lack(
            'a second officer',
            `Two officers go, and so many are not on record. ${asTheAreaSet('That two go')}`,
            twos.cite,
          ),
        ]
      : []),
    ...(unannounced?.value === true && announced !== false
      ? [
          lack(
            'no announcement',
            `It is not known to be unannounced. ${asTheAreaSet('That visits are unannounced')}`,
            unannounced.cite,
          ),
        ]
      : []),
  ]
}

const TOPICS = ['housing', 'neighbours', 'visitors']

/** Whether the visit is prepared, and what is wanting. */
export const isTheVisitPrepared = question<Facts, VisitPrepared>({
  id: ID,
  asks: 'Is the home visit prepared?',
  facts: shape,
  sources: [environmentalRiskAssessment2017, jointInspection2006, policePracticeSexualOffenders],
  rows: ['PM-01', 'PM-05', 'PM-09', 'PM-10', 'ERA-08'],
  settings: [GO_IN_TWOS, GO_UNANNOUNCED],
  answer(given, on) {
    const lacks = [...aboutTheVisit(given), ...aboutTheOfficers(given), ...byTheArea(given, on)]
    const scottish = given.jurisdiction === 'Scotland'
    const routine: Because[] = scottish
      ? [{ rule: ID, says: `Staff ask as a matter of routine about ${inAList(TOPICS)}.`, cite: addressGuidance('4.0') }]
      : []
    const value = { lacking: lacks.map(one => one.what), topics: scottish ? TOPICS : [] }
    if (lacks.length > 0) return decided({ prepared: false, ...value }, ...lacks.map(one => one.because), ...routine)
    const says = 'It has a purpose and a place, and those who go are trained and know the case.'
    return decided({ prepared: true, ...value }, { rule: ID, says, cite: policePractice('home visits') }, ...routine)
  },
})
