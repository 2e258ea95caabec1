/** One agency asks another for information, by a moment; it is answered by a share, or declined with its reason and rule. */
import { sql } from 'kysely'
import { postsById, postsOfArea, refusedWithoutBasis } from '#modules/staff'
import { addTask, endTasks } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { addDays, type Day, type Protects, wordsThatRevealRegistration } from '#rules'
import { changedMeanwhile, done, notFound, type Outcome, refused, wrong } from '#shared'
import { areaOfKnownCase } from '../queries/judge-share.ts'
import { type RequestShown, requestById } from '../queries/requests.ts'
import { urgentTaker } from '../queries/urgent-taker.ts'

export const ANSWER_REQUEST = 'sharing/answer-request'
export const READ_REFUSAL = 'sharing/read-refusal'

/** Days for an answer where nothing else is asked; an urgent one is due the same day. */
const USUAL_DAYS = 7

export type NewRequest = {
  readonly caseId: string
  readonly askedPostId: string
  readonly asks: string
  readonly why: string
  readonly protects: Protects | null
  readonly urgent: boolean
  /** The day by which the answer is needed; the usual one when left out. */
  readonly answerOn: Day | null
}

/** What would keep the words of a request from whoever is asked: better said before than unread. */
function namesRegistration({ asks, why }: NewRequest) {
  const [first] = wordsThatRevealRegistration(`${asks}\n${why}`)
  return first === undefined
    ? undefined
    : wrong({ field: 'asks', says: `Put “${first}” in other words: whoever is asked may not know of registration` })
}

/** Asks. It is on the list of the post at once, or of the one that stands in when it cannot wait. */
export async function askForInformation(tx: CaseTx, given: NewRequest): Promise<Outcome<string>> {
  const { caseId, askedPostId, asks, why, protects, urgent } = given
  const areaId = await areaOfKnownCase(tx, caseId)
  if (areaId === undefined) return notFound
  const asked = (await postsOfArea(tx, areaId)).find(one => one.postId === askedPostId)
  if (asked === undefined) return notFound
  if (asked.agencyId === tx.actor.agencyId && asked.postId === tx.actor.postId)
    return wrong({ field: 'askedPostId', says: 'Ask somebody else' })
  const without = await refusedWithoutBasis(tx, areaId, [asked.agencyId])
  if (without !== undefined) return refused(without)
  const told = asked.agencyKind === 'police' ? undefined : namesRegistration(given)
  if (told !== undefined) return told
  if (given.answerOn !== null && given.answerOn < tx.today)
    return wrong({ field: 'answerOn', says: 'Give a day that has not passed' })
  const dueOn = given.answerOn ?? (urgent ? tx.today : addDays(tx.today, USUAL_DAYS))
  const handed = urgent ? (await urgentTaker(tx, askedPostId)).handedTo : null
  const id = tx.newId()
  const { agencyId, postId, memberId } = tx.actor
  const who = { agency_id: agencyId, asked_by_post_id: postId, written_at: tx.now, written_by: memberId }
  const whom = { asked_agency_id: asked.agencyId, asked_post_id: askedPostId, handed_to_post_id: handed }
  await tx.sql
    .insertInto('sharing_requests')
    .values({ id, case_id: caseId, ...who, ...whom, asks, why, protects, urgent, answer_by: `${dueOn}T23:59:59.000Z` })
    .execute()
  await putOnList(tx, { id, caseId, askedPostId: handed ?? askedPostId, urgent, dueOn })
  tx.tell({
    kind: 'collection',
    act: 'sharing/ask-for-information',
    caseId,
    items: [`request:${id}`],
    recipients: [`post:${askedPostId}`],
  })
  return done(id)
}

type Listed = { id: string; caseId: string; askedPostId: string; urgent: boolean; dueOn: Day }

async function putOnList(tx: CaseTx, { id, caseId, askedPostId, urgent, dueOn }: Listed): Promise<void> {
  const [takes] = await postsById(tx, [askedPostId])
  if (takes === undefined) return
  const says = urgent
    ? 'Answer or decline a request for information: it cannot wait'
    : 'Answer or decline a request for information'
  const task = { kind: ANSWER_REQUEST, says, caseId, section: 'disclosure', asked: true, dueOn }
  const owner = { postId: takes.postId, agencyId: takes.agencyId }
  await addTask(tx, { ...task, owner, opens: `/information-requests/${id}`, about: { table: 'sharing_requests', id } })
}

async function settle(
  tx: CaseTx,
  found: RequestShown,
  state: 'answered' | 'declined' | 'withdrawn',
  version: number,
): Promise<boolean> {
  const settled =
    await sql`update sharing_requests set state = ${state}, settled_at = ${tx.now}, settled_by = ${tx.actor.memberId}, version = version + 1
    where id = ${found.requestId} and version = ${version} and state = 'open'`.execute(tx.sql)
  if (settled.numAffectedRows !== 1n) return false
  await endTasks(
    tx,
    { aboutId: found.requestId, kind: ANSWER_REQUEST },
    state === 'withdrawn' ? 'cancelled' : 'done',
    state,
  )
  return true
}

const meanwhile = (found: RequestShown) =>
  changedMeanwhile({ field: '', theirs: found.state, yours: '', version: found.version, by: '' })

/** Notes that a share answered it; the share itself is sent like any other. */
export async function noteAnswered(tx: CaseTx, requestId: string): Promise<void> {
  const found = await requestById(tx, requestId)
  if (found?.ofMe === true && found.state === 'open') await settle(tx, found, 'answered', found.version)
}

export type Declining = {
  readonly requestId: string
  readonly version: number
  readonly because: string
  readonly rule: string
}

/** Declines. The reason and the rule stay with the agency that declines; whoever asked is told that it did, and no more. */
export async function declineRequest(tx: CaseTx, given: Declining): Promise<Outcome<null>> {
  const found = await requestById(tx, given.requestId)
  if (found === undefined || !found.ofMe) return notFound
  const { caseId, requestId } = found
  const refusal = { request_id: requestId, to_agency_id: found.agencyId, because: given.because, rule: given.rule }
  const who = { agency_id: tx.actor.agencyId, written_at: tx.now, written_by: tx.actor.memberId }
  if (found.state === 'open' && found.version === given.version)
    await tx.sql
      .insertInto('sharing_refusals')
      .values({ id: tx.newId(), case_id: caseId, ...refusal, ...who })
      .execute()
  if (!(await settle(tx, found, 'declined', given.version))) return meanwhile(found)
  const task = {
    kind: READ_REFUSAL,
    says: 'What you asked for was not shared: see what you can do',
    caseId,
    section: 'disclosure',
  }
  const owner = { postId: found.askedByPostId, agencyId: found.agencyId }
  await addTask(tx, {
    ...task,
    owner,
    dueOn: null,
    opens: `/information-requests/${requestId}`,
    about: { table: 'sharing_requests', id: requestId },
  })
  tx.tell({
    kind: 'access-decision',
    act: 'sharing/decline-request',
    caseId,
    items: [`request:${requestId}`],
    rule: given.rule,
  })
  return done(null)
}

/** Whoever asked needs it no more. */
export async function withdrawRequest(
  tx: CaseTx,
  given: { requestId: string; version: number },
): Promise<Outcome<null>> {
  const found = await requestById(tx, given.requestId)
  if (found === undefined || found.askedById !== tx.actor.memberId) return notFound
  if (!(await settle(tx, found, 'withdrawn', given.version))) return meanwhile(found)
  tx.tell({
    kind: 'alteration',
    act: 'sharing/withdraw-request',
    caseId: found.caseId,
    items: [`request:${found.requestId}`],
  })
  return done(null)
}

/** Whoever asked has read that it was declined. */
export async function noteRefusalRead(tx: CaseTx, found: RequestShown): Promise<void> {
  if (found.state === 'declined' && found.askedById === tx.actor.memberId)
    await endTasks(tx, { aboutId: found.requestId, kind: READ_REFUSAL }, 'done', 'read')
}

export type NotShared = {
  readonly caseId: string
  readonly toAgencyId: string
  readonly because: string
  readonly rule: string
}

/** Records that something was not shared though nobody asked in writing: declined is as fully recorded as shared. */
export async function recordNotShared(tx: CaseTx, given: NotShared): Promise<Outcome<string>> {
  const { caseId, toAgencyId, because, rule } = given
  if ((await areaOfKnownCase(tx, caseId)) === undefined) return notFound
  const id = tx.newId()
  const who = { agency_id: tx.actor.agencyId, written_at: tx.now, written_by: tx.actor.memberId }
  await tx.sql
    .insertInto('sharing_refusals')
    .values({ id, case_id: caseId, request_id: null, to_agency_id: toAgencyId, because, rule, ...who })
    .execute()
  tx.tell({ kind: 'access-decision', act: 'sharing/record-not-shared', caseId, items: [`refusal:${id}`], rule })
  return done(id)
}
