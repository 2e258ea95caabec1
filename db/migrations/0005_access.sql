-- What each role may reach, as data that governance staff can print. The rows are written by db/access/rights.sql.

-- The parts into which a case file and a minute are divided for the sake of need to know.
create table access_sections (
  section text primary key,
  says text not null
);

-- How far a role reaches before anybody gives it a case of its own:
--   area        every case of the areas its post serves
--   membership  cases on which the person or post stands, and those of posts that report to it
--   meeting     only conferences to which the person is assigned
--   none        no case at all
create table access_roles (
  role text primary key,
  says text not null,
  reach text not null check (reach in ('area', 'membership', 'meeting', 'none')),
  reaches_under_18 boolean not null default false
);

-- Which sections a role may read in the case file, and which in a minute, and where it may write.
create table access_rights (
  role text not null references access_roles (role),
  section text not null references access_sections (section),
  place text not null check (place in ('file', 'minute')),
  may_read boolean not null default false,
  may_write boolean not null default false,
  primary key (role, section, place)
);
