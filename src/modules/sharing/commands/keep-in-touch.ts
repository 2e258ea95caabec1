/** The thread of police liaison officer, social work liaison officer and crime manager on one case (S3-19). */
import { sql } from 'kysely'
import { caseFacts } from '#modules/cases'
import { stopForRecipient } from '#modules/recipients'
import { postsById, postsOfArea, refusedWithoutBasis } from '#modules/staff'
import { addTask } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import type { Day } from '#rules'
import { done, notFound, type Outcome, type Role, refused, wrong } from '#shared'
import { threadOf } from '../queries/liaison.ts'

/** Who keep in touch on every case of an area without being asked. */
export const LIAISON_ROLES: readonly Role[] = ['police-solo', 'social-work-solo', 'crime-manager']
/** A part that nobody reads on a case: that somebody wrote is known to those in the thread alone. */
const NOBODY_ELSES = 'administration'

export const READ_MESSAGE = 'sharing/read-liaison-message'

/** Writes into the thread; the others have it on their lists, once however many messages wait. */
export async function writeMessage(tx: CaseTx, given: { caseId: string; words: string }): Promise<Outcome<string>> {
  const { caseId, words } = given
  const thread = await threadOf(tx, caseId)
  if (thread === undefined) return notFound
  const id = tx.newId()
  const who = { agency_id: tx.actor.agencyId, written_at: tx.now, written_by: tx.actor.memberId }
  await tx.sql
    .insertInto('sharing_liaison_messages')
    .values({ id, case_id: caseId, words, ...who })
    .execute()
  for (const { memberId, agencyId } of thread.posts) {
    if (memberId === null || memberId === tx.actor.memberId || thread.waiting.includes(memberId)) continue
    const says = 'Read what was written to you in the liaison thread'
    const task = {
      kind: READ_MESSAGE,
      says,
      caseId,
      section: NOBODY_ELSES,
      owner: { memberId, agencyId },
      asked: true,
      dueOn: null,
    }
    await addTask(tx, { ...task, opens: `/cases/${caseId}/liaison`, about: { table: 'cases_cases', id: caseId } })
  }
  tx.tell({
    kind: 'collection',
    act: 'sharing/write-liaison-message',
    caseId,
    items: [`message:${id}`],
    recipients: thread.posts.map(one => `post:${one.postId}`),
  })
  return done(id)
}

export type Fourth = { readonly caseId: string; readonly postId: string; readonly because: string; readonly until: Day }

/** Adds a fourth, with the reason and an end: a need-to-know grant of the name, and of this thread. */
export async function addFourth(tx: CaseTx, given: Fourth): Promise<Outcome<string>> {
  const { caseId, postId, because, until } = given
  const facts = await caseFacts(tx, caseId)
  const thread = await threadOf(tx, caseId)
  if (facts === undefined || thread === undefined || !LIAISON_ROLES.some(role => role === tx.actor.role))
    return notFound
  if (until < tx.today) return wrong({ field: 'until', says: 'Give a day that has not passed' })
  if (thread.posts.some(one => one.postId === postId))
    return wrong({ field: 'postId', says: 'Choose somebody who is not in the thread' })
  const posts = await postsOfArea(tx, facts.areaId)
  const [post] = posts.some(one => one.postId === postId) ? await postsById(tx, [postId]) : []
  if (post === undefined)
    return wrong({ field: 'postId', says: 'Choose a post of this area that somebody holds today' })
  const without = await refusedWithoutBasis(tx, facts.areaId, [post.agencyId])
  if (without !== undefined) return refused(without)
  const stopped = await stopForRecipient(tx, caseId, [{ memberId: post.memberId }])
  if (stopped !== undefined) return stopped
  const id = tx.newId()
  const untilAt = `${until}T23:59:59.000Z`
  const when = { from_at: tx.now, to_at: untilAt, written_at: tx.now, written_by: tx.actor.memberId }
  await tx.sql
    .insertInto('sharing_liaison_added')
    .values({ id, case_id: caseId, post_id: postId, because, ...when })
    .execute()
  await tx.byRule(rule =>
    sql`select access.inform(${tx.newId()}, ${caseId}, null, ${postId}, ${because}, ${tx.now}, ${untilAt})`.execute(
      rule.sql,
    ),
  )
  tx.tell({
    kind: 'access-decision',
    act: 'sharing/add-to-liaison',
    caseId,
    items: [`post:${postId}`],
    recipients: [post.memberId],
  })
  return done(id)
}

/** Ends a fourth's part in the thread at once. */
export async function endFourth(tx: CaseTx, given: { caseId: string; addedId: string }): Promise<Outcome<null>> {
  const ended = await sql`update sharing_liaison_added set ended_at = ${tx.now}, ended_by = ${tx.actor.memberId}
    where id = ${given.addedId} and case_id = ${given.caseId} and (ended_at is null or ended_at > ${tx.now})`.execute(
    tx.sql,
  )
  if (ended.numAffectedRows !== 1n) return notFound
  tx.tell({
    kind: 'access-decision',
    act: 'sharing/end-liaison',
    caseId: given.caseId,
    items: [`added:${given.addedId}`],
  })
  return done(null)
}
