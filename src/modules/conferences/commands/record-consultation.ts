/** Who was consulted about convening, what was put to them, and what they said (S3-40, S3-41). */
import { type CaseFacts, caseFacts } from '#modules/cases'
import { postsOfMembers } from '#modules/staff'
import { asJson, type CaseTx } from '#platform/db'
import type { Day } from '#rules'
import { done, notFound, type Outcome, wrong } from '#shared'
import { type Consideration, considerationById, type View } from '../queries/consideration.ts'
import { mayDecide } from '../queries/deciders.ts'
import { alreadyDecided } from './already-decided.ts'
import { NOT_YOURS } from './not-yours.ts'

export type NewConsultation = {
  readonly considerationId: string
  readonly memberId: string
  readonly view: View
  readonly said: string
  /** What was put to them: day, time, place, and whom to ask. */
  readonly proposedOn: Day | null
  readonly proposedAt: string | null
  readonly proposedVenue: string
  readonly proposedInvitees: readonly string[]
}

/** An open question that the actor decides, or why there is none. */
type Deciding = { readonly open: Consideration; readonly facts: CaseFacts } | { readonly trouble: Outcome<never> }

export async function deciding(tx: CaseTx, considerationId: string): Promise<Deciding> {
  const open = await considerationById(tx, considerationId)
  const facts = open === undefined ? undefined : await caseFacts(tx, open.caseId)
  if (open === undefined || facts === undefined) return { trouble: notFound }
  if (!(await mayDecide(tx, facts))) return { trouble: NOT_YOURS }
  return open.state === 'open' ? { open, facts } : { trouble: alreadyDecided(open) }
}

/** Keeps what somebody said. Several may be kept about the same person: each is what they said then. */
export async function recordConsultation(tx: CaseTx, given: NewConsultation): Promise<Outcome<null>> {
  const found = await deciding(tx, given.considerationId)
  if ('trouble' in found) return found.trouble
  const [held] = await postsOfMembers(tx, [given.memberId])
  if (held === undefined) return wrong({ field: 'memberId', says: 'Choose who was consulted' })
  const { caseId } = found.open
  const id = tx.newId()
  await tx.sql
    .insertInto('conferences_consultations')
    .values({
      id,
      consideration_id: given.considerationId,
      case_id: caseId,
      agency_id: held.agencyId,
      person_consulted: `${held.name}, ${held.title}`,
      view: given.view,
      said: given.said,
      proposed_on: given.proposedOn,
      proposed_at: given.proposedAt,
      proposed_venue: given.proposedVenue,
      proposed_invitees: asJson(given.proposedInvitees),
      written_at: tx.now,
      written_by: tx.actor.memberId,
    })
    .execute()
  tx.tell({ kind: 'collection', act: 'conferences/record-consultation', caseId, items: [`consultation:${id}`] })
  return done(null)
}
