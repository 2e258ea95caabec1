-- Who works here: agencies, areas, posts and the people who hold them.

create table staff_agencies (
  id uuid primary key,
  name text not null,
  short_name text not null,
  -- What the agency is in the field's own terms; decides which contribution form it fills in.
  kind text not null check (kind in ('social-work', 'police', 'housing', 'health', 'prison', 'children-and-families',
    'voluntary', 'accommodation-provider', 'coordination', 'oversight', 'inspection', 'administration')),
  email text
);

create table staff_areas (
  id uuid primary key,
  name text not null,
  kind text not null check (kind in ('authority', 'police-division')),
  -- Under which law the work is done here.
  jurisdiction text not null default 'Scotland' check (jurisdiction in ('Scotland', 'England and Wales', 'New Zealand')),
  -- The division that polices this authority; empty for divisions themselves.
  division_id uuid references staff_areas (id)
);

create table staff_posts (
  id uuid primary key,
  agency_id uuid not null references staff_agencies (id),
  area_id uuid references staff_areas (id),
  role text not null,
  title text not null,
  other_titles text[] not null default '{}',
  reports_to uuid references staff_posts (id)
);
create index staff_posts_role on staff_posts (role, area_id);
create index staff_posts_reports_to on staff_posts (reports_to);

create table staff_members (
  id uuid primary key,
  agency_id uuid not null references staff_agencies (id),
  name text not null,
  email text,
  phone text,
  discipline text
);

-- Who holds which post, from when to when. A deputy covers between recorded days.
create table staff_postings (
  id uuid primary key,
  post_id uuid not null references staff_posts (id),
  member_id uuid not null references staff_members (id),
  kind text not null default 'holder' check (kind in ('holder', 'deputy')),
  from_day date not null,
  to_day date,
  check (to_day is null or to_day >= from_day)
);
create index staff_postings_member on staff_postings (member_id);
create index staff_postings_post on staff_postings (post_id);

-- What an area decides for itself, in the dated and cited shape the rules use: ages, policy names, clocks.
create table staff_local_settings (
  id uuid primary key,
  area_id uuid not null references staff_areas (id),
  key text not null,
  value jsonb not null,
  from_day date not null,
  to_day date,
  source text not null,
  pinpoint text not null default ''
);
create index staff_local_settings_area on staff_local_settings (area_id, key);
