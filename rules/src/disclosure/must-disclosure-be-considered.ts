/**
 * Whether the authorities must consider telling a member of the public about somebody's convictions (England and Wales).
 * They must, for everybody they manage who harmed a child sexually, whether or not anybody asks; and where they have
 * reason to believe that a particular child is at risk, and telling is needed, they are presumed to tell.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { day } from '../kernel/day.ts'
import { facts, ifKnown, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { criminalJusticeAct, criminalJusticeAct2003 } from '../sources/criminal-justice-act-2003.ts'

const ID = 'disclosure/must-disclosure-be-considered'

/** From when the authorities must consider it. */
const DUTY_TO_CONSIDER: readonly Dated<true>[] = [
  { from: day('2008-07-14'), value: true, cite: criminalJusticeAct('s.327A(1)') },
]

const shape = facts({
  managed: saying('whether the person is managed under the arrangements', ifKnown(yesOrNo)),
  harmedAChild: saying('whether the person has a conviction for a sexual offence against a child', ifKnown(yesOrNo)),
  riskToParticularChildren: saying(
    'whether there is reasonable cause to believe in a risk of serious harm to a particular child or children',
    ifKnown(yesOrNo),
  ),
  needed: saying('whether telling a particular member of the public is necessary to protect them', ifKnown(yesOrNo)),
})
type Facts = TypeOf<typeof shape>

export type DutyToConsider =
  | { readonly must: false }
  | {
      readonly must: true
      /** True where it is presumed that they tell. Absent while nobody has judged the risk and the need. */
      readonly presumed?: boolean
      /** What may go with it when they tell. Absent where it is not presumed. */
      readonly conditions?: readonly string[]
    }

/** Conditions may be put on what is told; whoever is told is warned and bound to confidence. */
const CONDITIONS = [
  'whoever is told keeps it in confidence',
  'whoever is told is warned that misuse has consequences',
  'further conditions may be imposed on passing it on',
] as const

const ALWAYS: Because = {
  rule: `${ID}: duty`,
  says: 'It is considered for everybody managed who harmed a child sexually, whether or not anybody asks.',
  cite: criminalJusticeAct('s.327A(1)'),
}

/** Whether telling is presumed, which needs a judgement of the risk and of the need. */
function presumption({ riskToParticularChildren, needed }: Facts): { value: DutyToConsider; because: Because } {
  const rule = `${ID}: presumption`
  const cite = criminalJusticeAct('s.327A(2), (3)')
  if (riskToParticularChildren === false || needed === false) {
    const says = 'It is not presumed that somebody is told. The reasons are recorded either way.'
    return { value: { must: true, presumed: false }, because: { rule, says, cite } }
  }
  if (riskToParticularChildren === undefined || needed === undefined) {
    const says =
      'Whether telling is presumed waits for a judgement: is a particular child at risk, and is it necessary?'
    return { value: { must: true }, because: { rule, says, cite } }
  }
  const says =
    'A particular child is at risk and telling is necessary, so the presumption is to tell whoever can protect the ' +
    'child. Whoever is told is bound to confidence, and conditions may be imposed.'
  const value = { must: true, presumed: true, conditions: CONDITIONS } as const
  return { value, because: { rule, says, cite: criminalJusticeAct('s.327A(2), (3), (5)(b)') } }
}

/** Whether it must be considered, and whether telling is presumed. */
export const mustDisclosureBeConsidered = question<Facts, DutyToConsider>({
  id: ID,
  asks: 'Must the authorities consider telling somebody about this person?',
  facts: shape,
  sources: [criminalJusticeAct2003],
  values: { 'duty to consider disclosure': DUTY_TO_CONSIDER },
  rows: ['CS-09', 'CS-11'],
  answer(given, on) {
    const { managed, harmedAChild } = given
    if (managed === false || harmedAChild === false) {
      const why = managed === false ? 'is not managed under the arrangements' : 'has no such conviction'
      const says = `The person ${why}, so this duty does not arise. Other lawful disclosure may still be considered.`
      return decided({ must: false }, { ...ALWAYS, says })
    }
    const missing = [
      ...(inForce(DUTY_TO_CONSIDER, on) === undefined ? ['the law that applied on that day'] : []),
      ...(managed === undefined ? ['whether the person is managed under the arrangements'] : []),
      ...(harmedAChild === undefined ? ['whether there is a conviction for a sexual offence against a child'] : []),
    ]
    if (missing.length > 0) return needsAPerson(missing, ALWAYS)
    const { value, because } = presumption(given)
    return decided(value, ALWAYS, because)
  },
})
