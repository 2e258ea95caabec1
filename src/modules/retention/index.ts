/** How long records are kept: Cairn proposes what to look at again; people decide; nothing is destroyed by itself. */

export { settingAside } from './commands/decide.ts'
export { runRetention } from './commands/run-retention.ts'
export { retentionRoutes } from './routes.ts'
