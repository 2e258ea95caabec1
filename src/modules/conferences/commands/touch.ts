/** Notes that a list of the meeting changed, so that everybody who has the meeting open sees it within seconds. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'

/** The field whose version counts changes of lists. It holds no text and nobody types it. */
export const TOUCHED = 'touched'

/** Counts one change. For use after a command that is done, in its transaction. */
export async function touch(tx: CaseTx, conferenceId: string): Promise<void> {
  await sql`
    insert into conferences_fields (conference_id, case_id, field, section, says, version, written_at, written_by)
    select c.id, c.case_id, ${TOUCHED}, 'front', '', 1, ${tx.now}::timestamptz, ${tx.actor.memberId}::uuid
      from conferences_conferences c where c.id = ${conferenceId}
    on conflict (conference_id, field) do update set version = conferences_fields.version + 1,
      written_at = excluded.written_at, written_by = excluded.written_by`.execute(tx.sql)
}
