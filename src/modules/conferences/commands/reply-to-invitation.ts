/** An invitee answers: comes, sends a deputy, sends a report, cannot. It may be changed until the meeting opens. */
import { sql } from 'kysely'
import { stopForRecipient } from '#modules/recipients'
import { addTask, endTasks } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { done, notFound, type Outcome, refused, type Wrong, wrong } from '#shared'
import type { ConferenceHead, Reply } from '../model/meeting.ts'
import { possibleDeputies } from '../queries/colleagues.ts'
import { conferenceHead } from '../queries/conference-head.ts'
import { type Invitation, invitationById } from '../queries/invitations.ts'
import { askForReply, REPLY_TASK } from './send-invitations.ts'
import { tellByMail } from './tell-by-mail.ts'

export const DEPUTY_TASK = 'conference/deputise'
export const NOTE_TASK = 'conference/note-change'

export type NewReply = {
  readonly invitationId: string
  readonly reply: Reply
  readonly deputyId: string | null
  readonly says: string
  readonly accessNeeds: string
}

type Mine = { readonly invitation: Invitation; readonly head: ConferenceHead } | { readonly trouble: Outcome<never> }

const TOO_LATE = refused({
  code: 'conferences/too-late-to-reply',
  says: 'The meeting has been opened or cancelled, so the reply stands as it is.',
  next: 'Speak to the chair; who came is recorded in the meeting.',
})

/** The invitation when it is the actor's own, or the actor goes in somebody's place. */
async function mine(tx: CaseTx, invitationId: string, as: 'invitee' | 'deputy'): Promise<Mine> {
  const invitation = await invitationById(tx, invitationId)
  const whose = as === 'invitee' ? invitation?.memberId : invitation?.deputyId
  if (invitation === undefined || invitation.state !== 'sent' || whose !== tx.actor.memberId)
    return { trouble: notFound }
  const head = await conferenceHead(tx, invitation.conferenceId)
  if (head === undefined) return { trouble: notFound }
  return head.state === 'convened' ? { invitation, head } : { trouble: TOO_LATE }
}

/** Keeps the reply. Whoever sends a deputy gives them the invitation's rights for as long as the reply says so. */
export async function replyToInvitation(tx: CaseTx, given: NewReply): Promise<Outcome<null>> {
  const found = await mine(tx, given.invitationId, 'invitee')
  if ('trouble' in found) return found.trouble
  const { invitation, head } = found
  const missing = await whatIsMissing(tx, given, head)
  if (missing.length > 0) return wrong(...missing)
  const deputyId = given.reply === 'deputy' ? given.deputyId : null
  const deputy = deputyId === null ? [] : [{ memberId: deputyId }]
  const stopped = await stopForRecipient(tx, head.caseId, deputy)
  if (stopped !== undefined) return stopped
  await sql`update conferences_invitations set reply = ${given.reply}, deputy_id = ${deputyId}, reply_says = ${given.says},
      replied_at = ${tx.now} where id = ${given.invitationId}`.execute(tx.sql)
  await keepAccessNeeds(tx, invitation, given.accessNeeds)
  await changeDeputy(tx, head, invitation, deputyId)
  const { conferenceId, caseId } = head
  const { memberId } = tx.actor
  await endTasks(tx, { aboutId: conferenceId, kind: REPLY_TASK, memberId }, 'done', 'replied')
  await endTasks(tx, { aboutId: conferenceId, kind: NOTE_TASK, memberId }, 'done', 'replied')
  const items = [`invitation:${given.invitationId}`, `reply:${given.reply}`]
  tx.tell({ kind: 'collection', act: 'conferences/reply-to-invitation', caseId, conferenceId, items })
  return done(null)
}

async function whatIsMissing(tx: CaseTx, { reply, deputyId, says }: NewReply, head: ConferenceHead): Promise<Wrong[]> {
  if (reply === 'cannot' && says === '') {
    return [{ field: 'says', says: 'Say in a line why, so that the chair can record it' }]
  }
  if (reply !== 'deputy') return []
  const colleagues = await possibleDeputies(tx, head.conferenceId)
  if (colleagues.some(one => one.memberId === deputyId)) return []
  return [{ field: 'deputyId', says: 'Choose a colleague of your agency who goes in your place' }]
}

async function keepAccessNeeds(tx: CaseTx, invitation: Invitation, says: string): Promise<void> {
  if (says === '' && invitation.accessNeeds === '') return
  await sql`insert into conferences_access_needs (invitation_id, conference_id, case_id, member_id, says, written_at)
    values (${invitation.invitationId}, ${invitation.conferenceId}, ${invitation.caseId}, ${tx.actor.memberId}, ${says}, ${tx.now})
    on conflict (invitation_id) do update set says = excluded.says, written_at = excluded.written_at`.execute(tx.sql)
}

/** The deputy before is told that it is off; the new one has a task and the date. */
async function changeDeputy(
  tx: CaseTx,
  head: ConferenceHead,
  invitation: Invitation,
  deputyId: string | null,
): Promise<void> {
  const { invitationId, deputyId: before } = invitation
  if (before === deputyId) return
  if (before !== null) {
    await endTasks(tx, { aboutId: head.conferenceId, memberId: before }, 'cancelled', 'no longer the deputy')
    await tellByMail(tx, head, { to: before, kind: 'conference-cancelled', invitationId })
  }
  if (deputyId === null) return
  await tellByMail(tx, head, { to: deputyId, kind: 'conference-invitation', invitationId })
  await addTask(tx, {
    kind: DEPUTY_TASK,
    says: 'Go to a meeting in a colleague’s place',
    caseId: head.caseId,
    conferenceId: head.conferenceId,
    section: 'conference',
    owner: { memberId: deputyId, agencyId: tx.actor.agencyId },
    asked: true,
    dueOn: head.heldOn,
    opens: `/invitations/${invitationId}`,
    about: { table: 'conferences_conferences', id: head.conferenceId },
  })
}

/** A deputy cannot go after all: the invitation is its invitee's again, who is asked anew. */
export async function declineToDeputise(tx: CaseTx, invitationId: string): Promise<Outcome<null>> {
  const found = await mine(tx, invitationId, 'deputy')
  if ('trouble' in found) return found.trouble
  const { invitation, head } = found
  const { memberId, agencyId } = invitation
  if (memberId === null) return notFound
  const me = tx.actor.memberId
  await endTasks(tx, { aboutId: head.conferenceId, memberId: me }, 'done', 'cannot deputise')
  await tellByMail(tx, head, { to: me, kind: 'conference-cancelled', invitationId })
  await askForReply(tx, head, { invitationId, memberId, agencyId }, 'Reply again: your deputy cannot go')
  await tellByMail(tx, head, { to: memberId, kind: 'conference-changed', invitationId })
  const { caseId, conferenceId } = head
  const items = [`invitation:${invitationId}`, 'reply:none']
  tx.tell({ kind: 'alteration', act: 'conferences/decline-to-deputise', caseId, conferenceId, items })
  // Last, because with it the deputy's own sight of the invitation ends.
  await tx.byRule(rule =>
    sql`update conferences_invitations set deputy_id = null, reply = null where id = ${invitationId}`.execute(rule.sql),
  )
  return done(null)
}

/** "Noted": ends the invitee's or deputy's tasks that ask for nothing but to be read. */
export async function noteChange(tx: CaseTx, invitationId: string): Promise<Outcome<null>> {
  const invitation = await invitationById(tx, invitationId)
  if (invitation === undefined || ![invitation.memberId, invitation.deputyId].includes(tx.actor.memberId))
    return notFound
  const { conferenceId, caseId } = invitation
  for (const kind of [NOTE_TASK, DEPUTY_TASK]) {
    await endTasks(tx, { aboutId: conferenceId, kind, memberId: tx.actor.memberId }, 'done', 'noted')
  }
  tx.tell({ kind: 'alteration', act: 'conferences/note-change', caseId, conferenceId })
  return done(null)
}
