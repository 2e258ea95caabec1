-- Sharing between agencies. A share is seen by the agency it comes from and by those to whom it went, for as long as it
-- stands and they take part; what was declined, by the agency that declined.

-- What a protocol names and carries stands in the directory for everybody; administrators keep it.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['sharing_named_posts', 'sharing_rules_carried', 'sharing_working_days', 'sharing_absences'] loop
    execute format('call access.protect(%L)', wanted);
    execute format('create policy "colleagues read the directory" on %I for select to cairn_app using ((select access.my_role()) is not null)', wanted);
    execute format('create policy "administrators add" on %I for insert to cairn_app with check (written_by = (select access.me()) and (select access.i_may_write(''administration'')))', wanted);
    execute format('grant select, insert on %I to cairn_app', wanted);
    execute format('call access.let_definer_read(%L)', wanted);
    execute format('call access.let_keeper_keep(%L)', wanted);
  end loop;
end
$$;
create policy "administrators end" on sharing_named_posts for update to cairn_app
  using ((select access.i_may_write('administration'))) with check ((select access.i_may_write('administration')));
grant update (to_day) on sharing_named_posts to cairn_app;
-- Whoever holds a post, or whom it reports to, says when it is worked and who stands in.
create policy "the post itself, and its manager" on sharing_working_days for insert to cairn_app with check (
  written_by = (select access.me()) and post_id = any ((select access.my_posts())::uuid[]));
create policy "the post itself, and its manager" on sharing_absences for insert to cairn_app with check (
  written_by = (select access.me()) and post_id = any ((select access.my_posts())::uuid[]));
create policy "the post itself, its manager and administrators end" on sharing_absences for update to cairn_app
  using (post_id = any ((select access.my_posts())::uuid[]) or (select access.i_may_write('administration')))
  with check (post_id = any ((select access.my_posts())::uuid[]) or (select access.i_may_write('administration')));
grant update (ended_on) on sharing_absences to cairn_app;

-- The seats of each protocol that I fill today: as the post that is named, or for it between the days of its absence.
create or replace function access.seats_i_fill() returns table (agreement_id uuid, area_id uuid, seat text, for_post_id uuid)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  today constant date := access.today();
  mine constant uuid := case when access.my_role() is not null then access.my_post() end;
begin
  return query
    select n.agreement_id, n.area_id, n.seat, null::uuid from sharing_named_posts n
     where n.post_id = mine and n.from_day <= today and (n.to_day is null or n.to_day >= today)
    union
    select n.agreement_id, n.area_id, n.seat, n.post_id from sharing_named_posts n join sharing_absences a on a.post_id = n.post_id
     where a.designate_post_id = mine and a.from_day <= today and a.to_day >= today and (a.ended_on is null or a.ended_on > today)
       and n.from_day <= today and (n.to_day is null or n.to_day >= today);
end
$$;

-- What was sent to me: to me, to my post or one that reports to it, to the team I work in, to my agency where I know of the
-- case. It ends with the share, and with the basis on which my agency takes part.
call access.protect('sharing_shares');
call access.let_definer_read('sharing_shares');
create or replace function access.shares_to_me() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  me constant uuid := access.me_in_post();
  posts constant uuid[] := access.my_posts();
  team constant uuid := (select p.reports_to from staff_posts p where p.id = access.my_post());
  agency constant uuid := access.my_agency();
  everywhere constant boolean := access.have_basis_everywhere();
  in_areas constant uuid[] := access.areas_of_basis();
begin
  if me is null or not access.have_basis() then
    return '{}';
  end if;
  return array(
    select s.id from sharing_shares s join cases_cases c on c.id = s.case_id
     where s.state = 'sent' and (everywhere or c.area_id = any (in_areas)) and access.is_arranged(s.section)
       and s.to_agency_id = agency
       and (s.to_member_id = me or s.to_post_id = any (posts) or s.handed_to_post_id = any (posts)
         or (s.to_post_id = team and s.dissemination_id is not null)
         or (s.to_post_id is null and s.to_member_id is null and s.case_id = any (access.cases_by_right('name', false)))));
end
$$;

-- What was asked of me: of my post, or of one for which I stand in.
call access.protect('sharing_requests');
call access.let_definer_read('sharing_requests');
create or replace function access.asked_of_me() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  posts constant uuid[] := access.my_posts();
  everywhere constant boolean := access.have_basis_everywhere();
  in_areas constant uuid[] := access.areas_of_basis();
begin
  if access.my_role() is null or not access.have_basis() then
    return '{}';
  end if;
  return array(
    select r.id from sharing_requests r join cases_cases c on c.id = r.case_id
     where (everywhere or c.area_id = any (in_areas)) and (r.asked_post_id = any (posts) or r.handed_to_post_id = any (posts)));
end
$$;

-- The cases about which I am asked something that is still open.
create or replace function access.cases_asked_about() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  asked constant uuid[] := access.asked_of_me();
begin
  return array(select r.case_id from sharing_requests r where r.id = any (asked) and r.state = 'open');
end
$$;

create policy "the agency it comes from, where it knows of the case" on sharing_shares for select to cairn_app using (
  agency_id = (select access.my_agency())
  and (written_by = (select access.me_in_post()) or case_id = any ((select access.cases_i_may_read('name'))::uuid[])));
create policy "those to whom it went" on sharing_shares for select to cairn_app using (
  id = any ((select access.shares_to_me())::uuid[]));
create policy "whoever knows of the case, or was asked about it, shares" on sharing_shares for insert to cairn_app with check (
  written_by = (select access.me_in_post()) and agency_id = (select access.my_agency())
  and (case_id = any ((select access.cases_i_may_read('name'))::uuid[]) or case_id = any ((select access.cases_asked_about())::uuid[])));
create policy "its agency sends and withdraws" on sharing_shares for update to cairn_app
  using (agency_id = (select access.my_agency())
    and (written_by = (select access.me_in_post()) or case_id = any ((select access.cases_i_may_read('name'))::uuid[])))
  with check (agency_id = (select access.my_agency()));
-- What says whether somebody is registered is read by readers of registration, by the agency that shares it, where the
-- police share it, and by those whom the police permitted these words, for as long as they do (S3-81).
create policy "what tells of registration waits for the police" on sharing_shares as restrictive for select to cairn_app using (
  tells_of_registration is null or agency_id = (select access.my_agency())
  or case_id = any ((select access.cases_i_may_read('registration'))::uuid[])
  or agency_id in (select g.id from staff_agencies g where g.kind = 'police')
  or (case_id::text || '/' || tells_of_registration) = any ((select access.registration_words_permitted_to_me())::text[]));
-- Never the words, nor to whom: what is mended is a new share.
grant select, insert, update (state, broken, set_aside, handed_to_post_id, protects, why, legal_basis, complete_by, completed_at,
  sent_at, sent_by, withdrawn_at, withdrawn_because, version) on sharing_shares to cairn_app;

call access.protect('sharing_openings');
create policy "whoever sees the share" on sharing_openings for select to cairn_app using (
  exists (select 1 from sharing_shares s where s.id = share_id));
create policy "those to whom it went open it" on sharing_openings for insert to cairn_app with check (
  member_id = (select access.me_in_post()) and post_id = (select access.my_post())
  and share_id = any ((select access.shares_to_me())::uuid[]));
grant select, insert on sharing_openings to cairn_app;

create policy "the agency that asks, where it knows of the case" on sharing_requests for select to cairn_app using (
  agency_id = (select access.my_agency())
  and (written_by = (select access.me_in_post()) or case_id = any ((select access.cases_i_may_read('name'))::uuid[])));
create policy "whoever is asked" on sharing_requests for select to cairn_app using (id = any ((select access.asked_of_me())::uuid[]));
create policy "whoever knows of the case asks" on sharing_requests for insert to cairn_app with check (
  written_by = (select access.me_in_post()) and agency_id = (select access.my_agency()) and asked_by_post_id = (select access.my_post())
  and case_id = any ((select access.cases_i_may_read('name'))::uuid[]));
create policy "whoever is asked settles, whoever asked withdraws" on sharing_requests for update to cairn_app
  using (id = any ((select access.asked_of_me())::uuid[]) or written_by = (select access.me_in_post()))
  with check (settled_by = (select access.me_in_post()));
grant select, insert, update (state, settled_at, settled_by, version) on sharing_requests to cairn_app;

call access.protect('sharing_refusals');
create policy "the agency that declined" on sharing_refusals for select to cairn_app using (
  agency_id = (select access.my_agency())
  and (written_by = (select access.me_in_post()) or case_id = any ((select access.cases_i_may_read('name'))::uuid[])));
create policy "whoever knows of the case, or was asked about it, declines" on sharing_refusals for insert to cairn_app with check (
  written_by = (select access.me_in_post()) and agency_id = (select access.my_agency())
  and (case_id = any ((select access.cases_i_may_read('name'))::uuid[]) or case_id = any ((select access.cases_asked_about())::uuid[])));
grant select, insert on sharing_refusals to cairn_app;

call access.protect('sharing_overrides');
create policy "its agency, its approver and readers of disclosure" on sharing_overrides for select to cairn_app using (
  approver_post_id = (select access.my_post())
  or case_id = any ((select access.cases_i_may_read('disclosure'))::uuid[])
  or (agency_id = (select access.my_agency()) and written_by = (select access.me_in_post())));
create policy "whoever sees the share asks another" on sharing_overrides for insert to cairn_app with check (
  written_by = (select access.me_in_post()) and agency_id = (select access.my_agency())
  and approver_post_id <> (select access.my_post()) and state = 'asked' and decided_by is null
  and exists (select 1 from sharing_shares s where s.id = share_id and s.agency_id = (select access.my_agency())));
create policy "its approver decides, and never what they asked themselves" on sharing_overrides for update to cairn_app
  using (approver_post_id = (select access.my_post()) and written_by <> (select access.me()) and state = 'asked' and (select access.my_role()) is not null)
  with check (decided_by = (select access.me_in_post()));
grant select, insert, update (state, decided_at, decided_by, decided_because) on sharing_overrides to cairn_app;
call access.let_definer_read('sharing_overrides');

-- Deviations that wait for a seat that I fill.
call access.protect('sharing_deviations');
call access.let_definer_read('sharing_deviations');
create or replace function access.deviations_put_to_me() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return array(
    select d.id from access.seats_i_fill() f join sharing_deviations d on d.agreement_id = f.agreement_id
      join cases_cases c on c.id = d.case_id
     where f.seat in ('detective-superintendent', 'criminal-justice-manager') and (f.area_id is null or f.area_id in (c.area_id, c.division_id)));
end
$$;
create policy "its agency, readers of disclosure, and those who endorse" on sharing_deviations for select to cairn_app using (
  case_id = any ((select access.cases_i_may_read('disclosure'))::uuid[])
  or (agency_id = (select access.my_agency())
    and (written_by = (select access.me_in_post()) or case_id = any ((select access.cases_i_may_read('name'))::uuid[])))
  or id = any ((select access.deviations_put_to_me())::uuid[]));
create policy "whoever knows of the case proposes" on sharing_deviations for insert to cairn_app with check (
  written_by = (select access.me_in_post()) and agency_id = (select access.my_agency())
  and case_id = any ((select access.cases_i_may_read('name'))::uuid[]));
create policy "whoever proposed it withdraws it" on sharing_deviations for update to cairn_app
  using (written_by = (select access.me_in_post())) with check (written_by = (select access.me_in_post()));
grant select, insert, update (withdrawn_at) on sharing_deviations to cairn_app;

-- Whether I may endorse in this seat, as its post or for it: not what I proposed, not twice, not in a seat that spoke, not
-- when it is over.
call access.protect('sharing_endorsements');
call access.let_definer_read('sharing_endorsements');
create or replace function access.may_endorse(wanted uuid, of_case uuid, in_seat text, speaks_for uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return exists (
      select 1 from sharing_deviations d join access.seats_i_fill() f on f.agreement_id = d.agreement_id
       where d.id = wanted and d.case_id = of_case and d.withdrawn_at is null and d.until_at > access.now() and d.written_by <> access.me()
         and f.seat = in_seat and f.for_post_id is not distinct from speaks_for)
    and wanted = any (access.deviations_put_to_me())
    and not exists (select 1 from sharing_endorsements e where e.deviation_id = wanted and (e.seat = in_seat or e.written_by = access.me()));
end
$$;
create policy "whoever sees the deviation" on sharing_endorsements for select to cairn_app using (
  exists (select 1 from sharing_deviations d where d.id = deviation_id));
create policy "a senior, or their designate, once" on sharing_endorsements for insert to cairn_app with check (
  written_by = (select access.me_in_post()) and post_id = (select access.my_post())
  and access.may_endorse(deviation_id, case_id, seat, for_post_id));
grant select, insert on sharing_endorsements to cairn_app;

call access.protect('sharing_disseminations');
create policy "the social work liaison officer" on sharing_disseminations for select to cairn_app using (
  (select access.my_role()) in ('social-work-solo', 'clockwork') and case_id = any ((select access.cases_i_may_read('status'))::uuid[]));
create policy "proposed by rule, or by the liaison officer" on sharing_disseminations for insert to cairn_app with check (
  written_by = (select access.me()) and (select access.my_role()) in ('social-work-solo', 'clockwork')
  and case_id = any ((select access.cases_i_may_write('status'))::uuid[]));
create policy "the liaison officer confirms" on sharing_disseminations for update to cairn_app
  using ((select access.my_role()) = 'social-work-solo' and case_id = any ((select access.cases_i_may_write('status'))::uuid[]))
  with check (decided_by = (select access.me_in_post()));
grant select, insert, update (state, team_post_id, because, until_at, version, decided_at, decided_by) on sharing_disseminations to cairn_app;

-- Lets a team, or whoever was added to the thread, know of the case by name, until a moment.
create or replace function access.inform(id uuid, of_case uuid, team uuid, post uuid, because text, from_at timestamptz, to_at timestamptz)
returns void
language plpgsql volatile set search_path = pg_catalog, public as $$
begin
  insert into access_grants (id, kind, case_id, team_post_id, post_id, as_role, because, from_at, to_at, written_at, written_by)
  values (id, case when team is null then 'need-to-know' else 'dissemination' end, of_case, team, post, 'informed', because, from_at, to_at,
    from_at, access.me());
end
$$;

-- The cases whose liaison thread I read: police and social work liaison officers and the crime manager, each on what they
-- reach, and whoever was added, for as long as they were.
call access.protect('sharing_liaison_added');
call access.let_definer_read('sharing_liaison_added');
create or replace function access.cases_i_keep_in_touch_on() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if access.my_role() in ('police-solo', 'social-work-solo', 'crime-manager') then
    return access.cases_by_right('status', false);
  end if;
  return array(
    select a.case_id from sharing_liaison_added a
     where access.my_role() is not null and access.have_basis() and a.post_id = access.my_post()
       and a.from_at <= access.now() and a.to_at > access.now() and (a.ended_at is null or a.ended_at > access.now()));
end
$$;
create policy "those who keep in touch on the case" on sharing_liaison_added for select to cairn_app using (
  case_id = any ((select access.cases_i_keep_in_touch_on())::uuid[]));
create policy "the three add a fourth" on sharing_liaison_added for insert to cairn_app with check (
  written_by = (select access.me_in_post()) and (select access.my_role()) in ('police-solo', 'social-work-solo', 'crime-manager')
  and case_id = any ((select access.cases_i_keep_in_touch_on())::uuid[]));
create policy "the three end it" on sharing_liaison_added for update to cairn_app
  using ((select access.my_role()) in ('police-solo', 'social-work-solo', 'crime-manager')
    and case_id = any ((select access.cases_i_keep_in_touch_on())::uuid[]))
  with check (ended_by = (select access.me_in_post()));
grant select, insert, update (ended_at, ended_by) on sharing_liaison_added to cairn_app;

call access.protect('sharing_liaison_messages');
create policy "those who keep in touch on the case" on sharing_liaison_messages for select to cairn_app using (
  case_id = any ((select access.cases_i_keep_in_touch_on())::uuid[]));
create policy "those who keep in touch write" on sharing_liaison_messages for insert to cairn_app with check (
  written_by = (select access.me_in_post()) and agency_id = (select access.my_agency())
  and case_id = any ((select access.cases_i_keep_in_touch_on())::uuid[]));
grant select, insert on sharing_liaison_messages to cairn_app;

-- Whose case something is about that was sent to me, asked of me, put to me or shared with me in the thread: the name alone.
create or replace function access.name_i_was_told(wanted uuid) returns text
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if wanted = any (access.cases_barred()) or not (
       wanted in (select s.case_id from sharing_shares s where s.id = any (access.shares_to_me()))
    or wanted in (select r.case_id from sharing_requests r where r.id = any (access.asked_of_me()))
    or wanted in (select d.case_id from sharing_deviations d where d.id = any (access.deviations_put_to_me()))
    or wanted in (select o.case_id from sharing_overrides o where o.approver_post_id = access.my_post() and access.my_role() is not null)
    or wanted = any (access.cases_i_keep_in_touch_on())) then
    return null;
  end if;
  return (select p.known_as from cases_cases c join people_people p on p.id = c.person_id where c.id = wanted);
end
$$;

-- The area of a case of which I know by its name, or about which I was asked: for the basis on which others take part there.
create or replace function access.area_of_known_case(wanted uuid) returns uuid
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if wanted = any (access.cases_by_right('name', false)) or access.name_i_was_told(wanted) is not null then
    return (select c.area_id from cases_cases c where c.id = wanted);
  end if;
  return null;
end
$$;

-- Whether somebody would be kept from the person of a case: asked before something is sent to them. Only whoever knows of
-- the case is answered.
create or replace function access.is_kept_from(wanted uuid, member uuid, post uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return wanted = any (access.cases_by_right('name', false) || access.cases_asked_about()) and exists (
    select 1 from cases_cases c, access.restrictions_against(c.person_id, member, post) where c.id = wanted);
end
$$;

-- Every share since a moment, for whoever watches over how information is shared: who, to whom, whom it protects, on what
-- basis; never the words.
create or replace function access.shares_told(since timestamptz)
returns table (id uuid, case_id uuid, sent_at timestamptz, agency_id uuid, sent_by uuid, to_agency_id uuid, to_post_id uuid, to_member_id uuid,
  protects text, legal_basis text, urgent boolean, complete_by timestamptz, completed_at timestamptz, state text, set_aside text[], opened_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if access.my_role() is distinct from 'data-protection-officer' then
    return;
  end if;
  return query
    select s.id, s.case_id, s.sent_at, s.agency_id, s.sent_by, s.to_agency_id, s.to_post_id, s.to_member_id, s.protects, s.legal_basis, s.urgent,
           s.complete_by, s.completed_at, s.state, s.set_aside, (select min(o.opened_at) from sharing_openings o where o.share_id = s.id)
      from sharing_shares s where s.sent_at >= since order by s.sent_at desc, s.id desc;
end
$$;
call access.let_definer_read('sharing_openings');

-- Confidentiality set aside since a moment, the same.
create or replace function access.overrides_told(since timestamptz)
returns table (id uuid, share_id uuid, case_id uuid, agency_id uuid, asked_by uuid, asked_at timestamptz, approver_post_id uuid, decided_by uuid,
  decided_at timestamptz, state text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if access.my_role() is distinct from 'data-protection-officer' then
    return;
  end if;
  return query
    select o.id, o.share_id, o.case_id, o.agency_id, o.written_by, o.written_at, o.approver_post_id, o.decided_by, o.decided_at, o.state
      from sharing_overrides o where coalesce(o.decided_at, o.written_at) >= since order by coalesce(o.decided_at, o.written_at) desc, o.id desc;
end
$$;

-- How many shares protected whom, for those who report on it: numbers alone.
create or replace function access.shares_counted(since timestamptz) returns table (protects text, urgent boolean, shares bigint)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if access.my_role() is null or access.my_role() not in ('data-protection-officer', 'oversight-member', 'coordinator', 'social-work-solo', 'police-solo') then
    return;
  end if;
  return query
    select coalesce(s.protects, 'not said yet'), s.urgent, count(*) from sharing_shares s
     where s.sent_at >= since and s.state = 'sent' group by 1, 2 order by 1, 2;
end
$$;
