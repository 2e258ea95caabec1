/** Agencies, areas, posts and the people who hold them. */
export {
  type AgencyKind,
  type AreaDescribed,
  type AreaFounded,
  foundArea,
  type PostDescribed,
  type Posted,
} from './commands/found-area.ts'
export { addressOf } from './queries/address-of.ts'
export { isAnyAreaFounded } from './queries/is-founded.ts'
export { type LocalSetting, localArrangements, localSettings } from './queries/local-settings.ts'
export { namesOf } from './queries/names-of.ts'
export { type AreaNamed, authorities, type PostHeld, postsById, postsOfArea, postsOfMembers } from './queries/posts.ts'
