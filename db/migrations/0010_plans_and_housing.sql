-- What will be done, by whom, by when; and where the person may live.

create table plans_plans (
  case_id uuid primary key references cases_cases (id),
  version integer not null,
  agreed_on date,
  conference_id uuid,
  review_on date,
  written_at timestamptz not null,
  written_by uuid not null
);

create table plans_lines (
  id uuid primary key,
  case_id uuid not null references cases_cases (id),
  conference_id uuid,
  pillar text not null check (pillar in ('supervision', 'monitoring-and-control', 'interventions', 'victim-safety')),
  section text not null default 'plan' references access_sections (section),
  measure text not null,
  serves text not null,
  owner_agency_id uuid not null references staff_agencies (id),
  owner_member_id uuid references staff_members (id),
  frequency text not null default '',
  starts_on date,
  review_on date,
  state text not null default 'in-force' check (state in ('proposed', 'in-force', 'ended', 'none-needed')),
  because text not null default '',
  added_by_agency_id uuid not null references staff_agencies (id),
  version integer not null default 1,
  written_at timestamptz not null,
  written_by uuid not null
);
create index plans_lines_case on plans_lines (case_id);

-- If this sign shows, then this step, by this person, this fast.
create table plans_contingencies (
  id uuid primary key,
  case_id uuid not null references cases_cases (id),
  conference_id uuid,
  sign text not null,
  step text not null,
  owner_agency_id uuid not null references staff_agencies (id),
  owner_member_id uuid references staff_members (id),
  within text not null,
  decided_by text not null default '',
  state text not null default 'in-force' check (state in ('in-force', 'ended')),
  version integer not null default 1,
  written_at timestamptz not null,
  written_by uuid not null
);
create index plans_contingencies_case on plans_contingencies (case_id);

-- An action: one task, one agency, one named person, one day, and what will show that it was done.
create table plans_actions (
  id uuid primary key,
  case_id uuid not null references cases_cases (id),
  conference_id uuid,
  pillar text not null check (pillar in ('supervision', 'monitoring-and-control', 'interventions', 'victim-safety')),
  section text not null default 'plan' references access_sections (section),
  task text not null,
  serves text not null default '',
  owner_agency_id uuid not null references staff_agencies (id),
  owner_member_id uuid not null references staff_members (id),
  helper text not null default '',
  due_on date not null,
  shown_by text not null,
  state text not null default 'open' check (state in ('open', 'accepted', 'done', 'cannot', 'cancelled')),
  questioned jsonb not null default '[]',
  accepted_at timestamptz,
  ended_on date,
  ended_at timestamptz,
  ended_says text,
  escalated_on date,
  set_by_agency_id uuid not null references staff_agencies (id),
  version integer not null default 1,
  written_at timestamptz not null,
  written_by uuid not null
);
create index plans_actions_case on plans_actions (case_id);
create index plans_actions_owner on plans_actions (owner_member_id);
create index plans_actions_conference on plans_actions (conference_id);

-- Addresses that housing offers or that are closed to the person. Only the supervising worker approves (S3-66).
create table housing_options (
  id uuid primary key,
  case_id uuid not null references cases_cases (id),
  address text not null,
  kind text not null check (kind in ('temporary', 'own-tenancy', 'private-rent', 'supported', 'family')),
  available_on date,
  constraints_say text not null default '',
  state text not null check (state in ('option', 'not-available', 'unsuitable', 'approved', 'refused')),
  state_because text not null default '',
  decided_by uuid references staff_members (id),
  decided_at timestamptz,
  agency_id uuid not null references staff_agencies (id),
  version integer not null default 1,
  written_at timestamptz not null,
  written_by uuid not null
);
create index housing_options_case on housing_options (case_id);
