/** To whom a complaint goes in England and Wales: about what one agency did, or about the arrangements themselves. */
import { decided, needsAPerson } from '../kernel/answer.ts'
import { facts, ifKnown, oneOf, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { mappaGuidance, mappaGuidanceEnglandAndWales } from '../sources/mappa-guidance-england-and-wales.ts'

const ID = 'mappa/to-whom-does-a-complaint-go'
const CITE = mappaGuidance('frequently asked questions')

const shape = facts({
  about: saying('what it is about', ifKnown(oneOf('an agency', 'the arrangements'))),
  agencyFinished: saying("whether the agency's own procedure is finished", ifKnown(yesOrNo)),
})
type Facts = TypeOf<typeof shape>

export type WhereAComplaintGoes = { readonly to: 'the agency' | 'the co-ordinator' }

/** To whom the complaint goes next. */
export const toWhomDoesAComplaintGo = question<Facts, WhereAComplaintGoes>({
  id: ID,
  asks: 'To whom does a complaint about the arrangements in England and Wales go?',
  facts: shape,
  sources: [mappaGuidanceEnglandAndWales],
  rows: ['MS-10'],
  answer({ about, agencyFinished }) {
    if (about === undefined) {
      const says = 'It depends on whether the complaint is about an agency or about the arrangements.'
      return needsAPerson(['what the complaint is about'], { rule: ID, says, cite: CITE })
    }
    if (about === 'the arrangements') {
      const says = 'A complaint about the arrangements themselves goes to the co-ordinator.'
      return decided({ to: 'the co-ordinator' }, { rule: ID, says, cite: CITE })
    }
    if (agencyFinished === true) {
      const says = "The agency's own procedure is finished: whether more follows is for people to say."
      return needsAPerson(['what the complainant still asks for'], { rule: ID, says, cite: CITE })
    }
    const says = "A complaint about an agency first takes that agency's own procedure."
    return decided({ to: 'the agency' }, { rule: ID, says, cite: CITE })
  },
})
