/** Agencies, areas, posts and the people who hold them. */
export { type AgencyKind, type AreaDescribed, type AreaFounded, foundArea, type Posted } from './commands/found-area.ts'
