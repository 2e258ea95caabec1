-- Cases, who stands on them, and their chronology.
call access.protect('cases_cases');
create policy "readers of status" on cases_cases for select to cairn_app using (
  id = any ((select access.cases_i_may_read('status'))::uuid[])
  or ((select access.have_written()) and access.i_am_opening(id)));
create policy "whoever may enter people opens a case on somebody they know" on cases_cases for insert to cairn_app with check (
  written_by = (select access.me()) and (select access.i_may_write('register'))
  and (person_id = any ((select access.people_i_may_read('name'))::uuid[]) or access.i_am_entering(person_id)));
create policy "writers of status change" on cases_cases for update to cairn_app
  using (id = any ((select access.cases_i_may_write('status'))::uuid[]))
  with check (id = any ((select access.cases_i_may_write('status'))::uuid[]));
grant select, insert, update on cases_cases to cairn_app;
call access.let_definer_read('cases_cases');

-- A post stands on a case as what it is. The children's service holds its own cases with the whole part of a supervising
-- worker. So nobody reads more of a case by putting themselves on it as somebody else.
create or replace function access.may_stand_as(wanted uuid, post uuid, member uuid, role_there text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return exists (
    select 1 from staff_posts p
     where (p.id = post or (post is null and exists (select 1 from staff_postings o
              where o.post_id = p.id and o.member_id = member and o.from_day <= access.today()
                and (o.to_day is null or o.to_day >= access.today()))))
       and (p.role = role_there
         or (p.role = 'children-and-families' and role_there = 'managing-officer'
           and exists (select 1 from cases_cases c where c.id = wanted and c.regime = 'under-18'))));
end
$$;

-- Who stands on a case: seen by readers of status, and always one's own standing.
call access.protect('cases_memberships');
-- One's own first: a list of one's own cases then never asks which cases there are.
create policy "readers of status and oneself" on cases_memberships for select to cairn_app using (
  member_id = (select access.me_in_post()) or post_id = any ((select access.my_posts())::uuid[])
  or case_id = any ((select access.cases_i_may_read('status'))::uuid[]));
create policy "writers of status add" on cases_memberships for insert to cairn_app with check (
  written_by = (select access.me()) and access.may_stand_as(case_id, post_id, member_id, as_role)
  and (case_id = any ((select access.cases_i_may_write('status'))::uuid[]) or access.i_am_opening(case_id)));
create policy "writers of status end" on cases_memberships for update to cairn_app
  using (case_id = any ((select access.cases_i_may_write('status'))::uuid[]))
  with check (case_id = any ((select access.cases_i_may_write('status'))::uuid[]));
grant select, insert, update (to_day, core_group) on cases_memberships to cairn_app;
call access.let_definer_read('cases_memberships');

call access.rows_of_their_own_section('cases_entries');
call access.let_definer_read('cases_entries');

call access.protect('cases_last_looked');
create policy "one's own, of cases one knows" on cases_last_looked for all to cairn_app
  using (member_id = (select access.me_in_post()))
  with check (member_id = (select access.me_in_post()) and case_id = any ((select access.cases_i_may_read('name'))::uuid[]));
grant select, insert, update on cases_last_looked to cairn_app;
