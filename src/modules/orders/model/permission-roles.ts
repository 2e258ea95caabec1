import type { Role } from '#shared'

/** Who opens the page of permissions: those who read the conditions and work with the person under them. */
export const PERMISSION_ROLES: readonly Role[] = [
  'managing-officer',
  'team-manager',
  'police-solo',
  'crime-manager',
  'social-work-solo',
]

/** Who of them records a contact: they write the part of the file that conditions belong to. */
export const RECORDS_CONTACTS: readonly Role[] = ['managing-officer', 'police-solo', 'social-work-solo']
