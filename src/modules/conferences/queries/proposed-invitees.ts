/** Who is proposed as an invitee, by rule, from the area's posts and the facts of the case; each with the reason. */
import { sql } from 'kysely'
import type { CaseFacts } from '#modules/cases'
import { optionsOfCase } from '#modules/housing'
import { disclosuresAround } from '#modules/people'
import { ratingOn, riskOfCase } from '#modules/risk'
import { localArrangements, type PostHeld, postsById, postsOfArea, postsOfMembers } from '#modules/staff'
import type { CaseTx } from '#platform/db'
import { type Because, POST_ROLES, type PostRole, whoMustBeInvited } from '#rules'
import { mayRead } from './may-write.ts'

/** Somebody who may be asked. `key` names them in the form. */
export type ProposedInvitee = {
  readonly key: string
  /** Empty for a body without an account. */
  readonly memberId: string | null
  readonly postId: string | null
  readonly agencyId: string | null
  readonly name: string
  readonly post: string
  readonly agency: string
  readonly asRole: string
  /** The box is ticked to begin with: leaving them out needs a reason. */
  readonly invite: boolean
  readonly pack: 'full' | 'agenda-only'
  readonly because: readonly Because[]
}

export type ProposedInvitees = {
  readonly invitees: readonly ProposedInvitee[]
  /** Roles that should be asked and have nobody in post. */
  readonly vacant: readonly PostRole[]
}

type Asked = Parameters<typeof whoMustBeInvited.answer>[0]
type PostFact = NonNullable<Asked['managingPost']>

const asFact = ({ role, postId, memberId }: PostHeld): PostFact => ({ role, post: postId, member: memberId })

/** The post that a post reports to, when somebody holds it. */
async function managerOf(tx: CaseTx, postId: string): Promise<PostHeld | undefined> {
  const found = await sql<{ id: string | null }>`select reports_to as id from staff_posts where id = ${postId}`.execute(
    tx.sql,
  )
  const id = found.rows[0]?.id
  return id == null ? undefined : (await postsById(tx, [id]))[0]
}

/** What housing knows: nothing is said of it for a reader who may not see the options. */
async function housingFacts(tx: CaseTx, caseId: string): Promise<Partial<Asked>> {
  if (!(await mayRead(tx, caseId, 'housing'))) return {}
  const options = await optionsOfCase(tx, caseId)
  const live = options.filter(one => one.state === 'option' || one.state === 'approved')
  return {
    hasApprovedAddress: options.some(one => one.state === 'approved'),
    ...(live.some(one => one.kind === 'supported') ? { supportedAccommodation: true } : {}),
  }
}

/** Who told whom, and whether children are near: only what is on record counts; nothing recorded is "not known". */
async function peopleFacts(tx: CaseTx, caseId: string, known: Map<string, PostHeld>): Promise<Partial<Asked>> {
  const { disclosures, children } = await disclosuresAround(tx, caseId)
  for (const post of await postsOfMembers(
    tx,
    disclosures.map(one => one.memberId),
  )) {
    if (!known.has(post.memberId)) known.set(post.memberId, post)
  }
  return {
    ...(children ? { childrenConcerned: true } : {}),
    disclosures: disclosures.map(({ memberId, on }) => ({ member: memberId, role: known.get(memberId)?.role, on })),
  }
}

type Local = NonNullable<Asked['alsoInvited']>[number]

/** Roles that the area's own arrangement adds; a value may name one or several. Words that name no role are left out. */
async function addedByArea(tx: CaseTx, areaId: string): Promise<readonly Local[]> {
  const set = await localArrangements<unknown>(tx, areaId, 'also-invited')
  return set.flatMap(({ value, ...rest }) =>
    [value].flat().flatMap(one => {
      const role = POST_ROLES.find(known => known === one)
      return role === undefined ? [] : [{ ...rest, value: role }]
    }),
  )
}

/** Bodies without an account whom the area usually thinks of, from its setting. */
async function communityGroups(tx: CaseTx, areaId: string): Promise<readonly string[]> {
  const set = await localArrangements<unknown>(tx, areaId, 'community-groups')
  const inForce = set.findLast(one => one.from <= tx.today && (one.to === undefined || tx.today <= one.to))
  return [inForce?.value ?? []].flat().filter(one => typeof one === 'string')
}

async function factsOf(tx: CaseTx, facts: CaseFacts, known: Map<string, PostHeld>): Promise<Asked> {
  const { caseId, areaId, regime, place, managingPostId } = facts
  const posts = await postsOfArea(tx, areaId)
  for (const post of posts) known.set(post.memberId, post)
  const [managing] = managingPostId === null ? [] : await postsById(tx, [managingPostId])
  const manager = managing === undefined ? undefined : await managerOf(tx, managing.postId)
  for (const post of [managing, manager]) if (post !== undefined) known.set(post.memberId, post)
  const risk = await riskOfCase(tx, caseId)
  return {
    posts: posts.map(asFact),
    managingPost: managing && asFact(managing),
    managersPost: manager && asFact(manager),
    harm: ratingOn(risk, 'harm')?.level,
    regime,
    place,
    ...(await housingFacts(tx, caseId)),
    ...(await peopleFacts(tx, caseId, known)),
    communityGroups: await communityGroups(tx, areaId),
    alsoInvited: await addedByArea(tx, areaId),
  }
}

/** The proposal, asked under the reader's own rights: what they may not know of the case is "not known" to the rule. */
export async function proposedInvitees(tx: CaseTx, facts: CaseFacts): Promise<ProposedInvitees> {
  const known = new Map<string, PostHeld>()
  const answer = whoMustBeInvited.answer(await factsOf(tx, facts, known), tx.today)
  tx.tell({
    kind: 'consultation',
    act: 'conferences/proposed-invitees',
    caseId: facts.caseId,
    rule: whoMustBeInvited.id,
  })
  if (answer.kind !== 'decided') return { invitees: [], vacant: [] }
  const invitees = answer.value.invitees.flatMap(({ member, outsideName, role, invite, pack, because }) => {
    if (outsideName !== undefined) return [outsider(outsideName, because)]
    const held = member === undefined ? undefined : known.get(member)
    return held === undefined ? [] : [{ ...invitee(held, because), asRole: role ?? held.role, invite, pack }]
  })
  return { invitees, vacant: answer.value.vacant }
}

/** Somebody in a post as an invitee. */
export function invitee(held: PostHeld, because: readonly Because[]): ProposedInvitee {
  const { memberId, postId, agencyId, name, title, agency, role } = held
  const who = { key: memberId, memberId, postId, agencyId, name, post: title, agency, asRole: role }
  return { ...who, invite: true, pack: 'full', because }
}

/** A body without an account: it is sent the agenda and nothing of the person (S3-48). */
export function outsider(name: string, because: readonly Because[]): ProposedInvitee {
  const none = { memberId: null, postId: null, agencyId: null, post: '', agency: '' }
  return { key: `outside:${name}`, ...none, name, asRole: 'outside', invite: false, pack: 'agenda-only', because }
}
