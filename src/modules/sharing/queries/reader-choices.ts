/** Whom an owner can let read an item: posts that serve the case's area or stand on the case, their agencies, their holders. */

import { sql } from 'kysely'
import { postsById, postsOfArea } from '#modules/staff'
import type { CaseTx } from '#platform/db'
import type { ItemReader } from '#rules'
import { areaOfKnownCase } from './judge-share.ts'

export type ReaderChoice = {
  readonly value: string
  readonly text: string
  readonly kind: 'post' | 'agency' | 'member'
}

/** Everybody who can be named, posts first; none of the actor's own post. */
export async function readerChoices(tx: CaseTx, caseId: string): Promise<readonly ReaderChoice[]> {
  const areaId = await areaOfKnownCase(tx, caseId)
  if (areaId === undefined) return []
  const standing = await sql<{ id: string }>`
    select distinct s.post_id as id from cases_memberships s
     where s.case_id = ${caseId} and s.post_id is not null and s.from_day <= ${tx.today} and (s.to_day is null or s.to_day >= ${tx.today})`.execute(
    tx.sql,
  )
  const serving = await postsOfArea(tx, areaId)
  const more = standing.rows.map(row => row.id).filter(id => !serving.some(one => one.postId === id))
  const posts = [...serving, ...(await postsById(tx, more))].filter(one => one.postId !== tx.actor.postId)
  const agencies = new Map(posts.map(one => [one.agencyId, one.agency]))
  const people = new Map(posts.map(one => [one.memberId, one]))
  return [
    ...posts.map(
      one =>
        ({ kind: 'post', value: `post:${one.postId}`, text: `${one.title}, ${one.agency} (${one.name})` }) as const,
    ),
    ...[...agencies].map(
      ([id, name]) => ({ kind: 'agency', value: `agency:${id}`, text: `Everybody of ${name} on this case` }) as const,
    ),
    ...[...people.values()].map(
      one =>
        ({
          kind: 'member',
          value: `member:${one.memberId}`,
          text: `${one.name} of ${one.agency}, and nobody in their place`,
        }) as const,
    ),
  ]
}

/** The readers that were chosen, or undefined when one of them was not offered. */
export function readersChosen(
  values: readonly string[],
  offered: readonly ReaderChoice[],
): readonly ItemReader[] | undefined {
  const chosen = values.filter(value => value !== '').map(value => offered.find(one => one.value === value))
  if (chosen.includes(undefined)) return undefined
  return chosen.flatMap(one =>
    one === undefined ? [] : [{ kind: one.kind, id: one.value.slice(one.kind.length + 1) }],
  )
}
