/** Who chairs, who records, who may type and who sends the invitations: by rule, so that none of them is chosen by hand. */
import type { CaseFacts } from '#modules/cases'
import { localArrangements, namesOf, type PostHeld, postsById, postsOfArea } from '#modules/staff'
import type { CaseTx } from '#platform/db'
import {
  type Because,
  POST_ROLES,
  type PostRole,
  whenMayItBeHeld,
  whoChairsAndRecords,
  whoSendsTheInvitations,
} from '#rules'
import type { ConferenceKind } from '../model/meeting.ts'
import { decidersOf } from './deciders.ts'

export type Seated = { readonly memberId: string; readonly name: string; readonly post: string }

export type Seats = {
  readonly chair: Seated
  readonly recorder: Seated
  /** Support assistants of the area, the usual one first. */
  readonly typists: readonly Seated[]
  readonly because: readonly Because[]
}

export type SentBy = Seated & {
  readonly agencyId: string
  readonly isMe: boolean
  readonly because: readonly Because[]
}

const seated = ({ memberId, name, title }: PostHeld): Seated => ({ memberId, name, post: title })

/** The social work SOLO as this transaction meets them: whoever acts in the post now comes before its other holders. */
async function soloOf(tx: CaseTx, facts: CaseFacts): Promise<PostHeld | undefined> {
  const solos = await postsOfArea(tx, facts.areaId, ['social-work-solo'])
  return solos.find(one => one.postId === tx.actor.postId) ?? solos[0]
}

/** The actor in the post they act in. */
async function myself(tx: CaseTx): Promise<PostHeld> {
  const [mine] = await postsById(tx, [tx.actor.postId])
  if (mine === undefined) throw new Error('The actor acts in a post that nobody holds today')
  const { memberId } = tx.actor
  if (mine.memberId === memberId) return mine
  const name = (await namesOf(tx, [memberId])).get(memberId)
  if (name === undefined) throw new Error('The directory does not show the actor to themselves')
  return { ...mine, memberId, name }
}

async function holderOf(tx: CaseTx, facts: CaseFacts, role: PostRole | undefined): Promise<PostHeld | undefined> {
  if (role === undefined || role === 'social-work-solo') return undefined
  return (await postsOfArea(tx, facts.areaId, [role]))[0]
}

/** Chair and recorder by rule (S3-46). Where no SOLO is in post, whoever decides on conferences there. */
export async function seatsOf(tx: CaseTx, facts: CaseFacts): Promise<Seats> {
  const solo = (await soloOf(tx, facts)) ?? (await decidersOf(tx, facts))[0] ?? (await myself(tx))
  const local = await localArrangements<PostRole>(tx, facts.areaId, 'chair-role')
  const chairRole = local.filter(one => POST_ROLES.includes(one.value))
  const answer = whoChairsAndRecords.answer({ solo: solo.memberId, chairRole }, tx.today)
  const seat = answer.kind === 'decided' ? answer.value.chair : {}
  const chair = (await holderOf(tx, facts, seat.member === undefined ? seat.role : undefined)) ?? solo
  const typists = await postsOfArea(tx, facts.areaId, ['support-assistant'])
  return {
    chair: seated(chair),
    recorder: seated(solo),
    typists: typists.map(seated),
    because: answer.because,
  }
}

/** Who sends the invitations, by how the case is held (S3-42 to S3-44). Whoever calls an emergency meeting sends. */
export async function senderOf(tx: CaseTx, facts: CaseFacts, kind: ConferenceKind): Promise<SentBy> {
  const me = await myself(tx)
  const sentBy = (held: PostHeld, because: readonly Because[]): SentBy => {
    const isMe = held.postId === tx.actor.postId
    const { agencyId } = held
    return { ...seated(isMe ? me : held), agencyId, isMe, because }
  }
  if (kind === 'emergency') {
    const [reason] = whenMayItBeHeld.answer({ kind }, tx.today).because
    const says = 'Whoever calls an emergency meeting sends its invitations at once.'
    return sentBy(me, reason === undefined ? [] : [{ rule: whoSendsTheInvitations.id, says, cite: reason.cite }])
  }
  const [managing] = facts.managingPostId === null ? [] : await postsById(tx, [facts.managingPostId])
  const { basis, regime } = facts
  const allocatedRole = managing?.role
  const answer = whoSendsTheInvitations.answer({ basis, regime, allocatedRole }, tx.today)
  const allocated = answer.kind === 'decided' && answer.value.allocated
  const sender = (allocated ? managing : undefined) ?? (await soloOf(tx, facts)) ?? me
  return sentBy(sender, answer.because)
}
