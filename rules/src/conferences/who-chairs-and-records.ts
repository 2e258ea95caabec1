/**
 * S3-46 and S3-49: who chairs and who records. Both stay with the social work SOLO unless one or the other is handed
 * on by agreement; then both names stand on the minute. Typing is a third task and gives no right to the case.
 */

import { POST_ROLES, type PostRole, roleInWords } from '../cases/roles.ts'
import { type Because, decided } from '../kernel/answer.ts'
import type { Day } from '../kernel/day.ts'
import { aDay, facts, ifKnown, listOf, oneOf, saying, someText, type TypeOf } from '../kernel/facts.ts'
import { aLocal, inForceLocally } from '../kernel/local.ts'
import { question } from '../kernel/question.ts'
import { dayInWords } from '../kernel/words.ts'
import { edinburgh, edinburghLiaisonOfficersInput } from '../sources/edinburgh-liaison-officers-input.ts'

const ID = 'conferences/who-chairs-and-records'

const handedOn = facts({
  to: saying('the member of staff it is handed to', someText),
  agreedOn: saying('the day on which the social work SOLO agreed; left out while it is only asked', ifKnown(aDay)),
})

const shape = facts({
  solo: saying('the member of staff who is social work SOLO', ifKnown(someText)),
  chairHandedOn: saying('the chair, when somebody asks to hand it on', ifKnown(handedOn)),
  recordHandedOn: saying('the record, when somebody asks to hand it on', ifKnown(handedOn)),
  chairRole: saying(
    "the role that chairs by the area's own arrangement",
    ifKnown(listOf(aLocal(oneOf(...POST_ROLES)))),
  ),
})
type Facts = TypeOf<typeof shape>

/** Who does it: a role, and the member of staff where that is known. `insteadOf` is the role that handed it on. */
export type Seat = { readonly role?: PostRole; readonly member?: string; readonly insteadOf?: PostRole }

export type Seats = {
  readonly chair: Seat
  readonly recorder: Seat
  readonly typist: Seat
  /** What was asked and not agreed yet: it stays where it is until the social work SOLO agrees. */
  readonly toBeAgreed: readonly ('chair' | 'recorder')[]
}

type Handed = Facts['chairHandedOn']
type Settled = { readonly seat: Seat; readonly asked: boolean; readonly because: Because }

function settle(task: 'chair' | 'recorder', own: Seat, handed: Handed, usual: Because, on: Day): Settled {
  if (handed === undefined) return { seat: own, asked: false, because: usual }
  const verb = task === 'chair' ? 'Chairing' : 'Recording'
  const rule = `${ID}: ${task}`
  const cite = edinburgh('paragraph 19')
  const from = own.role === undefined ? 'the social work SOLO' : `the ${roleInWords(own.role)}`
  const { to, agreedOn } = handed
  if (agreedOn === undefined || agreedOn > on) {
    const says = `${verb} stays with ${from} until handing it on is agreed.`
    return { seat: own, asked: true, because: { rule, says, cite } }
  }
  const says = `${verb} was handed on by agreement of ${dayInWords(agreedOn)}; both names stand on the minute.`
  const seat = { member: to, ...(own.role === undefined ? {} : { insteadOf: own.role }) }
  return { seat, asked: false, because: { rule, says, cite, facts: [{ name: 'agreed', value: agreedOn }] } }
}

/** Who chairs, who records and who types. */
export const whoChairsAndRecords = question<Facts, Seats>({
  id: ID,
  asks: 'Who chairs the conference, who records it and who types?',
  facts: shape,
  sources: [edinburghLiaisonOfficersInput],
  answer({ solo, chairHandedOn, recordHandedOn, chairRole }, on) {
    const byRole: Seat = { role: 'social-work-solo', ...(solo === undefined ? {} : { member: solo }) }
    const local = inForceLocally(chairRole, on)
    const localRole = local?.value
    const cite = edinburgh('paragraph 19')
    const usual = { rule: `${ID}: recorder`, says: 'The social work SOLO records unless it is handed on.', cite }
    const usualChair =
      local === undefined || localRole === undefined
        ? { rule: `${ID}: chair`, says: 'The social work SOLO chairs unless it is handed on.', cite }
        : {
            rule: `${ID}: chair`,
            says: `By the area's own arrangement the ${roleInWords(localRole)} chairs.`,
            cite: local.cite,
          }
    const ownChair = localRole === undefined || localRole === 'social-work-solo' ? byRole : { role: localRole }
    const chair = settle('chair', ownChair, chairHandedOn, usualChair, on)
    const recorder = settle('recorder', byRole, recordHandedOn, usual, on)
    const typist = {
      rule: `${ID}: typist`,
      says: 'A support assistant may type and send the minute and sees nothing else of the case.',
      cite: edinburgh('paragraph 33'),
    }
    const toBeAgreed = [
      ...(chair.asked ? (['chair'] as const) : []),
      ...(recorder.asked ? (['recorder'] as const) : []),
    ]
    const value = {
      chair: chair.seat,
      recorder: recorder.seat,
      typist: { role: 'support-assistant' as const },
      toBeAgreed,
    }
    return decided(value, chair.because, recorder.because, typist)
  },
})
