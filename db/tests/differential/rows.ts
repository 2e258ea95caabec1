/**
 * Rows to plant about each person, case and conference, each with what the decision must know of it. The wording is
 * nothing but filling; whose a row is, and to which part it belongs, is chance.
 */
import type { Item } from '#rules'
import { SECTIONS } from '#rules'
import type { Cases } from './cases.ts'
import type { Chance } from './chance.ts'
import type { Directory } from './directory.ts'
import { NOW } from './spans.ts'

export type Value = string | number | boolean | null | object
export type Row = { readonly [column: string]: Value }

/** One row, what the decision knows of it, and under which key the table gives it back. */
export type Cell = { readonly table: string; readonly key: string; readonly row: Row; readonly item: Item }

/** A row without a cell of its own. */
export type Beside = { readonly table: string; readonly row: Row }

type Put = (table: string, row: Row, item: Item, key?: string) => void

/** What every maker of rows works with. `stranger` is an agency nobody acts for, so its rows are nobody's own. */
export type Making = {
  readonly chance: Chance
  readonly put: Put
  /** A row that decides about another and is not itself compared. */
  readonly beside: (table: string, row: Row) => void
  readonly directory: Directory
  readonly somebody: () => string
  /** Somebody who works for the agency; anybody, where nobody does. */
  readonly colleague: (agency: string) => string
  readonly agency: () => string
}

/** Tables of which worlds have cells. A test holds the list to what worlds plant. */
export const COMPARED: readonly string[] = [
  'access_grants',
  'access_restriction_names',
  'access_restrictions',
  'cases_cases',
  'cases_entries',
  'cases_memberships',
  'conferences_concerns',
  'conferences_conferences',
  'conferences_considerations',
  'conferences_contributions',
  'conferences_fields',
  'conferences_invitations',
  'conferences_lines',
  'conferences_minutes',
  'housing_options',
  'ledger_events',
  'orders_conditions',
  'orders_registrations',
  'orders_sentences',
  'people_addresses',
  'people_associates',
  'people_identifiers',
  'people_names',
  'people_particulars',
  'people_people',
  'plans_actions',
  'plans_lines',
  'plans_plans',
  'risk_ratings',
  'risk_safety_warnings',
  'sharing_items',
  'tasks_tasks',
]

/** Words that tell of registration, and words that do not: the lock on registration status reads them. */
const TELLING = 'He must register with the police'
const words = (reveals: boolean): string => (reveals ? TELLING : 'Something was said')
const told = (reveals: boolean): Pick<Item, 'reveals'> => (reveals ? { reveals } : {})

export function making(chance: Chance, directory: Directory, cells: Cell[], beside: Beside[]): Making {
  const stranger = directory.agencies.at(-1)?.id ?? ''
  const put: Put = (table, row, item, key) => {
    const id = chance.id()
    cells.push({ table, key: key ?? id, row: key === undefined ? { id, ...row } : row, item })
  }
  const agency = () => (chance.is(0.4) ? stranger : chance.pick(directory.agencies).id)
  const add = (table: string, row: Row) => void beside.push({ table, row: { id: chance.id(), ...row } })
  const somebody = () => chance.pick(directory.members).id
  const colleague = (of: string) => {
    const theirs = directory.members.filter(one => one.agency === of)
    return theirs.length === 0 ? somebody() : chance.pick(theirs).id
  }
  return { chance, put, beside: add, directory, somebody, colleague, agency }
}

const about = (id: string) => ({ case_id: id })

function chronology({ chance, put, somebody, colleague, agency }: Making, id: string): void {
  for (const section of chance.is(0.35) ? SECTIONS : chance.some(SECTIONS, 6, 10)) {
    const by = agency()
    const [author, reveals] = [chance.is(0.7) ? colleague(by) : somebody(), chance.is(0.3)]
    const entry = { section, kind: 'note', happened_on: '2026-02-01', headline: words(reveals), agency_id: by }
    const item: Item = { kind: 'part', case: id, section, agency: by, author, ...told(reveals) }
    put('cases_entries', { ...about(id), ...entry, written_by: author }, item)
  }
}

const WITHOUT_AN_AGENCY = ['plans_plans', 'conferences_considerations']

/** Tables all of whose rows belong to one part; `own` where the agency that wrote a row may always read it. */
function partsOfOneSection({ put, agency, chance }: Making, id: string, harm: string | undefined): void {
  const one = (table: string, section: NonNullable<Item['section']>, row: Row, own = false) => {
    const by = agency()
    const item: Item = { kind: 'part', case: id, section, ...(own ? { agency: by } : {}) }
    const whose = WITHOUT_AN_AGENCY.includes(table) ? {} : { agency_id: by }
    put(table, { ...about(id), ...whose, ...row }, item, table === 'plans_plans' ? id : undefined)
  }
  one('orders_sentences', 'offending', { imposed_on: '2022-06-16', court: 'Court', offence: 'Offence', sexual: true })
  one('orders_conditions', 'conditions', { wording: 'A condition', source: 'licence', state: 'in-force' })
  if (chance.is(0.6)) one('orders_registrations', 'registration', { must_register: true })
  const rating = { tool: 'Tool', assessed_on: '2026-02-01', assessor_name: 'Name', evidence: 'Evidence' }
  if (harm !== undefined) one('risk_ratings', 'risk', { ...rating, scale: 'harm', level: harm, current: true })
  one('risk_ratings', 'risk', { ...rating, scale: 'harm', level: chance.pick(['low', 'very-high']), current: false })
  one('risk_ratings', 'risk', { ...rating, scale: 'reconviction', level: 'low', current: true })
  one('risk_safety_warnings', 'safety', { says: 'Two staff', because: 'Because', from_day: '2026-02-01' }, true)
  if (chance.is(0.6)) one('plans_plans', 'plan', { version: 1 })
  one('housing_options', 'housing', { address: '2 Planted Street', kind: 'supported', state: 'option' }, true)
  one('conferences_considerations', 'conference', { because: [] })
  one(
    'conferences_concerns',
    'conference',
    { entry_id: id, kind: 'concern', noted_on: '2026-02-01', serious: true },
    true,
  )
  one('ledger_events', 'ledger', LEDGER_LINE)
}

const LEDGER_LINE: Row = {
  happened_at: NOW,
  role: 'auditor',
  kind: 'consultation',
  act: 'test/planted',
  purpose: 'supervision',
  body_hash: `\\x${'00'.repeat(32)}`,
  leaf: `\\x${'00'.repeat(32)}`,
}

function planned({ chance, put, somebody, agency }: Making, id: string, conference: string | undefined): void {
  const line = { pillar: 'supervision', measure: 'Measure', serves: 'Risk' }
  const action = { pillar: 'supervision', task: 'Task', due_on: '2026-04-01', shown_by: 'A note' }
  for (let index = 0; index < 2; index += 1) {
    const [owner, member] = [agency(), somebody()]
    const owned = { ...about(id), owner_agency_id: owner }
    const item: Item = { kind: 'plan', case: id, ownerAgency: owner }
    put('plans_lines', { ...owned, ...line, added_by_agency_id: agency() }, item)
    const set = conference !== undefined && chance.is(0.5) ? { conference_id: conference } : {}
    const by = { owner_member_id: member, set_by_agency_id: agency(), ...set }
    const ofMeeting = conference !== undefined && 'conference_id' in set ? { conference } : {}
    put('plans_actions', { ...owned, ...action, ...by }, { ...item, members: [member], ...ofMeeting })
  }
}

function waiting({ chance, put, somebody, agency, directory }: Making, id: string, conference?: string): void {
  for (const section of chance.some(SECTIONS, 4, 6)) {
    const [member, asker, post] = [somebody(), somebody(), chance.pick(directory.posts).id]
    const owned = chance.is(0.5) ? { owner_member_id: member } : { owner_post_id: post }
    const asked = chance.is(0.5) ? { asked_by: asker } : {}
    const set = conference !== undefined && chance.is(0.3) ? conference : undefined
    const members = [...('owner_member_id' in owned ? [member] : []), ...('asked_by' in asked ? [asker] : [])]
    const posts = 'owner_post_id' in owned ? [post] : []
    const row = { kind: 'test/planted', says: 'Do', section, opens: '/', state: 'open', owner_agency_id: agency() }
    const where = { ...about(id), ...(set === undefined ? {} : { conference_id: set }) }
    const item: Item = {
      kind: 'task',
      case: id,
      section,
      members,
      posts,
      ...(set === undefined ? {} : { conference: set }),
    }
    put('tasks_tasks', { ...where, ...row, ...owned, ...asked }, item)
  }
}

/** Things to do that are about no case: their owners' and askers' own. */
export function rowsOfNoCase({ chance, put, somebody, agency }: Making): void {
  for (let index = 0; index < 6; index += 1) {
    const [member, asker] = [somebody(), chance.is(0.5) ? somebody() : undefined]
    const row = {
      kind: 'test/planted',
      says: 'Do',
      section: 'status',
      opens: '/',
      state: 'open',
      owner_agency_id: agency(),
    }
    const members = asker === undefined ? [member] : [member, asker]
    const owned = { case_id: null, owner_member_id: member, asked_by: asker ?? null }
    put('tasks_tasks', { ...row, ...owned }, { kind: 'task', section: 'status', members })
  }
}

/** What is known of a person, whatever case it came from. */
export function rowsOfPerson({ chance, put, agency, somebody }: Making, person: string): void {
  const of = { person_id: person }
  const item = (section: NonNullable<Item['section']>): Item => ({ kind: 'person', person, section })
  put('people_people', { id: person, known_as: 'Planted Person' }, item('name'), person)
  put('people_particulars', { ...of, born_on: '1931-05-17' }, item('particulars'), person)
  const name = { ...of, name: 'Planted Person', words: ['planted'], source_agency_id: agency() }
  put('people_names', { ...name, kind: 'recorded' }, item('name'))
  put('people_names', { ...name, kind: 'alias' }, item('identifiers'))
  const number = { type: 'CRN', raw: 'X900001', canonical: 'X900001', source_agency_id: agency() }
  put('people_identifiers', { ...of, ...number }, item('identifiers'))
  const reveals = chance.is(0.4)
  const author = somebody()
  const address = { kind: 'home', line: words(reveals), source_agency_id: agency(), written_by: author }
  put('people_addresses', { ...of, ...address }, { ...item('housing'), author, ...told(reveals) })
  for (const section of ['children', 'victim', 'general'] as const) {
    const by = agency()
    const associate = { ...of, name: 'Associate', relation: 'visitor', section, agency_id: by }
    put('people_associates', associate, { ...item(section), agency: by })
  }
}

/** Everything about one case and the conferences on it. */
export function rowsOfCase(made: Making, { cases, conferences }: Cases, id: string): void {
  const file = cases.find(one => one.id === id)
  if (file === undefined) throw new Error('No such case')
  const division = made.directory.areas.find(one => one.id === file.area)?.division ?? ''
  const row = { id, person_id: file.person, reference: id.slice(-12), area_id: file.area, division_id: division }
  const state = { regime: file.regime, basis: 'statutory', place: 'custody', opened_on: '2026-01-05' }
  made.put('cases_cases', { ...row, ...state }, { kind: 'part', case: id, section: 'status' }, id)
  chronology(made, id)
  partsOfOneSection(made, id, file.harm)
  const conference = conferences.find(one => one.case === id)?.id
  planned(made, id, conference)
  waiting(made, id, conference)
}
