-- A release notice: its sender; until it is settled whoever serves the area it is addressed to; then readers of the case
-- it became.
call access.protect('releases_notices');
create policy "sender, the area's liaison officer and readers of status" on releases_notices for select to cairn_app using (
  sent_by = (select access.me_in_post())
  or case_id = any ((select access.cases_i_may_read('status'))::uuid[])
  or (case_id is null and (select access.my_role()) in ('social-work-solo', 'coordinator') and area_id = any ((select access.my_areas())::uuid[])));
create policy "whoever may enter people sends" on releases_notices for insert to cairn_app with check (
  sent_by = (select access.me()) and (select access.i_may_write('register'))
  and (case_id is null or case_id = any ((select access.cases_i_may_read('status'))::uuid[])));
create policy "the area's liaison officer and the sender settle" on releases_notices for update to cairn_app
  using (sent_by = (select access.me_in_post())
    or ((select access.my_role()) = 'social-work-solo' and area_id = any ((select access.my_areas())::uuid[])))
  with check (case_id is null or case_id = any ((select access.cases_i_may_read('status'))::uuid[]) or access.i_am_opening(case_id));
grant select, insert, update on releases_notices to cairn_app;
