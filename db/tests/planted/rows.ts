/**
 * One row of every table that holds something about a person, a case or a conference, about whichever case is asked
 * for; one for each part of the file where a row names its own part. Written by a stranger of another agency, so that
 * what a reader sees is seen by right and not because their own agency wrote it.
 */
import { newId } from '#platform/ids'
import { lineOf } from '#platform/ledger'
import { SECTIONS } from '#rules'
import { dataProtection } from './rows-of-access-records.ts'
import { approvalsAndEmergencies } from './rows-of-approvals.ts'
import { recipients } from './rows-of-recipients.ts'
import { shares } from './rows-of-shares.ts'
import { information } from './rows-of-sharing.ts'
import { protectedPlaces } from './rows-of-victims.ts'

/** What the rows are about, and the stranger who wrote them. */
export type About = {
  readonly areaId: string
  readonly divisionId: string
  readonly personId: string
  readonly caseId: string
  readonly conferenceId: string
  readonly strangerId: string
  readonly strangersPostId: string
  readonly strangersAgencyId: string
  /** What the stranger's agency signed. */
  readonly agreementId: string
}

export type Value = string | number | boolean | null | object
export type Row = { readonly [column: string]: Value }

/** A row to plant. `what` tells rows of one table apart: the part of the file, or the state they are in. */
export type Planted = { readonly table: string; readonly what: string; readonly row: Row }

export const WRITTEN_AT = '2026-03-01T09:00:00.000Z'
const DIGEST = `\\x${'00'.repeat(32)}`

/** Values by the name of the column, used wherever a row does not say otherwise. */
export function usualValues(about: About): Row {
  const { strangerId: stranger, strangersAgencyId: agency } = about
  return {
    area_id: about.areaId,
    division_id: about.divisionId,
    person_id: about.personId,
    case_id: about.caseId,
    agency_id: agency,
    source_agency_id: agency,
    owner_agency_id: agency,
    set_by_agency_id: agency,
    added_by_agency_id: agency,
    sender_agency_id: agency,
    lead_agency_id: agency,
    member_id: stranger,
    post_id: about.strangersPostId,
    owner_member_id: stranger,
    author_id: stranger,
    assessor_id: stranger,
    said_by: stranger,
    given_by: stranger,
    sent_by: stranger,
    approved_by: stranger,
    written_by: stranger,
    written_at: WRITTEN_AT,
  }
}

export type Put = (table: string, row?: Row, what?: string) => string

/** Notes rows in the order in which they must be written. */
function noting(): { readonly put: Put; readonly rows: Planted[] } {
  const rows: Planted[] = []
  const put: Put = (table, row = {}, what = '') => {
    const id = typeof row['id'] === 'string' ? row['id'] : newId()
    rows.push({ table, what, row: { id, ...row } })
    return id
  }
  return { put, rows }
}

function people(put: Put, { personId }: About): void {
  put('people_people', { id: personId, known_as: 'Planted Person' })
  put('people_particulars', { born_on: '1931-05-17' })
  put('people_names', { kind: 'recorded', name: 'Planted Person', words: ['planted', 'person'] })
  put('people_identifiers', { type: 'CRN', raw: 'X900001', canonical: 'X900001' })
  put('people_addresses', { kind: 'home', line: '1 Planted Street' })
  for (const section of ['children', 'victim', 'general']) {
    const associateId = put('people_associates', { name: 'Planted Associate', relation: 'visitor', section }, section)
    if (section !== 'children') continue
    const assessed = { associate_id: associateId, assessed_on: '2026-02-17', result: 'able', says: 'Able' }
    put('people_protective_assessments', assessed)
  }
}

function aboutTheCase(put: Put, about: About): void {
  for (const section of SECTIONS) {
    const headline = `In ${section}`
    put('cases_entries', { section, kind: 'note', happened_on: '2026-02-01', headline }, section)
    const task = { kind: 'test/planted', says: 'Do something', section, opens: '/', state: 'open' }
    put('tasks_tasks', task, section)
  }
  put('orders_sentences', { imposed_on: '2022-06-16', court: 'Court', offence: 'An offence', sexual: true })
  const conditionId = put('orders_conditions', { wording: 'A condition', source: 'licence', state: 'in-force' })
  put('orders_reminders', { condition_id: conditionId, reminded_on: '2026-02-01' })
  put('orders_permissions', { says: 'May', from_day: '2026-02-01', to_day: '2026-02-02' })
  put('orders_registrations', { must_register: true })
  const rating = { scale: 'harm', level: 'high', tool: 'A tool', assessed_on: '2026-02-01', current: true }
  put('risk_ratings', { ...rating, assessor_name: 'Somebody', evidence: 'Evidence' })
  put('risk_dynamic_factors', { direction: 'raises', says: 'Says', evidence: 'Evidence', noted_on: '2026-02-01' })
  put('risk_safety_warnings', { says: 'Two staff', because: 'Because', from_day: '2026-02-01' })
  put('plans_plans', { version: 1 })
  put('plans_lines', { pillar: 'supervision', measure: 'Measure', serves: 'Risk' })
  put('plans_contingencies', { sign: 'Sign', step: 'Step', within: 'a day' })
  put('plans_actions', { pillar: 'supervision', task: 'Task', due_on: '2026-04-01', shown_by: 'A note' })
  put('housing_options', { address: '2 Planted Street', kind: 'supported', state: 'option' })
  const notice = { received_on: '2026-03-01', release_on: '2026-06-01', as_written: {}, days_before: 92, late: false }
  put('releases_notices', { ...notice, because: [], state: 'matched' })
  put('ledger_events', ledgerRow(about))
}

/** A line as a reading would have written it, so that verifying the whole ledger finds it sound. */
function ledgerRow({ caseId, strangerId, strangersAgencyId, strangersPostId }: About): Row {
  const teller = { memberId: strangerId, agencyId: strangersAgencyId, postId: strangersPostId, sessionId: null }
  const why = { role: 'auditor', purpose: 'supervision' }
  const told = { kind: 'consultation', act: 'test/planted', caseId } as const
  const line = lineOf(told, { ...teller, ...why }, WRITTEN_AT, newId(), Buffer.alloc(16, 7))
  const hex = (bytes: Uint8Array) => `\\x${Buffer.from(bytes).toString('hex')}`
  const { salt, body_hash, leaf } = line
  return { ...line, salt: hex(salt ?? Buffer.alloc(0)), body_hash: hex(body_hash), leaf: hex(leaf) }
}

function considered(put: Put): void {
  const considerationId = put('conferences_considerations', { because: [] })
  const said = { consideration_id: considerationId, person_consulted: 'Somebody', view: 'convene', said: 'Yes' }
  put('conferences_consultations', said)
  put('conferences_concerns', { entry_id: newId(), kind: 'concern', noted_on: '2026-02-01', serious: true })
}

function held(put: Put, { conferenceId: conference_id, strangerId }: About): void {
  const on = { conference_id }
  put('tasks_tasks', { ...on, kind: 'test/planted', says: 'Do', section: 'conference', opens: '/' }, 'held conference')
  const hours = { held_on: '2026-04-14', starts_at: '14:00', reasons: 'Reasons', authority: 'Authority' }
  const seats = { chair_id: strangerId, recorder_id: strangerId, sender_id: strangerId, sender_because: [] }
  const head = { ...hours, ...seats, kind: 'first', state: 'convened', template_version: 'invitation/1' }
  put('conferences_conferences', { id: conference_id, ...head })
  const invitation = { ...on, as_role: 'auditor', because: [] }
  const sent = put('conferences_invitations', { ...invitation, state: 'sent' }, 'sent')
  const removed = { ...invitation, state: 'removed', member_id: null, outside_name: 'A body outside' }
  put('conferences_invitations', removed, 'removed')
  put('conferences_access_needs', { ...on, invitation_id: sent, says: 'A loop' })
  const handing = { seat: 'chair', from_id: strangerId, to_id: strangerId, because: 'Because', state: 'asked' }
  put('conferences_devolutions', { ...on, ...handing })
  const contribution_id = put('conferences_contributions', { ...on, state: 'submitted' })
  for (const [index, section] of SECTIONS.entries()) {
    const line = { ...on, section, item: 'information', says: `In ${section}`, position: index }
    put('conferences_lines', line, section)
    put('conferences_lines', { ...line, contribution_id }, `contributed ${section}`)
    put('conferences_fields', { ...on, section, field: `field/${section}`, says: 'Says', version: 1 }, section)
    const before = { about: `field/${section}`, says: 'Said', said_at: WRITTEN_AT, version: 1 }
    put('conferences_earlier', { ...on, section, ...before }, section)
  }
}

function minuted(put: Put, { conferenceId: conference_id }: About): void {
  const on = { conference_id }
  const minute_id = put('conferences_minutes', { ...on, version: 1, state: 'draft', content: { blocks: [] } })
  put('conferences_approvals', { ...on, minute_id, digest: DIGEST, approved_at: WRITTEN_AT })
  const copy = { ...on, minute_id, edition: 1, mark: 'MARK', digest: DIGEST, withheld: 0, because: [] }
  const copy_id = put('conferences_copies', { ...copy, as_role: 'auditor', number: 1 }, 'of a member')
  put('conferences_copy_contents', { copy_id, content: {} }, 'of a member')
  const outside = { member_id: null, post_id: null, agency_id: null, outside_name: 'A body outside', number: 2 }
  const paper = put('conferences_copies', { ...copy, ...outside, as_role: 'outside' }, 'on paper')
  put('conferences_copy_contents', { copy_id: paper, content: {} }, 'on paper')
  const change = { change: 'left-out', because: 'Because', invitation_id: null }
  put('conferences_circulation_changes', { ...on, ...change })
  const wrong = { minute_id, copy_id, part: 'part', quoted: 'Quoted', proposed: 'Proposed', because: 'Because' }
  put('conferences_corrections', { ...on, ...wrong })
}

/** All rows about one person, their case and one conference on it, in the order in which they must be written. */
export function rowsAbout(about: About): readonly Planted[] {
  const { put, rows } = noting()
  people(put, about)
  const file = { id: about.caseId, reference: about.caseId.slice(-9), basis: 'statutory', place: 'custody' }
  put('cases_cases', { ...file, opened_on: '2026-01-05' })
  put('cases_memberships', { as_role: 'auditor', because: 'planted', from_day: '2026-01-05' })
  put('cases_last_looked', { looked_at: WRITTEN_AT })
  considered(put)
  held(put, about)
  aboutTheCase(put, about)
  minuted(put, about)
  information(put, about)
  shares(put, about)
  protectedPlaces(put, about)
  approvalsAndEmergencies(put, about)
  recipients(put)
  dataProtection(put)
  return rows
}
