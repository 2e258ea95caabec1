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
  reveals_registration: string | null
}

export interface AccessRecordsMisSendSteps {
  id: string
  mis_send_id: string
  step: string
  says: string
  happened_at: string
  written_at: string
  written_by: string
}

export interface AccessRecordsMisSends {
  id: string
  case_id: string | null
  area_id: string
  what: string
  to_whom: string
  sent_at: string | null
  noticed_at: string
  danger: Generated<boolean>
  state: Generated<string>
  version: Generated<number>
  agency_id: string
  written_at: string
  written_by: string
}

export interface AccessRecordsOwnPlaces {
  id: string
  member_id: string
  postcode: string
  from_day: Day
  to_day: Day | null
  written_at: string
  written_by: string
}

export interface AccessRecordsOwnerAnswers {
  id: string
  request_id: string
  case_id: string
  area_id: string
  owner_agency_id: string
  items: number
  answer_by: Day
  state: Generated<string>
  says: string | null
  answered_at: string | null
  answered_by: string | null
  version: Generated<number>
  written_at: string
  written_by: string
}

export interface AccessRecordsRequests {
  id: string
  case_id: string
  area_id: string
  kind: string
  received_on: Day
  answer_by: Day
  because: string
  grant_id: string
  open_until: string
  closed_at: string | null
  closed_by: string | null
  closed_because: string | null
  version: Generated<number>
  agency_id: string
  written_at: string
  written_by: string
}

export interface AccessRecordsSignals {
  id: string
  rule: string
  strong: boolean
  subject: string
  member_id: string
  post_id: string
  agency_id: string
  area_id: string | null
  supervisor_post_id: string | null
  because: Json
  lines: number
  event_ids: string[]
  from_at: string
  to_at: string
  state: Generated<string>
  outcome_says: string | null
  decided_at: string | null
  decided_by: string | null
  version: Generated<number>
  written_at: string
  written_by: string
}

export interface AccessRecordsWatched {
  id: string
  until_at: string
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
  reveals_registration: string | null
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

export interface ApprovalsApprovals {
  id: string
  act: string
  case_id: string | null
  person_id: string | null
  other_person_id: string | null
  subject_id: string | null
  payload: Json
  shown: Json
  because: string
  payload_hash: Buffer
  asked_by: string
  asked_post_id: string
  expires_at: string
  state: Generated<string>
  decided_by: string | null
  decided_at: string | null
  decided_because: string | null
  written_at: string
  written_by: string
}

export interface ApprovalsApprovers {
  act: string
  role: string
  reads: string | null
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
  reveals_registration: string | null
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
  reveals_registration: string | null
}

export interface ConferencesAccessNeeds {
  invitation_id: string
  conference_id: string
  case_id: string
  member_id: string
  says: string
  written_at: string
  reveals_registration: string | null
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
  reveals_registration: string | null
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
  reveals_registration: string | null
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
  reveals_registration: string | null
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
  reveals_registration: string | null
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
  reveals_registration: string | null
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
  reveals_registration: string | null
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
  reveals_registration: string | null
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
  reveals_registration: string | null
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
  east: number | null
  north: number | null
  moved_in_on: Day | null
  reveals_registration: string | null
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

export interface LedgerCheckpoints {
  id: string
  size: number
  root: Buffer
  note: string
  signed_at: string
}

export interface LedgerCosignatures {
  checkpoint_id: string
  witness: string
  line: string
  cosigned_at: string
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
  written_in: Generated<string>
}

export interface LedgerRecoveries {
  id: string
  note: string
  event_id: string
  written_at: string
}

export interface LedgerRowTables {
  tab: string
  columns: string[]
  taken_up_at: string
}

export interface LedgerRows {
  id: number
  act_id: string | null
  tab: string
  row_id: string
  did: string
  case_id: string | null
  person_id: string | null
  written_at: string
  hash: Buffer | null
  before: JsonOrNull
}

export interface LedgerSequence {
  seq: number
  event_id: string
  leaf: Buffer
}

export interface LedgerTiles {
  level: number
  place: number
  hashes: Buffer
}

export interface LedgerWatch {
  part: string
  at: string
  place: number | null
  wrong: string | null
}

export interface NeedToKnowOpenings {
  id: string
  opened_case_id: string
  opened_person_id: string
  grant_ids: string[]
  member_id: string
  post_id: string
  agency_id: string
  reason: string
  because: Generated<string>
  because_by: string
  explained_at: string | null
  from_at: string
  to_at: string
  ended_at: string | null
  times_before: Generated<number>
  review_on: Day
  escalated_on: Day | null
  reviewed_by: string | null
  reviewed_at: string | null
  found: string | null
  review_says: string | null
  written_at: string
  written_by: string
}

export interface NeedToKnowPurposes {
  id: string
  case_id: string
  member_id: string
  post_id: string
  purpose: string
  words: Generated<string>
  from_at: string
  to_at: string
  written_at: string
  written_by: string
}

export interface NeedToKnowUrgentActions {
  id: string
  case_id: string | null
  opening_id: string | null
  protects: Generated<string[]>
  done: Generated<string>
  done_at: string | null
  told: Generated<string>
  referrals: Generated<string[]>
  complete_by: string
  completed_at: string | null
  member_id: string
  agency_id: string
  written_at: string
  written_by: string
  reveals_registration: string | null
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
  reveals_registration: string | null
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
  reveals_registration: string | null
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
  reveals_registration: string | null
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
  reveals_registration: string | null
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
  reveals_registration: string | null
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
  reveals_registration: string | null
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

export interface PeopleJoins {
  id: string
  person_id: string
  other_person_id: string
  because: string
  asked_by: string
  ended_at: string | null
  ended_by: string | null
  ended_because: string | null
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
  reveals_registration: string | null
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
  reveals_registration: string | null
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
  reveals_registration: string | null
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
  reveals_registration: string | null
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
  reveals_registration: string | null
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

export interface RecipientsConfirmations {
  id: string
  try_id: string
  case_id: string
  because: string
  asked_by: string
  from_at: string
  to_at: string
  written_at: string
  written_by: string
}

export interface RecipientsTries {
  id: string
  case_id: string
  recipient: string
  name: string
  typed: boolean
  stopped: boolean
  counted: boolean
  tried_on: Day
  agency_id: string
  member_id: string
  written_at: string
  written_by: string
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

export interface RetentionHolds {
  id: string
  person_id: string
  kind: string
  because: string
  agency_id: string
  from_day: Day
  ended_at: string | null
  ended_by: string | null
  ended_because: string | null
  written_at: string
  written_by: string
}

export interface RetentionProposals {
  id: string
  case_id: string
  person_id: string
  area_id: string
  run_id: string
  because: Json
  due_on: Day
  state: Generated<string>
  review_on: Day | null
  decided_because: string | null
  decided_by: string | null
  decided_at: string | null
  restriction_id: string | null
  version: Generated<number>
  written_at: string
  written_by: string
}

export interface RetentionRuns {
  id: string
  ran_on: Day
  base: number
  due: number
  proposed: number
  stopped: Generated<boolean>
  confirmed_by: string | null
  confirmed_because: string | null
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
  reveals_registration: string | null
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
  reveals_registration: string | null
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
  reveals_registration: string | null
}

export interface SharingAbsences {
  id: string
  post_id: string
  designate_post_id: string
  from_day: Day
  to_day: Day
  because: Generated<string>
  ended_on: Day | null
  written_at: string
  written_by: string
}

export interface SharingDeviations {
  id: string
  case_id: string
  agreement_id: string
  rule: string
  share_id: string | null
  says: string
  because: string
  agency_id: string
  until_at: string
  withdrawn_at: string | null
  written_at: string
  written_by: string
}

export interface SharingDisseminations {
  id: string
  case_id: string
  option_id: string
  area_id: string
  team_post_id: string | null
  state: Generated<string>
  because: Generated<string>
  until_at: string | null
  version: Generated<number>
  decided_at: string | null
  decided_by: string | null
  written_at: string
  written_by: string
}

export interface SharingEndorsements {
  id: string
  deviation_id: string
  case_id: string
  seat: string
  post_id: string
  for_post_id: string | null
  verdict: string
  because: Generated<string>
  written_at: string
  written_by: string
}

export interface SharingItemReaders {
  id: string
  item_id: string
  case_id: string
  agency_id: string
  reader_agency_id: string | null
  reader_role: string | null
  reader_post_id: string | null
  reader_member_id: string | null
  reader_conference_id: string | null
  because: string
  ended_at: string | null
  ended_by: string | null
  ended_because: string | null
  written_at: string
  written_by: string
  reveals_registration: string | null
}

export interface SharingItemReviews {
  id: string
  item_id: string
  case_id: string
  agency_id: string
  says: string
  next_on: Day
  written_at: string
  written_by: string
  reveals_registration: string | null
}

export interface SharingItemSources {
  id: string
  item_id: string
  case_id: string
  agency_id: string
  reference: Generated<string>
  source_grade: string | null
  information_grade: string | null
  sanitised_from: string | null
  written_at: string
  written_by: string
}

export interface SharingItems {
  id: string
  case_id: string
  agency_id: string
  owner_post_id: string
  level: Generated<string>
  class: string
  section: Generated<string>
  handling_scheme: string | null
  handling_code: string | null
  conditions: Generated<string>
  grounds: Generated<string>
  about_role: Generated<string>
  says: string
  may_be_shown_to_subject: Generated<boolean>
  happened_on: Day | null
  review_on: Day
  corrects: string | null
  corrected_because: string | null
  written_at: string
  written_by: string
  reveals_registration: string | null
}

export interface SharingLiaisonAdded {
  id: string
  case_id: string
  post_id: string
  because: string
  from_at: string
  to_at: string
  ended_at: string | null
  ended_by: string | null
  written_at: string
  written_by: string
}

export interface SharingLiaisonMessages {
  id: string
  case_id: string
  agency_id: string
  words: string
  reveals_registration: string | null
  written_at: string
  written_by: string
}

export interface SharingNamedPosts {
  id: string
  agreement_id: string
  agency_id: string
  area_id: string | null
  seat: string
  post_id: string | null
  from_day: Day
  to_day: Day | null
  written_at: string
  written_by: string
}

export interface SharingOpenings {
  id: string
  share_id: string
  case_id: string
  member_id: string
  post_id: string
  opened_at: string
}

export interface SharingOverrides {
  id: string
  share_id: string
  case_id: string
  agency_id: string
  words: string
  to_whom: string
  harm: string
  because: string
  approver_post_id: string
  state: Generated<string>
  decided_at: string | null
  decided_by: string | null
  decided_because: Generated<string>
  written_at: string
  written_by: string
}

export interface SharingPointers {
  id: string
  case_id: string
  agency_id: string
  kind: string
  ask_post_id: string
  ended_at: string | null
  ended_by: string | null
  written_at: string
  written_by: string
}

export interface SharingRefusals {
  id: string
  case_id: string
  request_id: string | null
  agency_id: string
  to_agency_id: string
  because: string
  rule: Generated<string>
  written_at: string
  written_by: string
}

export interface SharingRegistrationPermissions {
  id: string
  case_id: string
  person_id: string
  agency_id: string
  words: string
  digest: Generated<string>
  to_agency_id: string | null
  to_post_id: string | null
  to_member_id: string | null
  because: string
  state: Generated<string>
  until_on: Day | null
  decided_by: string | null
  decided_at: string | null
  decided_because: string | null
  version: Generated<number>
  written_at: string
  written_by: string
}

export interface SharingRequests {
  id: string
  case_id: string
  agency_id: string
  asked_by_post_id: string
  asked_agency_id: string
  asked_post_id: string
  handed_to_post_id: string | null
  asks: string
  why: Generated<string>
  reveals_registration: string | null
  protects: string | null
  urgent: Generated<boolean>
  answer_by: string
  state: Generated<string>
  settled_at: string | null
  settled_by: string | null
  version: Generated<number>
  written_at: string
  written_by: string
}

export interface SharingRulesCarried {
  id: string
  agreement_id: string
  rule: string
  pinpoint: string
  written_at: string
  written_by: string
}

export interface SharingShares {
  id: string
  case_id: string
  agency_id: string
  words: string
  tells_of_registration: string | null
  section: string
  class: string
  handling: Generated<string>
  item_id: string | null
  owner_agency_id: string
  to_agency_id: string
  to_post_id: string | null
  to_member_id: string | null
  handed_to_post_id: string | null
  protects: string | null
  why: Generated<string>
  legal_basis: Generated<string>
  purpose: Generated<string>
  agreement_id: string | null
  urgent: Generated<boolean>
  complete_by: string | null
  completed_at: string | null
  state: string
  broken: Generated<string[]>
  set_aside: Generated<string[]>
  dissemination_id: string | null
  request_id: string | null
  sent_at: string | null
  sent_by: string | null
  withdrawn_at: string | null
  withdrawn_because: string | null
  version: Generated<number>
  written_at: string
  written_by: string
}

export interface SharingWorkingDays {
  id: string
  post_id: string
  days: number[]
  deputy_post_id: string | null
  from_day: Day
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
  reveals_registration: string | null
}

export interface VictimsFaults {
  id: string
  found_at: string
  mended_at: string | null
}

export interface VictimsLocations {
  id: string
  case_id: string
  agency_id: string
  owner_post_id: string
  key_id: string
  nonce: Buffer
  sealed: Buffer
  corrects_id: string | null
  ended_at: string | null
  ended_by: string | null
  ended_because: string | null
  written_at: string
  written_by: string
}

export interface VictimsReadings {
  id: string
  location_id: string
  case_id: string
  member_id: string
  agency_id: string
  because: string
  from_at: string
  to_at: string
  written_at: string
  written_by: string
}

export interface VictimsTests {
  id: string
  case_id: string
  option_id: string
  cell: string
  answer: string
  by_hand: Generated<boolean>
  counted: boolean
  ask_post_id: string | null
  tested_on: Day
  agency_id: string
  member_id: string
  written_at: string
  written_by: string
}

export interface Tables {
  access_grants: AccessGrants
  access_records_mis_send_steps: AccessRecordsMisSendSteps
  access_records_mis_sends: AccessRecordsMisSends
  access_records_own_places: AccessRecordsOwnPlaces
  access_records_owner_answers: AccessRecordsOwnerAnswers
  access_records_requests: AccessRecordsRequests
  access_records_signals: AccessRecordsSignals
  access_records_watched: AccessRecordsWatched
  access_restriction_names: AccessRestrictionNames
  access_restrictions: AccessRestrictions
  access_rights: AccessRights
  access_roles: AccessRoles
  access_sections: AccessSections
  approvals_approvals: ApprovalsApprovals
  approvals_approvers: ApprovalsApprovers
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
  ledger_checkpoints: LedgerCheckpoints
  ledger_cosignatures: LedgerCosignatures
  ledger_events: LedgerEvents
  ledger_recoveries: LedgerRecoveries
  ledger_row_tables: LedgerRowTables
  ledger_rows: LedgerRows
  ledger_sequence: LedgerSequence
  ledger_tiles: LedgerTiles
  ledger_watch: LedgerWatch
  need_to_know_openings: NeedToKnowOpenings
  need_to_know_purposes: NeedToKnowPurposes
  need_to_know_urgent_actions: NeedToKnowUrgentActions
  orders_conditions: OrdersConditions
  orders_permissions: OrdersPermissions
  orders_registrations: OrdersRegistrations
  orders_reminders: OrdersReminders
  orders_sentences: OrdersSentences
  people_addresses: PeopleAddresses
  people_associates: PeopleAssociates
  people_identifiers: PeopleIdentifiers
  people_joins: PeopleJoins
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
  recipients_confirmations: RecipientsConfirmations
  recipients_tries: RecipientsTries
  releases_notices: ReleasesNotices
  retention_holds: RetentionHolds
  retention_proposals: RetentionProposals
  retention_runs: RetentionRuns
  risk_dynamic_factors: RiskDynamicFactors
  risk_ratings: RiskRatings
  risk_safety_warnings: RiskSafetyWarnings
  sharing_absences: SharingAbsences
  sharing_deviations: SharingDeviations
  sharing_disseminations: SharingDisseminations
  sharing_endorsements: SharingEndorsements
  sharing_item_readers: SharingItemReaders
  sharing_item_reviews: SharingItemReviews
  sharing_item_sources: SharingItemSources
  sharing_items: SharingItems
  sharing_liaison_added: SharingLiaisonAdded
  sharing_liaison_messages: SharingLiaisonMessages
  sharing_named_posts: SharingNamedPosts
  sharing_openings: SharingOpenings
  sharing_overrides: SharingOverrides
  sharing_pointers: SharingPointers
  sharing_refusals: SharingRefusals
  sharing_registration_permissions: SharingRegistrationPermissions
  sharing_requests: SharingRequests
  sharing_rules_carried: SharingRulesCarried
  sharing_shares: SharingShares
  sharing_working_days: SharingWorkingDays
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
  victims_faults: VictimsFaults
  victims_locations: VictimsLocations
  victims_readings: VictimsReadings
  victims_tests: VictimsTests
}
