/** The rights of each role, as data: what `who-may-read-which-part` answers from. See there for how it is kept true. */
import type { Cite } from '../kernel/sources.ts'
import { edinburgh } from '../sources/edinburgh-liaison-officers-input.ts'
import { mappaGuidance } from '../sources/mappa-guidance-england-and-wales.ts'
import { managementCards } from '../sources/offender-management-cards.ts'
import { NEED_TO_KNOW, PASSING_ROLES, RIGHTS_WITHOUT_A_POST, type RightsOfRole } from './rights-without-a-post.ts'
import { POST_ROLES } from './roles.ts'
import type { Section } from './sections.ts'

export { PASSING_ROLES } from './rights-without-a-post.ts'

/** The whole of a case without what police and health keep to themselves. */
const WHOLE_CASE = [
  'name',
  'particulars',
  'identifiers',
  'status',
  'safety',
  'risk',
  'offending',
  'victim',
  'intelligence-shared',
  'general',
  'children',
  'housing',
  'employment',
  'custody',
  'conditions',
  'registration',
  'plan',
  'disclosure',
  'conference',
  'ledger',
] as const satisfies readonly Section[]

/** The whole of a minute: every part that is ever in one. */
const WHOLE_MINUTE = [
  'front',
  'reasons',
  'name',
  'particulars',
  'status',
  'safety',
  'risk',
  'offending',
  'health-released',
  'victim',
  'intelligence-shared',
  'general',
  'children',
  'housing',
  'employment',
  'custody',
  'conditions',
  'registration',
  'plan',
  'disclosure',
] as const satisfies readonly Section[]

/** Everything that is kept of a case: for those who look over the work, on the cases they were let into and no others. */
const ALL_OF_A_CASE = [...WHOLE_CASE, 'intelligence', 'health', 'health-released'] as const satisfies readonly Section[]

const POLICE = [...WHOLE_CASE, 'intelligence'] as const satisfies readonly Section[]
const SOCIAL_WORK = [...WHOLE_CASE, 'health-released'] as const satisfies readonly Section[]

/** Roles that watch over the work or the system and reach no case by their post. */
function noCase(because: string, cite: Cite = NEED_TO_KNOW, writes: readonly Section[] = []): RightsOfRole {
  return { file: [], minute: [], writes, because, cite }
}

/** The roles of posts, Cairn itself where it acts by rule (raises a question, makes a task, escalates one), and passing ones. */
export const ACTING_ROLES = [...POST_ROLES, 'clockwork', ...PASSING_ROLES] as const
export type ActingRole = (typeof ACTING_ROLES)[number]

export const RIGHTS: Readonly<Record<ActingRole, RightsOfRole>> = {
  'managing-officer': {
    file: SOCIAL_WORK,
    minute: WHOLE_MINUTE,
    writes: [
      'particulars',
      'identifiers',
      'status',
      'safety',
      'risk',
      'offending',
      'victim',
      'general',
      'children',
      'housing',
      'employment',
      'custody',
      'conditions',
      'registration',
      'plan',
      'disclosure',
      'conference',
    ],
    because:
      'reads the whole of their own cases, without police originals and health notes that health did not release',
    cite: edinburgh('paragraph 10'),
  },
  'team-manager': {
    file: SOCIAL_WORK,
    minute: WHOLE_MINUTE,
    writes: ['status', 'safety', 'risk', 'general', 'plan', 'conference'],
    because: 'reads what the workers who report to them read',
    cite: edinburgh('paragraph 19'),
  },
  'police-solo': {
    file: POLICE,
    minute: WHOLE_MINUTE,
    writes: [
      'particulars',
      'identifiers',
      'safety',
      'risk',
      'offending',
      'victim',
      'intelligence',
      'intelligence-shared',
      'general',
      'children',
      'conditions',
      'registration',
      'plan',
      'disclosure',
      'conference',
      'register',
    ],
    because: 'reads the cases of the division, the register and police intelligence, without health detail',
    cite: edinburgh('paragraph 5'),
  },
  'crime-manager': {
    file: POLICE,
    minute: WHOLE_MINUTE,
    writes: ['safety', 'risk', 'intelligence', 'intelligence-shared', 'general', 'registration', 'plan', 'conference'],
    because: 'works beside the police SOLO and reads the same',
    cite: edinburgh('paragraph 7'),
  },
  'social-work-solo': {
    file: SOCIAL_WORK,
    minute: WHOLE_MINUTE,
    writes: [
      'particulars',
      'identifiers',
      'status',
      'safety',
      'risk',
      'offending',
      'victim',
      'general',
      'children',
      'employment',
      'conditions',
      'plan',
      'disclosure',
      'conference',
      'register',
    ],
    because: 'oversees every case of the authority, without police-only intelligence',
    cite: edinburgh('paragraph 2'),
  },
  'housing-solo': {
    file: ['name', 'particulars', 'status', 'safety', 'housing'],
    minute: ['front', 'reasons', 'name', 'particulars', 'status', 'safety', 'housing'],
    writes: ['safety', 'housing', 'general'],
    because:
      'needs to house the person and keep staff and neighbours safe: no account of offences, victims or registration',
    cite: edinburgh('paragraph 24'),
  },
  'health-liaison': {
    file: ['name', 'particulars', 'status', 'safety', 'risk', 'health', 'health-released'],
    minute: ['front', 'reasons', 'name', 'particulars', 'status', 'safety', 'risk', 'health-released'],
    writes: ['safety', 'health', 'health-released', 'general'],
    because: 'needs the risks, and keeps health notes: no intelligence, nothing of where victims are',
    cite: NEED_TO_KNOW,
  },
  'prison-social-work': {
    file: ['name', 'particulars', 'identifiers', 'status', 'safety', 'custody', 'conditions', 'plan'],
    minute: WHOLE_MINUTE.filter(part => part !== 'intelligence-shared'),
    writes: [
      'particulars',
      'identifiers',
      'status',
      'safety',
      'custody',
      'children',
      'offending',
      'general',
      'register',
    ],
    because:
      'needs custody, conditions and the plan for release, and the minute of conferences they were asked to, without community intelligence',
    cite: edinburgh('paragraph 22'),
  },
  'children-and-families': {
    file: ['name', 'particulars', 'status', 'safety', 'children', 'conditions'],
    minute: ['front', 'reasons', 'name', 'particulars', 'status', 'safety', 'children', 'conditions'],
    writes: ['safety', 'children', 'general'],
    because: 'needs what concerns children, households and conditions of contact',
    cite: edinburgh('paragraph 7'),
  },
  'accommodation-provider': {
    file: ['name', 'safety'],
    minute: ['name', 'safety'],
    writes: ['safety', 'housing', 'general'],
    because: 'a body outside the public service: the name, the warning for staff, and what it wrote itself',
    cite: managementCards('integrated offender management'),
  },
  'voluntary-worker': {
    file: ['name', 'safety'],
    minute: ['name', 'safety'],
    writes: ['safety', 'general'],
    because: 'a body outside the public service: the name, the warning for staff, and what it wrote itself',
    cite: managementCards('integrated offender management'),
  },
  coordinator: {
    file: ['name', 'particulars', 'identifiers', 'status', 'safety', 'risk', 'plan', 'conference'],
    minute: WHOLE_MINUTE,
    writes: ['status', 'conference', 'register'],
    because: 'needs agendas, minutes and actions of the area, not the notes between agencies',
    cite: NEED_TO_KNOW,
  },
  'support-assistant': noCase(
    'types the meetings assigned to them and reads nothing else of the case',
    edinburgh('paragraph 33'),
  ),
  'oversight-member': noCase('reads totals and trends, never a name'),
  auditor: {
    file: ALL_OF_A_CASE,
    minute: WHOLE_MINUTE,
    writes: [],
    because:
      'reads only cases that were drawn for an audit, all of them and the record of who looked, and writes nothing',
    cite: NEED_TO_KNOW,
  },
  'lay-adviser': noCase('has no part in single cases', mappaGuidance('chapter 5')),
  'elected-member': noCase('reads reports, never a case'),
  administrator: noCase('keeps users and settings and reads no case', NEED_TO_KNOW, ['administration']),
  'data-protection-officer': {
    file: ALL_OF_A_CASE,
    minute: WHOLE_MINUTE,
    writes: [],
    because: 'reads a case only on a request that was opened, until it is closed',
    cite: NEED_TO_KNOW,
  },
  ...RIGHTS_WITHOUT_A_POST,
}
