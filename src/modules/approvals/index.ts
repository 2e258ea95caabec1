/**
 * Acts that need two people: one asks, another sees exactly what will be done and decides within a day. It is carried out
 * in the transaction that approves it, once.
 */
export { askForApproval } from './commands/ask-for-approval.ts'
export { approve, decline } from './commands/decide-approval.ts'
export { expireApprovals } from './commands/expire-approvals.ts'
export type { Approval, ApprovalAct, Asking, Shown } from './model/approval.ts'
export { approvalById } from './queries/approvals.ts'
export { approvalsRoutes } from './routes.ts'
