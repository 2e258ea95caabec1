-- What courts and the Parole Board decided, and how risky people with names judged a person to be.

create table orders_sentences (
  id uuid primary key,
  case_id uuid not null references cases_cases (id),
  imposed_on date not null,
  court text not null,
  offence text not null,
  sexual boolean not null,
  months integer,
  extended boolean not null default false,
  supervised_release boolean not null default false,
  hospital text check (hospital in ('secure', 'medium-secure', 'other')),
  supervision_ends_on date,
  section text not null default 'offending' references access_sections (section),
  agency_id uuid not null references staff_agencies (id),
  written_at timestamptz not null,
  written_by uuid not null
);
create index orders_sentences_case on orders_sentences (case_id);

create table orders_conditions (
  id uuid primary key,
  case_id uuid not null references cases_cases (id),
  conference_id uuid,
  wording text not null,
  source text not null,
  state text not null check (state in ('proposed', 'applied-for', 'in-force', 'refused', 'ended')),
  -- The local age below which somebody is a child in this condition; a setting, never text alone (S3-60).
  child_age integer,
  because text not null default '',
  from_day date,
  to_day date,
  agency_id uuid not null references staff_agencies (id),
  version integer not null default 1,
  written_at timestamptz not null,
  written_by uuid not null
);
create index orders_conditions_case on orders_conditions (case_id);

-- A condition was brought to the person's mind again, or a contact was permitted beforehand (S3-63).
create table orders_reminders (
  id uuid primary key,
  case_id uuid not null references cases_cases (id),
  condition_id uuid not null references orders_conditions (id),
  reminded_on date not null,
  says text not null default '',
  agency_id uuid not null references staff_agencies (id),
  written_at timestamptz not null,
  written_by uuid not null
);
create index orders_reminders_case on orders_reminders (case_id);
create table orders_permissions (
  id uuid primary key,
  case_id uuid not null references cases_cases (id),
  condition_id uuid references orders_conditions (id),
  says text not null,
  from_day date not null,
  to_day date not null,
  given_by uuid not null references staff_members (id),
  agency_id uuid not null references staff_agencies (id),
  written_at timestamptz not null,
  written_by uuid not null
);
create index orders_permissions_case on orders_permissions (case_id);

-- Whether the person must register with the police. Police information: its own section, its own reader list.
create table orders_registrations (
  id uuid primary key,
  case_id uuid not null unique references cases_cases (id),
  must_register boolean not null,
  confirmed_by uuid references staff_members (id),
  confirmed_at timestamptz,
  advised_on date,
  advised_how text,
  advised_by uuid references staff_members (id),
  advice_evidence text,
  registered_on date,
  registered_recorded_by uuid references staff_members (id),
  agency_id uuid not null references staff_agencies (id),
  version integer not null default 1,
  written_at timestamptz not null,
  written_by uuid not null
);

-- A rating: likelihood of reconviction or risk of serious harm, never merged. Superseded ones stay.
create table risk_ratings (
  id uuid primary key,
  case_id uuid not null references cases_cases (id),
  scale text not null check (scale in ('reconviction', 'harm')),
  level text not null check (level in ('low', 'medium', 'high', 'very-high')),
  tool text not null,
  definition text,
  assessed_on date not null,
  assessor_id uuid not null references staff_members (id),
  assessor_name text not null,
  agency_id uuid not null references staff_agencies (id),
  evidence text not null,
  conference_id uuid,
  current boolean not null default true,
  written_at timestamptz not null,
  written_by uuid not null
);
create unique index risk_ratings_current on risk_ratings (case_id, scale) where current;

create table risk_dynamic_factors (
  id uuid primary key,
  case_id uuid not null references cases_cases (id),
  conference_id uuid,
  direction text not null check (direction in ('raises', 'lowers')),
  says text not null,
  evidence text not null,
  noted_on date not null,
  agency_id uuid not null references staff_agencies (id),
  ended_on date,
  written_at timestamptz not null,
  written_by uuid not null
);
create index risk_dynamic_factors_case on risk_dynamic_factors (case_id);

-- A warning that must be seen before anybody meets the person. Part of every view, however narrow.
create table risk_safety_warnings (
  id uuid primary key,
  case_id uuid not null references cases_cases (id),
  says text not null,
  because text not null,
  from_day date not null,
  review_on date,
  ended_on date,
  agency_id uuid not null references staff_agencies (id),
  written_at timestamptz not null,
  written_by uuid not null
);
create index risk_safety_warnings_case on risk_safety_warnings (case_id);
