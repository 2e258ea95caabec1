/** The first page of the day, and the co-ordination board. */
export { needsMeNow } from './queries/needs-me-now.ts'
export { worklistRoutes } from './routes.ts'
