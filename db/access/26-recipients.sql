-- To whom something goes. That a name was stopped may tell that somebody of this name is in the case: it is for whoever
-- tried it and for Cairn, and for nobody else, whatever else of the case they read.
call access.protect('recipients_tries');
create policy "whoever tried it" on recipients_tries for select to cairn_app using (
  stopped and member_id = (select access.me_in_post()) and case_id = any ((select access.cases_i_may_read('name'))::uuid[]));
create policy "Cairn counts" on recipients_tries for select to cairn_app using ((select access.my_role()) = 'clockwork');
create policy "Cairn keeps what was tried" on recipients_tries for insert to cairn_app with check (
  (select access.my_role()) = 'clockwork' and member_id = (select access.me()) and written_by = (select access.me()));
grant select, insert on recipients_tries to cairn_app;

call access.protect('recipients_confirmations');
create policy "whoever asked and whoever looked" on recipients_confirmations for select to cairn_app using (
  (select access.me_in_post()) in (asked_by, written_by) and case_id = any ((select access.cases_i_may_read('name'))::uuid[]));
create policy "Cairn lets it pass" on recipients_confirmations for select to cairn_app using ((select access.my_role()) = 'clockwork');
create policy "a second person confirms what they approved" on recipients_confirmations for insert to cairn_app with check (
  written_by = (select access.me_in_post()) and asked_by <> written_by
  and case_id = any ((select access.cases_i_may_read('disclosure'))::uuid[])
  and access.i_am_carrying_out('third-party-disclosure', try_id));
grant select, insert on recipients_confirmations to cairn_app;


-- Every name and address of the person of a case, under all records of theirs, and every name of those around them, whatever
-- part of the file it stands in. For Cairn to put to its rule, and for nobody else: what comes of it is a yes or a no.
create or replace function access.names_in_case(wanted uuid) returns table (names text[], addresses text[])
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  person constant uuid := (select c.person_id from cases_cases c where c.id = wanted);
  people uuid[];
begin
  if access.my_role() is distinct from 'clockwork' then
    return;
  end if;
  people := array(select person union select j.person_id from people_joins j where j.other_person_id = person and j.ended_at is null
    union select j.other_person_id from people_joins j where j.person_id = person and j.ended_at is null);
  return query select
    array(select n.name from people_names n where n.person_id = any (people)
      union select p.known_as from people_people p where p.id = any (people)
      union select a.name from people_associates a where a.person_id = any (people)),
    array(select x.line from people_addresses x where x.person_id = any (people)
      union select concat_ws(' ', x.line, x.postcode) from people_addresses x where x.person_id = any (people));
end
$$;
