/** Every address of this module. */
import type { Route } from '#platform/http'
import type { ApprovalAct } from './commands/approval-act.ts'
import { decideRoutes } from './pages/decide/page.tsx'
import { listRoute } from './pages/list-approvals/page.tsx'

/** The acts are handed in by `src/app/approvals.ts`. */
export const approvalsRoutes = (acts: readonly ApprovalAct[]): readonly Route[] => [listRoute, ...decideRoutes(acts)]
