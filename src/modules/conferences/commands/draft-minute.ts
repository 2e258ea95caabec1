/** Draws up the minute from what the meeting recorded, or draws it up again, keeping what was typed (S3-55, S3-91). */
import { localSettings } from '#modules/staff'
import { asJson, type CaseTx } from '#platform/db'
import { done, notFound, type Outcome, refused } from '#shared'
import { keepingTyped, type Minute } from '../model/minute.ts'
import { CLASSIFICATION, minuteFrom } from '../model/minute-from.ts'
import type { MeetingAtHand } from '../queries/meeting-at-hand.ts'
import { meetingRecord } from '../queries/meeting-record.ts'
import { keepContent } from './change-minute.ts'
import { whenDrafted } from './minute-tasks.ts'
import { notADraft, onlyTypes, writing } from './write-minute.ts'

const notHeld = refused({
  code: 'conferences/meeting-not-closed',
  says: 'The minute is drawn up once the meeting has been closed.',
  next: 'Close the meeting first.',
})

/** The record holds more than the typist may read, so a draft drawn up by the typist would be wanting. */
const notByTheTypist = refused({
  code: 'conferences/typist-does-not-draft',
  says: 'The minute is drawn up by the chair or the recorder; the typist puts it into words.',
  next: 'Ask them to draw it up.',
})

/** Answers the version that was drawn up. */
export async function draftMinute(tx: CaseTx, conferenceId: string): Promise<Outcome<number>> {
  const found = await writing(tx, conferenceId)
  if ('trouble' in found) return found.trouble
  const { at, minute } = found
  if (onlyTypes(tx, at)) return notByTheTypist
  if (minute !== undefined && minute.state !== 'draft') return notADraft[minute.state]
  if (at.head.state !== 'minute-draft') return notHeld
  const record = await meetingRecord(tx, conferenceId)
  if (record === undefined) return notFound
  const fresh = minuteFrom(record, await classificationOf(tx, at))
  if (minute !== undefined) {
    await keepContent(tx, at, minute, keepingTyped(fresh, minute.content), ['drawn-up-again'])
    return done(minute.version)
  }
  await firstDraft(tx, at, fresh)
  return done(1)
}

/** What an area marks its minutes with, if it has arranged it. */
async function classificationOf(tx: CaseTx, { areaId }: MeetingAtHand): Promise<string> {
  const set = (await localSettings(tx, areaId)).get('minute-classification')?.value
  return typeof set === 'string' && set.trim() !== '' ? set.trim() : CLASSIFICATION
}

async function firstDraft(tx: CaseTx, at: MeetingAtHand, content: Minute): Promise<void> {
  const { conferenceId, caseId } = at.head
  const minuteId = tx.newId()
  await tx.sql
    .insertInto('conferences_minutes')
    .values({
      id: minuteId,
      conference_id: conferenceId,
      case_id: caseId,
      version: 1,
      state: 'draft',
      content: asJson(content),
      written_at: tx.now,
      written_by: tx.actor.memberId,
    })
    .execute()
  tx.tell({ kind: 'collection', act: 'conferences/draft-minute', caseId, conferenceId, items: [`minute:${minuteId}`] })
  await whenDrafted(tx, at.head)
}
