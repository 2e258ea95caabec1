/** The rows that let somebody in or keep them out: they are read under rules of their own. */
import type { Item } from '#rules'
import type { Cases } from './cases.ts'
import type { Making } from './rows.ts'
import { LONG_AGO } from './spans.ts'

const orNull = (value: string | undefined): string | null => value ?? null
const known = <T>(list: readonly (T | undefined)[]): readonly T[] => list.filter(one => one !== undefined)

export function rowsOfMemberships({ put }: Making, { memberships }: Cases): void {
  for (const one of memberships) {
    const who = { member_id: orNull(one.member), post_id: orNull(one.post), agency_id: one.agency, as_role: one.asRole }
    const when = { from_day: one.fromDay, to_day: orNull(one.toDay), because: 'planted' }
    const [members, posts] = [known([one.member]), known([one.post])]
    put(
      'cases_memberships',
      { case_id: one.case, ...who, ...when },
      { kind: 'standing', case: one.case, members, posts },
    )
  }
}

export function rowsOfGrants({ put }: Making, { grants }: Cases): void {
  for (const one of grants) {
    const where = { case_id: orNull(one.case), area_id: orNull(one.area) }
    const whom = { member_id: orNull(one.member), post_id: orNull(one.post), team_post_id: orNull(one.teamPost) }
    const whole = { agency_id: orNull(one.agency), to_role: orNull(one.toRole), as_role: one.asRole }
    const when = { from_at: one.fromAt, to_at: one.toAt, ended_at: orNull(one.endedAt) }
    const row = { kind: one.kind, because: 'planted', agreement_id: orNull(one.agreement) }
    const own = { members: known([one.member]), posts: known([one.post]) }
    const item: Item = { kind: 'standing', ...(one.case === undefined ? {} : { case: one.case }), ...own }
    put('access_grants', { ...where, ...whom, ...whole, ...when, ...row }, item)
  }
}

export function rowsOfRestrictions({ chance, put, directory }: Making, { restrictions }: Cases): void {
  for (const one of restrictions) {
    const [id, item] = [chance.id(), { kind: 'restriction', person: one.person } as const]
    const kept = { person_id: one.person, kind: one.kind, shows: one.shows, reason: 'planted', review_on: LONG_AGO }
    const by = { contact_post_id: chance.pick(directory.posts).id, agency_id: chance.pick(directory.agencies).id }
    put('access_restrictions', { id, ...kept, ...by, from_at: one.fromAt, to_at: orNull(one.toAt) }, item, id)
    const names = [
      ...one.members.map(member => ({ member_id: member, post_id: null })),
      ...one.posts.map(post => ({ member_id: null, post_id: post })),
    ]
    for (const name of names) {
      put('access_restriction_names', { restriction_id: id, person_id: one.person, ...name }, item)
    }
  }
}

/** The head of each conference, the list of those asked, and one row of each kind that is made in it. */
export function rowsOfConferences(made: Making, { conferences }: Cases): void {
  const { chance, put, somebody } = made
  const before = new Map<string, string>()
  for (const one of conferences) {
    const previous = before.get(one.case)
    before.set(one.case, one.id)
    const earlier = conferences.find(({ id }) => id === previous)
    const state = earlier?.nextHasBegun === true ? chance.pick(['in-session', 'minute-draft', 'issued']) : 'convened'
    const held = { kind: 'first', state, held_on: '2026-04-14', starts_at: '14:00', reasons: 'Reasons', authority: 'A' }
    const seats = {
      chair_id: one.chair,
      recorder_id: one.recorder,
      typist_id: orNull(one.typist),
      sender_id: one.sender,
    }
    const ties = { case_id: one.case, person_id: one.person, area_id: one.area, previous_id: orNull(previous) }
    const rest = { sender_because: [], template_version: 'invitation/1' }
    const item: Item = { kind: 'conference', conference: one.id }
    put('conferences_conferences', { id: one.id, ...ties, ...held, ...seats, ...rest }, item, one.id)
    invited(made, one)
    const on = { conference_id: one.id, case_id: one.case }
    const minute = { version: 1, state: 'draft', content: {} }
    put('conferences_minutes', { ...on, ...minute }, { kind: 'minute', conference: one.id })
    const contribution = chance.id()
    const submitted = chance.is(0.6)
    const brought = { author_id: somebody(), agency_id: made.agency(), state: submitted ? 'submitted' : 'draft' }
    // Whoever takes part knows who brought something, whatever it says.
    put(
      'conferences_contributions',
      { id: contribution, ...on, ...brought },
      { ...item, kind: 'contribution' },
      contribution,
    )
    partsOfMeeting(made, on, { contribution, submitted })
  }
}

function invited({ put, directory }: Making, conference: Cases['conferences'][number]): void {
  const agency = directory.agencies[0]?.id ?? ''
  for (const one of conference.invitations) {
    const who = { member_id: orNull(one.member), deputy_id: orNull(one.deputy), agency_id: agency, as_role: 'auditor' }
    const pack = one.wholePack ? 'full' : 'agenda-only'
    const row = { pack, state: one.sent ? 'sent' : 'to-send', because: [] }
    const members = known([one.member, one.deputy])
    const item: Item = { kind: 'invitation', conference: conference.id, members, sent: one.sent }
    put('conferences_invitations', { conference_id: conference.id, case_id: conference.case, ...who, ...row }, item)
  }
}

type On = { readonly conference_id: string; readonly case_id: string }
const CODES = ['', 'P', 'p: lawful sharing', 'C', 'police only'] as const

function partsOfMeeting(
  made: Making,
  on: On,
  own: { readonly contribution: string; readonly submitted: boolean },
): void {
  const { chance, put, somebody, agency } = made
  const { conference_id: conference } = on
  for (const section of chance.some(PARTS, 5, 9)) {
    const field = { field: `field/${section}`, section, says: 'Says', version: 1 }
    const item: Item = { kind: 'minute-part', conference, section }
    put('conferences_fields', { ...on, ...field }, item, `${conference}+field/${section}`)
    const [by, handling, contributed] = [agency(), chance.pick(CODES), chance.is(0.5)]
    const line = { section, item: 'information', says: 'Says', position: 1, agency_id: by, author_id: somebody() }
    const from = contributed ? { contribution_id: own.contribution } : {}
    put(
      'conferences_lines',
      { ...on, ...line, ...from, handling },
      {
        ...item,
        kind: 'said',
        agency: by,
        leftItsAgency: !contributed || own.submitted,
        mayBePassedOn: handling === '' || /^p(?![a-z0-9])/i.test(handling),
      },
    )
  }
}

const PARTS = [
  'front',
  'reasons',
  'name',
  'particulars',
  'status',
  'safety',
  'risk',
  'offending',
  'health',
  'health-released',
  'victim',
  'intelligence-shared',
  'general',
  'children',
  'housing',
  'conditions',
  'registration',
  'plan',
  'disclosure',
] as const
