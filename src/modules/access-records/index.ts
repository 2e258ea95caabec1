/** Who saw what, for what, and to whom it went: the ledger as people may ask it, and what follows from it. */
export { accessRecordsRoutes } from './routes.ts'
