/** Joins two records of one person, or parts them: only while the approval of two people is being carried out. */
import { sql } from 'kysely'
import type { CaseTx } from '#platform/db'

export type Join = {
  readonly joinId: string
  readonly personId: string
  readonly otherPersonId: string
  readonly because: string
  readonly askedBy: string
}

/** Nothing moves: both records stay whole, and one leads to the other. The engine refuses it outside of an approval. */
export async function joinPeople(
  tx: CaseTx,
  { joinId, personId, otherPersonId, because, askedBy }: Join,
): Promise<void> {
  await sql`insert into people_joins (id, person_id, other_person_id, because, asked_by, written_at, written_by)
    values (${joinId}, ${personId}, ${otherPersonId}, ${because}, ${askedBy}, ${tx.now}, ${tx.actor.memberId})`.execute(
    tx.sql,
  )
  const people = [personId, otherPersonId]
  tx.tell({ kind: 'combination', act: 'people/join-people', people, items: [`join:${joinId}`, `asked-by:${askedBy}`] })
}

/** Ends a join; false when it has ended already. What was written to either meanwhile stays where it was written. */
export async function partPeople(tx: CaseTx, joinId: string, because: string): Promise<boolean> {
  const ended =
    await sql`update people_joins set ended_at = ${tx.now}, ended_by = ${tx.actor.memberId}, ended_because = ${because}
     where id = ${joinId} and ended_at is null`.execute(tx.sql)
  tx.tell({ kind: 'combination', act: 'people/part-people', items: [`join:${joinId}`] })
  return Number(ended.numAffectedRows ?? 0) === 1
}

/** Writes down that two records are two people, so that nobody joins them for want of knowing that. */
export async function decideDifferent(
  tx: CaseTx,
  {
    personId,
    otherPersonId,
    because,
  }: { readonly personId: string; readonly otherPersonId: string; readonly because: string },
): Promise<void> {
  await sql`insert into people_possible_duplicates (id, person_id, other_person_id, why, decision, decided_by, decided_at, decided_because, written_at)
    values (${tx.newId()}, ${personId}, ${otherPersonId}, '[]', 'different', ${tx.actor.memberId}, ${tx.now}, ${because}, ${tx.now})`.execute(
    tx.sql,
  )
  tx.tell({ kind: 'combination', act: 'people/decide-different', people: [personId, otherPersonId] })
}
