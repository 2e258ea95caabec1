/** Cases that a data protection officer opened because somebody asked, and what their owners say. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import { referencesOf } from './lines.ts'

export const REQUEST_KINDS = ['subject-access', 'rectification', 'complaint', 'regulator'] as const
export type RequestKind = (typeof REQUEST_KINDS)[number]

export type RequestShown = {
  readonly id: string
  readonly caseId: string
  readonly reference: string
  readonly kind: RequestKind
  readonly receivedOn: Day
  readonly answerBy: Day
  readonly because: string
  readonly grantId: string
  readonly openUntil: string
  readonly openedBy: string
  readonly mine: boolean
  readonly closedAt: string | null
  readonly closedBecause: string | null
  readonly version: number
  readonly owners: number
  readonly answered: number
}

type Found = Omit<RequestShown, 'reference'>

const columns = (
  me: string,
) => sql`r.id, r.case_id as "caseId", r.kind, r.received_on as "receivedOn", r.answer_by as "answerBy",
  r.because, r.grant_id as "grantId", r.open_until as "openUntil", m.name as "openedBy", r.written_by = ${me} as mine,
  r.closed_at as "closedAt", r.closed_because as "closedBecause", r.version,
  (select count(*)::int from access_records_owner_answers a where a.request_id = r.id) as owners,
  (select count(*)::int from access_records_owner_answers a where a.request_id = r.id and a.state <> 'waiting') as answered`

const MOST = 200

async function withReferences(tx: CaseTx, rows: readonly Found[]): Promise<readonly RequestShown[]> {
  const references =
    rows.length === 0
      ? new Map<string, string>()
      : await referencesOf(
          tx,
          rows.map(row => row.caseId),
        )
  return rows.map(row => ({ ...row, reference: references.get(row.caseId) ?? 'a case you no longer reach' }))
}

/** Those that are open first, by the day on which they must be answered. */
export async function requests(tx: CaseTx): Promise<readonly RequestShown[]> {
  const found = await sql<Found>`
    select ${columns(tx.actor.memberId)} from access_records_requests r join staff_members m on m.id = r.written_by
     order by r.closed_at is not null, r.answer_by, r.id limit ${MOST}`.execute(tx.sql)
  return withReferences(tx, found.rows)
}

export type OwnerAnswer = {
  readonly id: string
  readonly requestId: string
  readonly caseId: string
  readonly owner: string
  readonly items: number
  readonly answerBy: Day
  readonly state: 'waiting' | 'release' | 'release-part' | 'withhold'
  readonly says: string | null
  readonly answeredBy: string | null
  readonly answeredAt: string | null
  readonly version: number
}

const ANSWER = sql`a.id, a.request_id as "requestId", a.case_id as "caseId", g.name as owner, a.items, a.answer_by as "answerBy",
  a.state, a.says, m.name as "answeredBy", a.answered_at as "answeredAt", a.version
  from access_records_owner_answers a join staff_agencies g on g.id = a.owner_agency_id
  left join staff_members m on m.id = a.answered_by`

/** One request with what each owner says, or nothing when it is not this reader's. */
export async function request(
  tx: CaseTx,
  requestId: string,
): Promise<{ readonly request: RequestShown; readonly answers: readonly OwnerAnswer[] } | undefined> {
  tx.tell({ kind: 'consultation', act: 'access-records/request', items: [`request:${requestId}`] })
  const found = await sql<Found>`
    select ${columns(tx.actor.memberId)} from access_records_requests r join staff_members m on m.id = r.written_by
     where r.id = ${requestId}`.execute(tx.sql)
  const [one] = await withReferences(tx, found.rows)
  if (one === undefined) return undefined
  const answers = await sql<OwnerAnswer>`select ${ANSWER} where a.request_id = ${requestId} order by g.name`.execute(
    tx.sql,
  )
  return { request: one, answers: answers.rows }
}

/** What an agency is asked about its own, as its people and whoever asks see it. */
export async function ownerAnswer(tx: CaseTx, answerId: string): Promise<OwnerAnswer | undefined> {
  tx.tell({ kind: 'consultation', act: 'access-records/owner-answer', items: [`answer:${answerId}`] })
  const found = await sql<OwnerAnswer>`select ${ANSWER} where a.id = ${answerId}`.execute(tx.sql)
  return found.rows[0]
}
