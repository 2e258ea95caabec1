/** Hands an invitation to mail and calendar: that there is a meeting, when and where, and nothing of what it is about. */
import type { CaseTx } from '#platform/db'
import { type MessageKind, queueMail } from '#platform/mail'
import type { ConferenceHead } from '../model/meeting.ts'

type Told = {
  readonly to: string
  readonly kind: Extract<MessageKind, 'conference-invitation' | 'conference-changed' | 'conference-cancelled'>
  readonly invitationId: string
}

/** Has one person told once this transaction is committed. The conference's version orders what their calendar gets. */
export async function tellByMail(tx: CaseTx, head: ConferenceHead, { to, kind, invitationId }: Told): Promise<void> {
  await queueMail(tx, {
    kind,
    to,
    link: `/invitations/${invitationId}`,
    meeting: {
      meetingId: head.conferenceId,
      change: head.version - 1,
      day: head.heldOn,
      time: head.startsAt,
      minutes: head.minutesPlanned,
      where: [head.venue, head.link].filter(text => text !== '').join(', '),
      cancelled: kind === 'conference-cancelled',
    },
  })
}
