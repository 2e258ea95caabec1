/** Closes a case that was opened on a request: the grant ends at once, and what nobody answered is no longer asked. */
import { sql } from 'kysely'
import { endTasks } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { done, notFound, type Outcome, refused } from '#shared'
import { request } from '../queries/requests.ts'

export type RequestClosed = { readonly requestId: string; readonly because: string }

/** Closes it; only whoever opened it holds the case open, and ends that. */
export async function closeRequest(
  tx: CaseTx,
  { requestId, because }: RequestClosed,
): Promise<Outcome<{ readonly requestId: string }>> {
  const found = await request(tx, requestId)
  if (found === undefined) return notFound
  const { request: one, answers } = found
  if (one.closedAt !== null)
    return refused({
      code: 'access-records/closed-already',
      says: 'This request was closed already.',
      next: 'Open a new one if somebody asks again.',
    })
  if (!one.mine)
    return refused({
      code: 'access-records/opened-by-another',
      says: `${one.openedBy} opened the case, and only they close it.`,
      next: 'It closes by itself at its end. Ask them to close it sooner.',
    })
  await sql`update access_records_requests set closed_at = ${tx.now}, closed_by = ${tx.actor.memberId}, closed_because = ${because},
      version = version + 1 where id = ${requestId}`.execute(tx.sql)
  await sql`select access.close_on_request(${one.grantId}, ${because})`.execute(tx.sql)
  for (const answer of answers) await endTasks(tx, { aboutId: answer.id }, 'cancelled', 'closed')
  tx.tell({
    kind: 'access-decision',
    act: 'access-records/close-request',
    caseId: one.caseId,
    items: [`request:${requestId}`],
  })
  return done({ requestId })
}
