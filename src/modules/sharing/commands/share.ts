/**
 * Shares exact words with one recipient, or stops and names each rule that is broken (S3-8, S3-11). What was stopped is
 * kept: it goes when it is mended, when both seniors endorsed a deviation, or when a senior approved the override.
 */
import { type Recipient, stopForRecipient } from '#modules/recipients'
import { postsById } from '#modules/staff'
import { addTask } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { queueMail } from '#platform/mail'
import { addDays, type Because, REASONS_WITHIN_HOURS, type SharingRule } from '#rules'
import { done, notFound, type Outcome, wrong } from '#shared'
import { hoursAfter } from '../model/words.ts'
import { type Judged, judgeShare, NOTHING_SET_ASIDE, type ShareGiven } from '../queries/judge-share.ts'
import { requestById } from '../queries/requests.ts'
import { urgentTaker } from '../queries/urgent-taker.ts'

export const READ_SHARE = 'sharing/read-share'
export const COMPLETE_SHARE = 'sharing/complete-urgent-share'

export type NewShare = ShareGiven & { readonly requestId?: string; readonly disseminationId?: string }

export type Shared = {
  readonly shareId: string
  readonly state: 'sent' | 'stopped'
  readonly broken: readonly SharingRule[]
  readonly because: readonly Because[]
}

/** Writes the share; it goes at once when no rule stands against it. */
export async function share(tx: CaseTx, given: NewShare): Promise<Outcome<Shared>> {
  if (given.words.trim() === '') return wrong({ field: 'words', says: 'Write what is shared, word for word' })
  if (given.requestId !== undefined && !(await isAskedOfUs(tx, given.requestId, given.caseId))) return notFound
  const judged = await judgeShare(tx, given, NOTHING_SET_ASIDE)
  if (judged === undefined) return notFound
  const sent = judged.value.may
  const stopped = sent ? await stopForRecipient(tx, given.caseId, await recipientsOf(tx, given)) : undefined
  if (stopped !== undefined) return stopped
  const shareId = tx.newId()
  await insertShare(tx, shareId, given, judged)
  if (sent) await tellRecipient(tx, { ...given, shareId, reasonsFollow: judged.value.reasonsFollow })
  tellLedger(tx, { ...given, shareId, sent, broken: judged.value.broken })
  const { broken } = judged.value
  return done({ shareId, state: sent ? 'sent' : 'stopped', broken, because: judged.answer.because })
}

/** Who reads it: whoever is named, or holds the post. An agency as a whole is nobody's name. */
export async function recipientsOf(
  tx: CaseTx,
  { to: { postId, memberId }, urgent }: Pick<ShareGiven, 'to' | 'urgent'>,
): Promise<readonly Recipient[]> {
  if (memberId !== null) return [{ memberId }]
  if (postId === null) return []
  const handed = urgent ? (await urgentTaker(tx, postId)).handedTo : null
  return [{ postId }, ...(handed === null ? [] : [{ postId: handed }])]
}

/** Whether this is an open request about this case that was put to whoever shares. */
async function isAskedOfUs(tx: CaseTx, requestId: string, caseId: string): Promise<boolean> {
  const found = await requestById(tx, requestId)
  return found?.caseId === caseId && found.ofMe && found.state === 'open'
}

async function insertShare(tx: CaseTx, id: string, given: NewShare, { value, agreementId }: Judged): Promise<void> {
  const { to, urgent } = given
  const sent = value.may
  const handed = sent && urgent && to.postId !== null ? (await urgentTaker(tx, to.postId)).handedTo : null
  await tx.sql
    .insertInto('sharing_shares')
    .values({
      id,
      case_id: given.caseId,
      agency_id: tx.actor.agencyId,
      words: given.words,
      section: given.section,
      class: given.class,
      handling: given.handling,
      item_id: given.itemId,
      owner_agency_id: given.ownerAgencyId,
      to_agency_id: to.agencyId,
      to_post_id: to.postId,
      to_member_id: to.memberId,
      handed_to_post_id: handed,
      protects: given.protects,
      why: given.why,
      legal_basis: given.legalBasis,
      purpose: given.purpose,
      agreement_id: agreementId,
      urgent,
      complete_by: value.reasonsFollow ? hoursAfter(tx.now, REASONS_WITHIN_HOURS) : null,
      state: sent ? 'sent' : 'stopped',
      broken: [...value.broken],
      set_aside: [...value.setAside],
      request_id: given.requestId ?? null,
      dissemination_id: given.disseminationId ?? null,
      sent_at: sent ? tx.now : null,
      sent_by: sent ? tx.actor.memberId : null,
      written_at: tx.now,
      written_by: tx.actor.memberId,
    })
    .execute()
}

type Going = Pick<ShareGiven, 'caseId' | 'to' | 'urgent'> & {
  readonly shareId: string
  readonly reasonsFollow: boolean
}

/** Puts it on the recipient's list, and on the sender's what is still to be said. An agency as a whole has its list of shares. */
export async function tellRecipient(tx: CaseTx, { caseId, to, urgent, shareId, reasonsFollow }: Going): Promise<void> {
  const opens = `/shares/${shareId}`
  const about = { table: 'sharing_shares', id: shareId }
  const handed = urgent && to.postId !== null ? (await urgentTaker(tx, to.postId)).handedTo : null
  const [holder] = await postsById(
    tx,
    [handed ?? to.postId].filter(id => id !== null),
  )
  const owner =
    to.memberId !== null
      ? { memberId: to.memberId, agencyId: to.agencyId }
      : holder === undefined
        ? undefined
        : { postId: holder.postId, agencyId: holder.agencyId }
  const task = { caseId, opens, about, section: 'disclosure' }
  if (owner !== undefined) {
    const says = urgent ? 'Read what was shared with you: it cannot wait' : 'Read what was shared with you'
    await addTask(tx, { ...task, kind: READ_SHARE, says, owner, dueOn: urgent ? tx.today : null })
  }
  const reader = to.memberId ?? holder?.memberId
  if (urgent && reader !== undefined) await queueMail(tx, { kind: 'task-waiting', to: reader, link: opens })
  if (!reasonsFollow) return
  const { postId, agencyId } = tx.actor
  const says = 'Say whom your urgent share protects, why and on what basis'
  await addTask(tx, { ...task, kind: COMPLETE_SHARE, says, owner: { postId, agencyId }, dueOn: addDays(tx.today, 1) })
}

type Tell = ShareGiven & { readonly shareId: string; readonly sent: boolean; readonly broken: readonly SharingRule[] }

/** A disclosure with its recipients, or that it was stopped and by which rules; never the words. */
export function tellLedger(tx: CaseTx, { caseId, shareId, to, sent, broken, ...given }: Tell): void {
  const recipients = [`agency:${to.agencyId}`]
  if (to.postId !== null) recipients.push(`post:${to.postId}`)
  if (to.memberId !== null) recipients.push(to.memberId)
  const items = [`share:${shareId}`, ...(given.itemId === null ? [] : [`item:${given.itemId}`])]
  const [rule] = broken
  if (sent) {
    const because = given.protects === null ? 'urgent' : `protects:${given.protects}`
    tx.tell({ kind: 'disclosure', act: 'sharing/share', caseId, items, recipients, because })
    return
  }
  tx.tell({ kind: 'access-decision', act: 'sharing/share-stopped', caseId, items, recipients, rule: `sharing/${rule}` })
  tx.tell({ kind: 'collection', act: 'sharing/keep-stopped-share', caseId, items })
}
