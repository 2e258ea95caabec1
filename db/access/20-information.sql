-- Information items: their owner decides who reads them, and their class decides who cannot. And the lock on whether
-- somebody is registered with the police, on every table at once.
call access.protect('sharing_items');
call access.protect('sharing_item_readers');
call access.let_definer_read('sharing_items');
call access.let_definer_read('sharing_item_readers');

-- Items that their owner opened to me: to my post or to me by name, to my role or agency where I stand on the case, or to a
-- meeting in which I take part. Classes that must be opened one by one are not opened by a role, an agency or a meeting.
create or replace function access.items_opened_to_me() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  me constant uuid := access.me_in_post();
  post constant uuid := access.my_post();
  agency constant uuid := access.my_agency();
  held constant text := access.my_role();
  mine constant uuid[] := access.cases_by_right('name', false);
  meetings constant uuid[] := access.conferences_i_attend();
begin
  if held is null or held = 'clockwork' then
    return '{}';
  end if;
  return array(
    select i.id
      from sharing_item_readers r join sharing_items i on i.id = r.item_id
     where r.ended_at is null and (access.focus() is null or r.case_id = any (access.focus()))
       and (r.reader_conference_id = any (meetings) or (r.case_id = any (mine)
         and (r.reader_member_id = me or r.reader_post_id = post or r.reader_agency_id = agency or r.reader_role = held)))
       and case when i.class = 'covert' then r.reader_member_id is not null
         when i.class in ('victim-location', 'third-party-confidential', 'legal', 'applicant')
           then coalesce(r.reader_member_id, r.reader_post_id) is not null
         else true end
  );
end
$$;

-- Items of my agency that I may read, and that I wrote or could have written: mine to release, correct, open and review.
create or replace function access.items_we_keep() returns uuid[]
language plpgsql stable set search_path = pg_catalog, public as $$
declare
  agency constant uuid := access.my_agency();
  me constant uuid := access.me_in_post();
begin
  return array(
    select i.id from sharing_items i
     where i.agency_id = agency and (i.written_by = me or i.case_id = any (access.cases_i_may_write(i.section)))
  );
end
$$;

-- What the class asks of a reader, whoever opened it. A broken glass opens the file of somebody restricted, and no items. The same stands in rules/src/sharing/item-classes.ts.
do $$
begin
  execute format('create policy "the owner''s colleagues by their part, others where the owner opened it" on sharing_items for select to cairn_app using (
    (select access.my_role()) is distinct from ''clockwork'' and case_id <> all ((select access.cases_behind_glass())::uuid[])
    and (class <> ''intelligence'' or (select access.my_role()) in (''police-solo'', ''crime-manager''))
    and (class <> ''health'' or (select access.my_role()) = ''health-liaison'')
    and (class not in (''victim-contact'', ''victim-location'') or case_id = any ((select access.cases_i_may_read(''victim''))::uuid[]))
    and ((agency_id = (select access.my_agency()) and case_id = any ((select access.cases_i_may_read(''name''))::uuid[])
        and (written_by = (select access.me_in_post()) or (class not in (''legal'', ''covert'') and %s)))
      or id = any ((select access.items_opened_to_me())::uuid[])))', access.by_section_of_row(false));
  execute format('create policy "writers of its part add" on sharing_items for insert to cairn_app with check (
    written_by = (select access.me()) and agency_id = (select access.my_agency()) and owner_post_id = (select access.my_post())
    and (class <> ''intelligence'' or (select access.my_role()) in (''police-solo'', ''crime-manager''))
    and (class <> ''health'' or (select access.my_role()) = ''health-liaison'')
    and %s and (corrects is null or corrects = any ((select access.items_we_keep())::uuid[])))', access.by_section_of_row(true));
end
$$;
grant select, insert on sharing_items to cairn_app;

-- Who reads it is the owner's affair; others see their own line.
create policy "the owner, and whoever is named" on sharing_item_readers for select to cairn_app using (
  item_id = any ((select access.items_we_keep())::uuid[])
  or (item_id = any ((select access.items_opened_to_me())::uuid[])
    and (reader_member_id = (select access.me_in_post()) or reader_post_id = (select access.my_post()))));
create policy "the owner opens" on sharing_item_readers for insert to cairn_app with check (
  written_by = (select access.me()) and agency_id = (select access.my_agency())
  and item_id = any ((select access.items_we_keep())::uuid[])
  and (reader_conference_id is null or reader_conference_id = any ((select access.conferences_i_may_read())::uuid[]))
  and case_id = (select i.case_id from sharing_items i where i.id = item_id));
create policy "the owner closes" on sharing_item_readers for update to cairn_app
  using (item_id = any ((select access.items_we_keep())::uuid[])) with check (ended_by = (select access.me()));
grant select, insert, update (ended_at, ended_by, ended_because) on sharing_item_readers to cairn_app;

-- Where it comes from stays with those of the owner who could have written it.
call access.protect('sharing_item_sources');
create policy "the owner's authors" on sharing_item_sources for select to cairn_app using (
  agency_id = (select access.my_agency()) and item_id = any ((select access.items_we_keep())::uuid[]));
create policy "the owner's authors add" on sharing_item_sources for insert to cairn_app with check (
  written_by = (select access.me()) and agency_id = (select access.my_agency())
  and item_id = any ((select access.items_we_keep())::uuid[])
  and case_id = (select i.case_id from sharing_items i where i.id = item_id)
  and (sanitised_from is null or sanitised_from = any ((select access.items_we_keep())::uuid[])));
grant select, insert on sharing_item_sources to cairn_app;

-- That the owner looked again is told to whoever reads the item.
call access.protect('sharing_item_reviews');
create policy "readers of the item" on sharing_item_reviews for select to cairn_app using (
  item_id in (select i.id from sharing_items i));
create policy "the owner reviews" on sharing_item_reviews for insert to cairn_app with check (
  written_by = (select access.me()) and agency_id = (select access.my_agency())
  and item_id = any ((select access.items_we_keep())::uuid[])
  and case_id = (select i.case_id from sharing_items i where i.id = item_id));
grant select, insert on sharing_item_reviews to cairn_app;

-- That an agency holds more: told to readers of the agencies' notes, by the police about what is restricted (S2-23) and by
-- health about its contact (S2-26). It leads to a post and to no item.
call access.protect('sharing_pointers');
create policy "readers of general, and the agency" on sharing_pointers for select to cairn_app using (
  case_id = any ((select access.cases_i_may_read('general'))::uuid[])
  or (agency_id = (select access.my_agency()) and case_id = any ((select access.cases_i_may_read('name'))::uuid[])));
create policy "police and health point to themselves" on sharing_pointers for insert to cairn_app with check (
  written_by = (select access.me()) and agency_id = (select access.my_agency())
  and case_id = any ((select access.cases_i_may_write(case kind when 'health' then 'health' else 'intelligence' end))::uuid[]));
create policy "they take it back" on sharing_pointers for update to cairn_app
  using (agency_id = (select access.my_agency())
    and case_id = any ((select access.cases_i_may_write(case kind when 'health' then 'health' else 'intelligence' end))::uuid[]))
  with check (ended_by = (select access.me()));
grant select, insert, update (ended_at, ended_by) on sharing_pointers to cairn_app;

-- A permission for words that name registration: whoever asks, and the police who keep the register. Only the police
-- decide, and nobody on what they asked for themselves.
call access.protect('sharing_registration_permissions');
create policy "whoever asked, and readers of registration" on sharing_registration_permissions for select to cairn_app using (
  written_by = (select access.me_in_post()) or case_id = any ((select access.cases_i_may_read('registration'))::uuid[]));
create policy "whoever knows the person asks" on sharing_registration_permissions for insert to cairn_app with check (
  written_by = (select access.me()) and agency_id = (select access.my_agency()) and state = 'asked' and decided_by is null
  and case_id = any ((select access.cases_i_may_read('name'))::uuid[]) and person_id = access.person_of_case(case_id));
create policy "the police decide" on sharing_registration_permissions for update to cairn_app
  using ((select access.my_role()) in ('police-solo', 'crime-manager') and written_by <> (select access.me())
    and case_id = any ((select access.cases_i_may_write('registration'))::uuid[]) and state in ('asked', 'granted'))
  with check (decided_by = (select access.me()) and state <> 'asked');
grant select, insert, update (state, until_on, decided_by, decided_at, decided_because, version)
  on sharing_registration_permissions to cairn_app;
call access.let_definer_read('sharing_registration_permissions');

-- Whose words the police permitted this reader to read: of which case or person, and which words.
create or replace function access.registration_words_permitted(member uuid, post uuid, agency uuid) returns text[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return array(
    select tie.id::text || '/' || p.digest
      from sharing_registration_permissions p cross join lateral unnest(array[p.case_id, p.person_id]) as tie (id)
     where p.state = 'granted' and p.until_on >= access.today()
       and (p.to_member_id = member or p.to_post_id = post or p.to_agency_id = agency)
  );
end
$$;
create or replace function access.registration_words_permitted_to_me() returns text[] stable
return case when access.my_role() is null then '{}'
  else access.registration_words_permitted(access.me(), access.my_post(), access.my_agency()) end;

-- Whether I may know of registration on a case, or in a conference about it: for the few functions that tell a text past
-- the policies.
create or replace function access.i_may_know_registration(wanted uuid, conference uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return wanted = any (access.cases_by_right('registration', false)) or conference = any (access.conferences_i_run())
    or (conference = any (access.conferences_i_attend()) and 'registration' = any (access.minute_sections_i_may_read()));
end
$$;

-- The lock (S3-81): a row whose words say whether somebody is registered is read by readers of `registration` on that
-- case, by the agency that wrote it, by those who run the meeting it was said in or whose minute has that part, and by those
-- whom the police permitted these words. It stands beside all that lets somebody in, on every table whose rows are marked.
create or replace procedure access.lock_registration(wanted regclass)
language plpgsql set search_path = pg_catalog, public as $$
declare
  has text[];
  lets text[] := array['reveals_registration is null'];
  writers constant text[] := array['agency_id', 'set_by_agency_id', 'added_by_agency_id'];
  one text;
begin
  select array_agg(a.attname) into has from pg_attribute a where a.attrelid = wanted and a.attnum > 0 and not a.attisdropped;
  if 'case_id' = any (has) then
    lets := lets || 'case_id = any ((select access.cases_i_may_read(''registration''))::uuid[])'::text
      || '(case_id::text || ''/'' || reveals_registration) = any ((select access.registration_words_permitted_to_me())::text[])'::text;
  end if;
  if 'person_id' = any (has) then
    lets := lets || 'person_id = any ((select access.people_i_may_read(''registration''))::uuid[])'::text
      || '(person_id::text || ''/'' || reveals_registration) = any ((select access.registration_words_permitted_to_me())::text[])'::text;
  end if;
  if 'written_by' = any (has) then
    lets := lets || 'written_by = (select access.me_in_post())'::text;
  end if;
  -- Whose agency stands there is not whose words they are, where the row is about somebody's standing or invitation.
  if wanted::text not in ('cases_memberships', 'conferences_invitations', 'access_grants') then
    foreach one in array writers loop
      if one = any (has) then
        lets := lets || format('%I = (select access.my_agency())', one);
      end if;
    end loop;
  end if;
  if 'conference_id' = any (has) then
    lets := lets || 'conference_id = any ((select access.conferences_i_run())::uuid[])'::text;
    if wanted::text like 'conferences!_%' escape '!' then
      lets := lets || '((select ''registration'' = any (access.minute_sections_i_may_read()))
        and conference_id = any ((select access.conferences_i_attend())::uuid[]))'::text;
    end if;
  end if;
  if 'member_id' = any (has) and wanted::text like 'conferences!_%' escape '!' then
    lets := lets || 'member_id = (select access.me_in_post())'::text;
  end if;
  execute format('create policy "what tells of registration waits for the police" on %s as restrictive for select to cairn_app using (%s)',
    wanted, array_to_string(lets, ' or '));
end
$$;
