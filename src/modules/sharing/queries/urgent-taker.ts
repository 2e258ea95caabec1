/** On whose list something urgent goes today: the post's own, or that of the post that stands in (S3-16). */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import { type Because, whoTakesTheUrgentItem } from '#rules'

export type UrgentTaker = {
  readonly postId: string
  /** Set where another post stands in today. */
  readonly handedTo: string | null
  readonly because: readonly Because[]
}

type Found = {
  readonly days: readonly number[] | null
  readonly deputy: string | null
  readonly standsIn: string | null
}

/** Who takes it today. The rule says why. */
export async function urgentTaker(tx: CaseTx, postId: string): Promise<UrgentTaker> {
  const found = await sql<Found>`
    select w.days, w.deputy_post_id as deputy, a.designate_post_id as "standsIn"
      from (select 1) one
      left join lateral (select days, deputy_post_id from sharing_working_days
        where post_id = ${postId} and from_day <= ${tx.today} order by from_day desc, written_at desc, id desc limit 1) w on true
      left join lateral (select designate_post_id from sharing_absences
        where post_id = ${postId} and from_day <= ${tx.today} and to_day >= ${tx.today} and (ended_on is null or ended_on > ${tx.today})
        order by written_at desc, id desc limit 1) a on true`.execute(tx.sql)
  const { days = null, deputy = null, standsIn = null } = found.rows[0] ?? {}
  const second = standsIn ?? deputy
  const facts = { isAway: standsIn !== null, hasDeputy: second !== null, ...(days === null ? {} : { days: [...days] }) }
  const answer = whoTakesTheUrgentItem.answer(facts, tx.today)
  const isDeputy = answer.kind === 'decided' && answer.value.takes === 'deputy'
  return { postId, handedTo: isDeputy ? second : null, because: answer.because }
}
