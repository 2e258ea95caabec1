/** Confidentiality set aside for one share: the harm, the reason, and another person who approves exactly these words (S3-9). */
import { sql } from 'kysely'
import type { PostHeld } from '#modules/staff'
import { addTask, endTasks } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { done, notFound, type Outcome, refused, wrong } from '#shared'
import { overrideById, overrideOf } from '../queries/overrides.ts'
import { seniorsFor } from '../queries/seniors.ts'
import { shareById } from '../queries/shares.ts'

export const DECIDE_OVERRIDE = 'sharing/decide-override'

export type NewOverride = {
  readonly shareId: string
  readonly harm: string
  readonly because: string
  readonly approverPostId: string
}

const NOT_NEEDED = refused({
  code: 'sharing/no-override-needed',
  says: 'Confidence does not stop this share.',
  next: 'See what does, on its page.',
})
const ASKED_ALREADY = refused({
  code: 'sharing/override-asked',
  says: 'A senior has been asked already.',
  next: 'Wait for the answer.',
})

/** The senior of the area who is asked: anybody but whoever asks. */
async function approverOf(tx: CaseTx, caseId: string, postId: string): Promise<PostHeld | undefined> {
  const seniors = await seniorsFor(tx, caseId)
  return seniors.find(one => one.postId === postId)
}

/** Asks a senior. The share waits until they approve; it can be asked again when they refuse. */
export async function askForOverride(tx: CaseTx, given: NewOverride): Promise<Outcome<string>> {
  const found = await shareById(tx, given.shareId)
  if (found === undefined || found.agencyId !== tx.actor.agencyId) return notFound
  const { caseId, shareId, words } = found
  if (found.state !== 'stopped' || !found.broken.includes('confidentiality')) return NOT_NEEDED
  if ((await overrideOf(tx, shareId))?.state === 'asked') return ASKED_ALREADY
  const approver = await approverOf(tx, caseId, given.approverPostId)
  if (approver === undefined)
    return wrong({ field: 'approverPostId', says: 'Choose a senior of this area who is somebody else' })
  const id = tx.newId()
  const toWhom = [found.toMember, found.toPost, found.toAgency].filter(one => one !== null).join(', ')
  const what = { share_id: shareId, case_id: caseId, words, to_whom: toWhom, harm: given.harm, because: given.because }
  const who = { agency_id: tx.actor.agencyId, written_at: tx.now, written_by: tx.actor.memberId }
  await tx.sql
    .insertInto('sharing_overrides')
    .values({ id, ...what, approver_post_id: approver.postId, ...who })
    .execute()
  const owner = { postId: approver.postId, agencyId: approver.agencyId }
  const says = 'Decide whether confidence is outweighed by possible serious harm'
  const task = { kind: DECIDE_OVERRIDE, says, caseId, owner, section: 'disclosure', asked: true, dueOn: tx.today }
  await addTask(tx, { ...task, opens: `/overrides/${id}`, about: { table: 'sharing_overrides', id } })
  const items = [`override:${id}`, `share:${shareId}`]
  tx.tell({ kind: 'collection', act: 'sharing/ask-for-override', caseId, items, recipients: [approver.memberId] })
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
