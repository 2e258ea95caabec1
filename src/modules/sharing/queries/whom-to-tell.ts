/** To whom something may be sent or put: posts of the area of a case, and agencies as a whole. */
import { type PostHeld, postsOfArea } from '#modules/staff'
import type { CaseTx } from '#platform/db'
import type { Role } from '#shared'
import { areaOfKnownCase, type Recipient } from './judge-share.ts'

export type WhomToTell = {
  readonly areaId: string
  readonly posts: readonly PostHeld[]
  readonly agencies: readonly { readonly agencyId: string; readonly agency: string }[]
}

/** Roles that are never told about one person by a share: they watch over the work, or look after the system. */
const NOT_TOLD: readonly Role[] = [
  'administrator',
  'auditor',
  'lay-adviser',
  'elected-member',
  'oversight-member',
  'support-assistant',
  'data-protection-officer',
]

/** Undefined where the case is not there for this reader. One's own post is left out. */
export async function whomToTell(tx: CaseTx, caseId: string): Promise<WhomToTell | undefined> {
  const areaId = await areaOfKnownCase(tx, caseId)
  tx.tell({ kind: 'consultation', act: 'sharing/whom-to-tell', ...(areaId === undefined ? {} : { caseId }) })
  if (areaId === undefined) return undefined
  const all = await postsOfArea(tx, areaId)
  const posts = all.filter(one => one.postId !== tx.actor.postId && !NOT_TOLD.includes(one.role))
  const agencies = new Map(posts.map(one => [one.agencyId, one.agency]))
  return { areaId, posts, agencies: [...agencies].map(([agencyId, agency]) => ({ agencyId, agency })) }
}

/** The choices of a form: each post with its holder, then each agency as a whole. */
export const recipientChoices = ({ posts, agencies }: WhomToTell) => [
  ...posts.map(one => ({ value: one.postId, text: `${one.name}, ${one.title} (${one.agency})` })),
  ...agencies.map(one => ({ value: one.agencyId, text: `${one.agency}: everybody there who works on this case` })),
]

/** Whom an id of the form names; `personally` means the holder alone and not whoever comes after. */
export function recipientNamed(
  { posts, agencies }: WhomToTell,
  id: string,
  personally: boolean,
): Recipient | undefined {
  const post = posts.find(one => one.postId === id)
  if (post !== undefined)
    return {
      agencyId: post.agencyId,
      postId: personally ? null : post.postId,
      memberId: personally ? post.memberId : null,
    }
  return agencies.some(one => one.agencyId === id) ? { agencyId: id, postId: null, memberId: null } : undefined
}
