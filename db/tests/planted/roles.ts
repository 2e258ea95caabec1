/**
 * What each role may know, written out once more by hand from the requirements (section 7a, and the table of the minute):
 * neither the database's own table of rights nor the rules are asked, so a slip in either shows.
 */
import type { Role } from '#shared'

type Sections = readonly string[]

const words = (text: string): Sections => text.split(' ')

/** The whole of a case, without police originals and without what health keeps to itself. */
const CORE = words(
  'name particulars identifiers status safety risk offending victim intelligence-shared general children housing employment custody conditions registration plan disclosure conference ledger',
)

/** Parts of the file that a role reads in a case that it reaches. */
const FILE: Readonly<Partial<Record<Role, Sections>>> = {
  'managing-officer': [...CORE, 'health-released'],
  'team-manager': [...CORE, 'health-released'],
  'social-work-solo': [...CORE, 'health-released'],
  'police-solo': [...CORE, 'intelligence'],
  'crime-manager': [...CORE, 'intelligence'],
  'housing-solo': words('name particulars status safety housing'),
  'health-liaison': words('name particulars status safety risk health health-released'),
  'prison-social-work': words('name particulars identifiers status safety custody conditions plan'),
  'children-and-families': words('name particulars status safety children conditions'),
  'accommodation-provider': words('name safety'),
  'voluntary-worker': words('name safety'),
  coordinator: words('name particulars identifiers status safety risk plan conference'),
}

/** Parts of the file into which a role writes. Several write where they do not read. */
const WRITES: Readonly<Partial<Record<Role, Sections>>> = {
  'managing-officer': words(
    'particulars identifiers status safety risk offending victim general children housing employment custody conditions registration plan disclosure conference',
  ),
  'team-manager': words('status safety risk general plan conference'),
  'social-work-solo': words(
    'particulars identifiers status safety risk offending victim general children employment conditions plan disclosure conference register',
  ),
  'police-solo': words(
    'particulars identifiers safety risk offending victim intelligence intelligence-shared general children conditions registration plan disclosure conference register',
  ),
  'crime-manager': words('safety risk intelligence intelligence-shared general registration plan conference'),
  'housing-solo': words('safety housing general'),
  'health-liaison': words('safety health health-released general'),
  'prison-social-work': words('particulars identifiers safety custody children offending status general register'),
  'children-and-families': words('safety children general'),
  'accommodation-provider': words('safety housing general'),
  'voluntary-worker': words('safety general'),
  coordinator: words('status conference register'),
  administrator: words('administration'),
}

const WHOLE_MINUTE = words(
  'front reasons name particulars status safety risk offending health-released victim intelligence-shared general children housing employment custody conditions registration plan disclosure',
)

/** Parts of a minute that a role reads when it takes part. */
const MINUTE: Readonly<Partial<Record<Role, Sections>>> = {
  'managing-officer': WHOLE_MINUTE,
  'team-manager': WHOLE_MINUTE,
  'social-work-solo': WHOLE_MINUTE,
  'police-solo': WHOLE_MINUTE,
  'crime-manager': WHOLE_MINUTE,
  coordinator: WHOLE_MINUTE,
  // The minute of what they were asked to, without what the police hold on the community.
  'prison-social-work': WHOLE_MINUTE.filter(section => section !== 'intelligence-shared'),
  'housing-solo': words('front reasons name particulars status safety housing'),
  'health-liaison': words('front reasons name particulars status safety risk health-released'),
  'children-and-families': words('front reasons name particulars status safety children conditions'),
  'accommodation-provider': words('name safety'),
  'voluntary-worker': words('name safety'),
  auditor: WHOLE_MINUTE,
  'data-protection-officer': WHOLE_MINUTE,
}

/** Roles that serve a whole area or division, and of those the ones that reach the children's service's cases too. */
export const SERVES_THE_AREA: readonly Role[] = ['police-solo', 'crime-manager', 'social-work-solo', 'coordinator']
export const REACHES_UNDER_18: readonly Role[] = ['police-solo', 'crime-manager']

/** Roles that work on cases at all. */
export const CASEWORK = Object.keys(FILE) as readonly Role[]

export const readsInFile = (role: Role, section: string): boolean => FILE[role]?.includes(section) ?? false
export const writesInFile = (role: Role, section: string): boolean => WRITES[role]?.includes(section) ?? false
export const readsInMinute = (role: Role, section: string): boolean => MINUTE[role]?.includes(section) ?? false
