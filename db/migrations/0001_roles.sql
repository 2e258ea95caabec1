-- The roles that stand between a request and the data. None may sign in, none bypasses row-level security.
--   cairn_app      what a page, command or job becomes once it acts for a named member of staff
--   cairn_gate     what sign-in becomes: accounts and sessions, never case data
--   cairn_keeper   what the command line becomes: the staff directory, settings, reading the ledger; never a case
--   cairn_definer  owner of the few functions that decide access; sees what their policies name, nothing more
do $$
declare
  wanted text;
begin
  foreach wanted in array array['cairn_app', 'cairn_gate', 'cairn_keeper', 'cairn_definer'] loop
    if not exists (select 1 from pg_roles where rolname = wanted) then
      execute format('create role %I nologin nosuperuser nobypassrls noinherit', wanted);
    end if;
    execute format('grant %I to current_user', wanted);
  end loop;
end
$$;

create schema access;
grant usage on schema access to cairn_app, cairn_gate, cairn_keeper, cairn_definer;
grant usage on schema public to cairn_app, cairn_gate, cairn_keeper, cairn_definer;
grant create on schema access to cairn_definer;
-- Nobody reaches a function because it happened to be created: each is granted by name.
alter default privileges in schema access revoke execute on functions from public;
alter default privileges in schema public revoke execute on functions from public;
