/** The owner looks at an item again: it still stands, until a day; or it is corrected or closed instead. */
import { sql } from 'kysely'
import { addTask, endTasks } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import { done, type Outcome, wrong } from '#shared'
import { keptItem } from './change-readers.ts'

export type Review = {
  readonly caseId: string
  readonly itemId: string
  readonly says: string
  readonly nextOn: Day
}

export async function reviewItem(tx: CaseTx, given: Review): Promise<Outcome<null>> {
  const { caseId, itemId, says, nextOn } = given
  const found = await keptItem(tx, caseId, itemId)
  if (found.kind !== 'done') return found
  if (nextOn <= tx.today) return wrong({ field: 'nextOn', says: 'Give a day that is still to come' })
  await sql`insert into sharing_item_reviews (id, item_id, case_id, agency_id, says, next_on, written_at, written_by)
    values (${tx.newId()}, ${itemId}, ${caseId}, ${tx.actor.agencyId}, ${says}, ${nextOn}, ${tx.now}, ${tx.actor.memberId})`.execute(
    tx.sql,
  )
  tx.tell({ kind: 'alteration', act: 'sharing/review-item', caseId, items: [`item:${itemId}`] })
  await endTasks(tx, { aboutId: itemId, kind: 'information/review' }, 'done')
  await addTask(tx, {
    kind: 'information/review',
    says: 'Review an information item: does it still stand, and do its readers still need it?',
    caseId,
    section: found.value.section,
    owner: { postId: found.value.ownerPostId, agencyId: tx.actor.agencyId },
    dueOn: nextOn,
    opens: `/cases/${caseId}/information/${itemId}`,
    about: { table: 'sharing_items', id: itemId },
  })
  return done(null)
}
