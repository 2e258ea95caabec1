/** The roles that posts have and the bases on which a case is held: the words several questions share. */

/** The roles of posts, as the field calls them. A test holds them equal to those of the database. */
export const POST_ROLES = [
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
  'coordinator',
  'support-assistant',
  'oversight-member',
  'auditor',
  'lay-adviser',
  'elected-member',
  'administrator',
  'data-protection-officer',
] as const

export type PostRole = (typeof POST_ROLES)[number]

const IN_WORDS: Readonly<Record<PostRole, string>> = {
  'managing-officer': 'supervising worker',
  'team-manager': 'line manager',
  'police-solo': 'police SOLO',
  'crime-manager': 'divisional crime manager',
  'social-work-solo': 'social work SOLO',
  'housing-solo': 'housing SOLO',
  'health-liaison': 'health liaison officer',
  'prison-social-work': 'prison-based social worker',
  'children-and-families': 'children-and-families worker',
  'accommodation-provider': 'supported accommodation provider',
  'voluntary-worker': 'voluntary-sector worker',
  coordinator: 'public protection co-ordinator',
  'support-assistant': 'support assistant',
  'oversight-member': 'member of the oversight group',
  auditor: 'auditor',
  'lay-adviser': 'lay adviser',
  'elected-member': 'elected member',
  administrator: 'administrator',
  'data-protection-officer': 'data protection officer',
}

/** A role as a sentence names it. */
export function roleInWords(role: PostRole): string {
  return IN_WORDS[role]
}

/** Why agencies manage the person together: what a court ordered, what the person accepted, or what went on afterwards. */
export const BASES = [
  'statutory',
  'voluntary-throughcare',
  'children-and-families',
  'joint-monitoring',
  'unallocated',
] as const

/** Adults, or people whose case the children's service owns. */
export const REGIMES = ['adult', 'under-18'] as const

/** Where the person is held or lives. */
export const PLACES = ['custody', 'hospital', 'community'] as const
