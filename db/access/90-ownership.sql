-- The functions that look past row-level security belong to a role that can see only what its policies name.
do $$
declare
  one record;
begin
  for one in
    select p.oid::regprocedure as signature, p.prosecdef, p.prokind
      from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname = 'access'
  loop
    if one.prosecdef then
      execute format('alter function %s owner to cairn_definer', one.signature);
    end if;
    execute format('revoke execute on routine %s from public', one.signature);
    -- Procedures make the policies; only the release calls them.
    if one.prokind = 'f' then
      execute format('grant execute on function %s to cairn_app, cairn_gate, cairn_keeper, cairn_definer', one.signature);
    end if;
  end loop;
end
$$;
-- What the bare login may ask: who holds this token, to act as them, and to note where a form they sent led. To act puts
-- on a role, which the login may do or may not, whoever asks.
grant execute on function access.session(bytea, timestamptz, date, interval, interval) to public;
grant execute on function access.act_as(boolean, uuid, uuid, uuid, date, timestamptz, uuid, uuid[]) to public;
grant execute on function access.note_where_form_led(uuid, uuid, text) to public;
grant usage on schema access to public;
