-- Places to be kept away from. The owner's people read that there is one; what it says opens to nobody here, for the key is
-- elsewhere. Cairn itself reads the sealed rows to answer the test.

call access.protect('victims_locations');
create policy "readers of the owner" on victims_locations for select to cairn_app using (
  agency_id = (select access.my_agency()) and case_id = any ((select access.cases_i_may_read('victim'))::uuid[]));
create policy "Cairn tests" on victims_locations for select to cairn_app using ((select access.my_role()) = 'clockwork');
create policy "writers of the owner add" on victims_locations for insert to cairn_app with check (
  written_by = (select access.me()) and agency_id = (select access.my_agency())
  and exists (select 1 from staff_agencies a where a.id = agency_id and a.kind in ('police', 'social-work'))
  and case_id = any ((select access.cases_i_may_write('victim'))::uuid[]));
create policy "writers of the owner end" on victims_locations for update to cairn_app
  using (agency_id = (select access.my_agency()) and case_id = any ((select access.cases_i_may_write('victim'))::uuid[]))
  with check (agency_id = (select access.my_agency()));
create policy "Cairn seals again" on victims_locations for update to cairn_app
  using ((select access.my_role()) = 'clockwork') with check ((select access.my_role()) = 'clockwork');
grant select, insert, update on victims_locations to cairn_app;

-- Answers, for whoever reads housing there and for the agency that asked. Written by Cairn, and by hand by whoever keeps the
-- victim's part.
call access.protect('victims_tests');
create policy "readers of housing and whoever asked" on victims_tests for select to cairn_app using (
  case_id = any ((select access.cases_i_may_read('housing'))::uuid[])
  or (agency_id = (select access.my_agency()) and case_id = any ((select access.cases_i_may_read('name'))::uuid[])));
create policy "Cairn answers" on victims_tests for insert to cairn_app with check ((select access.my_role()) = 'clockwork');
create policy "whoever is asked answers by hand" on victims_tests for insert to cairn_app with check (
  by_hand and written_by = (select access.me()) and agency_id = (select access.my_agency())
  and case_id = any ((select access.cases_i_may_write('victim'))::uuid[]));
grant select, insert on victims_tests to cairn_app;

-- Readings, for the owner's people. Granted in the approver's transaction, never to oneself.
call access.protect('victims_readings');
create policy "readers of the owner" on victims_readings for select to cairn_app using (
  agency_id = (select access.my_agency()) and case_id = any ((select access.cases_i_may_read('victim'))::uuid[]));
create policy "another of the owner's people lets read" on victims_readings for insert to cairn_app with check (
  written_by = (select access.me()) and member_id <> (select access.me()) and agency_id = (select access.my_agency())
  and case_id = any ((select access.cases_i_may_read('victim'))::uuid[])
  and location_id in (select l.id from victims_locations l where l.case_id = victims_readings.case_id));
grant select, insert on victims_readings to cairn_app;

call access.protect('victims_faults');
create policy "Cairn keeps" on victims_faults for all to cairn_app
  using ((select access.my_role()) = 'clockwork') with check ((select access.my_role()) = 'clockwork');
grant select, insert, update on victims_faults to cairn_app;

-- Whom a contracted provider may work with (S2-31, S2-32): the agency's bands today and the current rating of harm, for Cairn
-- to put to its rule.
create or replace function access.bands_and_harm(wanted uuid, agency uuid) returns jsonb
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if access.my_role() is distinct from 'clockwork' then
    return null;
  end if;
  return jsonb_build_object(
    'bands', (select to_jsonb(b.bands) from staff_provider_bands b
               where b.agency_id = agency and b.from_day <= access.today() and (b.to_day is null or b.to_day >= access.today())
               order by b.from_day desc, b.id desc limit 1),
    'harm', (select r.level from risk_ratings r where r.case_id = wanted and r.scale = 'harm' and r.current limit 1));
end
$$;

-- The same at the engine: nobody of a provider is put on a case beyond its bands, whichever command forgot to ask.
create or replace function access.provider_may_stand(wanted uuid, agency uuid, post uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  whose constant uuid := coalesce((select p.agency_id from staff_posts p where p.id = post), agency);
  bands text[];
begin
  select b.bands into bands from staff_provider_bands b
   where b.agency_id = whose and b.from_day <= access.today() and (b.to_day is null or b.to_day >= access.today())
   order by b.from_day desc, b.id desc limit 1;
  return bands is null or exists (
    select 1 from risk_ratings r where r.case_id = wanted and r.scale = 'harm' and r.current and r.level = any (bands));
end
$$;
create policy "a provider stands within its bands" on cases_memberships as restrictive for insert to cairn_app
  with check (access.provider_may_stand(case_id, agency_id, post_id));
