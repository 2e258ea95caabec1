-- Who saw it, and what follows from having looked: what a data protection officer does, what was sent to the wrong
-- place, and what in the ledger somebody's supervisor should see.

-- Whom and what a line is about stands in its body; who saw one person, or one item, is asked of these.
create index ledger_events_people on ledger_events using gin ((body -> 'people') jsonb_path_ops) where body -> 'people' is not null;
create index ledger_events_items on ledger_events using gin ((body -> 'items') jsonb_path_ops) where body -> 'items' is not null;
-- Lines come in the order of time, so that a small index finds an hour among years.
create index ledger_events_when on ledger_events using brin (written_at);

-- A case that a data protection officer opened because somebody asked: why, on whose request, until when.
create table access_records_requests (
  id uuid primary key,
  case_id uuid not null references cases_cases (id),
  area_id uuid not null references staff_areas (id),
  kind text not null check (kind in ('subject-access', 'rectification', 'complaint', 'regulator')),
  received_on date not null,
  answer_by date not null,
  because text not null,
  grant_id uuid not null,
  open_until timestamptz not null,
  closed_at timestamptz,
  closed_by uuid references staff_members (id),
  closed_because text,
  version integer not null default 1,
  agency_id uuid not null references staff_agencies (id),
  written_at timestamptz not null,
  written_by uuid not null
);
create index access_records_requests_case on access_records_requests (case_id);

-- Each agency answers for what it owns: how much there is, and what it says may be given.
create table access_records_owner_answers (
  id uuid primary key,
  request_id uuid not null references access_records_requests (id),
  case_id uuid not null references cases_cases (id),
  area_id uuid not null references staff_areas (id),
  owner_agency_id uuid not null references staff_agencies (id),
  items integer not null check (items >= 0),
  answer_by date not null,
  state text not null default 'waiting' check (state in ('waiting', 'release', 'release-part', 'withhold')),
  says text,
  answered_at timestamptz,
  answered_by uuid references staff_members (id),
  version integer not null default 1,
  written_at timestamptz not null,
  written_by uuid not null
);
create index access_records_owner_answers_request on access_records_owner_answers (request_id);
create index access_records_owner_answers_case on access_records_owner_answers (case_id);

-- What went where it should not have gone. Whoever notices it says so; the data protection officer takes it from there.
create table access_records_mis_sends (
  id uuid primary key,
  case_id uuid references cases_cases (id),
  area_id uuid not null references staff_areas (id),
  what text not null,
  to_whom text not null,
  sent_at timestamptz,
  noticed_at timestamptz not null,
  danger boolean not null default false,
  state text not null default 'open' check (state in ('open', 'closed')),
  version integer not null default 1,
  agency_id uuid not null references staff_agencies (id),
  written_at timestamptz not null,
  written_by uuid not null
);
create index access_records_mis_sends_case on access_records_mis_sends (case_id) where case_id is not null;

create table access_records_mis_send_steps (
  id uuid primary key,
  mis_send_id uuid not null references access_records_mis_sends (id),
  step text not null check (step in
    ('contained', 'assessed', 'regulator-told', 'regulator-not-told', 'person-told', 'person-not-told', 'note', 'closed')),
  says text not null,
  happened_at timestamptz not null,
  written_at timestamptz not null,
  written_by uuid not null
);
create index access_records_mis_send_steps_of on access_records_mis_send_steps (mis_send_id, happened_at);

-- What in the ledger somebody's supervisor should look at: the rule, the lines it rests on, and what came of it. It is
-- never shown to the person it is about, nor to their peers.
create table access_records_signals (
  id uuid primary key,
  rule text not null,
  strong boolean not null,
  -- One signal of a rule about somebody and one thing: a case, or a day.
  subject text not null,
  member_id uuid not null references staff_members (id),
  post_id uuid not null references staff_posts (id),
  agency_id uuid not null references staff_agencies (id),
  area_id uuid references staff_areas (id),
  supervisor_post_id uuid references staff_posts (id),
  because jsonb not null,
  lines integer not null,
  event_ids uuid[] not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'explained', 'referred')),
  outcome_says text,
  decided_at timestamptz,
  decided_by uuid references staff_members (id),
  version integer not null default 1,
  written_at timestamptz not null,
  written_by uuid not null,
  unique (member_id, rule, subject)
);
create index access_records_signals_supervisor on access_records_signals (supervisor_post_id) where state = 'open';
create index access_records_signals_area on access_records_signals (area_id) where state = 'open';

-- How far the ledger has been gone through.
create table access_records_watched (
  id text primary key,
  until_at timestamptz not null
);

-- Where somebody who works here lives, as they said themselves, so that Cairn notices when they open a neighbour. Nobody
-- reads it, not even supervisors: it is compared and never shown.
create table access_records_own_places (
  id uuid primary key,
  member_id uuid not null references staff_members (id),
  postcode text not null check (postcode ~ '^[A-Z0-9]{2,8}$'),
  from_day date not null,
  to_day date,
  written_at timestamptz not null,
  written_by uuid not null
);
create index access_records_own_places_member on access_records_own_places (member_id);
