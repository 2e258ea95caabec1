-- Conferences. Circles, from the widest: those who may know of one (asked to it, even to the agenda alone); those who
-- take part; those who prepare it (senders, readers of the case's conferences); those who run it.

call access.rows_of_one_section('conferences_considerations', 'conference');
call access.rows_of_one_section('conferences_consultations', 'conference', from_own => false);
-- That an agency noted a concern, or asked for a conference; its words stand in the chronology.
call access.rows_of_one_section('conferences_concerns', 'conference', own_agency => true);
revoke update on conferences_concerns from cairn_app;
call access.rows_of_one_section('conferences_devolutions', 'conference');
create policy "those who run it" on conferences_devolutions for select to cairn_app using (
  conference_id = any ((select access.conferences_i_run())::uuid[]));
create policy "those who run it ask" on conferences_devolutions for insert to cairn_app with check (
  written_by = (select access.me()) and conference_id = any ((select access.conferences_i_run())::uuid[]));

call access.protect('conferences_conferences');
create policy "those who may know of it" on conferences_conferences for select to cairn_app using (
  id = any ((select access.conferences_i_may_read())::uuid[]));
create policy "writers of conferences convene" on conferences_conferences for insert to cairn_app with check (
  written_by = (select access.me()) and case_id = any ((select access.cases_i_may_write('conference'))::uuid[]));
create policy "those who run it or convene change" on conferences_conferences for update to cairn_app using (
  id = any ((select access.conferences_i_run())::uuid[]) or case_id = any ((select access.cases_i_may_write('conference'))::uuid[]));
-- All but the reasons for convening, which are case content: see access.reasons_of_conference.
grant select (id, case_id, person_id, area_id, consideration_id, previous_id, kind, state, held_on, starts_at,
  minutes_planned, venue, link, authority, authority_version, chair_id, recorder_id, typist_id, devolved_because,
  sender_id, sender_because, template_version, seniority, opened_at, closed_at, version, written_at, written_by)
  on conferences_conferences to cairn_app;
grant insert, update on conferences_conferences to cairn_app;
call access.let_definer_read('conferences_conferences');

-- The attendance list stands on the front sheet, so whoever may not read that sees their own line alone.
call access.protect('conferences_invitations');
create policy "those who prepare it" on conferences_invitations for select to cairn_app using (
  conference_id = any ((select access.conferences_i_prepare())::uuid[]));
create policy "those who take part and may read the front sheet" on conferences_invitations for select to cairn_app using (
  state = 'sent' and (select 'front' = any (access.minute_sections_i_may_read()))
  and conference_id = any ((select access.conferences_i_attend())::uuid[]));
create policy "one's own" on conferences_invitations for select to cairn_app using (
  state = 'sent' and (select access.me_in_post()) in (member_id, deputy_id));
create policy "those who convene or prepare invite" on conferences_invitations for insert to cairn_app with check (
  written_by = (select access.me())
  and (case_id = any ((select access.cases_i_may_write('conference'))::uuid[]) or conference_id = any ((select access.conferences_i_run())::uuid[])));
create policy "invitees answer, those who prepare it keep the list" on conferences_invitations for update to cairn_app using (
  (member_id = (select access.me_in_post()) and state = 'sent') or conference_id = any ((select access.conferences_i_prepare())::uuid[])
  or case_id = any ((select access.cases_i_may_write('conference'))::uuid[]));
-- All but the reason for asking each: see access.why_invited.
grant select (id, conference_id, case_id, member_id, post_id, agency_id, as_role, outside_name, pack, state,
  removed_because, sent_at, template_version, reply, deputy_id, reply_says, replied_at, attendance, arrived_at, left_at,
  written_at, written_by)
  on conferences_invitations to cairn_app;
grant insert, update on conferences_invitations to cairn_app;
call access.let_definer_read('conferences_invitations');

-- Conferences that have not opened yet, of those in which I take part: their contributions are still being written.
create or replace function access.conferences_awaiting_me() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  mine constant uuid[] := access.conferences_i_attend();
begin
  return array(select c.id from conferences_conferences c where c.id = any (mine) and c.state = 'convened');
end
$$;

-- A wrong number of somebody on the list of a conference, put right by whoever runs it: the one thing of the staff
-- directory that a meeting changes (S3-57).
create or replace function access.correct_phone(wanted uuid, member uuid, number text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if access.my_role() is null or not wanted = any (access.conferences_i_run()) then
    return false;
  end if;
  update staff_members m set phone = number
   where m.id = member
     and (exists (select 1 from conferences_invitations i where i.conference_id = wanted and i.member_id = m.id)
       or exists (select 1 from conferences_conferences c
          join cases_memberships s on s.case_id = c.case_id and s.from_day <= access.today() and (s.to_day is null or s.to_day >= access.today())
          join staff_postings o on o.post_id = s.post_id and o.from_day <= access.today() and (o.to_day is null or o.to_day >= access.today())
         where c.id = wanted and o.member_id = m.id));
  return found;
end
$$;
create policy "a meeting puts a number right" on staff_members for update to cairn_definer using (true) with check (true);
grant update (phone) on staff_members to cairn_definer;

-- What somebody needs to be able to take part: between them and those who prepare the room.
call access.protect('conferences_access_needs');
create policy "one's own, and those who run or send" on conferences_access_needs for select to cairn_app using (
  member_id = (select access.me_in_post()) or conference_id = any ((select access.conferences_i_run())::uuid[])
  or conference_id in (select c.id from conferences_conferences c where c.sender_id = (select access.me_in_post())));
create policy "an invitee says" on conferences_access_needs for insert to cairn_app with check (
  member_id = (select access.me()) and conference_id = any ((select access.conferences_i_may_read())::uuid[]));
create policy "an invitee says otherwise" on conferences_access_needs for update to cairn_app using (member_id = (select access.me_in_post()));
grant select, insert, update on conferences_access_needs to cairn_app;

-- A contribution is its agency's; those who run the meeting and readers of conferences see that it exists.
call access.protect('conferences_contributions');
create policy "its agency and those who may know" on conferences_contributions for select to cairn_app using (
  conference_id = any ((select access.conferences_i_attend())::uuid[]));
create policy "its agency writes until the meeting opens" on conferences_contributions for insert to cairn_app with check (
  author_id = (select access.me()) and agency_id = (select access.my_agency())
  and conference_id = any ((select access.conferences_awaiting_me())::uuid[]));
create policy "its agency changes until the meeting opens" on conferences_contributions for update to cairn_app
  using (agency_id = (select access.my_agency()) and conference_id = any ((select access.conferences_awaiting_me())::uuid[]))
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

-- True for a contribution of the agency I act for.
create or replace function access.contribution_is_ours(wanted uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return exists (select 1 from conferences_contributions c where c.id = wanted and c.agency_id = access.my_agency());
end
$$;

-- A police line without a code, or with the plain permission to share it lawfully, goes beyond the agency it came from.
-- The same stands in src/modules/conferences/model/handling.ts; a test holds them equal.
create or replace function access.may_be_passed_on(handling text) returns boolean
language sql immutable set search_path = pg_catalog as $$ select btrim(handling) = '' or btrim(handling) ~* '^p(?![a-z0-9])' $$;

call access.protect('conferences_lines');
create policy "its agency, those who run it, and readers of the part" on conferences_lines for select to cairn_app using (
  conference_id = any ((select access.conferences_i_attend())::uuid[])
  and (agency_id = (select access.my_agency())
    or (access.contribution_is_submitted(contribution_id)
      and (conference_id = any ((select access.conferences_i_run())::uuid[])
        or (access.may_be_passed_on(handling) and section = any ((select access.minute_sections_i_may_read())::text[]))))));
create policy "those who run it add to the minute, an agency to its contribution" on conferences_lines for insert to cairn_app
  with check (written_by = (select access.me()) and case when contribution_id is null
    then conference_id = any ((select access.conferences_i_run())::uuid[])
    else agency_id = (select access.my_agency()) and conference_id = any ((select access.conferences_awaiting_me())::uuid[])
      and access.contribution_is_ours(contribution_id) end);
create policy "those who run it change the minute, an agency its contribution" on conferences_lines for update to cairn_app
  using (case when contribution_id is null
    then conference_id = any ((select access.conferences_i_run())::uuid[])
    else agency_id = (select access.my_agency()) and conference_id = any ((select access.conferences_awaiting_me())::uuid[])
      and access.contribution_is_ours(contribution_id) end);
grant select, insert, update on conferences_lines to cairn_app;

do $$
declare
  wanted text;
begin
  foreach wanted in array array['conferences_fields', 'conferences_earlier'] loop
    execute format('call access.protect(%L)', wanted);
    execute format('create policy "those who run it, and readers of the part" on %I for select to cairn_app using (
      conference_id = any ((select access.conferences_i_run())::uuid[])
      or (conference_id = any ((select access.conferences_i_attend())::uuid[])
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
create policy "an agency keeps what its contribution said" on conferences_earlier for insert to cairn_app with check (
  written_by = (select access.me()) and about like 'line/%' and conference_id = any ((select access.conferences_awaiting_me())::uuid[]));

-- Conferences I chair: what only the chair may do.
create or replace function access.conferences_i_chair() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return array(
    select c.id from conferences_conferences c where c.chair_id = access.me() and c.id = any (access.conferences_i_run()));
end
$$;

-- The chair's word for exactly these words.
call access.protect('conferences_approvals');
create policy "those who run it" on conferences_approvals for select to cairn_app using (
  conference_id = any ((select access.conferences_i_run())::uuid[]));
create policy "the chair approves" on conferences_approvals for insert to cairn_app with check (
  approved_by = (select access.me()) and conference_id = any ((select access.conferences_i_chair())::uuid[]));
grant select, insert on conferences_approvals to cairn_app;

-- A minute begins as a draft, leaves that state only in the words that the chair approved, and is closed once issued.
call access.protect('conferences_minutes');
create policy "those who run it" on conferences_minutes for select to cairn_app using (
  conference_id = any ((select access.conferences_i_run())::uuid[]));
create policy "those who run it draft" on conferences_minutes for insert to cairn_app with check (
  written_by = (select access.me()) and state = 'draft' and conference_id = any ((select access.conferences_i_run())::uuid[]));
create policy "those who run it type and, approved, issue" on conferences_minutes for update to cairn_app
  using (state <> 'issued' and conference_id = any ((select access.conferences_i_run())::uuid[]))
  with check (state = 'draft' or exists (select 1 from conferences_approvals a
    where a.minute_id = conferences_minutes.id and a.digest = sha256(convert_to(content::text, 'UTF8'))));
grant select, insert, update on conferences_minutes to cairn_app;

-- A copy is its recipient's, in the post under which it was received and only while that post is held.
call access.protect('conferences_copies');
create policy "its recipient and those who run it" on conferences_copies for select to cairn_app using (
  (member_id = (select access.me_in_post()) and post_id = (select access.my_post()))
  or conference_id = any ((select access.conferences_i_run())::uuid[]));
create policy "those who run it issue what the chair approved" on conferences_copies for insert to cairn_app with check (
  written_by = (select access.me()) and conference_id = any ((select access.conferences_i_run())::uuid[])
  and exists (select 1 from conferences_approvals a where a.minute_id = conferences_copies.minute_id));
create policy "opening is the receipt, once" on conferences_copies for update to cairn_app
  using (opened_at is null and ((member_id = (select access.me()) and post_id = (select access.my_post()))
    or (member_id is null and conference_id = any ((select access.conferences_i_run())::uuid[]))))
  with check (opened_at is not null);
grant select, insert, update (opened_at) on conferences_copies to cairn_app;

-- What a copy says is read by its recipient alone; a paper copy by those who hand it over.
call access.protect('conferences_copy_contents');
create policy "its recipient" on conferences_copy_contents for select to cairn_app using (
  exists (select 1 from conferences_copies c where c.id = copy_id
    and ((c.member_id = (select access.me()) and c.post_id = (select access.my_post())) or c.member_id is null)));
create policy "those who run it issue" on conferences_copy_contents for insert to cairn_app with check (
  exists (select 1 from conferences_copies c where c.id = copy_id and c.written_by = (select access.me())));
grant select, insert on conferences_copy_contents to cairn_app;

call access.protect('conferences_circulation_changes');
create policy "those who run it" on conferences_circulation_changes for select to cairn_app using (
  conference_id = any ((select access.conferences_i_run())::uuid[]));
create policy "the chair decides who gets what" on conferences_circulation_changes for insert to cairn_app with check (
  written_by = (select access.me()) and conference_id = any ((select access.conferences_i_chair())::uuid[]));
create policy "the chair takes it back" on conferences_circulation_changes for update to cairn_app using (
  conference_id = any ((select access.conferences_i_chair())::uuid[]));
grant select, insert, update (state) on conferences_circulation_changes to cairn_app;

call access.protect('conferences_corrections');
create policy "its proposer and those who run it" on conferences_corrections for select to cairn_app using (
  (member_id = (select access.me_in_post()))
  or conference_id = any ((select access.conferences_i_run())::uuid[]));
create policy "a recipient proposes" on conferences_corrections for insert to cairn_app with check (
  member_id = (select access.me()) and exists (select 1 from conferences_copies c
    where c.id = copy_id and c.minute_id = conferences_corrections.minute_id and c.conference_id = conferences_corrections.conference_id
      and c.case_id = conferences_corrections.case_id
      and c.member_id = (select access.me()) and c.post_id = (select access.my_post())));
create policy "the chair decides, once" on conferences_corrections for update to cairn_app
  using (state = 'open' and conference_id = any ((select access.conferences_i_chair())::uuid[]))
  with check (decided_by = (select access.me()));
grant select, insert, update (state, decided_by, decided_at, decided_because, accepted_in) on conferences_corrections to cairn_app;

-- People of concern around the person, or of their household, whom an entry of mine names: by whole name, or by a family
-- name of four letters and more. Ids only, so that an alert can be raised by whoever may not know of them (S3-62).
call access.let_definer_read('people_associates');
create or replace function access.people_of_concern_in_entry(wanted uuid) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  said text;
  of_person uuid;
begin
  select ' ' || regexp_replace(lower(e.headline || ' ' || e.detail), '[^[:alnum:]]+', ' ', 'g') || ' ', c.person_id into said, of_person
    from cases_entries e join cases_cases c on c.id = e.case_id
   where e.id = wanted and e.written_by = access.me() and e.about_table is distinct from 'people_associates';
  if said is null then
    return '{}';
  end if;
  return array(
    select a.id
      from people_associates a
      cross join lateral (select regexp_replace(lower(a.name), '[^[:alnum:]]+', ' ', 'g') as name) n
      cross join lateral (select substring(btrim(n.name) from '[[:alnum:]]{4,}$') as family) f
     where a.person_id = of_person
       and (a.concern is not null or a.household in (select o.household from people_associates o
         where o.person_id = of_person and o.concern is not null))
       and (position(' ' || btrim(n.name) || ' ' in said) > 0 or position(' ' || f.family || ' ' in said) > 0)
     order by a.id
  );
end
$$;
