/** Requests for acts that need two people, as the reader may see them: their own, and those they answer for. */
import { sql } from 'kysely'
import type { Instant } from '#platform/clock'
import type { CaseTx } from '#platform/db'
import type { Canonical } from '#platform/ledger'
import type { ActForTwo } from '#rules'

/** What the second person sees: exactly what will be done, in words. */
export type Shown = {
  /** One sentence that says what will be done, beginning with a verb. */
  readonly says: string
  /** Everything it is done with: to whom, which text, until when. Nothing that is carried out may be left out. */
  readonly facts: readonly { readonly name: string; readonly value: string }[]
}

export type ApprovalState = 'waiting' | 'approved' | 'declined' | 'expired' | 'withdrawn'

/** A request as it is kept. */
export type Approval = {
  readonly id: string
  readonly act: ActForTwo
  readonly caseId: string | null
  readonly personId: string | null
  readonly otherPersonId: string | null
  readonly subjectId: string | null
  readonly payload: Canonical
  readonly shown: Shown
  readonly because: string
  /** In hexadecimal, as pages carry it. */
  readonly hash: string
  readonly askedBy: string
  readonly askedByName: string
  readonly askedByAgencyId: string
  readonly askedPost: string
  readonly askedAt: Instant
  readonly expiresAt: Instant
  readonly state: ApprovalState
  readonly decidedBy: string | null
  readonly decidedByName: string | null
  readonly decidedAt: Instant | null
  readonly decidedBecause: string | null
}

/** What nobody decided in time is void from that minute on, whether or not it was noted yet. */
const columns = (now: string) => sql`a.id, a.act, a.case_id as "caseId", a.person_id as "personId",
  a.other_person_id as "otherPersonId", a.subject_id as "subjectId", a.payload, a.shown, a.because,
  encode(a.payload_hash, 'hex') as hash, a.asked_by as "askedBy", m.name as "askedByName", p.agency_id as "askedByAgencyId", p.title as "askedPost",
  a.written_at as "askedAt", a.expires_at as "expiresAt",
  case when a.state = 'waiting' and a.expires_at <= ${now} then 'expired' else a.state end as state,
  a.decided_by as "decidedBy", d.name as "decidedByName", a.decided_at as "decidedAt", a.decided_because as "decidedBecause"`

const joins = sql`approvals_approvals a join staff_members m on m.id = a.asked_by join staff_posts p on p.id = a.asked_post_id
  left join staff_members d on d.id = a.decided_by`

/** One request, or undefined when it is not there for this reader. */
export async function approvalById(tx: CaseTx, approvalId: string): Promise<Approval | undefined> {
  const found = await sql<Approval>`select ${columns(tx.now)} from ${joins} where a.id = ${approvalId}`.execute(tx.sql)
  return found.rows[0]
}

/** How many of each list are shown at once. */
const MOST = 100

/** Requests that wait first, the soonest void first; then what was decided, newest first. */
export async function approvalsOfMine(tx: CaseTx): Promise<readonly Approval[]> {
  tx.tell({ kind: 'consultation', act: 'approvals/list' })
  const found = await sql<Approval>`
    select * from (
      (select ${columns(tx.now)} from ${joins} where a.state = 'waiting' order by a.expires_at limit ${MOST})
      union all
      (select ${columns(tx.now)} from ${joins} where a.state <> 'waiting' order by a.decided_at desc limit ${MOST})
    ) mine order by state <> 'waiting', case when state = 'waiting' then "expiresAt" end, "askedAt" desc`.execute(
    tx.sql,
  )
  return found.rows
}
