/**
 * Opens a case to the data protection officer because somebody asked, for a while: a grant with its reason and end. Each
 * agency that owns anything there is asked what of its own may be given; whoever asks answers for none of it.
 */
import { sql } from 'kysely'
import { addTask } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import { done, type Outcome, wrong } from '#shared'
import type { RequestKind } from '../queries/requests.ts'

export type RequestGiven = {
  readonly reference: string
  readonly name: string
  readonly bornOn: Day | null
  readonly kind: RequestKind
  readonly receivedOn: Day
  readonly answerBy: Day
  /** The moment at which the case closes again by itself. */
  readonly openUntil: string
  readonly because: string
}

type CaseFound = { readonly case_id: string; readonly reference: string; readonly area_id: string }

/** The case of a request: by its reference, or by the whole name and the day of birth. */
export async function caseAskedFor(
  tx: CaseTx,
  given: Pick<RequestGiven, 'reference' | 'name' | 'bornOn'>,
): Promise<readonly CaseFound[]> {
  const found = await sql<CaseFound>`
    select * from access.case_asked_for(${given.reference}, ${given.name}, ${given.bornOn})`.execute(tx.sql)
  return found.rows
}

const NONE =
  'There is no such case where you answer for access. Check the reference; ask the owner if you were told of one.'
const SEVERAL = 'More than one case fits: give the reference'

/** Opens the case and asks its owners. */
export async function openOnRequest(tx: CaseTx, given: RequestGiven): Promise<Outcome<{ readonly requestId: string }>> {
  const [found, ...others] = await caseAskedFor(tx, given)
  if (found === undefined || others.length > 0) {
    tx.tell({ kind: 'access-decision', act: 'db/not-done' })
    return wrong({ field: 'reference', says: found === undefined ? NONE : SEVERAL })
  }
  const [requestId, grantId] = [tx.newId(), tx.newId()]
  const opened = await sql<{ opened: boolean }>`
    select access.open_on_request(${found.case_id}, ${grantId}, ${given.because}, ${given.openUntil}) as opened`.execute(
    tx.sql,
  )
  if (opened.rows[0]?.opened !== true) {
    tx.tell({ kind: 'access-decision', act: 'db/not-done' })
    return wrong({ field: 'openUntil', says: 'Choose a day that lies ahead' })
  }
  await sql`insert into access_records_requests (id, case_id, area_id, kind, received_on, answer_by, because, grant_id, open_until,
      agency_id, written_at, written_by)
    values (${requestId}, ${found.case_id}, ${found.area_id}, ${given.kind}, ${given.receivedOn}, ${given.answerBy}, ${given.because},
      ${grantId}, ${given.openUntil}, ${tx.actor.agencyId}, ${tx.now}, ${tx.actor.memberId})`.execute(tx.sql)
  await askOwners(tx, requestId, found, given.answerBy)
  const items = [`request:${requestId}`, `kind:${given.kind}`, `grant:${grantId}`]
  tx.tell({ kind: 'access-decision', act: 'access-records/open-on-request', caseId: found.case_id, items })
  return done({ requestId })
}

/** One answer and one task for each agency that owns anything. */
async function askOwners(
  tx: CaseTx,
  requestId: string,
  { case_id: caseId, area_id: areaId }: CaseFound,
  answerBy: Day,
) {
  const owners = await sql<{ agency_id: string; items: number; post_id: string | null }>`
    select o.agency_id, o.items::int as items, access.post_of_owner(${caseId}, o.agency_id) as post_id
      from access.items_by_owner(${caseId}) o order by o.agency_id`.execute(tx.sql)
  for (const { agency_id: agencyId, items, post_id: postId } of owners.rows) {
    const answerId = tx.newId()
    await sql`insert into access_records_owner_answers (id, request_id, case_id, area_id, owner_agency_id, items, answer_by, written_at, written_by)
      values (${answerId}, ${requestId}, ${caseId}, ${areaId}, ${agencyId}, ${items}, ${answerBy}, ${tx.now}, ${tx.actor.memberId})`.execute(
      tx.sql,
    )
    if (postId === null) continue
    await addTask(tx, {
      kind: 'access/answer-for-owner',
      says: 'Say what of your agency’s records may be given on a request',
      caseId: null,
      owner: { postId, agencyId },
      asked: true,
      dueOn: answerBy,
      opens: `/data-protection/answers/${answerId}`,
      about: { table: 'access_records_owner_answers', id: answerId },
    })
  }
}
