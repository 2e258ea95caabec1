/** Names that were tried, and what a second person said of them. */
import { sql } from 'kysely'
import type { Instant } from '#platform/clock'
import type { CaseTx } from '#platform/db'
import { addDays, NAMES_COUNTED_OVER_DAYS } from '#rules'

export type Tried = {
  /** The last time it was stopped for whoever sends now. */
  readonly stoppedId: string | null
  readonly triedBefore: boolean
  readonly confirmed: boolean
  readonly ofCase: number
  readonly byMember: number
}

/** What the rule asks about one recipient of a case. As Cairn: a name that somebody else tried counts, too. */
export async function triedSoFar(rule: CaseTx, caseId: string, recipient: string): Promise<Tried> {
  const since = addDays(rule.today, -NAMES_COUNTED_OVER_DAYS)
  const me = rule.actor.memberId
  const found = await sql<Tried>`
    select (select t.id from recipients_tries t where t.case_id = ${caseId} and t.recipient = ${recipient} and t.stopped and t.member_id = ${me}
             order by t.written_at desc, t.id desc limit 1) as "stoppedId",
           exists (select 1 from recipients_tries t where t.case_id = ${caseId} and t.recipient = ${recipient} and t.counted) as "triedBefore",
           exists (select 1 from recipients_confirmations c join recipients_tries t on t.id = c.try_id
             where t.case_id = ${caseId} and t.recipient = ${recipient} and c.from_at <= ${rule.now} and c.to_at > ${rule.now}) as confirmed,
           (select count(distinct t.recipient)::int from recipients_tries t
             where t.case_id = ${caseId} and t.counted and t.tried_on > ${since}) as "ofCase",
           (select count(distinct (t.case_id, t.recipient))::int from recipients_tries t
             where t.member_id = ${me} and t.counted and t.tried_on > ${since}) as "byMember"`.execute(rule.sql)
  return found.rows[0] ?? { stoppedId: null, triedBefore: false, confirmed: false, ofCase: 9_999, byMember: 9_999 }
}

export type Stopped = {
  readonly tryId: string
  readonly name: string
  readonly stoppedAt: Instant
  /** Until when a second person's word holds, where one was given to whoever asks now. */
  readonly passesUntil: Instant | null
}

/** What was stopped for the reader in a case, newest first. */
export async function stoppedForMe(tx: CaseTx, caseId: string): Promise<readonly Stopped[]> {
  tx.tell({ kind: 'consultation', act: 'recipients/stopped', caseId })
  const found = await sql<Stopped>`
    select t.id as "tryId", t.name, t.written_at as "stoppedAt",
           (select max(c.to_at) from recipients_confirmations c where c.try_id = t.id and c.to_at > ${tx.now}) as "passesUntil"
      from recipients_tries t where t.case_id = ${caseId} and t.stopped and t.member_id = ${tx.actor.memberId}
     order by t.written_at desc, t.id desc`.execute(tx.sql)
  return found.rows
}
