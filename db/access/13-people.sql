-- People. Whoever may enter people may add one, with what is known of them, in one transaction; after that, reading and
-- writing follow the cases.
do $$
declare
  one record;
  just_entered text;
begin
  for one in
    select * from (values
      ('people_people', 'id', 'name', 'register'),
      ('people_particulars', 'person_id', 'particulars', 'particulars'),
      ('people_names', 'person_id', 'name', 'identifiers'),
      ('people_identifiers', 'person_id', 'identifiers', 'identifiers'),
      ('people_addresses', 'person_id', 'housing', 'housing')
    ) as t (tab, key, reads, writes)
  loop
    just_entered := case one.tab when 'people_people' then 'true' else format('access.i_am_entering(%I)', one.key) end;
    execute format('call access.protect(%L)', one.tab);
    execute format('create policy "readers of %s" on %I for select to cairn_app
      using (%I = any ((select access.people_i_may_read(%L))::uuid[])
        or ((select access.have_written()) and access.i_am_entering(%I)))',
      one.reads, one.tab, one.key, one.reads, one.key);
    execute format('create policy "whoever may enter or keep it adds" on %I for insert to cairn_app
      with check (written_by = (select access.me()) and (((select access.i_may_write(''register'')) and %s)
        or %I = any ((select access.people_i_may_write(%L))::uuid[])))', one.tab, just_entered, one.key, one.writes);
    execute format('create policy "writers of %s change" on %I for update to cairn_app
      using (%I = any ((select access.people_i_may_write(%L))::uuid[]))', one.writes, one.tab, one.key, one.writes);
    execute format('grant select, insert, update on %I to cairn_app', one.tab);
  end loop;
end
$$;
-- The name by which somebody is known is one thing; what else they were called belongs to the identifiers.
drop policy "readers of name" on people_names;
create policy "readers of the name, and of other names" on people_names for select to cairn_app using (
  (kind = 'recorded' and person_id = any ((select access.people_i_may_read('name'))::uuid[]))
  or person_id = any ((select access.people_i_may_read('identifiers'))::uuid[])
  or ((select access.have_written()) and access.i_am_entering(person_id)));
-- Names and numbers are added to, never changed, and who was entered stays who was entered.
revoke update on people_people, people_names, people_identifiers from cairn_app;
call access.let_definer_read('people_people');
call access.let_definer_read('people_names');
call access.let_definer_read('people_particulars');
call access.let_definer_read('people_identifiers');

-- Names, days of birth and numbers that answer a search, of people whom the searcher may know of. The index that finds
-- names cannot serve a search through row policies (the engine must apply those first, to every name there is), so the
-- same rights are applied here to what the index found: other names and numbers to readers of identifiers, days of
-- birth to readers of particulars. Whoever answers most words comes first.
create or replace function access.find_people(alike text[], days date[], numbers text[], most integer)
returns table (person_id uuid, name text, words text[], known_as text, born_on date, by_number boolean)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  like_it constant uuid[] := array(
    select n.person_id from people_names n where n.words && alike
    union select d.person_id from people_particulars d where d.born_on = any (days)
    union select i.person_id from people_identifiers i where i.canonical = any (numbers));
  theirs constant uuid[] := array(
    select c.id from cases_cases c join unnest(like_it) them (id) on them.id = c.person_id
     where access.focus() is null or c.id = any (access.focus()));
begin
  return query
    with standing as materialized (
      select c.person_id as id, s.as_role from access.standing(theirs) s join cases_cases c on c.id = s.id
    ), mine as materialized (
      select s.id, bool_or(r.section = 'name') as named, bool_or(r.section = 'particulars') as dated,
             bool_or(r.section = 'identifiers') as identified
        from standing s join access_rights r on r.role = s.as_role and r.place = 'file' and r.may_read
       where r.section in ('name', 'particulars', 'identifiers') and access.is_arranged(r.section) group by s.id
    ), known as materialized (
      select m.*, case when m.dated then d.born_on end as born,
             m.identified and exists (select 1 from people_identifiers i where i.person_id = m.id and i.canonical = any (numbers)) as numbered
        from mine m left join people_particulars d on d.person_id = m.id where m.named
    )
    select k.id, n.name, n.words, p.known_as, k.born, k.numbered
      from known k join people_people p on p.id = k.id
      join people_names n on n.person_id = k.id and (n.kind = 'recorded' or k.identified)
     where n.words && alike or k.born = any (days) or k.numbered
     order by k.numbered desc, cardinality(array(select unnest(n.words) intersect select unnest(alike))) desc, n.id
     limit most;
end
$$;

-- The search dictionary: words, with no thread back to a person, so every name may add its words.
call access.protect('people_name_words');
call access.protect('people_word_deletions');
create policy "words are shared" on people_name_words for select to cairn_app using ((select access.my_role()) is not null);
create policy "names bring words" on people_name_words for insert to cairn_app with check ((select access.my_role()) is not null);
create policy "words are shared" on people_word_deletions for select to cairn_app using ((select access.my_role()) is not null);
create policy "names bring words" on people_word_deletions for insert to cairn_app with check ((select access.my_role()) is not null);
grant select, insert on people_name_words, people_word_deletions to cairn_app;
call access.let_definer_read('people_name_words');
call access.let_definer_read('people_word_deletions');

call access.protect('people_associates');
create policy "readers of children and their own agency" on people_associates for select to cairn_app using (
  person_id = any (case section
    when 'children' then (select access.people_i_may_read('children'))
    when 'victim' then (select access.people_i_may_read('victim'))
    else (select access.people_i_may_read('general')) end)
  or (agency_id = (select access.my_agency()) and person_id = any ((select access.people_i_may_read('name'))::uuid[])));
create policy "writers of children add" on people_associates for insert to cairn_app with check (
  written_by = (select access.me()) and agency_id = (select access.my_agency())
  and person_id = any ((select access.people_i_may_write('children'))::uuid[]));
create policy "writers of children change" on people_associates for update to cairn_app using (
  person_id = any ((select access.people_i_may_write('children'))::uuid[]));
grant select, insert, update on people_associates to cairn_app;

call access.protect('people_protective_assessments');
create policy "readers of children" on people_protective_assessments for select to cairn_app using (
  person_id = any ((select access.people_i_may_read('children'))::uuid[]));
create policy "writers of children add" on people_protective_assessments for insert to cairn_app with check (
  written_by = (select access.me()) and agency_id = (select access.my_agency())
  and person_id = any ((select access.people_i_may_write('children'))::uuid[]));
grant select, insert on people_protective_assessments to cairn_app;

-- A possible duplicate is seen only by somebody who may see both people.
call access.protect('people_possible_duplicates');
create policy "readers of both people" on people_possible_duplicates for select to cairn_app using (
  person_id = any ((select access.people_i_may_read('identifiers'))::uuid[])
  and other_person_id = any ((select access.people_i_may_read('identifiers'))::uuid[]));
create policy "whoever may enter people and may see both adds" on people_possible_duplicates for insert to cairn_app with check (
  (select access.i_may_write('register'))
  and (person_id = any ((select access.people_i_may_read('identifiers'))::uuid[]) or access.i_am_entering(person_id))
  and (other_person_id = any ((select access.people_i_may_read('identifiers'))::uuid[]) or access.i_am_entering(other_person_id)));
create policy "readers of both decide" on people_possible_duplicates for update to cairn_app using (
  person_id = any ((select access.people_i_may_write('identifiers'))::uuid[])
  and other_person_id = any ((select access.people_i_may_write('identifiers'))::uuid[]));
grant select, insert, update on people_possible_duplicates to cairn_app;

call access.protect('people_searches');
create policy "a search belongs to its typist" on people_searches for all to cairn_app
  using (member_id = (select access.me_in_post())) with check (member_id = (select access.me_in_post()));
grant select, insert on people_searches to cairn_app;
