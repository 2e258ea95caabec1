/** One conference, and what the reader is to it. The first thing every page and command of a meeting asks. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { ConferenceHead } from '../model/meeting.ts'
import { conferenceHead } from './conference-head.ts'

/** `part` is the reader's own: those three write in the meeting, everybody else at most reads. */
export type MeetingAtHand = {
  readonly head: ConferenceHead
  readonly areaId: string
  readonly openedAt: string | null
  readonly closedAt: string | null
  readonly part: 'chair' | 'recorder' | 'typist' | null
}

function partOf({ chair, recorder, typist }: ConferenceHead, memberId: string): MeetingAtHand['part'] {
  if (recorder.memberId === memberId) return 'recorder'
  if (chair.memberId === memberId) return 'chair'
  return typist?.memberId === memberId ? 'typist' : null
}

/** The conference, or undefined when it is not there for this reader. Narrows the transaction to its case. */
export async function meetingAtHand(tx: CaseTx, conferenceId: string): Promise<MeetingAtHand | undefined> {
  const head = await conferenceHead(tx, conferenceId)
  if (head === undefined) return undefined
  await tx.narrowTo([head.caseId])
  const found = await sql<Pick<MeetingAtHand, 'areaId' | 'openedAt' | 'closedAt'>>`
    select area_id as "areaId", opened_at as "openedAt", closed_at as "closedAt"
      from conferences_conferences where id = ${conferenceId}`.execute(tx.sql)
  const [rest] = found.rows
  return rest === undefined ? undefined : { head, ...rest, part: partOf(head, tx.actor.memberId) }
}
