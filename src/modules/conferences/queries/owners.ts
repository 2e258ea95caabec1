/** Who may be given an action or a line of the plan: those asked to the conference first, then the posts of the area. */
import { type PostHeld, postsById, postsOfArea, postsOfMembers } from '#modules/staff'
import type { CaseTx } from '#platform/db'
import { CASEWORK_ROLES, type Role } from '#shared'
import { type Invitation, invitationsOf } from './invitations.ts'
import type { MeetingAtHand } from './meeting-at-hand.ts'

export type PossibleOwner = {
  readonly memberId: string
  readonly name: string
  readonly post: string
  readonly agencyId: string
  readonly agency: string
  readonly invited: boolean
}

/** Posts that do work on cases; the others oversee, and are given no action. */
const WORKING: readonly Role[] = [...CASEWORK_ROLES, 'support-assistant']

/** Everybody who may be chosen, each once. */
export async function ownersFor(
  tx: CaseTx,
  { head, areaId }: MeetingAtHand,
  list?: readonly Invitation[],
): Promise<readonly PossibleOwner[]> {
  const invited = (list ?? (await invitationsOf(tx, head.conferenceId))).filter(one => one.state !== 'removed')
  const postIds = invited.flatMap(one => one.postId ?? [])
  const deputies = invited.flatMap(one => one.deputyId ?? [])
  const asked = [...(await postsById(tx, postIds)), ...(await postsOfMembers(tx, deputies))]
  const known = new Map<string, PossibleOwner>()
  const add = (post: PostHeld, isInvited: boolean) => {
    const { memberId, name, title, agencyId, agency } = post
    if (!known.has(memberId)) known.set(memberId, { memberId, name, post: title, agencyId, agency, invited: isInvited })
  }
  for (const post of asked) add(post, true)
  for (const post of await postsOfArea(tx, areaId, WORKING)) add(post, false)
  return [...known.values()]
}
