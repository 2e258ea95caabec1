/** Puts people on the list of a conference. Nobody is told before the invitations are sent. */
import { asJson, type CaseTx } from '#platform/db'
import type { ProposedInvitee } from '../queries/proposed-invitees.ts'

type Of = { readonly conferenceId: string; readonly caseId: string }
type Line = ProposedInvitee & { readonly leftOutBecause?: string }

/**
 * One line each, waiting to be sent, or removed from the start with the reason; answers the ids. Somebody who stands on
 * the list already stays as they are.
 */
export async function writeInvitations(tx: CaseTx, of: Of, lines: readonly Line[]): Promise<readonly string[]> {
  if (lines.length === 0) return []
  const rows = lines.map(line => ({
    id: tx.newId(),
    conference_id: of.conferenceId,
    case_id: of.caseId,
    member_id: line.memberId,
    post_id: line.postId,
    agency_id: line.agencyId,
    as_role: line.asRole,
    outside_name: line.memberId === null ? line.name : null,
    pack: line.pack,
    because: asJson(line.because),
    state: line.leftOutBecause === undefined ? 'to-send' : 'removed',
    removed_because: line.leftOutBecause ?? null,
    written_at: tx.now,
    written_by: tx.actor.memberId,
  }))
  const written = await tx.sql
    .insertInto('conferences_invitations')
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .returning('id')
    .execute()
  return written.map(row => row.id)
}
