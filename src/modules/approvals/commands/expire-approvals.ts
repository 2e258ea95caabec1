/** What nobody decided within a day is void; whoever asked is told. Done by Cairn itself. */
import { sql } from 'kysely'
import type { ClockworkTx } from '#platform/db'
import { approvalById } from '../queries/approvals.ts'
import { tellAsker } from './tell-asker.ts'

/** How many are noted in one transaction. */
const AT_ONCE = 100

/** Notes what is void by now, and returns how many there were. A decision is refused from the minute on, noted or not. */
export async function expireApprovals(tx: ClockworkTx): Promise<number> {
  tx.tell({ kind: 'access-decision', act: 'approvals/expire' })
  const found = await sql<{ id: string }>`
    update approvals_approvals set state = 'expired', decided_at = ${tx.now}, decided_because = ''
     where id in (select id from approvals_approvals where state = 'waiting' and expires_at <= ${tx.now}
                   order by expires_at limit ${AT_ONCE} for update skip locked)
    returning id`.execute(tx.sql)
  for (const { id } of found.rows) {
    const approval = await approvalById(tx, id)
    if (approval !== undefined)
      await tellAsker(tx, approval, 'Nobody decided it within 24 hours: ask again if it is still needed')
  }
  return found.rows.length
}
