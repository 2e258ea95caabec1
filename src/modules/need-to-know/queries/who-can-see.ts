/** Everybody who can see a case today: by what, as what, why, until when, and what keeps some of them out all the same. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import { ACTING_ROLES, type ActingRole, type Day, RIGHTS } from '#rules'

/** By what somebody is let in. */
export type Way =
  | 'area'
  | 'stands'
  | 'reports'
  | 'need-to-know'
  | 'representative'
  | 'invitee'
  | 'audit-sample'
  | 'request'
  | 'break-glass'
  | 'dissemination'
  | 'conference'

/** What keeps somebody out although something lets them in. */
export type KeptOut = 'barred' | 'no-basis' | 'clearance'

export type Seer = {
  readonly how: Way
  readonly memberId: string
  readonly name: string
  readonly post: string
  readonly agency: string
  readonly asRole: string
  readonly because: string
  readonly from: string | null
  readonly to: string | null
  readonly grantId: string | null
  readonly keptOut: KeptOut | null
}

/** Nothing at all where the reader may not read the status of the case. */
export async function whoCanSee(tx: CaseTx, caseId: string): Promise<readonly Seer[]> {
  tx.tell({ kind: 'consultation', act: 'need-to-know/who-can-see', caseId })
  const found = await sql<Seer>`
    select how, member_id as "memberId", name, post, agency, as_role as "asRole", because, from_at as "from", to_at as "to",
           grant_id as "grantId", kept_out as "keptOut"
      from access.who_can_see(${caseId})`.execute(tx.sql)
  return found.rows
}

/** What somebody who stands on a case as this reads there, in a sentence without its subject. */
export function readsWhat(asRole: string): string {
  const role: ActingRole | undefined = ACTING_ROLES.find(one => one === asRole)
  return role === undefined ? 'reads nothing' : RIGHTS[role].because
}

/** A restriction or exclusion in force, as those read it who are let in and keep the status. */
export type Restriction = {
  readonly id: string
  readonly kind: 'restriction' | 'exclusion'
  readonly shows: 'pointer' | 'hidden'
  readonly reason: string
  readonly reviewOn: Day
  readonly contact: string
  readonly names: readonly string[]
}

/** Restrictions in force about the person of a case. */
export async function restrictionsOf(tx: CaseTx, caseId: string): Promise<readonly Restriction[]> {
  const found = await sql<Restriction>`
    select r.id, r.kind, r.shows, r.reason, r.review_on as "reviewOn", p.title as contact,
           array(select coalesce(m.name, q.title) from access_restriction_names n
                   left join staff_members m on m.id = n.member_id left join staff_posts q on q.id = n.post_id
                  where n.restriction_id = r.id order by 1) as names
      from access_restrictions r join cases_cases c on c.person_id = r.person_id join staff_posts p on p.id = r.contact_post_id
     where c.id = ${caseId} and r.from_at <= ${tx.now} and (r.to_at is null or r.to_at > ${tx.now})
     order by r.from_at, r.id`.execute(tx.sql)
  return found.rows
}
