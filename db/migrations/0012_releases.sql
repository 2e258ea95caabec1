-- The prison's word that somebody is coming out.
create table releases_notices (
  id uuid primary key,
  -- Empty while it is undecided whether the person is already known.
  case_id uuid references cases_cases (id),
  person_id uuid references people_people (id),
  area_id uuid not null references staff_areas (id),
  sender_agency_id uuid not null references staff_agencies (id),
  sent_by uuid not null references staff_members (id),
  received_on date not null,
  release_on date not null,
  pre_release_meeting_on date,
  as_written jsonb not null,
  days_before integer not null,
  late boolean not null,
  because jsonb not null,
  state text not null check (state in ('to-match', 'matched', 'withdrawn')),
  written_at timestamptz not null
);
create index releases_notices_case on releases_notices (case_id);
create index releases_notices_area on releases_notices (area_id) where state = 'to-match';
