/**
 * S3-12, S3-13: a deviation from the protocol takes effect when both seniors endorsed it and not before: the detective
 * superintendent and the criminal justice manager. For one who is away their designate may, between the recorded days of
 * the absence. Nobody endorses what they proposed, and one person never counts twice.
 */
import { type Because, decided } from '../kernel/answer.ts'
import { aDay, facts, ifKnown, listOf, oneOf, saying, someText, type TypeOf, yesOrNo } from '../kernel/facts.ts'
import { question } from '../kernel/question.ts'
import { dayInWords, inAList } from '../kernel/words.ts'
import { edinburgh, edinburghLiaisonOfficersInput } from '../sources/edinburgh-liaison-officers-input.ts'

const ID = 'sharing/is-the-deviation-in-force'
const CITE = edinburgh('paragraph 5')

/** The two seniors without whom no deviation takes effect. */
export const ENDORSING_SEATS = ['detective-superintendent', 'criminal-justice-manager'] as const
export type EndorsingSeat = (typeof ENDORSING_SEATS)[number]

export const SEAT_WORDS: Readonly<Record<EndorsingSeat, string>> = {
  'detective-superintendent': 'the detective superintendent',
  'criminal-justice-manager': 'the criminal justice manager',
}

const endorsement = facts({
  seat: saying('for which seat', oneOf(...ENDORSING_SEATS)),
  by: saying('who endorsed or declined', someText),
  on: saying('the day', aDay),
  verdict: saying('what they said', oneOf('endorsed', 'declined')),
  asDesignate: saying('they spoke for a senior who is away', yesOrNo),
  awayFrom: saying('first day of the recorded absence', ifKnown(aDay)),
  awayTo: saying('last day of the recorded absence', ifKnown(aDay)),
})
type Endorsement = TypeOf<typeof endorsement>

const shape = facts({
  proposedBy: saying('who proposed it', someText),
  endorsements: saying('what the seniors or their designates said, in order', listOf(endorsement)),
  isOver: saying('its last moment has passed, or it was withdrawn', yesOrNo),
})
type Facts = TypeOf<typeof shape>

export type DeviationState = {
  readonly state: 'in-force' | 'pending' | 'declined' | 'over'
  /** Seats that have not endorsed. */
  readonly waitsFor: readonly EndorsingSeat[]
}

/** Whether a designate spoke between the recorded days. */
const isInTime = ({ asDesignate, awayFrom, awayTo, on }: Endorsement) =>
  !asDesignate || (awayFrom !== undefined && awayTo !== undefined && awayFrom <= on && on <= awayTo)

/** The endorsements that count: not the proposer's own, not a designate's outside the absence, one for each person. */
function counting({ proposedBy, endorsements }: Facts): { counts: Endorsement[]; not: Because[] } {
  const counts: Endorsement[] = []
  const not: Because[] = []
  const leave = (why: string, what: string) => not.push({ rule: `${ID}: ${what}`, says: why, cite: CITE })
  for (const one of endorsements) {
    const { by, on } = one
    if (by === proposedBy) leave(`${by} proposed it and cannot endorse it.`, 'own-proposal')
    else if (!isInTime(one)) leave(`${by} spoke on ${dayInWords(on)}, outside the recorded absence.`, 'designate')
    else if (counts.some(other => other.by === by)) leave(`${by} spoke already; one person counts once.`, 'twice')
    else counts.push(one)
  }
  return { counts, not }
}

/** What state the deviation is in on a day, and for whom it waits. */
export const isTheDeviationInForce = question<Facts, DeviationState>({
  id: ID,
  asks: 'Is this deviation from the protocol in force?',
  facts: shape,
  sources: [edinburghLiaisonOfficersInput],
  answer(given) {
    const { counts, not } = counting(given)
    const first = (seat: EndorsingSeat) => counts.find(one => one.seat === seat)
    const waitsFor = ENDORSING_SEATS.filter(seat => first(seat)?.verdict !== 'endorsed')
    const declined = ENDORSING_SEATS.filter(seat => first(seat)?.verdict === 'declined')
    const say = (says: string) => ({ rule: ID, says, cite: CITE })
    if (given.isOver) return decided({ state: 'over', waitsFor }, say('It is over, and the rule applies.'), ...not)
    if (declined.length > 0) {
      const who = inAList(declined.map(seat => SEAT_WORDS[seat]))
      return decided({ state: 'declined', waitsFor }, say(`It was declined for ${who}; the rule applies.`), ...not)
    }
    if (waitsFor.length > 0) {
      const who = inAList(waitsFor.map(seat => SEAT_WORDS[seat]))
      return decided({ state: 'pending', waitsFor }, say(`It waits for ${who}. Until then the rule applies.`), ...not)
    }
    return decided({ state: 'in-force', waitsFor }, say('Both seniors endorsed it, and it is in force.'), ...not)
  },
})
