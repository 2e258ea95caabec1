/** The minute as those who run the meeting see it: whole, in its newest version, with what became of it. */
import { sql } from 'kysely'
import type { Instant } from '#platform/clock'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import type { Minute } from '../model/minute.ts'

export type MinuteHeld = {
  readonly minuteId: string
  readonly conferenceId: string
  readonly version: number
  readonly state: 'draft' | 'approved' | 'issued'
  readonly content: Minute
  /** Who approved exactly these words, and when. */
  readonly approvedBy: string | null
  readonly approvedAt: Instant | null
  readonly issuedBy: string | null
  readonly issuedAt: Instant | null
  readonly writtenAt: Instant
}

/** The digest of a minute's content as an approval keeps it; the database compares by the same. */
export const digestOfContent = sql`sha256(convert_to(m.content::text, 'UTF8'))`

const columns = sql`m.id as "minuteId", m.conference_id as "conferenceId", m.version, m.state, m.content,
  a.name as "approvedBy", a.approved_at as "approvedAt", i.name as "issuedBy", m.issued_at as "issuedAt", m.written_at as "writtenAt"`

const tables = sql`conferences_minutes m
  left join staff_members i on i.id = m.issued_by
  left join lateral (select s.name, p.approved_at from conferences_approvals p join staff_members s on s.id = p.approved_by
     where p.minute_id = m.id and p.digest = ${digestOfContent} order by p.approved_at desc limit 1) a on m.state <> 'draft'`

/** The newest version, or the one asked for; undefined when there is none for this reader. */
export async function minuteOf(tx: CaseTx, conferenceId: string, version?: number): Promise<MinuteHeld | undefined> {
  const found = await sql<MinuteHeld & { caseId: string }>`
    select ${columns}, m.case_id as "caseId" from ${tables}
     where m.conference_id = ${conferenceId} and (${version ?? null}::integer is null or m.version = ${version ?? null})
     order by m.version desc limit 1`.execute(tx.sql)
  const [minute] = found.rows
  const about = minute === undefined ? {} : { caseId: minute.caseId, items: [`minute:${minute.minuteId}`] }
  tx.tell({ kind: 'consultation', act: 'conferences/minute', conferenceId, ...about })
  return minute
}

/**
 * Whoever writes to the minute of a conference waits for whoever does so already: drafting, typing, approving, issuing
 * and correcting come one after the other, however many press at once.
 */
export async function takeTurns(tx: CaseTx, conferenceId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`minute/${conferenceId}`}, 0))`.execute(tx.sql)
}

/** The conference at which this minute was checked, and what was said of it (S3-95). */
export type Agreed = { readonly heldOn: Day; readonly says: 'agreed' | 'amended' }

/** Whether the next conference agreed the minute; undefined while none has, or for readers who may not know. */
export async function agreedAt(tx: CaseTx, conferenceId: string): Promise<Agreed | undefined> {
  const found = await sql<Agreed>`
    select c.held_on as "heldOn", f.says from conferences_conferences c
      join conferences_fields f on f.conference_id = c.id and f.field = 'last-minute' and f.says in ('agreed', 'amended')
     where c.previous_id = ${conferenceId} order by c.held_on limit 1`.execute(tx.sql)
  tx.tell({ kind: 'consultation', act: 'conferences/minute-agreed', conferenceId })
  return found.rows[0]
}
