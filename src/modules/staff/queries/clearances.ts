/** Vetting and training: what each role must hold, who holds what until when, and who has lost access for want of it. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'

export type ClearanceKind = 'vetting' | 'training'

export type Required = { readonly role: string; readonly kind: ClearanceKind; readonly from: Day }

/** What each role must hold; what begins later too. */
export async function requiredClearances(tx: CaseTx): Promise<readonly Required[]> {
  tx.tell({ kind: 'administration', act: 'need-to-know/required-clearances' })
  const found = await sql<Required>`
    select role, kind, min(from_day) as "from" from staff_required_clearances group by role, kind order by role, kind`.execute(
    tx.sql,
  )
  return found.rows
}

export type Held = {
  readonly memberId: string
  readonly name: string
  readonly post: string
  readonly agency: string
  readonly role: string
  readonly kind: ClearanceKind
  /** The last day of the latest one; null where there never was one. */
  readonly to: Day | null
  readonly level: string
}

/** Everybody in a post that must hold something, those without access or soon without it first. */
export async function clearancesHeld(tx: CaseTx): Promise<readonly Held[]> {
  tx.tell({ kind: 'administration', act: 'need-to-know/clearances-held' })
  const found = await sql<Held>`
    select m.id as "memberId", m.name, p.title as post, g.name as agency, p.role, q.kind, c.to_day as "to", coalesce(c.level, '') as level
      from staff_postings o join staff_posts p on p.id = o.post_id join staff_members m on m.id = o.member_id
      join staff_agencies g on g.id = p.agency_id
      join (select distinct role, kind from staff_required_clearances) q on q.role = p.role
      left join lateral (select k.to_day, k.level from staff_clearances k
         where k.member_id = m.id and k.kind = q.kind order by k.to_day desc limit 1) c on true
     where o.from_day <= ${tx.today} and (o.to_day is null or o.to_day >= ${tx.today})
     order by c.to_day nulls first, m.name, q.kind limit 500`.execute(tx.sql)
  return found.rows
}

export type Lapsed = { readonly kind: ClearanceKind; readonly endedOn: Day | null }

/** What the reader's own post must hold and they do not hold today: why nothing is shown to them. */
export async function ownLapses(tx: CaseTx): Promise<readonly Lapsed[]> {
  const found = await sql<Lapsed>`select kind, ended_on as "endedOn" from access.own_lapses()`.execute(tx.sql)
  return found.rows
}

export type OwnClearance = {
  readonly kind: ClearanceKind
  readonly level: string
  readonly from: Day
  readonly to: Day
}

/** What is recorded for the reader, newest first. */
export async function ownClearances(tx: CaseTx): Promise<readonly OwnClearance[]> {
  tx.tell({ kind: 'administration', act: 'need-to-know/own-clearances' })
  const found = await sql<OwnClearance>`select kind, level, from_day as "from", to_day as "to" from staff_clearances
     where member_id = ${tx.actor.memberId} order by to_day desc, kind`.execute(tx.sql)
  return found.rows
}
