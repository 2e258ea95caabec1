-- The history of rows: for every row of case data that is written, what its text hashed to, and what stood there before it
-- was changed. So any past state can be built again, and a row that was changed behind Cairn's back shows.
do $$
begin
  if not exists (select 1 from pg_roles where rolname = 'cairn_historian') then
    create role cairn_historian nologin nosuperuser nobypassrls noinherit;
  end if;
  grant cairn_historian to current_user;
end
$$;

-- Apart from the functions that decide access: those see few tables, these see all, and decide nothing.
create schema history;
grant usage on schema history to cairn_app, cairn_gate, cairn_keeper, cairn_historian;
grant usage on schema public, access to cairn_historian;
grant create on schema history to cairn_historian;
alter default privileges in schema history revoke execute on functions from public;

-- One line for each row written. Numbered by the database: the order of the lines is part of what they say. What stood
-- before is kept whole; what stands now is in its own table.
create table ledger_rows (
  id bigint generated always as identity primary key,
  act_id uuid,
  tab text collate "C" not null,
  row_id text collate "C" not null,
  did text not null check (did in ('taken-up', 'inserted', 'changed', 'removed')),
  case_id uuid,
  person_id uuid,
  written_at timestamptz not null,
  hash bytea check (length(hash) = 32),
  before jsonb,
  check ((hash is null) = (did = 'removed')),
  check ((before is not null) = (did in ('changed', 'removed')))
);
create index ledger_rows_row on ledger_rows (tab, row_id, id desc);
create index ledger_rows_act on ledger_rows (act_id, id);
create index ledger_rows_case on ledger_rows (case_id, tab) where before is not null;

-- Which tables keep a history, since when, and the columns that their texts had then.
create table ledger_row_tables (
  tab text primary key,
  columns text[] not null,
  taken_up_at timestamptz not null
);

-- Whoever compares asks for the line of the ledger that answers for an act.
create index ledger_events_act on ledger_events (act_id) where act_id is not null;
