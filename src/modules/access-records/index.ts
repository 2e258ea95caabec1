/** Who saw what, for what, and to whom it went: the ledger as people may ask it, and what follows from it. */

export { recordMisSend } from './commands/keep-mis-send.ts'
export { openOnRequest } from './commands/open-on-request.ts'
export type { DeskPanel } from './model/desk-panel.ts'
export { chronologyExportRoutes } from './pages/chronology-export/page.tsx'
export { whatWasKnownRoutes } from './pages/what-was-known/page.tsx'
export { referencesOf } from './queries/lines.ts'
export { accessRecordsRoutes } from './routes.ts'
export { goThroughLedger } from './watch/go-through-ledger.ts'
export { pacing } from './watch/pace.ts'
export { sampleOther } from './watch/sample-other.ts'
export { watching } from './watch/watch-job.ts'
