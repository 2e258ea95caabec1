-- The management of one person by several agencies, from before release to after supervision.

create table cases_cases (
  id uuid primary key,
  person_id uuid not null references people_people (id),
  reference text not null unique,
  area_id uuid not null references staff_areas (id),
  division_id uuid not null references staff_areas (id),
  -- Under-18 cases belong to the children's service and are outside every adult team's reach (S3-45).
  regime text not null default 'adult' check (regime in ('adult', 'under-18')),
  basis text not null check (basis in ('statutory', 'voluntary-throughcare', 'children-and-families', 'joint-monitoring', 'unallocated')),
  place text not null check (place in ('custody', 'community', 'hospital')),
  state text not null default 'open' check (state in ('open', 'closed')),
  kind text not null default 'sexual' check (kind in ('sexual', 'violent')),
  level smallint check (level between 1 and 3),
  release_on date,
  supervision_ends_on date,
  pre_release_meeting_on date,
  lead_agency_id uuid references staff_agencies (id),
  -- The supervising or allocated worker; one at most, so that responsibility is never shared away.
  managing_post_id uuid references staff_posts (id),
  opened_on date not null,
  closed_on date,
  version integer not null default 1,
  written_at timestamptz not null,
  written_by uuid not null
);
create index cases_cases_person on cases_cases (person_id);
create index cases_cases_area on cases_cases (area_id) where state = 'open';
create index cases_cases_division on cases_cases (division_id) where state = 'open';

-- Who stands on a case, as what, since when and why. Ended memberships stay as history.
create table cases_memberships (
  id uuid primary key,
  case_id uuid not null references cases_cases (id),
  post_id uuid references staff_posts (id),
  member_id uuid references staff_members (id),
  agency_id uuid not null references staff_agencies (id),
  as_role text not null,
  because text not null,
  from_day date not null,
  to_day date,
  core_group boolean not null default true,
  written_at timestamptz not null,
  written_by uuid not null,
  check (post_id is not null or member_id is not null)
);
create index cases_memberships_case on cases_memberships (case_id);
create index cases_memberships_post on cases_memberships (post_id) where post_id is not null;
create index cases_memberships_member on cases_memberships (member_id) where member_id is not null;

-- The chronology: everything that happened, by every agency. Event time and writing time are both kept;
-- a correction is a new entry that names the one it corrects.
create table cases_entries (
  id uuid primary key,
  case_id uuid not null references cases_cases (id),
  section text not null references access_sections (section),
  kind text not null,
  happened_on date not null,
  headline text not null,
  detail text not null default '',
  agency_id uuid not null references staff_agencies (id),
  written_by uuid not null references staff_members (id),
  written_at timestamptz not null,
  corrects uuid references cases_entries (id),
  corrected_because text,
  about_table text,
  about_id uuid
);
create index cases_entries_case on cases_entries (case_id, happened_on desc, written_at desc);

-- When somebody last opened a case, so that the page can say what changed since. A second look within half an hour
-- belongs to the same sitting, so the time before it is kept: reloading a page must not make the news disappear.
create table cases_last_looked (
  member_id uuid not null references staff_members (id),
  case_id uuid not null references cases_cases (id),
  looked_at timestamptz not null,
  before_that timestamptz,
  primary key (member_id, case_id)
);
