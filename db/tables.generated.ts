/** The tables of the database, made from migrations by `npm run snapshot`. Do not edit. */
import type { ColumnType, Generated } from 'kysely'
import type { Day } from '#rules'

/** Read as a value, written as text: see `asJson`. */
export type Json = ColumnType<unknown, string, string>
export type JsonOrNull = ColumnType<unknown, string | null, string | null>
export type JsonOrDefault = ColumnType<unknown, string | undefined, string>

export interface AccessGrants {
  id: string
  kind: string
  case_id: string | null
  area_id: string | null
  member_id: string | null
  post_id: string | null
  team_post_id: string | null
  agency_id: string | null
  to_role: string | null
  as_role: string
  because: string
  from_at: string
  to_at: string
  ended_at: string | null
  ended_by: string | null
  ended_because: string | null
  agreement_id: string | null
  conference_id: string | null
  written_at: string
  written_by: string
}

export interface AccessRestrictionNames {
  id: string
  restriction_id: string
  person_id: string
  member_id: string | null
  post_id: string | null
  written_at: string
  written_by: string
}

export interface AccessRestrictions {
  id: string
  person_id: string
  kind: string
  shows: Generated<string>
  reason: string
  review_on: Day
  contact_post_id: string
  agency_id: string
  from_at: string
  to_at: string | null
  ended_by: string | null
  ended_because: string | null
  written_at: string
  written_by: string
}

export interface AccessRights {
  role: string
  section: string
  place: string
  may_read: Generated<boolean>
  may_write: Generated<boolean>
}

export interface AccessRoles {
  role: string
  says: string
  reach: string
  reaches_under_18: Generated<boolean>
}

export interface AccessSections {
  section: string
  says: string
}

export interface CasesCases {
  id: string
  person_id: string
  reference: string
  area_id: string
  division_id: string
  regime: Generated<string>
  basis: string
  place: string
  state: Generated<string>
  kind: Generated<string>
  level: number | null
  release_on: Day | null
  supervision_ends_on: Day | null
  pre_release_meeting_on: Day | null
  lead_agency_id: string | null
  managing_post_id: string | null
  opened_on: Day
  closed_on: Day | null
  version: Generated<number>
  written_at: string
  written_by: string
  hospital: string | null
}

export interface CasesEntries {
  id: string
  case_id: string
  section: string
  kind: string
  happened_on: Day
  headline: string
  detail: Generated<string>
  agency_id: string
  written_by: string
  written_at: string
  corrects: string | null
  corrected_because: string | null
  about_table: string | null
  about_id: string | null
}

export interface CasesLastLooked {
  member_id: string
  case_id: string
  looked_at: string
  before_that: string | null
}

export interface CasesMemberships {
  id: string
  case_id: string
  post_id: string | null
  member_id: string | null
  agency_id: string
  as_role: string
  because: string
  from_day: Day
  to_day: Day | null
  core_group: Generated<boolean>
  written_at: string
  written_by: string
}

export interface ConferencesAccessNeeds {
  invitation_id: string
  conference_id: string
  case_id: string
  member_id: string
  says: string
  written_at: string
}

export interface ConferencesApprovals {
  id: string
  minute_id: string
  conference_id: string
  case_id: string
  digest: Buffer
  approved_by: string
  approved_at: string
}

export interface ConferencesCirculationChanges {
  id: string
  conference_id: string
  case_id: string
  member_id: string | null
  invitation_id: string | null
  change: string
  section: string | null
  part: string | null
  because: string
  state: Generated<string>
  written_at: string
  written_by: string
}

export interface ConferencesConcerns {
  id: string
  case_id: string
  entry_id: string
  kind: string
  noted_on: Day
  serious: boolean
  agency_id: string
  written_at: string
  written_by: string
}

export interface ConferencesConferences {
  id: string
  case_id: string
  person_id: string
  area_id: string
  consideration_id: string | null
  previous_id: string | null
  kind: string
  state: string
  held_on: Day
  starts_at: string
  minutes_planned: Generated<number>
  venue: Generated<string>
  link: Generated<string>
  reasons: Generated<string>
  authority: string
  authority_version: Generated<string>
  chair_id: string
  recorder_id: string
  typist_id: string | null
  devolved_because: string | null
  sender_id: string
  sender_because: Json
  template_version: string
  seniority: string | null
  opened_at: string | null
  closed_at: string | null
  version: Generated<number>
  written_at: string
  written_by: string
}

export interface ConferencesConsiderations {
  id: string
  case_id: string
  because: Json
  state: Generated<string>
  decided_by: string | null
  decided_at: string | null
  decided_because: string | null
  nobody_consulted_because: Generated<string>
  written_at: string
  written_by: string
}

export interface ConferencesConsultations {
  id: string
  consideration_id: string
  case_id: string
  agency_id: string
  person_consulted: string
  view: string
  said: string
  proposed_on: Day | null
  proposed_at: string | null
  proposed_venue: Generated<string>
  proposed_invitees: JsonOrDefault
  written_at: string
  written_by: string
}

export interface ConferencesContributions {
  id: string
  conference_id: string
  case_id: string
  agency_id: string
  author_id: string
  known: string | null
  manager_aware: boolean | null
  state: Generated<string>
  due_on: Day | null
  submitted_at: string | null
  version: Generated<number>
  written_at: string
}

export interface ConferencesCopies {
  id: string
  minute_id: string
  conference_id: string
  case_id: string
  member_id: string | null
  post_id: string | null
  invitation_id: string | null
  outside_name: string | null
  agency_id: string | null
  as_role: string
  number: number
  edition: number
  mark: string
  digest: Buffer
  withheld: number
  because: Json
  opened_at: string | null
  written_at: string
  written_by: string
}

export interface ConferencesCopyContents {
  copy_id: string
  content: Json
}

export interface ConferencesCorrections {
  id: string
  minute_id: string
  copy_id: string
  conference_id: string
  case_id: string
  member_id: string
  part: string
  quoted: string
  proposed: string
  because: string
  state: Generated<string>
  decided_by: string | null
  decided_at: string | null
  decided_because: string | null
  accepted_in: string | null
  written_at: string
}

export interface ConferencesDevolutions {
  id: string
  conference_id: string
  case_id: string
  seat: string
  from_id: string
  to_id: string
  because: string
  state: string
  decided_by: string | null
  decided_at: string | null
  decided_because: string | null
  written_at: string
  written_by: string
}

export interface ConferencesEarlier {
  id: string
  conference_id: string
  case_id: string
  about: string
  section: string
  version: number
  says: string
  said_by: string
  said_at: string
  written_at: string
  written_by: string
}

export interface ConferencesFields {
  conference_id: string
  case_id: string
  field: string
  section: string
  says: string
  version: number
  written_at: string
  written_by: string
}

export interface ConferencesInvitations {
  id: string
  conference_id: string
  case_id: string
  member_id: string | null
  post_id: string | null
  agency_id: string | null
  as_role: string
  outside_name: string | null
  pack: Generated<string>
  because: Json
  state: string
  removed_because: string | null
  sent_at: string | null
  template_version: string | null
  reply: string | null
  deputy_id: string | null
  reply_says: Generated<string>
  replied_at: string | null
  attendance: string | null
  arrived_at: string | null
  left_at: string | null
  written_at: string
  written_by: string
}

export interface ConferencesLines {
  id: string
  conference_id: string
  case_id: string
  contribution_id: string | null
  item: string
  part: Generated<string>
  section: string
  agency_id: string
  author_id: string
  says: string
  source: Generated<string>
  happened_on: Day | null
  handling: Generated<string>
  position: number
  taken_from: string | null
  state: Generated<string>
  version: Generated<number>
  written_at: string
  written_by: string
}

export interface ConferencesMinutes {
  id: string
  conference_id: string
  case_id: string
  version: number
  state: string
  content: Json
  issued_by: string | null
  issued_at: string | null
  written_at: string
  written_by: string
}

export interface HousingOptions {
  id: string
  case_id: string
  address: string
  kind: string
  available_on: Day | null
  constraints_say: Generated<string>
  state: string
  state_because: Generated<string>
  decided_by: string | null
  decided_at: string | null
  agency_id: string
  version: Generated<number>
  written_at: string
  written_by: string
}

export interface IdentityAccounts {
  id: string
  member_id: string
  sign_in_name: string
  sign_in_key: string
  password_hash: string | null
  totp_sealed: Buffer | null
  totp_last_step: number | null
  state: Generated<string>
  demonstration: Generated<boolean>
  made_at: string
  signed_in_at: string | null
}

export interface IdentityChallenges {
  id: string
  kind: string
  account_id: string | null
  state: Json
  made_at: string
  ends_at: string
  used_at: string | null
}

export interface IdentityFailures {
  counted_against: Buffer
  failures: number
  last_at: string
}

export interface IdentityFederations {
  id: string
  account_id: string
  issuer: string
  subject: string
  made_at: string
}

export interface IdentityPasskeys {
  id: string
  account_id: string
  credential_id: string
  public_key: Buffer
  counter: number
  transports: Generated<string[]>
  name: string
  made_at: string
  used_at: string | null
}

export interface IdentityRecoveryCodes {
  id: string
  account_id: string
  code_hash: Buffer
  made_at: string
  used_at: string | null
}

export interface IdentitySessions {
  id: string
  account_id: string
  member_id: string
  post_id: string | null
  token_hash: Buffer
  stage: string
  started_at: string
  seen_at: string
  ends_at: string
  proven_at: string | null
  ended_at: string | null
  ended_because: string | null
  device: Generated<string>
}

export interface IdentitySetupLinks {
  id: string
  account_id: string
  token_hash: Buffer
  made_by: string
  made_at: string
  ends_at: string
  used_at: string | null
}

export interface LedgerEvents {
  id: string
  happened_at: string
  written_at: string
  member_id: string | null
  agency_id: string | null
  post_id: string | null
  role: string
  session_id: string | null
  kind: string
  act: string
  purpose: string
  case_id: string | null
  body: JsonOrNull
  salt: Buffer | null
  body_hash: Buffer
  leaf: Buffer
  act_id: string | null
}

export interface OrdersConditions {
  id: string
  case_id: string
  conference_id: string | null
  wording: string
  source: string
  state: string
  child_age: number | null
  because: Generated<string>
  from_day: Day | null
  to_day: Day | null
  agency_id: string
  version: Generated<number>
  written_at: string
  written_by: string
}

export interface OrdersPermissions {
  id: string
  case_id: string
  condition_id: string | null
  says: string
  from_day: Day
  to_day: Day
  given_by: string
  agency_id: string
  written_at: string
  written_by: string
}

export interface OrdersRegistrations {
  id: string
  case_id: string
  must_register: boolean
  confirmed_by: string | null
  confirmed_at: string | null
  advised_on: Day | null
  advised_how: string | null
  advised_by: string | null
  advice_evidence: string | null
  registered_on: Day | null
  registered_recorded_by: string | null
  agency_id: string
  version: Generated<number>
  written_at: string
  written_by: string
}

export interface OrdersReminders {
  id: string
  case_id: string
  condition_id: string
  reminded_on: Day
  says: Generated<string>
  agency_id: string
  written_at: string
  written_by: string
}

export interface OrdersSentences {
  id: string
  case_id: string
  imposed_on: Day
  court: string
  offence: string
  sexual: boolean
  months: number | null
  extended: Generated<boolean>
  supervised_release: Generated<boolean>
  hospital: string | null
  supervision_ends_on: Day | null
  section: Generated<string>
  agency_id: string
  written_at: string
  written_by: string
}

export interface PeopleAddresses {
  id: string
  person_id: string
  kind: string
  line: string
  postcode: string | null
  from_day: Day | null
  to_day: Day | null
  closed_because: string | null
  source_agency_id: string
  written_at: string
  written_by: string
}

export interface PeopleAssociates {
  id: string
  person_id: string
  name: string
  relation: string
  is_child: Generated<boolean>
  born_on: Day | null
  household: string | null
  section: string
  concern: string | null
  disclosed_by: string | null
  disclosed_on: Day | null
  written_at: string
  written_by: string
  agency_id: string
}

export interface PeopleIdentifiers {
  id: string
  person_id: string
  type: string
  raw: string
  canonical: string
  check_fits: boolean | null
  source_agency_id: string
  written_at: string
  written_by: string
}

export interface PeopleNameWords {
  word: string
}

export interface PeopleNames {
  id: string
  person_id: string
  kind: string
  name: string
  words: string[]
  source_agency_id: string
  written_at: string
  written_by: string
}

export interface PeopleParticulars {
  person_id: string
  born_on: Day | null
  born_about: string | null
  sex: string | null
  communication_needs: string | null
  written_at: string
  written_by: string
}

export interface PeoplePeople {
  id: string
  known_as: string
  written_at: string
  written_by: string
}

export interface PeoplePossibleDuplicates {
  id: string
  person_id: string
  other_person_id: string
  why: Json
  decision: string | null
  decided_by: string | null
  decided_at: string | null
  decided_because: string | null
  written_at: string
}

export interface PeopleProtectiveAssessments {
  id: string
  associate_id: string
  person_id: string
  assessed_on: Day
  result: string
  says: string
  written_at: string
  written_by: string
  agency_id: string
}

export interface PeopleSearches {
  id: string
  member_id: string
  typed: string
  written_at: string
}

export interface PeopleWordDeletions {
  shortened: string
  word: string
}

export interface PlansActions {
  id: string
  case_id: string
  conference_id: string | null
  pillar: string
  section: Generated<string>
  task: string
  serves: Generated<string>
  owner_agency_id: string
  owner_member_id: string
  helper: Generated<string>
  due_on: Day
  shown_by: string
  state: Generated<string>
  questioned: JsonOrDefault
  accepted_at: string | null
  ended_on: Day | null
  ended_at: string | null
  ended_says: string | null
  escalated_on: Day | null
  set_by_agency_id: string
  version: Generated<number>
  written_at: string
  written_by: string
}

export interface PlansContingencies {
  id: string
  case_id: string
  conference_id: string | null
  sign: string
  step: string
  owner_agency_id: string
  owner_member_id: string | null
  within: string
  decided_by: Generated<string>
  state: Generated<string>
  version: Generated<number>
  written_at: string
  written_by: string
}

export interface PlansLines {
  id: string
  case_id: string
  conference_id: string | null
  pillar: string
  section: Generated<string>
  measure: string
  serves: string
  owner_agency_id: string
  owner_member_id: string | null
  frequency: Generated<string>
  starts_on: Day | null
  review_on: Day | null
  state: Generated<string>
  because: Generated<string>
  added_by_agency_id: string
  version: Generated<number>
  written_at: string
  written_by: string
}

export interface PlansPlans {
  case_id: string
  version: number
  agreed_on: Day | null
  conference_id: string | null
  review_on: Day | null
  written_at: string
  written_by: string
  contact_days: number | null
}

export interface PlatformDrafts {
  member_id: string
  form: string
  subject: string
  fields: Json
  saved_at: string
}

export interface PlatformMigrations {
  name: string
  hash: string
  applied_at: Generated<string>
}

export interface PlatformOutbox {
  id: string
  kind: string
  recipient_id: string
  link: string
  meeting: JsonOrNull
  state: Generated<string>
  because: string | null
  tries: Generated<number>
  written_at: string
  written_by: string
  settled_at: string | null
}

export interface PlatformSettings {
  key: string
  value: Json
  written_at: string
}

export interface PlatformSpentForms {
  key: string
  member_id: string
  act: string
  went_to: string
  spent_at: string
  said: Buffer | null
}

export interface ReleasesNotices {
  id: string
  case_id: string | null
  person_id: string | null
  area_id: string
  sender_agency_id: string
  sent_by: string
  received_on: Day
  release_on: Day
  pre_release_meeting_on: Day | null
  as_written: Json
  days_before: number
  late: boolean
  because: Json
  state: string
  written_at: string
}

export interface RiskDynamicFactors {
  id: string
  case_id: string
  conference_id: string | null
  direction: string
  says: string
  evidence: string
  noted_on: Day
  agency_id: string
  ended_on: Day | null
  written_at: string
  written_by: string
}

export interface RiskRatings {
  id: string
  case_id: string
  scale: string
  level: string
  tool: string
  definition: string | null
  assessed_on: Day
  assessor_id: string
  assessor_name: string
  agency_id: string
  evidence: string
  conference_id: string | null
  current: Generated<boolean>
  written_at: string
  written_by: string
}

export interface RiskSafetyWarnings {
  id: string
  case_id: string
  says: string
  because: string
  from_day: Day
  review_on: Day | null
  ended_on: Day | null
  agency_id: string
  written_at: string
  written_by: string
}

export interface StaffAgencies {
  id: string
  name: string
  short_name: string
  kind: string
  email: string | null
}

export interface StaffAgreementParties {
  id: string
  agreement_id: string
  agency_id: string
  area_id: string | null
  as_party: Generated<string>
  because: Generated<string>
  from_day: Day
  to_day: Day | null
  ended_at: string | null
  written_at: string
  written_by: string
}

export interface StaffAgreements {
  id: string
  kind: string
  title: string
  version: Generated<string>
  purpose: Generated<string>
  legal_basis: Generated<string>
  succeeds: string | null
  categories: string[] | null
  owner_post_id: string | null
  from_day: Day
  to_day: Day | null
  ended_at: string | null
  review_on: Day | null
  written_at: string
  written_by: string
}

export interface StaffAreas {
  id: string
  name: string
  kind: string
  jurisdiction: Generated<string>
  division_id: string | null
}

export interface StaffClearances {
  id: string
  member_id: string
  kind: string
  level: Generated<string>
  from_day: Day
  to_day: Day
  evidence: Generated<string>
  written_at: string
  written_by: string
}

export interface StaffLocalSettings {
  id: string
  area_id: string
  key: string
  value: Json
  from_day: Day
  to_day: Day | null
  source: string
  pinpoint: Generated<string>
}

export interface StaffMembers {
  id: string
  agency_id: string
  name: string
  email: string | null
  phone: string | null
  discipline: string | null
}

export interface StaffPostings {
  id: string
  post_id: string
  member_id: string
  kind: Generated<string>
  from_day: Day
  to_day: Day | null
}

export interface StaffPosts {
  id: string
  agency_id: string
  area_id: string | null
  role: string
  title: string
  other_titles: Generated<string[]>
  reports_to: string | null
}

export interface StaffProviderBands {
  id: string
  agency_id: string
  bands: string[]
  from_day: Day
  to_day: Day | null
  written_at: string
  written_by: string
}

export interface StaffRequiredClearances {
  id: string
  role: string
  kind: string
  from_day: Day
  written_at: string
  written_by: string
}

export interface TasksTasks {
  id: string
  kind: string
  says: string
  case_id: string | null
  conference_id: string | null
  section: Generated<string>
  owner_member_id: string | null
  owner_post_id: string | null
  owner_agency_id: string
  asked_by: string | null
  due_on: Day | null
  because: JsonOrDefault
  opens: string
  state: Generated<string>
  ended_at: string | null
  ended_by: string | null
  ended_because: string | null
  escalated_to: string | null
  escalated_at: string | null
  about_table: string | null
  about_id: string | null
  written_at: string
  written_by: string
}

export interface Tables {
  access_grants: AccessGrants
  access_restriction_names: AccessRestrictionNames
  access_restrictions: AccessRestrictions
  access_rights: AccessRights
  access_roles: AccessRoles
  access_sections: AccessSections
  cases_cases: CasesCases
  cases_entries: CasesEntries
  cases_last_looked: CasesLastLooked
  cases_memberships: CasesMemberships
  conferences_access_needs: ConferencesAccessNeeds
  conferences_approvals: ConferencesApprovals
  conferences_circulation_changes: ConferencesCirculationChanges
  conferences_concerns: ConferencesConcerns
  conferences_conferences: ConferencesConferences
  conferences_considerations: ConferencesConsiderations
  conferences_consultations: ConferencesConsultations
  conferences_contributions: ConferencesContributions
  conferences_copies: ConferencesCopies
  conferences_copy_contents: ConferencesCopyContents
  conferences_corrections: ConferencesCorrections
  conferences_devolutions: ConferencesDevolutions
  conferences_earlier: ConferencesEarlier
  conferences_fields: ConferencesFields
  conferences_invitations: ConferencesInvitations
  conferences_lines: ConferencesLines
  conferences_minutes: ConferencesMinutes
  housing_options: HousingOptions
  identity_accounts: IdentityAccounts
  identity_challenges: IdentityChallenges
  identity_failures: IdentityFailures
  identity_federations: IdentityFederations
  identity_passkeys: IdentityPasskeys
  identity_recovery_codes: IdentityRecoveryCodes
  identity_sessions: IdentitySessions
  identity_setup_links: IdentitySetupLinks
  ledger_events: LedgerEvents
  orders_conditions: OrdersConditions
  orders_permissions: OrdersPermissions
  orders_registrations: OrdersRegistrations
  orders_reminders: OrdersReminders
  orders_sentences: OrdersSentences
  people_addresses: PeopleAddresses
  people_associates: PeopleAssociates
  people_identifiers: PeopleIdentifiers
  people_name_words: PeopleNameWords
  people_names: PeopleNames
  people_particulars: PeopleParticulars
  people_people: PeoplePeople
  people_possible_duplicates: PeoplePossibleDuplicates
  people_protective_assessments: PeopleProtectiveAssessments
  people_searches: PeopleSearches
  people_word_deletions: PeopleWordDeletions
  plans_actions: PlansActions
  plans_contingencies: PlansContingencies
  plans_lines: PlansLines
  plans_plans: PlansPlans
  platform_drafts: PlatformDrafts
  platform_migrations: PlatformMigrations
  platform_outbox: PlatformOutbox
  platform_settings: PlatformSettings
  platform_spent_forms: PlatformSpentForms
  releases_notices: ReleasesNotices
  risk_dynamic_factors: RiskDynamicFactors
  risk_ratings: RiskRatings
  risk_safety_warnings: RiskSafetyWarnings
  staff_agencies: StaffAgencies
  staff_agreement_parties: StaffAgreementParties
  staff_agreements: StaffAgreements
  staff_areas: StaffAreas
  staff_clearances: StaffClearances
  staff_local_settings: StaffLocalSettings
  staff_members: StaffMembers
  staff_postings: StaffPostings
  staff_posts: StaffPosts
  staff_provider_bands: StaffProviderBands
  staff_required_clearances: StaffRequiredClearances
  tasks_tasks: TasksTasks
}
