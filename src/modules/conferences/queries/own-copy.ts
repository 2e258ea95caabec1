/** The reader's own copy of a conference's minute: the newest, or nothing when none came to them. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'

/** Its id, in the post the reader acts in. */
export async function ownCopyOf(tx: CaseTx, conferenceId: string): Promise<string | undefined> {
  const found = await sql<{ id: string }>`
    select id from conferences_copies where conference_id = ${conferenceId} and member_id = ${tx.actor.memberId}
     order by edition desc limit 1`.execute(tx.sql)
  tx.tell({ kind: 'consultation', act: 'conferences/own-copy', conferenceId })
  return found.rows[0]?.id
}
