/** Ends what waited for a decision, and leaves whoever asked something to see. */
import { addTask, endTasks } from '#modules/tasks'
import type { CaseTx } from '#platform/db'
import { APPROVERS } from '#rules'
import type { Approval } from '../queries/approvals.ts'

/** The kind of the task that says it was decided; it ends when whoever asked opens the request. */
export const DECIDED = 'approvals/decided'

/** By rule: whoever decides need not be able to give whoever asked anything to do. */
export async function tellAsker(tx: CaseTx, approval: Approval, says: string): Promise<void> {
  const { id, act, caseId, askedBy, askedByAgencyId } = approval
  await endTasks(tx, { aboutId: id }, 'done', 'decided')
  await tx.byRule(rule =>
    addTask(rule, {
      kind: DECIDED,
      says,
      caseId,
      section: APPROVERS[act].reads ?? 'status',
      owner: { memberId: askedBy, agencyId: askedByAgencyId },
      dueOn: tx.today,
      opens: `/approvals/${id}`,
      about: { table: 'approvals_approvals', id },
    }),
  )
}
