/**
 * The second person decides. Approving carries the act out at once, in the same transaction and exactly once: whoever comes
 * second waits, then finds it decided.
 */
import { sql } from 'kysely'
import { endTasks } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { isActForTwo, POST_ROLES, whoMayApprove } from '#rules'
import { done, notFound, type Outcome, type Refusal, refused, wrong } from '#shared'
import { type Approval, approvalById } from '../queries/approvals.ts'
import { type ApprovalAct, hashOf } from './approval-act.ts'
import { tellAsker } from './tell-asker.ts'

/** The signal that an approved act was not done after all: it undoes the approval with everything else. */
export class NotCarriedOut extends Error {
  readonly outcome: Outcome<never>
  constructor(outcome: Outcome<never>) {
    super('An approved act could not be carried out')
    this.name = 'NotCarriedOut'
    this.outcome = outcome
  }
}

const NEXT = 'Open your approvals to see what waits now.'
const no = (code: string, says: string, next = NEXT): Outcome<never> =>
  refused({ code: `approvals/${code}`, says, next, rule: 'access/who-may-approve' })

const DECIDED: Readonly<Record<Exclude<Approval['state'], 'waiting'>, (by: string) => Refusal['says']>> = {
  approved: by => `${by} approved this before you, and it was carried out.`,
  declined: by => `${by} declined this before you.`,
  expired: () => 'This waited longer than 24 hours and is void. If it is still needed, it must be asked for again.',
  withdrawn: by => `${by} took this back.`,
}

const alreadyDecided = (approval: Approval): Outcome<never> =>
  approval.state === 'waiting'
    ? no('not-yours', 'This is not for you to decide.')
    : no(approval.state, DECIDED[approval.state](approval.decidedByName ?? ''))

/** Why this person may not decide it now, or nothing. */
function against(tx: CaseTx, approval: Approval, seen: string): Outcome<never> | undefined {
  const { act, askedBy, hash } = approval
  if (approval.state !== 'waiting') return alreadyDecided(approval)
  const { memberId } = tx.actor
  const role = POST_ROLES.find(one => one === tx.actor.role)
  if (role === undefined || !isActForTwo(act)) return notFound
  // That it is seen at all says that what it is about may be read: the database decides both by one policy.
  const answer = whoMayApprove.answer({ act, role, asked: askedBy === memberId, reads: true, inTime: true }, tx.today)
  if (answer.kind !== 'decided' || !answer.value.may)
    return no('not-yours', answer.because.map(({ says }) => says).join(' '), 'Somebody else must decide it.')
  if (seen !== hash || hashOf(approval).toString('hex') !== hash)
    return no('changed', 'What was asked for is not what you read, so nothing was done.', 'Open it again and read it.')
  return undefined
}

/** Locks the request for this decision; nothing when somebody else decided it while we waited. */
async function lock(tx: CaseTx, approvalId: string): Promise<boolean> {
  const found =
    await sql`select id from approvals_approvals where id = ${approvalId} and state = 'waiting' for update`.execute(
      tx.sql,
    )
  return found.rows.length === 1
}

async function decide(
  tx: CaseTx,
  approval: Approval,
  state: 'approved' | 'declined',
  because: string,
): Promise<boolean> {
  const found = await sql`update approvals_approvals
      set state = ${state}, decided_by = ${tx.actor.memberId}, decided_at = ${tx.now}, decided_because = ${because}
    where id = ${approval.id} and state = 'waiting'`.execute(tx.sql)
  tell(tx, approval, state === 'approved' ? 'approvals/approve' : 'approvals/decline')
  return found.numAffectedRows === 1n
}

/** Both names in one line: the line is the second person's and says who asked. */
function tell(tx: CaseTx, { id, act, caseId, personId, otherPersonId, askedBy, hash }: Approval, did: string): void {
  const people = [personId, otherPersonId].filter(one => one !== null)
  const about = caseId === null ? {} : { caseId }
  const items = [`approval:${id}`, `for:${act}`, `asked-by:${askedBy}`, `hash:${hash}`]
  tx.tell({ kind: 'access-decision', act: did, rule: 'access/who-may-approve', ...about, people, items })
}

type Deciding = { readonly approvalId: string; readonly seen: string }

/** The request, locked and free for this person to decide; or why not. */
async function readyToDecide(tx: CaseTx, { approvalId, seen }: Deciding): Promise<Outcome<Approval>> {
  const shown = await approvalById(tx, approvalId)
  if (shown === undefined) return notFound
  const refusal = against(tx, shown, seen)
  if (refusal !== undefined) return refusal
  if (await lock(tx, approvalId)) return done(shown)
  const meanwhile = await approvalById(tx, approvalId)
  return meanwhile === undefined ? notFound : alreadyDecided(meanwhile)
}

/** Approves, and carries the act out with what is kept. Throws {@link NotCarriedOut} when it could not be done. */
export async function approve(
  tx: CaseTx,
  acts: readonly ApprovalAct[],
  deciding: Deciding,
): Promise<Outcome<{ readonly caseId: string | null }>> {
  const ready = await readyToDecide(tx, deciding)
  if (ready.kind !== 'done') return ready
  const approval = ready.value
  const registered = acts.find(({ act }) => act === approval.act)
  if (registered === undefined) return no('unknown-act', 'This act is not one that Cairn carries out any more.')
  if ((await registered.mayApprove?.(tx, approval)) === false)
    return no('not-yours', 'This is not for you to decide.', 'Somebody else must decide it.')
  if (!(await decide(tx, approval, 'approved', ''))) return alreadyDecided(approval)
  const outcome = await registered.carryOut(tx, approval.payload, approval)
  if (outcome.kind !== 'done') throw new NotCarriedOut(outcome)
  await tellAsker(tx, approval, 'It was approved and carried out: see what was done')
  return done({ caseId: approval.caseId })
}

/** Declines, with the reason that whoever asked will read. */
export async function decline(tx: CaseTx, deciding: Deciding, because: string): Promise<Outcome<null>> {
  if (because.trim() === '')
    return wrong({ field: 'because', says: 'Say why, so that whoever asked knows what to change' })
  const ready = await readyToDecide(tx, deciding)
  if (ready.kind !== 'done') return ready
  if (!(await decide(tx, ready.value, 'declined', because.trim()))) return alreadyDecided(ready.value)
  await tellAsker(tx, ready.value, 'It was declined: read why')
  return done(null)
}

/** Takes one's own request back. */
export async function withdraw(tx: CaseTx, approvalId: string): Promise<Outcome<null>> {
  const approval = await approvalById(tx, approvalId)
  if (approval === undefined || approval.askedBy !== tx.actor.memberId) return notFound
  if (approval.state !== 'waiting') return alreadyDecided(approval)
  const found = await sql`update approvals_approvals
      set state = 'withdrawn', decided_by = ${tx.actor.memberId}, decided_at = ${tx.now}, decided_because = ''
    where id = ${approvalId} and state = 'waiting'`.execute(tx.sql)
  if (found.numAffectedRows !== 1n) return no('decided', 'Somebody decided it while you were here.')
  tell(tx, approval, 'approvals/withdraw')
  await endTasks(tx, { aboutId: approvalId }, 'cancelled', 'taken back')
  return done(null)
}
