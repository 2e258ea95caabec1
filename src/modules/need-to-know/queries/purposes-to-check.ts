/** Purposes that were "something else": one in twenty of a week, for supervisors to read. The same whoever asks, and when. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import { addDays, type Day, weekdayOf } from '#rules'

export type PurposeToCheck = {
  readonly id: string
  readonly caseId: string
  readonly by: string
  readonly post: string
  readonly words: string
  readonly fromAt: string
}

/** One in so many is read. */
const ONE_IN = 20

/**
 * The sample of the week in which a day lies, as far as the reader supervises it. Which rows are in it follows from their ids
 * and the week alone, so nobody can draw again until another comes.
 */
export async function purposesToCheck(tx: CaseTx, inWeekOf: Day): Promise<readonly PurposeToCheck[]> {
  const monday = addDays(inWeekOf, 1 - weekdayOf(inWeekOf))
  tx.tell({ kind: 'consultation', act: 'need-to-know/purposes-to-check', items: [`week:${monday}`] })
  const found = await sql<PurposeToCheck>`
    select p.id, p.case_id as "caseId", m.name as by, s.title as post, p.words, p.from_at as "fromAt"
      from need_to_know_purposes p join staff_members m on m.id = p.member_id join staff_posts s on s.id = p.post_id
     where p.purpose = 'other' and p.from_at >= ${monday} and p.from_at < ${addDays(monday, 7)} and p.member_id <> ${tx.actor.memberId}
       and ('x' || substr(md5(p.id::text || ${monday}::text), 1, 8))::bit(32)::bigint % ${ONE_IN} = 0
     order by p.from_at, p.id`.execute(tx.sql)
  return found.rows
}
