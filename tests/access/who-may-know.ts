/**
 * Who may meet which word, asked of the expectations written out by hand in `db/tests/planted`, and of the few ways in
 * which a page tells more than a row: the person a conference is about, why it was convened, and the issued minute.
 */

import type { Role } from '#shared'
import { type Place, RIGHTS_ON, Who } from '../../db/tests/planted/expected.ts'
import { readsInMinute } from '../../db/tests/planted/roles.ts'
import { READERS_OF_THE_MINUTE, SOLO, TYPIST } from './estate.ts'
import type { Cell } from './words.ts'

/** The part of the file to which a table belongs whose rows do not say so themselves. */
const SECTION_OF: Readonly<Record<string, string>> = {
  people_people: 'name',
  people_names: 'name',
  people_particulars: 'particulars',
  people_identifiers: 'identifiers',
  people_addresses: 'housing',
  people_protective_assessments: 'children',
  cases_memberships: 'status',
  orders_sentences: 'offending',
  orders_conditions: 'conditions',
  orders_reminders: 'conditions',
  orders_permissions: 'conditions',
  orders_registrations: 'registration',
  risk_ratings: 'risk',
  risk_dynamic_factors: 'risk',
  risk_safety_warnings: 'safety',
  plans_lines: 'plan',
  plans_contingencies: 'plan',
  plans_actions: 'plan',
  housing_options: 'housing',
}

type Rule = (who: Who) => boolean

/** Where a notice waits for somebody to say whom it is about, and who may. */
const UNSETTLED: readonly Place[] = ['area', 'elsewhere']
const settles: Rule = who => who.reaches && ['social-work-solo', 'coordinator'].includes(who.role)

/** Cells that are kept back from some readers of their row, and for whom they are not. */
const KEPT_BACK: Readonly<Record<string, Rule>> = {
  'conferences_conferences reasons': who =>
    who.runs || who.reads('conference') || (who.takesPart && readsInMinute(who.role, 'reasons')),
  'conferences_invitations because': who => who.prepares || who.place === 'invited' || who.place === 'agenda',
  'releases_notices as_written': who => (UNSETTLED.includes(who.place) ? settles(who) : who.reads('offending')),
  'releases_notices because': who => (UNSETTLED.includes(who.place) ? settles(who) : who.reads('status')),
}

/** One's own standing on a case, and one's own invitation, which was put in for each reader. */
function isOwn({ role, place }: Who, { table, what }: Cell): boolean {
  if (table === 'cases_memberships') return what === `as ${role}`
  return table === 'conferences_invitations' && what === '' && (place === 'invited' || place === 'agenda')
}

/** Whoever may know of a conference is told what it is about, and meets in it what their copy of a minute would say. */
function inConference(who: Who, { table, what }: Cell): boolean {
  const section = SECTION_OF[table] ?? what
  if (section === 'name' && who.prepares) return true
  return who.hears(section)
}

/** From where somebody sees a case: its place, and for the minute that was issued about it their seat there. */
function seats(role: Role, place: Place, ofIssued: boolean): readonly Place[] {
  if (place !== 'stands' || !ofIssued) return [place]
  const runs: readonly Place[] = role === SOLO || role === TYPIST ? ['runs'] : []
  return [place, ...runs, ...(READERS_OF_THE_MINUTE.includes(role) ? (['invited'] as const) : [])]
}

/** True when somebody at home in this role may meet a word at this address. `issuedId` is the conference with a minute. */
export function mayKnow(role: Role, cell: Cell, address: string, issuedId: string): boolean {
  const ofIssued = address.startsWith('/minutes') || address.includes(issuedId) || cell.column === 'issued'
  const ofConference = ofIssued || /^\/(conferences|invitations|minutes)\//.test(address)
  return seats(role, cell.place, ofIssued).some(place => {
    const who = new Who(role, place, cell.what)
    const kept = KEPT_BACK[`${cell.table} ${cell.column}`]
    if (kept !== undefined) return kept(who)
    if (isOwn(who, cell)) return true
    return (RIGHTS_ON[cell.table]?.select(who) ?? false) || (ofConference && inConference(who, cell))
  })
}
