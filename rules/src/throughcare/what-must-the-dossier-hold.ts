/** What a case that comes before the Scottish Parole Board must hold, and what a given dossier lacks. */
import { decided, needsAPerson } from '../kernel/answer.ts'
import { facts, ifKnown, listOf, oneOf, saying, type TypeOf } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { inAList } from '../kernel/words.ts'
import { paroleBoardRules, paroleBoardScotlandRules2022 } from '../sources/parole-board-scotland-rules-2022.ts'

const ID = 'throughcare/what-must-the-dossier-hold'
const CITE = paroleBoardRules('schedule 1')

export const DOSSIER = [
  'cover note with the dates',
  'offences',
  'calculation of the sentence',
  'reports on circumstances, home background among them',
  'latest risk management plan',
] as const

const shape = facts({ holds: saying('what the dossier holds', ifKnown(listOf(oneOf(...DOSSIER)))) })
type Facts = TypeOf<typeof shape>

export type Dossier = { readonly complete: boolean; readonly lacking: readonly (typeof DOSSIER)[number][] }

/** Whether the dossier is complete, and what it lacks. */
export const whatMustTheDossierHold = question<Facts, Dossier>({
  id: ID,
  asks: 'What must a dossier for the Parole Board hold, and what does this one lack?',
  facts: shape,
  sources: [paroleBoardScotlandRules2022],
  rows: ['SP-11'],
  answer({ holds }) {
    if (holds === undefined) {
      const says = `A dossier holds: ${inAList(DOSSIER)}.`
      return needsAPerson(['what the dossier holds'], { rule: ID, says, cite: CITE })
    }
    const lacking = DOSSIER.filter(one => !holds.includes(one))
    const says =
      lacking.length === 0 ? 'The dossier holds all that it must.' : `The dossier lacks: ${inAList(lacking)}.`
    return decided({ complete: lacking.length === 0, lacking }, { rule: ID, says, cite: CITE })
  },
})
