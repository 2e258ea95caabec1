/**
 * Acts that need two people: one asks, another sees exactly what will be done and decides within a day. It is carried out
 * in the transaction that approves it, once.
 */
export type { ApprovalAct, Asking } from './commands/approval-act.ts'
export { askForApproval } from './commands/ask-for-approval.ts'
export { approve, decline } from './commands/decide-approval.ts'
export { expireApprovals } from './commands/expire-approvals.ts'
export { type Approval, approvalById, type Shown } from './queries/approvals.ts'
export { approvalsRoutes } from './routes.ts'
