/** The minutes that somebody has received, unread first. */
import { sql } from 'kysely'
import type { Instant } from '#platform/clock'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'

export type MinuteReceived = {
  readonly copyId: string
  readonly caseId: string
  /** Null when the copy does not say whom it is about. */
  readonly person: string | null
  readonly heldOn: Day
  readonly chair: string
  readonly edition: number
  readonly sentAt: Instant
  readonly openedAt: Instant | null
}

/** The newest copy of each conference, of this reader in the post they act in. */
export async function myMinutes(tx: CaseTx): Promise<readonly MinuteReceived[]> {
  const found = await sql<MinuteReceived>`
    select c.id as "copyId", c.case_id as "caseId", t.content->>'person' as person, (t.content->>'heldOn')::date as "heldOn",
           t.content->>'chair' as chair, c.edition, c.written_at as "sentAt", c.opened_at as "openedAt"
      from conferences_copies c join conferences_copy_contents t on t.copy_id = c.id
     where c.member_id = ${tx.actor.memberId}
       and not exists (select 1 from conferences_copies l where l.conference_id = c.conference_id and l.member_id = c.member_id and l.edition > c.edition)
     order by c.opened_at is not null, c.written_at desc`.execute(tx.sql)
  tx.tell({ kind: 'consultation', act: 'conferences/my-minutes', items: [`copies:${found.rows.length}`] })
  return found.rows
}
