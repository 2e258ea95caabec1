-- People who are managed, and the people around them. A person keeps one id for life; names are never overwritten.

create table people_people (
  id uuid primary key,
  -- The name used on screen: always also a row of people_names.
  known_as text not null,
  written_at timestamptz not null,
  written_by uuid not null
);

create table people_particulars (
  person_id uuid primary key references people_people (id),
  born_on date,
  -- What is known when the whole date is not: '1971', '1971-02'.
  born_about text,
  sex text,
  communication_needs text,
  written_at timestamptz not null,
  written_by uuid not null
);
create index people_particulars_born_on on people_particulars (born_on);

create table people_names (
  id uuid primary key,
  person_id uuid not null references people_people (id),
  kind text not null check (kind in ('recorded', 'alias', 'former', 'nickname', 'spelling')),
  name text not null,
  -- The words of the name as the search reads them; see src/modules/people/model/name-words.ts.
  words text[] not null,
  source_agency_id uuid not null references staff_agencies (id),
  written_at timestamptz not null,
  written_by uuid not null
);
create index people_names_person on people_names (person_id);
create index people_names_words on people_names using gin (words);

-- Every distinct word of every name, and the same words with one letter left out: two words that share a shortened
-- form are one typing slip apart. Holds words, never whole names or people.
create table people_name_words (
  word text primary key
);
create table people_word_deletions (
  shortened text not null,
  word text not null references people_name_words (word),
  primary key (shortened, word)
);

create table people_identifiers (
  id uuid primary key,
  person_id uuid not null references people_people (id),
  type text not null,
  raw text not null,
  canonical text not null,
  check_fits boolean,
  source_agency_id uuid not null references staff_agencies (id),
  written_at timestamptz not null,
  written_by uuid not null
);
create index people_identifiers_person on people_identifiers (person_id);
create index people_identifiers_canonical on people_identifiers (canonical);

create table people_addresses (
  id uuid primary key,
  person_id uuid not null references people_people (id),
  kind text not null check (kind in ('home', 'family', 'temporary', 'hostel', 'custody', 'hospital', 'former', 'no-fixed-abode')),
  line text not null,
  postcode text,
  from_day date,
  to_day date,
  -- Why the person cannot go there, when that is so: "family refuses".
  closed_because text,
  source_agency_id uuid not null references staff_agencies (id),
  written_at timestamptz not null,
  written_by uuid not null
);
create index people_addresses_person on people_addresses (person_id);

-- People around the person: family, partners, visitors and their children. Sensitive by nature, so they have a
-- section of their own and are never searchable as managed people.
create table people_associates (
  id uuid primary key,
  person_id uuid not null references people_people (id),
  name text not null,
  relation text not null,
  is_child boolean not null default false,
  born_on date,
  -- People of one household or family share a key, so that a sighting of one concerns all.
  household uuid,
  section text not null references access_sections (section),
  concern text,
  -- The worker who lawfully told this person something, and when: S3-53 proposes them as an invitee.
  disclosed_by uuid references staff_members (id),
  disclosed_on date,
  written_at timestamptz not null,
  written_by uuid not null,
  agency_id uuid not null references staff_agencies (id)
);
create index people_associates_person on people_associates (person_id);

-- A children's worker's assessment of an adult's ability to protect.
create table people_protective_assessments (
  id uuid primary key,
  associate_id uuid not null references people_associates (id),
  person_id uuid not null references people_people (id),
  assessed_on date not null,
  result text not null check (result in ('able', 'able-with-support', 'not-able', 'not-yet-known')),
  says text not null,
  written_at timestamptz not null,
  written_by uuid not null,
  agency_id uuid not null references staff_agencies (id)
);
create index people_protective_assessments_person on people_protective_assessments (person_id);

-- Two records that may be one person. Shown, decided by a person, never merged by the machine.
create table people_possible_duplicates (
  id uuid primary key,
  person_id uuid not null references people_people (id),
  other_person_id uuid not null references people_people (id),
  why jsonb not null,
  decision text check (decision in ('same', 'different', 'not-sure')),
  decided_by uuid references staff_members (id),
  decided_at timestamptz,
  decided_because text,
  written_at timestamptz not null
);
create index people_possible_duplicates_person on people_possible_duplicates (person_id);
create index people_possible_duplicates_other on people_possible_duplicates (other_person_id);

-- A search typed by somebody: kept so that names stand in no URL and the page can be opened again.
create table people_searches (
  id uuid primary key,
  member_id uuid not null references staff_members (id),
  typed text not null,
  written_at timestamptz not null
);
