/** Somebody says where they live, so that Cairn notices when they open a neighbour. It is compared and never shown. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import { done, type Outcome } from '#shared'

/** Keeps one place of one's own; the one before ends. Nothing keeps none. */
export async function sayPlace(tx: CaseTx, postcode: string): Promise<Outcome<{ readonly kept: boolean }>> {
  await sql`update access_records_own_places set to_day = ${tx.today} where member_id = ${tx.actor.memberId} and to_day is null`.execute(
    tx.sql,
  )
  if (postcode !== '')
    await sql`insert into access_records_own_places (id, member_id, postcode, from_day, written_at, written_by)
      values (${tx.newId()}, ${tx.actor.memberId}, ${postcode}, ${tx.today}, ${tx.now}, ${tx.actor.memberId})`.execute(
      tx.sql,
    )
  tx.tell({ kind: 'administration', act: 'access-records/say-place', items: [postcode === '' ? 'none' : 'one'] })
  return done({ kept: postcode !== '' })
}
