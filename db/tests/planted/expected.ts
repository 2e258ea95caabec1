/**
 * Who may do what with a row of each table, in words that can be read: one line a table. `who` answers for one role and
 * one row. A table of the schema that is not here, nor in `other-tables.ts`, fails a test until it is.
 */
import type { Role } from '#shared'
import { DATA_PROTECTION } from './expected-of-access-records.ts'
import { APPROVALS_AND_EMERGENCIES } from './expected-of-approvals.ts'
import { RECIPIENTS } from './expected-of-recipients.ts'
import { RIGHTS_ON_SHARES } from './expected-of-shares.ts'
import { INFORMATION } from './expected-of-sharing.ts'
import { PROTECTED_PLACES } from './expected-of-victims.ts'
import { CASEWORK, REACHES_UNDER_18, readsInFile, readsInMinute, SERVES_THE_AREA, writesInFile } from './roles.ts'

/** Where the row is, seen from the reader. */
export type Place =
  /** A case of my area on which each role that can be a member stands. */
  | 'stands'
  /** The same, and my own agency wrote the rows. */
  | 'authored'
  /** A case of my area on which nobody stands but those who serve the area. */
  | 'area'
  /** A case of the children's service in my area. */
  | 'under-18'
  /** A case of another area, of whose conference I know nothing. */
  | 'elsewhere'
  /** A case of another area, whose conference I chair. */
  | 'runs'
  /** A case of another area, for whose conference I send the invitations. */
  | 'sends'
  /** A case of another area, to whose conference I am asked. */
  | 'invited'
  /** A case of another area, to whose conference I am asked by the agenda alone. */
  | 'agenda'
  /** A case of my area on which everybody stands, restricted to nobody. */
  | 'restricted'
  /** The same, and everybody of the area is kept out by name. */
  | 'excluded'
  /** The same, restricted and hidden. */
  | 'hidden'
  /** A case of another area on which each role stood, and to which each was let in, until it ended. */
  | 'expired'

export const PLACES: readonly Place[] = [
  'stands',
  'authored',
  'area',
  'under-18',
  'elsewhere',
  'runs',
  'sends',
  'invited',
  'agenda',
  'restricted',
  'excluded',
  'hidden',
  'expired',
]

/** What a rule may ask about one role and one row. `what` is the row's section or state. */
export class Who {
  readonly role: Role
  readonly place: Place
  readonly what: string
  constructor(role: Role, place: Place, what: string) {
    this.role = role
    this.place = place
    this.what = what
  }

  get reaches(): boolean {
    if (!CASEWORK.includes(this.role)) return false
    if (this.place === 'stands' || this.place === 'authored') return true
    if (this.place === 'area') return SERVES_THE_AREA.includes(this.role)
    return this.place === 'under-18' && REACHES_UNDER_18.includes(this.role)
  }
  reads = (section: string): boolean => this.reaches && readsInFile(this.role, section)
  writes = (section: string): boolean => this.reaches && writesInFile(this.role, section)
  /** Written by my own agency about a person whose name I know. */
  get own(): boolean {
    return this.place === 'authored' && this.reads('name')
  }
  get runs(): boolean {
    return this.place === 'runs'
  }
  get prepares(): boolean {
    return this.runs || this.place === 'sends' || this.reads('conference')
  }
  get takesPart(): boolean {
    return this.runs || this.place === 'invited' || this.reads('conference')
  }
  get knows(): boolean {
    return this.prepares || this.takesPart || this.place === 'agenda'
  }
  /** May read this part of what is said in the conference. */
  hears = (section: string): boolean => this.runs || (this.takesPart && readsInMinute(this.role, section))
  get section(): string {
    return this.what.replace(/^(contributed|held) /, '')
  }
  get registers(): boolean {
    return writesInFile(this.role, 'register')
  }
}

type Rule = (who: Who) => boolean
const never: Rule = () => false

/** What may be done with a row. Nothing of these tables is ever deleted. */
export type Rights = { readonly select: Rule; readonly insert: Rule; readonly update: Rule }

const rights = (select: Rule, insert: Rule, update: Rule): Rights => ({ select, insert, update })
/** Rows of one part of the file: its readers read, its writers add and change. */
const part = (section: string): Rights =>
  rights(
    who => who.reads(section),
    who => who.writes(section),
    // To change a row one must also see it.
    who => who.writes(section) && who.reads(section),
  )
/** The same, and an agency reads what it wrote itself. */
const partOrOwn = (section: string): Rights => ({
  ...part(section),
  select: who => who.reads(section) || who.own,
  update: who => who.writes(section) && (who.reads(section) || who.own),
})

const seesTask: Rule = who => who.reads('plan') && who.reads(who.section)
const seesInvitation: Rule = who => who.prepares || (who.what === 'sent' && who.hears('front'))

export const RIGHTS_ON: Readonly<Record<string, Rights>> = {
  people_people: rights(
    who => who.reads('name'),
    who => who.registers,
    never,
  ),
  people_particulars: part('particulars'),
  people_names: rights(
    who => who.reads('name'),
    who => who.writes('identifiers'),
    never,
  ),
  people_identifiers: rights(
    who => who.reads('identifiers'),
    who => who.writes('identifiers'),
    never,
  ),
  people_addresses: part('housing'),
  people_associates: rights(
    who => who.reads(who.what) || who.own,
    who => who.writes('children'),
    who => who.writes('children') && (who.reads(who.what) || who.own),
  ),
  people_protective_assessments: rights(
    who => who.reads('children'),
    who => who.writes('children'),
    never,
  ),

  cases_cases: rights(
    who => who.reads('status'),
    who => who.registers && who.reads('name'),
    who => who.writes('status'),
  ),
  cases_memberships: rights(
    who => who.reads('status'),
    who => who.writes('status'),
    who => who.writes('status'),
  ),
  cases_entries: rights(
    who => who.reads(who.what) || who.own,
    who => who.writes(who.what),
    never,
  ),
  cases_last_looked: rights(never, who => who.reads('name'), never),
  tasks_tasks: rights(
    seesTask,
    who => who.reads('name') || (who.what.startsWith('held') && who.knows),
    who => seesTask(who) && who.writes('plan'),
  ),
  ledger_events: rights(
    who => who.reads('ledger'),
    () => true,
    never,
  ),
  releases_notices: rights(
    who => who.reads('status') || (who.reaches && ['social-work-solo', 'coordinator'].includes(who.role)),
    who => who.registers && who.reads('status'),
    who => who.reaches && who.role === 'social-work-solo',
  ),

  orders_sentences: part('offending'),
  orders_conditions: part('conditions'),
  orders_reminders: part('conditions'),
  orders_permissions: part('conditions'),
  orders_registrations: part('registration'),
  risk_ratings: part('risk'),
  risk_dynamic_factors: part('risk'),
  risk_safety_warnings: partOrOwn('safety'),
  plans_plans: part('plan'),
  plans_lines: partOrOwn('plan'),
  plans_contingencies: partOrOwn('plan'),
  plans_actions: partOrOwn('plan'),
  housing_options: partOrOwn('housing'),

  ...INFORMATION,
  ...RIGHTS_ON_SHARES,
  ...PROTECTED_PLACES,
  ...APPROVALS_AND_EMERGENCIES,
  ...RECIPIENTS,
  ...DATA_PROTECTION,

  conferences_considerations: part('conference'),
  conferences_consultations: part('conference'),
  conferences_concerns: { ...partOrOwn('conference'), update: never },
  conferences_conferences: rights(
    who => who.knows,
    who => who.writes('conference'),
    who => who.runs || who.writes('conference'),
  ),
  conferences_invitations: rights(
    seesInvitation,
    who => who.runs || who.writes('conference'),
    who => seesInvitation(who) && who.prepares,
  ),
  conferences_access_needs: rights(
    who => who.runs || who.place === 'sends',
    who => who.knows,
    never,
  ),
  conferences_devolutions: rights(
    who => who.runs || who.reads('conference'),
    who => who.runs || who.writes('conference'),
    who => who.writes('conference'),
  ),
  conferences_contributions: rights(
    who => who.takesPart,
    who => who.takesPart,
    who => who.place === 'authored' && who.takesPart,
  ),
  conferences_lines: rights(
    who => who.hears(who.section) || (who.place === 'authored' && who.takesPart),
    who => (who.what.startsWith('contributed') ? who.place === 'authored' && who.takesPart : who.runs),
    who => (who.what.startsWith('contributed') ? who.place === 'authored' && who.takesPart : who.runs),
  ),
  conferences_fields: rights(
    who => who.hears(who.what),
    who => who.runs,
    who => who.runs,
  ),
  conferences_earlier: rights(
    who => who.hears(who.what),
    who => who.runs,
    never,
  ),
  conferences_minutes: rights(
    who => who.runs,
    who => who.runs,
    who => who.runs,
  ),
  conferences_approvals: rights(
    who => who.runs,
    who => who.runs,
    never,
  ),
  conferences_copies: rights(
    who => who.runs,
    who => who.runs,
    who => who.runs && who.what === 'on paper',
  ),
  conferences_copy_contents: rights(who => who.runs && who.what === 'on paper', never, never),
  conferences_circulation_changes: rights(
    who => who.runs,
    who => who.runs,
    who => who.runs,
  ),
  conferences_corrections: rights(
    who => who.runs,
    never,
    who => who.runs,
  ),
}
