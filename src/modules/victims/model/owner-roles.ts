/** Who keeps protected places: police and supervising social work, who read the victims' part of a file. */
import type { Role } from '#shared'

export const OWNER_ROLES: readonly Role[] = [
  'police-solo',
  'crime-manager',
  'social-work-solo',
  'managing-officer',
  'team-manager',
]
