-- Who may call what of the history. It belongs to a role that sees every row and decides nothing.
do $$
declare
  one record;
begin
  for one in
    select p.oid::regprocedure as signature, p.prosecdef, p.proname, p.prokind from pg_proc p
     where p.pronamespace = 'history'::regnamespace
  loop
    execute format('revoke execute on routine %s from public', one.signature);
    if one.prokind = 'f' then
      execute format('grant execute on function %s to cairn_historian', one.signature);
    end if;
    if one.prosecdef then
      execute format('alter function %s owner to cairn_historian', one.signature);
    end if;
    if one.proname ~ '_portions?$|^acts_of_nobody$|^tables$|^written_by$' then
      execute format('grant execute on function %s to cairn_keeper', one.signature);
    elsif one.proname in ('written_by_act', 'nothing_written', 'as_it_stood', 'posts_about') then
      execute format('grant execute on function %s to cairn_app, cairn_keeper, cairn_gate', one.signature);
    end if;
  end loop;
end
$$;
grant execute on function access.act(), access.now(), access.have_written(), access.cases_by_right(text, boolean) to cairn_historian;
