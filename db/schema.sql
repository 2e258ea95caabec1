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
conferences_access_needs.invitation_id uuid not null
conferences_access_needs.conference_id uuid not null
conferences_access_needs.case_id uuid not null
conferences_access_needs.member_id uuid not null
conferences_access_needs.says text not null
conferences_access_needs.written_at timestamp with time zone not null
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
conferences_fields.conference_id uuid not null
conferences_fields.case_id uuid not null
conferences_fields.field text not null
conferences_fields.section text not null
conferences_fields.says text not null
conferences_fields.version integer not null
conferences_fields.written_at timestamp with time zone not null
conferences_fields.written_by uuid not null
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
people_identifiers.id uuid not null
people_identifiers.person_id uuid not null
people_identifiers.type text not null
people_identifiers.raw text not null
people_identifiers.canonical text not null
people_identifiers.check_fits boolean
people_identifiers.source_agency_id uuid not null
people_identifiers.written_at timestamp with time zone not null
people_identifiers.written_by uuid not null
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
ledger_events: CHECK ((length(body_hash) = 32))
ledger_events: CHECK (((body IS NULL) = (salt IS NULL)))
ledger_events: CHECK ((kind = ANY (ARRAY['collection'::text, 'alteration'::text, 'consultation'::text, 'disclosure'::text, 'combination'::text, 'erasure'::text, 'access-decision'::text, 'administration'::text])))
ledger_events: CHECK ((length(leaf) = 32))
ledger_events: PRIMARY KEY (id)
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
releases_notices: FOREIGN KEY (area_id) REFERENCES staff_areas(id)
releases_notices: FOREIGN KEY (case_id) REFERENCES cases_cases(id)
releases_notices: FOREIGN KEY (case_id, person_id) REFERENCES cases_cases(id, person_id)
releases_notices: FOREIGN KEY (person_id) REFERENCES people_people(id)
releases_notices: PRIMARY KEY (id)
releases_notices: FOREIGN KEY (sender_agency_id) REFERENCES staff_agencies(id)
releases_notices: FOREIGN KEY (sent_by) REFERENCES staff_members(id)
releases_notices: CHECK ((state = ANY (ARRAY['to-match'::text, 'matched'::text, 'withdrawn'::text])))
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

-- Indexes
CREATE INDEX access_grants_agency ON public.access_grants USING btree (agency_id) WHERE (agency_id IS NOT NULL);
CREATE INDEX access_grants_case ON public.access_grants USING btree (case_id) WHERE (case_id IS NOT NULL);
CREATE INDEX access_grants_member ON public.access_grants USING btree (member_id) WHERE (member_id IS NOT NULL);
CREATE UNIQUE INDEX access_grants_pkey ON public.access_grants USING btree (id);
CREATE INDEX access_grants_post ON public.access_grants USING btree (post_id) WHERE (post_id IS NOT NULL);
CREATE INDEX access_grants_team ON public.access_grants USING btree (team_post_id) WHERE (team_post_id IS NOT NULL);
CREATE INDEX access_restriction_names_member ON public.access_restriction_names USING btree (member_id);
CREATE UNIQUE INDEX access_restriction_names_pkey ON public.access_restriction_names USING btree (id);
CREATE INDEX access_restriction_names_post ON public.access_restriction_names USING btree (post_id);
CREATE INDEX access_restriction_names_restriction ON public.access_restriction_names USING btree (restriction_id);
CREATE INDEX access_restrictions_person ON public.access_restrictions USING btree (person_id);
CREATE UNIQUE INDEX access_restrictions_pkey ON public.access_restrictions USING btree (id);
CREATE UNIQUE INDEX access_rights_pkey ON public.access_rights USING btree (role, section, place);
CREATE UNIQUE INDEX access_roles_pkey ON public.access_roles USING btree (role);
CREATE UNIQUE INDEX access_sections_pkey ON public.access_sections USING btree (section);
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
CREATE INDEX ledger_events_case ON public.ledger_events USING btree (case_id, happened_at DESC) WHERE (case_id IS NOT NULL);
CREATE INDEX ledger_events_member ON public.ledger_events USING btree (member_id, happened_at DESC);
CREATE UNIQUE INDEX ledger_events_pkey ON public.ledger_events USING btree (id);
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
CREATE INDEX releases_notices_area ON public.releases_notices USING btree (area_id) WHERE (state = 'to-match'::text);
CREATE INDEX releases_notices_case ON public.releases_notices USING btree (case_id);
CREATE UNIQUE INDEX releases_notices_pkey ON public.releases_notices USING btree (id);
CREATE INDEX risk_dynamic_factors_case ON public.risk_dynamic_factors USING btree (case_id);
CREATE UNIQUE INDEX risk_dynamic_factors_pkey ON public.risk_dynamic_factors USING btree (id);
CREATE UNIQUE INDEX risk_ratings_current ON public.risk_ratings USING btree (case_id, scale) WHERE current;
CREATE UNIQUE INDEX risk_ratings_pkey ON public.risk_ratings USING btree (id);
CREATE INDEX risk_safety_warnings_case ON public.risk_safety_warnings USING btree (case_id);
CREATE UNIQUE INDEX risk_safety_warnings_pkey ON public.risk_safety_warnings USING btree (id);
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

-- Row-level security: forced on every table
access_grants forced
access_restriction_names forced
access_restrictions forced
access_rights forced
access_roles forced
access_sections forced
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
ledger_events forced
orders_conditions forced
orders_permissions forced
orders_registrations forced
orders_reminders forced
orders_sentences forced
people_addresses forced
people_associates forced
people_identifiers forced
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
releases_notices forced
risk_dynamic_factors forced
risk_ratings forced
risk_safety_warnings forced
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

-- Policies
access_grants | access functions decide by this | SELECT to cairn_definer
    using true
    check -
access_grants | nobody they are barred from | ALL to cairn_app
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
    check -
access_grants | readers of status and oneself | SELECT to cairn_app
    using ((member_id = ( SELECT access.me_in_post() AS me_in_post)) OR (post_id = ANY (( SELECT access.my_posts() AS my_posts)::uuid[])) OR (case_id = ANY (( SELECT access.cases_i_may_read('status'::text) AS cases_i_may_read)::uuid[])))
    check -
access_grants | writers of status end | UPDATE to cairn_app
    using ((case_id = ANY (( SELECT access.cases_i_may_write('status'::text) AS cases_i_may_write)::uuid[])) OR (member_id = ( SELECT access.me_in_post() AS me_in_post)))
    check (ended_by = ( SELECT access.me() AS me))
access_grants | writers of status let in | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (kind = ANY (ARRAY['need-to-know'::text, 'representative'::text, 'invitee'::text, 'dissemination'::text])) AND (case_id = ANY (( SELECT access.cases_i_may_write('status'::text) AS cases_i_may_write)::uuid[])) AND access.may_be_let_in_as(case_id, member_id, post_id, team_post_id, to_role, as_role))
access_restriction_names | access functions decide by this | SELECT to cairn_definer
    using true
    check -
access_restriction_names | nobody they are barred from | ALL to cairn_app
    using ((person_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (person_id <> ALL (( SELECT access.people_barred() AS people_barred)::uuid[]))))
    check -
access_restriction_names | writers of status | SELECT to cairn_app
    using (person_id = ANY (( SELECT access.people_i_may_write('status'::text) AS people_i_may_write)::uuid[]))
    check -
access_restriction_names | writers of status name | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (person_id = ANY (( SELECT access.people_i_may_write('status'::text) AS people_i_may_write)::uuid[])) AND (restriction_id IN ( SELECT r.id FROM access_restrictions r WHERE (r.person_id = access_restriction_names.person_id))))
access_restrictions | access functions decide by this | SELECT to cairn_definer
    using true
    check -
access_restrictions | nobody they are barred from | ALL to cairn_app
    using ((person_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (person_id <> ALL (( SELECT access.people_barred() AS people_barred)::uuid[]))))
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
access_rights | rights are written by the release | ALL to cairn_definer
    using true
    check true
access_roles | rights are public inside Cairn | SELECT to cairn_app
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
cases_cases | access functions decide by this | SELECT to cairn_definer
    using true
    check -
cases_cases | nobody they are barred from | ALL to cairn_app
    using (((id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((person_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (person_id <> ALL (( SELECT access.people_barred() AS people_barred)::uuid[])))))
    check -
cases_cases | readers of status | SELECT to cairn_app
    using ((id = ANY (( SELECT access.cases_i_may_read('status'::text) AS cases_i_may_read)::uuid[])) OR (( SELECT access.have_written() AS have_written) AND access.i_am_opening(id)))
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
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
    check -
cases_entries | readers of the row's section | SELECT to cairn_app
    using (((section = ANY (( SELECT access.sections_throughout(false) AS sections_throughout)::text[])) AND (case_id = ANY (( SELECT access.cases_i_stand_on() AS cases_i_stand_on)::uuid[]))) OR ((case_id, section) IN ( SELECT b.case_id, b.section FROM access.sections_beside(false) b(case_id, section))) OR ((agency_id = ( SELECT access.my_agency() AS my_agency)) AND (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[]))))
    check -
cases_entries | writers of the row's section add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND (((section = ANY (( SELECT access.sections_throughout(true) AS sections_throughout)::text[])) AND (case_id = ANY (( SELECT access.cases_i_stand_on() AS cases_i_stand_on)::uuid[]))) OR ((case_id, section) IN ( SELECT b.case_id, b.section FROM access.sections_beside(true) b(case_id, section))) OR access.i_am_opening(case_id)))
cases_last_looked | nobody they are barred from | ALL to cairn_app
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
    check -
cases_last_looked | one's own, of cases one knows | ALL to cairn_app
    using (member_id = ( SELECT access.me_in_post() AS me_in_post))
    check ((member_id = ( SELECT access.me_in_post() AS me_in_post)) AND (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[])))
cases_memberships | access functions decide by this | SELECT to cairn_definer
    using true
    check -
cases_memberships | nobody they are barred from | ALL to cairn_app
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
    check -
cases_memberships | readers of status and oneself | SELECT to cairn_app
    using ((member_id = ( SELECT access.me_in_post() AS me_in_post)) OR (post_id = ANY (( SELECT access.my_posts() AS my_posts)::uuid[])) OR (case_id = ANY (( SELECT access.cases_i_may_read('status'::text) AS cases_i_may_read)::uuid[])))
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
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
    check -
conferences_access_needs | one's own, and those who run or send | SELECT to cairn_app
    using ((member_id = ( SELECT access.me_in_post() AS me_in_post)) OR (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])) OR (conference_id IN ( SELECT c.id FROM conferences_conferences c WHERE (c.sender_id = ( SELECT access.me_in_post() AS me_in_post)))))
    check -
conferences_approvals | nobody they are barred from | ALL to cairn_app
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
    check -
conferences_approvals | the chair approves | INSERT to cairn_app
    using -
    check ((approved_by = ( SELECT access.me() AS me)) AND (conference_id = ANY (( SELECT access.conferences_i_chair() AS conferences_i_chair)::uuid[])))
conferences_approvals | those who run it | SELECT to cairn_app
    using (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[]))
    check -
conferences_circulation_changes | nobody they are barred from | ALL to cairn_app
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
    check -
conferences_circulation_changes | the chair decides who gets what | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (conference_id = ANY (( SELECT access.conferences_i_chair() AS conferences_i_chair)::uuid[])))
conferences_circulation_changes | the chair takes it back | UPDATE to cairn_app
    using (conference_id = ANY (( SELECT access.conferences_i_chair() AS conferences_i_chair)::uuid[]))
    check -
conferences_circulation_changes | those who run it | SELECT to cairn_app
    using (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[]))
    check -
conferences_concerns | nobody they are barred from | ALL to cairn_app
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
    check -
conferences_concerns | readers of conference | SELECT to cairn_app
    using ((case_id = ANY (( SELECT access.cases_i_may_read('conference'::text) AS cases_i_may_read)::uuid[])) OR ((agency_id = ( SELECT access.my_agency() AS my_agency)) AND (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[]))))
    check -
conferences_concerns | writers of conference add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ((case_id = ANY (( SELECT access.cases_i_may_write('conference'::text) AS cases_i_may_write)::uuid[])) OR access.i_am_opening(case_id)))
conferences_concerns | writers of conference change | UPDATE to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_write('conference'::text) AS cases_i_may_write)::uuid[]))
    check (case_id = ANY (( SELECT access.cases_i_may_write('conference'::text) AS cases_i_may_write)::uuid[]))
conferences_conferences | access functions decide by this | SELECT to cairn_definer
    using true
    check -
conferences_conferences | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((person_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (person_id <> ALL (( SELECT access.people_barred() AS people_barred)::uuid[])))))
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
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
    check -
conferences_considerations | readers of conference | SELECT to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_read('conference'::text) AS cases_i_may_read)::uuid[]))
    check -
conferences_considerations | writers of conference add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ((case_id = ANY (( SELECT access.cases_i_may_write('conference'::text) AS cases_i_may_write)::uuid[])) OR access.i_am_opening(case_id)))
conferences_considerations | writers of conference change | UPDATE to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_write('conference'::text) AS cases_i_may_write)::uuid[]))
    check (case_id = ANY (( SELECT access.cases_i_may_write('conference'::text) AS cases_i_may_write)::uuid[]))
conferences_consultations | nobody they are barred from | ALL to cairn_app
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
    check -
conferences_consultations | readers of conference | SELECT to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_read('conference'::text) AS cases_i_may_read)::uuid[]))
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
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
    check -
conferences_copies | its recipient and those who run it | SELECT to cairn_app
    using (((member_id = ( SELECT access.me() AS me)) AND (post_id = ( SELECT access.my_post() AS my_post)) AND (( SELECT access.my_role() AS my_role) IS NOT NULL)) OR (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])))
    check -
conferences_copies | nobody they are barred from | ALL to cairn_app
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
    check -
conferences_copies | opening is the receipt, once | UPDATE to cairn_app
    using ((opened_at IS NULL) AND (((member_id = ( SELECT access.me() AS me)) AND (post_id = ( SELECT access.my_post() AS my_post))) OR ((member_id IS NULL) AND (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])))))
    check (opened_at IS NOT NULL)
conferences_copies | those who run it issue what the chair approved | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])) AND (EXISTS ( SELECT 1 FROM conferences_approvals a WHERE (a.minute_id = conferences_copies.minute_id))))
conferences_copy_contents | its recipient | SELECT to cairn_app
    using (EXISTS ( SELECT 1 FROM conferences_copies c WHERE ((c.id = conferences_copy_contents.copy_id) AND (((c.member_id = ( SELECT access.me() AS me)) AND (c.post_id = ( SELECT access.my_post() AS my_post))) OR (c.member_id IS NULL)))))
    check -
conferences_copy_contents | those who run it issue | INSERT to cairn_app
    using -
    check (EXISTS ( SELECT 1 FROM conferences_copies c WHERE ((c.id = conferences_copy_contents.copy_id) AND (c.written_by = ( SELECT access.me() AS me)))))
conferences_corrections | a recipient proposes | INSERT to cairn_app
    using -
    check ((member_id = ( SELECT access.me() AS me)) AND (EXISTS ( SELECT 1 FROM conferences_copies c WHERE ((c.id = conferences_corrections.copy_id) AND (c.minute_id = conferences_corrections.minute_id) AND (c.conference_id = conferences_corrections.conference_id) AND (c.case_id = conferences_corrections.case_id) AND (c.member_id = ( SELECT access.me() AS me)) AND (c.post_id = ( SELECT access.my_post() AS my_post))))))
conferences_corrections | its proposer and those who run it | SELECT to cairn_app
    using (((member_id = ( SELECT access.me() AS me)) AND (( SELECT access.my_role() AS my_role) IS NOT NULL)) OR (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])))
    check -
conferences_corrections | nobody they are barred from | ALL to cairn_app
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
    check -
conferences_corrections | the chair decides, once | UPDATE to cairn_app
    using ((state = 'open'::text) AND (conference_id = ANY (( SELECT access.conferences_i_chair() AS conferences_i_chair)::uuid[])))
    check (decided_by = ( SELECT access.me() AS me))
conferences_devolutions | nobody they are barred from | ALL to cairn_app
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
    check -
conferences_devolutions | readers of conference | SELECT to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_read('conference'::text) AS cases_i_may_read)::uuid[]))
    check -
conferences_devolutions | those who run it | SELECT to cairn_app
    using (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[]))
    check -
conferences_devolutions | those who run it ask | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])))
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
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
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
conferences_fields | nobody they are barred from | ALL to cairn_app
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
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
conferences_invitations | access functions decide by this | SELECT to cairn_definer
    using true
    check -
conferences_invitations | invitees answer, those who prepare it keep the list | UPDATE to cairn_app
    using (((member_id = ( SELECT access.me() AS me)) AND (state = 'sent'::text)) OR (conference_id = ANY (( SELECT access.conferences_i_prepare() AS conferences_i_prepare)::uuid[])) OR (case_id = ANY (( SELECT access.cases_i_may_write('conference'::text) AS cases_i_may_write)::uuid[])))
    check -
conferences_invitations | nobody they are barred from | ALL to cairn_app
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
    check -
conferences_invitations | one's own | SELECT to cairn_app
    using ((state = 'sent'::text) AND ((( SELECT access.me() AS me) = member_id) OR (( SELECT access.me() AS me) = deputy_id)) AND (( SELECT access.my_role() AS my_role) IS NOT NULL))
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
conferences_lines | its agency, those who run it, and readers of the part | SELECT to cairn_app
    using ((conference_id = ANY (( SELECT access.conferences_i_attend() AS conferences_i_attend)::uuid[])) AND ((agency_id = ( SELECT access.my_agency() AS my_agency)) OR (access.contribution_is_submitted(contribution_id) AND ((conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])) OR (access.may_be_passed_on(handling) AND (section = ANY (( SELECT access.minute_sections_i_may_read() AS minute_sections_i_may_read)::text[])))))))
    check -
conferences_lines | nobody they are barred from | ALL to cairn_app
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
    check -
conferences_lines | those who run it add to the minute, an agency to its contributi | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND CASE WHEN (contribution_id IS NULL) THEN (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])) ELSE ((agency_id = ( SELECT access.my_agency() AS my_agency)) AND (conference_id = ANY (( SELECT access.conferences_awaiting_me() AS conferences_awaiting_me)::uuid[])) AND access.contribution_is_ours(contribution_id)) END)
conferences_lines | those who run it change the minute, an agency its contribution | UPDATE to cairn_app
    using  CASE WHEN (contribution_id IS NULL) THEN (conference_id = ANY (( SELECT access.conferences_i_run() AS conferences_i_run)::uuid[])) ELSE ((agency_id = ( SELECT access.my_agency() AS my_agency)) AND (conference_id = ANY (( SELECT access.conferences_awaiting_me() AS conferences_awaiting_me)::uuid[])) AND access.contribution_is_ours(contribution_id)) END
    check -
conferences_minutes | nobody they are barred from | ALL to cairn_app
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
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
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
    check -
housing_options | readers of housing | SELECT to cairn_app
    using ((case_id = ANY (( SELECT access.cases_i_may_read('housing'::text) AS cases_i_may_read)::uuid[])) OR ((agency_id = ( SELECT access.my_agency() AS my_agency)) AND (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[]))))
    check -
housing_options | writers of housing add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ((case_id = ANY (( SELECT access.cases_i_may_write('housing'::text) AS cases_i_may_write)::uuid[])) OR access.i_am_opening(case_id)))
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
ledger_events | an actor writes lines about itself | INSERT to cairn_app
    using -
    check (((member_id = ( SELECT access.me() AS me)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND (post_id = ( SELECT access.my_post() AS my_post))) OR ((member_id IS NULL) AND (( SELECT access.my_role() AS my_role) = 'clockwork'::text)))
ledger_events | nobody they are barred from | SELECT to cairn_app
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
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
ledger_events | verifying reads every line | SELECT to cairn_keeper
    using true
    check -
orders_conditions | nobody they are barred from | ALL to cairn_app
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
    check -
orders_conditions | readers of conditions | SELECT to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_read('conditions'::text) AS cases_i_may_read)::uuid[]))
    check -
orders_conditions | writers of conditions add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ((case_id = ANY (( SELECT access.cases_i_may_write('conditions'::text) AS cases_i_may_write)::uuid[])) OR access.i_am_opening(case_id)))
orders_conditions | writers of conditions change | UPDATE to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_write('conditions'::text) AS cases_i_may_write)::uuid[]))
    check (case_id = ANY (( SELECT access.cases_i_may_write('conditions'::text) AS cases_i_may_write)::uuid[]))
orders_permissions | nobody they are barred from | ALL to cairn_app
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
    check -
orders_permissions | readers of conditions | SELECT to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_read('conditions'::text) AS cases_i_may_read)::uuid[]))
    check -
orders_permissions | writers of conditions add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ((case_id = ANY (( SELECT access.cases_i_may_write('conditions'::text) AS cases_i_may_write)::uuid[])) OR access.i_am_opening(case_id)))
orders_permissions | writers of conditions change | UPDATE to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_write('conditions'::text) AS cases_i_may_write)::uuid[]))
    check (case_id = ANY (( SELECT access.cases_i_may_write('conditions'::text) AS cases_i_may_write)::uuid[]))
orders_registrations | nobody they are barred from | ALL to cairn_app
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
    check -
orders_registrations | readers of registration | SELECT to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_read('registration'::text) AS cases_i_may_read)::uuid[]))
    check -
orders_registrations | writers of registration add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ((case_id = ANY (( SELECT access.cases_i_may_write('registration'::text) AS cases_i_may_write)::uuid[])) OR access.i_am_opening(case_id)))
orders_registrations | writers of registration change | UPDATE to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_write('registration'::text) AS cases_i_may_write)::uuid[]))
    check (case_id = ANY (( SELECT access.cases_i_may_write('registration'::text) AS cases_i_may_write)::uuid[]))
orders_reminders | nobody they are barred from | ALL to cairn_app
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
    check -
orders_reminders | readers of conditions | SELECT to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_read('conditions'::text) AS cases_i_may_read)::uuid[]))
    check -
orders_reminders | writers of conditions add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ((case_id = ANY (( SELECT access.cases_i_may_write('conditions'::text) AS cases_i_may_write)::uuid[])) OR access.i_am_opening(case_id)))
orders_reminders | writers of conditions change | UPDATE to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_write('conditions'::text) AS cases_i_may_write)::uuid[]))
    check (case_id = ANY (( SELECT access.cases_i_may_write('conditions'::text) AS cases_i_may_write)::uuid[]))
orders_sentences | nobody they are barred from | ALL to cairn_app
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
    check -
orders_sentences | readers of offending | SELECT to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_read('offending'::text) AS cases_i_may_read)::uuid[]))
    check -
orders_sentences | writers of offending add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ((case_id = ANY (( SELECT access.cases_i_may_write('offending'::text) AS cases_i_may_write)::uuid[])) OR access.i_am_opening(case_id)))
orders_sentences | writers of offending change | UPDATE to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_write('offending'::text) AS cases_i_may_write)::uuid[]))
    check (case_id = ANY (( SELECT access.cases_i_may_write('offending'::text) AS cases_i_may_write)::uuid[]))
people_addresses | nobody they are barred from | ALL to cairn_app
    using ((person_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (person_id <> ALL (( SELECT access.people_barred() AS people_barred)::uuid[]))))
    check -
people_addresses | readers of housing | SELECT to cairn_app
    using ((person_id = ANY (( SELECT access.people_i_may_read('housing'::text) AS people_i_may_read)::uuid[])) OR (( SELECT access.have_written() AS have_written) AND access.i_am_entering(person_id)))
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
people_identifiers | whoever may enter or keep it adds | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ((( SELECT access.i_may_write('register'::text) AS i_may_write) AND access.i_am_entering(person_id)) OR (person_id = ANY (( SELECT access.people_i_may_write('identifiers'::text) AS people_i_may_write)::uuid[]))))
people_identifiers | writers of identifiers change | UPDATE to cairn_app
    using (person_id = ANY (( SELECT access.people_i_may_write('identifiers'::text) AS people_i_may_write)::uuid[]))
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
people_possible_duplicates | whoever may enter people and may see both adds | INSERT to cairn_app
    using -
    check (( SELECT access.i_may_write('register'::text) AS i_may_write) AND ((person_id = ANY (( SELECT access.people_i_may_read('identifiers'::text) AS people_i_may_read)::uuid[])) OR access.i_am_entering(person_id)) AND ((other_person_id = ANY (( SELECT access.people_i_may_read('identifiers'::text) AS people_i_may_read)::uuid[])) OR access.i_am_entering(other_person_id)))
people_protective_assessments | nobody they are barred from | ALL to cairn_app
    using ((person_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (person_id <> ALL (( SELECT access.people_barred() AS people_barred)::uuid[]))))
    check -
people_protective_assessments | readers of children | SELECT to cairn_app
    using (person_id = ANY (( SELECT access.people_i_may_read('children'::text) AS people_i_may_read)::uuid[]))
    check -
people_protective_assessments | writers of children add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND (agency_id = ( SELECT access.my_agency() AS my_agency)) AND (person_id = ANY (( SELECT access.people_i_may_write('children'::text) AS people_i_may_write)::uuid[])))
people_searches | a search belongs to its typist | ALL to cairn_app
    using (member_id = ( SELECT access.me_in_post() AS me_in_post))
    check (member_id = ( SELECT access.me_in_post() AS me_in_post))
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
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
    check -
plans_actions | readers of plan | SELECT to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_read('plan'::text) AS cases_i_may_read)::uuid[]))
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
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
    check -
plans_contingencies | readers of plan | SELECT to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_read('plan'::text) AS cases_i_may_read)::uuid[]))
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
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
    check -
plans_lines | readers of plan | SELECT to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_read('plan'::text) AS cases_i_may_read)::uuid[]))
    check -
plans_lines | writers of plan add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ((case_id = ANY (( SELECT access.cases_i_may_write('plan'::text) AS cases_i_may_write)::uuid[])) OR access.i_am_opening(case_id)))
plans_lines | writers of plan change | UPDATE to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_write('plan'::text) AS cases_i_may_write)::uuid[]))
    check (case_id = ANY (( SELECT access.cases_i_may_write('plan'::text) AS cases_i_may_write)::uuid[]))
plans_plans | nobody they are barred from | ALL to cairn_app
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
    check -
plans_plans | readers of plan | SELECT to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_read('plan'::text) AS cases_i_may_read)::uuid[]))
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
    using (((recipient_id = ( SELECT access.me() AS me)) AND (( SELECT access.my_role() AS my_role) IS NOT NULL)) OR (( SELECT access.my_role() AS my_role) = ANY (ARRAY['administrator'::text, 'clockwork'::text])))
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
releases_notices | access functions decide by this | SELECT to cairn_definer
    using true
    check -
releases_notices | nobody they are barred from | ALL to cairn_app
    using (((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[])))) AND ((person_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (person_id <> ALL (( SELECT access.people_barred() AS people_barred)::uuid[])))))
    check -
releases_notices | sender, the area's liaison officer and readers of status | SELECT to cairn_app
    using ((sent_by = ( SELECT access.me_in_post() AS me_in_post)) OR (case_id = ANY (( SELECT access.cases_i_may_read('status'::text) AS cases_i_may_read)::uuid[])) OR ((case_id IS NULL) AND (( SELECT access.my_role() AS my_role) = ANY (ARRAY['social-work-solo'::text, 'coordinator'::text])) AND (area_id = ANY (( SELECT access.my_areas() AS my_areas)::uuid[]))))
    check -
releases_notices | the area's liaison officer and the sender settle | UPDATE to cairn_app
    using ((sent_by = ( SELECT access.me_in_post() AS me_in_post)) OR ((( SELECT access.my_role() AS my_role) = 'social-work-solo'::text) AND (area_id = ANY (( SELECT access.my_areas() AS my_areas)::uuid[]))))
    check ((case_id IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('status'::text) AS cases_i_may_read)::uuid[])) OR access.i_am_opening(case_id))
releases_notices | whoever may enter people sends | INSERT to cairn_app
    using -
    check ((sent_by = ( SELECT access.me() AS me)) AND ( SELECT access.i_may_write('register'::text) AS i_may_write) AND ((case_id IS NULL) OR (case_id = ANY (( SELECT access.cases_i_may_read('status'::text) AS cases_i_may_read)::uuid[]))))
risk_dynamic_factors | nobody they are barred from | ALL to cairn_app
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
    check -
risk_dynamic_factors | readers of risk | SELECT to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_read('risk'::text) AS cases_i_may_read)::uuid[]))
    check -
risk_dynamic_factors | writers of risk add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ((case_id = ANY (( SELECT access.cases_i_may_write('risk'::text) AS cases_i_may_write)::uuid[])) OR access.i_am_opening(case_id)))
risk_dynamic_factors | writers of risk change | UPDATE to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_write('risk'::text) AS cases_i_may_write)::uuid[]))
    check (case_id = ANY (( SELECT access.cases_i_may_write('risk'::text) AS cases_i_may_write)::uuid[]))
risk_ratings | nobody they are barred from | ALL to cairn_app
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
    check -
risk_ratings | readers of risk | SELECT to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_read('risk'::text) AS cases_i_may_read)::uuid[]))
    check -
risk_ratings | writers of risk add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ((case_id = ANY (( SELECT access.cases_i_may_write('risk'::text) AS cases_i_may_write)::uuid[])) OR access.i_am_opening(case_id)))
risk_ratings | writers of risk change | UPDATE to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_write('risk'::text) AS cases_i_may_write)::uuid[]))
    check (case_id = ANY (( SELECT access.cases_i_may_write('risk'::text) AS cases_i_may_write)::uuid[]))
risk_safety_warnings | nobody they are barred from | ALL to cairn_app
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
    check -
risk_safety_warnings | readers of safety | SELECT to cairn_app
    using ((case_id = ANY (( SELECT access.cases_i_may_read('safety'::text) AS cases_i_may_read)::uuid[])) OR ((agency_id = ( SELECT access.my_agency() AS my_agency)) AND (case_id = ANY (( SELECT access.cases_i_may_read('name'::text) AS cases_i_may_read)::uuid[]))))
    check -
risk_safety_warnings | writers of safety add | INSERT to cairn_app
    using -
    check ((written_by = ( SELECT access.me() AS me)) AND ((case_id = ANY (( SELECT access.cases_i_may_write('safety'::text) AS cases_i_may_write)::uuid[])) OR access.i_am_opening(case_id)))
risk_safety_warnings | writers of safety change | UPDATE to cairn_app
    using (case_id = ANY (( SELECT access.cases_i_may_write('safety'::text) AS cases_i_may_write)::uuid[]))
    check (case_id = ANY (( SELECT access.cases_i_may_write('safety'::text) AS cases_i_may_write)::uuid[]))
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
staff_clearances | the command line keeps this | ALL to cairn_keeper
    using true
    check true
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
tasks_tasks | access functions decide by this | SELECT to cairn_definer
    using true
    check -
tasks_tasks | nobody they are barred from | ALL to cairn_app
    using ((case_id IS NULL) OR (( SELECT access.have_basis() AS have_basis) AND (case_id <> ALL (( SELECT access.cases_barred() AS cases_barred)::uuid[]))))
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

-- Grants
access_grants: cairn_app insert, select, update
access_grants: cairn_definer select
access_restriction_names: cairn_app insert, select
access_restriction_names: cairn_definer select
access_restrictions: cairn_app insert, select
access_restrictions: cairn_definer select
access_rights: cairn_app select
access_rights: cairn_definer insert, select, update
access_roles: cairn_app select
access_roles: cairn_definer insert, select, update
access_sections: cairn_app select
access_sections: cairn_definer insert, select, update
cases_cases: cairn_app insert, select, update
cases_cases: cairn_definer select
cases_entries: cairn_app insert, select
cases_entries: cairn_definer select
cases_last_looked: cairn_app insert, select, update
cases_memberships: cairn_app insert, select, update
cases_memberships: cairn_definer select
conferences_access_needs: cairn_app insert, select, update
conferences_approvals: cairn_app insert, select
conferences_circulation_changes: cairn_app insert, select, update
conferences_concerns: cairn_app insert, select
conferences_conferences: cairn_app insert, select, update
conferences_conferences: cairn_definer select
conferences_considerations: cairn_app insert, select, update
conferences_consultations: cairn_app insert, select, update
conferences_contributions: cairn_app insert, select, update
conferences_contributions: cairn_definer select
conferences_copies: cairn_app insert, select, update
conferences_copy_contents: cairn_app insert, select
conferences_corrections: cairn_app insert, select, update
conferences_devolutions: cairn_app insert, select, update
conferences_earlier: cairn_app insert, select
conferences_fields: cairn_app insert, select, update
conferences_invitations: cairn_app insert, select, update
conferences_invitations: cairn_definer select
conferences_lines: cairn_app insert, select, update
conferences_minutes: cairn_app insert, select, update
housing_options: cairn_app insert, select, update
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
ledger_events: cairn_app insert, select
ledger_events: cairn_gate insert
ledger_events: cairn_keeper insert, select
orders_conditions: cairn_app insert, select, update
orders_permissions: cairn_app insert, select, update
orders_registrations: cairn_app insert, select, update
orders_reminders: cairn_app insert, select, update
orders_sentences: cairn_app insert, select, update
people_addresses: cairn_app insert, select, update
people_associates: cairn_app insert, select, update
people_associates: cairn_definer select
people_identifiers: cairn_app insert, select
people_identifiers: cairn_definer select
people_name_words: cairn_app insert, select
people_name_words: cairn_definer select
people_names: cairn_app insert, select
people_names: cairn_definer select
people_particulars: cairn_app insert, select, update
people_particulars: cairn_definer select
people_people: cairn_app insert, select
people_people: cairn_definer select
people_possible_duplicates: cairn_app insert, select, update
people_protective_assessments: cairn_app insert, select
people_searches: cairn_app insert, select
people_word_deletions: cairn_app insert, select
people_word_deletions: cairn_definer select
plans_actions: cairn_app insert, select, update
plans_contingencies: cairn_app insert, select, update
plans_lines: cairn_app insert, select, update
plans_plans: cairn_app insert, select, update
platform_drafts: cairn_app insert, select, update
platform_outbox: cairn_app insert, select, update
platform_outbox: cairn_gate insert
platform_settings: cairn_app insert, select, update
platform_settings: cairn_keeper insert, select, update
platform_spent_forms: cairn_app insert, select
platform_spent_forms: cairn_definer select, update
releases_notices: cairn_app insert, select, update
releases_notices: cairn_definer select
risk_dynamic_factors: cairn_app insert, select, update
risk_ratings: cairn_app insert, select, update
risk_safety_warnings: cairn_app insert, select, update
staff_agencies: cairn_app insert, select, update
staff_agencies: cairn_definer select
staff_agencies: cairn_gate select
staff_agencies: cairn_keeper insert, select, update
staff_agreement_parties: cairn_app insert, select, update
staff_agreement_parties: cairn_definer select
staff_agreement_parties: cairn_keeper insert, select, update
staff_agreements: cairn_app insert, select, update
staff_agreements: cairn_definer select
staff_agreements: cairn_keeper insert, select, update
staff_areas: cairn_app insert, select, update
staff_areas: cairn_definer select
staff_areas: cairn_gate select
staff_areas: cairn_keeper insert, select, update
staff_clearances: cairn_app insert, select, update
staff_clearances: cairn_definer select
staff_clearances: cairn_keeper insert, select, update
staff_local_settings: cairn_app insert, select, update
staff_local_settings: cairn_definer select
staff_local_settings: cairn_gate select
staff_local_settings: cairn_keeper insert, select, update
staff_members: cairn_app insert, select, update
staff_members: cairn_definer select, update
staff_members: cairn_gate select
staff_members: cairn_keeper insert, select, update
staff_postings: cairn_app insert, select, update
staff_postings: cairn_definer select
staff_postings: cairn_gate select
staff_postings: cairn_keeper insert, select, update
staff_posts: cairn_app insert, select, update
staff_posts: cairn_definer select
staff_posts: cairn_gate select
staff_posts: cairn_keeper insert, select, update
staff_provider_bands: cairn_app insert, select, update
staff_provider_bands: cairn_definer select
staff_provider_bands: cairn_keeper insert, select, update
staff_required_clearances: cairn_app insert, select, update
staff_required_clearances: cairn_definer select
staff_required_clearances: cairn_keeper insert, select, update
tasks_tasks: cairn_app insert, select, update
tasks_tasks: cairn_definer select
