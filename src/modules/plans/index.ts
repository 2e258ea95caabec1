/** What will be done about the risk: lines under four pillars, contingencies, and actions with one owner each. */
export { type AnswerToAction, answerAction } from './commands/answer-action.ts'
export { escalateOverdue } from './commands/escalate-overdue.ts'
export {
  addContingency,
  addLine,
  agreePlan,
  changeLine,
  type NewContingency,
  type NewLine,
} from './commands/keep-plan.ts'
export {
  actionInChronology,
  type NewAction,
  PILLAR_WORDS,
  PILLARS,
  type Pillar,
  setAction,
} from './commands/set-action.ts'
export { plansRoutes } from './pages/action/page.tsx'
export { planPanel } from './panel.tsx'
export {
  type ActionShown,
  type ActionState,
  actionById,
  actionsOfConference,
  type ContingencyShown,
  type LineShown,
  type PlanOfCase,
  planOfCase,
  planOfCasePart,
} from './queries/plan-of-case.ts'
