/** Who saw what, for what, and to whom it went: the ledger as people may ask it, and what follows from it. */

export { goThroughLedger } from './commands/go-through-ledger.ts'
export { recordMisSend } from './commands/keep-mis-send.ts'
export { openOnRequest } from './commands/open-on-request.ts'
export { sampleOther } from './commands/sample-other.ts'
export type { DeskPanel } from './desk-panel.ts'
export { chronologyExportRoutes } from './pages/chronology-export/page.tsx'
export { whatWasKnownRoutes } from './pages/what-was-known/page.tsx'
export { countsWanted, linesWanted, referencesOf, type Wanted } from './queries/lines.ts'
export { wholeLog } from './queries/whole-log.ts'
export { accessRecordsRoutes } from './routes.ts'
export { pacing } from './watch/pace.ts'
export { watching } from './watch/watch-job.ts'
