/** How long records are kept: Cairn proposes what to look at again; people decide; nothing is destroyed by itself. */

export { settingAside } from './commands/decide.ts'
export { runRetention } from './commands/run-retention.ts'
export { type ProposalShown, proposals } from './queries/proposals.ts'
export { retentionRoutes } from './routes.ts'
