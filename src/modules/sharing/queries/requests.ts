/** What one agency asked another for, with its clock, as both see it. */
import { type RawBuilder, sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Protects } from '#rules'

export type RequestShown = {
  readonly requestId: string
  readonly caseId: string
  readonly about: string | null
  readonly agencyId: string
  readonly agency: string
  readonly by: string
  readonly askedById: string
  readonly askedByPostId: string
  readonly askedAgencyId: string
  readonly askedAgency: string
  readonly askedPostId: string
  readonly askedPost: string
  readonly handedTo: string | null
  readonly asks: string
  readonly why: string
  readonly protects: Protects | null
  readonly urgent: boolean
  readonly answerBy: string
  readonly state: 'open' | 'answered' | 'declined' | 'withdrawn'
  readonly settledAt: string | null
  readonly version: number
  readonly writtenAt: string
  /** Shares that answered it, as far as the reader may see them. */
  readonly answers: readonly string[]
  /** Why it was declined, and the rule: for the agency that declined alone. */
  readonly refusedBecause: string | null
  readonly refusedRule: string | null
  readonly isOverdue: boolean
  readonly ofMe: boolean
}

async function requestsWhere(tx: CaseTx, which: RawBuilder<unknown>): Promise<readonly RequestShown[]> {
  const found = await sql<RequestShown>`
    select r.id as "requestId", r.case_id as "caseId",
           coalesce((select n.known_as from people_people n where n.id = access.person_of_case(r.case_id)), access.name_i_was_told(r.case_id)) as about,
           r.agency_id as "agencyId", g.name as agency, m.name as by, r.written_by as "askedById", r.asked_by_post_id as "askedByPostId",
           r.asked_agency_id as "askedAgencyId", t.name as "askedAgency", r.asked_post_id as "askedPostId", p.title as "askedPost", h.title as "handedTo",
           r.asks, r.why, r.protects, r.urgent, r.answer_by as "answerBy", r.state, r.settled_at as "settledAt", r.version, r.written_at as "writtenAt",
           (select coalesce(json_agg(s.id order by s.written_at), '[]') from sharing_shares s where s.request_id = r.id and s.state = 'sent') as answers,
           f.because as "refusedBecause", f.rule as "refusedRule", r.state = 'open' and r.answer_by < ${tx.now}::timestamptz as "isOverdue",
           r.id = any ((select access.asked_of_me())::uuid[]) as "ofMe"
      from sharing_requests r join staff_agencies g on g.id = r.agency_id join staff_members m on m.id = r.written_by
      join staff_agencies t on t.id = r.asked_agency_id join staff_posts p on p.id = r.asked_post_id
      left join staff_posts h on h.id = r.handed_to_post_id
      left join lateral (select x.because, x.rule from sharing_refusals x where x.request_id = r.id order by x.written_at desc limit 1) f on true
     where ${which} order by (r.state = 'open') desc, r.answer_by, r.id limit 100`.execute(tx.sql)
  return found.rows
}

/** One request, or undefined when it is not there for this reader. */
export async function requestById(tx: CaseTx, requestId: string): Promise<RequestShown | undefined> {
  const [found] = await requestsWhere(tx, sql`r.id = ${requestId}`)
  const what =
    found === undefined ? { items: ['nothing-there'] } : { caseId: found.caseId, items: [`request:${requestId}`] }
  tx.tell({ kind: 'consultation', act: 'sharing/request', ...what })
  return found
}

/** What is open: asked of me, or asked by me; overdue first. */
export async function openRequests(tx: CaseTx): Promise<readonly RequestShown[]> {
  const found = await requestsWhere(
    tx,
    sql`r.state = 'open' and (r.id = any ((select access.asked_of_me())::uuid[]) or r.written_by = ${tx.actor.memberId})`,
  )
  tx.tell({ kind: 'consultation', act: 'sharing/open-requests', items: [`requests:${found.length}`] })
  return found
}
