/** The next day on which anybody owes anything; asked by Cairn itself. */
import { sql } from 'kysely'
import type { ClockworkTx } from '#platform/db'
import type { Day } from '#rules'

/** The day, after today, or null when nothing is due. */
export async function nextDueDay(tx: ClockworkTx): Promise<Day | null> {
  tx.tell({ kind: 'consultation', act: 'tasks/next-due-day' })
  const found = await sql<{ day: Day | null }>`
    select min(due_on) as day from tasks_tasks where state = 'open' and due_on > ${tx.today}`.execute(tx.sql)
  return found.rows[0]?.day ?? null
}
