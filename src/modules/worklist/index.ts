/** The first page of the day, and the co-ordination board. */
export { worklistRoutes } from './routes.ts'
