/** Need to know: who can see a case and why, who is let in for a while, who is kept out, and what somebody must hold. */
export { liftingRestriction } from './commands/restrict.ts'
export { tellOfHiddenSearches, warnInTime } from './commands/warn-in-time.ts'
export { lapseInWords } from './model/lapse.ts'
export { lettingInRoutes } from './routes-letting-in.ts'
