/** The chair approves the draft, in exactly these words, and nobody else does; or takes the approval back. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import { done, type Outcome, refused } from '#shared'
import type { MeetingAtHand } from '../queries/meeting-at-hand.ts'
import { digestOfContent, type MinuteHeld } from '../queries/minute.ts'
import { minuteReadiness } from '../queries/minute-readiness.ts'
import { whenApproved, whenWithdrawn } from './minute-tasks.ts'
import { chairing, notADraft } from './write-minute.ts'

/** Approves the draft, unless something is missing that somebody who was absent could not do without. */
export async function approveMinute(tx: CaseTx, conferenceId: string): Promise<Outcome<null>> {
  const found = await chairing(tx, conferenceId)
  if ('trouble' in found) return found.trouble
  const { at, minute } = found
  if (minute.state === 'approved') return done(null)
  if (minute.state === 'issued') return notADraft.issued
  const held = await minuteReadiness(tx, conferenceId, minute.content)
  if (held === undefined || !held.readiness.ready) {
    return refused({
      code: 'conferences/minute-is-not-ready',
      says: held?.readiness.blocks.map(block => block.says).join(' ') ?? 'The record of the meeting cannot be read.',
      next: 'Put it right where it is kept on the case, then draw the draft up again.',
      rule: 'conferences/is-the-minute-ready',
    })
  }
  await approve(tx, at, minute)
  await whenApproved(tx, at.head)
  return done(null)
}

/** Writes the approval for the words as they stand, and marks the minute. The database lets only the chair do this. */
export async function approve(
  tx: CaseTx,
  { head }: MeetingAtHand,
  { minuteId }: Pick<MinuteHeld, 'minuteId'>,
): Promise<void> {
  const { caseId, conferenceId } = head
  await sql`insert into conferences_approvals (id, minute_id, conference_id, case_id, digest, approved_by, approved_at)
    select ${tx.newId()}, m.id, m.conference_id, m.case_id, ${digestOfContent}, ${tx.actor.memberId}, ${tx.now}
      from conferences_minutes m where m.id = ${minuteId}`.execute(tx.sql)
  await sql`update conferences_minutes set state = 'approved' where id = ${minuteId} and state = 'draft'`.execute(
    tx.sql,
  )
  tx.tell({
    kind: 'alteration',
    act: 'conferences/approve-minute',
    caseId,
    conferenceId,
    items: [`minute:${minuteId}`],
  })
}

/** Makes an approved minute a draft again, as long as it has not gone out. */
export async function withdrawApproval(tx: CaseTx, conferenceId: string): Promise<Outcome<null>> {
  const found = await chairing(tx, conferenceId)
  if ('trouble' in found) return found.trouble
  const { at, minute } = found
  if (minute.state === 'issued') return notADraft.issued
  if (minute.state === 'draft') return done(null)
  await sql`update conferences_minutes set state = 'draft' where id = ${minute.minuteId} and state = 'approved'`.execute(
    tx.sql,
  )
  await whenWithdrawn(tx, at.head)
  const { caseId } = at.head
  const items = [`minute:${minute.minuteId}`]
  tx.tell({ kind: 'alteration', act: 'conferences/withdraw-approval', caseId, conferenceId, items })
  return done(null)
}
