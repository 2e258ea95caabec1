-- The few shapes our policies have, so that a table's protection is one line and reads as a sentence.

-- Turns on row-level security for a table and forces it, and clears the policies of an earlier release.
create or replace procedure access.protect(wanted regclass)
language plpgsql set search_path = pg_catalog, public as $$
declare
  old record;
begin
  execute format('alter table %s enable row level security', wanted);
  execute format('alter table %s force row level security', wanted);
  for old in select polname from pg_policy where polrelid = wanted loop
    execute format('drop policy %I on %s', old.polname, wanted);
  end loop;
  execute format('revoke all on %s from cairn_app, cairn_gate, cairn_keeper, cairn_definer, public', wanted);
end
$$;

-- The functions that decide access see every row of the tables they decide by, and of no other.
create or replace procedure access.let_definer_read(wanted regclass)
language plpgsql set search_path = pg_catalog, public as $$
begin
  execute format('create policy "access functions decide by this" on %s for select to cairn_definer using (true)', wanted);
  execute format('grant select on %s to cairn_definer', wanted);
end
$$;

-- The command line's own tables: whoever runs the installation keeps them, and they hold no case.
create or replace procedure access.let_keeper_keep(wanted regclass)
language plpgsql set search_path = pg_catalog, public as $$
begin
  execute format('create policy "the command line keeps this" on %s for all to cairn_keeper using (true) with check (true)', wanted);
  execute format('grant select, insert, update on %s to cairn_keeper', wanted);
end
$$;

-- "I may read (or write) the section that stands in the row, on its case": first what is mine throughout, and only then,
-- for whoever stands on some cases as one thing and on others as another, what is mine on this one.
drop function if exists access.by_section_of_row(text);
create or replace function access.by_section_of_row(writing boolean) returns text
language sql immutable set search_path = pg_catalog as $$
  select format('((section = any ((select access.sections_throughout(%1$L))::text[])
      and case_id = any ((select access.cases_i_stand_on())::uuid[]))
    or (case_id, section) in (select b.case_id, b.section from access.sections_beside(%1$L) b))', writing)
$$;

-- A table about a case, all of whose rows belong to one section. A row that says from which agency it is says the
-- writer's own: nobody records in the name of another. `from_own` is false where the agency is what the row is about.
drop procedure if exists access.rows_of_one_section(regclass, text, boolean);
create or replace procedure access.rows_of_one_section(wanted regclass, section text, own_agency boolean default false, from_own boolean default true)
language plpgsql set search_path = pg_catalog, public as $$
declare
  own text := case when own_agency
    then ' or (agency_id = (select access.my_agency()) and case_id = any ((select access.cases_i_may_read(''name''))::uuid[]))'
    else '' end;
  writers_agency text := case when from_own and exists (select 1 from pg_attribute a where a.attrelid = wanted and a.attname = 'agency_id' and not a.attisdropped)
    then ' and agency_id = (select access.my_agency())' else '' end;
begin
  call access.protect(wanted);
  execute format('create policy "readers of %s" on %s for select to cairn_app
    using (case_id = any ((select access.cases_i_may_read(%L))::uuid[])%s)', section, wanted, section, own);
  execute format('create policy "writers of %s add" on %s for insert to cairn_app
    with check (written_by = (select access.me())%s and (case_id = any ((select access.cases_i_may_write(%L))::uuid[])
      or access.i_am_opening(case_id)))', section, wanted, writers_agency, section);
  execute format('create policy "writers of %s change" on %s for update to cairn_app
    using (case_id = any ((select access.cases_i_may_write(%L))::uuid[]))
    with check (case_id = any ((select access.cases_i_may_write(%L))::uuid[]))', section, wanted, section, section);
  execute format('grant select, insert, update on %s to cairn_app', wanted);
end
$$;

-- A table about a case, each of whose rows names its own section. The agency that wrote a row may always read it.
create or replace procedure access.rows_of_their_own_section(wanted regclass)
language plpgsql set search_path = pg_catalog, public as $$
begin
  call access.protect(wanted);
  execute format('create policy "readers of the row''s section" on %s for select to cairn_app using (%s
    or (agency_id = (select access.my_agency()) and case_id = any ((select access.cases_i_may_read(''name''))::uuid[])))',
    wanted, access.by_section_of_row(false));
  execute format('create policy "writers of the row''s section add" on %s for insert to cairn_app
    with check (written_by = (select access.me()) and agency_id = (select access.my_agency())
      and (%s or access.i_am_opening(case_id)))', wanted, access.by_section_of_row(true));
  execute format('grant select, insert on %s to cairn_app', wanted);
end
$$;
