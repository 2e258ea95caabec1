/** A whole conference as it is proposed: when, where, why, who, and who sends. The convene page is filled from it. */
import { type CaseFacts, caseFacts } from '#modules/cases'
import { type PostHeld, postsOfArea } from '#modules/staff'
import type { CaseTx } from '#platform/db'
import type { Role } from '#shared'
import type { ConferenceKind } from '../model/meeting.ts'
import type { Consideration } from './consideration.ts'
import { type ProposedInvitees, proposedInvitees } from './proposed-invitees.ts'
import { type ProposedMeeting, proposedMeeting } from './proposed-meeting.ts'
import { type Seats, type SentBy, seatsOf, senderOf } from './seats.ts'

export type Proposal = {
  readonly facts: CaseFacts
  readonly meeting: ProposedMeeting
  readonly people: ProposedInvitees
  readonly seats: Seats
  readonly sender: SentBy
  /** Others of the area who may be added. */
  readonly others: readonly PostHeld[]
}

/** Posts that have no business in a conference as invitees: they type, oversee or run the system. */
const NEVER_INVITED: readonly Role[] = [
  'support-assistant',
  'oversight-member',
  'auditor',
  'lay-adviser',
  'elected-member',
  'administrator',
  'data-protection-officer',
]

/** Everybody of the area and its division who may be asked to a conference. */
export async function whoMayBeAdded(tx: CaseTx, areaId: string): Promise<readonly PostHeld[]> {
  const posts = await postsOfArea(tx, areaId)
  return posts.filter(post => !NEVER_INVITED.includes(post.role))
}

/** The proposal for a case, or undefined when the case is not there for this reader. */
export async function proposalFor(
  tx: CaseTx,
  caseId: string,
  kind: ConferenceKind | undefined,
  consideration: Consideration | undefined,
): Promise<Proposal | undefined> {
  const facts = await caseFacts(tx, caseId)
  tx.tell({ kind: 'consultation', act: 'conferences/proposal', caseId })
  if (facts === undefined) return undefined
  const meeting = await proposedMeeting(tx, facts, kind, consideration)
  const people = await proposedInvitees(tx, facts)
  const proposed = new Set(people.invitees.map(one => one.memberId))
  const others = (await whoMayBeAdded(tx, facts.areaId)).filter(post => !proposed.has(post.memberId))
  const seats = await seatsOf(tx, facts)
  const sender = await senderOf(tx, facts, meeting.kind)
  return { facts, meeting, people, seats, sender, others }
}
