/** Small examples on which the pages of roles are decided: one agency, one case, and what the situation adds. */
import type { PostRole } from '../cases/roles.ts'
import { day } from '../kernel/day.ts'
import type { Context, Subject } from './facts-of-access.ts'

export const SITUATIONS = [
  'in the area',
  'elsewhere',
  'put there',
  'team put there',
  'under 18',
  'let in',
  'glass broken',
  'restricted',
  'restricted and named',
  'excluded',
  'hidden and glass broken',
  'asked to a conference',
  'post ended',
  'clearance lapsed',
  'taken off',
  'grant over',
  'hour over',
  'arrangement over',
] as const
export type Situation = (typeof SITUATIONS)[number]

export type Example = {
  readonly subject: Subject
  readonly context: Context
  readonly caseId: string
  readonly conferenceId: string
}

const [TODAY, YESTERDAY, BEGAN] = [day('2026-03-16'), day('2026-03-15'), day('2026-01-05')]
const [NOW, A_WHILE_AGO, IN_A_WHILE] = [
  '2026-03-16T09:00:00.000Z',
  '2026-03-01T09:00:00.000Z',
  '2026-04-01T09:00:00.000Z',
]
const subject: Subject = { member: 'me', agency: 'ours', post: 'mine', today: TODAY, now: NOW, clockwork: false }

const ids = { caseId: 'the case', conferenceId: 'the conference' }

/** An ordinary day: the post is held, the agency signed, and nobody has let anybody in or kept anybody out. */
function ordinary(role: PostRole): Context {
  return {
    areas: [{ id: 'division' }, { id: 'area', division: 'division' }, { id: 'another area' }],
    posts: [
      { id: 'mine', agency: 'ours', role, area: 'area' },
      { id: 'below mine', agency: 'ours', role, area: 'area', reportsTo: 'mine' },
    ],
    postings: [{ post: 'mine', member: 'me', fromDay: BEGAN }],
    clearances: [],
    needed: [],
    agreements: [{ id: 'protocol', fromDay: BEGAN }],
    parties: [{ agreement: 'protocol', agency: 'ours', fromDay: BEGAN }],
    bands: [],
    cases: [{ id: ids.caseId, person: 'somebody', area: 'area', regime: 'adult', harm: 'high' }],
    memberships: [],
    grants: [],
    restrictions: [],
    conferences: [],
  }
}

type Grant = Context['grants'][number]
type Membership = Context['memberships'][number]
type Restriction = Context['restrictions'][number]

const put = (role: PostRole, more: Partial<Membership> = {}): Membership => ({
  case: ids.caseId,
  agency: 'ours',
  post: 'mine',
  asRole: role,
  fromDay: BEGAN,
  ...more,
})

const grant = (asRole: Grant['asRole'], kind: Grant['kind'], toAt = IN_A_WHILE): Grant => ({
  kind,
  case: ids.caseId,
  member: 'me',
  asRole,
  fromAt: A_WHILE_AGO,
  toAt,
})

const kept = (more: Partial<Restriction> = {}): Restriction => ({
  person: 'somebody',
  kind: 'restriction',
  shows: 'pointer',
  members: [],
  posts: [],
  fromAt: A_WHILE_AGO,
  ...more,
})

/** As what the role is let in by a grant: an audit's sample, an opened request, or a need to know. */
const kindFor = (role: PostRole): Grant['kind'] =>
  role === 'auditor' ? 'audit-sample' : role === 'data-protection-officer' ? 'request' : 'need-to-know'

/** Whoever is put there by right, so that what ends or keeps out is what makes the difference. */
const there = (role: PostRole): Partial<Context> =>
  kindFor(role) === 'need-to-know' ? { memberships: [put(role)] } : { grants: [grant(role, kindFor(role))] }

const MEETING: Context['conferences'][number] = {
  id: ids.conferenceId,
  case: ids.caseId,
  person: 'somebody',
  area: 'another area',
  chair: 'the chair',
  recorder: 'the recorder',
  sender: 'the sender',
  nextHasBegun: false,
  invitations: [{ member: 'me', sent: true, wholePack: true }],
}

/** What a situation adds to the ordinary day. */
function added(role: PostRole, situation: Situation, [file]: Context['cases']): Partial<Context> {
  const cases = (more: object): Partial<Context> => (file === undefined ? {} : { cases: [{ ...file, ...more }] })
  const ordinaryCase: Readonly<Record<Situation, () => Partial<Context>>> = {
    'in the area': () => ({}),
    elsewhere: () => cases({ area: 'another area' }),
    'put there': () => ({ memberships: [put(role)] }),
    'team put there': () => ({ memberships: [put(role, { post: 'below mine' })] }),
    'under 18': () => cases({ regime: 'under-18' }),
    'let in': () => ({ ...cases({ area: 'another area' }), grants: [grant(role, kindFor(role))] }),
    'glass broken': () => ({ ...cases({ area: 'another area' }), grants: [grant('break-glass', 'break-glass')] }),
    restricted: () => ({ ...there(role), restrictions: [kept()] }),
    'restricted and named': () => ({ ...there(role), restrictions: [kept({ members: ['me'] })] }),
    excluded: () => ({ ...there(role), restrictions: [kept({ kind: 'exclusion', members: ['me'] })] }),
    'hidden and glass broken': () => ({
      grants: [grant('break-glass', 'break-glass')],
      restrictions: [kept({ shows: 'hidden' })],
    }),
    'asked to a conference': () => ({ ...cases({ area: 'another area' }), conferences: [MEETING] }),
    'post ended': () => ({
      ...there(role),
      postings: [{ post: 'mine', member: 'me', fromDay: BEGAN, toDay: YESTERDAY }],
    }),
    'clearance lapsed': () => ({
      ...there(role),
      needed: [{ role, kind: 'vetting', fromDay: BEGAN }],
      clearances: [{ member: 'me', kind: 'vetting', fromDay: BEGAN, toDay: YESTERDAY }],
    }),
    'taken off': () => ({ ...cases({ area: 'another area' }), memberships: [put(role, { toDay: YESTERDAY })] }),
    'grant over': () => ({ ...cases({ area: 'another area' }), grants: [grant(role, kindFor(role), NOW)] }),
    'hour over': () => ({ ...cases({ area: 'another area' }), grants: [grant('break-glass', 'break-glass', NOW)] }),
    'arrangement over': () => ({
      ...there(role),
      agreements: [{ id: 'protocol', fromDay: BEGAN, endedAt: NOW }],
    }),
  }
  return ordinaryCase[situation]()
}

/** Somebody of this role in this situation. */
export function exampleFor(role: PostRole, situation: Situation): Example {
  const usual = ordinary(role)
  return { subject, context: { ...usual, ...added(role, situation, usual.cases) }, ...ids }
}
