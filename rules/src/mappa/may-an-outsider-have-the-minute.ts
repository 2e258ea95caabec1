/**
 * What somebody from outside gets who asks for a Scottish minute: never the full copy, but an executive summary with a
 * letter. People who were invited get theirs by the rules of circulation.
 */
import { decided, needsAPerson } from '../kernel/answer.ts'
import { facts, ifKnown, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { mappaGuidanceScotland2016, scottishGuidance2016 } from '../sources/mappa-guidance-scotland-2016.ts'

const ID = 'mappa/may-an-outsider-have-the-minute'
const CITE = scottishGuidance2016('documents 9 and 10')

const shape = facts({
  invited: saying('whether whoever asks was invited to the meeting', ifKnown(yesOrNo)),
})
type Facts = TypeOf<typeof shape>

export type GivenOfTheMinute = {
  readonly gives: 'what circulation gives' | 'executive summary'
  /** The documents that are sent. */
  readonly documents: readonly string[]
}

/** What is given to somebody who asks for the minute. */
export const mayAnOutsiderHaveTheMinute = question<Facts, GivenOfTheMinute>({
  id: ID,
  asks: 'What does somebody from outside get who asks for the minute of a Scottish meeting?',
  facts: shape,
  sources: [mappaGuidanceScotland2016],
  rows: ['SCT-08'],
  answer({ invited }) {
    if (invited === undefined) {
      const says = 'A full copy goes to nobody from outside.'
      return needsAPerson(['whether whoever asks was invited'], { rule: ID, says, cite: CITE })
    }
    if (invited) {
      const says = 'Whoever was invited gets the minute as it is circulated.'
      return decided({ gives: 'what circulation gives', documents: [] }, { rule: ID, says, cite: CITE })
    }
    const says = 'The full copy is refused: the executive summary (document 10) goes with the letter (document 9).'
    return decided({ gives: 'executive summary', documents: ['9', '10'] }, { rule: ID, says, cite: CITE })
  },
})
