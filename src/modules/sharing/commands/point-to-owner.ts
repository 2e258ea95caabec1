/**
 * "Police hold restricted information: ask ..." (S2-23), and that health is in contact (S2-26): told only where the owner
 * chose to tell it, and leading to a post, never to an item.
 */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'
import { done, notFound, type Outcome, refused } from '#shared'

export type PointerKind = 'restricted' | 'health'

const SECTION: Readonly<Record<PointerKind, string>> = { restricted: 'intelligence', health: 'health' }

/** Tells partners that there is more, once. */
export async function pointToOwner(tx: CaseTx, caseId: string, kind: PointerKind): Promise<Outcome<null>> {
  const may = await sql<{ may: boolean }>`
    select ${caseId}::uuid = any (access.cases_i_may_write(${SECTION[kind]})) as may`.execute(tx.sql)
  if (may.rows[0]?.may !== true) {
    return refused({
      code: 'sharing/not-your-pointer',
      says: 'Only the police and health say that they hold more than they share.',
      next: 'Record an item and choose who reads it.',
      rule: 'S2-23',
    })
  }
  await sql`insert into sharing_pointers (id, case_id, agency_id, kind, ask_post_id, written_at, written_by)
    select ${tx.newId()}, ${caseId}, ${tx.actor.agencyId}, ${kind}, ${tx.actor.postId}, ${tx.now}, ${tx.actor.memberId}
     where not exists (select 1 from sharing_pointers p where p.case_id = ${caseId} and p.agency_id = ${tx.actor.agencyId}
       and p.kind = ${kind} and p.ended_at is null)`.execute(tx.sql)
  tx.tell({ kind: 'disclosure', act: 'sharing/point-to-owner', caseId, items: [kind] })
  return done(null)
}

/** Takes it back: nobody is told any more that there is something. */
export async function stopPointing(tx: CaseTx, caseId: string, kind: PointerKind): Promise<Outcome<null>> {
  const ended = await sql`update sharing_pointers set ended_at = ${tx.now}, ended_by = ${tx.actor.memberId}
     where case_id = ${caseId} and agency_id = ${tx.actor.agencyId} and kind = ${kind} and ended_at is null`.execute(
    tx.sql,
  )
  if (Number(ended.numAffectedRows ?? 0) === 0) return notFound
  tx.tell({ kind: 'alteration', act: 'sharing/stop-pointing', caseId, items: [kind] })
  return done(null)
}
