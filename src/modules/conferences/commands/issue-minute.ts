/** Issues the approved minute: from here on it is frozen, and each recipient has a copy (S3-92, S3-93). */
import { sql } from 'kysely'
import { recordEntry } from '#modules/cases'
import { stopForRecipient } from '#modules/recipients'
import type { CaseTx } from '#platform/db'
import { dayInWords, howMany } from '#rules'
import { done, type Outcome, refused } from '#shared'
import { circulationOf } from '../queries/circulation.ts'
import type { MeetingAtHand } from '../queries/meeting-at-hand.ts'
import type { MinuteHeld } from '../queries/minute.ts'
import { whenIssued } from './minute-tasks.ts'
import { recipientsAmong } from './recipients-among.ts'
import { sendCopies } from './send-copies.ts'
import { noMinute, writing } from './write-minute.ts'

export type Issued = { readonly version: number; readonly sent: number }

const notApproved = refused({
  code: 'conferences/minute-is-not-approved',
  says: 'The chair has not approved the minute yet.',
  next: 'It goes out as soon as the chair has approved it.',
})

/**
 * Issues the minute, once, whoever presses and however often. Pressed again later it sends only what is wanting: a copy
 * for somebody whom the chair has added since. The chair, the recorder and the typist may distribute (S3-91).
 */
export async function issueMinute(tx: CaseTx, conferenceId: string): Promise<Outcome<Issued>> {
  const found = await writing(tx, conferenceId)
  if ('trouble' in found) return found.trouble
  const { at, minute } = found
  if (minute === undefined) return noMinute
  if (minute.state === 'draft') return notApproved
  const stopped = await stoppedOnTheList(tx, at)
  if (stopped !== undefined) return stopped
  const sent = await sendCopies(tx, at, minute)
  if (minute.state === 'approved') {
    await freeze(tx, at, minute, sent)
    await whenIssued(tx, at.head)
  }
  return done({ version: minute.version, sent })
}

/** Since they were asked, a name may have come into the case. */
export async function stoppedOnTheList(tx: CaseTx, at: MeetingAtHand): Promise<Outcome<never> | undefined> {
  const { list } = await circulationOf(tx, at)
  const getting = list
    .filter(one => one.gets)
    .map(({ name, recipient }) => ({ name, memberId: recipient?.memberId ?? null }))
  return stopForRecipient(tx, at.head.caseId, recipientsAmong(getting))
}

/** Closes this version for good, notes it on the case and says that it happened. */
export async function freeze(tx: CaseTx, { head }: MeetingAtHand, minute: MinuteHeld, sent: number): Promise<void> {
  const { conferenceId, caseId, heldOn } = head
  const { minuteId, version } = minute
  await sql`update conferences_minutes set state = 'issued', issued_by = ${tx.actor.memberId}, issued_at = ${tx.now}
     where id = ${minuteId} and state = 'approved'`.execute(tx.sql)
  await sql`update conferences_conferences set state = 'issued', version = version + 1
     where id = ${conferenceId} and state = 'minute-draft'`.execute(tx.sql)
  const what = version === 1 ? 'Minute issued' : `Minute corrected, version ${version}`
  // The typist distributes without any right on the case, so the entry is made by rule.
  await tx.byRule(rule =>
    recordEntry(rule, {
      caseId,
      section: 'conference',
      kind: 'conference',
      happenedOn: tx.today,
      headline: `${what}: conference of ${dayInWords(heldOn)}, ${howMany(sent, 'copy', 'copies')}`,
      about: { table: 'conferences_minutes', id: minuteId },
    }),
  )
  tx.tell({ kind: 'alteration', act: 'conferences/issue-minute', caseId, conferenceId, items: [`minute:${minuteId}`] })
  await tx.announce({ fact: version === 1 ? 'minute-issued' : 'minute-corrected', caseId, aboutId: conferenceId })
}
