/** Confidentiality set aside for one share: the harm, the reason, and another person who approves exactly these words (S3-9). */
import { sql } from 'kysely'
import { postsOfArea } from '#modules/staff'
import { addTask, endTasks } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { done, notFound, type Outcome, type Role, refused, wrong } from '#shared'
import { areaOfKnownCase } from '../queries/judge-share.ts'
import { overrideById, overrideOf } from '../queries/overrides.ts'
import { shareById } from '../queries/shares.ts'

export const DECIDE_OVERRIDE = 'sharing/decide-override'

/** Posts that approve: managers of the work, and those who keep the protocol. */
export const APPROVERS: readonly Role[] = ['team-manager', 'crime-manager', 'social-work-solo', 'police-solo']

export type NewOverride = {
  readonly shareId: string
  readonly harm: string
  readonly because: string
  readonly approverPostId: string
}

/** Asks a senior. The share waits until they approve; it can be asked again when they refuse. */
export async function askForOverride(tx: CaseTx, given: NewOverride): Promise<Outcome<string>> {
  const found = await shareById(tx, given.shareId)
  if (found === undefined || found.agencyId !== tx.actor.agencyId) return notFound
  const { caseId, shareId } = found
  if (found.state !== 'stopped' || !found.broken.includes('confidentiality')) {
    return refused({
      code: 'sharing/no-override-needed',
      says: 'Confidence does not stop this share.',
      next: 'See what does, on its page.',
    })
  }
  if ((await overrideOf(tx, shareId))?.state === 'asked')
    return refused({
      code: 'sharing/override-asked',
      says: 'A senior has been asked already.',
      next: 'Wait for the answer.',
    })
  const areaId = await areaOfKnownCase(tx, caseId)
  const seniors = areaId === undefined ? [] : await postsOfArea(tx, areaId, APPROVERS)
  const approver = seniors.find(one => one.postId === given.approverPostId)
  if (approver === undefined || approver.memberId === tx.actor.memberId)
    return wrong({ field: 'approverPostId', says: 'Choose a senior of this area who is somebody else' })
  const id = tx.newId()
  const toWhom = [found.toMember, found.toPost, found.toAgency].filter(one => one !== null).join(', ')
  const who = { agency_id: tx.actor.agencyId, written_at: tx.now, written_by: tx.actor.memberId }
  const { harm, because } = given
  await tx.sql
    .insertInto('sharing_overrides')
    .values({
      id,
      share_id: shareId,
      case_id: caseId,
      words: found.words,
      to_whom: toWhom,
      harm,
      because,
      approver_post_id: approver.postId,
      ...who,
    })
    .execute()
  const owner = { postId: approver.postId, agencyId: approver.agencyId }
  const says = 'Decide whether confidence is outweighed by possible serious harm'
  const task = { kind: DECIDE_OVERRIDE, says, caseId, owner, section: 'name', asked: true, dueOn: tx.today }
  await addTask(tx, { ...task, opens: `/overrides/${id}`, about: { table: 'sharing_overrides', id } })
  tx.tell({
    kind: 'collection',
    act: 'sharing/ask-for-override',
    caseId,
    items: [`override:${id}`, `share:${shareId}`],
    recipients: [approver.memberId],
  })
  return done(id)
}

export type OverrideDecision = {
  readonly overrideId: string
  readonly verdict: 'approved' | 'refused'
  readonly because: string
}

/** The approver decides. Approved, the share may be sent by whoever asked, in exactly these words. */
export async function decideOverride(tx: CaseTx, given: OverrideDecision): Promise<Outcome<string>> {
  const { overrideId, verdict, because } = given
  const found = await overrideById(tx, overrideId)
  if (found === undefined || found.approverPostId !== tx.actor.postId) return notFound
  if (found.askedById === tx.actor.memberId)
    return refused({
      code: 'sharing/own-override',
      says: 'Nobody approves what they asked for themselves.',
      next: 'Another senior decides.',
    })
  if (found.state !== 'asked')
    return refused({
      code: 'sharing/override-decided',
      says: `It was ${found.state} already.`,
      next: 'See the record.',
    })
  const decided =
    await sql`update sharing_overrides set state = ${verdict}, decided_at = ${tx.now}, decided_by = ${tx.actor.memberId}, decided_because = ${because}
    where id = ${overrideId} and state = 'asked'`.execute(tx.sql)
  if (decided.numAffectedRows !== 1n) return notFound
  await endTasks(tx, { aboutId: overrideId, kind: DECIDE_OVERRIDE }, 'done', verdict)
  const { caseId, shareId } = found
  tx.tell({
    kind: 'access-decision',
    act: 'sharing/decide-override',
    caseId,
    items: [`override:${overrideId}`, `share:${shareId}`],
    because: verdict,
  })
  return done(shareId)
}
