-- What the platform keeps for itself: settings, the ledger, spent forms, drafts.

-- Settings of this installation. The demonstration clock is one: the days between real time and the time shown.
create table platform_settings (
  key text primary key,
  value jsonb not null,
  written_at timestamptz not null
);

-- The ledger: one line for each reading and writing of case data, in the transaction that read or wrote.
-- The body says what and whose; the leaf commits to it. Erasing a body and its salt leaves the leaf verifiable.
create table ledger_events (
  id uuid primary key,
  happened_at timestamptz not null,
  written_at timestamptz not null,
  member_id uuid,
  agency_id uuid,
  post_id uuid,
  role text not null,
  session_id uuid,
  kind text not null check (kind in
    ('collection', 'alteration', 'consultation', 'disclosure', 'combination', 'erasure', 'access-decision', 'administration')),
  act text not null,
  purpose text not null,
  case_id uuid,
  body jsonb,
  salt bytea,
  body_hash bytea not null check (length(body_hash) = 32),
  leaf bytea not null check (length(leaf) = 32),
  check ((body is null) = (salt is null))
);
create index ledger_events_case on ledger_events (case_id, happened_at desc) where case_id is not null;
create index ledger_events_member on ledger_events (member_id, happened_at desc);

-- A form carries a key that is spent by the command it starts: a second send finds the first one's answer.
create table platform_spent_forms (
  key uuid primary key,
  member_id uuid not null,
  act text not null,
  went_to text not null,
  spent_at timestamptz not null
);

-- Text that somebody is still typing, kept so that a closed lid or a lost session costs nothing.
create table platform_drafts (
  member_id uuid not null,
  form text not null,
  subject text not null,
  fields jsonb not null,
  saved_at timestamptz not null,
  primary key (member_id, form, subject)
);
