/** Asks a second person to look at a recipient that was stopped; and what their yes does (5.2 row 38). */
import { sql } from 'kysely'
import { type ApprovalAct, askForApproval } from '#modules/approvals'
import { endTasks } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { RECIPIENT_HOLDS_DAYS } from '#rules'
import { done, notFound, type Outcome } from '#shared'
import { stoppedForMe } from '../queries/tries.ts'
import { HAVE_LOOKED_AT } from './stop-for-recipient.ts'

export type ToConfirm = { readonly caseId: string; readonly tryId: string; readonly because: string }

/** Asks about one recipient that was stopped for whoever asks. */
export async function askToConfirm(
  tx: CaseTx,
  { caseId, tryId, because }: ToConfirm,
): Promise<Outcome<{ readonly approvalId: string }>> {
  const found = (await stoppedForMe(tx, caseId)).find(one => one.tryId === tryId)
  if (found === undefined) return notFound
  const asked = await askForApproval(tx, {
    act: 'third-party-disclosure',
    caseId,
    subjectId: tryId,
    payload: { caseId, tryId, recipient: found.name },
    shown: {
      says: 'Say that a recipient is nobody of this case, so that what is about it may go to them',
      facts: [
        { name: 'Recipient', value: found.name },
        {
          name: 'What to look at',
          value: 'Whether they are the person, a relative, a partner, a victim or anybody else in the records',
        },
        { name: 'For how long', value: `${RECIPIENT_HOLDS_DAYS} days from your approval, for this case alone` },
      ],
    },
    because,
  })
  if (asked.kind === 'done') await endTasks(tx, { aboutId: tryId, kind: HAVE_LOOKED_AT }, 'done', 'asked')
  return asked
}

/** What `src/app/approvals.ts` registers: somebody else looked, and the recipient passes for a while. */
export const confirmingRecipient: ApprovalAct = {
  act: 'third-party-disclosure',
  title: 'Look at a recipient',
  carryOut: async (tx, _payload, { caseId, subjectId, askedBy, because }): Promise<Outcome<null>> => {
    if (caseId === null || subjectId === null) return notFound
    await sql`insert into recipients_confirmations (id, try_id, case_id, because, asked_by, from_at, to_at, written_at, written_by)
      values (${tx.newId()}, ${subjectId}, ${caseId}, ${because}, ${askedBy}, ${tx.now},
        ${tx.now}::timestamptz + make_interval(days => ${RECIPIENT_HOLDS_DAYS}), ${tx.now}, ${tx.actor.memberId})`.execute(
      tx.sql,
    )
    const items = [`try:${subjectId}`]
    tx.tell({ kind: 'access-decision', act: 'recipients/confirm', caseId, items, recipients: [askedBy] })
    return done(null)
  },
}
