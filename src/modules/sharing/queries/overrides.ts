/** Confidentiality set aside: for one share, for its approver, and for whoever watches over it (S3-9). */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'

export type OverrideShown = {
  readonly overrideId: string
  readonly shareId: string
  readonly caseId: string
  readonly about: string | null
  readonly words: string
  readonly toWhom: string
  readonly harm: string
  readonly because: string
  readonly agency: string
  readonly askedById: string
  readonly askedBy: string
  readonly askedAt: string
  readonly approverPostId: string
  readonly approver: string
  readonly state: 'asked' | 'approved' | 'refused'
  readonly decidedBy: string | null
  readonly decidedAt: string | null
  readonly decidedBecause: string
}

const columns = sql`o.id as "overrideId", o.share_id as "shareId", o.case_id as "caseId",
  coalesce((select n.known_as from people_people n where n.id = access.person_of_case(o.case_id)), access.name_i_was_told(o.case_id)) as about,
  o.words, o.to_whom as "toWhom", o.harm, o.because, g.name as agency, o.written_by as "askedById", m.name as "askedBy", o.written_at as "askedAt",
  o.approver_post_id as "approverPostId", p.title as approver, o.state, d.name as "decidedBy", o.decided_at as "decidedAt", o.decided_because as "decidedBecause"
  from sharing_overrides o join staff_agencies g on g.id = o.agency_id join staff_members m on m.id = o.written_by
  join staff_posts p on p.id = o.approver_post_id left join staff_members d on d.id = o.decided_by`

/** The newest override asked for a share. */
export async function overrideOf(tx: CaseTx, shareId: string): Promise<OverrideShown | undefined> {
  const found = await sql<OverrideShown>`
    select ${columns} where o.share_id = ${shareId} order by o.written_at desc, o.id desc limit 1`.execute(tx.sql)
  return found.rows[0]
}

/** One override, or undefined when it is not there for this reader. */
export async function overrideById(tx: CaseTx, overrideId: string): Promise<OverrideShown | undefined> {
  const found = await sql<OverrideShown>`select ${columns} where o.id = ${overrideId}`.execute(tx.sql)
  const [one] = found.rows
  const what =
    one === undefined ? { items: ['nothing-there'] } : { caseId: one.caseId, items: [`override:${overrideId}`] }
  tx.tell({ kind: 'consultation', act: 'sharing/override', ...what })
  return one
}

/** An override as the data protection officer sees it: who, when, by whom approved; never the words. */
export type OverrideTold = {
  readonly overrideId: string
  readonly shareId: string
  readonly caseId: string
  readonly agency: string
  readonly askedBy: string
  readonly askedAt: string
  readonly approver: string
  readonly decidedBy: string | null
  readonly decidedAt: string | null
  readonly state: 'asked' | 'approved' | 'refused'
}

/** Confidentiality set aside since a moment; none for anybody but the data protection officer. */
export async function overridesSince(tx: CaseTx, since: string): Promise<readonly OverrideTold[]> {
  tx.tell({ kind: 'consultation', act: 'sharing/overrides-since' })
  const found = await sql<OverrideTold>`
    select o.id as "overrideId", o.share_id as "shareId", o.case_id as "caseId", g.name as agency, m.name as "askedBy", o.asked_at as "askedAt",
           p.title as approver, d.name as "decidedBy", o.decided_at as "decidedAt", o.state
      from access.overrides_told(${since}) o join staff_agencies g on g.id = o.agency_id join staff_members m on m.id = o.asked_by
      join staff_posts p on p.id = o.approver_post_id left join staff_members d on d.id = o.decided_by
     order by coalesce(o.decided_at, o.asked_at) desc`.execute(tx.sql)
  return found.rows
}

/** A share as the data protection officer sees it. */
export type ShareTold = {
  readonly shareId: string
  readonly caseId: string
  readonly sentAt: string
  readonly agency: string
  readonly sentBy: string
  readonly recipient: string
  readonly protects: string | null
  readonly legalBasis: string
  readonly urgent: boolean
  readonly completeBy: string | null
  readonly completedAt: string | null
  readonly state: string
  readonly setAside: readonly string[]
  readonly openedAt: string | null
}

/** Every share since a moment, newest first; none for anybody but the data protection officer. */
export async function sharesSince(tx: CaseTx, since: string): Promise<readonly ShareTold[]> {
  tx.tell({ kind: 'consultation', act: 'sharing/shares-since' })
  const found = await sql<ShareTold>`
    select s.id as "shareId", s.case_id as "caseId", s.sent_at as "sentAt", g.name as agency, m.name as "sentBy",
           concat_ws(', ', q.name, p.title, t.name) as recipient, s.protects, s.legal_basis as "legalBasis", s.urgent,
           s.complete_by as "completeBy", s.completed_at as "completedAt", s.state, s.set_aside as "setAside", s.opened_at as "openedAt"
      from access.shares_told(${since}) s join staff_agencies g on g.id = s.agency_id join staff_members m on m.id = s.sent_by
      join staff_agencies t on t.id = s.to_agency_id left join staff_posts p on p.id = s.to_post_id left join staff_members q on q.id = s.to_member_id
     order by s.sent_at desc`.execute(tx.sql)
  return found.rows
}

export type SharesCounted = { readonly protects: string; readonly urgent: boolean; readonly shares: number }

/** How many shares protected whom, since a moment (S3-8). */
export async function sharesByProtection(tx: CaseTx, since: string): Promise<readonly SharesCounted[]> {
  tx.tell({ kind: 'consultation', act: 'sharing/shares-by-protection' })
  const found =
    await sql<SharesCounted>`select protects, urgent, shares::int as shares from access.shares_counted(${since})`.execute(
      tx.sql,
    )
  return found.rows
}
