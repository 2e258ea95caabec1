/**
 * What happens when somebody in Scotland is worried about a child and asks about a person. Anybody may ask; the one who
 * may be told is a parent, carer or guardian. How long it may take was not found written down: the area sets it.
 */
import { type Because, decided, needsAPerson } from '../kernel/answer.ts'
import { withinDaysAfter } from '../kernel/counting.ts'
import { type Dated, inForce } from '../kernel/dated.ts'
import type { Day } from '../kernel/day.ts'
import { aCount, aDay, facts, ifKnown, saying, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { asTheAreaSet, localsFor, setting, spokenLocally } from '../kernel/setting.ts'
import { howMany, weekdayInWords } from '../kernel/words.ts'
import {
  communityDisclosure,
  communityDisclosureScotland,
  ONLINE_FORM_FROM,
} from '../sources/community-disclosure-scotland.ts'

const ID = 'disclosure/what-happens-after-an-enquiry-in-scotland'

/** The age under which somebody is a child for the scheme. */
const CHILD_UNDER: readonly Dated<number>[] = [
  { from: ONLINE_FORM_FROM, value: 18, cite: communityDisclosure('who may be told') },
]

export const DAYS_TO_ANSWER = setting({
  id: 'disclosure/days-to-answer-an-enquiry',
  row: 'KC-04',
  asks: 'Within how many days of an enquiry about a child is it answered?',
  unit: 'days',
  shape: aCount,
})

const shape = facts({
  askedOn: saying('the day of the enquiry', ifKnown(aDay)),
  urgent: saying('whether a child may be in danger now', ifKnown(yesOrNo)),
  ageOfTheChild: saying('the age of the child in whole years', ifKnown(aCount)),
  askedByCarer: saying('whether whoever asks is a parent, carer or guardian of the child', ifKnown(yesOrNo)),
  locally: saying('what the area set', ifKnown(localsFor(DAYS_TO_ANSWER))),
})
type Facts = TypeOf<typeof shape>

export type EnquiryInScotland = {
  /** True where the emergency number is called, whatever else happens. */
  readonly emergency: boolean
  /** False where the scheme is not for this enquiry, because no child is concerned. */
  readonly inScheme: boolean
  /** Police keep a record of the enquiry; it is no criminal record of the person asked about. */
  readonly recorded: true
  readonly mayBeTold: 'whoever asked' | 'a parent, carer or guardian' | 'nobody'
  /** Whether the person asked about learns of it is judged each time. */
  readonly personMayBeTold: 'as circumstances ask' | 'no'
  /** The last day of an answer, where the area has set one. */
  readonly answerBy?: Day
}

function answerBy({ askedOn, locally }: Facts, on: Day): { readonly by?: Day; readonly because: readonly Because[] } {
  const local = spokenLocally(locally, DAYS_TO_ANSWER, askedOn ?? on)
  if (local === undefined || askedOn === undefined) return { because: [] }
  const counted = withinDaysAfter(local.value, askedOn)
  const says = `It is answered by ${weekdayInWords(counted.to)}. ${asTheAreaSet(howMany(local.value, 'day'))}`
  return { by: counted.to, because: [{ rule: `${ID}: answer`, says, cite: local.cite, counted }] }
}

/** What happens after the enquiry; whether the person is a danger is no matter of this rule. */
export const whatHappensAfterAnEnquiryInScotland = question<Facts, EnquiryInScotland>({
  id: ID,
  asks: 'What happens after somebody in Scotland asked about a person because of a child?',
  facts: shape,
  sources: [communityDisclosureScotland],
  values: { 'age under which somebody is a child': CHILD_UNDER },
  rows: ['KC-02', 'KC-03'],
  settings: [DAYS_TO_ANSWER],
  answer(given, on) {
    const { askedOn, urgent, ageOfTheChild, askedByCarer } = given
    const limit = inForce(CHILD_UNDER, askedOn ?? on)
    const call = urgent === true ? 'A child may be in danger now: call 999. ' : ''
    const missing = [
      ...(limit === undefined ? ['the terms of the scheme on that day'] : []),
      ...(urgent === undefined ? ['whether a child may be in danger now'] : []),
      ...(ageOfTheChild === undefined ? ['the age of the child'] : []),
      ...(askedByCarer === undefined ? ['whether whoever asks is a parent, carer or guardian'] : []),
    ]
    if (limit === undefined || ageOfTheChild === undefined || missing.length > 0) {
      const says = `${call}Anybody may ask; a parent, carer or guardian of the child may be told.`
      return needsAPerson(missing, { rule: ID, says, cite: communityDisclosure('who may be told') })
    }
    const inScheme = ageOfTheChild < limit.value
    const { by, because } = answerBy(given, on)
    const value: EnquiryInScotland = {
      emergency: urgent === true,
      inScheme,
      recorded: true,
      mayBeTold: inScheme ? (askedByCarer === true ? 'whoever asked' : 'a parent, carer or guardian') : 'nobody',
      personMayBeTold: inScheme ? 'as circumstances ask' : 'no',
      ...(by === undefined || !inScheme ? {} : { answerBy: by }),
    }
    const who = inScheme
      ? `A parent, carer or guardian of a child under ${limit.value} may be told${askedByCarer === true ? ', and that is who asked' : '; whoever asked is not one'}.`
      : `The person to protect is ${ageOfTheChild}, not under ${limit.value}, so this scheme tells nobody.`
    const kept = 'Police keep a record of the enquiry. It is no criminal record of the person asked about.'
    return decided(
      value,
      { rule: `${ID}: who`, says: `${call}${who}`, cite: limit.cite },
      { rule: `${ID}: record`, says: kept, cite: communityDisclosure('what becomes of an enquiry') },
      ...(inScheme ? because : []),
    )
  },
})
