-- The database that migrations build. Made by `npm run snapshot`. Do not edit.

-- Tables and columns
access_grants.id uuid not null
access_grants.kind text not null
access_grants.case_id uuid
access_grants.area_id uuid
access_grants.member_id uuid
access_grants.post_id uuid
access_grants.team_post_id uuid
access_grants.agency_id uuid
access_grants.to_role text
access_grants.as_role text not null
access_grants.because text not null
access_grants.from_at timestamp with time zone not null
access_grants.to_at timestamp with time zone not null
access_grants.ended_at timestamp with time zone
access_grants.ended_by uuid
access_grants.ended_because text
access_grants.agreement_id uuid
access_grants.conference_id uuid
access_grants.written_at timestamp with time zone not null
access_grants.written_by uuid not null
access_grants.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[because, ended_because]))
access_records_mis_send_steps.id uuid not null
access_records_mis_send_steps.mis_send_id uuid not null
access_records_mis_send_steps.step text not null
access_records_mis_send_steps.says text not null
access_records_mis_send_steps.happened_at timestamp with time zone not null
access_records_mis_send_steps.written_at timestamp with time zone not null
access_records_mis_send_steps.written_by uuid not null
access_records_mis_sends.id uuid not null
access_records_mis_sends.case_id uuid
access_records_mis_sends.area_id uuid not null
access_records_mis_sends.what text not null
access_records_mis_sends.to_whom text not null
access_records_mis_sends.sent_at timestamp with time zone
access_records_mis_sends.noticed_at timestamp with time zone not null
access_records_mis_sends.danger boolean not null default false
access_records_mis_sends.state text not null default 'open'::text
access_records_mis_sends.version integer not null default 1
access_records_mis_sends.agency_id uuid not null
access_records_mis_sends.written_at timestamp with time zone not null
access_records_mis_sends.written_by uuid not null
access_records_own_places.id uuid not null
access_records_own_places.member_id uuid not null
access_records_own_places.postcode text not null
access_records_own_places.from_day date not null
access_records_own_places.to_day date
access_records_own_places.written_at timestamp with time zone not null
access_records_own_places.written_by uuid not null
access_records_owner_answers.id uuid not null
access_records_owner_answers.request_id uuid not null
access_records_owner_answers.case_id uuid not null
access_records_owner_answers.area_id uuid not null
access_records_owner_answers.owner_agency_id uuid not null
access_records_owner_answers.items integer not null
access_records_owner_answers.answer_by date not null
access_records_owner_answers.state text not null default 'waiting'::text
access_records_owner_answers.says text
access_records_owner_answers.answered_at timestamp with time zone
access_records_owner_answers.answered_by uuid
access_records_owner_answers.version integer not null default 1
access_records_owner_answers.written_at timestamp with time zone not null
access_records_owner_answers.written_by uuid not null
access_records_requests.id uuid not null
access_records_requests.case_id uuid not null
access_records_requests.area_id uuid not null
access_records_requests.kind text not null
access_records_requests.received_on date not null
access_records_requests.answer_by date not null
access_records_requests.because text not null
access_records_requests.grant_id uuid not null
access_records_requests.open_until timestamp with time zone not null
access_records_requests.closed_at timestamp with time zone
access_records_requests.closed_by uuid
access_records_requests.closed_because text
access_records_requests.version integer not null default 1
access_records_requests.agency_id uuid not null
access_records_requests.written_at timestamp with time zone not null
access_records_requests.written_by uuid not null
access_records_signals.id uuid not null
access_records_signals.rule text not null
access_records_signals.strong boolean not null
access_records_signals.subject text not null
access_records_signals.member_id uuid not null
access_records_signals.post_id uuid not null
access_records_signals.agency_id uuid not null
access_records_signals.area_id uuid
access_records_signals.supervisor_post_id uuid
access_records_signals.because jsonb not null
access_records_signals.lines integer not null
access_records_signals.event_ids uuid[] not null
access_records_signals.from_at timestamp with time zone not null
access_records_signals.to_at timestamp with time zone not null
access_records_signals.state text not null default 'open'::text
access_records_signals.outcome_says text
access_records_signals.decided_at timestamp with time zone
access_records_signals.decided_by uuid
access_records_signals.version integer not null default 1
access_records_signals.written_at timestamp with time zone not null
access_records_signals.written_by uuid not null
access_records_watched.id text not null
access_records_watched.until_at timestamp with time zone not null
access_restriction_names.id uuid not null
access_restriction_names.restriction_id uuid not null
access_restriction_names.person_id uuid not null
access_restriction_names.member_id uuid
access_restriction_names.post_id uuid
access_restriction_names.written_at timestamp with time zone not null
access_restriction_names.written_by uuid not null
access_restrictions.id uuid not null
access_restrictions.person_id uuid not null
access_restrictions.kind text not null
access_restrictions.shows text not null default 'pointer'::text
access_restrictions.reason text not null
access_restrictions.review_on date not null
access_restrictions.contact_post_id uuid not null
access_restrictions.agency_id uuid not null
access_restrictions.from_at timestamp with time zone not null
access_restrictions.to_at timestamp with time zone
access_restrictions.ended_by uuid
access_restrictions.ended_because text
access_restrictions.written_at timestamp with time zone not null
access_restrictions.written_by uuid not null
access_restrictions.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[reason, ended_because]))
access_rights.role text not null
access_rights.section text not null
access_rights.place text not null
access_rights.may_read boolean not null default false
access_rights.may_write boolean not null default false
access_roles.role text not null
access_roles.says text not null
access_roles.reach text not null
access_roles.reaches_under_18 boolean not null default false
access_sections.section text not null
access_sections.says text not null
approvals_approvals.id uuid not null
approvals_approvals.act text not null
approvals_approvals.case_id uuid
approvals_approvals.person_id uuid
approvals_approvals.other_person_id uuid
approvals_approvals.subject_id uuid
approvals_approvals.payload jsonb not null
approvals_approvals.shown jsonb not null
approvals_approvals.because text not null
approvals_approvals.payload_hash bytea not null
approvals_approvals.asked_by uuid not null
approvals_approvals.asked_post_id uuid not null
approvals_approvals.expires_at timestamp with time zone not null
approvals_approvals.state text not null default 'waiting'::text
approvals_approvals.decided_by uuid
approvals_approvals.decided_at timestamp with time zone
approvals_approvals.decided_because text
approvals_approvals.written_at timestamp with time zone not null
approvals_approvals.written_by uuid not null
approvals_approvers.act text not null
approvals_approvers.role text not null
approvals_approvers.reads text
cases_cases.id uuid not null
cases_cases.person_id uuid not null
cases_cases.reference text not null
cases_cases.area_id uuid not null
cases_cases.division_id uuid not null
cases_cases.regime text not null default 'adult'::text
cases_cases.basis text not null
cases_cases.place text not null
cases_cases.state text not null default 'open'::text
cases_cases.kind text not null default 'sexual'::text
cases_cases.level smallint
cases_cases.release_on date
cases_cases.supervision_ends_on date
cases_cases.pre_release_meeting_on date
cases_cases.lead_agency_id uuid
cases_cases.managing_post_id uuid
cases_cases.opened_on date not null
cases_cases.closed_on date
cases_cases.version integer not null default 1
cases_cases.written_at timestamp with time zone not null
cases_cases.written_by uuid not null
cases_cases.hospital text
cases_entries.id uuid not null
cases_entries.case_id uuid not null
cases_entries.section text not null
cases_entries.kind text not null
cases_entries.happened_on date not null
cases_entries.headline text not null
cases_entries.detail text not null default ''::text
cases_entries.agency_id uuid not null
cases_entries.written_by uuid not null
cases_entries.written_at timestamp with time zone not null
cases_entries.corrects uuid
cases_entries.corrected_because text
cases_entries.about_table text
cases_entries.about_id uuid
cases_entries.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[headline, detail, corrected_because]))
cases_last_looked.member_id uuid not null
cases_last_looked.case_id uuid not null
cases_last_looked.looked_at timestamp with time zone not null
cases_last_looked.before_that timestamp with time zone
cases_memberships.id uuid not null
cases_memberships.case_id uuid not null
cases_memberships.post_id uuid
cases_memberships.member_id uuid
cases_memberships.agency_id uuid not null
cases_memberships.as_role text not null
cases_memberships.because text not null
cases_memberships.from_day date not null
cases_memberships.to_day date
cases_memberships.core_group boolean not null default true
cases_memberships.written_at timestamp with time zone not null
cases_memberships.written_by uuid not null
cases_memberships.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[because]))
conferences_access_needs.invitation_id uuid not null
conferences_access_needs.conference_id uuid not null
conferences_access_needs.case_id uuid not null
conferences_access_needs.member_id uuid not null
conferences_access_needs.says text not null
conferences_access_needs.written_at timestamp with time zone not null
conferences_access_needs.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[says]))
conferences_approvals.id uuid not null
conferences_approvals.minute_id uuid not null
conferences_approvals.conference_id uuid not null
conferences_approvals.case_id uuid not null
conferences_approvals.digest bytea not null
conferences_approvals.approved_by uuid not null
conferences_approvals.approved_at timestamp with time zone not null
conferences_circulation_changes.id uuid not null
conferences_circulation_changes.conference_id uuid not null
conferences_circulation_changes.case_id uuid not null
conferences_circulation_changes.member_id uuid
conferences_circulation_changes.invitation_id uuid
conferences_circulation_changes.change text not null
conferences_circulation_changes.section text
conferences_circulation_changes.part text
conferences_circulation_changes.because text not null
conferences_circulation_changes.state text not null default 'in-force'::text
conferences_circulation_changes.written_at timestamp with time zone not null
conferences_circulation_changes.written_by uuid not null
conferences_concerns.id uuid not null
conferences_concerns.case_id uuid not null
conferences_concerns.entry_id uuid not null
conferences_concerns.kind text not null
conferences_concerns.noted_on date not null
conferences_concerns.serious boolean not null
conferences_concerns.agency_id uuid not null
conferences_concerns.written_at timestamp with time zone not null
conferences_concerns.written_by uuid not null
conferences_conferences.id uuid not null
conferences_conferences.case_id uuid not null
conferences_conferences.person_id uuid not null
conferences_conferences.area_id uuid not null
conferences_conferences.consideration_id uuid
conferences_conferences.previous_id uuid
conferences_conferences.kind text not null
conferences_conferences.state text not null
conferences_conferences.held_on date not null
conferences_conferences.starts_at time without time zone not null
conferences_conferences.minutes_planned integer not null default 60
conferences_conferences.venue text not null default ''::text
conferences_conferences.link text not null default ''::text
conferences_conferences.reasons text not null default ''::text
conferences_conferences.authority text not null
conferences_conferences.authority_version text not null default ''::text
conferences_conferences.chair_id uuid not null
conferences_conferences.recorder_id uuid not null
conferences_conferences.typist_id uuid
conferences_conferences.devolved_because text
conferences_conferences.sender_id uuid not null
conferences_conferences.sender_because jsonb not null
conferences_conferences.template_version text not null
conferences_conferences.seniority text
conferences_conferences.opened_at timestamp with time zone
conferences_conferences.closed_at timestamp with time zone
conferences_conferences.version integer not null default 1
conferences_conferences.written_at timestamp with time zone not null
conferences_conferences.written_by uuid not null
conferences_conferences.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[reasons]))
conferences_considerations.id uuid not null
conferences_considerations.case_id uuid not null
conferences_considerations.because jsonb not null
conferences_considerations.state text not null default 'open'::text
conferences_considerations.decided_by uuid
conferences_considerations.decided_at timestamp with time zone
conferences_considerations.decided_because text
conferences_considerations.nobody_consulted_because text not null default ''::text
conferences_considerations.written_at timestamp with time zone not null
conferences_considerations.written_by uuid not null
conferences_considerations.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[(because)::text, decided_because, nobody_consulted_because]))
conferences_consultations.id uuid not null
conferences_consultations.consideration_id uuid not null
conferences_consultations.case_id uuid not null
conferences_consultations.agency_id uuid not null
conferences_consultations.person_consulted text not null
conferences_consultations.view text not null
conferences_consultations.said text not null
conferences_consultations.proposed_on date
conferences_consultations.proposed_at time without time zone
conferences_consultations.proposed_venue text not null default ''::text
conferences_consultations.proposed_invitees jsonb not null default '[]'::jsonb
conferences_consultations.written_at timestamp with time zone not null
conferences_consultations.written_by uuid not null
conferences_consultations.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[person_consulted, said, proposed_venue]))
conferences_contributions.id uuid not null
conferences_contributions.conference_id uuid not null
conferences_contributions.case_id uuid not null
conferences_contributions.agency_id uuid not null
conferences_contributions.author_id uuid not null
conferences_contributions.known text
conferences_contributions.manager_aware boolean
conferences_contributions.state text not null default 'draft'::text
conferences_contributions.due_on date
conferences_contributions.submitted_at timestamp with time zone
conferences_contributions.version integer not null default 1
conferences_contributions.written_at timestamp with time zone not null
conferences_copies.id uuid not null
conferences_copies.minute_id uuid not null
conferences_copies.conference_id uuid not null
conferences_copies.case_id uuid not null
conferences_copies.member_id uuid
conferences_copies.post_id uuid
conferences_copies.invitation_id uuid
conferences_copies.outside_name text
conferences_copies.agency_id uuid
conferences_copies.as_role text not null
conferences_copies.number integer not null
conferences_copies.edition integer not null
conferences_copies.mark text not null
conferences_copies.digest bytea not null
conferences_copies.withheld integer not null
conferences_copies.because jsonb not null
conferences_copies.opened_at timestamp with time zone
conferences_copies.written_at timestamp with time zone not null
conferences_copies.written_by uuid not null
conferences_copy_contents.copy_id uuid not null
conferences_copy_contents.content jsonb not null
conferences_corrections.id uuid not null
conferences_corrections.minute_id uuid not null
conferences_corrections.copy_id uuid not null
conferences_corrections.conference_id uuid not null
conferences_corrections.case_id uuid not null
conferences_corrections.member_id uuid not null
conferences_corrections.part text not null
conferences_corrections.quoted text not null
conferences_corrections.proposed text not null
conferences_corrections.because text not null
conferences_corrections.state text not null default 'open'::text
conferences_corrections.decided_by uuid
conferences_corrections.decided_at timestamp with time zone
conferences_corrections.decided_because text
conferences_corrections.accepted_in uuid
conferences_corrections.written_at timestamp with time zone not null
conferences_devolutions.id uuid not null
conferences_devolutions.conference_id uuid not null
conferences_devolutions.case_id uuid not null
conferences_devolutions.seat text not null
conferences_devolutions.from_id uuid not null
conferences_devolutions.to_id uuid not null
conferences_devolutions.because text not null
conferences_devolutions.state text not null
conferences_devolutions.decided_by uuid
conferences_devolutions.decided_at timestamp with time zone
conferences_devolutions.decided_because text
conferences_devolutions.written_at timestamp with time zone not null
conferences_devolutions.written_by uuid not null
conferences_devolutions.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[because, decided_because]))
conferences_earlier.id uuid not null
conferences_earlier.conference_id uuid not null
conferences_earlier.case_id uuid not null
conferences_earlier.about text not null
conferences_earlier.section text not null
conferences_earlier.version integer not null
conferences_earlier.says text not null
conferences_earlier.said_by uuid not null
conferences_earlier.said_at timestamp with time zone not null
conferences_earlier.written_at timestamp with time zone not null
conferences_earlier.written_by uuid not null
conferences_earlier.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[says]))
conferences_fields.conference_id uuid not null
conferences_fields.case_id uuid not null
conferences_fields.field text not null
conferences_fields.section text not null
conferences_fields.says text not null
conferences_fields.version integer not null
conferences_fields.written_at timestamp with time zone not null
conferences_fields.written_by uuid not null
conferences_fields.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[says]))
conferences_invitations.id uuid not null
conferences_invitations.conference_id uuid not null
conferences_invitations.case_id uuid not null
conferences_invitations.member_id uuid
conferences_invitations.post_id uuid
conferences_invitations.agency_id uuid
conferences_invitations.as_role text not null
conferences_invitations.outside_name text
conferences_invitations.pack text not null default 'full'::text
conferences_invitations.because jsonb not null
conferences_invitations.state text not null
conferences_invitations.removed_because text
conferences_invitations.sent_at timestamp with time zone
conferences_invitations.template_version text
conferences_invitations.reply text
conferences_invitations.deputy_id uuid
conferences_invitations.reply_says text not null default ''::text
conferences_invitations.replied_at timestamp with time zone
conferences_invitations.attendance text
conferences_invitations.arrived_at time without time zone
conferences_invitations.left_at time without time zone
conferences_invitations.written_at timestamp with time zone not null
conferences_invitations.written_by uuid not null
conferences_invitations.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[outside_name, reply_says, removed_because]))
conferences_lines.id uuid not null
conferences_lines.conference_id uuid not null
conferences_lines.case_id uuid not null
conferences_lines.contribution_id uuid
conferences_lines.item text not null
conferences_lines.part text not null default ''::text
conferences_lines.section text not null
conferences_lines.agency_id uuid not null
conferences_lines.author_id uuid not null
conferences_lines.says text not null
conferences_lines.source text not null default ''::text
conferences_lines.happened_on date
conferences_lines.handling text not null default ''::text
conferences_lines.position double precision not null
conferences_lines.taken_from uuid
conferences_lines.state text not null default 'kept'::text
conferences_lines.version integer not null default 1
conferences_lines.written_at timestamp with time zone not null
conferences_lines.written_by uuid not null
conferences_lines.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[says, source]))
conferences_minutes.id uuid not null
conferences_minutes.conference_id uuid not null
conferences_minutes.case_id uuid not null
conferences_minutes.version integer not null
conferences_minutes.state text not null
conferences_minutes.content jsonb not null
conferences_minutes.issued_by uuid
conferences_minutes.issued_at timestamp with time zone
conferences_minutes.written_at timestamp with time zone not null
conferences_minutes.written_by uuid not null
housing_options.id uuid not null
housing_options.case_id uuid not null
housing_options.address text not null
housing_options.kind text not null
housing_options.available_on date
housing_options.constraints_say text not null default ''::text
housing_options.state text not null
housing_options.state_because text not null default ''::text
housing_options.decided_by uuid
housing_options.decided_at timestamp with time zone
housing_options.agency_id uuid not null
housing_options.version integer not null default 1
housing_options.written_at timestamp with time zone not null
housing_options.written_by uuid not null
housing_options.east integer
housing_options.north integer
housing_options.moved_in_on date
housing_options.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[address, constraints_say, state_because]))
identity_accounts.id uuid not null
identity_accounts.member_id uuid not null
identity_accounts.sign_in_name text not null
identity_accounts.sign_in_key text not null
identity_accounts.password_hash text
identity_accounts.totp_sealed bytea
identity_accounts.totp_last_step bigint
identity_accounts.state text not null default 'active'::text
identity_accounts.demonstration boolean not null default false
identity_accounts.made_at timestamp with time zone not null
identity_accounts.signed_in_at timestamp with time zone
identity_challenges.id uuid not null
identity_challenges.kind text not null
identity_challenges.account_id uuid
identity_challenges.state jsonb not null
identity_challenges.made_at timestamp with time zone not null
identity_challenges.ends_at timestamp with time zone not null
identity_challenges.used_at timestamp with time zone
identity_failures.counted_against bytea not null
identity_failures.failures integer not null
identity_failures.last_at timestamp with time zone not null
identity_federations.id uuid not null
identity_federations.account_id uuid not null
identity_federations.issuer text not null
identity_federations.subject text not null
identity_federations.made_at timestamp with time zone not null
identity_passkeys.id uuid not null
identity_passkeys.account_id uuid not null
identity_passkeys.credential_id text not null
identity_passkeys.public_key bytea not null
identity_passkeys.counter bigint not null
identity_passkeys.transports text[] not null default '{}'::text[]
identity_passkeys.name text not null
identity_passkeys.made_at timestamp with time zone not null
identity_passkeys.used_at timestamp with time zone
identity_recovery_codes.id uuid not null
identity_recovery_codes.account_id uuid not null
identity_recovery_codes.code_hash bytea not null
identity_recovery_codes.made_at timestamp with time zone not null
identity_recovery_codes.used_at timestamp with time zone
identity_sessions.id uuid not null
identity_sessions.account_id uuid not null
identity_sessions.member_id uuid not null
identity_sessions.post_id uuid
identity_sessions.token_hash bytea not null
identity_sessions.stage text not null
identity_sessions.started_at timestamp with time zone not null
identity_sessions.seen_at timestamp with time zone not null
identity_sessions.ends_at timestamp with time zone not null
identity_sessions.proven_at timestamp with time zone
identity_sessions.ended_at timestamp with time zone
identity_sessions.ended_because text
identity_sessions.device text not null default ''::text
identity_setup_links.id uuid not null
identity_setup_links.account_id uuid not null
identity_setup_links.token_hash bytea not null
identity_setup_links.made_by uuid not null
identity_setup_links.made_at timestamp with time zone not null
identity_setup_links.ends_at timestamp with time zone not null
identity_setup_links.used_at timestamp with time zone
ledger_checkpoints.id uuid not null
ledger_checkpoints.size bigint not null
ledger_checkpoints.root bytea not null
ledger_checkpoints.note text not null
ledger_checkpoints.signed_at timestamp with time zone not null
ledger_cosignatures.checkpoint_id uuid not null
ledger_cosignatures.witness text not null
ledger_cosignatures.line text not null
ledger_cosignatures.cosigned_at timestamp with time zone not null
ledger_events.id uuid not null
ledger_events.happened_at timestamp with time zone not null
ledger_events.written_at timestamp with time zone not null
ledger_events.member_id uuid
ledger_events.agency_id uuid
ledger_events.post_id uuid
ledger_events.role text not null
ledger_events.session_id uuid
ledger_events.kind text not null
ledger_events.act text not null
ledger_events.purpose text not null
ledger_events.case_id uuid
ledger_events.body jsonb
ledger_events.salt bytea
ledger_events.body_hash bytea not null
ledger_events.leaf bytea not null
ledger_events.act_id uuid
ledger_events.written_in xid8 not null default pg_current_xact_id()
ledger_recoveries.id uuid not null
ledger_recoveries.note text not null
ledger_recoveries.event_id uuid not null
ledger_recoveries.written_at timestamp with time zone not null
ledger_row_tables.tab text not null
ledger_row_tables.columns text[] not null
ledger_row_tables.taken_up_at timestamp with time zone not null
ledger_rows.id bigint not null
ledger_rows.act_id uuid
ledger_rows.tab text not null
ledger_rows.row_id text not null
ledger_rows.did text not null
ledger_rows.case_id uuid
ledger_rows.person_id uuid
ledger_rows.written_at timestamp with time zone not null
ledger_rows.hash bytea
ledger_rows.before jsonb
ledger_sequence.seq bigint not null
ledger_sequence.event_id uuid not null
ledger_sequence.leaf bytea not null
ledger_tiles.level smallint not null
ledger_tiles.place bigint not null
ledger_tiles.hashes bytea not null
ledger_watch.part text not null
ledger_watch.at timestamp with time zone not null
ledger_watch.place bigint
ledger_watch.wrong text
need_to_know_openings.id uuid not null
need_to_know_openings.opened_case_id uuid not null
need_to_know_openings.opened_person_id uuid not null
need_to_know_openings.grant_ids uuid[] not null
need_to_know_openings.member_id uuid not null
need_to_know_openings.post_id uuid not null
need_to_know_openings.agency_id uuid not null
need_to_know_openings.reason text not null
need_to_know_openings.because text not null default ''::text
need_to_know_openings.because_by timestamp with time zone not null
need_to_know_openings.explained_at timestamp with time zone
need_to_know_openings.from_at timestamp with time zone not null
need_to_know_openings.to_at timestamp with time zone not null
need_to_know_openings.ended_at timestamp with time zone
need_to_know_openings.times_before integer not null default 0
need_to_know_openings.review_on date not null
need_to_know_openings.escalated_on date
need_to_know_openings.reviewed_by uuid
need_to_know_openings.reviewed_at timestamp with time zone
need_to_know_openings.found text
need_to_know_openings.review_says text
need_to_know_openings.written_at timestamp with time zone not null
need_to_know_openings.written_by uuid not null
need_to_know_purposes.id uuid not null
need_to_know_purposes.case_id uuid not null
need_to_know_purposes.member_id uuid not null
need_to_know_purposes.post_id uuid not null
need_to_know_purposes.purpose text not null
need_to_know_purposes.words text not null default ''::text
need_to_know_purposes.from_at timestamp with time zone not null
need_to_know_purposes.to_at timestamp with time zone not null
need_to_know_purposes.written_at timestamp with time zone not null
need_to_know_purposes.written_by uuid not null
need_to_know_urgent_actions.id uuid not null
need_to_know_urgent_actions.case_id uuid
need_to_know_urgent_actions.opening_id uuid
need_to_know_urgent_actions.protects text[] not null default '{}'::text[]
need_to_know_urgent_actions.done text not null default ''::text
need_to_know_urgent_actions.done_at timestamp with time zone
need_to_know_urgent_actions.told text not null default ''::text
need_to_know_urgent_actions.referrals text[] not null default '{}'::text[]
need_to_know_urgent_actions.complete_by timestamp with time zone not null
need_to_know_urgent_actions.completed_at timestamp with time zone
need_to_know_urgent_actions.member_id uuid not null
need_to_know_urgent_actions.agency_id uuid not null
need_to_know_urgent_actions.written_at timestamp with time zone not null
need_to_know_urgent_actions.written_by uuid not null
need_to_know_urgent_actions.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[done, told]))
orders_conditions.id uuid not null
orders_conditions.case_id uuid not null
orders_conditions.conference_id uuid
orders_conditions.wording text not null
orders_conditions.source text not null
orders_conditions.state text not null
orders_conditions.child_age integer
orders_conditions.because text not null default ''::text
orders_conditions.from_day date
orders_conditions.to_day date
orders_conditions.agency_id uuid not null
orders_conditions.version integer not null default 1
orders_conditions.written_at timestamp with time zone not null
orders_conditions.written_by uuid not null
orders_conditions.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[wording, because]))
orders_permissions.id uuid not null
orders_permissions.case_id uuid not null
orders_permissions.condition_id uuid
orders_permissions.says text not null
orders_permissions.from_day date not null
orders_permissions.to_day date not null
orders_permissions.given_by uuid not null
orders_permissions.agency_id uuid not null
orders_permissions.written_at timestamp with time zone not null
orders_permissions.written_by uuid not null
orders_permissions.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[says]))
orders_registrations.id uuid not null
orders_registrations.case_id uuid not null
orders_registrations.must_register boolean not null
orders_registrations.confirmed_by uuid
orders_registrations.confirmed_at timestamp with time zone
orders_registrations.advised_on date
orders_registrations.advised_how text
orders_registrations.advised_by uuid
orders_registrations.advice_evidence text
orders_registrations.registered_on date
orders_registrations.registered_recorded_by uuid
orders_registrations.agency_id uuid not null
orders_registrations.version integer not null default 1
orders_registrations.written_at timestamp with time zone not null
orders_registrations.written_by uuid not null
orders_reminders.id uuid not null
orders_reminders.case_id uuid not null
orders_reminders.condition_id uuid not null
orders_reminders.reminded_on date not null
orders_reminders.says text not null default ''::text
orders_reminders.agency_id uuid not null
orders_reminders.written_at timestamp with time zone not null
orders_reminders.written_by uuid not null
orders_reminders.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[says]))
orders_sentences.id uuid not null
orders_sentences.case_id uuid not null
orders_sentences.imposed_on date not null
orders_sentences.court text not null
orders_sentences.offence text not null
orders_sentences.sexual boolean not null
orders_sentences.months integer
orders_sentences.extended boolean not null default false
orders_sentences.supervised_release boolean not null default false
orders_sentences.hospital text
orders_sentences.supervision_ends_on date
orders_sentences.section text not null default 'offending'::text
orders_sentences.agency_id uuid not null
orders_sentences.written_at timestamp with time zone not null
orders_sentences.written_by uuid not null
orders_sentences.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[court, offence]))
people_addresses.id uuid not null
people_addresses.person_id uuid not null
people_addresses.kind text not null
people_addresses.line text not null
people_addresses.postcode text
people_addresses.from_day date
people_addresses.to_day date
people_addresses.closed_because text
people_addresses.source_agency_id uuid not null
people_addresses.written_at timestamp with time zone not null
people_addresses.written_by uuid not null
people_addresses.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[line]))
people_associates.id uuid not null
people_associates.person_id uuid not null
people_associates.name text not null
people_associates.relation text not null
people_associates.is_child boolean not null default false
people_associates.born_on date
people_associates.household uuid
people_associates.section text not null
people_associates.concern text
people_associates.disclosed_by uuid
people_associates.disclosed_on date
people_associates.written_at timestamp with time zone not null
people_associates.written_by uuid not null
people_associates.agency_id uuid not null
people_associates.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[name, relation, concern]))
people_identifiers.id uuid not null
people_identifiers.person_id uuid not null
people_identifiers.type text not null
people_identifiers.raw text not null
people_identifiers.canonical text not null
people_identifiers.check_fits boolean
people_identifiers.source_agency_id uuid not null
people_identifiers.written_at timestamp with time zone not null
people_identifiers.written_by uuid not null
people_joins.id uuid not null
people_joins.person_id uuid not null
people_joins.other_person_id uuid not null
people_joins.because text not null
people_joins.asked_by uuid not null
people_joins.ended_at timestamp with time zone
people_joins.ended_by uuid
people_joins.ended_because text
people_joins.written_at timestamp with time zone not null
people_joins.written_by uuid not null
people_name_words.word text not null
people_names.id uuid not null
people_names.person_id uuid not null
people_names.kind text not null
people_names.name text not null
people_names.words text[] not null
people_names.source_agency_id uuid not null
people_names.written_at timestamp with time zone not null
people_names.written_by uuid not null
people_particulars.person_id uuid not null
people_particulars.born_on date
people_particulars.born_about text
people_particulars.sex text
people_particulars.communication_needs text
people_particulars.written_at timestamp with time zone not null
people_particulars.written_by uuid not null
people_particulars.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[born_about, communication_needs]))
people_people.id uuid not null
people_people.known_as text not null
people_people.written_at timestamp with time zone not null
people_people.written_by uuid not null
people_possible_duplicates.id uuid not null
people_possible_duplicates.person_id uuid not null
people_possible_duplicates.other_person_id uuid not null
people_possible_duplicates.why jsonb not null
people_possible_duplicates.decision text
people_possible_duplicates.decided_by uuid
people_possible_duplicates.decided_at timestamp with time zone
people_possible_duplicates.decided_because text
people_possible_duplicates.written_at timestamp with time zone not null
people_protective_assessments.id uuid not null
people_protective_assessments.associate_id uuid not null
people_protective_assessments.person_id uuid not null
people_protective_assessments.assessed_on date not null
people_protective_assessments.result text not null
people_protective_assessments.says text not null
people_protective_assessments.written_at timestamp with time zone not null
people_protective_assessments.written_by uuid not null
people_protective_assessments.agency_id uuid not null
people_protective_assessments.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[says]))
people_searches.id uuid not null
people_searches.member_id uuid not null
people_searches.typed text not null
people_searches.written_at timestamp with time zone not null
people_word_deletions.shortened text not null
people_word_deletions.word text not null
plans_actions.id uuid not null
plans_actions.case_id uuid not null
plans_actions.conference_id uuid
plans_actions.pillar text not null
plans_actions.section text not null default 'plan'::text
plans_actions.task text not null
plans_actions.serves text not null default ''::text
plans_actions.owner_agency_id uuid not null
plans_actions.owner_member_id uuid not null
plans_actions.helper text not null default ''::text
plans_actions.due_on date not null
plans_actions.shown_by text not null
plans_actions.state text not null default 'open'::text
plans_actions.questioned jsonb not null default '[]'::jsonb
plans_actions.accepted_at timestamp with time zone
plans_actions.ended_on date
plans_actions.ended_at timestamp with time zone
plans_actions.ended_says text
plans_actions.escalated_on date
plans_actions.set_by_agency_id uuid not null
plans_actions.version integer not null default 1
plans_actions.written_at timestamp with time zone not null
plans_actions.written_by uuid not null
plans_actions.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[task, serves, helper, shown_by, ended_says]))
plans_contingencies.id uuid not null
plans_contingencies.case_id uuid not null
plans_contingencies.conference_id uuid
plans_contingencies.sign text not null
plans_contingencies.step text not null
plans_contingencies.owner_agency_id uuid not null
plans_contingencies.owner_member_id uuid
plans_contingencies.within text not null
plans_contingencies.decided_by text not null default ''::text
plans_contingencies.state text not null default 'in-force'::text
plans_contingencies.version integer not null default 1
plans_contingencies.written_at timestamp with time zone not null
plans_contingencies.written_by uuid not null
plans_contingencies.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[sign, step, within, decided_by]))
plans_lines.id uuid not null
plans_lines.case_id uuid not null
plans_lines.conference_id uuid
plans_lines.pillar text not null
plans_lines.section text not null default 'plan'::text
plans_lines.measure text not null
plans_lines.serves text not null
plans_lines.owner_agency_id uuid not null
plans_lines.owner_member_id uuid
plans_lines.frequency text not null default ''::text
plans_lines.starts_on date
plans_lines.review_on date
plans_lines.state text not null default 'in-force'::text
plans_lines.because text not null default ''::text
plans_lines.added_by_agency_id uuid not null
plans_lines.version integer not null default 1
plans_lines.written_at timestamp with time zone not null
plans_lines.written_by uuid not null
plans_lines.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[measure, serves, frequency, because]))
plans_plans.case_id uuid not null
plans_plans.version integer not null
plans_plans.agreed_on date
plans_plans.conference_id uuid
plans_plans.review_on date
plans_plans.written_at timestamp with time zone not null
plans_plans.written_by uuid not null
plans_plans.contact_days integer
platform_drafts.member_id uuid not null
platform_drafts.form text not null
platform_drafts.subject text not null
platform_drafts.fields jsonb not null
platform_drafts.saved_at timestamp with time zone not null
platform_migrations.name text not null
platform_migrations.hash text not null
platform_migrations.applied_at timestamp with time zone not null default now()
platform_outbox.id uuid not null
platform_outbox.kind text not null
platform_outbox.recipient_id uuid not null
platform_outbox.link text not null
platform_outbox.meeting jsonb
platform_outbox.state text not null default 'queued'::text
platform_outbox.because text
platform_outbox.tries integer not null default 0
platform_outbox.written_at timestamp with time zone not null
platform_outbox.written_by uuid not null
platform_outbox.settled_at timestamp with time zone
platform_settings.key text not null
platform_settings.value jsonb not null
platform_settings.written_at timestamp with time zone not null
platform_spent_forms.key uuid not null
platform_spent_forms.member_id uuid not null
platform_spent_forms.act text not null
platform_spent_forms.went_to text not null
platform_spent_forms.spent_at timestamp with time zone not null
platform_spent_forms.said bytea
recipients_confirmations.id uuid not null
recipients_confirmations.try_id uuid not null
recipients_confirmations.case_id uuid not null
recipients_confirmations.because text not null
recipients_confirmations.asked_by uuid not null
recipients_confirmations.from_at timestamp with time zone not null
recipients_confirmations.to_at timestamp with time zone not null
recipients_confirmations.written_at timestamp with time zone not null
recipients_confirmations.written_by uuid not null
recipients_tries.id uuid not null
recipients_tries.case_id uuid not null
recipients_tries.recipient text not null
recipients_tries.name text not null
recipients_tries.typed boolean not null
recipients_tries.stopped boolean not null
recipients_tries.counted boolean not null
recipients_tries.tried_on date not null
recipients_tries.agency_id uuid not null
recipients_tries.member_id uuid not null
recipients_tries.written_at timestamp with time zone not null
recipients_tries.written_by uuid not null
releases_notices.id uuid not null
releases_notices.case_id uuid
releases_notices.person_id uuid
releases_notices.area_id uuid not null
releases_notices.sender_agency_id uuid not null
releases_notices.sent_by uuid not null
releases_notices.received_on date not null
releases_notices.release_on date not null
releases_notices.pre_release_meeting_on date
releases_notices.as_written jsonb not null
releases_notices.days_before integer not null
releases_notices.late boolean not null
releases_notices.because jsonb not null
releases_notices.state text not null
releases_notices.written_at timestamp with time zone not null
retention_holds.id uuid not null
retention_holds.person_id uuid not null
retention_holds.kind text not null
retention_holds.because text not null
retention_holds.agency_id uuid not null
retention_holds.from_day date not null
retention_holds.ended_at timestamp with time zone
retention_holds.ended_by uuid
retention_holds.ended_because text
retention_holds.written_at timestamp with time zone not null
retention_holds.written_by uuid not null
retention_proposals.id uuid not null
retention_proposals.case_id uuid not null
retention_proposals.person_id uuid not null
retention_proposals.area_id uuid not null
retention_proposals.run_id uuid not null
retention_proposals.because jsonb not null
retention_proposals.due_on date not null
retention_proposals.state text not null default 'proposed'::text
retention_proposals.review_on date
retention_proposals.decided_because text
retention_proposals.decided_by uuid
retention_proposals.decided_at timestamp with time zone
retention_proposals.restriction_id uuid
retention_proposals.version integer not null default 1
retention_proposals.written_at timestamp with time zone not null
retention_proposals.written_by uuid not null
retention_runs.id uuid not null
retention_runs.ran_on date not null
retention_runs.base integer not null
retention_runs.due integer not null
retention_runs.proposed integer not null
retention_runs.stopped boolean not null default false
retention_runs.confirmed_by uuid
retention_runs.confirmed_because text
retention_runs.written_at timestamp with time zone not null
risk_dynamic_factors.id uuid not null
risk_dynamic_factors.case_id uuid not null
risk_dynamic_factors.conference_id uuid
risk_dynamic_factors.direction text not null
risk_dynamic_factors.says text not null
risk_dynamic_factors.evidence text not null
risk_dynamic_factors.noted_on date not null
risk_dynamic_factors.agency_id uuid not null
risk_dynamic_factors.ended_on date
risk_dynamic_factors.written_at timestamp with time zone not null
risk_dynamic_factors.written_by uuid not null
risk_dynamic_factors.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[says, evidence]))
risk_ratings.id uuid not null
risk_ratings.case_id uuid not null
risk_ratings.scale text not null
risk_ratings.level text not null
risk_ratings.tool text not null
risk_ratings.definition text
risk_ratings.assessed_on date not null
risk_ratings.assessor_id uuid not null
risk_ratings.assessor_name text not null
risk_ratings.agency_id uuid not null
risk_ratings.evidence text not null
risk_ratings.conference_id uuid
risk_ratings.current boolean not null default true
risk_ratings.written_at timestamp with time zone not null
risk_ratings.written_by uuid not null
risk_ratings.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[definition, assessor_name, evidence]))
risk_safety_warnings.id uuid not null
risk_safety_warnings.case_id uuid not null
risk_safety_warnings.says text not null
risk_safety_warnings.because text not null
risk_safety_warnings.from_day date not null
risk_safety_warnings.review_on date
risk_safety_warnings.ended_on date
risk_safety_warnings.agency_id uuid not null
risk_safety_warnings.written_at timestamp with time zone not null
risk_safety_warnings.written_by uuid not null
risk_safety_warnings.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[says, because]))
sharing_absences.id uuid not null
sharing_absences.post_id uuid not null
sharing_absences.designate_post_id uuid not null
sharing_absences.from_day date not null
sharing_absences.to_day date not null
sharing_absences.because text not null default ''::text
sharing_absences.ended_on date
sharing_absences.written_at timestamp with time zone not null
sharing_absences.written_by uuid not null
sharing_deviations.id uuid not null
sharing_deviations.case_id uuid not null
sharing_deviations.agreement_id uuid not null
sharing_deviations.rule text not null
sharing_deviations.share_id uuid
sharing_deviations.says text not null
sharing_deviations.because text not null
sharing_deviations.agency_id uuid not null
sharing_deviations.until_at timestamp with time zone not null
sharing_deviations.withdrawn_at timestamp with time zone
sharing_deviations.written_at timestamp with time zone not null
sharing_deviations.written_by uuid not null
sharing_disseminations.id uuid not null
sharing_disseminations.case_id uuid not null
sharing_disseminations.option_id uuid not null
sharing_disseminations.area_id uuid not null
sharing_disseminations.team_post_id uuid
sharing_disseminations.state text not null default 'proposed'::text
sharing_disseminations.because text not null default ''::text
sharing_disseminations.until_at timestamp with time zone
sharing_disseminations.version integer not null default 1
sharing_disseminations.decided_at timestamp with time zone
sharing_disseminations.decided_by uuid
sharing_disseminations.written_at timestamp with time zone not null
sharing_disseminations.written_by uuid not null
sharing_endorsements.id uuid not null
sharing_endorsements.deviation_id uuid not null
sharing_endorsements.case_id uuid not null
sharing_endorsements.seat text not null
sharing_endorsements.post_id uuid not null
sharing_endorsements.for_post_id uuid
sharing_endorsements.verdict text not null
sharing_endorsements.because text not null default ''::text
sharing_endorsements.written_at timestamp with time zone not null
sharing_endorsements.written_by uuid not null
sharing_item_readers.id uuid not null
sharing_item_readers.item_id uuid not null
sharing_item_readers.case_id uuid not null
sharing_item_readers.agency_id uuid not null
sharing_item_readers.reader_agency_id uuid
sharing_item_readers.reader_role text
sharing_item_readers.reader_post_id uuid
sharing_item_readers.reader_member_id uuid
sharing_item_readers.reader_conference_id uuid
sharing_item_readers.because text not null
sharing_item_readers.ended_at timestamp with time zone
sharing_item_readers.ended_by uuid
sharing_item_readers.ended_because text
sharing_item_readers.written_at timestamp with time zone not null
sharing_item_readers.written_by uuid not null
sharing_item_readers.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[because, ended_because]))
sharing_item_reviews.id uuid not null
sharing_item_reviews.item_id uuid not null
sharing_item_reviews.case_id uuid not null
sharing_item_reviews.agency_id uuid not null
sharing_item_reviews.says text not null
sharing_item_reviews.next_on date not null
sharing_item_reviews.written_at timestamp with time zone not null
sharing_item_reviews.written_by uuid not null
sharing_item_reviews.reveals_registration text default access.registration_mark(says)
sharing_item_sources.id uuid not null
sharing_item_sources.item_id uuid not null
sharing_item_sources.case_id uuid not null
sharing_item_sources.agency_id uuid not null
sharing_item_sources.reference text not null default ''::text
sharing_item_sources.source_grade text
sharing_item_sources.information_grade text
sharing_item_sources.sanitised_from uuid
sharing_item_sources.written_at timestamp with time zone not null
sharing_item_sources.written_by uuid not null
sharing_items.id uuid not null
sharing_items.case_id uuid not null
sharing_items.agency_id uuid not null
sharing_items.owner_post_id uuid not null
sharing_items.level text not null default 'official'::text
sharing_items.class text not null
sharing_items.section text not null default 
CASE class
    WHEN 'ordinary'::text THEN 'general'::text
    WHEN 'third-party-confidential'::text THEN 'general'::text
    WHEN 'victim-contact'::text THEN 'victim'::text
    WHEN 'victim-location'::text THEN 'victim'::text
    WHEN 'intelligence'::text THEN 'intelligence'::text
    WHEN 'covert'::text THEN 'intelligence'::text
    WHEN 'health'::text THEN 'health'::text
    WHEN 'staff-safety'::text THEN 'safety'::text
    ELSE 'disclosure'::text
END
sharing_items.handling_scheme text
sharing_items.handling_code text
sharing_items.conditions text not null default ''::text
sharing_items.grounds text not null default 'fact'::text
sharing_items.about_role text not null default 'subject'::text
sharing_items.says text not null
sharing_items.may_be_shown_to_subject boolean not null default false
sharing_items.happened_on date
sharing_items.review_on date not null
sharing_items.corrects uuid
sharing_items.corrected_because text
sharing_items.written_at timestamp with time zone not null
sharing_items.written_by uuid not null
sharing_items.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[says, conditions]))
sharing_liaison_added.id uuid not null
sharing_liaison_added.case_id uuid not null
sharing_liaison_added.post_id uuid not null
sharing_liaison_added.because text not null
sharing_liaison_added.from_at timestamp with time zone not null
sharing_liaison_added.to_at timestamp with time zone not null
sharing_liaison_added.ended_at timestamp with time zone
sharing_liaison_added.ended_by uuid
sharing_liaison_added.written_at timestamp with time zone not null
sharing_liaison_added.written_by uuid not null
sharing_liaison_messages.id uuid not null
sharing_liaison_messages.case_id uuid not null
sharing_liaison_messages.agency_id uuid not null
sharing_liaison_messages.words text not null
sharing_liaison_messages.reveals_registration text default access.registration_mark(words)
sharing_liaison_messages.written_at timestamp with time zone not null
sharing_liaison_messages.written_by uuid not null
sharing_named_posts.id uuid not null
sharing_named_posts.agreement_id uuid not null
sharing_named_posts.agency_id uuid not null
sharing_named_posts.area_id uuid
sharing_named_posts.seat text not null
sharing_named_posts.post_id uuid
sharing_named_posts.from_day date not null
sharing_named_posts.to_day date
sharing_named_posts.written_at timestamp with time zone not null
sharing_named_posts.written_by uuid not null
sharing_openings.id uuid not null
sharing_openings.share_id uuid not null
sharing_openings.case_id uuid not null
sharing_openings.member_id uuid not null
sharing_openings.post_id uuid not null
sharing_openings.opened_at timestamp with time zone not null
sharing_overrides.id uuid not null
sharing_overrides.share_id uuid not null
sharing_overrides.case_id uuid not null
sharing_overrides.agency_id uuid not null
sharing_overrides.words text not null
sharing_overrides.to_whom text not null
sharing_overrides.harm text not null
sharing_overrides.because text not null
sharing_overrides.approver_post_id uuid not null
sharing_overrides.state text not null default 'asked'::text
sharing_overrides.decided_at timestamp with time zone
sharing_overrides.decided_by uuid
sharing_overrides.decided_because text not null default ''::text
sharing_overrides.written_at timestamp with time zone not null
sharing_overrides.written_by uuid not null
sharing_pointers.id uuid not null
sharing_pointers.case_id uuid not null
sharing_pointers.agency_id uuid not null
sharing_pointers.kind text not null
sharing_pointers.ask_post_id uuid not null
sharing_pointers.ended_at timestamp with time zone
sharing_pointers.ended_by uuid
sharing_pointers.written_at timestamp with time zone not null
sharing_pointers.written_by uuid not null
sharing_refusals.id uuid not null
sharing_refusals.case_id uuid not null
sharing_refusals.request_id uuid
sharing_refusals.agency_id uuid not null
sharing_refusals.to_agency_id uuid not null
sharing_refusals.because text not null
sharing_refusals.rule text not null default ''::text
sharing_refusals.written_at timestamp with time zone not null
sharing_refusals.written_by uuid not null
sharing_registration_permissions.id uuid not null
sharing_registration_permissions.case_id uuid not null
sharing_registration_permissions.person_id uuid not null
sharing_registration_permissions.agency_id uuid not null
sharing_registration_permissions.words text not null
sharing_registration_permissions.digest text not null default access.digest_of(words)
sharing_registration_permissions.to_agency_id uuid
sharing_registration_permissions.to_post_id uuid
sharing_registration_permissions.to_member_id uuid
sharing_registration_permissions.because text not null
sharing_registration_permissions.state text not null default 'asked'::text
sharing_registration_permissions.until_on date
sharing_registration_permissions.decided_by uuid
sharing_registration_permissions.decided_at timestamp with time zone
sharing_registration_permissions.decided_because text
sharing_registration_permissions.version integer not null default 1
sharing_registration_permissions.written_at timestamp with time zone not null
sharing_registration_permissions.written_by uuid not null
sharing_requests.id uuid not null
sharing_requests.case_id uuid not null
sharing_requests.agency_id uuid not null
sharing_requests.asked_by_post_id uuid not null
sharing_requests.asked_agency_id uuid not null
sharing_requests.asked_post_id uuid not null
sharing_requests.handed_to_post_id uuid
sharing_requests.asks text not null
sharing_requests.why text not null default ''::text
sharing_requests.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[asks, why]))
sharing_requests.protects text
sharing_requests.urgent boolean not null default false
sharing_requests.answer_by timestamp with time zone not null
sharing_requests.state text not null default 'open'::text
sharing_requests.settled_at timestamp with time zone
sharing_requests.settled_by uuid
sharing_requests.version integer not null default 1
sharing_requests.written_at timestamp with time zone not null
sharing_requests.written_by uuid not null
sharing_rules_carried.id uuid not null
sharing_rules_carried.agreement_id uuid not null
sharing_rules_carried.rule text not null
sharing_rules_carried.pinpoint text not null
sharing_rules_carried.written_at timestamp with time zone not null
sharing_rules_carried.written_by uuid not null
sharing_shares.id uuid not null
sharing_shares.case_id uuid not null
sharing_shares.agency_id uuid not null
sharing_shares.words text not null
sharing_shares.tells_of_registration text default access.registration_mark(words)
sharing_shares.section text not null
sharing_shares.class text not null
sharing_shares.handling text not null default ''::text
sharing_shares.item_id uuid
sharing_shares.owner_agency_id uuid not null
sharing_shares.to_agency_id uuid not null
sharing_shares.to_post_id uuid
sharing_shares.to_member_id uuid
sharing_shares.handed_to_post_id uuid
sharing_shares.protects text
sharing_shares.why text not null default ''::text
sharing_shares.legal_basis text not null default ''::text
sharing_shares.purpose text not null default ''::text
sharing_shares.agreement_id uuid
sharing_shares.urgent boolean not null default false
sharing_shares.complete_by timestamp with time zone
sharing_shares.completed_at timestamp with time zone
sharing_shares.state text not null
sharing_shares.broken text[] not null default '{}'::text[]
sharing_shares.set_aside text[] not null default '{}'::text[]
sharing_shares.dissemination_id uuid
sharing_shares.request_id uuid
sharing_shares.sent_at timestamp with time zone
sharing_shares.sent_by uuid
sharing_shares.withdrawn_at timestamp with time zone
sharing_shares.withdrawn_because text
sharing_shares.version integer not null default 1
sharing_shares.written_at timestamp with time zone not null
sharing_shares.written_by uuid not null
sharing_working_days.id uuid not null
sharing_working_days.post_id uuid not null
sharing_working_days.days smallint[] not null
sharing_working_days.deputy_post_id uuid
sharing_working_days.from_day date not null
sharing_working_days.written_at timestamp with time zone not null
sharing_working_days.written_by uuid not null
staff_agencies.id uuid not null
staff_agencies.name text not null
staff_agencies.short_name text not null
staff_agencies.kind text not null
staff_agencies.email text
staff_agreement_parties.id uuid not null
staff_agreement_parties.agreement_id uuid not null
staff_agreement_parties.agency_id uuid not null
staff_agreement_parties.area_id uuid
staff_agreement_parties.as_party text not null default 'signatory'::text
staff_agreement_parties.because text not null default ''::text
staff_agreement_parties.from_day date not null
staff_agreement_parties.to_day date
staff_agreement_parties.ended_at timestamp with time zone
staff_agreement_parties.written_at timestamp with time zone not null
staff_agreement_parties.written_by uuid not null
staff_agreements.id uuid not null
staff_agreements.kind text not null
staff_agreements.title text not null
staff_agreements.version text not null default '1'::text
staff_agreements.purpose text not null default ''::text
staff_agreements.legal_basis text not null default ''::text
staff_agreements.succeeds uuid
staff_agreements.categories text[]
staff_agreements.owner_post_id uuid
staff_agreements.from_day date not null
staff_agreements.to_day date
staff_agreements.ended_at timestamp with time zone
staff_agreements.review_on date
staff_agreements.written_at timestamp with time zone not null
staff_agreements.written_by uuid not null
staff_areas.id uuid not null
staff_areas.name text not null
staff_areas.kind text not null
staff_areas.jurisdiction text not null default 'Scotland'::text
staff_areas.division_id uuid
staff_clearances.id uuid not null
staff_clearances.member_id uuid not null
staff_clearances.kind text not null
staff_clearances.level text not null default ''::text
staff_clearances.from_day date not null
staff_clearances.to_day date not null
staff_clearances.evidence text not null default ''::text
staff_clearances.written_at timestamp with time zone not null
staff_clearances.written_by uuid not null
staff_local_settings.id uuid not null
staff_local_settings.area_id uuid not null
staff_local_settings.key text not null
staff_local_settings.value jsonb not null
staff_local_settings.from_day date not null
staff_local_settings.to_day date
staff_local_settings.source text not null
staff_local_settings.pinpoint text not null default ''::text
staff_members.id uuid not null
staff_members.agency_id uuid not null
staff_members.name text not null
staff_members.email text
staff_members.phone text
staff_members.discipline text
staff_postings.id uuid not null
staff_postings.post_id uuid not null
staff_postings.member_id uuid not null
staff_postings.kind text not null default 'holder'::text
staff_postings.from_day date not null
staff_postings.to_day date
staff_posts.id uuid not null
staff_posts.agency_id uuid not null
staff_posts.area_id uuid
staff_posts.role text not null
staff_posts.title text not null
staff_posts.other_titles text[] not null default '{}'::text[]
staff_posts.reports_to uuid
staff_provider_bands.id uuid not null
staff_provider_bands.agency_id uuid not null
staff_provider_bands.bands text[] not null
staff_provider_bands.from_day date not null
staff_provider_bands.to_day date
staff_provider_bands.written_at timestamp with time zone not null
staff_provider_bands.written_by uuid not null
staff_required_clearances.id uuid not null
staff_required_clearances.role text not null
staff_required_clearances.kind text not null
staff_required_clearances.from_day date not null
staff_required_clearances.written_at timestamp with time zone not null
staff_required_clearances.written_by uuid not null
tasks_tasks.id uuid not null
tasks_tasks.kind text not null
tasks_tasks.says text not null
tasks_tasks.case_id uuid
tasks_tasks.conference_id uuid
tasks_tasks.section text not null default 'status'::text
tasks_tasks.owner_member_id uuid
tasks_tasks.owner_post_id uuid
tasks_tasks.owner_agency_id uuid not null
tasks_tasks.asked_by uuid
tasks_tasks.due_on date
tasks_tasks.because jsonb not null default '[]'::jsonb
tasks_tasks.opens text not null
tasks_tasks.state text not null default 'open'::text
tasks_tasks.ended_at timestamp with time zone
tasks_tasks.ended_by uuid
tasks_tasks.ended_because text
tasks_tasks.escalated_to uuid
tasks_tasks.escalated_at timestamp with time zone
tasks_tasks.about_table text
tasks_tasks.about_id uuid
tasks_tasks.written_at timestamp with time zone not null
tasks_tasks.written_by uuid not null
tasks_tasks.reveals_registration text default access.registration_mark(access.said(VARIADIC ARRAY[says, (because)::text, ended_because]))
victims_faults.id uuid not null
victims_faults.found_at timestamp with time zone not null
victims_faults.mended_at timestamp with time zone
victims_locations.id uuid not null
victims_locations.case_id uuid not null
victims_locations.agency_id uuid not null
victims_locations.owner_post_id uuid not null
victims_locations.key_id text not null
victims_locations.nonce bytea not null
victims_locations.sealed bytea not null
victims_locations.corrects_id uuid
victims_locations.ended_at timestamp with time zone
victims_locations.ended_by uuid
victims_locations.ended_because text
victims_locations.written_at timestamp with time zone not null
victims_locations.written_by uuid not null
victims_readings.id uuid not null
victims_readings.location_id uuid not null
victims_readings.case_id uuid not null
victims_readings.member_id uuid not null
victims_readings.agency_id uuid not null
victims_readings.because text not null
victims_readings.from_at timestamp with time zone not null
victims_readings.to_at timestamp with time zone not null
victims_readings.written_at timestamp with time zone not null
victims_readings.written_by uuid not null
victims_tests.id uuid not null
victims_tests.case_id uuid not null
victims_tests.option_id uuid not null
victims_tests.cell text not null
victims_tests.answer text not null
victims_tests.by_hand boolean not null default false
victims_tests.counted boolean not null
victims_tests.ask_post_id uuid
victims_tests.tested_on date not null
victims_tests.agency_id uuid not null
victims_tests.member_id uuid not null
victims_tests.written_at timestamp with time zone not null
victims_tests.written_by uuid not null

-- Constraints
access_grants: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
access_grants: FOREIGN KEY (agreement_id) REFERENCES staff_agreements(id)
access_grants: FOREIGN KEY (area_id) REFERENCES staff_areas(id)
access_grants: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
access_grants: CHECK ((num_nonnulls(case_id, area_id) = 1))
access_grants: CHECK ((num_nonnulls(member_id, post_id, team_post_id, agency_id) = 1))
access_grants: CHECK (((to_role IS NULL) OR (agency_id IS NOT NULL)))
access_grants: CHECK ((to_at > from_at))
access_grants: CHECK ((kind = ANY (ARRAY['need-to-know'::text, 'representative'::text, 'invitee'::text, 'audit-sample'::text, 'request'::text, 'break-glass'::text, 'dissemination'::text])))
access_grants: FOREIGN KEY (member_id) REFERENCES staff_members(id)
access_grants: PRIMARY KEY (id)
access_grants: FOREIGN KEY (post_id) REFERENCES staff_posts(id)
access_grants: FOREIGN KEY (team_post_id) REFERENCES staff_posts(id)
access_records_mis_send_steps: FOREIGN KEY (mis_send_id) REFERENCES access_records_mis_sends(id)
access_records_mis_send_steps: PRIMARY KEY (id)
access_records_mis_send_steps: CHECK ((step = ANY (ARRAY['contained'::text, 'assessed'::text, 'regulator-told'::text, 'regulator-not-told'::text, 'person-told'::text, 'person-not-told'::text, 'note'::text, 'closed'::text])))
access_records_mis_sends: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
access_records_mis_sends: FOREIGN KEY (area_id) REFERENCES staff_areas(id)
access_records_mis_sends: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
access_records_mis_sends: PRIMARY KEY (id)
access_records_mis_sends: CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))
access_records_own_places: FOREIGN KEY (member_id) REFERENCES staff_members(id)
access_records_own_places: PRIMARY KEY (id)
access_records_own_places: CHECK ((postcode ~ '^[A-Z0-9]{2,8}$'::text))
access_records_owner_answers: FOREIGN KEY (answered_by) REFERENCES staff_members(id)
access_records_owner_answers: FOREIGN KEY (area_id) REFERENCES staff_areas(id)
access_records_owner_answers: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
access_records_owner_answers: CHECK ((items >= 0))
access_records_owner_answers: FOREIGN KEY (owner_agency_id) REFERENCES staff_agencies(id)
access_records_owner_answers: PRIMARY KEY (id)
access_records_owner_answers: FOREIGN KEY (request_id, case_id) REFERENCES access_records_requests(id, case_id)
access_records_owner_answers: FOREIGN KEY (request_id) REFERENCES access_records_requests(id)
access_records_owner_answers: CHECK ((state = ANY (ARRAY['waiting'::text, 'release'::text, 'release-part'::text, 'withhold'::text])))
access_records_requests: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
access_records_requests: FOREIGN KEY (area_id) REFERENCES staff_areas(id)
access_records_requests: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
access_records_requests: FOREIGN KEY (closed_by) REFERENCES staff_members(id)
access_records_requests: UNIQUE (id, case_id)
access_records_requests: CHECK ((kind = ANY (ARRAY['subject-access'::text, 'rectification'::text, 'complaint'::text, 'regulator'::text])))
access_records_requests: PRIMARY KEY (id)
access_records_signals: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
access_records_signals: FOREIGN KEY (area_id) REFERENCES staff_areas(id)
access_records_signals: FOREIGN KEY (decided_by) REFERENCES staff_members(id)
access_records_signals: FOREIGN KEY (member_id) REFERENCES staff_members(id)
access_records_signals: UNIQUE (member_id, rule, subject)
access_records_signals: PRIMARY KEY (id)
access_records_signals: FOREIGN KEY (post_id) REFERENCES staff_posts(id)
access_records_signals: CHECK ((state = ANY (ARRAY['open'::text, 'explained'::text, 'referred'::text])))
access_records_signals: FOREIGN KEY (supervisor_post_id) REFERENCES staff_posts(id)
access_records_watched: PRIMARY KEY (id)
access_restriction_names: CHECK ((num_nonnulls(member_id, post_id) = 1))
access_restriction_names: FOREIGN KEY (member_id) REFERENCES staff_members(id)
access_restriction_names: FOREIGN KEY (person_id) REFERENCES people_people(id)
access_restriction_names: PRIMARY KEY (id)
access_restriction_names: FOREIGN KEY (post_id) REFERENCES staff_posts(id)
access_restriction_names: FOREIGN KEY (restriction_id) REFERENCES access_restrictions(id)
access_restrictions: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
access_restrictions: FOREIGN KEY (contact_post_id) REFERENCES staff_posts(id)
access_restrictions: CHECK ((kind = ANY (ARRAY['restriction'::text, 'exclusion'::text])))
access_restrictions: FOREIGN KEY (person_id) REFERENCES people_people(id)
access_restrictions: PRIMARY KEY (id)
access_restrictions: CHECK ((shows = ANY (ARRAY['pointer'::text, 'hidden'::text])))
access_rights: PRIMARY KEY (role, section, place)
access_rights: CHECK ((place = ANY (ARRAY['file'::text, 'minute'::text])))
access_rights: FOREIGN KEY (role) REFERENCES access_roles(role)
access_rights: FOREIGN KEY (section) REFERENCES access_sections(section)
access_roles: PRIMARY KEY (role)
access_roles: CHECK ((reach = ANY (ARRAY['area'::text, 'membership'::text, 'meeting'::text, 'none'::text])))
access_sections: PRIMARY KEY (section)
approvals_approvals: FOREIGN KEY (asked_by) REFERENCES staff_members(id)
approvals_approvals: FOREIGN KEY (asked_post_id) REFERENCES staff_posts(id)
approvals_approvals: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
approvals_approvals: CHECK ((written_by = asked_by))
approvals_approvals: CHECK (((state = 'waiting'::text) = (decided_at IS NULL)))
approvals_approvals: CHECK (((state <> ALL (ARRAY['approved'::text, 'declined'::text])) OR ((decided_by IS NOT NULL) AND (decided_by <> asked_by))))
approvals_approvals: CHECK (((state <> 'withdrawn'::text) OR (decided_by = asked_by)))
approvals_approvals: FOREIGN KEY (decided_by) REFERENCES staff_members(id)
approvals_approvals: CHECK ((length(payload_hash) = 32))
approvals_approvals: FOREIGN KEY (person_id) REFERENCES people_people(id)
approvals_approvals: PRIMARY KEY (id)
approvals_approvals: CHECK ((state = ANY (ARRAY['waiting'::text, 'approved'::text, 'declined'::text, 'expired'::text, 'withdrawn'::text])))
approvals_approvers: PRIMARY KEY (act, role)
approvals_approvers: FOREIGN KEY (reads) REFERENCES access_sections(section)
cases_cases: FOREIGN KEY (area_id) REFERENCES staff_areas(id)
cases_cases: CHECK ((basis = ANY (ARRAY['statutory'::text, 'voluntary-throughcare'::text, 'children-and-families'::text, 'joint-monitoring'::text, 'unallocated'::text])))
cases_cases: FOREIGN KEY (division_id) REFERENCES staff_areas(id)
cases_cases: CHECK ((hospital = ANY (ARRAY['secure'::text, 'medium-secure'::text, 'other'::text])))
cases_cases: UNIQUE (id, person_id)
cases_cases: CHECK ((kind = ANY (ARRAY['sexual'::text, 'violent'::text])))
cases_cases: FOREIGN KEY (lead_agency_id) REFERENCES staff_agencies(id)
cases_cases: CHECK (((level >= 1) AND (level <= 3)))
cases_cases: FOREIGN KEY (managing_post_id) REFERENCES staff_posts(id)
cases_cases: FOREIGN KEY (person_id) REFERENCES people_people(id)
cases_cases: PRIMARY KEY (id)
cases_cases: CHECK ((place = ANY (ARRAY['custody'::text, 'community'::text, 'hospital'::text])))
cases_cases: UNIQUE (reference)
cases_cases: CHECK ((regime = ANY (ARRAY['adult'::text, 'under-18'::text])))
cases_cases: CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text])))
cases_entries: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
cases_entries: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
cases_entries: FOREIGN KEY (corrects, case_id) REFERENCES cases_entries(id, case_id)
cases_entries: FOREIGN KEY (corrects) REFERENCES cases_entries(id)
cases_entries: UNIQUE (id, case_id)
cases_entries: PRIMARY KEY (id)
cases_entries: FOREIGN KEY (section) REFERENCES access_sections(section)
cases_entries: FOREIGN KEY (written_by) REFERENCES staff_members(id)
cases_last_looked: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
cases_last_looked: FOREIGN KEY (member_id) REFERENCES staff_members(id)
cases_last_looked: PRIMARY KEY (member_id, case_id)
cases_memberships: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
cases_memberships: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
cases_memberships: CHECK (((post_id IS NOT NULL) OR (member_id IS NOT NULL)))
cases_memberships: FOREIGN KEY (member_id) REFERENCES staff_members(id)
cases_memberships: PRIMARY KEY (id)
cases_memberships: FOREIGN KEY (post_id) REFERENCES staff_posts(id)
conferences_access_needs: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
conferences_access_needs: FOREIGN KEY (conference_id, case_id) REFERENCES conferences_conferences(id, case_id)
conferences_access_needs: FOREIGN KEY (conference_id) REFERENCES conferences_conferences(id)
conferences_access_needs: FOREIGN KEY (invitation_id, conference_id) REFERENCES conferences_invitations(id, conference_id)
conferences_access_needs: FOREIGN KEY (invitation_id) REFERENCES conferences_invitations(id)
conferences_access_needs: FOREIGN KEY (member_id) REFERENCES staff_members(id)
conferences_access_needs: PRIMARY KEY (invitation_id)
conferences_approvals: FOREIGN KEY (approved_by) REFERENCES staff_members(id)
conferences_approvals: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
conferences_approvals: FOREIGN KEY (conference_id, case_id) REFERENCES conferences_conferences(id, case_id)
conferences_approvals: FOREIGN KEY (conference_id) REFERENCES conferences_conferences(id)
conferences_approvals: CHECK ((length(digest) = 32))
conferences_approvals: FOREIGN KEY (minute_id, conference_id) REFERENCES conferences_minutes(id, conference_id)
conferences_approvals: FOREIGN KEY (minute_id) REFERENCES conferences_minutes(id)
conferences_approvals: PRIMARY KEY (id)
conferences_circulation_changes: FOREIGN KEY (invitation_id, conference_id) REFERENCES conferences_invitations(id, conference_id)
conferences_circulation_changes: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
conferences_circulation_changes: CHECK ((change = ANY (ARRAY['left-out'::text, 'added'::text, 'section-widened'::text, 'section-narrowed'::text, 'part-released'::text])))
conferences_circulation_changes: CHECK (((member_id IS NULL) <> (invitation_id IS NULL)))
conferences_circulation_changes: CHECK (((change = ANY (ARRAY['section-widened'::text, 'section-narrowed'::text])) = (section IS NOT NULL)))
conferences_circulation_changes: CHECK (((change = 'part-released'::text) = (part IS NOT NULL)))
conferences_circulation_changes: FOREIGN KEY (conference_id, case_id) REFERENCES conferences_conferences(id, case_id)
conferences_circulation_changes: FOREIGN KEY (conference_id) REFERENCES conferences_conferences(id)
conferences_circulation_changes: FOREIGN KEY (invitation_id) REFERENCES conferences_invitations(id)
conferences_circulation_changes: FOREIGN KEY (member_id) REFERENCES staff_members(id)
conferences_circulation_changes: PRIMARY KEY (id)
conferences_circulation_changes: FOREIGN KEY (section) REFERENCES access_sections(section)
conferences_circulation_changes: CHECK ((state = ANY (ARRAY['in-force'::text, 'withdrawn'::text])))
conferences_concerns: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
conferences_concerns: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
conferences_concerns: CHECK ((kind = ANY (ARRAY['concern'::text, 'asked'::text])))
conferences_concerns: PRIMARY KEY (id)
conferences_conferences: FOREIGN KEY (area_id) REFERENCES staff_areas(id)
conferences_conferences: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
conferences_conferences: FOREIGN KEY (case_id, person_id) REFERENCES cases_cases(id, person_id)
conferences_conferences: FOREIGN KEY (chair_id) REFERENCES staff_members(id)
conferences_conferences: FOREIGN KEY (consideration_id, case_id) REFERENCES conferences_considerations(id, case_id)
conferences_conferences: FOREIGN KEY (consideration_id) REFERENCES conferences_considerations(id)
conferences_conferences: UNIQUE (id, case_id)
conferences_conferences: CHECK ((kind = ANY (ARRAY['first'::text, 'review'::text, 'emergency'::text])))
conferences_conferences: FOREIGN KEY (person_id) REFERENCES people_people(id)
conferences_conferences: PRIMARY KEY (id)
conferences_conferences: FOREIGN KEY (previous_id, case_id) REFERENCES conferences_conferences(id, case_id)
conferences_conferences: FOREIGN KEY (previous_id) REFERENCES conferences_conferences(id)
conferences_conferences: FOREIGN KEY (recorder_id) REFERENCES staff_members(id)
conferences_conferences: FOREIGN KEY (sender_id) REFERENCES staff_members(id)
conferences_conferences: CHECK ((state = ANY (ARRAY['convened'::text, 'in-session'::text, 'minute-draft'::text, 'issued'::text, 'cancelled'::text])))
conferences_conferences: FOREIGN KEY (typist_id) REFERENCES staff_members(id)
conferences_considerations: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
conferences_considerations: FOREIGN KEY (decided_by) REFERENCES staff_members(id)
conferences_considerations: UNIQUE (id, case_id)
conferences_considerations: PRIMARY KEY (id)
conferences_considerations: CHECK ((state = ANY (ARRAY['open'::text, 'convened'::text, 'not-convened'::text])))
conferences_consultations: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
conferences_consultations: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
conferences_consultations: FOREIGN KEY (consideration_id, case_id) REFERENCES conferences_considerations(id, case_id)
conferences_consultations: FOREIGN KEY (consideration_id) REFERENCES conferences_considerations(id)
conferences_consultations: PRIMARY KEY (id)
conferences_consultations: CHECK ((view = ANY (ARRAY['convene'::text, 'do-not-convene'::text, 'no-view'::text])))
conferences_contributions: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
conferences_contributions: FOREIGN KEY (author_id) REFERENCES staff_members(id)
conferences_contributions: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
conferences_contributions: UNIQUE (conference_id, agency_id)
conferences_contributions: FOREIGN KEY (conference_id, case_id) REFERENCES conferences_conferences(id, case_id)
conferences_contributions: FOREIGN KEY (conference_id) REFERENCES conferences_conferences(id)
conferences_contributions: UNIQUE (id, conference_id)
conferences_contributions: CHECK ((known = ANY (ARRAY['nothing'::text, 'not-relevant'::text, 'relevant'::text, 'unclear'::text])))
conferences_contributions: PRIMARY KEY (id)
conferences_contributions: CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text])))
conferences_copies: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
conferences_copies: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
conferences_copies: CHECK (((member_id IS NULL) = (outside_name IS NOT NULL)))
conferences_copies: CHECK (((member_id IS NULL) OR ((post_id IS NOT NULL) AND (agency_id IS NOT NULL))))
conferences_copies: FOREIGN KEY (conference_id, case_id) REFERENCES conferences_conferences(id, case_id)
conferences_copies: FOREIGN KEY (conference_id) REFERENCES conferences_conferences(id)
conferences_copies: UNIQUE (conference_id, member_id, edition)
conferences_copies: UNIQUE (conference_id, number, edition)
conferences_copies: CHECK ((length(digest) = 32))
conferences_copies: UNIQUE (id, conference_id)
conferences_copies: FOREIGN KEY (invitation_id, conference_id) REFERENCES conferences_invitations(id, conference_id)
conferences_copies: FOREIGN KEY (invitation_id) REFERENCES conferences_invitations(id)
conferences_copies: FOREIGN KEY (member_id) REFERENCES staff_members(id)
conferences_copies: FOREIGN KEY (minute_id, conference_id) REFERENCES conferences_minutes(id, conference_id)
conferences_copies: FOREIGN KEY (minute_id) REFERENCES conferences_minutes(id)
conferences_copies: PRIMARY KEY (id)
conferences_copies: FOREIGN KEY (post_id) REFERENCES staff_posts(id)
conferences_copy_contents: FOREIGN KEY (copy_id) REFERENCES conferences_copies(id)
conferences_copy_contents: PRIMARY KEY (copy_id)
conferences_corrections: FOREIGN KEY (accepted_in, conference_id) REFERENCES conferences_minutes(id, conference_id)
conferences_corrections: FOREIGN KEY (accepted_in) REFERENCES conferences_minutes(id)
conferences_corrections: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
conferences_corrections: FOREIGN KEY (conference_id, case_id) REFERENCES conferences_conferences(id, case_id)
conferences_corrections: FOREIGN KEY (conference_id) REFERENCES conferences_conferences(id)
conferences_corrections: FOREIGN KEY (copy_id, conference_id) REFERENCES conferences_copies(id, conference_id)
conferences_corrections: FOREIGN KEY (copy_id) REFERENCES conferences_copies(id)
conferences_corrections: FOREIGN KEY (decided_by) REFERENCES staff_members(id)
conferences_corrections: FOREIGN KEY (member_id) REFERENCES staff_members(id)
conferences_corrections: FOREIGN KEY (minute_id, conference_id) REFERENCES conferences_minutes(id, conference_id)
conferences_corrections: FOREIGN KEY (minute_id) REFERENCES conferences_minutes(id)
conferences_corrections: PRIMARY KEY (id)
conferences_corrections: CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'declined'::text])))
conferences_devolutions: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
conferences_devolutions: FOREIGN KEY (conference_id, case_id) REFERENCES conferences_conferences(id, case_id)
conferences_devolutions: FOREIGN KEY (conference_id) REFERENCES conferences_conferences(id)
conferences_devolutions: FOREIGN KEY (decided_by) REFERENCES staff_members(id)
conferences_devolutions: FOREIGN KEY (from_id) REFERENCES staff_members(id)
conferences_devolutions: PRIMARY KEY (id)
conferences_devolutions: CHECK ((seat = ANY (ARRAY['chair'::text, 'recorder'::text])))
conferences_devolutions: CHECK ((state = ANY (ARRAY['asked'::text, 'agreed'::text, 'declined'::text])))
conferences_devolutions: FOREIGN KEY (to_id) REFERENCES staff_members(id)
conferences_earlier: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
conferences_earlier: FOREIGN KEY (conference_id, case_id) REFERENCES conferences_conferences(id, case_id)
conferences_earlier: FOREIGN KEY (conference_id) REFERENCES conferences_conferences(id)
conferences_earlier: PRIMARY KEY (id)
conferences_earlier: FOREIGN KEY (said_by) REFERENCES staff_members(id)
conferences_earlier: FOREIGN KEY (section) REFERENCES access_sections(section)
conferences_fields: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
conferences_fields: FOREIGN KEY (conference_id, case_id) REFERENCES conferences_conferences(id, case_id)
conferences_fields: FOREIGN KEY (conference_id) REFERENCES conferences_conferences(id)
conferences_fields: PRIMARY KEY (conference_id, field)
conferences_fields: FOREIGN KEY (section) REFERENCES access_sections(section)
conferences_invitations: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
conferences_invitations: CHECK ((attendance = ANY (ARRAY['present'::text, 'report'::text, 'apologies'::text, 'absent'::text])))
conferences_invitations: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
conferences_invitations: CHECK (((member_id IS NOT NULL) OR (outside_name IS NOT NULL)))
conferences_invitations: CHECK (((agency_id IS NOT NULL) OR (outside_name IS NOT NULL)))
conferences_invitations: FOREIGN KEY (conference_id, case_id) REFERENCES conferences_conferences(id, case_id)
conferences_invitations: FOREIGN KEY (conference_id) REFERENCES conferences_conferences(id)
conferences_invitations: FOREIGN KEY (deputy_id) REFERENCES staff_members(id)
conferences_invitations: UNIQUE (id, conference_id)
conferences_invitations: FOREIGN KEY (member_id) REFERENCES staff_members(id)
conferences_invitations: CHECK ((pack = ANY (ARRAY['full'::text, 'agenda-only'::text])))
conferences_invitations: PRIMARY KEY (id)
conferences_invitations: FOREIGN KEY (post_id) REFERENCES staff_posts(id)
conferences_invitations: CHECK ((reply = ANY (ARRAY['attend'::text, 'deputy'::text, 'report'::text, 'cannot'::text])))
conferences_invitations: CHECK ((state = ANY (ARRAY['to-send'::text, 'sent'::text, 'removed'::text])))
conferences_lines: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
conferences_lines: FOREIGN KEY (author_id) REFERENCES staff_members(id)
conferences_lines: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
conferences_lines: FOREIGN KEY (conference_id, case_id) REFERENCES conferences_conferences(id, case_id)
conferences_lines: FOREIGN KEY (conference_id) REFERENCES conferences_conferences(id)
conferences_lines: FOREIGN KEY (contribution_id, conference_id) REFERENCES conferences_contributions(id, conference_id)
conferences_lines: FOREIGN KEY (contribution_id) REFERENCES conferences_contributions(id)
conferences_lines: UNIQUE (id, conference_id)
conferences_lines: PRIMARY KEY (id)
conferences_lines: FOREIGN KEY (section) REFERENCES access_sections(section)
conferences_lines: CHECK ((state = ANY (ARRAY['kept'::text, 'removed'::text])))
conferences_lines: FOREIGN KEY (taken_from, conference_id) REFERENCES conferences_lines(id, conference_id)
conferences_lines: FOREIGN KEY (taken_from) REFERENCES conferences_lines(id)
conferences_minutes: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
conferences_minutes: FOREIGN KEY (conference_id, case_id) REFERENCES conferences_conferences(id, case_id)
conferences_minutes: FOREIGN KEY (conference_id) REFERENCES conferences_conferences(id)
conferences_minutes: UNIQUE (conference_id, version)
conferences_minutes: UNIQUE (id, conference_id)
conferences_minutes: FOREIGN KEY (issued_by) REFERENCES staff_members(id)
conferences_minutes: PRIMARY KEY (id)
conferences_minutes: CHECK ((state = ANY (ARRAY['draft'::text, 'approved'::text, 'issued'::text])))
housing_options: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
housing_options: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
housing_options: FOREIGN KEY (decided_by) REFERENCES staff_members(id)
housing_options: CHECK ((kind = ANY (ARRAY['temporary'::text, 'own-tenancy'::text, 'private-rent'::text, 'supported'::text, 'family'::text])))
housing_options: PRIMARY KEY (id)
housing_options: CHECK (((east IS NULL) = (north IS NULL)))
housing_options: CHECK ((state = ANY (ARRAY['option'::text, 'not-available'::text, 'unsuitable'::text, 'approved'::text, 'refused'::text])))
identity_accounts: FOREIGN KEY (member_id) REFERENCES staff_members(id)
identity_accounts: UNIQUE (member_id)
identity_accounts: PRIMARY KEY (id)
identity_accounts: UNIQUE (sign_in_key)
identity_accounts: CHECK ((state = ANY (ARRAY['active'::text, 'suspended'::text])))
identity_challenges: FOREIGN KEY (account_id) REFERENCES identity_accounts(id)
identity_challenges: PRIMARY KEY (id)
identity_failures: CHECK ((length(counted_against) = 32))
identity_failures: PRIMARY KEY (counted_against)
identity_federations: FOREIGN KEY (account_id) REFERENCES identity_accounts(id)
identity_federations: UNIQUE (issuer, subject)
identity_federations: PRIMARY KEY (id)
identity_passkeys: FOREIGN KEY (account_id) REFERENCES identity_accounts(id)
identity_passkeys: UNIQUE (credential_id)
identity_passkeys: PRIMARY KEY (id)
identity_recovery_codes: FOREIGN KEY (account_id) REFERENCES identity_accounts(id)
identity_recovery_codes: CHECK ((length(code_hash) = 32))
identity_recovery_codes: UNIQUE (code_hash)
identity_recovery_codes: PRIMARY KEY (id)
identity_sessions: FOREIGN KEY (account_id) REFERENCES identity_accounts(id)
identity_sessions: CHECK (((stage <> 'full'::text) OR (post_id IS NOT NULL)))
identity_sessions: FOREIGN KEY (member_id) REFERENCES staff_members(id)
identity_sessions: PRIMARY KEY (id)
identity_sessions: FOREIGN KEY (post_id) REFERENCES staff_posts(id)
identity_sessions: CHECK ((stage = ANY (ARRAY['password-proven'::text, 'choosing-post'::text, 'full'::text])))
identity_sessions: CHECK ((length(token_hash) = 32))
identity_sessions: UNIQUE (token_hash)
identity_setup_links: FOREIGN KEY (account_id) REFERENCES identity_accounts(id)
identity_setup_links: FOREIGN KEY (made_by) REFERENCES staff_members(id)
identity_setup_links: PRIMARY KEY (id)
identity_setup_links: CHECK ((length(token_hash) = 32))
identity_setup_links: UNIQUE (token_hash)
ledger_checkpoints: PRIMARY KEY (id)
ledger_checkpoints: CHECK ((length(root) = 32))
ledger_checkpoints: CHECK ((size >= 0))
ledger_cosignatures: FOREIGN KEY (checkpoint_id) REFERENCES ledger_checkpoints(id)
ledger_cosignatures: PRIMARY KEY (checkpoint_id, witness)
ledger_events: CHECK ((length(body_hash) = 32))
ledger_events: CHECK (((body IS NULL) = (salt IS NULL)))
ledger_events: CHECK ((kind = ANY (ARRAY['collection'::text, 'alteration'::text, 'consultation'::text, 'disclosure'::text, 'combination'::text, 'erasure'::text, 'access-decision'::text, 'administration'::text])))
ledger_events: CHECK ((length(leaf) = 32))
ledger_events: PRIMARY KEY (id)
ledger_recoveries: PRIMARY KEY (id)
ledger_row_tables: PRIMARY KEY (tab)
ledger_rows: CHECK (((hash IS NULL) = (did = 'removed'::text)))
ledger_rows: CHECK (((before IS NOT NULL) = (did = ANY (ARRAY['changed'::text, 'removed'::text]))))
ledger_rows: CHECK ((did = ANY (ARRAY['taken-up'::text, 'inserted'::text, 'changed'::text, 'removed'::text])))
ledger_rows: CHECK ((length(hash) = 32))
ledger_rows: PRIMARY KEY (id)
ledger_sequence: UNIQUE (event_id)
ledger_sequence: CHECK ((length(leaf) = 32))
ledger_sequence: PRIMARY KEY (seq)
ledger_sequence: CHECK ((seq >= 0))
ledger_tiles: CHECK ((((length(hashes) >= 32) AND (length(hashes) <= 512)) AND ((length(hashes) % 32) = 0)))
ledger_tiles: CHECK ((level > 0))
ledger_tiles: PRIMARY KEY (level, place)
ledger_tiles: CHECK ((place >= 0))
ledger_watch: PRIMARY KEY (part)
need_to_know_openings: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
need_to_know_openings: CHECK (((to_at > from_at) AND (to_at <= (from_at + '01:00:00'::interval))))
need_to_know_openings: CHECK (((found IS NULL) = (reviewed_at IS NULL)))
need_to_know_openings: CHECK (((reviewed_by IS NULL) OR (reviewed_by <> member_id)))
need_to_know_openings: CHECK ((found = ANY (ARRAY['in-order'::text, 'not-in-order'::text])))
need_to_know_openings: FOREIGN KEY (member_id) REFERENCES staff_members(id)
need_to_know_openings: PRIMARY KEY (id)
need_to_know_openings: FOREIGN KEY (post_id) REFERENCES staff_posts(id)
need_to_know_openings: CHECK ((reason = ANY (ARRAY['danger-to-child'::text, 'danger-to-adult'::text, 'danger-to-staff'::text, 'person-missing'::text, 'on-the-spot'::text, 'other'::text])))
need_to_know_openings: FOREIGN KEY (reviewed_by) REFERENCES staff_members(id)
need_to_know_purposes: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
need_to_know_purposes: FOREIGN KEY (member_id) REFERENCES staff_members(id)
need_to_know_purposes: PRIMARY KEY (id)
need_to_know_purposes: FOREIGN KEY (post_id) REFERENCES staff_posts(id)
need_to_know_urgent_actions: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
need_to_know_urgent_actions: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
need_to_know_urgent_actions: FOREIGN KEY (member_id) REFERENCES staff_members(id)
need_to_know_urgent_actions: PRIMARY KEY (id)
need_to_know_urgent_actions: CHECK ((protects <@ ARRAY['child'::text, 'person'::text, 'vulnerable-adult'::text]))
need_to_know_urgent_actions: CHECK ((referrals <@ ARRAY['child-protection'::text, 'adult-protection'::text]))
orders_conditions: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
orders_conditions: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
orders_conditions: FOREIGN KEY (conference_id, case_id) REFERENCES conferences_conferences(id, case_id)
orders_conditions: UNIQUE (id, case_id)
orders_conditions: PRIMARY KEY (id)
orders_conditions: CHECK ((state = ANY (ARRAY['proposed'::text, 'applied-for'::text, 'in-force'::text, 'refused'::text, 'ended'::text])))
orders_permissions: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
orders_permissions: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
orders_permissions: FOREIGN KEY (condition_id, case_id) REFERENCES orders_conditions(id, case_id)
orders_permissions: FOREIGN KEY (condition_id) REFERENCES orders_conditions(id)
orders_permissions: FOREIGN KEY (given_by) REFERENCES staff_members(id)
orders_permissions: PRIMARY KEY (id)
orders_registrations: FOREIGN KEY (advised_by) REFERENCES staff_members(id)
orders_registrations: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
orders_registrations: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
orders_registrations: UNIQUE (case_id)
orders_registrations: FOREIGN KEY (confirmed_by) REFERENCES staff_members(id)
orders_registrations: PRIMARY KEY (id)
orders_registrations: FOREIGN KEY (registered_recorded_by) REFERENCES staff_members(id)
orders_reminders: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
orders_reminders: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
orders_reminders: FOREIGN KEY (condition_id, case_id) REFERENCES orders_conditions(id, case_id)
orders_reminders: FOREIGN KEY (condition_id) REFERENCES orders_conditions(id)
orders_reminders: PRIMARY KEY (id)
orders_sentences: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
orders_sentences: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
orders_sentences: CHECK ((hospital = ANY (ARRAY['secure'::text, 'medium-secure'::text, 'other'::text])))
orders_sentences: PRIMARY KEY (id)
orders_sentences: FOREIGN KEY (section) REFERENCES access_sections(section)
people_addresses: CHECK ((kind = ANY (ARRAY['home'::text, 'family'::text, 'temporary'::text, 'hostel'::text, 'custody'::text, 'hospital'::text, 'former'::text, 'no-fixed-abode'::text])))
people_addresses: FOREIGN KEY (person_id) REFERENCES people_people(id)
people_addresses: PRIMARY KEY (id)
people_addresses: FOREIGN KEY (source_agency_id) REFERENCES staff_agencies(id)
people_associates: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
people_associates: FOREIGN KEY (disclosed_by) REFERENCES staff_members(id)
people_associates: UNIQUE (id, person_id)
people_associates: FOREIGN KEY (person_id) REFERENCES people_people(id)
people_associates: PRIMARY KEY (id)
people_associates: FOREIGN KEY (section) REFERENCES access_sections(section)
people_identifiers: FOREIGN KEY (person_id) REFERENCES people_people(id)
people_identifiers: PRIMARY KEY (id)
people_identifiers: FOREIGN KEY (source_agency_id) REFERENCES staff_agencies(id)
people_joins: FOREIGN KEY (asked_by) REFERENCES staff_members(id)
people_joins: CHECK ((person_id <> other_person_id))
people_joins: FOREIGN KEY (ended_by) REFERENCES staff_members(id)
people_joins: FOREIGN KEY (other_person_id) REFERENCES people_people(id)
people_joins: FOREIGN KEY (person_id) REFERENCES people_people(id)
people_joins: PRIMARY KEY (id)
people_joins: FOREIGN KEY (written_by) REFERENCES staff_members(id)
people_name_words: PRIMARY KEY (word)
people_names: CHECK ((kind = ANY (ARRAY['recorded'::text, 'alias'::text, 'former'::text, 'nickname'::text, 'spelling'::text])))
people_names: FOREIGN KEY (person_id) REFERENCES people_people(id)
people_names: PRIMARY KEY (id)
people_names: FOREIGN KEY (source_agency_id) REFERENCES staff_agencies(id)
people_particulars: FOREIGN KEY (person_id) REFERENCES people_people(id)
people_particulars: PRIMARY KEY (person_id)
people_people: PRIMARY KEY (id)
people_possible_duplicates: FOREIGN KEY (decided_by) REFERENCES staff_members(id)
people_possible_duplicates: CHECK ((decision = ANY (ARRAY['same'::text, 'different'::text, 'not-sure'::text])))
people_possible_duplicates: FOREIGN KEY (other_person_id) REFERENCES people_people(id)
people_possible_duplicates: FOREIGN KEY (person_id) REFERENCES people_people(id)
people_possible_duplicates: PRIMARY KEY (id)
people_protective_assessments: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
people_protective_assessments: FOREIGN KEY (associate_id) REFERENCES people_associates(id)
people_protective_assessments: FOREIGN KEY (associate_id, person_id) REFERENCES people_associates(id, person_id)
people_protective_assessments: FOREIGN KEY (person_id) REFERENCES people_people(id)
people_protective_assessments: PRIMARY KEY (id)
people_protective_assessments: CHECK ((result = ANY (ARRAY['able'::text, 'able-with-support'::text, 'not-able'::text, 'not-yet-known'::text])))
people_searches: FOREIGN KEY (member_id) REFERENCES staff_members(id)
people_searches: PRIMARY KEY (id)
people_word_deletions: PRIMARY KEY (shortened, word)
people_word_deletions: FOREIGN KEY (word) REFERENCES people_name_words(word)
plans_actions: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
plans_actions: FOREIGN KEY (conference_id, case_id) REFERENCES conferences_conferences(id, case_id)
plans_actions: FOREIGN KEY (owner_agency_id) REFERENCES staff_agencies(id)
plans_actions: FOREIGN KEY (owner_member_id) REFERENCES staff_members(id)
plans_actions: CHECK ((pillar = ANY (ARRAY['supervision'::text, 'monitoring-and-control'::text, 'interventions'::text, 'victim-safety'::text])))
plans_actions: PRIMARY KEY (id)
plans_actions: FOREIGN KEY (section) REFERENCES access_sections(section)
plans_actions: FOREIGN KEY (set_by_agency_id) REFERENCES staff_agencies(id)
plans_actions: CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'done'::text, 'cannot'::text, 'cancelled'::text])))
plans_contingencies: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
plans_contingencies: FOREIGN KEY (conference_id, case_id) REFERENCES conferences_conferences(id, case_id)
plans_contingencies: FOREIGN KEY (owner_agency_id) REFERENCES staff_agencies(id)
plans_contingencies: FOREIGN KEY (owner_member_id) REFERENCES staff_members(id)
plans_contingencies: PRIMARY KEY (id)
plans_contingencies: CHECK ((state = ANY (ARRAY['in-force'::text, 'ended'::text])))
plans_lines: FOREIGN KEY (added_by_agency_id) REFERENCES staff_agencies(id)
plans_lines: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
plans_lines: FOREIGN KEY (conference_id, case_id) REFERENCES conferences_conferences(id, case_id)
plans_lines: FOREIGN KEY (owner_agency_id) REFERENCES staff_agencies(id)
plans_lines: FOREIGN KEY (owner_member_id) REFERENCES staff_members(id)
plans_lines: CHECK ((pillar = ANY (ARRAY['supervision'::text, 'monitoring-and-control'::text, 'interventions'::text, 'victim-safety'::text])))
plans_lines: PRIMARY KEY (id)
plans_lines: FOREIGN KEY (section) REFERENCES access_sections(section)
plans_lines: CHECK ((state = ANY (ARRAY['proposed'::text, 'in-force'::text, 'ended'::text, 'none-needed'::text])))
plans_plans: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
plans_plans: FOREIGN KEY (conference_id, case_id) REFERENCES conferences_conferences(id, case_id)
plans_plans: CHECK (((contact_days >= 1) AND (contact_days <= 999)))
plans_plans: PRIMARY KEY (case_id)
platform_drafts: PRIMARY KEY (member_id, form, subject)
platform_migrations: PRIMARY KEY (name)
platform_outbox: CHECK (((state = 'queued'::text) = (settled_at IS NULL)))
platform_outbox: CHECK (((length(link) <= 200) AND (link ~ '^(/([a-z]+(-[a-z]+)*|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}))+$'::text)))
platform_outbox: PRIMARY KEY (id)
platform_outbox: CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'kept'::text, 'failed'::text])))
platform_settings: PRIMARY KEY (key)
platform_spent_forms: PRIMARY KEY (key)
platform_spent_forms: CHECK ((length(said) = 32))
recipients_confirmations: CHECK ((asked_by <> written_by))
recipients_confirmations: CHECK ((to_at > from_at))
recipients_confirmations: PRIMARY KEY (id)
recipients_confirmations: FOREIGN KEY (try_id, case_id) REFERENCES recipients_tries(id, case_id)
recipients_confirmations: FOREIGN KEY (written_by) REFERENCES staff_members(id)
recipients_tries: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
recipients_tries: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
recipients_tries: UNIQUE (id, case_id)
recipients_tries: FOREIGN KEY (member_id) REFERENCES staff_members(id)
recipients_tries: PRIMARY KEY (id)
releases_notices: FOREIGN KEY (area_id) REFERENCES staff_areas(id)
releases_notices: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
releases_notices: FOREIGN KEY (case_id, person_id) REFERENCES cases_cases(id, person_id)
releases_notices: FOREIGN KEY (person_id) REFERENCES people_people(id)
releases_notices: PRIMARY KEY (id)
releases_notices: FOREIGN KEY (sender_agency_id) REFERENCES staff_agencies(id)
releases_notices: FOREIGN KEY (sent_by) REFERENCES staff_members(id)
releases_notices: CHECK ((state = ANY (ARRAY['to-match'::text, 'matched'::text, 'withdrawn'::text])))
retention_holds: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
retention_holds: CHECK ((kind = ANY (ARRAY['legal-hold'::text, 'indefinite'::text])))
retention_holds: FOREIGN KEY (person_id) REFERENCES people_people(id)
retention_holds: PRIMARY KEY (id)
retention_proposals: FOREIGN KEY (area_id) REFERENCES staff_areas(id)
retention_proposals: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
retention_proposals: FOREIGN KEY (person_id) REFERENCES people_people(id)
retention_proposals: PRIMARY KEY (id)
retention_proposals: FOREIGN KEY (restriction_id) REFERENCES access_restrictions(id)
retention_proposals: FOREIGN KEY (run_id) REFERENCES retention_runs(id)
retention_proposals: CHECK ((state = ANY (ARRAY['proposed'::text, 'kept'::text, 'set-aside'::text, 'restored'::text])))
retention_runs: PRIMARY KEY (id)
risk_dynamic_factors: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
risk_dynamic_factors: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
risk_dynamic_factors: FOREIGN KEY (conference_id, case_id) REFERENCES conferences_conferences(id, case_id)
risk_dynamic_factors: CHECK ((direction = ANY (ARRAY['raises'::text, 'lowers'::text])))
risk_dynamic_factors: PRIMARY KEY (id)
risk_ratings: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
risk_ratings: FOREIGN KEY (assessor_id) REFERENCES staff_members(id)
risk_ratings: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
risk_ratings: FOREIGN KEY (conference_id, case_id) REFERENCES conferences_conferences(id, case_id)
risk_ratings: CHECK ((level = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text, 'very-high'::text])))
risk_ratings: PRIMARY KEY (id)
risk_ratings: CHECK ((scale = ANY (ARRAY['reconviction'::text, 'harm'::text])))
risk_safety_warnings: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
risk_safety_warnings: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
risk_safety_warnings: PRIMARY KEY (id)
sharing_absences: CHECK ((to_day >= from_day))
sharing_absences: CHECK ((post_id <> designate_post_id))
sharing_absences: FOREIGN KEY (designate_post_id) REFERENCES staff_posts(id)
sharing_absences: PRIMARY KEY (id)
sharing_absences: FOREIGN KEY (post_id) REFERENCES staff_posts(id)
sharing_deviations: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
sharing_deviations: FOREIGN KEY (agreement_id) REFERENCES staff_agreements(id)
sharing_deviations: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
sharing_deviations: CHECK ((until_at > written_at))
sharing_deviations: UNIQUE (id, case_id)
sharing_deviations: PRIMARY KEY (id)
sharing_deviations: FOREIGN KEY (share_id, case_id) REFERENCES sharing_shares(id, case_id)
sharing_deviations: FOREIGN KEY (written_by) REFERENCES staff_members(id)
sharing_disseminations: FOREIGN KEY (area_id) REFERENCES staff_areas(id)
sharing_disseminations: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
sharing_disseminations: FOREIGN KEY (decided_by) REFERENCES staff_members(id)
sharing_disseminations: UNIQUE (id, case_id)
sharing_disseminations: PRIMARY KEY (id)
sharing_disseminations: CHECK ((state = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'declined'::text])))
sharing_disseminations: FOREIGN KEY (team_post_id) REFERENCES staff_posts(id)
sharing_endorsements: FOREIGN KEY (deviation_id, case_id) REFERENCES sharing_deviations(id, case_id)
sharing_endorsements: FOREIGN KEY (for_post_id) REFERENCES staff_posts(id)
sharing_endorsements: PRIMARY KEY (id)
sharing_endorsements: FOREIGN KEY (post_id) REFERENCES staff_posts(id)
sharing_endorsements: CHECK ((seat = ANY (ARRAY['detective-superintendent'::text, 'criminal-justice-manager'::text])))
sharing_endorsements: CHECK ((verdict = ANY (ARRAY['endorsed'::text, 'declined'::text])))
sharing_endorsements: FOREIGN KEY (written_by) REFERENCES staff_members(id)
sharing_item_readers: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
sharing_item_readers: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
sharing_item_readers: CHECK ((num_nonnulls(reader_agency_id, reader_role, reader_post_id, reader_member_id, reader_conference_id) = 1))
sharing_item_readers: FOREIGN KEY (ended_by) REFERENCES staff_members(id)
sharing_item_readers: FOREIGN KEY (item_id, case_id) REFERENCES sharing_items(id, case_id)
sharing_item_readers: PRIMARY KEY (id)
sharing_item_readers: FOREIGN KEY (reader_agency_id) REFERENCES staff_agencies(id)
sharing_item_readers: FOREIGN KEY (reader_conference_id, case_id) REFERENCES conferences_conferences(id, case_id)
sharing_item_readers: FOREIGN KEY (reader_member_id) REFERENCES staff_members(id)
sharing_item_readers: FOREIGN KEY (reader_post_id) REFERENCES staff_posts(id)
sharing_item_readers: FOREIGN KEY (written_by) REFERENCES staff_members(id)
sharing_item_reviews: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
sharing_item_reviews: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
sharing_item_reviews: FOREIGN KEY (item_id, case_id) REFERENCES sharing_items(id, case_id)
sharing_item_reviews: PRIMARY KEY (id)
sharing_item_reviews: FOREIGN KEY (written_by) REFERENCES staff_members(id)
sharing_item_sources: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
sharing_item_sources: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
sharing_item_sources: FOREIGN KEY (item_id, case_id) REFERENCES sharing_items(id, case_id)
sharing_item_sources: PRIMARY KEY (id)
sharing_item_sources: FOREIGN KEY (sanitised_from, case_id) REFERENCES sharing_items(id, case_id)
sharing_item_sources: FOREIGN KEY (written_by) REFERENCES staff_members(id)
sharing_items: CHECK ((about_role = ANY (ARRAY['subject'::text, 'victim'::text, 'witness'::text, 'suspect'::text])))
sharing_items: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
sharing_items: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
sharing_items: CHECK (((handling_scheme IS NULL) = (handling_code IS NULL)))
sharing_items: CHECK (((handling_scheme IS NULL) OR ((handling_scheme = '3x5x2'::text) AND (handling_code = ANY (ARRAY['P'::text, 'C'::text]))) OR ((handling_scheme = '5x5x5'::text) AND (handling_code = ANY (ARRAY['1'::text, '2'::text, '3'::text, '4'::text, '5'::text])))))
sharing_items: CHECK (((handling_code IS NULL) OR (handling_code <> ALL (ARRAY['C'::text, '5'::text])) OR (conditions <> ''::text)))
sharing_items: CHECK (((class <> 'victim-location'::text) OR (says = ''::text)))
sharing_items: CHECK (((NOT may_be_shown_to_subject) OR (class = ANY (ARRAY['ordinary'::text, 'health'::text, 'staff-safety'::text]))))
sharing_items: CHECK (((corrects IS NULL) = (corrected_because IS NULL)))
sharing_items: CHECK ((class = ANY (ARRAY['ordinary'::text, 'victim-contact'::text, 'victim-location'::text, 'intelligence'::text, 'third-party-confidential'::text, 'health'::text, 'legal'::text, 'staff-safety'::text, 'applicant'::text, 'covert'::text])))
sharing_items: FOREIGN KEY (corrects, case_id) REFERENCES sharing_items(id, case_id)
sharing_items: CHECK ((grounds = ANY (ARRAY['fact'::text, 'opinion'::text, 'third-hand'::text])))
sharing_items: CHECK ((handling_scheme = ANY (ARRAY['3x5x2'::text, '5x5x5'::text])))
sharing_items: UNIQUE (id, case_id)
sharing_items: CHECK ((level = ANY (ARRAY['official'::text, 'official-sensitive'::text])))
sharing_items: FOREIGN KEY (owner_post_id) REFERENCES staff_posts(id)
sharing_items: PRIMARY KEY (id)
sharing_items: FOREIGN KEY (section) REFERENCES access_sections(section)
sharing_items: FOREIGN KEY (written_by) REFERENCES staff_members(id)
sharing_liaison_added: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
sharing_liaison_added: CHECK ((to_at > from_at))
sharing_liaison_added: FOREIGN KEY (ended_by) REFERENCES staff_members(id)
sharing_liaison_added: PRIMARY KEY (id)
sharing_liaison_added: FOREIGN KEY (post_id) REFERENCES staff_posts(id)
sharing_liaison_added: FOREIGN KEY (written_by) REFERENCES staff_members(id)
sharing_liaison_messages: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
sharing_liaison_messages: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
sharing_liaison_messages: PRIMARY KEY (id)
sharing_liaison_messages: FOREIGN KEY (written_by) REFERENCES staff_members(id)
sharing_named_posts: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
sharing_named_posts: FOREIGN KEY (agreement_id) REFERENCES staff_agreements(id)
sharing_named_posts: FOREIGN KEY (area_id) REFERENCES staff_areas(id)
sharing_named_posts: CHECK (((to_day IS NULL) OR (to_day >= (from_day - 1))))
sharing_named_posts: PRIMARY KEY (id)
sharing_named_posts: FOREIGN KEY (post_id) REFERENCES staff_posts(id)
sharing_named_posts: CHECK ((seat = ANY (ARRAY['adherence-1'::text, 'adherence-2'::text, 'adherence-3'::text, 'adherence-4'::text, 'adherence-5'::text, 'detective-superintendent'::text, 'criminal-justice-manager'::text])))
sharing_openings: FOREIGN KEY (member_id) REFERENCES staff_members(id)
sharing_openings: PRIMARY KEY (id)
sharing_openings: FOREIGN KEY (post_id) REFERENCES staff_posts(id)
sharing_openings: FOREIGN KEY (share_id, case_id) REFERENCES sharing_shares(id, case_id)
sharing_overrides: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
sharing_overrides: FOREIGN KEY (approver_post_id) REFERENCES staff_posts(id)
sharing_overrides: CHECK (((decided_by IS NULL) OR (decided_by <> written_by)))
sharing_overrides: FOREIGN KEY (decided_by) REFERENCES staff_members(id)
sharing_overrides: PRIMARY KEY (id)
sharing_overrides: FOREIGN KEY (share_id, case_id) REFERENCES sharing_shares(id, case_id)
sharing_overrides: CHECK ((state = ANY (ARRAY['asked'::text, 'approved'::text, 'refused'::text])))
sharing_overrides: FOREIGN KEY (written_by) REFERENCES staff_members(id)
sharing_pointers: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
sharing_pointers: FOREIGN KEY (ask_post_id) REFERENCES staff_posts(id)
sharing_pointers: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
sharing_pointers: FOREIGN KEY (ended_by) REFERENCES staff_members(id)
sharing_pointers: CHECK ((kind = ANY (ARRAY['restricted'::text, 'health'::text])))
sharing_pointers: PRIMARY KEY (id)
sharing_pointers: FOREIGN KEY (written_by) REFERENCES staff_members(id)
sharing_refusals: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
sharing_refusals: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
sharing_refusals: PRIMARY KEY (id)
sharing_refusals: FOREIGN KEY (request_id, case_id) REFERENCES sharing_requests(id, case_id)
sharing_refusals: FOREIGN KEY (to_agency_id) REFERENCES staff_agencies(id)
sharing_refusals: FOREIGN KEY (written_by) REFERENCES staff_members(id)
sharing_registration_permissions: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
sharing_registration_permissions: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
sharing_registration_permissions: FOREIGN KEY (case_id, person_id) REFERENCES cases_cases(id, person_id)
sharing_registration_permissions: CHECK ((num_nonnulls(to_agency_id, to_post_id, to_member_id) = 1))
sharing_registration_permissions: CHECK (((state <> 'granted'::text) OR (until_on IS NOT NULL)))
sharing_registration_permissions: CHECK (((state = 'asked'::text) = (decided_by IS NULL)))
sharing_registration_permissions: FOREIGN KEY (decided_by) REFERENCES staff_members(id)
sharing_registration_permissions: FOREIGN KEY (person_id) REFERENCES people_people(id)
sharing_registration_permissions: PRIMARY KEY (id)
sharing_registration_permissions: CHECK ((state = ANY (ARRAY['asked'::text, 'granted'::text, 'refused'::text, 'withdrawn'::text])))
sharing_registration_permissions: FOREIGN KEY (to_agency_id) REFERENCES staff_agencies(id)
sharing_registration_permissions: FOREIGN KEY (to_member_id) REFERENCES staff_members(id)
sharing_registration_permissions: FOREIGN KEY (to_post_id) REFERENCES staff_posts(id)
sharing_registration_permissions: FOREIGN KEY (written_by) REFERENCES staff_members(id)
sharing_requests: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
sharing_requests: FOREIGN KEY (asked_agency_id) REFERENCES staff_agencies(id)
sharing_requests: FOREIGN KEY (asked_by_post_id) REFERENCES staff_posts(id)
sharing_requests: FOREIGN KEY (asked_post_id) REFERENCES staff_posts(id)
sharing_requests: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
sharing_requests: FOREIGN KEY (handed_to_post_id) REFERENCES staff_posts(id)
sharing_requests: UNIQUE (id, case_id)
sharing_requests: PRIMARY KEY (id)
sharing_requests: CHECK ((protects = ANY (ARRAY['child'::text, 'other-potential-victim'::text, 'community'::text])))
sharing_requests: FOREIGN KEY (settled_by) REFERENCES staff_members(id)
sharing_requests: CHECK ((state = ANY (ARRAY['open'::text, 'answered'::text, 'declined'::text, 'withdrawn'::text])))
sharing_requests: FOREIGN KEY (written_by) REFERENCES staff_members(id)
sharing_rules_carried: FOREIGN KEY (agreement_id) REFERENCES staff_agreements(id)
sharing_rules_carried: PRIMARY KEY (id)
sharing_shares: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
sharing_shares: FOREIGN KEY (agreement_id) REFERENCES staff_agreements(id)
sharing_shares: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
sharing_shares: CHECK (((state = 'sent'::text) <= (sent_at IS NOT NULL)))
sharing_shares: CHECK (((state <> 'sent'::text) OR urgent OR (protects IS NOT NULL)))
sharing_shares: FOREIGN KEY (dissemination_id, case_id) REFERENCES sharing_disseminations(id, case_id)
sharing_shares: FOREIGN KEY (handed_to_post_id) REFERENCES staff_posts(id)
sharing_shares: UNIQUE (id, case_id)
sharing_shares: FOREIGN KEY (owner_agency_id) REFERENCES staff_agencies(id)
sharing_shares: PRIMARY KEY (id)
sharing_shares: CHECK ((protects = ANY (ARRAY['child'::text, 'other-potential-victim'::text, 'community'::text])))
sharing_shares: FOREIGN KEY (request_id, case_id) REFERENCES sharing_requests(id, case_id)
sharing_shares: FOREIGN KEY (section) REFERENCES access_sections(section)
sharing_shares: FOREIGN KEY (sent_by) REFERENCES staff_members(id)
sharing_shares: CHECK ((state = ANY (ARRAY['stopped'::text, 'sent'::text, 'withdrawn'::text])))
sharing_shares: FOREIGN KEY (to_agency_id) REFERENCES staff_agencies(id)
sharing_shares: FOREIGN KEY (to_member_id) REFERENCES staff_members(id)
sharing_shares: FOREIGN KEY (to_post_id) REFERENCES staff_posts(id)
sharing_shares: FOREIGN KEY (written_by) REFERENCES staff_members(id)
sharing_working_days: CHECK ((days <@ ARRAY[(1)::smallint, (2)::smallint, (3)::smallint, (4)::smallint, (5)::smallint, (6)::smallint, (7)::smallint]))
sharing_working_days: FOREIGN KEY (deputy_post_id) REFERENCES staff_posts(id)
sharing_working_days: PRIMARY KEY (id)
sharing_working_days: FOREIGN KEY (post_id) REFERENCES staff_posts(id)
staff_agencies: CHECK ((kind = ANY (ARRAY['social-work'::text, 'police'::text, 'housing'::text, 'health'::text, 'prison'::text, 'children-and-families'::text, 'voluntary'::text, 'accommodation-provider'::text, 'coordination'::text, 'oversight'::text, 'inspection'::text, 'administration'::text])))
staff_agencies: PRIMARY KEY (id)
staff_agreement_parties: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
staff_agreement_parties: FOREIGN KEY (agreement_id) REFERENCES staff_agreements(id)
staff_agreement_parties: FOREIGN KEY (area_id) REFERENCES staff_areas(id)
staff_agreement_parties: CHECK ((as_party = ANY (ARRAY['signatory'::text, 'by-basis'::text])))
staff_agreement_parties: PRIMARY KEY (id)
staff_agreements: CHECK (((to_day IS NULL) OR (to_day >= from_day)))
staff_agreements: CHECK ((kind = ANY (ARRAY['protocol'::text, 'arrangement'::text, 'statute'::text])))
staff_agreements: FOREIGN KEY (owner_post_id) REFERENCES staff_posts(id)
staff_agreements: PRIMARY KEY (id)
staff_agreements: FOREIGN KEY (succeeds) REFERENCES staff_agreements(id)
staff_areas: FOREIGN KEY (division_id) REFERENCES staff_areas(id)
staff_areas: CHECK ((jurisdiction = ANY (ARRAY['Scotland'::text, 'England and Wales'::text, 'New Zealand'::text])))
staff_areas: CHECK ((kind = ANY (ARRAY['authority'::text, 'police-division'::text])))
staff_areas: PRIMARY KEY (id)
staff_clearances: CHECK ((to_day >= from_day))
staff_clearances: CHECK ((kind = ANY (ARRAY['vetting'::text, 'training'::text])))
staff_clearances: FOREIGN KEY (member_id) REFERENCES staff_members(id)
staff_clearances: PRIMARY KEY (id)
staff_local_settings: FOREIGN KEY (area_id) REFERENCES staff_areas(id)
staff_local_settings: PRIMARY KEY (id)
staff_members: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
staff_members: PRIMARY KEY (id)
staff_postings: CHECK (((to_day IS NULL) OR (to_day >= from_day)))
staff_postings: CHECK ((kind = ANY (ARRAY['holder'::text, 'deputy'::text])))
staff_postings: FOREIGN KEY (member_id) REFERENCES staff_members(id)
staff_postings: PRIMARY KEY (id)
staff_postings: FOREIGN KEY (post_id) REFERENCES staff_posts(id)
staff_posts: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
staff_posts: FOREIGN KEY (area_id) REFERENCES staff_areas(id)
staff_posts: PRIMARY KEY (id)
staff_posts: FOREIGN KEY (reports_to) REFERENCES staff_posts(id)
staff_provider_bands: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
staff_provider_bands: CHECK ((bands <@ ARRAY['low'::text, 'medium'::text, 'high'::text, 'very-high'::text]))
staff_provider_bands: PRIMARY KEY (id)
staff_required_clearances: CHECK ((kind = ANY (ARRAY['vetting'::text, 'training'::text])))
staff_required_clearances: PRIMARY KEY (id)
tasks_tasks: FOREIGN KEY (asked_by) REFERENCES staff_members(id)
tasks_tasks: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
tasks_tasks: CHECK (((owner_member_id IS NOT NULL) OR (owner_post_id IS NOT NULL)))
tasks_tasks: FOREIGN KEY (conference_id) REFERENCES conferences_conferences(id)
tasks_tasks: FOREIGN KEY (conference_id, case_id) REFERENCES conferences_conferences(id, case_id)
tasks_tasks: FOREIGN KEY (ended_by) REFERENCES staff_members(id)
tasks_tasks: FOREIGN KEY (escalated_to) REFERENCES staff_posts(id)
tasks_tasks: FOREIGN KEY (owner_agency_id) REFERENCES staff_agencies(id)
tasks_tasks: FOREIGN KEY (owner_member_id) REFERENCES staff_members(id)
tasks_tasks: FOREIGN KEY (owner_post_id) REFERENCES staff_posts(id)
tasks_tasks: PRIMARY KEY (id)
tasks_tasks: FOREIGN KEY (section) REFERENCES access_sections(section)
tasks_tasks: CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'cancelled'::text])))
victims_faults: PRIMARY KEY (id)
victims_locations: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
victims_locations: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
victims_locations: FOREIGN KEY (corrects_id, case_id) REFERENCES victims_locations(id, case_id)
victims_locations: FOREIGN KEY (corrects_id) REFERENCES victims_locations(id)
victims_locations: CHECK ((ended_because = ANY (ARRAY['no-longer-there'::text, 'entered-wrongly'::text, 'corrected'::text])))
victims_locations: UNIQUE (id, case_id)
victims_locations: FOREIGN KEY (owner_post_id) REFERENCES staff_posts(id)
victims_locations: PRIMARY KEY (id)
victims_readings: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
victims_readings: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
victims_readings: CHECK ((to_at > from_at))
victims_readings: FOREIGN KEY (location_id, case_id) REFERENCES victims_locations(id, case_id)
victims_readings: FOREIGN KEY (location_id) REFERENCES victims_locations(id)
victims_readings: FOREIGN KEY (member_id) REFERENCES staff_members(id)
victims_readings: PRIMARY KEY (id)
victims_tests: FOREIGN KEY (agency_id) REFERENCES staff_agencies(id)
victims_tests: CHECK ((answer = ANY (ARRAY['suitable'::text, 'unsuitable'::text, 'ask'::text])))
victims_tests: FOREIGN KEY (ask_post_id) REFERENCES staff_posts(id)
victims_tests: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
victims_tests: FOREIGN KEY (member_id) REFERENCES staff_members(id)
victims_tests: PRIMARY KEY (id)

-- Indexes
CREATE INDEX access_grants_agency ON public.access_grants USING btree (agency_id) WHERE (agency_id IS NOT NULL);
CREATE INDEX access_grants_case ON public.access_grants USING btree (case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX access_grants_member ON public.access_grants USING btree (member_id) WHERE (member_id IS NOT NULL);
CREATE UNIQUE INDEX access_grants_pkey ON public.access_grants USING btree (id);
CREATE INDEX access_grants_post ON public.access_grants USING btree (post_id) WHERE (post_id IS NOT NULL);
CREATE INDEX access_grants_team ON public.access_grants USING btree (team_post_id) WHERE (team_post_id IS NOT NULL);
CREATE INDEX access_records_mis_send_steps_of ON public.access_records_mis_send_steps USING btree (mis_send_id, happened_at);
CREATE UNIQUE INDEX access_records_mis_send_steps_pkey ON public.access_records_mis_send_steps USING btree (id);
CREATE INDEX access_records_mis_sends_case ON public.access_records_mis_sends USING btree (case_id) WHERE (case_id IS NOT NULL);
CREATE UNIQUE INDEX access_records_mis_sends_pkey ON public.access_records_mis_sends USING btree (id);
CREATE INDEX access_records_own_places_member ON public.access_records_own_places USING btree (member_id);
CREATE UNIQUE INDEX access_records_own_places_pkey ON public.access_records_own_places USING btree (id);
CREATE INDEX access_records_owner_answers_case ON public.access_records_owner_answers USING btree (case_id);
CREATE UNIQUE INDEX access_records_owner_answers_pkey ON public.access_records_owner_answers USING btree (id);
CREATE INDEX access_records_owner_answers_request ON public.access_records_owner_answers USING btree (request_id);
CREATE INDEX access_records_requests_case ON public.access_records_requests USING btree (case_id);
CREATE UNIQUE INDEX access_records_requests_id_case_id_key ON public.access_records_requests USING btree (id, case_id);
CREATE UNIQUE INDEX access_records_requests_pkey ON public.access_records_requests USING btree (id);
CREATE INDEX access_records_signals_area ON public.access_records_signals USING btree (area_id) WHERE (state = 'open'::text);
CREATE UNIQUE INDEX access_records_signals_member_id_rule_subject_key ON public.access_records_signals USING btree (member_id, rule, subject);
CREATE UNIQUE INDEX access_records_signals_pkey ON public.access_records_signals USING btree (id);
CREATE INDEX access_records_signals_supervisor ON public.access_records_signals USING btree (supervisor_post_id) WHERE (state = 'open'::text);
CREATE UNIQUE INDEX access_records_watched_pkey ON public.access_records_watched USING btree (id);
CREATE INDEX access_restriction_names_member ON public.access_restriction_names USING btree (member_id);
CREATE UNIQUE INDEX access_restriction_names_pkey ON public.access_restriction_names USING btree (id);
CREATE INDEX access_restriction_names_post ON public.access_restriction_names USING btree (post_id);
CREATE INDEX access_restriction_names_restriction ON public.access_restriction_names USING btree (restriction_id);
CREATE INDEX access_restrictions_person ON public.access_restrictions USING btree (person_id);
CREATE UNIQUE INDEX access_restrictions_pkey ON public.access_restrictions USING btree (id);
CREATE UNIQUE INDEX access_rights_pkey ON public.access_rights USING btree (role, section, place);
CREATE UNIQUE INDEX access_roles_pkey ON public.access_roles USING btree (role);
CREATE UNIQUE INDEX access_sections_pkey ON public.access_sections USING btree (section);
CREATE INDEX approvals_approvals_asked ON public.approvals_approvals USING btree (asked_by, written_at DESC);
CREATE INDEX approvals_approvals_case ON public.approvals_approvals USING btree (case_id) WHERE (case_id IS NOT NULL);
CREATE UNIQUE INDEX approvals_approvals_pkey ON public.approvals_approvals USING btree (id);
CREATE INDEX approvals_approvals_waiting ON public.approvals_approvals USING btree (expires_at) WHERE (state = 'waiting'::text);
CREATE UNIQUE INDEX approvals_approvers_pkey ON public.approvals_approvers USING btree (act, role);
CREATE INDEX cases_cases_area ON public.cases_cases USING btree (area_id);
CREATE INDEX cases_cases_division ON public.cases_cases USING btree (division_id) WHERE (division_id IS NOT NULL);
CREATE UNIQUE INDEX cases_cases_id_person_id_key ON public.cases_cases USING btree (id, person_id);
CREATE INDEX cases_cases_person ON public.cases_cases USING btree (person_id);
CREATE UNIQUE INDEX cases_cases_pkey ON public.cases_cases USING btree (id);
CREATE UNIQUE INDEX cases_cases_reference_key ON public.cases_cases USING btree (reference);
CREATE INDEX cases_entries_case ON public.cases_entries USING btree (case_id, happened_on DESC, written_at DESC);
CREATE INDEX cases_entries_corrections ON public.cases_entries USING btree (case_id, written_at) WHERE (corrects IS NOT NULL);
CREATE UNIQUE INDEX cases_entries_id_case_id_key ON public.cases_entries USING btree (id, case_id);
CREATE UNIQUE INDEX cases_entries_pkey ON public.cases_entries USING btree (id);
CREATE INDEX cases_entries_written ON public.cases_entries USING btree (case_id, written_at);
CREATE UNIQUE INDEX cases_last_looked_pkey ON public.cases_last_looked USING btree (member_id, case_id);
CREATE INDEX cases_memberships_case ON public.cases_memberships USING btree (case_id);
CREATE INDEX cases_memberships_member ON public.cases_memberships USING btree (member_id) WHERE (member_id IS NOT NULL);
CREATE UNIQUE INDEX cases_memberships_pkey ON public.cases_memberships USING btree (id);
CREATE INDEX cases_memberships_post ON public.cases_memberships USING btree (post_id) WHERE (post_id IS NOT NULL);
CREATE UNIQUE INDEX conferences_access_needs_pkey ON public.conferences_access_needs USING btree (invitation_id);
CREATE INDEX conferences_approvals_minute ON public.conferences_approvals USING btree (minute_id);
CREATE UNIQUE INDEX conferences_approvals_pkey ON public.conferences_approvals USING btree (id);
CREATE INDEX conferences_circulation_changes_conference ON public.conferences_circulation_changes USING btree (conference_id);
CREATE UNIQUE INDEX conferences_circulation_changes_pkey ON public.conferences_circulation_changes USING btree (id);
CREATE INDEX conferences_concerns_case ON public.conferences_concerns USING btree (case_id, written_at);
CREATE UNIQUE INDEX conferences_concerns_pkey ON public.conferences_concerns USING btree (id);
CREATE INDEX conferences_conferences_area ON public.conferences_conferences USING btree (area_id, held_on);
CREATE INDEX conferences_conferences_case ON public.conferences_conferences USING btree (case_id, held_on DESC);
CREATE UNIQUE INDEX conferences_conferences_id_case_id_key ON public.conferences_conferences USING btree (id, case_id);
CREATE UNIQUE INDEX conferences_conferences_pkey ON public.conferences_conferences USING btree (id);
CREATE INDEX conferences_considerations_case ON public.conferences_considerations USING btree (case_id);
CREATE UNIQUE INDEX conferences_considerations_id_case_id_key ON public.conferences_considerations USING btree (id, case_id);
CREATE UNIQUE INDEX conferences_considerations_open ON public.conferences_considerations USING btree (case_id) WHERE (state = 'open'::text);
CREATE UNIQUE INDEX conferences_considerations_pkey ON public.conferences_considerations USING btree (id);
CREATE INDEX conferences_consultations_consideration ON public.conferences_consultations USING btree (consideration_id);
CREATE UNIQUE INDEX conferences_consultations_pkey ON public.conferences_consultations USING btree (id);
CREATE UNIQUE INDEX conferences_contributions_conference_id_agency_id_key ON public.conferences_contributions USING btree (conference_id, agency_id);
CREATE UNIQUE INDEX conferences_contributions_id_conference_id_key ON public.conferences_contributions USING btree (id, conference_id);
CREATE UNIQUE INDEX conferences_contributions_pkey ON public.conferences_contributions USING btree (id);
CREATE UNIQUE INDEX conferences_copies_conference_id_member_id_edition_key ON public.conferences_copies USING btree (conference_id, member_id, edition);
CREATE UNIQUE INDEX conferences_copies_conference_id_number_edition_key ON public.conferences_copies USING btree (conference_id, number, edition);
CREATE UNIQUE INDEX conferences_copies_id_conference_id_key ON public.conferences_copies USING btree (id, conference_id);
CREATE INDEX conferences_copies_member ON public.conferences_copies USING btree (member_id, written_at DESC);
CREATE INDEX conferences_copies_minute ON public.conferences_copies USING btree (minute_id);
CREATE UNIQUE INDEX conferences_copies_pkey ON public.conferences_copies USING btree (id);
CREATE UNIQUE INDEX conferences_copy_contents_pkey ON public.conferences_copy_contents USING btree (copy_id);
CREATE INDEX conferences_corrections_conference ON public.conferences_corrections USING btree (conference_id);
CREATE INDEX conferences_corrections_copy ON public.conferences_corrections USING btree (copy_id);
CREATE UNIQUE INDEX conferences_corrections_pkey ON public.conferences_corrections USING btree (id);
CREATE UNIQUE INDEX conferences_devolutions_asked ON public.conferences_devolutions USING btree (conference_id, seat) WHERE (state = 'asked'::text);
CREATE UNIQUE INDEX conferences_devolutions_pkey ON public.conferences_devolutions USING btree (id);
CREATE INDEX conferences_earlier_about ON public.conferences_earlier USING btree (conference_id, about);
CREATE UNIQUE INDEX conferences_earlier_pkey ON public.conferences_earlier USING btree (id);
CREATE UNIQUE INDEX conferences_fields_pkey ON public.conferences_fields USING btree (conference_id, field);
CREATE INDEX conferences_invitations_conference ON public.conferences_invitations USING btree (conference_id);
CREATE UNIQUE INDEX conferences_invitations_id_conference_id_key ON public.conferences_invitations USING btree (id, conference_id);
CREATE INDEX conferences_invitations_member ON public.conferences_invitations USING btree (member_id);
CREATE UNIQUE INDEX conferences_invitations_once ON public.conferences_invitations USING btree (conference_id, member_id) WHERE (state <> 'removed'::text);
CREATE UNIQUE INDEX conferences_invitations_pkey ON public.conferences_invitations USING btree (id);
CREATE UNIQUE INDEX conferences_lines_box ON public.conferences_lines USING btree (contribution_id, part) WHERE ((state = 'kept'::text) AND (part ~~ 'box/%'::text));
CREATE INDEX conferences_lines_conference ON public.conferences_lines USING btree (conference_id, item, "position");
CREATE UNIQUE INDEX conferences_lines_id_conference_id_key ON public.conferences_lines USING btree (id, conference_id);
CREATE UNIQUE INDEX conferences_lines_pkey ON public.conferences_lines USING btree (id);
CREATE UNIQUE INDEX conferences_lines_taken_once ON public.conferences_lines USING btree (taken_from) WHERE (state = 'kept'::text);
CREATE UNIQUE INDEX conferences_minutes_conference_id_version_key ON public.conferences_minutes USING btree (conference_id, version);
CREATE UNIQUE INDEX conferences_minutes_id_conference_id_key ON public.conferences_minutes USING btree (id, conference_id);
CREATE UNIQUE INDEX conferences_minutes_pkey ON public.conferences_minutes USING btree (id);
CREATE INDEX housing_options_case ON public.housing_options USING btree (case_id);
CREATE UNIQUE INDEX housing_options_pkey ON public.housing_options USING btree (id);
CREATE UNIQUE INDEX identity_accounts_member_id_key ON public.identity_accounts USING btree (member_id);
CREATE UNIQUE INDEX identity_accounts_pkey ON public.identity_accounts USING btree (id);
CREATE UNIQUE INDEX identity_accounts_sign_in_key_key ON public.identity_accounts USING btree (sign_in_key);
CREATE INDEX identity_challenges_age ON public.identity_challenges USING btree (ends_at);
CREATE UNIQUE INDEX identity_challenges_pkey ON public.identity_challenges USING btree (id);
CREATE INDEX identity_failures_age ON public.identity_failures USING btree (last_at);
CREATE UNIQUE INDEX identity_failures_pkey ON public.identity_failures USING btree (counted_against);
CREATE INDEX identity_federations_account ON public.identity_federations USING btree (account_id);
CREATE UNIQUE INDEX identity_federations_issuer_subject_key ON public.identity_federations USING btree (issuer, subject);
CREATE UNIQUE INDEX identity_federations_pkey ON public.identity_federations USING btree (id);
CREATE INDEX identity_passkeys_account ON public.identity_passkeys USING btree (account_id);
CREATE UNIQUE INDEX identity_passkeys_credential_id_key ON public.identity_passkeys USING btree (credential_id);
CREATE UNIQUE INDEX identity_passkeys_pkey ON public.identity_passkeys USING btree (id);
CREATE INDEX identity_recovery_codes_account ON public.identity_recovery_codes USING btree (account_id);
CREATE UNIQUE INDEX identity_recovery_codes_code_hash_key ON public.identity_recovery_codes USING btree (code_hash);
CREATE UNIQUE INDEX identity_recovery_codes_pkey ON public.identity_recovery_codes USING btree (id);
CREATE INDEX identity_sessions_account ON public.identity_sessions USING btree (account_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX identity_sessions_pkey ON public.identity_sessions USING btree (id);
CREATE UNIQUE INDEX identity_sessions_token_hash_key ON public.identity_sessions USING btree (token_hash);
CREATE INDEX identity_setup_links_account ON public.identity_setup_links USING btree (account_id) WHERE (used_at IS NULL);
CREATE UNIQUE INDEX identity_setup_links_pkey ON public.identity_setup_links USING btree (id);
CREATE UNIQUE INDEX identity_setup_links_token_hash_key ON public.identity_setup_links USING btree (token_hash);
CREATE UNIQUE INDEX ledger_checkpoints_pkey ON public.ledger_checkpoints USING btree (id);
CREATE INDEX ledger_checkpoints_size ON public.ledger_checkpoints USING btree (size);
CREATE UNIQUE INDEX ledger_cosignatures_pkey ON public.ledger_cosignatures USING btree (checkpoint_id, witness);
CREATE INDEX ledger_events_act ON public.ledger_events USING btree (act_id) WHERE (act_id IS NOT NULL);
CREATE INDEX ledger_events_case ON public.ledger_events USING btree (case_id, happened_at DESC) WHERE (case_id IS NOT NULL);
CREATE INDEX ledger_events_items ON public.ledger_events USING gin (((body -> 'items'::text)) jsonb_path_ops) WHERE ((body -> 'items'::text) IS NOT NULL);
CREATE INDEX ledger_events_member ON public.ledger_events USING btree (member_id, happened_at DESC);
CREATE INDEX ledger_events_people ON public.ledger_events USING gin (((body -> 'people'::text)) jsonb_path_ops) WHERE ((body -> 'people'::text) IS NOT NULL);
CREATE UNIQUE INDEX ledger_events_pkey ON public.ledger_events USING btree (id);
CREATE INDEX ledger_events_when ON public.ledger_events USING brin (written_at);
CREATE INDEX ledger_events_written_in ON public.ledger_events USING btree (written_in);
CREATE UNIQUE INDEX ledger_recoveries_pkey ON public.ledger_recoveries USING btree (id);
CREATE UNIQUE INDEX ledger_row_tables_pkey ON public.ledger_row_tables USING btree (tab);
CREATE INDEX ledger_rows_act ON public.ledger_rows USING btree (act_id, id);
CREATE INDEX ledger_rows_case ON public.ledger_rows USING btree (case_id, tab) WHERE (before IS NOT NULL);
CREATE UNIQUE INDEX ledger_rows_pkey ON public.ledger_rows USING btree (id);
CREATE INDEX ledger_rows_row ON public.ledger_rows USING btree (tab, row_id, id DESC);
CREATE UNIQUE INDEX ledger_sequence_event_id_key ON public.ledger_sequence USING btree (event_id);
CREATE UNIQUE INDEX ledger_sequence_pkey ON public.ledger_sequence USING btree (seq);
CREATE UNIQUE INDEX ledger_tiles_pkey ON public.ledger_tiles USING btree (level, place);
CREATE UNIQUE INDEX ledger_watch_pkey ON public.ledger_watch USING btree (part);
CREATE INDEX need_to_know_openings_case ON public.need_to_know_openings USING btree (opened_case_id);
CREATE INDEX need_to_know_openings_member ON public.need_to_know_openings USING btree (member_id, from_at DESC);
CREATE UNIQUE INDEX need_to_know_openings_pkey ON public.need_to_know_openings USING btree (id);
CREATE INDEX need_to_know_openings_to_review ON public.need_to_know_openings USING btree (review_on) WHERE (found IS NULL);
CREATE INDEX need_to_know_purposes_mine ON public.need_to_know_purposes USING btree (member_id, case_id, to_at DESC);
CREATE UNIQUE INDEX need_to_know_purposes_pkey ON public.need_to_know_purposes USING btree (id);
CREATE INDEX need_to_know_urgent_actions_case ON public.need_to_know_urgent_actions USING btree (case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX need_to_know_urgent_actions_member ON public.need_to_know_urgent_actions USING btree (member_id, written_at DESC);
CREATE UNIQUE INDEX need_to_know_urgent_actions_pkey ON public.need_to_know_urgent_actions USING btree (id);
CREATE INDEX orders_conditions_case ON public.orders_conditions USING btree (case_id);
CREATE UNIQUE INDEX orders_conditions_id_case_id_key ON public.orders_conditions USING btree (id, case_id);
CREATE UNIQUE INDEX orders_conditions_pkey ON public.orders_conditions USING btree (id);
CREATE INDEX orders_permissions_case ON public.orders_permissions USING btree (case_id);
CREATE UNIQUE INDEX orders_permissions_pkey ON public.orders_permissions USING btree (id);
CREATE UNIQUE INDEX orders_registrations_case_id_key ON public.orders_registrations USING btree (case_id);
CREATE UNIQUE INDEX orders_registrations_pkey ON public.orders_registrations USING btree (id);
CREATE INDEX orders_reminders_case ON public.orders_reminders USING btree (case_id);
CREATE UNIQUE INDEX orders_reminders_pkey ON public.orders_reminders USING btree (id);
CREATE INDEX orders_sentences_case ON public.orders_sentences USING btree (case_id);
CREATE UNIQUE INDEX orders_sentences_pkey ON public.orders_sentences USING btree (id);
CREATE INDEX people_addresses_person ON public.people_addresses USING btree (person_id);
CREATE UNIQUE INDEX people_addresses_pkey ON public.people_addresses USING btree (id);
CREATE UNIQUE INDEX people_associates_id_person_id_key ON public.people_associates USING btree (id, person_id);
CREATE INDEX people_associates_person ON public.people_associates USING btree (person_id);
CREATE UNIQUE INDEX people_associates_pkey ON public.people_associates USING btree (id);
CREATE INDEX people_identifiers_canonical ON public.people_identifiers USING btree (canonical);
CREATE INDEX people_identifiers_person ON public.people_identifiers USING btree (person_id);
CREATE UNIQUE INDEX people_identifiers_pkey ON public.people_identifiers USING btree (id);
CREATE UNIQUE INDEX people_joins_once ON public.people_joins USING btree (other_person_id) WHERE (ended_at IS NULL);
CREATE INDEX people_joins_person ON public.people_joins USING btree (person_id);
CREATE UNIQUE INDEX people_joins_pkey ON public.people_joins USING btree (id);
CREATE UNIQUE INDEX people_name_words_pkey ON public.people_name_words USING btree (word);
CREATE INDEX people_names_person ON public.people_names USING btree (person_id);
CREATE UNIQUE INDEX people_names_pkey ON public.people_names USING btree (id);
CREATE INDEX people_names_words ON public.people_names USING gin (words);
CREATE INDEX people_particulars_born_on ON public.people_particulars USING btree (born_on);
CREATE UNIQUE INDEX people_particulars_pkey ON public.people_particulars USING btree (person_id);
CREATE UNIQUE INDEX people_people_pkey ON public.people_people USING btree (id);
CREATE INDEX people_possible_duplicates_other ON public.people_possible_duplicates USING btree (other_person_id);
CREATE INDEX people_possible_duplicates_person ON public.people_possible_duplicates USING btree (person_id);
CREATE UNIQUE INDEX people_possible_duplicates_pkey ON public.people_possible_duplicates USING btree (id);
CREATE INDEX people_protective_assessments_person ON public.people_protective_assessments USING btree (person_id);
CREATE UNIQUE INDEX people_protective_assessments_pkey ON public.people_protective_assessments USING btree (id);
CREATE UNIQUE INDEX people_searches_pkey ON public.people_searches USING btree (id);
CREATE UNIQUE INDEX people_word_deletions_pkey ON public.people_word_deletions USING btree (shortened, word);
CREATE INDEX plans_actions_case ON public.plans_actions USING btree (case_id);
CREATE INDEX plans_actions_conference ON public.plans_actions USING btree (conference_id);
CREATE INDEX plans_actions_owner ON public.plans_actions USING btree (owner_member_id);
CREATE UNIQUE INDEX plans_actions_pkey ON public.plans_actions USING btree (id);
CREATE INDEX plans_actions_to_go_up ON public.plans_actions USING btree (due_on, id) WHERE ((escalated_on IS NULL) AND (state = ANY (ARRAY['open'::text, 'accepted'::text])));
CREATE INDEX plans_contingencies_case ON public.plans_contingencies USING btree (case_id);
CREATE UNIQUE INDEX plans_contingencies_pkey ON public.plans_contingencies USING btree (id);
CREATE INDEX plans_lines_case ON public.plans_lines USING btree (case_id);
CREATE UNIQUE INDEX plans_lines_pkey ON public.plans_lines USING btree (id);
CREATE UNIQUE INDEX plans_plans_pkey ON public.plans_plans USING btree (case_id);
CREATE UNIQUE INDEX platform_drafts_pkey ON public.platform_drafts USING btree (member_id, form, subject);
CREATE UNIQUE INDEX platform_migrations_pkey ON public.platform_migrations USING btree (name);
CREATE UNIQUE INDEX platform_outbox_pkey ON public.platform_outbox USING btree (id);
CREATE INDEX platform_outbox_recipient ON public.platform_outbox USING btree (recipient_id, written_at DESC);
CREATE INDEX platform_outbox_written ON public.platform_outbox USING btree (written_at DESC);
CREATE UNIQUE INDEX platform_settings_pkey ON public.platform_settings USING btree (key);
CREATE UNIQUE INDEX platform_spent_forms_pkey ON public.platform_spent_forms USING btree (key);
CREATE UNIQUE INDEX recipients_confirmations_pkey ON public.recipients_confirmations USING btree (id);
CREATE INDEX recipients_confirmations_try ON public.recipients_confirmations USING btree (try_id);
CREATE INDEX recipients_tries_case ON public.recipients_tries USING btree (case_id, recipient);
CREATE UNIQUE INDEX recipients_tries_id_case_id_key ON public.recipients_tries USING btree (id, case_id);
CREATE INDEX recipients_tries_member ON public.recipients_tries USING btree (member_id, tried_on) WHERE counted;
CREATE UNIQUE INDEX recipients_tries_pkey ON public.recipients_tries USING btree (id);
CREATE INDEX releases_notices_area ON public.releases_notices USING btree (area_id) WHERE (state = 'to-match'::text);
CREATE INDEX releases_notices_case ON public.releases_notices USING btree (case_id);
CREATE UNIQUE INDEX releases_notices_pkey ON public.releases_notices USING btree (id);
CREATE INDEX retention_holds_person ON public.retention_holds USING btree (person_id);
CREATE UNIQUE INDEX retention_holds_pkey ON public.retention_holds USING btree (id);
CREATE INDEX retention_proposals_case ON public.retention_proposals USING btree (case_id);
CREATE UNIQUE INDEX retention_proposals_open ON public.retention_proposals USING btree (case_id) WHERE (state = 'proposed'::text);
CREATE UNIQUE INDEX retention_proposals_pkey ON public.retention_proposals USING btree (id);
CREATE UNIQUE INDEX retention_runs_pkey ON public.retention_runs USING btree (id);
CREATE INDEX risk_dynamic_factors_case ON public.risk_dynamic_factors USING btree (case_id);
CREATE UNIQUE INDEX risk_dynamic_factors_pkey ON public.risk_dynamic_factors USING btree (id);
CREATE UNIQUE INDEX risk_ratings_current ON public.risk_ratings USING btree (case_id, scale) WHERE current;
CREATE UNIQUE INDEX risk_ratings_pkey ON public.risk_ratings USING btree (id);
CREATE INDEX risk_safety_warnings_case ON public.risk_safety_warnings USING btree (case_id);
CREATE UNIQUE INDEX risk_safety_warnings_pkey ON public.risk_safety_warnings USING btree (id);
CREATE INDEX sharing_absences_designate ON public.sharing_absences USING btree (designate_post_id);
CREATE UNIQUE INDEX sharing_absences_pkey ON public.sharing_absences USING btree (id);
CREATE INDEX sharing_absences_post ON public.sharing_absences USING btree (post_id);
CREATE INDEX sharing_deviations_case ON public.sharing_deviations USING btree (case_id);
CREATE UNIQUE INDEX sharing_deviations_id_case_id_key ON public.sharing_deviations USING btree (id, case_id);
CREATE UNIQUE INDEX sharing_deviations_pkey ON public.sharing_deviations USING btree (id);
CREATE INDEX sharing_deviations_share ON public.sharing_deviations USING btree (share_id) WHERE (share_id IS NOT NULL);
CREATE INDEX sharing_disseminations_case ON public.sharing_disseminations USING btree (case_id);
CREATE UNIQUE INDEX sharing_disseminations_id_case_id_key ON public.sharing_disseminations USING btree (id, case_id);
CREATE UNIQUE INDEX sharing_disseminations_pkey ON public.sharing_disseminations USING btree (id);
CREATE INDEX sharing_endorsements_deviation ON public.sharing_endorsements USING btree (deviation_id);
CREATE UNIQUE INDEX sharing_endorsements_pkey ON public.sharing_endorsements USING btree (id);
CREATE INDEX sharing_item_readers_case ON public.sharing_item_readers USING btree (case_id) WHERE (ended_at IS NULL);
CREATE INDEX sharing_item_readers_item ON public.sharing_item_readers USING btree (item_id);
CREATE UNIQUE INDEX sharing_item_readers_pkey ON public.sharing_item_readers USING btree (id);
CREATE INDEX sharing_item_reviews_item ON public.sharing_item_reviews USING btree (item_id, written_at DESC);
CREATE UNIQUE INDEX sharing_item_reviews_pkey ON public.sharing_item_reviews USING btree (id);
CREATE INDEX sharing_item_sources_from ON public.sharing_item_sources USING btree (sanitised_from) WHERE (sanitised_from IS NOT NULL);
CREATE INDEX sharing_item_sources_item ON public.sharing_item_sources USING btree (item_id);
CREATE UNIQUE INDEX sharing_item_sources_pkey ON public.sharing_item_sources USING btree (id);
CREATE INDEX sharing_items_case ON public.sharing_items USING btree (case_id, written_at DESC);
CREATE INDEX sharing_items_corrects ON public.sharing_items USING btree (corrects) WHERE (corrects IS NOT NULL);
CREATE UNIQUE INDEX sharing_items_id_case_id_key ON public.sharing_items USING btree (id, case_id);
CREATE UNIQUE INDEX sharing_items_pkey ON public.sharing_items USING btree (id);
CREATE INDEX sharing_liaison_added_case ON public.sharing_liaison_added USING btree (case_id);
CREATE UNIQUE INDEX sharing_liaison_added_pkey ON public.sharing_liaison_added USING btree (id);
CREATE INDEX sharing_liaison_added_post ON public.sharing_liaison_added USING btree (post_id);
CREATE INDEX sharing_liaison_messages_case ON public.sharing_liaison_messages USING btree (case_id, written_at);
CREATE UNIQUE INDEX sharing_liaison_messages_pkey ON public.sharing_liaison_messages USING btree (id);
CREATE INDEX sharing_named_posts_agreement ON public.sharing_named_posts USING btree (agreement_id);
CREATE UNIQUE INDEX sharing_named_posts_pkey ON public.sharing_named_posts USING btree (id);
CREATE INDEX sharing_named_posts_post ON public.sharing_named_posts USING btree (post_id);
CREATE UNIQUE INDEX sharing_openings_pkey ON public.sharing_openings USING btree (id);
CREATE INDEX sharing_openings_share ON public.sharing_openings USING btree (share_id);
CREATE INDEX sharing_overrides_approver ON public.sharing_overrides USING btree (approver_post_id);
CREATE INDEX sharing_overrides_decided ON public.sharing_overrides USING btree (decided_at) WHERE (state = 'approved'::text);
CREATE UNIQUE INDEX sharing_overrides_pkey ON public.sharing_overrides USING btree (id);
CREATE INDEX sharing_overrides_share ON public.sharing_overrides USING btree (share_id);
CREATE INDEX sharing_pointers_case ON public.sharing_pointers USING btree (case_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX sharing_pointers_pkey ON public.sharing_pointers USING btree (id);
CREATE INDEX sharing_refusals_case ON public.sharing_refusals USING btree (case_id);
CREATE UNIQUE INDEX sharing_refusals_pkey ON public.sharing_refusals USING btree (id);
CREATE INDEX sharing_registration_permissions_case ON public.sharing_registration_permissions USING btree (case_id);
CREATE INDEX sharing_registration_permissions_granted ON public.sharing_registration_permissions USING btree (to_agency_id, to_post_id, to_member_id) WHERE (state = 'granted'::text);
CREATE UNIQUE INDEX sharing_registration_permissions_pkey ON public.sharing_registration_permissions USING btree (id);
CREATE INDEX sharing_requests_asked ON public.sharing_requests USING btree (asked_post_id) WHERE (state = 'open'::text);
CREATE INDEX sharing_requests_case ON public.sharing_requests USING btree (case_id);
CREATE INDEX sharing_requests_handed ON public.sharing_requests USING btree (handed_to_post_id) WHERE (handed_to_post_id IS NOT NULL);
CREATE UNIQUE INDEX sharing_requests_id_case_id_key ON public.sharing_requests USING btree (id, case_id);
CREATE UNIQUE INDEX sharing_requests_pkey ON public.sharing_requests USING btree (id);
CREATE INDEX sharing_rules_carried_agreement ON public.sharing_rules_carried USING btree (agreement_id);
CREATE UNIQUE INDEX sharing_rules_carried_pkey ON public.sharing_rules_carried USING btree (id);
CREATE INDEX sharing_shares_case ON public.sharing_shares USING btree (case_id, written_at DESC);
CREATE INDEX sharing_shares_handed ON public.sharing_shares USING btree (handed_to_post_id) WHERE (handed_to_post_id IS NOT NULL);
CREATE UNIQUE INDEX sharing_shares_id_case_id_key ON public.sharing_shares USING btree (id, case_id);
CREATE UNIQUE INDEX sharing_shares_pkey ON public.sharing_shares USING btree (id);
CREATE INDEX sharing_shares_request ON public.sharing_shares USING btree (request_id) WHERE (request_id IS NOT NULL);
CREATE INDEX sharing_shares_to_agency ON public.sharing_shares USING btree (to_agency_id) WHERE (state = 'sent'::text);
CREATE INDEX sharing_shares_to_member ON public.sharing_shares USING btree (to_member_id) WHERE (to_member_id IS NOT NULL);
CREATE INDEX sharing_shares_to_post ON public.sharing_shares USING btree (to_post_id) WHERE (to_post_id IS NOT NULL);
CREATE UNIQUE INDEX sharing_working_days_pkey ON public.sharing_working_days USING btree (id);
CREATE INDEX sharing_working_days_post ON public.sharing_working_days USING btree (post_id, from_day DESC);
CREATE UNIQUE INDEX staff_agencies_pkey ON public.staff_agencies USING btree (id);
CREATE INDEX staff_agreement_parties_agency ON public.staff_agreement_parties USING btree (agency_id);
CREATE UNIQUE INDEX staff_agreement_parties_pkey ON public.staff_agreement_parties USING btree (id);
CREATE UNIQUE INDEX staff_agreements_pkey ON public.staff_agreements USING btree (id);
CREATE UNIQUE INDEX staff_areas_pkey ON public.staff_areas USING btree (id);
CREATE INDEX staff_clearances_member ON public.staff_clearances USING btree (member_id);
CREATE UNIQUE INDEX staff_clearances_pkey ON public.staff_clearances USING btree (id);
CREATE INDEX staff_local_settings_area ON public.staff_local_settings USING btree (area_id, key);
CREATE UNIQUE INDEX staff_local_settings_pkey ON public.staff_local_settings USING btree (id);
CREATE UNIQUE INDEX staff_members_pkey ON public.staff_members USING btree (id);
CREATE INDEX staff_postings_member ON public.staff_postings USING btree (member_id);
CREATE UNIQUE INDEX staff_postings_pkey ON public.staff_postings USING btree (id);
CREATE INDEX staff_postings_post ON public.staff_postings USING btree (post_id);
CREATE UNIQUE INDEX staff_posts_pkey ON public.staff_posts USING btree (id);
CREATE INDEX staff_posts_reports_to ON public.staff_posts USING btree (reports_to);
CREATE INDEX staff_posts_role ON public.staff_posts USING btree (role, area_id);
CREATE INDEX staff_provider_bands_agency ON public.staff_provider_bands USING btree (agency_id);
CREATE UNIQUE INDEX staff_provider_bands_pkey ON public.staff_provider_bands USING btree (id);
CREATE UNIQUE INDEX staff_required_clearances_pkey ON public.staff_required_clearances USING btree (id);
CREATE INDEX tasks_tasks_about ON public.tasks_tasks USING btree (about_id) WHERE (about_id IS NOT NULL);
CREATE INDEX tasks_tasks_asked ON public.tasks_tasks USING btree (asked_by, due_on) WHERE (state = 'open'::text);
CREATE INDEX tasks_tasks_case ON public.tasks_tasks USING btree (case_id, due_on) WHERE (state = 'open'::text);
CREATE INDEX tasks_tasks_due ON public.tasks_tasks USING btree (due_on) WHERE (state = 'open'::text);
CREATE INDEX tasks_tasks_member ON public.tasks_tasks USING btree (owner_member_id, due_on) WHERE (state = 'open'::text);
CREATE UNIQUE INDEX tasks_tasks_pkey ON public.tasks_tasks USING btree (id);
CREATE INDEX tasks_tasks_post ON public.tasks_tasks USING btree (owner_post_id, due_on) WHERE (state = 'open'::text);
CREATE UNIQUE INDEX victims_faults_pkey ON public.victims_faults USING btree (id);
CREATE INDEX victims_locations_case ON public.victims_locations USING btree (case_id);
CREATE UNIQUE INDEX victims_locations_id_case_id_key ON public.victims_locations USING btree (id, case_id);
CREATE UNIQUE INDEX victims_locations_pkey ON public.victims_locations USING btree (id);
CREATE INDEX victims_readings_location ON public.victims_readings USING btree (location_id);
CREATE UNIQUE INDEX victims_readings_pkey ON public.victims_readings USING btree (id);
CREATE INDEX victims_tests_case ON public.victims_tests USING btree (case_id, option_id);
CREATE INDEX victims_tests_member ON public.victims_tests USING btree (member_id, tested_on) WHERE counted;
CREATE UNIQUE INDEX victims_tests_pkey ON public.victims_tests USING btree (id);

-- Row-level security: forced on every table
access_grants forced
access_records_mis_send_steps forced
access_records_mis_sends forced
access_records_own_places forced
access_records_owner_answers forced
access_records_requests forced
access_records_signals forced
access_records_watched forced
access_restriction_names forced
access_restrictions forced
access_rights forced
access_roles forced
access_sections forced
approvals_approvals forced
approvals_approvers forced
cases_cases forced
cases_entries forced
cases_last_looked forced
cases_memberships forced
conferences_access_needs forced
conferences_approvals forced
conferences_circulation_changes forced
conferences_concerns forced
conferences_conferences forced
conferences_considerations forced
conferences_consultations forced
conferences_contributions forced
conferences_copies forced
conferences_copy_contents forced
conferences_corrections forced
conferences_devolutions forced
conferences_earlier forced
conferences_fields forced
conferences_invitations forced
conferences_lines forced
conferences_minutes forced
housing_options forced
identity_accounts forced
identity_challenges forced
identity_failures forced
identity_federations forced
identity_passkeys forced
identity_recovery_codes forced
identity_sessions forced
identity_setup_links forced
ledger_checkpoints forced
ledger_cosignatures forced
ledger_events forced
ledger_recoveries forced
ledger_row_tables forced
ledger_rows forced
ledger_sequence forced
ledger_tiles forced
ledger_watch forced
need_to_know_openings forced
need_to_know_purposes forced
need_to_know_urgent_actions forced
orders_conditions forced
orders_permissions forced
orders_registrations forced
orders_reminders forced
orders_sentences forced
people_addresses forced
people_associates forced
people_identifiers forced
people_joins forced
people_name_words forced
people_names forced
people_particulars forced
people_people forced
people_possible_duplicates forced
people_protective_assessments forced
people_searches forced
people_word_deletions forced
plans_actions forced
plans_contingencies forced
plans_lines forced
plans_plans forced
platform_drafts forced
platform_migrations forced
platform_outbox forced
platform_settings forced
platform_spent_forms forced
recipients_confirmations forced
recipients_tries forced
releases_notices forced
retention_holds forced
retention_proposals forced
retention_runs forced
risk_dynamic_factors forced
risk_ratings forced
risk_safety_warnings forced
sharing_absences forced
sharing_deviations forced
sharing_disseminations forced
sharing_endorsements forced
sharing_item_readers forced
sharing_item_reviews forced
sharing_item_sources forced
sharing_items forced
sharing_liaison_added forced
sharing_liaison_messages forced
sharing_named_posts forced
sharing_openings forced
sharing_overrides forced
sharing_pointers forced
sharing_refusals forced
sharing_registration_permissions forced
sharing_requests forced
sharing_rules_carried forced
sharing_shares forced
sharing_working_days forced
staff_agencies forced
staff_agreement_parties forced
staff_agreements forced
staff_areas forced
staff_clearances forced
staff_local_settings forced
staff_members forced
staff_postings forced
staff_posts forced
staff_provider_bands forced
staff_required_clearances forced
tasks_tasks forced
victims_faults forced
victims_locations forced
victims_readings forced
victims_tests forced

-- Policies
access_grants | access functions decide by this | SELECT to cairn_definer
    using true
    check -
access_grants | closed on a request | UPDATE to cairn_definer
    using (kind = 'request'::text)
    check (kind = 'request'::text)
access_grants | let in by breaking the glass | INSERT to cairn_definer
    using -
    check (kind = 'break-glass'::text)
access_grants | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
access_grants | opened on a request | INSERT to cairn_definer
    using -
    check (kind = 'request'::text)
access_grants | readers of status and oneself | SELECT to cairn_app
    using ((member_id = ( SELECT access.me_in_post() AS me_in_post)) OR (post_id = ANY (( SELECT access.my_posts() AS my_posts)::uuid[])) OR (case_id = ANY (( SELECT access.cases_i_may_read('status'::text) AS cases_i_may_read)::uuid[])))
    check -
access_grants | the historian compares | SELECT to cairn_historian
    using true
    check -
access_grants | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[])) OR ((((case_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])))
    check -
access_grants | writers of status end | UPDATE to cairn_app
    using ((case_id = ANY (( SELECT access.cases_i_may_write('status'::text) AS cases_i_may_write)::uuid[])) OR (member_id = ( SELECT access.me_in_post() AS me_in_post)))
    check (ended_by = ( SELECT access.me() AS me))
access_grants | writers of status let in | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (kind = ANY (ARRAY['need-to-know'::text, 'representative'::text, 'invitee'::text, 'dissemination'::text])) AND (case_id = ANY (( SELECT access.cases_i_may_write('status'::text) AS cases_i_may_write)::uuid[])) AND access.may_be_let_in_as(case_id, member_id, post_id, team_post_id, to_role, as_role))
access_records_mis_send_steps | the historian compares | SELECT to cairn_historian
    using true
    check -
access_records_mis_send_steps | whoever answers for access takes steps | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (( SELECT access.my_role() AS my_role) = 'data-protection-officer'::text) AND (mis_send_id IN ( SELECT m.id FROM access_records_mis_sends m)))
access_records_mis_send_steps | with what went astray | SELECT to cairn_app
    using (mis_send_id IN ( SELECT m.id FROM access_records_mis_sends m))
    check -
access_records_mis_sends | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
access_records_mis_sends | somebody says what went astray | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me_in_post() AS me_in_post)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND (area_id = ANY (( SELECT access.my_areas() AS my_areas)::uuid[])) AND ((case_id IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[]))))
access_records_mis_sends | the historian compares | SELECT to cairn_historian
    using true
    check -
access_records_mis_sends | whoever answers for access goes on with it | UPDATE to cairn_app
    using (area_id = ANY (( SELECT access.areas_i_answer_for() AS areas_i_answer_for)::uuid[]))
    check -
access_records_mis_sends | whoever answers for access, and whoever said it | SELECT to cairn_app
    using ((area_id = ANY (( SELECT access.areas_i_answer_for() AS areas_i_answer_for)::uuid[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)))
    check -
access_records_own_places | access functions decide by this | SELECT to cairn_definer
    using true
    check -
access_records_own_places | one's own | ALL to cairn_app
    using (member_id = ( SELECT access.me_in_post() AS me_in_post))
    check ((member_id = ( SELECT access.me_in_post() AS me_in_post)) AND (written_by = ( SELECT access.me() AS me)))
access_records_own_places | the historian compares | SELECT to cairn_historian
    using true
    check -
access_records_owner_answers | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
access_records_owner_answers | the historian compares | SELECT to cairn_historian
    using true
    check -
access_records_owner_answers | the owner answers | UPDATE to cairn_app
    using ((owner_agency_id = ( SELECT access.my_agency() AS my_agency)) AND (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[])))
    check (answered_by = ( SELECT access.me() AS me))
access_records_owner_answers | whoever answers for access asks | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (area_id = ANY (( SELECT access.areas_i_answer_for() AS areas_i_answer_for)::uuid[])))
access_records_owner_answers | whoever answers for access, and the owner | SELECT to cairn_app
    using ((area_id = ANY (( SELECT access.areas_i_answer_for() AS areas_i_answer_for)::uuid[])) OR ((owner_agency_id = ( SELECT access.my_agency() AS my_agency)) AND (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[]))))
    check -
access_records_requests | access functions decide by this | SELECT to cairn_definer
    using true
    check -
access_records_requests | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
access_records_requests | the historian compares | SELECT to cairn_historian
    using true
    check -
access_records_requests | whoever answers for access | SELECT to cairn_app
    using (area_id = ANY (( SELECT access.areas_i_answer_for() AS areas_i_answer_for)::uuid[]))
    check -
access_records_requests | whoever answers for access closes | UPDATE to cairn_app
    using (area_id = ANY (( SELECT access.areas_i_answer_for() AS areas_i_answer_for)::uuid[]))
    check (closed_by = ( SELECT access.me() AS me))
access_records_requests | whoever answers for access opens | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND (area_id = ANY (( SELECT access.areas_i_answer_for() AS areas_i_answer_for)::uuid[])))
access_records_signals | Cairn knows what it noted | SELECT to cairn_app
    using ((( SELECT access.my_role() AS my_role) = 'clockwork'::text) OR ((( SELECT access.me_in_post() AS me_in_post) <> member_id) AND ((supervisor_post_id = ( SELECT access.my_post() AS my_post)) OR (area_id = ANY (( SELECT access.areas_i_answer_for() AS areas_i_answer_for)::uuid[])))))
    check -
access_records_signals | Cairn notes what stands out | INSERT to cairn_app
    using -
    check (( SELECT access.my_role() AS my_role) = 'clockwork'::text)
access_records_signals | access functions decide by this | SELECT to cairn_definer
    using true
    check -
access_records_signals | supervisors decide | UPDATE to cairn_app
    using ((( SELECT access.me_in_post() AS me_in_post) <> member_id) AND ((supervisor_post_id = ( SELECT access.my_post() AS my_post)) OR (area_id = ANY (( SELECT access.areas_i_answer_for() AS areas_i_answer_for)::uuid[]))))
    check (decided_by = ( SELECT access.me() AS me))
access_records_signals | the historian compares | SELECT to cairn_historian
    using true
    check -
access_records_watched | Cairn notes how far it came | ALL to cairn_app
    using (( SELECT access.my_role() AS my_role) = 'clockwork'::text)
    check (( SELECT access.my_role() AS my_role) = 'clockwork'::text)
access_records_watched | the historian compares | SELECT to cairn_historian
    using true
    check -
access_restriction_names | Cairn itself tells of searches and reviews | SELECT to cairn_app
    using (( SELECT access.my_role() AS my_role) = 'clockwork'::text)
    check -
access_restriction_names | access functions decide by this | SELECT to cairn_definer
    using true
    check -
access_restriction_names | nobody they are barred from | ALL to cairn_app
    using ((person_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (person_id <> ALL (( SELECT access.people_barred() AS people_barred)::uuid[]))))
    check -
access_restriction_names | the historian compares | SELECT to cairn_historian
    using true
    check -
access_restriction_names | writers of status | SELECT to cairn_app
    using (person_id = ANY (( SELECT access.people_i_may_write('status'::text) AS people_i_may_write)::uuid[]))
    check -
access_restriction_names | writers of status name | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (person_id = ANY (( SELECT access.people_i_may_write('status'::text) AS people_i_may_write)::uuid[])) AND (restriction_id IN ( SELECT r.id FROM access_restrictions r WHERE (r.person_id = access_restriction_names.person_id))))
access_restrictions | Cairn itself tells of searches and reviews | SELECT to cairn_app
    using (( SELECT access.my_role() AS my_role) = 'clockwork'::text)
    check -
access_restrictions | access functions decide by this | SELECT to cairn_definer
    using true
    check -
access_restrictions | lifted by two | UPDATE to cairn_definer
    using true
    check true
access_restrictions | nobody they are barred from | ALL to cairn_app
    using ((person_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (person_id <> ALL (( SELECT access.people_barred() AS people_barred)::uuid[]))))
    check -
access_restrictions | set aside by two | INSERT to cairn_definer
    using -
    check true
access_restrictions | the historian compares | SELECT to cairn_historian
    using true
    check -
access_restrictions | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (person_id = ANY (( SELECT access.people_i_may_read('registration'::text) AS people_i_may_read)::uuid[])) OR ((((person_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (agency_id = ( SELECT access.my_agency() AS my_agency)))
    check -
access_restrictions | writers of status | SELECT to cairn_app
    using (person_id = ANY (( SELECT access.people_i_may_write('status'::text) AS people_i_may_write)::uuid[]))
    check -
access_restrictions | writers of status set | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND (person_id = ANY (( SELECT access.people_i_may_write('status'::text) AS people_i_may_write)::uuid[])))
access_rights | rights are public inside Cairn | SELECT to cairn_app
    using true
    check -
access_rights | rights are public inside Cairn, and to its historian | SELECT to cairn_historian
    using true
    check -
access_rights | rights are written by the release | ALL to cairn_definer
    using true
    check true
access_roles | rights are public inside Cairn | SELECT to cairn_app
    using true
    check -
access_roles | rights are public inside Cairn, and to its historian | SELECT to cairn_historian
    using true
    check -
access_roles | rights are written by the release | ALL to cairn_definer
    using true
    check true
access_sections | rights are public inside Cairn | SELECT to cairn_app
    using true
    check -
access_sections | rights are written by the release | ALL to cairn_definer
    using true
    check true
approvals_approvals | access functions decide by this | SELECT to cairn_definer
    using true
    check -
approvals_approvals | another person decides, in time | UPDATE to cairn_app
    using ((state = 'waiting'::text) AND (expires_at > ( SELECT access.now() AS now)) AND (id = ANY (( SELECT access.approvals_i_answer_for() AS approvals_i_answer_for)::uuid[])))
    check ((state = ANY (ARRAY['approved'::text, 'declined'::text])) AND (decided_by = ( SELECT access.me_in_post() AS me_in_post)) AND (asked_by <> decided_by))
approvals_approvals | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((person_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (person_id <> ALL (( SELECT access.people_barred() AS people_barred)::uuid[])))) AND ((other_person_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (other_person_id <> ALL (( SELECT access.people_barred() AS people_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
approvals_approvals | one asks in one's own name, for a day | INSERT to cairn_app
    using -
    check ((asked_by = ( SELECT access.me_in_post() AS me_in_post)) AND (asked_post_id = ( SELECT access.my_post() AS my_post)) AND (state = 'waiting'::text) AND (written_at = ( SELECT access.now() AS now)) AND (expires_at = (written_at + '24:00:00'::interval)) AND ((case_id IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[]))) AND ((person_id IS NULL) OR (person_id = ANY (( SELECT access.people_i_may_read('name'::text) AS people_i_may_read)::uuid[]))) AND ((other_person_id IS NULL) OR (other_person_id = ANY (( SELECT access.people_i_may_read('name'::text) AS people_i_may_read)::uuid[]))))
approvals_approvals | the historian compares | SELECT to cairn_historian
    using true
    check -
approvals_approvals | what nobody decided in time is void | UPDATE to cairn_app
    using ((state = 'waiting'::text) AND (expires_at <= ( SELECT access.now() AS now)) AND (( SELECT access.my_role() AS my_role) = 'clockwork'::text))
    check (state = 'expired'::text)
approvals_approvals | whoever asked takes it back | UPDATE to cairn_app
    using ((state = 'waiting'::text) AND (asked_by = ( SELECT access.me_in_post() AS me_in_post)))
    check ((state = 'withdrawn'::text) AND (decided_by = ( SELECT access.me_in_post() AS me_in_post)) AND (asked_by = decided_by))
approvals_approvals | whoever asked, and whoever answers for it | SELECT to cairn_app
    using ((asked_by = ( SELECT access.me_in_post() AS me_in_post)) OR (id = ANY (( SELECT access.approvals_i_answer_for() AS approvals_i_answer_for)::uuid[])) OR (( SELECT access.my_role() AS my_role) = 'clockwork'::text))
    check -
approvals_approvers | the historian compares | SELECT to cairn_historian
    using true
    check -
approvals_approvers | who answers for what is public inside Cairn | SELECT to cairn_app
    using true
    check -
approvals_approvers | written by the release | ALL to cairn_definer
    using true
    check true
cases_cases | access functions decide by this | SELECT to cairn_definer
    using true
    check -
cases_cases | nobody they are barred from | ALL to cairn_app
    using (((id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((person_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (person_id <> ALL (( SELECT access.people_barred() AS people_barred)::uuid[])))) AND (( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (area_id = ANY (( SELECT access.areas_of_basis() AS areas_of_basis)::uuid[]))))
    check -
cases_cases | readers of status | SELECT to cairn_app
    using ((id = ANY (( SELECT access.cases_i_may_read('status'::text) AS cases_i_may_read)::uuid[])) OR (( SELECT access.have_written() AS have_written) AND access.i_am_opening(id)))
    check -
cases_cases | the historian compares | SELECT to cairn_historian
    using true
    check -
cases_cases | whoever may enter people opens a case on somebody they know | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ( SELECT access.i_may_write('register'::text) AS i_may_write) AND ((person_id = ANY (( SELECT access.people_i_may_read('name'::text) AS people_i_may_read)::uuid[])) OR access.i_am_entering(person_id)))
cases_cases | writers of status change | UPDATE to cairn_app
    using (id = ANY (( SELECT access.cases_i_may_write('status'::text) AS cases_i_may_write)::uuid[]))
    check (id = ANY (( SELECT access.cases_i_may_write('status'::text) AS cases_i_may_write)::uuid[]))
cases_entries | access functions decide by this | SELECT to cairn_definer
    using true
    check -
cases_entries | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
cases_entries | readers of the row's section | SELECT to cairn_app
    using (((section = ANY (( SELECT access.sections_throughout(false) AS sections_throughout)::text[])) AND (case_id = ANY (( SELECT access.cases_i_stand_on() AS cases_i_stand_on)::uuid[]))) OR ((case_id, section) IN ( SELECT b.case_id, b.section FROM access.sections_beside(false) b(case_id, section))) OR ((agency_id = ( SELECT access.my_agency() AS my_agency)) AND (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[]))))
    check -
cases_entries | the historian compares | SELECT to cairn_historian
    using true
    check -
cases_entries | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[])) OR ((((case_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (agency_id = ( SELECT access.my_agency() AS my_agency)))
    check -
cases_entries | writers of the row's section add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND (((section = ANY (( SELECT access.sections_throughout(true) AS sections_throughout)::text[])) AND (case_id = ANY (( SELECT access.cases_i_stand_on() AS cases_i_stand_on)::uuid[]))) OR ((case_id, section) IN ( SELECT b.case_id, b.section FROM access.sections_beside(true) b(case_id, section))) OR access.i_am_opening(case_id)))
cases_last_looked | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
cases_last_looked | one's own, of cases one knows | ALL to cairn_app
    using (member_id = ( SELECT access.me_in_post() AS me_in_post))
    check ((member_id = ( SELECT access.me_in_post() AS me_in_post)) AND (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[])))
cases_memberships | a provider stands within its bands | INSERT to cairn_app
    using -
    check access.provider_may_stand(case_id, agency_id, post_id)
cases_memberships | access functions decide by this | SELECT to cairn_definer
    using true
    check -
cases_memberships | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
cases_memberships | readers of status and oneself | SELECT to cairn_app
    using ((member_id = ( SELECT access.me_in_post() AS me_in_post)) OR (post_id = ANY (( SELECT access.my_posts() AS my_posts)::uuid[])) OR (case_id = ANY (( SELECT access.cases_i_may_read('status'::text) AS cases_i_may_read)::uuid[])))
    check -
cases_memberships | the historian compares | SELECT to cairn_historian
    using true
    check -
cases_memberships | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[])) OR ((((case_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)))
    check -
cases_memberships | writers of status add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND access.may_stand_as(case_id, post_id, member_id, as_role) AND ((case_id = ANY (( SELECT access.cases_i_may_write('status'::text) AS cases_i_may_write)::uuid[])) OR access.i_am_opening(case_id)))
cases_memberships | writers of status end | UPDATE to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_write('status'::text) AS cases_i_may_write)::uuid[]))
    check (case_id = ANY (( SELECT access.cases_i_may_write('status'::text) AS cases_i_may_write)::uuid[]))
conferences_access_needs | an invitee says | INSERT to cairn_app
    using -
    check ((member_id = ( SELECT access.me() AS me)) AND (conference_id = ANY (( SELECT access.conferences_i_may_read() AS conferences_i_may_read)::uuid[])))
conferences_access_needs | an invitee says otherwise | UPDATE to cairn_app
    using (member_id = ( SELECT access.me_in_post() AS me_in_post))
    check -
conferences_access_needs | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
conferences_access_needs | one's own, and those who run or send | SELECT to cairn_app
    using ((member_id = ( SELECT access.me_in_post() AS me_in_post)) OR (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])) OR (conference_id IN ( SELECT c.id FROM conferences_conferences c WHERE (c.sender_id = ( SELECT access.me_in_post() AS me_in_post)))))
    check -
conferences_access_needs | the historian compares | SELECT to cairn_historian
    using true
    check -
conferences_access_needs | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[])) OR ((((case_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])) OR (( SELECT ('registration'::text = ANY (access.minute_sections_i_may_read()))) AND (conference_id = ANY (( SELECT access.conferences_i_attend() AS conferences_i_attend)::uuid[]))) OR (member_id = ( SELECT access.me_in_post() AS me_in_post)))
    check -
conferences_approvals | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
conferences_approvals | the chair approves | INSERT to cairn_app
    using -
    check ((approved_by = ( SELECT access.me() AS me)) AND (conference_id = ANY (( SELECT access.conferences_i_chair() AS conferences_i_chair)::uuid[])))
conferences_approvals | the historian compares | SELECT to cairn_historian
    using true
    check -
conferences_approvals | those who run it | SELECT to cairn_app
    using (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[]))
    check -
conferences_circulation_changes | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
conferences_circulation_changes | the chair decides who gets what | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (conference_id = ANY (( SELECT access.conferences_i_chair() AS conferences_i_chair)::uuid[])))
conferences_circulation_changes | the chair takes it back | UPDATE to cairn_app
    using (conference_id = ANY (( SELECT access.conferences_i_chair() AS conferences_i_chair)::uuid[]))
    check -
conferences_circulation_changes | the historian compares | SELECT to cairn_historian
    using true
    check -
conferences_circulation_changes | those who run it | SELECT to cairn_app
    using (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[]))
    check -
conferences_concerns | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
conferences_concerns | readers of conference | SELECT to cairn_app
    using ((case_id = ANY (( SELECT access.cases_i_may_read('conference'::text) AS cases_i_may_read)::uuid[])) OR ((agency_id = ( SELECT access.my_agency() AS my_agency)) AND (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[]))))
    check -
conferences_concerns | the historian compares | SELECT to cairn_historian
    using true
    check -
conferences_concerns | writers of conference add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND ((case_id = ANY (( SELECT access.cases_i_may_write('conference'::text) AS cases_i_may_write)::uuid[])) OR access.i_am_opening(case_id)))
conferences_concerns | writers of conference change | UPDATE to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_write('conference'::text) AS cases_i_may_write)::uuid[]))
    check (case_id = ANY (( SELECT access.cases_i_may_write('conference'::text) AS cases_i_may_write)::uuid[]))
conferences_conferences | access functions decide by this | SELECT to cairn_definer
    using true
    check -
conferences_conferences | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((person_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (person_id <> ALL (( SELECT access.people_barred() AS people_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
conferences_conferences | the historian compares | SELECT to cairn_historian
    using true
    check -
conferences_conferences | those who may know of it | SELECT to cairn_app
    using (id = ANY (( SELECT access.conferences_i_may_read() AS conferences_i_may_read)::uuid[]))
    check -
conferences_conferences | those who run it or convene change | UPDATE to cairn_app
    using ((id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])) OR (case_id = ANY (( SELECT access.cases_i_may_write('conference'::text) AS cases_i_may_write)::uuid[])))
    check -
conferences_conferences | writers of conferences convene | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (case_id = ANY (( SELECT access.cases_i_may_write('conference'::text) AS cases_i_may_write)::uuid[])))
conferences_considerations | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
conferences_considerations | readers of conference | SELECT to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_read('conference'::text) AS cases_i_may_read)::uuid[]))
    check -
conferences_considerations | the historian compares | SELECT to cairn_historian
    using true
    check -
conferences_considerations | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[])) OR ((((case_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)))
    check -
conferences_considerations | writers of conference add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ((case_id = ANY (( SELECT access.cases_i_may_write('conference'::text) AS cases_i_may_write)::uuid[])) OR access.i_am_opening(case_id)))
conferences_considerations | writers of conference change | UPDATE to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_write('conference'::text) AS cases_i_may_write)::uuid[]))
    check (case_id = ANY (( SELECT access.cases_i_may_write('conference'::text) AS cases_i_may_write)::uuid[]))
conferences_consultations | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
conferences_consultations | readers of conference | SELECT to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_read('conference'::text) AS cases_i_may_read)::uuid[]))
    check -
conferences_consultations | the historian compares | SELECT to cairn_historian
    using true
    check -
conferences_consultations | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[])) OR ((((case_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (agency_id = ( SELECT access.my_agency() AS my_agency)))
    check -
conferences_consultations | writers of conference add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ((case_id = ANY (( SELECT access.cases_i_may_write('conference'::text) AS cases_i_may_write)::uuid[])) OR access.i_am_opening(case_id)))
conferences_consultations | writers of conference change | UPDATE to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_write('conference'::text) AS cases_i_may_write)::uuid[]))
    check (case_id = ANY (( SELECT access.cases_i_may_write('conference'::text) AS cases_i_may_write)::uuid[]))
conferences_contributions | access functions decide by this | SELECT to cairn_definer
    using true
    check -
conferences_contributions | its agency and those who may know | SELECT to cairn_app
    using (conference_id = ANY (( SELECT access.conferences_i_attend() AS conferences_i_attend)::uuid[]))
    check -
conferences_contributions | its agency changes until the meeting opens | UPDATE to cairn_app
    using ((agency_id = ( SELECT access.my_agency() AS my_agency)) AND (conference_id = ANY (( SELECT access.conferences_awaiting_me() AS conferences_awaiting_me)::uuid[])))
    check (agency_id = ( SELECT access.my_agency() AS my_agency))
conferences_contributions | its agency writes until the meeting opens | INSERT to cairn_app
    using -
    check ((author_id = ( SELECT access.me() AS me)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND (conference_id = ANY (( SELECT access.conferences_awaiting_me() AS conferences_awaiting_me)::uuid[])))
conferences_contributions | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
conferences_contributions | the historian compares | SELECT to cairn_historian
    using true
    check -
conferences_copies | its recipient and those who run it | SELECT to cairn_app
    using (((member_id = ( SELECT access.me_in_post() AS me_in_post)) AND (post_id = ( SELECT access.my_post() AS my_post))) OR (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])))
    check -
conferences_copies | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
conferences_copies | opening is the receipt, once | UPDATE to cairn_app
    using ((opened_at IS NULL) AND (((member_id = ( SELECT access.me() AS me)) AND (post_id = ( SELECT access.my_post() AS my_post))) OR ((member_id IS NULL) AND (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])))))
    check (opened_at IS NOT NULL)
conferences_copies | the historian compares | SELECT to cairn_historian
    using true
    check -
conferences_copies | those who run it issue what the chair approved | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])) AND (EXISTS ( SELECT 1 FROM conferences_approvals a WHERE (a.minute_id = conferences_copies.minute_id))))
conferences_copy_contents | its recipient | SELECT to cairn_app
    using (EXISTS ( SELECT 1 FROM conferences_copies c WHERE ((c.id = conferences_copy_contents.copy_id) AND (((c.member_id = ( SELECT access.me() AS me)) AND (c.post_id = ( SELECT access.my_post() AS my_post))) OR (c.member_id IS NULL)))))
    check -
conferences_copy_contents | the historian compares | SELECT to cairn_historian
    using true
    check -
conferences_copy_contents | those who run it issue | INSERT to cairn_app
    using -
    check (EXISTS ( SELECT 1 FROM conferences_copies c WHERE ((c.id = conferences_copy_contents.copy_id) AND (c.written_by = ( SELECT access.me() AS me)))))
conferences_corrections | a recipient proposes | INSERT to cairn_app
    using -
    check ((member_id = ( SELECT access.me() AS me)) AND (EXISTS ( SELECT 1 FROM conferences_copies c WHERE ((c.id = conferences_corrections.copy_id) AND (c.minute_id = conferences_corrections.minute_id) AND (c.conference_id = conferences_corrections.conference_id) AND (c.case_id = conferences_corrections.case_id) AND (c.member_id = ( SELECT access.me() AS me)) AND (c.post_id = ( SELECT access.my_post() AS my_post))))))
conferences_corrections | its proposer and those who run it | SELECT to cairn_app
    using ((member_id = ( SELECT access.me_in_post() AS me_in_post)) OR (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])))
    check -
conferences_corrections | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
conferences_corrections | the chair decides, once | UPDATE to cairn_app
    using ((state = 'open'::text) AND (conference_id = ANY (( SELECT access.conferences_i_chair() AS conferences_i_chair)::uuid[])))
    check (decided_by = ( SELECT access.me() AS me))
conferences_corrections | the historian compares | SELECT to cairn_historian
    using true
    check -
conferences_devolutions | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
conferences_devolutions | readers of conference | SELECT to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_read('conference'::text) AS cases_i_may_read)::uuid[]))
    check -
conferences_devolutions | the historian compares | SELECT to cairn_historian
    using true
    check -
conferences_devolutions | those who run it | SELECT to cairn_app
    using (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[]))
    check -
conferences_devolutions | those who run it ask | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])))
conferences_devolutions | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[])) OR ((((case_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])) OR (( SELECT ('registration'::text = ANY (access.minute_sections_i_may_read()))) AND (conference_id = ANY (( SELECT access.conferences_i_attend() AS conferences_i_attend)::uuid[]))))
    check -
conferences_devolutions | writers of conference add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ((case_id = ANY (( SELECT access.cases_i_may_write('conference'::text) AS cases_i_may_write)::uuid[])) OR access.i_am_opening(case_id)))
conferences_devolutions | writers of conference change | UPDATE to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_write('conference'::text) AS cases_i_may_write)::uuid[]))
    check (case_id = ANY (( SELECT access.cases_i_may_write('conference'::text) AS cases_i_may_write)::uuid[]))
conferences_earlier | an agency keeps what its contribution said | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (about ~~ 'line/%'::text) AND (conference_id = ANY (( SELECT access.conferences_awaiting_me() AS conferences_awaiting_me)::uuid[])))
conferences_earlier | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
conferences_earlier | the historian compares | SELECT to cairn_historian
    using true
    check -
conferences_earlier | those who run it change | UPDATE to cairn_app
    using (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[]))
    check -
conferences_earlier | those who run it write | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])))
conferences_earlier | those who run it, and readers of the part | SELECT to cairn_app
    using ((conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])) OR ((conference_id = ANY (( SELECT access.conferences_i_attend() AS conferences_i_attend)::uuid[])) AND (section = ANY (( SELECT access.minute_sections_i_may_read() AS minute_sections_i_may_read)::text[]))))
    check -
conferences_earlier | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[])) OR ((((case_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])) OR (( SELECT ('registration'::text = ANY (access.minute_sections_i_may_read()))) AND (conference_id = ANY (( SELECT access.conferences_i_attend() AS conferences_i_attend)::uuid[]))))
    check -
conferences_fields | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
conferences_fields | the historian compares | SELECT to cairn_historian
    using true
    check -
conferences_fields | those who run it change | UPDATE to cairn_app
    using (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[]))
    check -
conferences_fields | those who run it write | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])))
conferences_fields | those who run it, and readers of the part | SELECT to cairn_app
    using ((conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])) OR ((conference_id = ANY (( SELECT access.conferences_i_attend() AS conferences_i_attend)::uuid[])) AND (section = ANY (( SELECT access.minute_sections_i_may_read() AS minute_sections_i_may_read)::text[]))))
    check -
conferences_fields | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[])) OR ((((case_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])) OR (( SELECT ('registration'::text = ANY (access.minute_sections_i_may_read()))) AND (conference_id = ANY (( SELECT access.conferences_i_attend() AS conferences_i_attend)::uuid[]))))
    check -
conferences_invitations | access functions decide by this | SELECT to cairn_definer
    using true
    check -
conferences_invitations | invitees answer, those who prepare it keep the list | UPDATE to cairn_app
    using (((member_id = ( SELECT access.me_in_post() AS me_in_post)) AND (state = 'sent'::text)) OR (conference_id = ANY (( SELECT access.conferences_i_prepare() AS conferences_i_prepare)::uuid[])) OR (case_id = ANY (( SELECT access.cases_i_may_write('conference'::text) AS cases_i_may_write)::uuid[])))
    check -
conferences_invitations | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
conferences_invitations | one's own | SELECT to cairn_app
    using ((state = 'sent'::text) AND ((( SELECT access.me_in_post() AS me_in_post) = member_id) OR (( SELECT access.me_in_post() AS me_in_post) = deputy_id)))
    check -
conferences_invitations | the historian compares | SELECT to cairn_historian
    using true
    check -
conferences_invitations | those who convene or prepare invite | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ((case_id = ANY (( SELECT access.cases_i_may_write('conference'::text) AS cases_i_may_write)::uuid[])) OR (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[]))))
conferences_invitations | those who prepare it | SELECT to cairn_app
    using (conference_id = ANY (( SELECT access.conferences_i_prepare() AS conferences_i_prepare)::uuid[]))
    check -
conferences_invitations | those who take part and may read the front sheet | SELECT to cairn_app
    using ((state = 'sent'::text) AND ( SELECT ('front'::text = ANY (access.minute_sections_i_may_read()))) AND (conference_id = ANY (( SELECT access.conferences_i_attend() AS conferences_i_attend)::uuid[])))
    check -
conferences_invitations | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[])) OR ((((case_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])) OR (( SELECT ('registration'::text = ANY (access.minute_sections_i_may_read()))) AND (conference_id = ANY (( SELECT access.conferences_i_attend() AS conferences_i_attend)::uuid[]))) OR (member_id = ( SELECT access.me_in_post() AS me_in_post)))
    check -
conferences_lines | its agency, those who run it, and readers of the part | SELECT to cairn_app
    using ((conference_id = ANY (( SELECT access.conferences_i_attend() AS conferences_i_attend)::uuid[])) AND ((agency_id = ( SELECT access.my_agency() AS my_agency)) OR (access.contribution_is_submitted(contribution_id) AND ((conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])) OR (access.may_be_passed_on(handling) AND (section = ANY (( SELECT access.minute_sections_i_may_read() AS minute_sections_i_may_read)::text[])))))))
    check -
conferences_lines | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
conferences_lines | the historian compares | SELECT to cairn_historian
    using true
    check -
conferences_lines | those who run it add to the minute, an agency to its contributi | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND CASE WHEN (contribution_id IS NULL) THEN (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])) ELSE ((agency_id = ( SELECT access.my_agency() AS my_agency)) AND (conference_id = ANY (( SELECT access.conferences_awaiting_me() AS conferences_awaiting_me)::uuid[])) AND access.contribution_is_ours(contribution_id)) END)
conferences_lines | those who run it change the minute, an agency its contribution | UPDATE to cairn_app
    using  CASE WHEN (contribution_id IS NULL) THEN (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])) ELSE ((agency_id = ( SELECT access.my_agency() AS my_agency)) AND (conference_id = ANY (( SELECT access.conferences_awaiting_me() AS conferences_awaiting_me)::uuid[])) AND access.contribution_is_ours(contribution_id)) END
    check -
conferences_lines | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[])) OR ((((case_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (agency_id = ( SELECT access.my_agency() AS my_agency)) OR (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])) OR (( SELECT ('registration'::text = ANY (access.minute_sections_i_may_read()))) AND (conference_id = ANY (( SELECT access.conferences_i_attend() AS conferences_i_attend)::uuid[]))))
    check -
conferences_minutes | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
conferences_minutes | the historian compares | SELECT to cairn_historian
    using true
    check -
conferences_minutes | those who run it | SELECT to cairn_app
    using (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[]))
    check -
conferences_minutes | those who run it draft | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (state = 'draft'::text) AND (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])))
conferences_minutes | those who run it type and, approved, issue | UPDATE to cairn_app
    using ((state <> 'issued'::text) AND (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])))
    check ((state = 'draft'::text) OR (EXISTS ( SELECT 1 FROM conferences_approvals a WHERE ((a.minute_id = conferences_minutes.id) AND (a.digest = sha256(convert_to((conferences_minutes.content)::text, 'UTF8'::name)))))))
housing_options | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
housing_options | readers of housing | SELECT to cairn_app
    using ((case_id = ANY (( SELECT access.cases_i_may_read('housing'::text) AS cases_i_may_read)::uuid[])) OR ((agency_id = ( SELECT access.my_agency() AS my_agency)) AND (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[]))))
    check -
housing_options | the historian compares | SELECT to cairn_historian
    using true
    check -
housing_options | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[])) OR ((((case_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (agency_id = ( SELECT access.my_agency() AS my_agency)))
    check -
housing_options | writers of housing add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND ((case_id = ANY (( SELECT access.cases_i_may_write('housing'::text) AS cases_i_may_write)::uuid[])) OR access.i_am_opening(case_id)))
housing_options | writers of housing change | UPDATE to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_write('housing'::text) AS cases_i_may_write)::uuid[]))
    check (case_id = ANY (( SELECT access.cases_i_may_write('housing'::text) AS cases_i_may_write)::uuid[]))
identity_accounts | access functions decide by this | SELECT to cairn_definer
    using true
    check -
identity_accounts | the command line keeps this | ALL to cairn_keeper
    using true
    check true
identity_accounts | the gate keeps sign-in | ALL to cairn_gate
    using true
    check true
identity_challenges | the command line keeps this | ALL to cairn_keeper
    using true
    check true
identity_challenges | the gate keeps sign-in | ALL to cairn_gate
    using true
    check true
identity_failures | the command line keeps this | ALL to cairn_keeper
    using true
    check true
identity_failures | the gate keeps sign-in | ALL to cairn_gate
    using true
    check true
identity_federations | the command line keeps this | ALL to cairn_keeper
    using true
    check true
identity_federations | the gate keeps sign-in | ALL to cairn_gate
    using true
    check true
identity_passkeys | the command line keeps this | ALL to cairn_keeper
    using true
    check true
identity_passkeys | the gate keeps sign-in | ALL to cairn_gate
    using true
    check true
identity_recovery_codes | the command line keeps this | ALL to cairn_keeper
    using true
    check true
identity_recovery_codes | the gate keeps sign-in | ALL to cairn_gate
    using true
    check true
identity_sessions | access functions decide by this | SELECT to cairn_definer
    using true
    check -
identity_sessions | noting that a session was used | UPDATE to cairn_definer
    using true
    check true
identity_sessions | the command line keeps this | ALL to cairn_keeper
    using true
    check true
identity_sessions | the gate keeps sign-in | ALL to cairn_gate
    using true
    check true
identity_setup_links | the command line keeps this | ALL to cairn_keeper
    using true
    check true
identity_setup_links | the gate keeps sign-in | ALL to cairn_gate
    using true
    check true
ledger_checkpoints | access functions decide by this | SELECT to cairn_definer
    using true
    check -
ledger_checkpoints | the signer adds heads | INSERT to cairn_keeper
    using -
    check true
ledger_checkpoints | verifying reads heads | SELECT to cairn_keeper
    using true
    check -
ledger_checkpoints | whoever answers for the ledger reads this | SELECT to cairn_app
    using ( SELECT access.i_may_see_the_tree() AS i_may_see_the_tree)
    check -
ledger_cosignatures | access functions decide by this | SELECT to cairn_definer
    using true
    check -
ledger_cosignatures | the signer keeps cosignatures | INSERT to cairn_keeper
    using -
    check true
ledger_cosignatures | verifying reads cosignatures | SELECT to cairn_keeper
    using true
    check -
ledger_cosignatures | whoever answers for the ledger reads this | SELECT to cairn_app
    using ( SELECT access.i_may_see_the_tree() AS i_may_see_the_tree)
    check -
ledger_events | access functions decide by this | SELECT to cairn_definer
    using true
    check -
ledger_events | access records look back | SELECT to cairn_definer
    using true
    check -
ledger_events | an actor writes lines about itself | INSERT to cairn_app
    using -
    check (((member_id = ( SELECT access.me() AS me)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND (post_id = ( SELECT access.my_post() AS my_post))) OR ((member_id IS NULL) AND (( SELECT access.my_role() AS my_role) = 'clockwork'::text)))
ledger_events | an approved erasure takes a body away | UPDATE to cairn_definer
    using true
    check ((body IS NULL) AND (salt IS NULL))
ledger_events | nobody they are barred from | SELECT to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
ledger_events | readers of who has looked | SELECT to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_read('ledger'::text) AS cases_i_may_read)::uuid[]))
    check -
ledger_events | the command line records itself | INSERT to cairn_keeper
    using -
    check (case_id IS NULL)
ledger_events | the gate records sign-ins | INSERT to cairn_gate
    using -
    check (case_id IS NULL)
ledger_events | the historian compares | SELECT to cairn_historian
    using true
    check -
ledger_events | verifying reads every line | SELECT to cairn_keeper
    using true
    check -
ledger_recoveries | two people record one | INSERT to cairn_keeper
    using -
    check true
ledger_recoveries | verifying reads recoveries | SELECT to cairn_keeper
    using true
    check -
ledger_row_tables | the historian reads | SELECT to cairn_historian
    using true
    check -
ledger_rows | the historian writes and reads | ALL to cairn_historian
    using true
    check true
ledger_sequence | access functions decide by this | SELECT to cairn_definer
    using true
    check -
ledger_sequence | the sequencer adds to it | INSERT to cairn_keeper
    using -
    check true
ledger_sequence | verifying reads the sequence | SELECT to cairn_keeper
    using true
    check -
ledger_sequence | whoever answers for the ledger reads this | SELECT to cairn_app
    using ( SELECT access.i_may_see_the_tree() AS i_may_see_the_tree)
    check -
ledger_tiles | access functions decide by this | SELECT to cairn_definer
    using true
    check -
ledger_tiles | the command line keeps this | ALL to cairn_keeper
    using true
    check true
ledger_tiles | whoever answers for the ledger reads this | SELECT to cairn_app
    using ( SELECT access.i_may_see_the_tree() AS i_may_see_the_tree)
    check -
ledger_watch | access functions decide by this | SELECT to cairn_definer
    using true
    check -
ledger_watch | the command line keeps this | ALL to cairn_keeper
    using true
    check true
ledger_watch | whoever answers for the ledger reads this | SELECT to cairn_app
    using ( SELECT access.i_may_see_the_tree() AS i_may_see_the_tree)
    check -
need_to_know_openings | access functions decide by this | SELECT to cairn_definer
    using true
    check -
need_to_know_openings | governance reviews what others opened | UPDATE to cairn_app
    using ((found IS NULL) AND (id = ANY (( SELECT access.openings_i_review() AS openings_i_review)::uuid[])) AND (( SELECT access.my_role() AS my_role) = ANY (ARRAY['data-protection-officer'::text, 'team-manager'::text, 'crime-manager'::text, 'social-work-solo'::text])))
    check ((reviewed_by = ( SELECT access.me_in_post() AS me_in_post)) AND (reviewed_by <> member_id))
need_to_know_openings | opened by breaking the glass | INSERT to cairn_definer
    using -
    check true
need_to_know_openings | the historian compares | SELECT to cairn_historian
    using true
    check -
need_to_know_openings | what nobody reviewed goes up | UPDATE to cairn_app
    using ((found IS NULL) AND (( SELECT access.my_role() AS my_role) = 'clockwork'::text))
    check ((found IS NULL) AND (( SELECT access.my_role() AS my_role) = 'clockwork'::text))
need_to_know_openings | whoever opened says why, and closes it | UPDATE to cairn_app
    using ((member_id = ( SELECT access.me_in_post() AS me_in_post)) AND (found IS NULL))
    check ((member_id = ( SELECT access.me_in_post() AS me_in_post)) AND (found IS NULL))
need_to_know_openings | whoever opened, and whoever reviews | SELECT to cairn_app
    using ((member_id = ( SELECT access.me_in_post() AS me_in_post)) OR (id = ANY (( SELECT access.openings_i_review() AS openings_i_review)::uuid[])) OR (( SELECT access.my_role() AS my_role) = 'clockwork'::text))
    check -
need_to_know_purposes | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
need_to_know_purposes | one says why one opened what one knows of | INSERT to cairn_app
    using -
    check ((member_id = ( SELECT access.me_in_post() AS me_in_post)) AND (post_id = ( SELECT access.my_post() AS my_post)) AND (written_by = member_id) AND (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[])))
need_to_know_purposes | one's own, one's workers', and readers of who has looked | SELECT to cairn_app
    using ((member_id = ( SELECT access.me_in_post() AS me_in_post)) OR (post_id = ANY (( SELECT access.my_posts() AS my_posts)::uuid[])) OR (case_id = ANY (( SELECT access.cases_i_may_read('ledger'::text) AS cases_i_may_read)::uuid[])))
    check -
need_to_know_purposes | the historian compares | SELECT to cairn_historian
    using true
    check -
need_to_know_urgent_actions | anybody records what could not wait | INSERT to cairn_app
    using -
    check ((member_id = ( SELECT access.me_in_post() AS me_in_post)) AND (written_by = member_id) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND ((case_id IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[]))))
need_to_know_urgent_actions | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
need_to_know_urgent_actions | readers of safety, whoever recorded it, and to whom it was pass | SELECT to cairn_app
    using ((member_id = ( SELECT access.me_in_post() AS me_in_post)) OR (id = ANY (ARRAY( SELECT t.about_id FROM tasks_tasks t WHERE ((t.about_table = 'need_to_know_urgent_actions'::text) AND (t.owner_post_id = ANY (( SELECT access.my_posts() AS my_posts)::uuid[])))))) OR ((case_id IS NOT NULL) AND (case_id = ANY (( SELECT access.cases_i_may_read('safety'::text) AS cases_i_may_read)::uuid[]))))
    check -
need_to_know_urgent_actions | the historian compares | SELECT to cairn_historian
    using true
    check -
need_to_know_urgent_actions | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[])) OR ((((case_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (agency_id = ( SELECT access.my_agency() AS my_agency)))
    check -
need_to_know_urgent_actions | whoever recorded it completes it | UPDATE to cairn_app
    using ((member_id = ( SELECT access.me_in_post() AS me_in_post)) AND (completed_at IS NULL))
    check (member_id = ( SELECT access.me_in_post() AS me_in_post))
orders_conditions | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
orders_conditions | readers of conditions | SELECT to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_read('conditions'::text) AS cases_i_may_read)::uuid[]))
    check -
orders_conditions | the historian compares | SELECT to cairn_historian
    using true
    check -
orders_conditions | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[])) OR ((((case_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (agency_id = ( SELECT access.my_agency() AS my_agency)) OR (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])))
    check -
orders_conditions | writers of conditions add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND ((case_id = ANY (( SELECT access.cases_i_may_write('conditions'::text) AS cases_i_may_write)::uuid[])) OR access.i_am_opening(case_id)))
orders_conditions | writers of conditions change | UPDATE to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_write('conditions'::text) AS cases_i_may_write)::uuid[]))
    check (case_id = ANY (( SELECT access.cases_i_may_write('conditions'::text) AS cases_i_may_write)::uuid[]))
orders_permissions | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
orders_permissions | readers of conditions | SELECT to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_read('conditions'::text) AS cases_i_may_read)::uuid[]))
    check -
orders_permissions | the historian compares | SELECT to cairn_historian
    using true
    check -
orders_permissions | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[])) OR ((((case_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (agency_id = ( SELECT access.my_agency() AS my_agency)))
    check -
orders_permissions | writers of conditions add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND ((case_id = ANY (( SELECT access.cases_i_may_write('conditions'::text) AS cases_i_may_write)::uuid[])) OR access.i_am_opening(case_id)))
orders_permissions | writers of conditions change | UPDATE to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_write('conditions'::text) AS cases_i_may_write)::uuid[]))
    check (case_id = ANY (( SELECT access.cases_i_may_write('conditions'::text) AS cases_i_may_write)::uuid[]))
orders_registrations | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
orders_registrations | readers of registration | SELECT to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[]))
    check -
orders_registrations | the historian compares | SELECT to cairn_historian
    using true
    check -
orders_registrations | writers of registration add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND ((case_id = ANY (( SELECT access.cases_i_may_write('registration'::text) AS cases_i_may_write)::uuid[])) OR access.i_am_opening(case_id)))
orders_registrations | writers of registration change | UPDATE to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_write('registration'::text) AS cases_i_may_write)::uuid[]))
    check (case_id = ANY (( SELECT access.cases_i_may_write('registration'::text) AS cases_i_may_write)::uuid[]))
orders_reminders | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
orders_reminders | readers of conditions | SELECT to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_read('conditions'::text) AS cases_i_may_read)::uuid[]))
    check -
orders_reminders | the historian compares | SELECT to cairn_historian
    using true
    check -
orders_reminders | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[])) OR ((((case_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (agency_id = ( SELECT access.my_agency() AS my_agency)))
    check -
orders_reminders | writers of conditions add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND ((case_id = ANY (( SELECT access.cases_i_may_write('conditions'::text) AS cases_i_may_write)::uuid[])) OR access.i_am_opening(case_id)))
orders_reminders | writers of conditions change | UPDATE to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_write('conditions'::text) AS cases_i_may_write)::uuid[]))
    check (case_id = ANY (( SELECT access.cases_i_may_write('conditions'::text) AS cases_i_may_write)::uuid[]))
orders_sentences | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
orders_sentences | readers of offending | SELECT to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_read('offending'::text) AS cases_i_may_read)::uuid[]))
    check -
orders_sentences | the historian compares | SELECT to cairn_historian
    using true
    check -
orders_sentences | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[])) OR ((((case_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (agency_id = ( SELECT access.my_agency() AS my_agency)))
    check -
orders_sentences | writers of offending add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND ((case_id = ANY (( SELECT access.cases_i_may_write('offending'::text) AS cases_i_may_write)::uuid[])) OR access.i_am_opening(case_id)))
orders_sentences | writers of offending change | UPDATE to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_write('offending'::text) AS cases_i_may_write)::uuid[]))
    check (case_id = ANY (( SELECT access.cases_i_may_write('offending'::text) AS cases_i_may_write)::uuid[]))
people_addresses | access functions decide by this | SELECT to cairn_definer
    using true
    check -
people_addresses | nobody they are barred from | ALL to cairn_app
    using ((person_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (person_id <> ALL (( SELECT access.people_barred() AS people_barred)::uuid[]))))
    check -
people_addresses | readers of housing | SELECT to cairn_app
    using ((person_id = ANY (( SELECT access.people_i_may_read('housing'::text) AS people_i_may_read)::uuid[])) OR (( SELECT access.have_written() AS have_written) AND access.i_am_entering(person_id)))
    check -
people_addresses | the historian compares | SELECT to cairn_historian
    using true
    check -
people_addresses | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (person_id = ANY (( SELECT access.people_i_may_read('registration'::text) AS people_i_may_read)::uuid[])) OR ((((person_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)))
    check -
people_addresses | whoever may enter or keep it adds | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ((( SELECT access.i_may_write('register'::text) AS i_may_write) AND access.i_am_entering(person_id)) OR (person_id = ANY (( SELECT access.people_i_may_write('housing'::text) AS people_i_may_write)::uuid[]))))
people_addresses | writers of housing change | UPDATE to cairn_app
    using (person_id = ANY (( SELECT access.people_i_may_write('housing'::text) AS people_i_may_write)::uuid[]))
    check -
people_associates | access functions decide by this | SELECT to cairn_definer
    using true
    check -
people_associates | nobody they are barred from | ALL to cairn_app
    using ((person_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (person_id <> ALL (( SELECT access.people_barred() AS people_barred)::uuid[]))))
    check -
people_associates | readers of children and their own agency | SELECT to cairn_app
    using ((person_id = ANY ( CASE section WHEN 'children'::text THEN ( SELECT access.people_i_may_read('children'::text) AS people_i_may_read) WHEN 'victim'::text THEN ( SELECT access.people_i_may_read('victim'::text) AS people_i_may_read) ELSE ( SELECT access.people_i_may_read('general'::text) AS people_i_may_read) END)) OR ((agency_id = ( SELECT access.my_agency() AS my_agency)) AND (person_id = ANY (( SELECT access.people_i_may_read('name'::text) AS people_i_may_read)::uuid[]))))
    check -
people_associates | the historian compares | SELECT to cairn_historian
    using true
    check -
people_associates | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (person_id = ANY (( SELECT access.people_i_may_read('registration'::text) AS people_i_may_read)::uuid[])) OR ((((person_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (agency_id = ( SELECT access.my_agency() AS my_agency)))
    check -
people_associates | writers of children add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND (person_id = ANY (( SELECT access.people_i_may_write('children'::text) AS people_i_may_write)::uuid[])))
people_associates | writers of children change | UPDATE to cairn_app
    using (person_id = ANY (( SELECT access.people_i_may_write('children'::text) AS people_i_may_write)::uuid[]))
    check -
people_identifiers | access functions decide by this | SELECT to cairn_definer
    using true
    check -
people_identifiers | nobody they are barred from | ALL to cairn_app
    using ((person_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (person_id <> ALL (( SELECT access.people_barred() AS people_barred)::uuid[]))))
    check -
people_identifiers | readers of identifiers | SELECT to cairn_app
    using ((person_id = ANY (( SELECT access.people_i_may_read('identifiers'::text) AS people_i_may_read)::uuid[])) OR (( SELECT access.have_written() AS have_written) AND access.i_am_entering(person_id)))
    check -
people_identifiers | the historian compares | SELECT to cairn_historian
    using true
    check -
people_identifiers | whoever may enter or keep it adds | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ((( SELECT access.i_may_write('register'::text) AS i_may_write) AND access.i_am_entering(person_id)) OR (person_id = ANY (( SELECT access.people_i_may_write('identifiers'::text) AS people_i_may_write)::uuid[]))))
people_identifiers | writers of identifiers change | UPDATE to cairn_app
    using (person_id = ANY (( SELECT access.people_i_may_write('identifiers'::text) AS people_i_may_write)::uuid[]))
    check -
people_joins | access functions decide by this | SELECT to cairn_definer
    using true
    check -
people_joins | joined by two | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me_in_post() AS me_in_post)) AND (asked_by <> written_by) AND access.i_am_carrying_out('merge-people'::text, id))
people_joins | nobody they are barred from | ALL to cairn_app
    using (((person_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (person_id <> ALL (( SELECT access.people_barred() AS people_barred)::uuid[])))) AND ((other_person_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (other_person_id <> ALL (( SELECT access.people_barred() AS people_barred)::uuid[])))))
    check -
people_joins | parted by two | UPDATE to cairn_app
    using ((ended_at IS NULL) AND access.i_am_carrying_out('unmerge-people'::text, id))
    check (ended_by = ( SELECT access.me_in_post() AS me_in_post))
people_joins | readers of both people | SELECT to cairn_app
    using ((person_id = ANY (( SELECT access.people_i_may_read('identifiers'::text) AS people_i_may_read)::uuid[])) AND (other_person_id = ANY (( SELECT access.people_i_may_read('identifiers'::text) AS people_i_may_read)::uuid[])))
    check -
people_joins | the historian compares | SELECT to cairn_historian
    using true
    check -
people_name_words | access functions decide by this | SELECT to cairn_definer
    using true
    check -
people_name_words | names bring words | INSERT to cairn_app
    using -
    check (( SELECT access.my_role() AS my_role) IS NOT NULL)
people_name_words | words are shared | SELECT to cairn_app
    using (( SELECT access.my_role() AS my_role) IS NOT NULL)
    check -
people_names | access functions decide by this | SELECT to cairn_definer
    using true
    check -
people_names | nobody they are barred from | ALL to cairn_app
    using ((person_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (person_id <> ALL (( SELECT access.people_barred() AS people_barred)::uuid[]))))
    check -
people_names | readers of the name, and of other names | SELECT to cairn_app
    using (((kind = 'recorded'::text) AND (person_id = ANY (( SELECT access.people_i_may_read('name'::text) AS people_i_may_read)::uuid[]))) OR (person_id = ANY (( SELECT access.people_i_may_read('identifiers'::text) AS people_i_may_read)::uuid[])) OR (( SELECT access.have_written() AS have_written) AND access.i_am_entering(person_id)))
    check -
people_names | the historian compares | SELECT to cairn_historian
    using true
    check -
people_names | whoever may enter or keep it adds | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ((( SELECT access.i_may_write('register'::text) AS i_may_write) AND access.i_am_entering(person_id)) OR (person_id = ANY (( SELECT access.people_i_may_write('identifiers'::text) AS people_i_may_write)::uuid[]))))
people_names | writers of identifiers change | UPDATE to cairn_app
    using (person_id = ANY (( SELECT access.people_i_may_write('identifiers'::text) AS people_i_may_write)::uuid[]))
    check -
people_particulars | access functions decide by this | SELECT to cairn_definer
    using true
    check -
people_particulars | nobody they are barred from | ALL to cairn_app
    using ((person_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (person_id <> ALL (( SELECT access.people_barred() AS people_barred)::uuid[]))))
    check -
people_particulars | readers of particulars | SELECT to cairn_app
    using ((person_id = ANY (( SELECT access.people_i_may_read('particulars'::text) AS people_i_may_read)::uuid[])) OR (( SELECT access.have_written() AS have_written) AND access.i_am_entering(person_id)))
    check -
people_particulars | the historian compares | SELECT to cairn_historian
    using true
    check -
people_particulars | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (person_id = ANY (( SELECT access.people_i_may_read('registration'::text) AS people_i_may_read)::uuid[])) OR ((((person_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)))
    check -
people_particulars | whoever may enter or keep it adds | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ((( SELECT access.i_may_write('register'::text) AS i_may_write) AND access.i_am_entering(person_id)) OR (person_id = ANY (( SELECT access.people_i_may_write('particulars'::text) AS people_i_may_write)::uuid[]))))
people_particulars | writers of particulars change | UPDATE to cairn_app
    using (person_id = ANY (( SELECT access.people_i_may_write('particulars'::text) AS people_i_may_write)::uuid[]))
    check -
people_people | access functions decide by this | SELECT to cairn_definer
    using true
    check -
people_people | nobody they are barred from | ALL to cairn_app
    using ((id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (id <> ALL (( SELECT access.people_barred() AS people_barred)::uuid[]))))
    check -
people_people | readers of name | SELECT to cairn_app
    using ((id = ANY (( SELECT access.people_i_may_read('name'::text) AS people_i_may_read)::uuid[])) OR (( SELECT access.have_written() AS have_written) AND access.i_am_entering(id)))
    check -
people_people | the historian compares | SELECT to cairn_historian
    using true
    check -
people_people | whoever may enter or keep it adds | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ((( SELECT access.i_may_write('register'::text) AS i_may_write) AND true) OR (id = ANY (( SELECT access.people_i_may_write('register'::text) AS people_i_may_write)::uuid[]))))
people_people | writers of register change | UPDATE to cairn_app
    using (id = ANY (( SELECT access.people_i_may_write('register'::text) AS people_i_may_write)::uuid[]))
    check -
people_possible_duplicates | nobody they are barred from | ALL to cairn_app
    using (((person_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (person_id <> ALL (( SELECT access.people_barred() AS people_barred)::uuid[])))) AND ((other_person_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (other_person_id <> ALL (( SELECT access.people_barred() AS people_barred)::uuid[])))))
    check -
people_possible_duplicates | readers of both decide | UPDATE to cairn_app
    using ((person_id = ANY (( SELECT access.people_i_may_write('identifiers'::text) AS people_i_may_write)::uuid[])) AND (other_person_id = ANY (( SELECT access.people_i_may_write('identifiers'::text) AS people_i_may_write)::uuid[])))
    check -
people_possible_duplicates | readers of both people | SELECT to cairn_app
    using ((person_id = ANY (( SELECT access.people_i_may_read('identifiers'::text) AS people_i_may_read)::uuid[])) AND (other_person_id = ANY (( SELECT access.people_i_may_read('identifiers'::text) AS people_i_may_read)::uuid[])))
    check -
people_possible_duplicates | the historian compares | SELECT to cairn_historian
    using true
    check -
people_possible_duplicates | whoever may enter people and may see both adds | INSERT to cairn_app
    using -
    check (( SELECT access.i_may_write('register'::text) AS i_may_write) AND ((person_id = ANY (( SELECT access.people_i_may_read('identifiers'::text) AS people_i_may_read)::uuid[])) OR access.i_am_entering(person_id)) AND ((other_person_id = ANY (( SELECT access.people_i_may_read('identifiers'::text) AS people_i_may_read)::uuid[])) OR access.i_am_entering(other_person_id)))
people_protective_assessments | nobody they are barred from | ALL to cairn_app
    using ((person_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (person_id <> ALL (( SELECT access.people_barred() AS people_barred)::uuid[]))))
    check -
people_protective_assessments | readers of children | SELECT to cairn_app
    using (person_id = ANY (( SELECT access.people_i_may_read('children'::text) AS people_i_may_read)::uuid[]))
    check -
people_protective_assessments | the historian compares | SELECT to cairn_historian
    using true
    check -
people_protective_assessments | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (person_id = ANY (( SELECT access.people_i_may_read('registration'::text) AS people_i_may_read)::uuid[])) OR ((((person_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (agency_id = ( SELECT access.my_agency() AS my_agency)))
    check -
people_protective_assessments | writers of children add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND (person_id = ANY (( SELECT access.people_i_may_write('children'::text) AS people_i_may_write)::uuid[])))
people_searches | a search belongs to its typist | ALL to cairn_app
    using (member_id = ( SELECT access.me_in_post() AS me_in_post))
    check (member_id = ( SELECT access.me_in_post() AS me_in_post))
people_searches | searches for hidden people are told to their owners | SELECT to cairn_app
    using (( SELECT access.my_role() AS my_role) = 'clockwork'::text)
    check -
people_word_deletions | access functions decide by this | SELECT to cairn_definer
    using true
    check -
people_word_deletions | names bring words | INSERT to cairn_app
    using -
    check (( SELECT access.my_role() AS my_role) IS NOT NULL)
people_word_deletions | words are shared | SELECT to cairn_app
    using (( SELECT access.my_role() AS my_role) IS NOT NULL)
    check -
plans_actions | its owner answers | UPDATE to cairn_app
    using (owner_member_id = ( SELECT access.me_in_post() AS me_in_post))
    check (owner_member_id = ( SELECT access.me_in_post() AS me_in_post))
plans_actions | its owners | SELECT to cairn_app
    using ((owner_member_id = ( SELECT access.me_in_post() AS me_in_post)) OR ((owner_agency_id = ( SELECT access.my_agency() AS my_agency)) AND (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[]))) OR (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])))
    check -
plans_actions | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
plans_actions | readers of plan | SELECT to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_read('plan'::text) AS cases_i_may_read)::uuid[]))
    check -
plans_actions | the historian compares | SELECT to cairn_historian
    using true
    check -
plans_actions | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[])) OR ((((case_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (set_by_agency_id = ( SELECT access.my_agency() AS my_agency)) OR (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])))
    check -
plans_actions | whoever runs the meeting changes | UPDATE to cairn_app
    using (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[]))
    check (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[]))
plans_actions | whoever runs the meeting sets | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])))
plans_actions | writers of plan add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ((case_id = ANY (( SELECT access.cases_i_may_write('plan'::text) AS cases_i_may_write)::uuid[])) OR access.i_am_opening(case_id)))
plans_actions | writers of plan change | UPDATE to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_write('plan'::text) AS cases_i_may_write)::uuid[]))
    check (case_id = ANY (( SELECT access.cases_i_may_write('plan'::text) AS cases_i_may_write)::uuid[]))
plans_contingencies | its owners | SELECT to cairn_app
    using ((owner_agency_id = ( SELECT access.my_agency() AS my_agency)) AND (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[])))
    check -
plans_contingencies | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
plans_contingencies | readers of plan | SELECT to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_read('plan'::text) AS cases_i_may_read)::uuid[]))
    check -
plans_contingencies | the historian compares | SELECT to cairn_historian
    using true
    check -
plans_contingencies | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[])) OR ((((case_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])))
    check -
plans_contingencies | writers of plan add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ((case_id = ANY (( SELECT access.cases_i_may_write('plan'::text) AS cases_i_may_write)::uuid[])) OR access.i_am_opening(case_id)))
plans_contingencies | writers of plan change | UPDATE to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_write('plan'::text) AS cases_i_may_write)::uuid[]))
    check (case_id = ANY (( SELECT access.cases_i_may_write('plan'::text) AS cases_i_may_write)::uuid[]))
plans_lines | its owners | SELECT to cairn_app
    using ((owner_agency_id = ( SELECT access.my_agency() AS my_agency)) AND (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[])))
    check -
plans_lines | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
plans_lines | readers of plan | SELECT to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_read('plan'::text) AS cases_i_may_read)::uuid[]))
    check -
plans_lines | the historian compares | SELECT to cairn_historian
    using true
    check -
plans_lines | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[])) OR ((((case_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (added_by_agency_id = ( SELECT access.my_agency() AS my_agency)) OR (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])))
    check -
plans_lines | writers of plan add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ((case_id = ANY (( SELECT access.cases_i_may_write('plan'::text) AS cases_i_may_write)::uuid[])) OR access.i_am_opening(case_id)))
plans_lines | writers of plan change | UPDATE to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_write('plan'::text) AS cases_i_may_write)::uuid[]))
    check (case_id = ANY (( SELECT access.cases_i_may_write('plan'::text) AS cases_i_may_write)::uuid[]))
plans_plans | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
plans_plans | readers of plan | SELECT to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_read('plan'::text) AS cases_i_may_read)::uuid[]))
    check -
plans_plans | the historian compares | SELECT to cairn_historian
    using true
    check -
plans_plans | writers of plan add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ((case_id = ANY (( SELECT access.cases_i_may_write('plan'::text) AS cases_i_may_write)::uuid[])) OR access.i_am_opening(case_id)))
plans_plans | writers of plan change | UPDATE to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_write('plan'::text) AS cases_i_may_write)::uuid[]))
    check (case_id = ANY (( SELECT access.cases_i_may_write('plan'::text) AS cases_i_may_write)::uuid[]))
platform_drafts | a draft belongs to its typist | ALL to cairn_app
    using (member_id = ( SELECT access.me_in_post() AS me_in_post))
    check (member_id = ( SELECT access.me_in_post() AS me_in_post))
platform_migrations | whoever migrates notes it | ALL to postgres
    using true
    check true
platform_outbox | recipients, administrators and the sender see it | SELECT to cairn_app
    using ((recipient_id = ( SELECT access.me_in_post() AS me_in_post)) OR (( SELECT access.my_role() AS my_role) = ANY (ARRAY['administrator'::text, 'clockwork'::text])))
    check -
platform_outbox | sign-in sends its link | INSERT to cairn_gate
    using -
    check ((kind = 'sign-in-link'::text) AND (state = 'queued'::text) AND (tries = 0))
platform_outbox | somebody acting has somebody told | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (state = 'queued'::text) AND (tries = 0))
platform_outbox | the sender says what became of it | UPDATE to cairn_app
    using (( SELECT access.my_role() AS my_role) = 'clockwork'::text)
    check (( SELECT access.my_role() AS my_role) = 'clockwork'::text)
platform_settings | administrators change settings | UPDATE to cairn_app
    using access.i_may_write('administration'::text)
    check -
platform_settings | administrators keep settings | INSERT to cairn_app
    using -
    check access.i_may_write('administration'::text)
platform_settings | everybody signed in reads settings | SELECT to cairn_app
    using (access.my_role() IS NOT NULL)
    check -
platform_settings | the command line keeps this | ALL to cairn_keeper
    using true
    check true
platform_spent_forms | a form is spent by its sender | ALL to cairn_app
    using (member_id = ( SELECT access.me_in_post() AS me_in_post))
    check (member_id = ( SELECT access.me_in_post() AS me_in_post))
platform_spent_forms | noting where a form led | ALL to cairn_definer
    using true
    check true
recipients_confirmations | Cairn lets it pass | SELECT to cairn_app
    using (( SELECT access.my_role() AS my_role) = 'clockwork'::text)
    check -
recipients_confirmations | a second person confirms what they approved | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me_in_post() AS me_in_post)) AND (asked_by <> written_by) AND (case_id = ANY (( SELECT access.cases_i_may_read('disclosure'::text) AS cases_i_may_read)::uuid[])) AND access.i_am_carrying_out('third-party-disclosure'::text, try_id))
recipients_confirmations | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
recipients_confirmations | the historian compares | SELECT to cairn_historian
    using true
    check -
recipients_confirmations | whoever asked and whoever looked | SELECT to cairn_app
    using (((( SELECT access.me_in_post() AS me_in_post) = asked_by) OR (( SELECT access.me_in_post() AS me_in_post) = written_by)) AND (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[])))
    check -
recipients_tries | Cairn counts | SELECT to cairn_app
    using (( SELECT access.my_role() AS my_role) = 'clockwork'::text)
    check -
recipients_tries | Cairn keeps what was tried | INSERT to cairn_app
    using -
    check ((( SELECT access.my_role() AS my_role) = 'clockwork'::text) AND (member_id = ( SELECT access.me() AS me)) AND (written_by = ( SELECT access.me() AS me)))
recipients_tries | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
recipients_tries | the historian compares | SELECT to cairn_historian
    using true
    check -
recipients_tries | whoever tried it | SELECT to cairn_app
    using (stopped AND (member_id = ( SELECT access.me_in_post() AS me_in_post)) AND (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[])))
    check -
releases_notices | access functions decide by this | SELECT to cairn_definer
    using true
    check -
releases_notices | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((person_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (person_id <> ALL (( SELECT access.people_barred() AS people_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
releases_notices | sender, the area's liaison officer and readers of status | SELECT to cairn_app
    using ((sent_by = ( SELECT access.me_in_post() AS me_in_post)) OR (case_id = ANY (( SELECT access.cases_i_may_read('status'::text) AS cases_i_may_read)::uuid[])) OR ((case_id IS NULL) AND (( SELECT access.my_role() AS my_role) = ANY (ARRAY['social-work-solo'::text, 'coordinator'::text])) AND (area_id = ANY (( SELECT access.my_areas() AS my_areas)::uuid[]))))
    check -
releases_notices | the area's liaison officer and the sender settle | UPDATE to cairn_app
    using ((sent_by = ( SELECT access.me_in_post() AS me_in_post)) OR ((( SELECT access.my_role() AS my_role) = 'social-work-solo'::text) AND (area_id = ANY (( SELECT access.my_areas() AS my_areas)::uuid[]))))
    check ((case_id IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('status'::text) AS cases_i_may_read)::uuid[])) OR access.i_am_opening(case_id))
releases_notices | the historian compares | SELECT to cairn_historian
    using true
    check -
releases_notices | whoever may enter people sends | INSERT to cairn_app
    using -
    check ((sent_by = ( SELECT access.me() AS me)) AND ( SELECT access.i_may_write('register'::text) AS i_may_write) AND ((case_id IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('status'::text) AS cases_i_may_read)::uuid[]))))
retention_holds | access functions decide by this | SELECT to cairn_definer
    using true
    check -
retention_holds | nobody they are barred from | ALL to cairn_app
    using ((person_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (person_id <> ALL (( SELECT access.people_barred() AS people_barred)::uuid[]))))
    check -
retention_holds | the historian compares | SELECT to cairn_historian
    using true
    check -
retention_holds | writers of status | SELECT to cairn_app
    using ((person_id = ANY (( SELECT access.people_i_may_read('status'::text) AS people_i_may_read)::uuid[])) OR (( SELECT access.my_role() AS my_role) = 'clockwork'::text))
    check -
retention_holds | writers of status hold | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me_in_post() AS me_in_post)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND (person_id = ANY (( SELECT access.people_i_may_write('status'::text) AS people_i_may_write)::uuid[])))
retention_holds | writers of status let go | UPDATE to cairn_app
    using ((ended_at IS NULL) AND (person_id = ANY (( SELECT access.people_i_may_write('status'::text) AS people_i_may_write)::uuid[])))
    check (ended_by = ( SELECT access.me_in_post() AS me_in_post))
retention_proposals | Cairn itself proposes | INSERT to cairn_app
    using -
    check (( SELECT access.my_role() AS my_role) = 'clockwork'::text)
retention_proposals | access functions decide by this | SELECT to cairn_definer
    using true
    check -
retention_proposals | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((person_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (person_id <> ALL (( SELECT access.people_barred() AS people_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
retention_proposals | set aside by two | UPDATE to cairn_definer
    using true
    check true
retention_proposals | the historian compares | SELECT to cairn_historian
    using true
    check -
retention_proposals | who looks after the area decides | UPDATE to cairn_app
    using ((area_id = ANY (( SELECT access.areas_i_look_after() AS areas_i_look_after)::uuid[])) OR ((state = 'proposed'::text) AND (case_id = ANY (( SELECT access.cases_i_may_write('status'::text) AS cases_i_may_write)::uuid[]))))
    check ((decided_by = ( SELECT access.me_in_post() AS me_in_post)) AND (state = ANY (ARRAY['kept'::text, 'restored'::text])))
retention_proposals | who looks after the area, and writers of status | SELECT to cairn_app
    using ((area_id = ANY (( SELECT access.areas_i_look_after() AS areas_i_look_after)::uuid[])) OR (case_id = ANY (( SELECT access.cases_i_may_write('status'::text) AS cases_i_may_write)::uuid[])) OR (( SELECT access.my_role() AS my_role) = 'clockwork'::text))
    check -
retention_runs | Cairn itself runs | INSERT to cairn_app
    using -
    check (( SELECT access.my_role() AS my_role) = 'clockwork'::text)
retention_runs | a data protection officer lets it go on | UPDATE to cairn_app
    using ((( SELECT access.my_role() AS my_role) = 'data-protection-officer'::text) AND stopped AND (confirmed_by IS NULL))
    check (confirmed_by = ( SELECT access.me_in_post() AS me_in_post))
retention_runs | data protection officers and Cairn itself | SELECT to cairn_app
    using (( SELECT access.my_role() AS my_role) = ANY (ARRAY['data-protection-officer'::text, 'administrator'::text, 'clockwork'::text]))
    check -
retention_runs | the historian compares | SELECT to cairn_historian
    using true
    check -
risk_dynamic_factors | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
risk_dynamic_factors | readers of risk | SELECT to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_read('risk'::text) AS cases_i_may_read)::uuid[]))
    check -
risk_dynamic_factors | the historian compares | SELECT to cairn_historian
    using true
    check -
risk_dynamic_factors | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[])) OR ((((case_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (agency_id = ( SELECT access.my_agency() AS my_agency)) OR (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])))
    check -
risk_dynamic_factors | writers of risk add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND ((case_id = ANY (( SELECT access.cases_i_may_write('risk'::text) AS cases_i_may_write)::uuid[])) OR access.i_am_opening(case_id)))
risk_dynamic_factors | writers of risk change | UPDATE to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_write('risk'::text) AS cases_i_may_write)::uuid[]))
    check (case_id = ANY (( SELECT access.cases_i_may_write('risk'::text) AS cases_i_may_write)::uuid[]))
risk_ratings | access functions decide by this | SELECT to cairn_definer
    using true
    check -
risk_ratings | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
risk_ratings | readers of risk | SELECT to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_read('risk'::text) AS cases_i_may_read)::uuid[]))
    check -
risk_ratings | the historian compares | SELECT to cairn_historian
    using true
    check -
risk_ratings | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[])) OR ((((case_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (agency_id = ( SELECT access.my_agency() AS my_agency)) OR (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])))
    check -
risk_ratings | writers of risk add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND ((case_id = ANY (( SELECT access.cases_i_may_write('risk'::text) AS cases_i_may_write)::uuid[])) OR access.i_am_opening(case_id)))
risk_ratings | writers of risk change | UPDATE to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_write('risk'::text) AS cases_i_may_write)::uuid[]))
    check (case_id = ANY (( SELECT access.cases_i_may_write('risk'::text) AS cases_i_may_write)::uuid[]))
risk_safety_warnings | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
risk_safety_warnings | readers of safety | SELECT to cairn_app
    using ((case_id = ANY (( SELECT access.cases_i_may_read('safety'::text) AS cases_i_may_read)::uuid[])) OR ((agency_id = ( SELECT access.my_agency() AS my_agency)) AND (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[]))))
    check -
risk_safety_warnings | the historian compares | SELECT to cairn_historian
    using true
    check -
risk_safety_warnings | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[])) OR ((((case_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (agency_id = ( SELECT access.my_agency() AS my_agency)))
    check -
risk_safety_warnings | writers of safety add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND ((case_id = ANY (( SELECT access.cases_i_may_write('safety'::text) AS cases_i_may_write)::uuid[])) OR access.i_am_opening(case_id)))
risk_safety_warnings | writers of safety change | UPDATE to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_write('safety'::text) AS cases_i_may_write)::uuid[]))
    check (case_id = ANY (( SELECT access.cases_i_may_write('safety'::text) AS cases_i_may_write)::uuid[]))
sharing_absences | access functions decide by this | SELECT to cairn_definer
    using true
    check -
sharing_absences | administrators add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ( SELECT access.i_may_write('administration'::text) AS i_may_write))
sharing_absences | colleagues read the directory | SELECT to cairn_app
    using (( SELECT access.my_role() AS my_role) IS NOT NULL)
    check -
sharing_absences | the command line keeps this | ALL to cairn_keeper
    using true
    check true
sharing_absences | the historian compares | SELECT to cairn_historian
    using true
    check -
sharing_absences | the post itself, and its manager | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (post_id = ANY (( SELECT access.my_posts() AS my_posts)::uuid[])))
sharing_absences | the post itself, its manager and administrators end | UPDATE to cairn_app
    using ((post_id = ANY (( SELECT access.my_posts() AS my_posts)::uuid[])) OR ( SELECT access.i_may_write('administration'::text) AS i_may_write))
    check ((post_id = ANY (( SELECT access.my_posts() AS my_posts)::uuid[])) OR ( SELECT access.i_may_write('administration'::text) AS i_may_write))
sharing_deviations | access functions decide by this | SELECT to cairn_definer
    using true
    check -
sharing_deviations | its agency, readers of disclosure, and those who endorse | SELECT to cairn_app
    using ((case_id = ANY (( SELECT access.cases_i_may_read('disclosure'::text) AS cases_i_may_read)::uuid[])) OR ((agency_id = ( SELECT access.my_agency() AS my_agency)) AND ((written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[])))) OR (id = ANY (( SELECT access.deviations_put_to_me() AS deviations_put_to_me)::uuid[])))
    check -
sharing_deviations | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
sharing_deviations | the historian compares | SELECT to cairn_historian
    using true
    check -
sharing_deviations | whoever knows of the case proposes | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me_in_post() AS me_in_post)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[])))
sharing_deviations | whoever proposed it withdraws it | UPDATE to cairn_app
    using (written_by = ( SELECT access.me_in_post() AS me_in_post))
    check (written_by = ( SELECT access.me_in_post() AS me_in_post))
sharing_disseminations | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
sharing_disseminations | proposed by rule, or by the liaison officer | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (( SELECT access.my_role() AS my_role) = ANY (ARRAY['social-work-solo'::text, 'clockwork'::text])) AND (case_id = ANY (( SELECT access.cases_i_may_write('status'::text) AS cases_i_may_write)::uuid[])))
sharing_disseminations | the historian compares | SELECT to cairn_historian
    using true
    check -
sharing_disseminations | the liaison officer confirms | UPDATE to cairn_app
    using ((( SELECT access.my_role() AS my_role) = 'social-work-solo'::text) AND (case_id = ANY (( SELECT access.cases_i_may_write('status'::text) AS cases_i_may_write)::uuid[])))
    check (decided_by = ( SELECT access.me_in_post() AS me_in_post))
sharing_disseminations | the social work liaison officer | SELECT to cairn_app
    using ((( SELECT access.my_role() AS my_role) = ANY (ARRAY['social-work-solo'::text, 'clockwork'::text])) AND (case_id = ANY (( SELECT access.cases_i_may_read('status'::text) AS cases_i_may_read)::uuid[])))
    check -
sharing_endorsements | a senior, or their designate, once | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me_in_post() AS me_in_post)) AND (post_id = ( SELECT access.my_post() AS my_post)) AND access.may_endorse(deviation_id, case_id, seat, for_post_id))
sharing_endorsements | access functions decide by this | SELECT to cairn_definer
    using true
    check -
sharing_endorsements | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
sharing_endorsements | the historian compares | SELECT to cairn_historian
    using true
    check -
sharing_endorsements | whoever sees the deviation | SELECT to cairn_app
    using (EXISTS ( SELECT 1 FROM sharing_deviations d WHERE (d.id = sharing_endorsements.deviation_id)))
    check -
sharing_item_readers | access functions decide by this | SELECT to cairn_definer
    using true
    check -
sharing_item_readers | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
sharing_item_readers | the historian compares | SELECT to cairn_historian
    using true
    check -
sharing_item_readers | the owner closes | UPDATE to cairn_app
    using (item_id = ANY (( SELECT access.items_we_keep() AS items_we_keep)::uuid[]))
    check (ended_by = ( SELECT access.me() AS me))
sharing_item_readers | the owner opens | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND (item_id = ANY (( SELECT access.items_we_keep() AS items_we_keep)::uuid[])) AND ((reader_conference_id IS NULL) OR (reader_conference_id = ANY (( SELECT access.conferences_i_may_read() AS conferences_i_may_read)::uuid[]))) AND (case_id = ( SELECT i.case_id FROM sharing_items i WHERE (i.id = sharing_item_readers.item_id))))
sharing_item_readers | the owner, and whoever is named | SELECT to cairn_app
    using ((item_id = ANY (( SELECT access.items_we_keep() AS items_we_keep)::uuid[])) OR ((item_id = ANY (( SELECT access.items_opened_to_me() AS items_opened_to_me)::uuid[])) AND ((reader_member_id = ( SELECT access.me_in_post() AS me_in_post)) OR (reader_post_id = ( SELECT access.my_post() AS my_post)))))
    check -
sharing_item_readers | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[])) OR ((((case_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (agency_id = ( SELECT access.my_agency() AS my_agency)))
    check -
sharing_item_reviews | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
sharing_item_reviews | readers of the item | SELECT to cairn_app
    using (item_id IN ( SELECT i.id FROM sharing_items i))
    check -
sharing_item_reviews | the historian compares | SELECT to cairn_historian
    using true
    check -
sharing_item_reviews | the owner reviews | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND (item_id = ANY (( SELECT access.items_we_keep() AS items_we_keep)::uuid[])) AND (case_id = ( SELECT i.case_id FROM sharing_items i WHERE (i.id = sharing_item_reviews.item_id))))
sharing_item_reviews | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[])) OR ((((case_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (agency_id = ( SELECT access.my_agency() AS my_agency)))
    check -
sharing_item_sources | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
sharing_item_sources | the historian compares | SELECT to cairn_historian
    using true
    check -
sharing_item_sources | the owner's authors | SELECT to cairn_app
    using ((agency_id = ( SELECT access.my_agency() AS my_agency)) AND (item_id = ANY (( SELECT access.items_we_keep() AS items_we_keep)::uuid[])))
    check -
sharing_item_sources | the owner's authors add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND (item_id = ANY (( SELECT access.items_we_keep() AS items_we_keep)::uuid[])) AND (case_id = ( SELECT i.case_id FROM sharing_items i WHERE (i.id = sharing_item_sources.item_id))) AND ((sanitised_from IS NULL) OR (sanitised_from = ANY (( SELECT access.items_we_keep() AS items_we_keep)::uuid[]))))
sharing_items | access functions decide by this | SELECT to cairn_definer
    using true
    check -
sharing_items | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
sharing_items | the historian compares | SELECT to cairn_historian
    using true
    check -
sharing_items | the owner's colleagues by their part, others where the owner op | SELECT to cairn_app
    using ((( SELECT access.my_role() AS my_role) IS DISTINCT FROM 'clockwork'::text) AND (case_id <> ALL (( SELECT access.cases_behind_glass() AS cases_behind_glass)::uuid[])) AND ((class <> 'intelligence'::text) OR (( SELECT access.my_role() AS my_role) = ANY (ARRAY['police-solo'::text, 'crime-manager'::text]))) AND ((class <> 'health'::text) OR (( SELECT access.my_role() AS my_role) = 'health-liaison'::text)) AND ((class <> ALL (ARRAY['victim-contact'::text, 'victim-location'::text])) OR (case_id = ANY (( SELECT access.cases_i_may_read('victim'::text) AS cases_i_may_read)::uuid[]))) AND (((agency_id = ( SELECT access.my_agency() AS my_agency)) AND (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[])) AND ((written_by = ( SELECT access.me_in_post() AS me_in_post)) OR ((class <> ALL (ARRAY['legal'::text, 'covert'::text])) AND (((section = ANY (( SELECT access.sections_throughout(false) AS sections_throughout)::text[])) AND (case_id = ANY (( SELECT access.cases_i_stand_on() AS cases_i_stand_on)::uuid[]))) OR ((case_id, section) IN ( SELECT b.case_id, b.section FROM access.sections_beside(false) b(case_id, section))))))) OR (id = ANY (( SELECT access.items_opened_to_me() AS items_opened_to_me)::uuid[]))))
    check -
sharing_items | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[])) OR ((((case_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (agency_id = ( SELECT access.my_agency() AS my_agency)))
    check -
sharing_items | writers of its part add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND (owner_post_id = ( SELECT access.my_post() AS my_post)) AND ((class <> 'intelligence'::text) OR (( SELECT access.my_role() AS my_role) = ANY (ARRAY['police-solo'::text, 'crime-manager'::text]))) AND ((class <> 'health'::text) OR (( SELECT access.my_role() AS my_role) = 'health-liaison'::text)) AND (((section = ANY (( SELECT access.sections_throughout(true) AS sections_throughout)::text[])) AND (case_id = ANY (( SELECT access.cases_i_stand_on() AS cases_i_stand_on)::uuid[]))) OR ((case_id, section) IN ( SELECT b.case_id, b.section FROM access.sections_beside(true) b(case_id, section)))) AND ((corrects IS NULL) OR (corrects = ANY (( SELECT access.items_we_keep() AS items_we_keep)::uuid[]))))
sharing_liaison_added | access functions decide by this | SELECT to cairn_definer
    using true
    check -
sharing_liaison_added | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
sharing_liaison_added | the historian compares | SELECT to cairn_historian
    using true
    check -
sharing_liaison_added | the three add a fourth | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me_in_post() AS me_in_post)) AND (( SELECT access.my_role() AS my_role) = ANY (ARRAY['police-solo'::text, 'social-work-solo'::text, 'crime-manager'::text])) AND (case_id = ANY (( SELECT access.cases_i_keep_in_touch_on() AS cases_i_keep_in_touch_on)::uuid[])))
sharing_liaison_added | the three end it | UPDATE to cairn_app
    using ((( SELECT access.my_role() AS my_role) = ANY (ARRAY['police-solo'::text, 'social-work-solo'::text, 'crime-manager'::text])) AND (case_id = ANY (( SELECT access.cases_i_keep_in_touch_on() AS cases_i_keep_in_touch_on)::uuid[])))
    check (ended_by = ( SELECT access.me_in_post() AS me_in_post))
sharing_liaison_added | those who keep in touch on the case | SELECT to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_keep_in_touch_on() AS cases_i_keep_in_touch_on)::uuid[]))
    check -
sharing_liaison_messages | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
sharing_liaison_messages | the historian compares | SELECT to cairn_historian
    using true
    check -
sharing_liaison_messages | those who keep in touch on the case | SELECT to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_keep_in_touch_on() AS cases_i_keep_in_touch_on)::uuid[]))
    check -
sharing_liaison_messages | those who keep in touch write | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me_in_post() AS me_in_post)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND (case_id = ANY (( SELECT access.cases_i_keep_in_touch_on() AS cases_i_keep_in_touch_on)::uuid[])))
sharing_liaison_messages | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[])) OR ((((case_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (agency_id = ( SELECT access.my_agency() AS my_agency)))
    check -
sharing_named_posts | access functions decide by this | SELECT to cairn_definer
    using true
    check -
sharing_named_posts | administrators add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ( SELECT access.i_may_write('administration'::text) AS i_may_write))
sharing_named_posts | administrators end | UPDATE to cairn_app
    using ( SELECT access.i_may_write('administration'::text) AS i_may_write)
    check ( SELECT access.i_may_write('administration'::text) AS i_may_write)
sharing_named_posts | colleagues read the directory | SELECT to cairn_app
    using (( SELECT access.my_role() AS my_role) IS NOT NULL)
    check -
sharing_named_posts | the command line keeps this | ALL to cairn_keeper
    using true
    check true
sharing_named_posts | the historian compares | SELECT to cairn_historian
    using true
    check -
sharing_openings | access functions decide by this | SELECT to cairn_definer
    using true
    check -
sharing_openings | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
sharing_openings | the historian compares | SELECT to cairn_historian
    using true
    check -
sharing_openings | those to whom it went open it | INSERT to cairn_app
    using -
    check ((member_id = ( SELECT access.me_in_post() AS me_in_post)) AND (post_id = ( SELECT access.my_post() AS my_post)) AND (share_id = ANY (( SELECT access.shares_to_me() AS shares_to_me)::uuid[])))
sharing_openings | whoever sees the share | SELECT to cairn_app
    using (EXISTS ( SELECT 1 FROM sharing_shares s WHERE (s.id = sharing_openings.share_id)))
    check -
sharing_overrides | access functions decide by this | SELECT to cairn_definer
    using true
    check -
sharing_overrides | its agency, its approver and readers of disclosure | SELECT to cairn_app
    using ((approver_post_id = ( SELECT access.my_post() AS my_post)) OR (case_id = ANY (( SELECT access.cases_i_may_read('disclosure'::text) AS cases_i_may_read)::uuid[])) OR ((agency_id = ( SELECT access.my_agency() AS my_agency)) AND (written_by = ( SELECT access.me_in_post() AS me_in_post))))
    check -
sharing_overrides | its approver decides, and never what they asked themselves | UPDATE to cairn_app
    using ((approver_post_id = ( SELECT access.my_post() AS my_post)) AND (written_by <> ( SELECT access.me() AS me)) AND (state = 'asked'::text) AND (( SELECT access.my_role() AS my_role) IS NOT NULL))
    check (decided_by = ( SELECT access.me_in_post() AS me_in_post))
sharing_overrides | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
sharing_overrides | the historian compares | SELECT to cairn_historian
    using true
    check -
sharing_overrides | whoever sees the share asks another | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me_in_post() AS me_in_post)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND (approver_post_id <> ( SELECT access.my_post() AS my_post)) AND (state = 'asked'::text) AND (decided_by IS NULL) AND (EXISTS ( SELECT 1 FROM sharing_shares s WHERE ((s.id = sharing_overrides.share_id) AND (s.agency_id = ( SELECT access.my_agency() AS my_agency))))))
sharing_pointers | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
sharing_pointers | police and health point to themselves | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND (case_id = ANY (( SELECT access.cases_i_may_write( CASE sharing_pointers.kind WHEN 'health'::text THEN 'health'::text ELSE 'intelligence'::text END) AS cases_i_may_write)::uuid[])))
sharing_pointers | readers of general, and the agency | SELECT to cairn_app
    using ((case_id = ANY (( SELECT access.cases_i_may_read('general'::text) AS cases_i_may_read)::uuid[])) OR ((agency_id = ( SELECT access.my_agency() AS my_agency)) AND (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[]))))
    check -
sharing_pointers | the historian compares | SELECT to cairn_historian
    using true
    check -
sharing_pointers | they take it back | UPDATE to cairn_app
    using ((agency_id = ( SELECT access.my_agency() AS my_agency)) AND (case_id = ANY (( SELECT access.cases_i_may_write( CASE sharing_pointers.kind WHEN 'health'::text THEN 'health'::text ELSE 'intelligence'::text END) AS cases_i_may_write)::uuid[])))
    check (ended_by = ( SELECT access.me() AS me))
sharing_refusals | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
sharing_refusals | the agency that declined | SELECT to cairn_app
    using ((agency_id = ( SELECT access.my_agency() AS my_agency)) AND ((written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[]))))
    check -
sharing_refusals | the historian compares | SELECT to cairn_historian
    using true
    check -
sharing_refusals | whoever knows of the case, or was asked about it, declines | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me_in_post() AS me_in_post)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND ((case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[])) OR (case_id = ANY (( SELECT access.cases_asked_about() AS cases_asked_about)::uuid[]))))
sharing_registration_permissions | access functions decide by this | SELECT to cairn_definer
    using true
    check -
sharing_registration_permissions | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((person_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (person_id <> ALL (( SELECT access.people_barred() AS people_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
sharing_registration_permissions | the historian compares | SELECT to cairn_historian
    using true
    check -
sharing_registration_permissions | the police decide | UPDATE to cairn_app
    using ((( SELECT access.my_role() AS my_role) = ANY (ARRAY['police-solo'::text, 'crime-manager'::text])) AND (written_by <> ( SELECT access.me() AS me)) AND (case_id = ANY (( SELECT access.cases_i_may_write('registration'::text) AS cases_i_may_write)::uuid[])) AND (state = ANY (ARRAY['asked'::text, 'granted'::text])))
    check ((decided_by = ( SELECT access.me() AS me)) AND (state <> 'asked'::text))
sharing_registration_permissions | whoever asked, and readers of registration | SELECT to cairn_app
    using ((written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[])))
    check -
sharing_registration_permissions | whoever knows the person asks | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND (state = 'asked'::text) AND (decided_by IS NULL) AND (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[])) AND (person_id = access.person_of_case(case_id)))
sharing_requests | access functions decide by this | SELECT to cairn_definer
    using true
    check -
sharing_requests | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
sharing_requests | the agency that asks, where it knows of the case | SELECT to cairn_app
    using ((agency_id = ( SELECT access.my_agency() AS my_agency)) AND ((written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[]))))
    check -
sharing_requests | the historian compares | SELECT to cairn_historian
    using true
    check -
sharing_requests | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[])) OR ((((case_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (agency_id = ( SELECT access.my_agency() AS my_agency)))
    check -
sharing_requests | whoever is asked | SELECT to cairn_app
    using (id = ANY (( SELECT access.asked_of_me() AS asked_of_me)::uuid[]))
    check -
sharing_requests | whoever is asked settles, whoever asked withdraws | UPDATE to cairn_app
    using ((id = ANY (( SELECT access.asked_of_me() AS asked_of_me)::uuid[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)))
    check (settled_by = ( SELECT access.me_in_post() AS me_in_post))
sharing_requests | whoever knows of the case asks | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me_in_post() AS me_in_post)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND (asked_by_post_id = ( SELECT access.my_post() AS my_post)) AND (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[])))
sharing_rules_carried | access functions decide by this | SELECT to cairn_definer
    using true
    check -
sharing_rules_carried | administrators add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ( SELECT access.i_may_write('administration'::text) AS i_may_write))
sharing_rules_carried | colleagues read the directory | SELECT to cairn_app
    using (( SELECT access.my_role() AS my_role) IS NOT NULL)
    check -
sharing_rules_carried | the command line keeps this | ALL to cairn_keeper
    using true
    check true
sharing_rules_carried | the historian compares | SELECT to cairn_historian
    using true
    check -
sharing_shares | access functions decide by this | SELECT to cairn_definer
    using true
    check -
sharing_shares | its agency sends and withdraws | UPDATE to cairn_app
    using ((agency_id = ( SELECT access.my_agency() AS my_agency)) AND ((written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[]))))
    check (agency_id = ( SELECT access.my_agency() AS my_agency))
sharing_shares | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
sharing_shares | the agency it comes from, where it knows of the case | SELECT to cairn_app
    using ((agency_id = ( SELECT access.my_agency() AS my_agency)) AND ((written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[]))))
    check -
sharing_shares | the historian compares | SELECT to cairn_historian
    using true
    check -
sharing_shares | those to whom it went | SELECT to cairn_app
    using (id = ANY (( SELECT access.shares_to_me() AS shares_to_me)::uuid[]))
    check -
sharing_shares | what tells of registration waits for the police | SELECT to cairn_app
    using ((tells_of_registration IS NULL) OR (agency_id = ( SELECT access.my_agency() AS my_agency)) OR (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[])) OR (agency_id IN ( SELECT g.id FROM staff_agencies g WHERE (g.kind = 'police'::text))) OR ((((case_id)::text || '/'::text) || tells_of_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])))
    check -
sharing_shares | whoever knows of the case, or was asked about it, shares | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me_in_post() AS me_in_post)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND ((case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[])) OR (case_id = ANY (( SELECT access.cases_asked_about() AS cases_asked_about)::uuid[]))))
sharing_working_days | access functions decide by this | SELECT to cairn_definer
    using true
    check -
sharing_working_days | administrators add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ( SELECT access.i_may_write('administration'::text) AS i_may_write))
sharing_working_days | colleagues read the directory | SELECT to cairn_app
    using (( SELECT access.my_role() AS my_role) IS NOT NULL)
    check -
sharing_working_days | the command line keeps this | ALL to cairn_keeper
    using true
    check true
sharing_working_days | the historian compares | SELECT to cairn_historian
    using true
    check -
sharing_working_days | the post itself, and its manager | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (post_id = ANY (( SELECT access.my_posts() AS my_posts)::uuid[])))
staff_agencies | access functions decide by this | SELECT to cairn_definer
    using true
    check -
staff_agencies | administrators add | INSERT to cairn_app
    using -
    check ( SELECT access.i_may_write('administration'::text) AS i_may_write)
staff_agencies | administrators change | UPDATE to cairn_app
    using ( SELECT access.i_may_write('administration'::text) AS i_may_write)
    check ( SELECT access.i_may_write('administration'::text) AS i_may_write)
staff_agencies | colleagues read the directory | SELECT to cairn_app
    using (access.my_role() IS NOT NULL)
    check -
staff_agencies | sign-in names the person | SELECT to cairn_gate
    using true
    check -
staff_agencies | the command line keeps this | ALL to cairn_keeper
    using true
    check true
staff_agencies | the historian compares | SELECT to cairn_historian
    using true
    check -
staff_agreement_parties | access functions decide by this | SELECT to cairn_definer
    using true
    check -
staff_agreement_parties | administrators add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ( SELECT access.i_may_write('administration'::text) AS i_may_write))
staff_agreement_parties | administrators change | UPDATE to cairn_app
    using ( SELECT access.i_may_write('administration'::text) AS i_may_write)
    check ( SELECT access.i_may_write('administration'::text) AS i_may_write)
staff_agreement_parties | colleagues read the directory | SELECT to cairn_app
    using (( SELECT access.my_role() AS my_role) IS NOT NULL)
    check -
staff_agreement_parties | the command line keeps this | ALL to cairn_keeper
    using true
    check true
staff_agreement_parties | the historian compares | SELECT to cairn_historian
    using true
    check -
staff_agreements | access functions decide by this | SELECT to cairn_definer
    using true
    check -
staff_agreements | administrators add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ( SELECT access.i_may_write('administration'::text) AS i_may_write))
staff_agreements | administrators change | UPDATE to cairn_app
    using ( SELECT access.i_may_write('administration'::text) AS i_may_write)
    check ( SELECT access.i_may_write('administration'::text) AS i_may_write)
staff_agreements | colleagues read the directory | SELECT to cairn_app
    using (( SELECT access.my_role() AS my_role) IS NOT NULL)
    check -
staff_agreements | the command line keeps this | ALL to cairn_keeper
    using true
    check true
staff_agreements | the historian compares | SELECT to cairn_historian
    using true
    check -
staff_areas | access functions decide by this | SELECT to cairn_definer
    using true
    check -
staff_areas | administrators add | INSERT to cairn_app
    using -
    check ( SELECT access.i_may_write('administration'::text) AS i_may_write)
staff_areas | administrators change | UPDATE to cairn_app
    using ( SELECT access.i_may_write('administration'::text) AS i_may_write)
    check ( SELECT access.i_may_write('administration'::text) AS i_may_write)
staff_areas | colleagues read the directory | SELECT to cairn_app
    using (access.my_role() IS NOT NULL)
    check -
staff_areas | sign-in names the person | SELECT to cairn_gate
    using true
    check -
staff_areas | the command line keeps this | ALL to cairn_keeper
    using true
    check true
staff_areas | the historian compares | SELECT to cairn_historian
    using true
    check -
staff_clearances | Cairn itself warns before the day | SELECT to cairn_app
    using (( SELECT access.my_role() AS my_role) = 'clockwork'::text)
    check -
staff_clearances | access functions decide by this | SELECT to cairn_definer
    using true
    check -
staff_clearances | administrators add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ( SELECT access.i_may_write('administration'::text) AS i_may_write))
staff_clearances | administrators change | UPDATE to cairn_app
    using ( SELECT access.i_may_write('administration'::text) AS i_may_write)
    check ( SELECT access.i_may_write('administration'::text) AS i_may_write)
staff_clearances | one''s own, and administrators | SELECT to cairn_app
    using ((member_id = ( SELECT access.me_in_post() AS me_in_post)) OR ( SELECT access.i_may_write('administration'::text) AS i_may_write))
    check -
staff_clearances | one's own, whatever one may still do | SELECT to cairn_app
    using (member_id = ( SELECT access.me() AS me))
    check -
staff_clearances | the command line keeps this | ALL to cairn_keeper
    using true
    check true
staff_clearances | the historian compares | SELECT to cairn_historian
    using true
    check -
staff_local_settings | access functions decide by this | SELECT to cairn_definer
    using true
    check -
staff_local_settings | administrators add | INSERT to cairn_app
    using -
    check ( SELECT access.i_may_write('administration'::text) AS i_may_write)
staff_local_settings | administrators change | UPDATE to cairn_app
    using ( SELECT access.i_may_write('administration'::text) AS i_may_write)
    check ( SELECT access.i_may_write('administration'::text) AS i_may_write)
staff_local_settings | colleagues read the directory | SELECT to cairn_app
    using (access.my_role() IS NOT NULL)
    check -
staff_local_settings | sign-in names the person | SELECT to cairn_gate
    using true
    check -
staff_local_settings | the command line keeps this | ALL to cairn_keeper
    using true
    check true
staff_local_settings | the historian compares | SELECT to cairn_historian
    using true
    check -
staff_members | a meeting puts a number right | UPDATE to cairn_definer
    using true
    check true
staff_members | access functions decide by this | SELECT to cairn_definer
    using true
    check -
staff_members | administrators add | INSERT to cairn_app
    using -
    check ( SELECT access.i_may_write('administration'::text) AS i_may_write)
staff_members | administrators change | UPDATE to cairn_app
    using ( SELECT access.i_may_write('administration'::text) AS i_may_write)
    check ( SELECT access.i_may_write('administration'::text) AS i_may_write)
staff_members | colleagues read the directory | SELECT to cairn_app
    using (access.my_role() IS NOT NULL)
    check -
staff_members | sign-in names the person | SELECT to cairn_gate
    using true
    check -
staff_members | the command line keeps this | ALL to cairn_keeper
    using true
    check true
staff_members | the historian compares | SELECT to cairn_historian
    using true
    check -
staff_postings | access functions decide by this | SELECT to cairn_definer
    using true
    check -
staff_postings | administrators add | INSERT to cairn_app
    using -
    check ( SELECT access.i_may_write('administration'::text) AS i_may_write)
staff_postings | administrators change | UPDATE to cairn_app
    using ( SELECT access.i_may_write('administration'::text) AS i_may_write)
    check ( SELECT access.i_may_write('administration'::text) AS i_may_write)
staff_postings | colleagues read the directory | SELECT to cairn_app
    using (access.my_role() IS NOT NULL)
    check -
staff_postings | sign-in names the person | SELECT to cairn_gate
    using true
    check -
staff_postings | the command line keeps this | ALL to cairn_keeper
    using true
    check true
staff_postings | the historian compares | SELECT to cairn_historian
    using true
    check -
staff_posts | access functions decide by this | SELECT to cairn_definer
    using true
    check -
staff_posts | administrators add | INSERT to cairn_app
    using -
    check ( SELECT access.i_may_write('administration'::text) AS i_may_write)
staff_posts | administrators change | UPDATE to cairn_app
    using ( SELECT access.i_may_write('administration'::text) AS i_may_write)
    check ( SELECT access.i_may_write('administration'::text) AS i_may_write)
staff_posts | colleagues read the directory | SELECT to cairn_app
    using (access.my_role() IS NOT NULL)
    check -
staff_posts | sign-in names the person | SELECT to cairn_gate
    using true
    check -
staff_posts | the command line keeps this | ALL to cairn_keeper
    using true
    check true
staff_posts | the historian compares | SELECT to cairn_historian
    using true
    check -
staff_provider_bands | access functions decide by this | SELECT to cairn_definer
    using true
    check -
staff_provider_bands | administrators add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ( SELECT access.i_may_write('administration'::text) AS i_may_write))
staff_provider_bands | administrators change | UPDATE to cairn_app
    using ( SELECT access.i_may_write('administration'::text) AS i_may_write)
    check ( SELECT access.i_may_write('administration'::text) AS i_may_write)
staff_provider_bands | colleagues read the directory | SELECT to cairn_app
    using (( SELECT access.my_role() AS my_role) IS NOT NULL)
    check -
staff_provider_bands | the command line keeps this | ALL to cairn_keeper
    using true
    check true
staff_provider_bands | the historian compares | SELECT to cairn_historian
    using true
    check -
staff_required_clearances | access functions decide by this | SELECT to cairn_definer
    using true
    check -
staff_required_clearances | administrators add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ( SELECT access.i_may_write('administration'::text) AS i_may_write))
staff_required_clearances | administrators change | UPDATE to cairn_app
    using ( SELECT access.i_may_write('administration'::text) AS i_may_write)
    check ( SELECT access.i_may_write('administration'::text) AS i_may_write)
staff_required_clearances | colleagues read the directory | SELECT to cairn_app
    using (( SELECT access.my_role() AS my_role) IS NOT NULL)
    check -
staff_required_clearances | the command line keeps this | ALL to cairn_keeper
    using true
    check true
staff_required_clearances | the historian compares | SELECT to cairn_historian
    using true
    check -
tasks_tasks | access functions decide by this | SELECT to cairn_definer
    using true
    check -
tasks_tasks | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
tasks_tasks | owners, askers and planners end | UPDATE to cairn_app
    using ((owner_member_id = ( SELECT access.me_in_post() AS me_in_post)) OR (owner_post_id = ANY (( SELECT access.my_posts() AS my_posts)::uuid[])) OR (asked_by = ( SELECT access.me_in_post() AS me_in_post)) OR (( SELECT access.my_role() AS my_role) = 'clockwork'::text) OR ((case_id IS NOT NULL) AND (case_id = ANY (( SELECT access.cases_i_may_write('plan'::text) AS cases_i_may_write)::uuid[]))))
    check -
tasks_tasks | owners, askers and readers of the section | SELECT to cairn_app
    using ((owner_member_id = ( SELECT access.me_in_post() AS me_in_post)) OR (owner_post_id = ANY (( SELECT access.my_posts() AS my_posts)::uuid[])) OR (asked_by = ( SELECT access.me_in_post() AS me_in_post)) OR (( SELECT access.my_role() AS my_role) = 'clockwork'::text) OR ((case_id IS NOT NULL) AND (case_id = ANY (( SELECT access.cases_i_may_read('plan'::text) AS cases_i_may_read)::uuid[])) AND (((section = ANY (( SELECT access.sections_throughout(false) AS sections_throughout)::text[])) AND (case_id = ANY (( SELECT access.cases_i_stand_on() AS cases_i_stand_on)::uuid[]))) OR ((case_id, section) IN ( SELECT b.case_id, b.section FROM access.sections_beside(false) b(case_id, section))))))
    check -
tasks_tasks | somebody acting adds, about what they know of | INSERT to cairn_app
    using -
    check ((( SELECT access.my_role() AS my_role) = 'clockwork'::text) OR ((written_by = ( SELECT access.me_in_post() AS me_in_post)) AND (((case_id IS NULL) AND (conference_id IS NULL)) OR (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[])) OR access.i_am_opening(case_id) OR (conference_id = ANY (( SELECT access.conferences_i_may_read() AS conferences_i_may_read)::uuid[])))))
tasks_tasks | the historian compares | SELECT to cairn_historian
    using true
    check -
tasks_tasks | what tells of registration waits for the police | SELECT to cairn_app
    using ((reveals_registration IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[])) OR ((((case_id)::text || '/'::text) || reveals_registration) = ANY (( SELECT access.registration_words_permitted_to_me() AS registration_words_permitted_to_me)::text[])) OR (written_by = ( SELECT access.me_in_post() AS me_in_post)) OR (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])))
    check -
victims_faults | Cairn keeps | ALL to cairn_app
    using (( SELECT access.my_role() AS my_role) = 'clockwork'::text)
    check (( SELECT access.my_role() AS my_role) = 'clockwork'::text)
victims_faults | the historian compares | SELECT to cairn_historian
    using true
    check -
victims_locations | Cairn seals again | UPDATE to cairn_app
    using (( SELECT access.my_role() AS my_role) = 'clockwork'::text)
    check (( SELECT access.my_role() AS my_role) = 'clockwork'::text)
victims_locations | Cairn tests | SELECT to cairn_app
    using (( SELECT access.my_role() AS my_role) = 'clockwork'::text)
    check -
victims_locations | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
victims_locations | readers of the owner | SELECT to cairn_app
    using ((agency_id = ( SELECT access.my_agency() AS my_agency)) AND (case_id = ANY (( SELECT access.cases_i_may_read('victim'::text) AS cases_i_may_read)::uuid[])))
    check -
victims_locations | the historian compares | SELECT to cairn_historian
    using true
    check -
victims_locations | writers of the owner add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND (EXISTS ( SELECT 1 FROM staff_agencies a WHERE ((a.id = victims_locations.agency_id) AND (a.kind = ANY (ARRAY['police'::text, 'social-work'::text]))))) AND (case_id = ANY (( SELECT access.cases_i_may_write('victim'::text) AS cases_i_may_write)::uuid[])))
victims_locations | writers of the owner end | UPDATE to cairn_app
    using ((agency_id = ( SELECT access.my_agency() AS my_agency)) AND (case_id = ANY (( SELECT access.cases_i_may_write('victim'::text) AS cases_i_may_write)::uuid[])))
    check (agency_id = ( SELECT access.my_agency() AS my_agency))
victims_readings | another of the owner's people lets read | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (member_id <> ( SELECT access.me() AS me)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND (case_id = ANY (( SELECT access.cases_i_may_read('victim'::text) AS cases_i_may_read)::uuid[])) AND (location_id IN ( SELECT l.id FROM victims_locations l WHERE (l.case_id = victims_readings.case_id))))
victims_readings | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
victims_readings | readers of the owner | SELECT to cairn_app
    using ((agency_id = ( SELECT access.my_agency() AS my_agency)) AND (case_id = ANY (( SELECT access.cases_i_may_read('victim'::text) AS cases_i_may_read)::uuid[])))
    check -
victims_readings | the historian compares | SELECT to cairn_historian
    using true
    check -
victims_tests | Cairn answers | INSERT to cairn_app
    using -
    check (( SELECT access.my_role() AS my_role) = 'clockwork'::text)
victims_tests | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((case_id IS NULL) OR ( SELECT access.have_basis_everywhere() AS have_basis_everywhere) OR (case_id = ANY (( SELECT access.cases_where_we_take_part() AS cases_where_we_take_part)::uuid[]))))
    check -
victims_tests | readers of housing and whoever asked | SELECT to cairn_app
    using ((case_id = ANY (( SELECT access.cases_i_may_read('housing'::text) AS cases_i_may_read)::uuid[])) OR ((agency_id = ( SELECT access.my_agency() AS my_agency)) AND (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[]))))
    check -
victims_tests | the historian compares | SELECT to cairn_historian
    using true
    check -
victims_tests | whoever is asked answers by hand | INSERT to cairn_app
    using -
    check (by_hand AND (written_by = ( SELECT access.me() AS me)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND (case_id = ANY (( SELECT access.cases_i_may_write('victim'::text) AS cases_i_may_write)::uuid[])))

-- Grants
access_grants: cairn_app insert, select, update
access_grants: cairn_definer insert, select, update
access_grants: cairn_historian select
access_records_mis_send_steps: cairn_app insert, select
access_records_mis_send_steps: cairn_historian select
access_records_mis_sends: cairn_app insert, select, update
access_records_mis_sends: cairn_historian select
access_records_own_places: cairn_app insert, select, update
access_records_own_places: cairn_definer select
access_records_own_places: cairn_historian select
access_records_owner_answers: cairn_app insert, select, update
access_records_owner_answers: cairn_historian select
access_records_requests: cairn_app insert, select, update
access_records_requests: cairn_definer select
access_records_requests: cairn_historian select
access_records_signals: cairn_app insert, select, update
access_records_signals: cairn_definer select
access_records_signals: cairn_historian select
access_records_watched: cairn_app insert, select, update
access_records_watched: cairn_historian select
access_restriction_names: cairn_app insert, select
access_restriction_names: cairn_definer select
access_restriction_names: cairn_historian select
access_restrictions: cairn_app insert, select
access_restrictions: cairn_definer insert, select, update
access_restrictions: cairn_historian select
access_rights: cairn_app select
access_rights: cairn_definer insert, select, update
access_rights: cairn_historian select
access_roles: cairn_app select
access_roles: cairn_definer insert, select, update
access_roles: cairn_historian select
access_sections: cairn_app select
access_sections: cairn_definer insert, select, update
approvals_approvals: cairn_app insert, select, update
approvals_approvals: cairn_definer select
approvals_approvals: cairn_historian select
approvals_approvers: cairn_app select
approvals_approvers: cairn_definer insert, select, update
approvals_approvers: cairn_historian select
cases_cases: cairn_app insert, select, update
cases_cases: cairn_definer select
cases_cases: cairn_historian select
cases_entries: cairn_app insert, select
cases_entries: cairn_definer select
cases_entries: cairn_historian select
cases_last_looked: cairn_app insert, select, update
cases_memberships: cairn_app insert, select, update
cases_memberships: cairn_definer select
cases_memberships: cairn_historian select
conferences_access_needs: cairn_app insert, select, update
conferences_access_needs: cairn_historian select
conferences_approvals: cairn_app insert, select
conferences_approvals: cairn_historian select
conferences_circulation_changes: cairn_app insert, select, update
conferences_circulation_changes: cairn_historian select
conferences_concerns: cairn_app insert, select
conferences_concerns: cairn_historian select
conferences_conferences: cairn_app insert, select, update
conferences_conferences: cairn_definer select
conferences_conferences: cairn_historian select
conferences_considerations: cairn_app insert, select, update
conferences_considerations: cairn_historian select
conferences_consultations: cairn_app insert, select, update
conferences_consultations: cairn_historian select
conferences_contributions: cairn_app insert, select, update
conferences_contributions: cairn_definer select
conferences_contributions: cairn_historian select
conferences_copies: cairn_app insert, select, update
conferences_copies: cairn_historian select
conferences_copy_contents: cairn_app insert, select
conferences_copy_contents: cairn_historian select
conferences_corrections: cairn_app insert, select, update
conferences_corrections: cairn_historian select
conferences_devolutions: cairn_app insert, select, update
conferences_devolutions: cairn_historian select
conferences_earlier: cairn_app insert, select
conferences_earlier: cairn_historian select
conferences_fields: cairn_app insert, select, update
conferences_fields: cairn_historian select
conferences_invitations: cairn_app insert, select, update
conferences_invitations: cairn_definer select
conferences_invitations: cairn_historian select
conferences_lines: cairn_app insert, select, update
conferences_lines: cairn_historian select
conferences_minutes: cairn_app insert, select, update
conferences_minutes: cairn_historian select
housing_options: cairn_app insert, select, update
housing_options: cairn_historian select
identity_accounts: cairn_definer select
identity_accounts: cairn_gate insert, select, update
identity_accounts: cairn_keeper insert, select, update
identity_challenges: cairn_gate insert, select, update
identity_challenges: cairn_keeper insert, select, update
identity_failures: cairn_gate insert, select, update
identity_failures: cairn_keeper insert, select, update
identity_federations: cairn_gate insert, select, update
identity_federations: cairn_keeper insert, select, update
identity_passkeys: cairn_gate insert, select, update
identity_passkeys: cairn_keeper insert, select, update
identity_recovery_codes: cairn_gate insert, select, update
identity_recovery_codes: cairn_keeper insert, select, update
identity_sessions: cairn_definer select, update
identity_sessions: cairn_gate insert, select, update
identity_sessions: cairn_keeper insert, select, update
identity_setup_links: cairn_gate insert, select, update
identity_setup_links: cairn_keeper insert, select, update
ledger_checkpoints: cairn_app select
ledger_checkpoints: cairn_definer select
ledger_checkpoints: cairn_keeper insert, select
ledger_cosignatures: cairn_app select
ledger_cosignatures: cairn_definer select
ledger_cosignatures: cairn_keeper insert, select
ledger_events: cairn_app insert, select
ledger_events: cairn_definer select, update
ledger_events: cairn_gate insert
ledger_events: cairn_historian select
ledger_events: cairn_keeper insert, select
ledger_recoveries: cairn_keeper insert, select
ledger_row_tables: cairn_historian select
ledger_rows: cairn_historian insert, select
ledger_sequence: cairn_app select
ledger_sequence: cairn_definer select
ledger_sequence: cairn_keeper insert, select
ledger_tiles: cairn_app select
ledger_tiles: cairn_definer select
ledger_tiles: cairn_keeper insert, select, update
ledger_watch: cairn_app select
ledger_watch: cairn_definer select
ledger_watch: cairn_keeper insert, select, update
need_to_know_openings: cairn_app select, update
need_to_know_openings: cairn_definer insert, select
need_to_know_openings: cairn_historian select
need_to_know_purposes: cairn_app insert, select
need_to_know_purposes: cairn_historian select
need_to_know_urgent_actions: cairn_app insert, select, update
need_to_know_urgent_actions: cairn_historian select
orders_conditions: cairn_app insert, select, update
orders_conditions: cairn_historian select
orders_permissions: cairn_app insert, select, update
orders_permissions: cairn_historian select
orders_registrations: cairn_app insert, select, update
orders_registrations: cairn_historian select
orders_reminders: cairn_app insert, select, update
orders_reminders: cairn_historian select
orders_sentences: cairn_app insert, select, update
orders_sentences: cairn_historian select
people_addresses: cairn_app insert, select, update
people_addresses: cairn_definer select
people_addresses: cairn_historian select
people_associates: cairn_app insert, select, update
people_associates: cairn_definer select
people_associates: cairn_historian select
people_identifiers: cairn_app insert, select
people_identifiers: cairn_definer select
people_identifiers: cairn_historian select
people_joins: cairn_app insert, select, update
people_joins: cairn_definer select
people_joins: cairn_historian select
people_name_words: cairn_app insert, select
people_name_words: cairn_definer select
people_names: cairn_app insert, select
people_names: cairn_definer select
people_names: cairn_historian select
people_particulars: cairn_app insert, select, update
people_particulars: cairn_definer select
people_particulars: cairn_historian select
people_people: cairn_app insert, select
people_people: cairn_definer select
people_people: cairn_historian select
people_possible_duplicates: cairn_app insert, select, update
people_possible_duplicates: cairn_historian select
people_protective_assessments: cairn_app insert, select
people_protective_assessments: cairn_historian select
people_searches: cairn_app insert, select
people_word_deletions: cairn_app insert, select
people_word_deletions: cairn_definer select
plans_actions: cairn_app insert, select, update
plans_actions: cairn_historian select
plans_contingencies: cairn_app insert, select, update
plans_contingencies: cairn_historian select
plans_lines: cairn_app insert, select, update
plans_lines: cairn_historian select
plans_plans: cairn_app insert, select, update
plans_plans: cairn_historian select
platform_drafts: cairn_app insert, select, update
platform_outbox: cairn_app insert, select, update
platform_outbox: cairn_gate insert
platform_settings: cairn_app insert, select, update
platform_settings: cairn_keeper insert, select, update
platform_spent_forms: cairn_app insert, select
platform_spent_forms: cairn_definer select, update
recipients_confirmations: cairn_app insert, select
recipients_confirmations: cairn_historian select
recipients_tries: cairn_app insert, select
recipients_tries: cairn_historian select
releases_notices: cairn_app insert, select, update
releases_notices: cairn_definer select
releases_notices: cairn_historian select
retention_holds: cairn_app insert, select, update
retention_holds: cairn_definer select
retention_holds: cairn_historian select
retention_proposals: cairn_app insert, select, update
retention_proposals: cairn_definer select, update
retention_proposals: cairn_historian select
retention_runs: cairn_app insert, select, update
retention_runs: cairn_historian select
risk_dynamic_factors: cairn_app insert, select, update
risk_dynamic_factors: cairn_historian select
risk_ratings: cairn_app insert, select, update
risk_ratings: cairn_definer select
risk_ratings: cairn_historian select
risk_safety_warnings: cairn_app insert, select, update
risk_safety_warnings: cairn_historian select
sharing_absences: cairn_app insert, select, update
sharing_absences: cairn_definer select
sharing_absences: cairn_historian select
sharing_absences: cairn_keeper insert, select, update
sharing_deviations: cairn_app insert, select, update
sharing_deviations: cairn_definer select
sharing_deviations: cairn_historian select
sharing_disseminations: cairn_app insert, select, update
sharing_disseminations: cairn_historian select
sharing_endorsements: cairn_app insert, select
sharing_endorsements: cairn_definer select
sharing_endorsements: cairn_historian select
sharing_item_readers: cairn_app insert, select, update
sharing_item_readers: cairn_definer select
sharing_item_readers: cairn_historian select
sharing_item_reviews: cairn_app insert, select
sharing_item_reviews: cairn_historian select
sharing_item_sources: cairn_app insert, select
sharing_item_sources: cairn_historian select
sharing_items: cairn_app insert, select
sharing_items: cairn_definer select
sharing_items: cairn_historian select
sharing_liaison_added: cairn_app insert, select, update
sharing_liaison_added: cairn_definer select
sharing_liaison_added: cairn_historian select
sharing_liaison_messages: cairn_app insert, select
sharing_liaison_messages: cairn_historian select
sharing_named_posts: cairn_app insert, select, update
sharing_named_posts: cairn_definer select
sharing_named_posts: cairn_historian select
sharing_named_posts: cairn_keeper insert, select, update
sharing_openings: cairn_app insert, select
sharing_openings: cairn_definer select
sharing_openings: cairn_historian select
sharing_overrides: cairn_app insert, select, update
sharing_overrides: cairn_definer select
sharing_overrides: cairn_historian select
sharing_pointers: cairn_app insert, select, update
sharing_pointers: cairn_historian select
sharing_refusals: cairn_app insert, select
sharing_refusals: cairn_historian select
sharing_registration_permissions: cairn_app insert, select, update
sharing_registration_permissions: cairn_definer select
sharing_registration_permissions: cairn_historian select
sharing_requests: cairn_app insert, select, update
sharing_requests: cairn_definer select
sharing_requests: cairn_historian select
sharing_rules_carried: cairn_app insert, select
sharing_rules_carried: cairn_definer select
sharing_rules_carried: cairn_historian select
sharing_rules_carried: cairn_keeper insert, select, update
sharing_shares: cairn_app insert, select, update
sharing_shares: cairn_definer select
sharing_shares: cairn_historian select
sharing_working_days: cairn_app insert, select
sharing_working_days: cairn_definer select
sharing_working_days: cairn_historian select
sharing_working_days: cairn_keeper insert, select, update
staff_agencies: cairn_app insert, select, update
staff_agencies: cairn_definer select
staff_agencies: cairn_gate select
staff_agencies: cairn_historian select
staff_agencies: cairn_keeper insert, select, update
staff_agreement_parties: cairn_app insert, select, update
staff_agreement_parties: cairn_definer select
staff_agreement_parties: cairn_historian select
staff_agreement_parties: cairn_keeper insert, select, update
staff_agreements: cairn_app insert, select, update
staff_agreements: cairn_definer select
staff_agreements: cairn_historian select
staff_agreements: cairn_keeper insert, select, update
staff_areas: cairn_app insert, select, update
staff_areas: cairn_definer select
staff_areas: cairn_gate select
staff_areas: cairn_historian select
staff_areas: cairn_keeper insert, select, update
staff_clearances: cairn_app insert, select, update
staff_clearances: cairn_definer select
staff_clearances: cairn_historian select
staff_clearances: cairn_keeper insert, select, update
staff_local_settings: cairn_app insert, select, update
staff_local_settings: cairn_definer select
staff_local_settings: cairn_gate select
staff_local_settings: cairn_historian select
staff_local_settings: cairn_keeper insert, select, update
staff_members: cairn_app insert, select, update
staff_members: cairn_definer select, update
staff_members: cairn_gate select
staff_members: cairn_historian select
staff_members: cairn_keeper insert, select, update
staff_postings: cairn_app insert, select, update
staff_postings: cairn_definer select
staff_postings: cairn_gate select
staff_postings: cairn_historian select
staff_postings: cairn_keeper insert, select, update
staff_posts: cairn_app insert, select, update
staff_posts: cairn_definer select
staff_posts: cairn_gate select
staff_posts: cairn_historian select
staff_posts: cairn_keeper insert, select, update
staff_provider_bands: cairn_app insert, select, update
staff_provider_bands: cairn_definer select
staff_provider_bands: cairn_historian select
staff_provider_bands: cairn_keeper insert, select, update
staff_required_clearances: cairn_app insert, select, update
staff_required_clearances: cairn_definer select
staff_required_clearances: cairn_historian select
staff_required_clearances: cairn_keeper insert, select, update
tasks_tasks: cairn_app insert, select, update
tasks_tasks: cairn_definer select
tasks_tasks: cairn_historian select
victims_faults: cairn_app insert, select, update
victims_faults: cairn_historian select
victims_locations: cairn_app insert, select, update
victims_locations: cairn_historian select
victims_readings: cairn_app insert, select
victims_readings: cairn_historian select
victims_tests: cairn_app insert, select
victims_tests: cairn_historian select
