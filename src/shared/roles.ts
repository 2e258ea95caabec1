/** Roles that work with the person and write down what they see. */
export const FIELDWORK_ROLES = [
  'managing-officer',
  'team-manager',
  'police-solo',
  'crime-manager',
  'social-work-solo',
  'housing-solo',
  'health-liaison',
  'prison-social-work',
  'children-and-families',
  'accommodation-provider',
  'voluntary-worker',
] as const

/** Roles whose work is cases, for one agency or for several; the co-ordinator works at the calendar. */
export const CASEWORK_ROLES = [...FIELDWORK_ROLES, 'coordinator'] as const

/** Whoever may keep the status of some case; the children's service does of those it holds itself. */
export const KEEPS_STATUS = [
  'managing-officer',
  'team-manager',
  'social-work-solo',
  'prison-social-work',
  'coordinator',
  'children-and-families',
] as const satisfies readonly Role[]

/** The roles that posts have, in the field's own terms. What each may read stands in `db/access/03-rights.sql`. */
export const ROLES = [
  ...CASEWORK_ROLES,
  'support-assistant',
  'oversight-member',
  'auditor',
  'lay-adviser',
  'elected-member',
  'administrator',
  'data-protection-officer',
] as const

export type Role = (typeof ROLES)[number]
