-- Cases, who stands on them, and their chronology.
call access.protect('cases_cases');
create policy "readers of status" on cases_cases for select to cairn_app using (
  id = any ((select access.cases_i_may_read('status'))::uuid[]) or access.i_am_opening(id));
create policy "whoever may enter people opens a case" on cases_cases for insert to cairn_app with check (
  written_by = (select access.me()) and (select access.i_may_write('register')));
create policy "writers of status change" on cases_cases for update to cairn_app
  using (id = any ((select access.cases_i_may_write('status'))::uuid[]))
  with check (id = any ((select access.cases_i_may_write('status'))::uuid[]));
grant select, insert, update on cases_cases to cairn_app;
call access.let_definer_read('cases_cases');

-- Who stands on a case: seen by readers of status, and always one's own standing.
call access.protect('cases_memberships');
create policy "readers of status and oneself" on cases_memberships for select to cairn_app using (
  case_id = any ((select access.cases_i_may_read('status'))::uuid[])
  or member_id = (select access.me()) or post_id = any ((select access.my_posts())::uuid[]));
create policy "writers of status add" on cases_memberships for insert to cairn_app with check (
  written_by = (select access.me())
  and (case_id = any ((select access.cases_i_may_write('status'))::uuid[]) or access.i_am_opening(case_id)));
create policy "writers of status end" on cases_memberships for update to cairn_app
  using (case_id = any ((select access.cases_i_may_write('status'))::uuid[]))
  with check (case_id = any ((select access.cases_i_may_write('status'))::uuid[]));
grant select, insert, update (to_day, core_group) on cases_memberships to cairn_app;
call access.let_definer_read('cases_memberships');

call access.rows_of_their_own_section('cases_entries');
call access.let_definer_read('cases_entries');

call access.protect('cases_last_looked');
create policy "one's own" on cases_last_looked for all to cairn_app
  using (member_id = (select access.me())) with check (member_id = (select access.me()));
grant select, insert, update on cases_last_looked to cairn_app;
