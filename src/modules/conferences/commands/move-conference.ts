/** Another day, time or place for a conference; or none at all. Everybody asked hears of it (S3-24, S3-27). */
import { sql } from 'kysely'
import { caseFacts, recordEntry } from '#modules/cases'
import { addTask, endTasks } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { type Day, weekdayInWords } from '#rules'
import { changedMeanwhile, done, type Outcome, wrong } from '#shared'
import type { ConferenceHead } from '../model/meeting.ts'
import { considerationsOfCase } from '../queries/consideration.ts'
import { decidedBefore } from '../queries/facts-for-considering.ts'
import { type Invitation, invitationsOf } from '../queries/invitations.ts'
import { keeping } from './change-invitation.ts'
import { askToDecide, inTurn, raise } from './consider-after.ts'
import { NOTE_TASK } from './reply-to-invitation.ts'
import { askForReply } from './send-invitations.ts'
import { tellByMail } from './tell-by-mail.ts'
import { wrongWhenOrWhere } from './wrong-with-meeting.ts'

export type Moving = {
  readonly conferenceId: string
  /** The version that the form was filled from. */
  readonly version: number
  readonly heldOn: Day
  readonly startsAt: string
  readonly minutesPlanned: number
  readonly venue: string
  readonly link: string
  readonly because: string
}

/** Moves the conference. With another day or time every reply is asked for anew; with another place it stands. */
export async function moveConference(tx: CaseTx, given: Moving): Promise<Outcome<null>> {
  const found = await keeping(tx, given.conferenceId)
  if ('trouble' in found) return found.trouble
  const { head } = found
  const missing = wrongWhenOrWhere(tx, { ...given, kind: head.kind })
  if (given.because === '') missing.push({ field: 'because', says: 'Say why it is changed' })
  if (missing.length > 0) return wrong(...missing)
  const { conferenceId, version, heldOn, startsAt, minutesPlanned, venue, link } = given
  const moved = await sql`update conferences_conferences set held_on = ${heldOn}, starts_at = ${startsAt},
      minutes_planned = ${minutesPlanned}, venue = ${venue}, link = ${link}, version = version + 1
    where id = ${conferenceId} and version = ${version} and state = 'convened' returning id`.execute(tx.sql)
  if (moved.rows.length === 0) {
    const theirs = `${weekdayInWords(head.heldOn)} at ${head.startsAt}, ${head.venue}`
    const yours = `${weekdayInWords(heldOn)} at ${startsAt}, ${venue}`
    return changedMeanwhile({ field: 'heldOn', theirs, yours, version: head.version, by: '' })
  }
  const now = { ...head, heldOn, startsAt, minutesPlanned, venue, link, version: version + 1 }
  await tellThatItMoved(tx, head, now)
  await noteMove(tx, head, now, given.because)
  return done(null)
}

async function tellThatItMoved(tx: CaseTx, before: ConferenceHead, now: ConferenceHead): Promise<void> {
  const anew = before.heldOn !== now.heldOn || before.startsAt !== now.startsAt
  const out = (await invitationsOf(tx, now.conferenceId)).filter(one => one.state === 'sent')
  for (const invitation of out) {
    for (const to of [invitation.memberId, invitation.deputyId]) {
      if (to === null) continue
      await tellByMail(tx, now, { to, kind: 'conference-changed', invitationId: invitation.invitationId })
    }
    await tellInvitee(tx, now, invitation, anew)
  }
  if (!anew) return
  await sql`update conferences_invitations set reply = null, replied_at = null
    where conference_id = ${now.conferenceId} and state = 'sent' and member_id not in (${now.chair.memberId}, ${now.recorder.memberId})`.execute(
    tx.sql,
  )
}

/** The deputy stays named until the invitee replies anew; both hear of the change. */
async function tellInvitee(tx: CaseTx, now: ConferenceHead, invitation: Invitation, anew: boolean): Promise<void> {
  const { memberId, agencyId, invitationId, deputyId } = invitation
  const says = anew ? 'Note that a meeting has moved' : 'Note the new place of a meeting'
  if (deputyId !== null) await askToNote(tx, now, { invitationId, memberId: deputyId, agencyId }, says)
  if (memberId === null || memberId === tx.actor.memberId) return
  const runs = memberId === now.chair.memberId || memberId === now.recorder.memberId
  if (anew && !runs) {
    await askForReply(tx, now, { invitationId, memberId, agencyId }, 'Reply again: a meeting has moved')
  } else await askToNote(tx, now, { invitationId, memberId, agencyId }, says)
}

async function askToNote(
  tx: CaseTx,
  { conferenceId, caseId }: ConferenceHead,
  { invitationId, memberId, agencyId }: { invitationId: string; memberId: string; agencyId: string },
  says: string,
): Promise<void> {
  await endTasks(tx, { aboutId: conferenceId, kind: NOTE_TASK, memberId }, 'cancelled', 'changed again')
  await addTask(tx, {
    kind: NOTE_TASK,
    says,
    caseId,
    conferenceId,
    section: 'conference',
    owner: { memberId, agencyId },
    dueOn: tx.today,
    opens: `/invitations/${invitationId}`,
    about: { table: 'conferences_conferences', id: conferenceId },
  })
}

async function noteMove(tx: CaseTx, before: ConferenceHead, now: ConferenceHead, because: string): Promise<void> {
  const { caseId, conferenceId } = now
  const was = `${weekdayInWords(before.heldOn)} at ${before.startsAt}, ${before.venue || before.link}`
  const is = `${weekdayInWords(now.heldOn)} at ${now.startsAt}, ${now.venue || now.link}`
  await noteInChronology(tx, now, `Conference changed: now ${is}`, `Before: ${was}. ${because}`)
  const items = [`version:${now.version}`]
  tx.tell({ kind: 'alteration', act: 'conferences/move-conference', caseId, conferenceId, items })
  await tx.announce({ fact: 'conference-moved', caseId, aboutId: conferenceId })
}

/** By rule: a sender may keep the list of a conference without writing in this part of the file. */
function noteInChronology(tx: CaseTx, head: ConferenceHead, headline: string, detail: string): Promise<string> {
  const { caseId, conferenceId } = head
  return tx.byRule(rule =>
    recordEntry(rule, {
      caseId,
      section: 'conference',
      kind: 'conference',
      happenedOn: tx.today,
      headline,
      detail,
      about: { table: 'conferences_conferences', id: conferenceId },
    }),
  )
}

export type Cancelling = { readonly conferenceId: string; readonly version: number; readonly because: string }

/** Cancels the conference. The question that it answered is open again, so that cancelling is no way round deciding. */
export async function cancelConference(tx: CaseTx, given: Cancelling): Promise<Outcome<null>> {
  const { conferenceId, version, because } = given
  const found = await keeping(tx, conferenceId)
  if ('trouble' in found) return found.trouble
  const { head } = found
  if (because === '') return wrong({ field: 'because', says: 'Say why it is cancelled' })
  const off = await sql`update conferences_conferences set state = 'cancelled', version = version + 1
    where id = ${conferenceId} and version = ${version} and state = 'convened' returning id`.execute(tx.sql)
  if (off.rows.length === 0) {
    const theirs = `${weekdayInWords(head.heldOn)} at ${head.startsAt}, ${head.venue}`
    return changedMeanwhile({ field: 'because', theirs, yours: '', version: head.version, by: '' })
  }
  await endTasks(tx, { aboutId: conferenceId }, 'cancelled', 'the conference was cancelled')
  await callOff(tx, { ...head, state: 'cancelled', version: version + 1 })
  await noteInChronology(tx, head, `Conference of ${weekdayInWords(head.heldOn)} cancelled`, because)
  tx.tell({ kind: 'alteration', act: 'conferences/cancel-conference', caseId: head.caseId, conferenceId })
  await askAgain(tx, head)
  await tx.announce({ fact: 'conference-cancelled', caseId: head.caseId, aboutId: conferenceId })
  return done(null)
}

async function callOff(tx: CaseTx, head: ConferenceHead): Promise<void> {
  const out = (await invitationsOf(tx, head.conferenceId)).filter(one => one.state === 'sent')
  for (const { memberId, deputyId, agencyId, invitationId } of out) {
    for (const to of [memberId, deputyId]) {
      if (to === null) continue
      await tellByMail(tx, head, { to, kind: 'conference-cancelled', invitationId })
      if (to === tx.actor.memberId) continue
      await askToNote(tx, head, { invitationId, memberId: to, agencyId }, 'Note that a meeting is cancelled')
    }
  }
}

async function askAgain(tx: CaseTx, head: ConferenceHead): Promise<void> {
  const raised = await tx.byRule(async rule => {
    await inTurn(rule, head.caseId)
    const about = await caseFacts(rule, head.caseId)
    const answered = (await considerationsOfCase(rule, head.caseId)).find(
      one => one.conferenceId === head.conferenceId && one.state === 'convened',
    )
    if (about === undefined || answered === undefined) return undefined
    const { open } = await decidedBefore(rule, head.caseId)
    return raise(rule, about, answered.because, open)
  })
  if (raised !== undefined) await askToDecide(tx, raised)
}
