/**
 * Whether a youth justice team lists and flags a young person's case (England and Wales), as one area's note asks: cases
 * that are eligible for the arrangements are flagged, those released within the next months are listed, and the team leads
 * the cases that the law gives it.
 */
import { decided, needsAPerson } from '../kernel/answer.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import { addMonths } from '../kernel/day.ts'
import { aDay, facts, ifKnown, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords, howMany } from '../kernel/words.ts'
import { FORMS_FROM } from '../sources/mappa-forms-2012.ts'
import { westYorkshireYouth, westYorkshireYouthNote } from '../sources/west-yorkshire-youth-note.ts'

const ID = 'cases/is-a-young-persons-case-listed'

/** Months ahead for which releases are listed; the note has no day, so the first of the guidance it explains is used. */
const MONTHS_AHEAD: readonly Dated<number>[] = [
  { from: FORMS_FROM, value: 6, cite: westYorkshireYouth('cases to list') },
]

const shape = facts({
  eligible: saying('whether the case is eligible for the arrangements', ifKnown(yesOrNo)),
  statutoryCase: saying('whether the law gives the case to a youth justice team', ifKnown(yesOrNo)),
  inCustody: saying('whether the young person is in custody', ifKnown(yesOrNo)),
  releaseOn: saying('the day of release', ifKnown(aDay)),
})
type Facts = TypeOf<typeof shape>

export type YoungPersonsCase = {
  /** Flagged on the team's own system. */
  readonly flagged: boolean
  /** On the list of those released soon. */
  readonly listed: boolean
  readonly lead: 'youth justice team' | 'another agency'
}

/** Whether it is flagged and listed, and who leads. */
export const isAYoungPersonsCaseListed = question<Facts, YoungPersonsCase>({
  id: ID,
  asks: "Is this young person's case flagged and listed, and who leads it?",
  facts: shape,
  sources: [westYorkshireYouthNote],
  values: { 'months ahead for which releases are listed': MONTHS_AHEAD },
  rows: ['IO-07'],
  answer({ eligible, statutoryCase, inCustody, releaseOn }, on) {
    const months = inForce(MONTHS_AHEAD, on)
    const missing = [
      ...(months === undefined ? ['the practice on that day'] : []),
      ...(eligible === undefined ? ['whether the case is eligible for the arrangements'] : []),
      ...(statutoryCase === undefined ? ['whether the law gives the case to a youth justice team'] : []),
      ...(eligible === true && inCustody === undefined ? ['whether the young person is in custody'] : []),
      ...(eligible === true && inCustody === true && releaseOn === undefined ? ['the day of release'] : []),
    ]
    if (months === undefined || eligible === undefined || missing.length > 0) {
      const says = 'Eligible cases are flagged, and those released soon are listed.'
      return needsAPerson(missing, { rule: ID, says, cite: westYorkshireYouth('cases to list') })
    }
    const until = addMonths(on, months.value)
    const soon = eligible && inCustody === true && releaseOn !== undefined && on <= releaseOn && releaseOn <= until
    const lead = statutoryCase === true ? 'youth justice team' : 'another agency'
    const when = `released within ${howMany(months.value, 'month')}, until ${dayInWords(until)}`
    const listed = soon ? `It is listed: ${when}.` : `It is not listed; listed are those ${when}.`
    const says = `The case is ${eligible ? '' : 'not '}eligible, so it is ${eligible ? '' : 'not '}flagged. ${listed}`
    const leads = lead === 'youth justice team' ? 'The youth justice team leads.' : 'Another agency leads.'
    return decided(
      { flagged: eligible, listed: soon, lead },
      { rule: ID, says, cite: months.cite },
      { rule: `${ID}: lead`, says: leads, cite: westYorkshireYouth('who leads') },
    )
  },
})
