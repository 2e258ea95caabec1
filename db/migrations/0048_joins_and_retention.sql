-- Records that are one person's, and records whose time has come to be looked at. Neither moves nor destroys anything.

-- Two records of one person, joined by two people and parted again by two: nothing moves, so parting restores everything.
create table people_joins (
  id uuid primary key,
  -- The record under which the person is found, and the one that leads there while the join lasts.
  person_id uuid not null references people_people (id),
  other_person_id uuid not null references people_people (id),
  because text not null,
  asked_by uuid not null references staff_members (id),
  ended_at timestamptz,
  ended_by uuid references staff_members (id),
  ended_because text,
  written_at timestamptz not null,
  written_by uuid not null references staff_members (id),
  check (person_id <> other_person_id)
);
create index people_joins_person on people_joins (person_id);
create unique index people_joins_once on people_joins (other_person_id) where ended_at is null;

-- Why a person's records must stay whatever their age.
create table retention_holds (
  id uuid primary key,
  person_id uuid not null references people_people (id),
  kind text not null check (kind in ('legal-hold', 'indefinite')),
  because text not null,
  agency_id uuid not null references staff_agencies (id),
  from_day date not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_because text,
  written_at timestamptz not null,
  written_by uuid not null
);
create index retention_holds_person on retention_holds (person_id);

-- One look over all closed cases: how many there were, how many were due, and whether it stopped because too many were.
create table retention_runs (
  id uuid primary key,
  ran_on date not null,
  base integer not null,
  due integer not null,
  proposed integer not null,
  stopped boolean not null default false,
  -- Somebody looked at a run that stopped and let the next one go on.
  confirmed_by uuid,
  confirmed_because text,
  written_at timestamptz not null
);

-- A case whose review has come. People decide: kept until a later day, or set aside by two; nothing is destroyed.
create table retention_proposals (
  id uuid primary key,
  case_id uuid not null references cases_cases (id),
  person_id uuid not null references people_people (id),
  area_id uuid not null references staff_areas (id),
  run_id uuid not null references retention_runs (id),
  because jsonb not null,
  due_on date not null,
  state text not null default 'proposed' check (state in ('proposed', 'kept', 'set-aside', 'restored')),
  -- When it is kept: until it is looked at again.
  review_on date,
  decided_because text,
  decided_by uuid,
  decided_at timestamptz,
  restriction_id uuid references access_restrictions (id),
  version integer not null default 1,
  written_at timestamptz not null,
  written_by uuid not null
);
create index retention_proposals_case on retention_proposals (case_id);
create unique index retention_proposals_open on retention_proposals (case_id) where state = 'proposed';
