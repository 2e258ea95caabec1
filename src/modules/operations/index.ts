/** What keeps an installation going: mail that went out or would have, work that waits or was given up. */
export { type OperationsSettings, operationsRoutes } from './routes.ts'
