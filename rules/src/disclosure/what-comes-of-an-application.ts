/**
 * What comes of an application about a child (England and Wales): who is protected first, who is told what, and that the
 * one told is whoever can best protect the child, often not whoever asked. Whether it is necessary and proportionate to
 * tell is for a person to judge; the rule only asks for that judgement and never makes it.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { facts, ifKnown, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import {
  childSexOffenderDisclosureGuidance2023,
  disclosureScheme,
  disclosureSchemeRetold,
} from '../sources/child-sex-offender-disclosure-guidance-2023.ts'
import { criminalJusticeAct, criminalJusticeAct2003 } from '../sources/criminal-justice-act-2003.ts'

const ID = 'disclosure/what-comes-of-an-application'

/** What police hold about the person who was asked about. */
const RECORDS_HELD = ['convictions for sexual offences against children', 'other concern', 'nothing'] as const

const shape = facts({
  route: saying('whether somebody asked or police decided to tell', ifKnown(oneOf('right to ask', 'right to know'))),
  immediateDanger: saying('whether a child may be in danger now', ifKnown(yesOrNo)),
  personNamed: saying('whether a particular person is asked about', ifKnown(yesOrNo)),
  contactWithAChild: saying('whether that person has contact with a named child', ifKnown(yesOrNo)),
  identityProven: saying(
    'whether name, address and the tie to the child of whoever asked are proven',
    ifKnown(yesOrNo),
  ),
  held: saying('what police hold about the person', ifKnown(oneOf(...RECORDS_HELD))),
  riskToTheChild: saying('whether the person is judged a risk to this child', ifKnown(yesOrNo)),
  necessary: saying('whether telling is judged necessary and proportionate', ifKnown(yesOrNo)),
  asks: saying(
    'who asked: parent, carer or guardian of the child, or somebody else',
    ifKnown(oneOf('parent, carer or guardian', 'somebody else')),
  ),
  askerProtectsBest: saying('whether whoever asked is the one who can best protect the child', ifKnown(yesOrNo)),
})
type Facts = TypeOf<typeof shape>

const OUTCOMES = [
  'protect the child now',
  'out of scope',
  'not identified',
  'nothing to disclose',
  'disclose',
  'consider other disclosure',
] as const

export type OutcomeOfAnApplication = {
  readonly outcome: (typeof OUTCOMES)[number]
  /** To whom convictions are told: whoever can best protect the child. Absent where nothing is. */
  readonly tell?: 'whoever asked' | 'whoever can best protect the child'
  /** What whoever asked is told. Absent where nobody asked, and while it is considered what may lawfully be told. */
  readonly applicantIsTold?:
    | 'that it is out of scope, and why'
    | 'that nothing is disclosed without proof of who asks'
    | 'that there is nothing to disclose'
    | 'what protects the child, in confidence'
    | 'that it is complete, and nothing else'
    | 'that the child is being protected'
}

type Found = { readonly value: OutcomeOfAnApplication; readonly because: readonly Because[] }

const because = (what: string, says: string, cite = disclosureScheme(what)): Because => ({
  rule: `${ID}: ${what}`,
  says,
  cite,
})

const TABLE = disclosureSchemeRetold('table of outcomes')

/** Outcomes that do not wait for an assessment. */
function beforeAssessment(given: Facts): Found | undefined {
  if (given.immediateDanger === true) {
    const says = 'A child may be in danger now: protect the child at once; the application goes on meanwhile.'
    const value = { outcome: 'protect the child now', applicantIsTold: 'that the child is being protected' } as const
    return { value, because: [because('danger', says, TABLE)] }
  }
  if (given.personNamed === false || given.contactWithAChild === false) {
    const lacks = given.personNamed === false ? 'no particular person is asked about' : 'no child has contact with them'
    const says = `It is out of scope: ${lacks}. Whoever asked is told so, and why.`
    const value = { outcome: 'out of scope', applicantIsTold: 'that it is out of scope, and why' } as const
    return { value, because: [because('scope', says)] }
  }
  if (given.route !== 'right to know' && given.identityProven === false) {
    const says =
      'Name, address and tie to the child of whoever asked are not proven, so nothing is disclosed to them. ' +
      'What police learned is used to protect the child all the same.'
    const value = {
      outcome: 'not identified',
      applicantIsTold: 'that nothing is disclosed without proof of who asks',
    } as const
    return { value, because: [because('identity', says)] }
  }
  return undefined
}

function disclosed({ route, asks, askerProtectsBest }: Facts): Found {
  const asked = route !== 'right to know'
  const toAsker = asked && asks === 'parent, carer or guardian' && askerProtectsBest === true
  const presumption =
    'There are convictions for sexual offences against children, a risk to this child, and telling is necessary and ' +
    'proportionate: the presumption is to tell whoever can best protect the child.'
  const who = toAsker
    ? 'That is whoever asked, who is told in confidence.'
    : 'That is not whoever asked, who is told only that it is complete.'
  const applicantIsTold = toAsker ? 'what protects the child, in confidence' : 'that it is complete, and nothing else'
  return {
    value: {
      outcome: 'disclose',
      tell: toAsker ? 'whoever asked' : 'whoever can best protect the child',
      ...(asked ? { applicantIsTold } : {}),
    },
    because: [
      because('presumption', presumption, criminalJusticeAct('s.327A(2), (3)')),
      because('to whom', asked ? who : 'Police decided to tell; nobody asked.'),
    ],
  }
}

/** Outcomes of the assessment, once everything it needs is known. */
function afterAssessment(given: Facts): Found {
  const told = given.route === 'right to know' ? {} : { applicantIsTold: 'that there is nothing to disclose' as const }
  if (given.held === 'nothing') {
    const says = 'Police hold nothing that bears on the child. Whoever asked is told so, in the set form of words.'
    return { value: { outcome: 'nothing to disclose', ...told }, because: [because('nothing', says, TABLE)] }
  }
  if (given.held === 'convictions for sexual offences against children' && given.riskToTheChild && given.necessary)
    return disclosed(given)
  const why =
    given.held === 'other concern'
      ? 'There is a concern and no conviction for a sexual offence against a child'
      : 'The presumption to tell does not apply: no risk to this child was found, or telling is not necessary'
  return {
    value: { outcome: 'consider other disclosure' },
    because: [because('other', `${why}. Consider whether something else may lawfully be told.`, TABLE)],
  }
}

function missingOf(given: Facts): string[] {
  const asked = given.route !== 'right to know'
  const convicted = given.held === 'convictions for sexual offences against children'
  return [
    ...(given.personNamed === undefined ? ['whether a particular person is asked about'] : []),
    ...(given.contactWithAChild === undefined ? ['whether that person has contact with a named child'] : []),
    ...(asked && given.identityProven === undefined ? ['who asks: proof of name, address and tie to the child'] : []),
    ...(given.held === undefined ? ['what police hold about the person'] : []),
    ...(convicted && given.riskToTheChild === undefined ? ['whether the person is a risk to this child'] : []),
    ...(convicted && given.necessary === undefined ? ['whether telling is necessary and proportionate'] : []),
    ...(asked && convicted && given.asks === undefined ? ['whether whoever asked is a parent, carer or guardian'] : []),
    ...(asked && convicted && given.asks === 'parent, carer or guardian' && given.askerProtectsBest === undefined
      ? ['whether whoever asked is the one who can best protect the child']
      : []),
  ]
}

/** What comes of an application, or what a person must still find out and judge. */
export const whatComesOfAnApplication = question<Facts, OutcomeOfAnApplication>({
  id: ID,
  asks: 'What comes of an application about a child, and who is told what?',
  facts: shape,
  sources: [childSexOffenderDisclosureGuidance2023, criminalJusticeAct2003],
  rows: ['CS-02', 'CS-04', 'CS-07', 'CS-08', 'CS-10', 'CS-12'],
  answer(given) {
    const early = beforeAssessment(given)
    if (early !== undefined) return decided(early.value, ...early.because)
    const missing = missingOf(given)
    if (missing.length > 0) {
      const says =
        'It is decided by who is asked about, which child, who asks, what police hold and what risk there is.'
      return needsAPerson(missing, because('scope', says, TABLE))
    }
    const found = afterAssessment(given)
    return decided(found.value, ...found.because)
  },
})
