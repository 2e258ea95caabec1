/** One's own invitation, or the one on which one goes for a colleague. Nobody else finds it. */
import type { CaseTx } from '#platform/db'
import { type Colleague, possibleDeputies } from './colleagues.ts'
import { type ConferencePage, conferencePage } from './conference-page.ts'
import { type Invitation, invitationById } from './invitations.ts'

export type OwnInvitation = {
  readonly invitation: Invitation
  readonly shown: ConferencePage
  readonly colleagues: readonly Colleague[]
  readonly asDeputy: boolean
}

/** Undefined for everybody but the invitee and their deputy. */
export async function ownInvitation(tx: CaseTx, invitationId: string): Promise<OwnInvitation | undefined> {
  const invitation = await invitationById(tx, invitationId)
  const me = tx.actor.memberId
  if (invitation === undefined || invitation.state !== 'sent') return undefined
  if (invitation.memberId !== me && invitation.deputyId !== me) return undefined
  const shown = await conferencePage(tx, invitation.conferenceId)
  if (shown === undefined) return undefined
  const colleagues = await possibleDeputies(tx, invitation.conferenceId)
  return { invitation, shown, colleagues, asDeputy: invitation.memberId !== me }
}
