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
-- All but what the prison wrote, which tells of offence and numbers: see access.what_the_notice_says.
grant select (id, case_id, person_id, area_id, sender_agency_id, sent_by, received_on, release_on,
  pre_release_meeting_on, days_before, late, because, state, written_at)
  on releases_notices to cairn_app;
grant insert, update on releases_notices to cairn_app;
call access.let_definer_read('releases_notices');

-- What the prison wrote: for its sender; for whoever settles it, until it is settled; then for readers of the offences.
create or replace function access.what_the_notice_says(wanted uuid) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  serving constant boolean := access.my_role() in ('social-work-solo', 'coordinator');
  areas constant uuid[] := access.my_areas();
  offences constant uuid[] := access.cases_by_right('offending', false);
begin
  return (
    select n.as_written from releases_notices n
     where n.id = wanted
       and (n.sent_by = access.me_in_post()
         or (n.case_id is null and serving and n.area_id = any (areas)
           -- The co-ordinator does not read whether somebody is registered (S3-81).
           and (access.my_role() = 'social-work-solo' or access.registration_mark(n.as_written::text) is null))
         or n.case_id = any (offences))
  );
end
$$;
