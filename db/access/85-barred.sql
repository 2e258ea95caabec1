-- Deny wins. Every table that says of which case or person a row is carries this beside all that lets somebody in: nothing
-- of people from whom they are barred, and nothing of any case where their agency has no basis to take part. A new table
-- has it by itself. That the agency takes part where the case is, is asked of agencies that do not take part everywhere: what
-- is somebody's own (a task, an action, an invitation) does not outlast the arrangement either (S0-4).
do $$
declare
  one record;
  barring text;
begin
  for one in
    select c.relname as tab,
           case when c.relname = 'cases_cases' then 'id' else max(a.attname) filter (where a.attname = 'case_id') end as of_case,
           case when c.relname = 'people_people' then 'id' else max(a.attname) filter (where a.attname = 'person_id') end as of_person,
           max(a.attname) filter (where a.attname = 'other_person_id') as of_other
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
     group by c.relname
  loop
    select string_agg(format('(%1$I is null or ((select access.have_basis()) and %1$I <> all ((select access.%2$s())::uuid[])))', at, barred), ' and ')
      into barring
      from (values (one.of_case, 'cases_barred'), (one.of_person, 'people_barred'), (one.of_other, 'people_barred')) as columns (at, barred)
     where at is not null;
    continue when barring is null;
    -- A case that is being opened is in no table yet; its area is.
    barring := barring || case
      when one.tab = 'cases_cases' then ' and ((select access.have_basis_everywhere()) or area_id = any ((select access.areas_of_basis())::uuid[]))'
      when one.of_case is not null then format(' and (%1$I is null or (select access.have_basis_everywhere())
        or %1$I = any ((select access.cases_where_we_take_part())::uuid[]))', one.of_case)
      else '' end;
    -- A line of the ledger about somebody hidden may be written, though not read: that they were asked for is kept.
    execute format('create policy "nobody they are barred from" on %I as restrictive for %s to cairn_app using (%s)',
      one.tab, case when one.tab = 'ledger_events' then 'select' else 'all' end, barring);
  end loop;
end
$$;
