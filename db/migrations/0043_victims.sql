-- Where somebody must be kept away from, sealed with a key that the database does not hold; and what was asked about it.

-- One place: the home, school or work of a victim. What it says (words, point, distance, days) is in `sealed` alone.
create table victims_locations (
  id uuid primary key,
  case_id uuid not null references cases_cases (id),
  -- Its owner, who alone reads it and answers questions about it.
  agency_id uuid not null references staff_agencies (id),
  owner_post_id uuid not null references staff_posts (id),
  key_id text not null,
  nonce bytea not null,
  sealed bytea not null,
  -- The place that this one corrects; that one has ended.
  corrects_id uuid references victims_locations (id),
  ended_at timestamptz,
  ended_by uuid,
  ended_because text check (ended_because in ('no-longer-there', 'entered-wrongly', 'corrected')),
  written_at timestamptz not null,
  written_by uuid not null
);
create index victims_locations_case on victims_locations (case_id);

-- What was answered about an address: once written, shown as it was.
create table victims_tests (
  id uuid primary key,
  case_id uuid not null references cases_cases (id),
  option_id uuid not null,
  -- The square of the grid in which the address lies: of the address, not of any place.
  cell text not null,
  answer text not null check (answer in ('suitable', 'unsuitable', 'ask')),
  -- Answered by whoever was asked, and not by the test.
  by_hand boolean not null default false,
  -- Counts towards how many addresses of a case may be tested.
  counted boolean not null,
  ask_post_id uuid references staff_posts (id),
  tested_on date not null,
  agency_id uuid not null references staff_agencies (id),
  member_id uuid not null references staff_members (id),
  written_at timestamptz not null,
  written_by uuid not null
);
create index victims_tests_case on victims_tests (case_id, option_id);
create index victims_tests_member on victims_tests (member_id, tested_on) where counted;

-- Readings that two people agreed to: who may read which place, and until when.
create table victims_readings (
  id uuid primary key,
  location_id uuid not null references victims_locations (id),
  case_id uuid not null references cases_cases (id),
  member_id uuid not null references staff_members (id),
  agency_id uuid not null references staff_agencies (id),
  because text not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  written_at timestamptz not null,
  written_by uuid not null,
  check (to_at > from_at)
);
create index victims_readings_location on victims_readings (location_id);

-- A sealed place did not open. Until somebody has mended it, every test in every case is answered "ask": so the answer
-- does not tell in which case it happened. It is not said here either.
create table victims_faults (
  id uuid primary key,
  found_at timestamptz not null,
  mended_at timestamptz
);

-- Where an address option lies, in metres on the national grid: only such an option can be tested.
alter table housing_options add column east integer, add column north integer,
  add constraint housing_options_point check ((east is null) = (north is null));
-- Since when the person lives there.
alter table housing_options add column moved_in_on date;
