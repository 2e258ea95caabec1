/** What is known of a minute before it is issued, as `is-the-minute-ready` asks for it. */
import { aCount, aDay, facts, ifKnown, listOf, oneOf, saying, someText, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { isTheRatingComplete } from '../risk/is-the-rating-complete.ts'
import { ATTENDANCE } from './who-gets-the-minute.ts'

const agency = facts({
  agency: saying('the name of the agency', someText),
  attendance: saying('how it took part', oneOf(...ATTENDANCE)),
  summingUp: saying('the chair\'s line about it; "brought nothing" is a line', ifKnown(someText)),
})

const risk = facts({
  risk: saying('the risk as it is written in the minute', someText),
  planLines: saying('how many lines of the plan serve it', aCount),
})

const earlier = facts({
  action: saying('the action of the last conference', someText),
  answered: saying('whether it is done, cancelled, or "cannot, because"', yesOrNo),
})

/** The facts of the question. Lists that the meeting left empty are given empty. */
export const minuteFacts = facts({
  reasons: saying('why the conference was convened', ifKnown(someText)),
  agencies: saying('the agencies that were invited', listOf(agency)),
  risks: saying('the risks that the meeting named', listOf(risk)),
  planLines: saying('how many lines the plan has', aCount),
  noPlanBecause: saying('why no plan is needed', ifKnown(someText)),
  earlierActions: saying('the actions of the last conference', listOf(earlier)),
  disclosure: saying(
    'what was decided about disclosure',
    ifKnown(facts({ needed: yesOrNo, because: ifKnown(someText) })),
  ),
  nextOn: saying('the day of the next conference', ifKnown(aDay)),
  noNextBecause: saying('why there is no next conference', ifKnown(someText)),
  ratings: saying('the ratings as they stand at the end of the meeting', listOf(isTheRatingComplete.facts)),
  text: saying('the text of the minute, for advice on its wording', ifKnown(someText)),
  knownInitials: saying('initials that every reader knows', ifKnown(listOf(someText))),
})

export type MinuteFacts = TypeOf<typeof minuteFacts>
