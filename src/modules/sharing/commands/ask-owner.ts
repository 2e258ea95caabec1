/** S3-80: whoever wants more of an item, or to pass it on, asks its owner; the owner answers or declines in time. */
import { sql } from 'kysely'
import { addTask } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { addDays, type Day } from '#rules'
import { done, notFound, type Outcome } from '#shared'
import { itemOf } from '../queries/items.ts'

export type AskOwner = {
  readonly caseId: string
  /** What is asked for, and why it is needed. */
  readonly asks: string
  readonly why: string
} & ({ readonly itemId: string } | { readonly pointerId: string })

/** How many days the owner has. */
const DAYS_TO_ANSWER = 5

type Asked = { readonly agencyId: string; readonly postId: string }

async function ownerOf(tx: CaseTx, given: AskOwner): Promise<Asked | undefined> {
  if ('itemId' in given) {
    const item = await itemOf(tx, given.caseId, given.itemId)
    return item === undefined ? undefined : { agencyId: item.agencyId, postId: item.ownerPostId }
  }
  const found = await sql<Asked>`select agency_id as "agencyId", ask_post_id as "postId" from sharing_pointers
     where id = ${given.pointerId} and case_id = ${given.caseId} and ended_at is null`.execute(tx.sql)
  return found.rows[0]
}

/** Puts it on the list of the owner's post and answers the id of the request. */
export async function askOwner(tx: CaseTx, given: AskOwner): Promise<Outcome<string>> {
  const owner = await ownerOf(tx, given)
  if (owner === undefined) return notFound
  const id = tx.newId()
  const dueOn: Day = addDays(tx.today, DAYS_TO_ANSWER)
  await sql`insert into sharing_requests (id, case_id, agency_id, asked_by_post_id, asked_agency_id, asked_post_id, asks, why,
      answer_by, written_at, written_by)
    values (${id}, ${given.caseId}, ${tx.actor.agencyId}, ${tx.actor.postId}, ${owner.agencyId}, ${owner.postId}, ${given.asks},
      ${given.why}, ${tx.now}::timestamptz + make_interval(days => ${DAYS_TO_ANSWER}), ${tx.now}, ${tx.actor.memberId})`.execute(
    tx.sql,
  )
  const about = 'itemId' in given ? `item:${given.itemId}` : `pointer:${given.pointerId}`
  tx.tell({ kind: 'collection', act: 'sharing/ask-owner', caseId: given.caseId, items: [`request:${id}`, about] })
  await addTask(tx, {
    kind: 'sharing/answer',
    says: 'Answer a request for information, or decline it with a reason',
    caseId: given.caseId,
    section: 'general',
    owner,
    asked: true,
    dueOn,
    opens: `/requests/${id}`,
    about: { table: 'sharing_requests', id },
  })
  return done(id)
}
