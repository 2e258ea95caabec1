/** The supervising worker permits beforehand, from a day to a day, what a condition otherwise forbids (S3-63). */
import { caseFacts, recordEntry } from '#modules/cases'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import { done, notFound, type Outcome, refused, type Wrong, wrong } from '#shared'
import { conditionsInForce } from '../queries/permissions.ts'

export type NewPermission = {
  readonly caseId: string
  readonly conditionId: string
  readonly says: string
  readonly from: Day
  readonly to: Day
}

const NOT_THE_SUPERVISING_WORKER = refused({
  code: 'orders/only-the-supervising-worker-permits',
  says: 'Only the supervising worker of this person gives a permission.',
  next: 'Ask them; their name stands in the head of the case.',
})

/** Beforehand means beforehand: a permission that began before it was given would excuse what already happened. */
function whatIsWrong({ from, to }: NewPermission, today: Day): Wrong[] {
  if (from < today) return [{ field: 'from', says: 'A permission is given beforehand: begin today or later' }]
  return to < from ? [{ field: 'to', says: 'The last day is before the first' }] : []
}

/** Gives it and says so in the chronology. */
export async function givePermission(tx: CaseTx, given: NewPermission): Promise<Outcome<null>> {
  const { caseId, conditionId, says, from, to } = given
  const facts = await caseFacts(tx, caseId)
  if (facts === undefined) return notFound
  if (facts.managingPostId !== tx.actor.postId) return NOT_THE_SUPERVISING_WORKER
  const condition = (await conditionsInForce(tx, caseId)).find(one => one.id === conditionId)
  if (condition === undefined) return wrong({ field: 'conditionId', says: 'Choose a condition that is in force' })
  const trouble = whatIsWrong(given, tx.today)
  if (trouble.length > 0) return wrong(...trouble)
  const id = tx.newId()
  const written = { agency_id: tx.actor.agencyId, written_at: tx.now, written_by: tx.actor.memberId }
  await tx.sql
    .insertInto('orders_permissions')
    .values({
      id,
      case_id: caseId,
      condition_id: conditionId,
      says,
      from_day: from,
      to_day: to,
      given_by: tx.actor.memberId,
      ...written,
    })
    .execute()
  await recordEntry(tx, {
    caseId,
    section: 'conditions',
    kind: 'permission',
    happenedOn: tx.today,
    headline: 'Permission given beforehand',
    detail: `${says} (${condition.wording})`,
    about: { table: 'orders_permissions', id },
  })
  return done(null)
}
