-- Before something about a case goes to somebody: whether the name is one of the case, and what a second person said of it.

-- A name that was tried: typed ones are counted, and one that was stopped waits for a second person. Read by nobody but
-- whoever tried it and Cairn, for that it was stopped may tell that somebody of this name is in the case.
create table recipients_tries (
  id uuid primary key,
  case_id uuid not null references cases_cases (id),
  -- The member of staff, or the folded words that were typed: one recipient in any writing.
  recipient text not null,
  -- As it is shown to whoever tried it and to the second person.
  name text not null,
  typed boolean not null,
  stopped boolean not null,
  counted boolean not null,
  tried_on date not null,
  agency_id uuid not null references staff_agencies (id),
  member_id uuid not null references staff_members (id),
  written_at timestamptz not null,
  written_by uuid not null,
  unique (id, case_id)
);
create index recipients_tries_case on recipients_tries (case_id, recipient);
create index recipients_tries_member on recipients_tries (member_id, tried_on) where counted;

-- A second person looked: this recipient is nobody of this case, said by whom, why, and until when.
create table recipients_confirmations (
  id uuid primary key,
  try_id uuid not null,
  case_id uuid not null,
  because text not null,
  asked_by uuid not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  written_at timestamptz not null,
  written_by uuid not null references staff_members (id),
  foreign key (try_id, case_id) references recipients_tries (id, case_id),
  check (asked_by <> written_by),
  check (to_at > from_at)
);
create index recipients_confirmations_try on recipients_confirmations (try_id);
