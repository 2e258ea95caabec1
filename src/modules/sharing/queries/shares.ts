/** Shares as their sender and their recipients see them: what, to whom, whom it protects, and whether it was opened. */
import { type RawBuilder, sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import { type ItemClass, isSharingRule, type Protects, type SharingRule } from '#rules'
import type { ShareState } from '../model/words.ts'

export type ShareShown = {
  readonly shareId: string
  readonly caseId: string
  /** The person's name, as far as the reader was told it. */
  readonly about: string | null
  readonly words: string
  readonly section: string
  readonly class: ItemClass
  readonly handling: string
  readonly itemId: string | null
  readonly agencyId: string
  readonly agency: string
  readonly ownerAgencyId: string
  readonly owner: string
  readonly by: string
  readonly writtenById: string
  readonly toAgencyId: string
  readonly toAgency: string
  readonly toPostId: string | null
  readonly toPost: string | null
  readonly toMemberId: string | null
  readonly toMember: string | null
  readonly handedTo: string | null
  readonly protects: Protects | null
  readonly why: string
  readonly legalBasis: string
  readonly purpose: string
  readonly agreement: string | null
  readonly urgent: boolean
  readonly completeBy: string | null
  readonly completedAt: string | null
  readonly state: ShareState
  readonly broken: readonly SharingRule[]
  readonly setAside: readonly SharingRule[]
  readonly sentAt: string | null
  readonly withdrawnBecause: string | null
  readonly version: number
  readonly writtenAt: string
  /** When it was first opened, and by whom. */
  readonly openedAt: string | null
  readonly openedBy: string | null
  /** True where it went to the reader. */
  readonly toMe: boolean
}

async function sharesWhere(tx: CaseTx, which: RawBuilder<unknown>, most: number): Promise<readonly ShareShown[]> {
  const found = await sql<ShareShown>`
    select s.id as "shareId", s.case_id as "caseId",
           coalesce((select n.known_as from people_people n where n.id = access.person_of_case(s.case_id)), access.name_i_was_told(s.case_id)) as about,
           s.words, s.section, s.class, s.handling, s.item_id as "itemId", s.agency_id as "agencyId", g.name as agency, s.owner_agency_id as "ownerAgencyId",
           o.name as owner, m.name as by, s.written_by as "writtenById", s.to_agency_id as "toAgencyId", t.name as "toAgency", s.to_post_id as "toPostId",
           p.title as "toPost", s.to_member_id as "toMemberId", q.name as "toMember", h.title as "handedTo", s.protects, s.why, s.legal_basis as "legalBasis",
           s.purpose, a.title as agreement, s.urgent, s.complete_by as "completeBy", s.completed_at as "completedAt", s.state, s.broken,
           s.set_aside as "setAside", s.sent_at as "sentAt", s.withdrawn_because as "withdrawnBecause", s.version, s.written_at as "writtenAt",
           e.opened_at as "openedAt", w.name as "openedBy", s.id = any ((select access.shares_to_me())::uuid[]) as "toMe"
      from sharing_shares s join staff_agencies g on g.id = s.agency_id join staff_agencies t on t.id = s.to_agency_id
      join staff_agencies o on o.id = s.owner_agency_id join staff_members m on m.id = s.written_by
      left join staff_posts p on p.id = s.to_post_id left join staff_posts h on h.id = s.handed_to_post_id
      left join staff_members q on q.id = s.to_member_id left join staff_agreements a on a.id = s.agreement_id
      left join lateral (select x.opened_at, x.member_id from sharing_openings x where x.share_id = s.id order by x.opened_at limit 1) e on true
      left join staff_members w on w.id = e.member_id
     where ${which} order by coalesce(s.sent_at, s.written_at) desc, s.id desc limit ${most}`.execute(tx.sql)
  return found.rows.map(row => ({
    ...row,
    broken: row.broken.filter(isSharingRule),
    setAside: row.setAside.filter(isSharingRule),
  }))
}

/** One share, or undefined when it is not there for this reader. Told to the ledger by whoever opens it. */
export async function shareById(tx: CaseTx, shareId: string): Promise<ShareShown | undefined> {
  const [found] = await sharesWhere(tx, sql`s.id = ${shareId}`, 1)
  return found
}

/** What went to the reader, newest first; only what nobody opened when `unread`. */
export async function sharesToMe(tx: CaseTx, unread = false): Promise<readonly ShareShown[]> {
  const opened = sql`exists (select 1 from sharing_openings x where x.share_id = s.id)`
  const which = sql`s.id = any ((select access.shares_to_me())::uuid[]) and not (${unread} and ${opened})`
  return toldOf(tx, 'sharing/shares-to-me', await sharesWhere(tx, which, 100))
}

/** What the reader sent, or has stopped and waiting. */
export async function sharesFromMe(tx: CaseTx): Promise<readonly ShareShown[]> {
  return toldOf(tx, 'sharing/shares-from-me', await sharesWhere(tx, sql`s.written_by = ${tx.actor.memberId}`, 100))
}

/** A list about several people says in the ledger whose shares it showed. */
function toldOf(tx: CaseTx, act: string, found: readonly ShareShown[]): readonly ShareShown[] {
  tx.tell({ kind: 'consultation', act, items: [`shares:${found.length}`] })
  const byCase = Map.groupBy(found, one => one.caseId)
  for (const [caseId, own] of byCase)
    tx.tell({ kind: 'consultation', act, caseId, items: own.map(one => `share:${one.shareId}`) })
  return found
}
