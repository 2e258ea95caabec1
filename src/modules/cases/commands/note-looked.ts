/** Notes that somebody looked at every case on which they stand: where a new reader's "what changed" begins. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'

/** From now on only what is newer counts as changed for this person. */
export async function noteLookedAtAll(tx: CaseTx): Promise<void> {
  tx.tell({ kind: 'consultation', act: 'cases/looked-at-all' })
  await sql`insert into cases_last_looked (member_id, case_id, looked_at)
      select distinct ${tx.actor.memberId}::uuid, m.case_id, ${tx.now}::timestamptz from cases_memberships m
       where m.post_id = ${tx.actor.postId} and m.from_day <= ${tx.today} and (m.to_day is null or m.to_day >= ${tx.today})
      on conflict (member_id, case_id) do update set looked_at = excluded.looked_at`.execute(tx.sql)
}
