/** What happens to a share later: it goes after all, its reasons follow, it is opened, it is taken back. */
import { sql } from 'kysely'
import { stopForRecipient } from '#modules/recipients'
import { endTasks } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { type Because, type Protects, RULES_OF_SHARING, type SharingRule } from '#rules'
import { changedMeanwhile, done, notFound, type Outcome, refused } from '#shared'
import { type ShareShown, shareById } from '../queries/shares.ts'
import { givenOf, whatStopsIt } from '../queries/stopped-share.ts'
import { urgentTaker } from '../queries/urgent-taker.ts'
import { COMPLETE_SHARE, READ_SHARE, recipientsOf, tellLedger, tellRecipient } from './share.ts'

/** Somebody else was there first: what it is now. */
function meanwhile(tx: CaseTx, found: ShareShown): Outcome<never> {
  const { caseId, shareId, state, version, by } = found
  tx.tell({ kind: 'consultation', act: 'sharing/changed-meanwhile', caseId, items: [`share:${shareId}`] })
  return changedMeanwhile({ field: '', theirs: state, yours: '', version, by })
}

type Sending = { readonly shareId: string; readonly version: number }
type Sent = { readonly caseId: string; readonly broken: readonly SharingRule[]; readonly because: readonly Because[] }

/** Sends what was stopped, word for word, if nothing stands against it any more. */
export async function sendStopped(tx: CaseTx, { shareId, version }: Sending): Promise<Outcome<Sent>> {
  const found = await shareById(tx, shareId)
  if (found === undefined || found.agencyId !== tx.actor.agencyId) return notFound
  if (found.state !== 'stopped' || found.version !== version) return meanwhile(tx, found)
  const judged = await whatStopsIt(tx, found)
  if (judged === undefined) return notFound
  const { value, answer } = judged
  const given = givenOf(found)
  const [rule] = value.broken
  if (rule !== undefined) {
    tx.tell({
      kind: 'consultation',
      act: 'sharing/tried-again',
      caseId: found.caseId,
      items: [`share:${shareId}`],
      rule: `sharing/${rule}`,
    })
    const { says, next } = RULES_OF_SHARING[rule]
    return refused({ code: `sharing/${rule}`, says, next, rule: `sharing/${rule}` })
  }
  const stopped = await stopForRecipient(tx, found.caseId, await recipientsOf(tx, given))
  if (stopped !== undefined) return stopped
  const aside = [...value.setAside, ...(found.broken.includes('confidentiality') ? ['confidentiality'] : [])]
  const handed = found.urgent && found.toPostId !== null ? (await urgentTaker(tx, found.toPostId)).handedTo : null
  const sent =
    await sql`update sharing_shares set state = 'sent', broken = '{}', set_aside = ${aside}::text[], handed_to_post_id = ${handed},
      sent_at = ${tx.now}, sent_by = ${tx.actor.memberId}, version = version + 1
    where id = ${shareId} and version = ${version} and state = 'stopped'`.execute(tx.sql)
  if (sent.numAffectedRows !== 1n) return meanwhile(tx, found)
  await tellRecipient(tx, { ...given, shareId, reasonsFollow: false })
  tellLedger(tx, { ...given, shareId, sent: true, broken: [] })
  return done({ caseId: found.caseId, broken: [], because: answer.because })
}

type Reasons = Sending & { readonly protects: Protects; readonly why: string; readonly legalBasis: string }

/** The reasons of an urgent share, within 24 hours or late: both are kept. */
export async function completeShare(tx: CaseTx, given: Reasons): Promise<Outcome<null>> {
  const found = await shareById(tx, given.shareId)
  if (found === undefined || found.agencyId !== tx.actor.agencyId || found.completeBy === null) return notFound
  const { protects, why, legalBasis, version, shareId } = given
  const completed =
    await sql`update sharing_shares set protects = ${protects}, why = ${why}, legal_basis = ${legalBasis},
      completed_at = ${tx.now}, version = version + 1
    where id = ${shareId} and version = ${version} and completed_at is null`.execute(tx.sql)
  if (completed.numAffectedRows !== 1n) return meanwhile(tx, found)
  await endTasks(tx, { aboutId: shareId, kind: COMPLETE_SHARE }, 'done', 'said')
  const { caseId } = found
  tx.tell({
    kind: 'alteration',
    act: 'sharing/complete-share',
    caseId,
    items: [`share:${shareId}`, `protects:${protects}`],
  })
  return done(null)
}

/** Takes a share back: those to whom it went see it no more from their next request. That they had opened it stays known. */
export async function withdrawShare(tx: CaseTx, given: Sending & { readonly because: string }): Promise<Outcome<null>> {
  const found = await shareById(tx, given.shareId)
  if (found === undefined || found.agencyId !== tx.actor.agencyId) return notFound
  const { shareId, version, because } = given
  const taken =
    await sql`update sharing_shares set state = 'withdrawn', withdrawn_at = ${tx.now}, withdrawn_because = ${because}, version = version + 1
    where id = ${shareId} and version = ${version} and state <> 'withdrawn'`.execute(tx.sql)
  if (taken.numAffectedRows !== 1n) return meanwhile(tx, found)
  await endTasks(tx, { aboutId: shareId }, 'cancelled', 'withdrawn')
  const recipients = [`agency:${found.toAgencyId}`, ...(found.toPostId === null ? [] : [`post:${found.toPostId}`])]
  const { caseId } = found
  tx.tell({ kind: 'alteration', act: 'sharing/withdraw-share', caseId, items: [`share:${shareId}`], recipients })
  return done(null)
}

/** Opens a share. For a recipient opening it is the receipt: nothing else has to be pressed. */
export async function openShare(tx: CaseTx, shareId: string): Promise<ShareShown | undefined> {
  const found = await shareById(tx, shareId)
  if (found === undefined) {
    tx.tell({ kind: 'consultation', act: 'sharing/open-share', items: ['nothing-there'] })
    return undefined
  }
  await tx.narrowTo([found.caseId])
  const first = found.toMe && found.openedAt === null
  if (first) {
    const receipt = { id: tx.newId(), share_id: shareId, case_id: found.caseId, member_id: tx.actor.memberId }
    await tx.sql
      .insertInto('sharing_openings')
      .values({ ...receipt, post_id: tx.actor.postId, opened_at: tx.now })
      .execute()
    await endTasks(tx, { aboutId: shareId, kind: READ_SHARE }, 'done', 'opened')
  }
  const items = [`share:${shareId}`, ...(first ? ['receipt'] : [])]
  tx.tell({ kind: 'consultation', act: 'sharing/open-share', caseId: found.caseId, items })
  return first ? { ...found, openedAt: tx.now } : found
}
