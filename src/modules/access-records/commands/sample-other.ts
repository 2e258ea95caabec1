/** Each week a twentieth of what was opened for a purpose that no code names is put before a supervisor. */
import { sql } from 'kysely'
import type { ClockworkTx } from '#platform/db'
import { addDays, DRAWN_BY_CHANCE, weekdayOf } from '#rules'
import { noteSign, type Observed } from './go-through-ledger.ts'

type Drawn = Omit<Observed, 'firstAt' | 'lastAt' | 'eventIds'> & { readonly eventId: string; readonly at: string }

/** Draws last week's sample; a second time on the same week draws the same and notes nothing new. */
export async function sampleOther(tx: ClockworkTx): Promise<number> {
  const to = addDays(tx.today, 1 - weekdayOf(tx.today))
  const from = addDays(to, -7)
  const found = await sql<Drawn>`
    select supervisor_post_id as "supervisorPostId", member_id as "memberId", post_id as "postId", agency_id as "agencyId",
           area_id as "areaId", event_id as "eventId", at
      from access.sample_of_other(${from}::date::timestamp at time zone 'Europe/London', ${to}::date::timestamp at time zone 'Europe/London')`.execute(
    tx.sql,
  )
  let count = 0
  for (const { eventId, at, ...who } of found.rows) {
    const observed: Observed = { ...who, firstAt: at, lastAt: at, eventIds: [eventId] }
    const noted = { sign: 'drawn-by-chance', strong: false, subject: `line:${eventId}`, because: [DRAWN_BY_CHANCE] }
    if (await noteSign(tx, observed, noted)) count += 1
  }
  tx.tell({ kind: 'administration', act: 'access-records/watch', items: [`drawn:${count}`] })
  return count
}
