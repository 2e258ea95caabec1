/** Keeps the list of a conference after it was convened: somebody more, somebody less, who types. */
import { sql } from 'kysely'
import { withoutBasisOn } from '#modules/cases'
import { stopForRecipient } from '#modules/recipients'
import { postsOfMembers } from '#modules/staff'
import { endTasks } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { done, notFound, type Outcome, refused, wrong } from '#shared'
import type { ConferenceHead } from '../model/meeting.ts'
import { conferenceHead } from '../queries/conference-head.ts'
import { type Invitation, invitationById, invitationsOf } from '../queries/invitations.ts'
import { mayWrite } from '../queries/may-write.ts'
import { invitee } from '../queries/proposed-invitees.ts'
import { whoMayBeAddedTo } from '../queries/who-may-be-added.ts'
import { agenciesOf, byHandBecause, outsideBody } from './convene-conference.ts'
import { recipientsAmong } from './recipients-among.ts'
import { maySend, sendInvitations } from './send-invitations.ts'
import { tellByMail } from './tell-by-mail.ts'
import { writeInvitations } from './write-invitations.ts'

type Kept = { readonly head: ConferenceHead } | { readonly trouble: Outcome<never> }

const TOO_LATE = refused({
  code: 'conferences/list-is-settled',
  says: 'The meeting has been opened or cancelled, so its list of invitations stands.',
  next: 'Record who came and who did not in the meeting; change who gets the minute when it is issued.',
})

/** The conference when the actor may keep its list: the sender, whoever runs it, or whoever may convene for the case. */
export async function keeping(tx: CaseTx, conferenceId: string): Promise<Kept> {
  const head = await conferenceHead(tx, conferenceId)
  if (head === undefined) return { trouble: notFound }
  if (!maySend(tx, head) && !(await mayWrite(tx, head.caseId, 'conference'))) return { trouble: notFound }
  return head.state === 'convened' ? { head } : { trouble: TOO_LATE }
}

export type OneMore =
  | { readonly conferenceId: string; readonly memberId: string; readonly because: string }
  | { readonly conferenceId: string; readonly outsideName: string }

/** Asks somebody more. When the invitations are out already, theirs follows at once if the actor may send it. */
export async function inviteOneMore(tx: CaseTx, given: OneMore): Promise<Outcome<null>> {
  const found = await keeping(tx, given.conferenceId)
  if ('trouble' in found) return found.trouble
  const { head } = found
  const of = { conferenceId: head.conferenceId, caseId: head.caseId }
  const before = await invitationsOf(tx, head.conferenceId)
  const line = await lineFor(tx, given, before)
  if (line === undefined) {
    return 'outsideName' in given
      ? wrong({ field: 'outsideName', says: 'Name the body' })
      : wrong({ field: 'memberId', says: 'Choose somebody of the area who holds a post today' })
  }
  const onList = before.some(one => one.state !== 'removed' && one.name === line.name && one.memberId === line.memberId)
  if (onList) return wrong({ field: 'memberId', says: `${line.name} is on the list already` })
  const without = await withoutBasisOn(tx, head.caseId, agenciesOf([line]))
  if (without !== undefined) return without
  const typed = 'outsideName' in given ? [line.name] : []
  const stopped = await stopForRecipient(tx, head.caseId, recipientsAmong([line], typed))
  if (stopped !== undefined) return stopped
  const [id] = await writeInvitations(tx, of, [line])
  if (id === undefined) return wrong({ field: 'memberId', says: `${line.name} is on the list already` })
  tx.tell({ kind: 'alteration', act: 'conferences/invite-one-more', ...of, items: [`invitation:${id}`] })
  const areOut = before.some(one => one.state === 'sent')
  if (areOut && maySend(tx, head)) await sendInvitations(tx, head.conferenceId)
  return done(null)
}

/** The line of somebody of the conference's own area, or of a body that has a name. */
async function lineFor(tx: CaseTx, given: OneMore, before: readonly Invitation[]) {
  if ('outsideName' in given) {
    if (given.outsideName.trim() === '') return undefined
    return outsideBody(given.outsideName)
  }
  const mayBeAsked =
    before.some(one => one.memberId === given.memberId) ||
    (await whoMayBeAddedTo(tx, given.conferenceId)).others.some(one => one.memberId === given.memberId)
  const [held] = mayBeAsked ? await postsOfMembers(tx, [given.memberId]) : []
  return held === undefined ? undefined : invitee(held, byHandBecause(given.because))
}

/** Takes somebody off the list, with the reason. What they could see of the conference ends with it. */
export async function removeInvitee(
  tx: CaseTx,
  given: { conferenceId: string; invitationId: string; because: string },
): Promise<Outcome<{ conferenceId: string }>> {
  const invitation = await invitationById(tx, given.invitationId)
  if (invitation === undefined || invitation.conferenceId !== given.conferenceId) return notFound
  const found = await keeping(tx, invitation.conferenceId)
  if ('trouble' in found) return found.trouble
  const { head } = found
  if (given.because === '') return wrong({ field: 'because', says: `Say why ${invitation.name} is taken off the list` })
  if (invitation.memberId === head.chair.memberId || invitation.memberId === head.recorder.memberId) {
    return refused({
      code: 'conferences/runs-the-meeting',
      says: `${invitation.name} chairs or records the conference.`,
      next: 'Hand that on first.',
    })
  }
  await sql`update conferences_invitations set state = 'removed', removed_because = ${given.because}
             where id = ${given.invitationId} and state <> 'removed'`.execute(tx.sql)
  await uninvite(tx, head, invitation)
  const { conferenceId, caseId } = head
  tx.tell({
    kind: 'alteration',
    act: 'conferences/remove-invitee',
    caseId,
    conferenceId,
    items: [`invitation:${given.invitationId}`],
  })
  return done({ conferenceId })
}

/** Their tasks end, and their calendars are told. */
async function uninvite(tx: CaseTx, head: ConferenceHead, invitation: Invitation): Promise<void> {
  const { invitationId, conferenceId, memberId, deputyId, state } = invitation
  for (const to of [memberId, deputyId]) {
    if (to === null) continue
    await endTasks(tx, { aboutId: conferenceId, memberId: to }, 'cancelled', 'no longer asked')
    if (state === 'sent') await tellByMail(tx, head, { to, kind: 'conference-cancelled', invitationId })
  }
}

/** Chooses who types the minute, or nobody (S3-91). Typing opens the meeting to them, and nothing else of the case. */
export async function assignTypist(
  tx: CaseTx,
  given: { conferenceId: string; memberId: string | null },
): Promise<Outcome<null>> {
  const { conferenceId, memberId } = given
  const head = await conferenceHead(tx, conferenceId)
  if (head === undefined) return notFound
  const runs = [head.chair, head.recorder].some(one => one.memberId === tx.actor.memberId)
  if (!runs && !(await mayWrite(tx, head.caseId, 'conference'))) return notFound
  if (memberId !== null) {
    const { typists } = await whoMayBeAddedTo(tx, conferenceId)
    if (!typists.some(post => post.memberId === memberId)) {
      return wrong({ field: 'typistId', says: 'Choose one of the support assistants, or nobody' })
    }
  }
  await sql`update conferences_conferences set typist_id = ${memberId} where id = ${conferenceId}`.execute(tx.sql)
  const items = [`typist:${memberId ?? 'nobody'}`]
  tx.tell({ kind: 'access-decision', act: 'conferences/assign-typist', caseId: head.caseId, conferenceId, items })
  return done(null)
}
