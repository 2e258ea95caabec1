/**
 * Need to know: who can see a case and why, who is let in for a while, who is kept out, what somebody must hold, and what
 * happens when somebody must know now.
 */
export { breakGlass, type Emergency, type GlassLead } from './commands/break-glass.ts'
export { escalateOpenings, OPENINGS_AT_ONCE } from './commands/escalate-openings.ts'
export { recordUrgentAction } from './commands/record-urgent-action.ts'
export { liftingRestriction } from './commands/restrict.ts'
export { tellOfHiddenSearches, warnInTime } from './commands/warn-in-time.ts'
export { lapseInWords } from './model/lapse.ts'
export { type AtHand, isPurpose, purposeOf } from './model/purposes.ts'
export { purposePanel } from './panel-purpose.tsx'
export { atHandPart } from './queries/at-hand.ts'
export { emergencyRoutes } from './routes-in-an-emergency.ts'
export { lettingInRoutes } from './routes-letting-in.ts'
