/**
 * Closes the meeting. What the rule blocks is in the way, each at its item; everything else is advice. The plan is
 * agreed, the chronology is told once, the next conference is prepared, and the minute can be drawn up.
 */
import { sql } from 'kysely'
import { recordEntry, setLevel } from '#modules/cases'
import { actionInChronology, agreePlan } from '#modules/plans'
import type { CaseTx } from '#platform/db'
import { howMany, isDay } from '#rules'
import { done, notFound, type Outcome, refused } from '#shared'
import { closeCheck } from '../model/close-check.ts'
import { contactSet } from '../model/contact.ts'
import { FIELDS, fieldIn, type MeetingRecord } from '../model/meeting.ts'
import { mayWrite } from '../queries/may-write.ts'
import { meetingRecord } from '../queries/meeting-record.ts'
import { runByMe } from './in-session.ts'
import { prepareNext } from './prepare-next.ts'

const NOT_THE_TYPIST = refused({
  code: 'conferences/the-typist-does-not-close',
  says: 'The chair or the recorder closes the meeting.',
  next: 'Tell them that everything is typed.',
})

const NEVER_OPENED = refused({
  code: 'conferences/meeting-not-open',
  says: 'The meeting has not been opened yet.',
  next: 'Open it first, or cancel the conference.',
})

/** Closes it, or says what is in the way. Closing a closed meeting is done. */
export async function closeMeeting(tx: CaseTx, conferenceId: string): Promise<Outcome<{ nextId: string | null }>> {
  const found = await runByMe(tx, conferenceId)
  if ('trouble' in found) return found.trouble
  const { state } = found.at.head
  if (state === 'minute-draft' || state === 'issued') return done({ nextId: null })
  if (state !== 'in-session') return NEVER_OPENED
  if (found.at.part === 'typist') return NOT_THE_TYPIST
  const record = await meetingRecord(tx, conferenceId)
  if (record === undefined) return notFound
  const { ready, blocks } = closeCheck(record, tx.today)
  if (!ready) {
    return refused({
      code: 'conferences/minute-is-not-ready',
      says: blocks.map(one => one.says).join(' '),
      next: 'Each link leads to the item where it is mended.',
      rule: 'conferences/is-the-minute-ready',
    })
  }
  const closed =
    await sql`update conferences_conferences set state = 'minute-draft', closed_at = ${tx.now}, version = version + 1
    where id = ${conferenceId} and state = 'in-session' returning id`.execute(tx.sql)
  if (closed.rows.length === 0) return done({ nextId: null })
  tx.tell({ kind: 'alteration', act: 'conferences/close-meeting', caseId: record.head.caseId, conferenceId })
  await agree(tx, record)
  await intoTheChronology(tx, record)
  const nextId = await prepareNext(tx, record)
  await tx.announce({ fact: 'conference-closed', caseId: record.head.caseId, aboutId: conferenceId })
  return done({ nextId })
}

/** The plan as the meeting leaves it becomes the agreed one. */
async function agree(tx: CaseTx, record: MeetingRecord): Promise<void> {
  const { caseId, conferenceId, heldOn } = record.head
  const { managedAt, everyDays } = contactSet(record.fields)
  if (managedAt !== null) await tx.byRule(rule => setLevel(rule, caseId, managedAt))
  if (!record.planLines.some(line => line.state === 'in-force')) return
  const next = fieldIn(record, FIELDS.nextOn)
  await tx.byRule(rule =>
    agreePlan(rule, {
      caseId,
      conferenceId,
      agreedOn: heldOn,
      reviewOn: isDay(next) ? next : null,
      contactDays: everyDays,
    }),
  )
}

/** "Conference held", each action, each decision. Conditions and ratings told of themselves when they were recorded. */
async function intoTheChronology(tx: CaseTx, record: MeetingRecord): Promise<void> {
  const { caseId, conferenceId, heldOn, kind } = record.head
  const there = record.invited.filter(one => one.attendance === 'present').length
  const asked = record.invited.filter(one => one.state !== 'removed').length
  await tx.byRule(async rule => {
    await recordEntry(rule, {
      caseId,
      section: 'conference',
      kind: 'conference',
      happenedOn: heldOn,
      headline: `${kind === 'emergency' ? 'Emergency meeting' : 'Conference'} held: ${there} of ${asked} attended, ${howMany(record.actions.length, 'action')}`,
      about: { table: 'conferences_conferences', id: conferenceId },
    })
    for (const { id, task, dueOn } of record.actions) await actionInChronology(rule, { id, caseId, task, dueOn })
  })
  await decisionsInChronology(tx, record)
}

/** A decision goes to the part of the file it belongs to; whoever closes may not write every part. */
async function decisionsInChronology(tx: CaseTx, record: MeetingRecord): Promise<void> {
  const { caseId, conferenceId, heldOn } = record.head
  for (const { item, section, says, because } of record.decisions) {
    if (item === 'conditions') continue
    const part = section === 'front' || section === 'reasons' ? 'conference' : section
    if (!(await mayWrite(tx, caseId, part as Parameters<typeof mayWrite>[2]))) continue
    await recordEntry(tx, {
      caseId,
      section: part,
      kind: 'decision',
      happenedOn: heldOn,
      headline: says,
      detail: because,
      about: { table: 'conferences_conferences', id: conferenceId },
    })
  }
}
