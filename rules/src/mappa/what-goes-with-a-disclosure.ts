/**
 * What goes with telling somebody outside the agencies (England and Wales): whoever is told signs an agreement on what
 * they may do with it, and the person is normally told that it happens. Whether to disclose at all is not decided here.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { facts, ifKnown, saying, someText, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { criminalJusticeAct, criminalJusticeAct2003 } from '../sources/criminal-justice-act-2003.ts'
import { mappaGuidance, mappaGuidanceEnglandAndWales } from '../sources/mappa-guidance-england-and-wales.ts'

const ID = 'mappa/what-goes-with-a-disclosure'
const CITE = mappaGuidance('frequently asked questions')

const shape = facts({
  decided: saying('whether it was decided to disclose', ifKnown(yesOrNo)),
  reasonsRecorded: saying('whether the reasons, for or against, are recorded', ifKnown(yesOrNo)),
  agreementSigned: saying(
    'whether whoever is told has signed an agreement on their responsibilities',
    ifKnown(yesOrNo),
  ),
  personTold: saying('whether the person has been told that it happens', ifKnown(yesOrNo)),
  whyNotTold: saying('why the person is not told: risk, or an investigation', ifKnown(someText)),
})
type Facts = TypeOf<typeof shape>

export type WithADisclosure = { readonly ready: boolean; readonly lacking: readonly string[] }

function lackingOf(given: Facts): Because[] {
  const lacking: Because[] = []
  if (given.reasonsRecorded !== true) {
    const says = 'Whether to disclose is considered each time, and the reasons are recorded: they are not yet.'
    lacking.push({ rule: ID, says, cite: criminalJusticeAct('s.327A(1)') })
  }
  if (given.decided === true && given.agreementSigned !== true) {
    const says = 'Whoever is told signs an agreement on their responsibilities: none is signed yet.'
    lacking.push({ rule: ID, says, cite: CITE })
  }
  if (given.decided === true && given.personTold !== true && (given.whyNotTold ?? '').trim() === '') {
    const says = 'The person is normally told, unless risk or an investigation forbids it: tell them, or say why not.'
    lacking.push({ rule: ID, says, cite: CITE })
  }
  return lacking
}

/** Whether all that goes with a disclosure is there, and what is not. */
export const whatGoesWithADisclosure = question<Facts, WithADisclosure>({
  id: ID,
  asks: 'What goes with telling somebody outside the agencies?',
  facts: shape,
  sources: [criminalJusticeAct2003, mappaGuidanceEnglandAndWales],
  rows: ['MS-11', 'MT-09'],
  answer(given) {
    if (given.decided === undefined) {
      const says = 'Whether to disclose is considered and recorded, with reasons, at every meeting at level 2 or 3.'
      return needsAPerson(['whether to disclose'], { rule: ID, says, cite: criminalJusticeAct('s.327A(1)') })
    }
    const lacking = lackingOf(given)
    const value = { ready: lacking.length === 0, lacking: lacking.map(one => one.says) }
    const says = given.decided
      ? 'All that goes with this disclosure is there.'
      : 'It was decided not to disclose, with reasons.'
    return lacking.length > 0 ? decided(value, ...lacking) : decided(value, { rule: ID, says, cite: CITE })
  },
})
