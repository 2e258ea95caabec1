-- Conferences. Three circles: readers of the case's conferences, those asked to one, those who run it.

call access.rows_of_one_section('conferences_considerations', 'conference');
call access.rows_of_one_section('conferences_consultations', 'conference');

call access.protect('conferences_conferences');
create policy "those who may know of it" on conferences_conferences for select to cairn_app using (
  id = any ((select access.conferences_i_may_read())::uuid[]));
create policy "writers of conferences convene" on conferences_conferences for insert to cairn_app with check (
  written_by = (select access.me()) and case_id = any ((select access.cases_i_may_write('conference'))::uuid[]));
create policy "those who run it or convene change" on conferences_conferences for update to cairn_app using (
  id = any ((select access.conferences_i_run())::uuid[]) or case_id = any ((select access.cases_i_may_write('conference'))::uuid[]));
grant select, insert, update on conferences_conferences to cairn_app;
call access.let_definer_read('conferences_conferences');

call access.protect('conferences_invitations');
create policy "those who may know of the conference" on conferences_invitations for select to cairn_app using (
  conference_id = any ((select access.conferences_i_may_read())::uuid[]));
create policy "those who convene or run invite" on conferences_invitations for insert to cairn_app with check (
  written_by = (select access.me())
  and (case_id = any ((select access.cases_i_may_write('conference'))::uuid[]) or conference_id = any ((select access.conferences_i_run())::uuid[])));
create policy "invitees answer, those who run it record" on conferences_invitations for update to cairn_app using (
  member_id = (select access.me()) or conference_id = any ((select access.conferences_i_run())::uuid[])
  or case_id = any ((select access.cases_i_may_write('conference'))::uuid[]));
grant select, insert, update on conferences_invitations to cairn_app;
call access.let_definer_read('conferences_invitations');

-- A contribution is its agency's; those who run the meeting and readers of conferences see that it exists.
call access.protect('conferences_contributions');
create policy "its agency and those who may know" on conferences_contributions for select to cairn_app using (
  conference_id = any ((select access.conferences_i_may_read())::uuid[]));
create policy "its agency writes" on conferences_contributions for insert to cairn_app with check (
  author_id = (select access.me()) and agency_id = (select access.my_agency())
  and conference_id = any ((select access.conferences_i_may_read())::uuid[]));
create policy "its agency changes" on conferences_contributions for update to cairn_app
  using (agency_id = (select access.my_agency()) and conference_id = any ((select access.conferences_i_may_read())::uuid[]))
  with check (agency_id = (select access.my_agency()));
grant select, insert, update on conferences_contributions to cairn_app;
call access.let_definer_read('conferences_contributions');

-- True when a line of a contribution may leave its agency: only once the contribution was submitted.
create or replace function access.contribution_is_submitted(wanted uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return wanted is null or exists (select 1 from conferences_contributions c where c.id = wanted and c.state = 'submitted');
end
$$;

call access.protect('conferences_lines');
create policy "its agency, those who run it, and readers of the part" on conferences_lines for select to cairn_app using (
  conference_id = any ((select access.conferences_i_may_read())::uuid[])
  and (agency_id = (select access.my_agency())
    or (access.contribution_is_submitted(contribution_id)
      and (conference_id = any ((select access.conferences_i_run())::uuid[])
        or section = any ((select access.minute_sections_i_may_read())::text[])))));
create policy "those who run it and those who contribute add" on conferences_lines for insert to cairn_app with check (
  written_by = (select access.me())
  and (conference_id = any ((select access.conferences_i_run())::uuid[])
    or (agency_id = (select access.my_agency()) and conference_id = any ((select access.conferences_i_may_read())::uuid[]))));
create policy "those who run it and its agency change" on conferences_lines for update to cairn_app using (
  conference_id = any ((select access.conferences_i_run())::uuid[])
  or (agency_id = (select access.my_agency()) and conference_id = any ((select access.conferences_i_may_read())::uuid[])));
grant select, insert, update on conferences_lines to cairn_app;

do $$
declare
  wanted text;
begin
  foreach wanted in array array['conferences_fields', 'conferences_earlier'] loop
    execute format('call access.protect(%L)', wanted);
    execute format('create policy "those who run it, and readers of the part" on %I for select to cairn_app using (
      conference_id = any ((select access.conferences_i_run())::uuid[])
      or (conference_id = any ((select access.conferences_i_may_read())::uuid[])
        and section = any ((select access.minute_sections_i_may_read())::text[])))', wanted);
    execute format('create policy "those who run it write" on %I for insert to cairn_app with check (
      written_by = (select access.me()) and conference_id = any ((select access.conferences_i_run())::uuid[]))', wanted);
    execute format('create policy "those who run it change" on %I for update to cairn_app using (
      conference_id = any ((select access.conferences_i_run())::uuid[]))', wanted);
    execute format('grant select, insert, update on %I to cairn_app', wanted);
  end loop;
end
$$;
revoke update on conferences_earlier from cairn_app;

call access.protect('conferences_minutes');
create policy "those who run it" on conferences_minutes for select to cairn_app using (
  conference_id = any ((select access.conferences_i_run())::uuid[]));
create policy "those who run it write" on conferences_minutes for insert to cairn_app with check (
  written_by = (select access.me()) and conference_id = any ((select access.conferences_i_run())::uuid[]));
create policy "those who run it change" on conferences_minutes for update to cairn_app using (
  conference_id = any ((select access.conferences_i_run())::uuid[]));
grant select, insert, update on conferences_minutes to cairn_app;

call access.protect('conferences_copies');
create policy "its recipient and those who run it" on conferences_copies for select to cairn_app using (
  member_id = (select access.me()) or conference_id = any ((select access.conferences_i_run())::uuid[]));
create policy "those who run it issue" on conferences_copies for insert to cairn_app with check (
  written_by = (select access.me()) and conference_id = any ((select access.conferences_i_run())::uuid[]));
create policy "opening is the receipt" on conferences_copies for update to cairn_app using (member_id = (select access.me()));
grant select, insert, update (opened_at) on conferences_copies to cairn_app;

call access.protect('conferences_copy_contents');
create policy "its recipient" on conferences_copy_contents for select to cairn_app using (
  member_id = (select access.me()) and (select access.my_role()) is not null);
create policy "those who run it issue" on conferences_copy_contents for insert to cairn_app with check (
  exists (select 1 from conferences_copies c where c.id = copy_id));
grant select, insert on conferences_copy_contents to cairn_app;

call access.protect('conferences_circulation_changes');
create policy "those who run it" on conferences_circulation_changes for all to cairn_app
  using (conference_id = any ((select access.conferences_i_run())::uuid[]))
  with check (conference_id = any ((select access.conferences_i_run())::uuid[]));
grant select, insert, update on conferences_circulation_changes to cairn_app;

call access.protect('conferences_corrections');
create policy "its proposer and those who run it" on conferences_corrections for select to cairn_app using (
  member_id = (select access.me()) or conference_id = any ((select access.conferences_i_run())::uuid[]));
create policy "a recipient proposes" on conferences_corrections for insert to cairn_app with check (
  member_id = (select access.me()) and exists (select 1 from conferences_copies c where c.id = copy_id and c.member_id = (select access.me())));
create policy "those who run it decide" on conferences_corrections for update to cairn_app using (
  conference_id = any ((select access.conferences_i_run())::uuid[]));
grant select, insert, update on conferences_corrections to cairn_app;
