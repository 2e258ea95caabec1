/** Sends the invitations of a conference (S3-42): each invitee has a task, a mail that says only that, and the date. */
import { sql } from 'kysely'
import { recordEntry } from '#modules/cases'
import { localArrangements } from '#modules/staff'
import { addTask, endTasks } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { addDays, type Day, howMany } from '#rules'
import { done, notFound, type Outcome, refused } from '#shared'
import type { ConferenceHead } from '../model/meeting.ts'
import { conferenceHead } from '../queries/conference-head.ts'
import { type Invitation, invitationsOf } from '../queries/invitations.ts'
import { tellByMail } from './tell-by-mail.ts'

export const REPLY_TASK = 'conference/reply'
export const SEND_TASK = 'conference/send-invitations'

/** True for those who may send: the sender, and whoever runs the meeting. */
export const maySend = (tx: CaseTx, head: ConferenceHead): boolean =>
  [head.sender, head.chair, head.recorder].some(one => one.memberId === tx.actor.memberId)

/** Sends what waits to be sent and answers how many invitations went out. */
export async function sendInvitations(tx: CaseTx, conferenceId: string): Promise<Outcome<number>> {
  const head = await conferenceHead(tx, conferenceId)
  if (head === undefined) return notFound
  if (!maySend(tx, head)) return notTheirs(head)
  if (head.state === 'cancelled') return cancelled
  const waiting = (await invitationsOf(tx, conferenceId)).filter(one => one.state === 'to-send')
  const sent = await markSent(tx, head)
  const going = waiting.filter(one => sent.includes(one.invitationId))
  for (const invitation of going) await ask(tx, head, invitation)
  await endTasks(tx, { aboutId: conferenceId, kind: SEND_TASK }, 'done', 'sent')
  if (going.length > 0) await noteSending(tx, head, going)
  return done(going.length)
}

function notTheirs({ sender }: ConferenceHead): Outcome<never> {
  return refused({
    code: 'conferences/not-the-sender',
    says: `${sender.name} sends the invitations of this conference.`,
    next: 'Ask them, or the chair.',
    rule: 'conferences/who-sends-the-invitations',
  })
}

const cancelled = refused({
  code: 'conferences/cancelled',
  says: 'This conference was cancelled, so no invitation goes out.',
  next: 'Convene another conference.',
})

/** The version of the standard form is kept with each, as the conference was convened with it. */
async function markSent(tx: CaseTx, { conferenceId, chair, recorder }: ConferenceHead): Promise<readonly string[]> {
  const runs = [chair.memberId, recorder.memberId]
  const found = await sql<{ id: string }>`
    update conferences_invitations i set state = 'sent', sent_at = ${tx.now}, template_version = c.template_version,
           reply = case when i.member_id = any(${runs}::uuid[]) then 'attend' end
      from conferences_conferences c
     where c.id = i.conference_id and c.id = ${conferenceId} and i.state = 'to-send' returning i.id`.execute(tx.sql)
  return found.rows.map(row => row.id)
}

/** Chair and recorder are there anyway; a body outside has no account and gets its agenda on paper. */
async function ask(tx: CaseTx, head: ConferenceHead, invitation: Invitation): Promise<void> {
  const { memberId, agencyId } = invitation
  if (memberId === null) return
  await tellByMail(tx, head, { to: memberId, kind: 'conference-invitation', invitationId: invitation.invitationId })
  if (memberId === head.chair.memberId || memberId === head.recorder.memberId) return
  await askForReply(tx, head, { ...invitation, memberId, agencyId }, 'Reply to an invitation')
}

/** The task to reply; the one that an earlier asking left open goes. */
export async function askForReply(
  tx: CaseTx,
  head: ConferenceHead,
  { invitationId, memberId, agencyId }: { invitationId: string; memberId: string; agencyId: string },
  says: string,
): Promise<void> {
  const { conferenceId, caseId } = head
  await endTasks(tx, { aboutId: conferenceId, kind: REPLY_TASK, memberId }, 'cancelled', 'asked again')
  await addTask(tx, {
    kind: REPLY_TASK,
    says,
    caseId,
    conferenceId,
    section: 'conference',
    owner: { memberId, agencyId },
    asked: true,
    dueOn: await replyDay(tx, head),
    opens: `/invitations/${invitationId}`,
    about: { table: 'conferences_conferences', id: conferenceId },
  })
}

/** As many days before the meeting as the area has arranged; the day before where it has arranged nothing. */
async function replyDay(tx: CaseTx, { conferenceId, heldOn }: ConferenceHead): Promise<Day> {
  const { area_id: areaId } = await tx.sql
    .selectFrom('conferences_conferences')
    .select('area_id')
    .where('id', '=', conferenceId)
    .executeTakeFirstOrThrow()
  const set = await localArrangements<unknown>(tx, areaId, 'invitation-reply-days')
  const inForce = set.findLast(one => one.from <= tx.today && (one.to === undefined || tx.today <= one.to))
  const days = typeof inForce?.value === 'number' ? inForce.value : 1
  const by = addDays(heldOn, -days)
  return by < tx.today ? tx.today : by
}

/** The sender may be one who does not write in this part of the file, so the entry is made by rule. */
async function noteSending(tx: CaseTx, head: ConferenceHead, going: readonly Invitation[]): Promise<void> {
  const { caseId, conferenceId } = head
  const recipients = going.flatMap(one => one.memberId ?? [])
  tx.tell({ kind: 'disclosure', act: 'conferences/send-invitations', caseId, conferenceId, recipients })
  await tx.byRule(rule =>
    recordEntry(rule, {
      caseId,
      section: 'conference',
      kind: 'conference',
      happenedOn: tx.today,
      headline: `Invitations sent: ${howMany(going.length, 'invitation')}`,
      about: { table: 'conferences_conferences', id: conferenceId },
    }),
  )
  await tx.announce({ fact: 'invitations-sent', caseId, aboutId: conferenceId })
}
