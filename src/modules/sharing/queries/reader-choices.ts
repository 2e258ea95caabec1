/** Whom an owner can let read an item: posts that stand on the case or serve its area, their agencies, and their holders. */
import { sql } from 'kysely'
import { type PostHeld, postsById, postsOfArea } from '#modules/staff'
import type { CaseTx } from '#platform/db'
import type { ItemReader } from '#rules'
import { areaOfKnownCase } from './judge-share.ts'

export type ReaderChoice = {
  readonly value: string
  readonly text: string
  readonly kind: 'post' | 'agency' | 'member'
}

/** Posts that reach every case of their area: nobody need put them on one. */
const SERVING = ['police-solo', 'crime-manager', 'social-work-solo', 'coordinator'] as const

/** Everybody who can be named. Whoever does not stand on the case reads nothing of it, so nobody else is offered. */
export async function readerChoices(tx: CaseTx, caseId: string): Promise<readonly ReaderChoice[]> {
  const areaId = await areaOfKnownCase(tx, caseId)
  if (areaId === undefined) return []
  const found = await sql<{ id: string }>`
    select distinct p.id from cases_memberships s join staff_posts p on p.id = s.post_id or p.id = (
        select o.post_id from staff_postings o where o.member_id = s.member_id and o.from_day <= ${tx.today}
           and (o.to_day is null or o.to_day >= ${tx.today}) limit 1)
     where s.case_id = ${caseId} and s.from_day <= ${tx.today} and (s.to_day is null or s.to_day >= ${tx.today})`.execute(
    tx.sql,
  )
  const serving = await postsOfArea(tx, areaId, SERVING)
  const standing = found.rows.map(row => row.id).filter(id => !serving.some(one => one.postId === id))
  const posts = [...(await postsById(tx, standing)), ...serving].filter(one => one.postId !== tx.actor.postId)
  return choicesFrom(posts)
}

type Named = Pick<PostHeld, 'postId' | 'memberId' | 'name' | 'title' | 'agencyId' | 'agency'>

/** Each post, each of their agencies as a whole, and each holder by name. */
export function choicesFrom(posts: readonly Named[]): readonly ReaderChoice[] {
  const agencies = new Map(posts.map(one => [one.agencyId, one.agency]))
  const people = new Map(posts.map(one => [one.memberId, one]))
  const post = (one: Named) =>
    ({ kind: 'post', value: `post:${one.postId}`, text: `${one.title}, ${one.agency} (${one.name})` }) as const
  const whole = ([id, name]: [string, string]) =>
    ({ kind: 'agency', value: `agency:${id}`, text: `Everybody of ${name} on this case` }) as const
  const person = (one: Named) =>
    ({ kind: 'member', value: `member:${one.memberId}`, text: `${one.name}, ${one.agency}` }) as const
  return [...posts.map(post), ...[...agencies].map(whole), ...[...people.values()].map(person)]
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
