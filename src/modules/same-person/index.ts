/** Two records that may be one person's: compared, decided by two people, joined and parted; never by a machine. */
export { joiningRecords, partingRecords } from './commands/ask-to-join.ts'
export { samePersonRoutes } from './pages/compare/page.tsx'
export { samePersonPanel } from './panel.tsx'
