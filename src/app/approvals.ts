/** The acts that need two people, each as the module that carries it out registers it. */
import type { ApprovalAct } from '#modules/approvals'

export const approvalActs: readonly ApprovalAct[] = []
