/** Accounts of staff, as an administrator keeps them. */
export { type AccountsSettings, accountsRoutes } from './routes.ts'
