/** One copy of a minute, for the one person whose copy it is. */
import { sql } from 'kysely'
import { registrationWordsPermitted } from '#modules/sharing'
import type { Instant } from '#platform/clock'
import type { CaseTx } from '#platform/db'
import type { CopyIssued } from '../model/copy.ts'
import { withoutWhatEnded } from '../model/registration-lock.ts'
import { type Agreed, agreedAt } from './minute.ts'

/** A proposal to correct something, and what became of it. */
export type CorrectionOfCopy = {
  readonly correctionId: string
  readonly part: string
  readonly quoted: string
  readonly proposed: string
  readonly because: string
  readonly state: 'open' | 'accepted' | 'declined'
  readonly decidedBecause: string | null
  readonly decidedAt: Instant | null
  readonly writtenAt: Instant
}

export type CopyHeld = {
  readonly copyId: string
  readonly minuteId: string
  readonly conferenceId: string
  readonly caseId: string
  readonly number: number
  readonly edition: number
  readonly mark: string
  readonly sentAt: Instant
  readonly openedAt: Instant | null
  /** The newest copy of the same reader, when this is not it. */
  readonly newerId: string | null
  readonly content: CopyIssued
}

/** The reader's own copy, or undefined: for everybody else it is not there, also for those who run the meeting. */
export async function copyById(tx: CaseTx, copyId: string): Promise<CopyHeld | undefined> {
  const found = await sql<CopyHeld>`
    select c.id as "copyId", c.minute_id as "minuteId", c.conference_id as "conferenceId", c.case_id as "caseId", c.number, c.edition,
           c.mark, c.written_at as "sentAt", c.opened_at as "openedAt", t.content,
           (select l.id from conferences_copies l where l.conference_id = c.conference_id and l.member_id = c.member_id
               and l.edition > c.edition order by l.edition desc limit 1) as "newerId"
      from conferences_copies c join conferences_copy_contents t on t.copy_id = c.id
     where c.id = ${copyId} and c.member_id = ${tx.actor.memberId}`.execute(tx.sql)
  const [held] = found.rows
  if (held === undefined) return undefined
  const { memberId, postId, agencyId } = tx.actor
  const permitted = await registrationWordsPermitted(tx, held.caseId, { memberId, postId, agencyId })
  return { ...held, content: withoutWhatEnded(held.content, permitted) }
}

export type Around = { readonly corrections: readonly CorrectionOfCopy[]; readonly agreed: Agreed | undefined }

/** What the reader proposed about any of their copies of this minute, and whether the next conference agreed it. */
export async function aroundCopy(tx: CaseTx, copy: CopyHeld): Promise<Around> {
  const found = await sql<CorrectionOfCopy>`
    select x.id as "correctionId", x.part, x.quoted, x.proposed, x.because, x.state, x.decided_because as "decidedBecause",
           x.decided_at as "decidedAt", x.written_at as "writtenAt"
      from conferences_corrections x
     where x.conference_id = ${copy.conferenceId} and x.member_id = ${tx.actor.memberId} order by x.written_at`.execute(
    tx.sql,
  )
  return { corrections: found.rows, agreed: await agreedAt(tx, copy.conferenceId) }
}
