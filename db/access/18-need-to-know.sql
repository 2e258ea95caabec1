-- Agreements, clearances, restrictions and grants: what decides who is let in.

-- On what basis an agency takes part, and what its people must hold, stands in the directory for everybody; administrators
-- keep it. Who is cleared for what is between them and the administrators.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['staff_agreements', 'staff_agreement_parties', 'staff_required_clearances', 'staff_provider_bands', 'staff_clearances'] loop
    execute format('call access.protect(%L)', wanted);
    if wanted <> 'staff_clearances' then
      execute format('create policy "colleagues read the directory" on %I for select to cairn_app using ((select access.my_role()) is not null)', wanted);
    end if;
    execute format('create policy "administrators add" on %I for insert to cairn_app with check (written_by = (select access.me()) and (select access.i_may_write(''administration'')))', wanted);
    execute format('create policy "administrators change" on %I for update to cairn_app using ((select access.i_may_write(''administration''))) with check ((select access.i_may_write(''administration'')))', wanted);
    execute format('grant select, insert, update on %I to cairn_app', wanted);
    execute format('call access.let_definer_read(%L)', wanted);
    execute format('call access.let_keeper_keep(%L)', wanted);
  end loop;
end
$$;
create policy "one''s own, and administrators" on staff_clearances for select to cairn_app using (
  member_id = (select access.me_in_post()) or (select access.i_may_write('administration')));

-- Who is kept from a person: known to those who keep the status of that person's cases and are let in themselves.
call access.protect('access_restrictions');
create policy "writers of status" on access_restrictions for select to cairn_app using (
  person_id = any ((select access.people_i_may_write('status'))::uuid[]));
create policy "writers of status set" on access_restrictions for insert to cairn_app with check (
  written_by = (select access.me()) and agency_id = (select access.my_agency())
  and person_id = any ((select access.people_i_may_write('status'))::uuid[]));
grant select, insert on access_restrictions to cairn_app;
call access.let_definer_read('access_restrictions');

call access.protect('access_restriction_names');
create policy "writers of status" on access_restriction_names for select to cairn_app using (
  person_id = any ((select access.people_i_may_write('status'))::uuid[]));
create policy "writers of status name" on access_restriction_names for insert to cairn_app with check (
  written_by = (select access.me()) and person_id = any ((select access.people_i_may_write('status'))::uuid[])
  and restriction_id in (select r.id from access_restrictions r where r.person_id = access_restriction_names.person_id));
grant select, insert on access_restriction_names to cairn_app;
call access.let_definer_read('access_restriction_names');

-- True when whoever is let in stands there as no more than their post is, or as somebody who was told one thing.
create or replace function access.may_be_let_in_as(wanted uuid, member uuid, post uuid, team uuid, to_role text, as_role text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return as_role = 'informed' or as_role = to_role or access.may_stand_as(wanted, coalesce(post, team), member, as_role);
end
$$;

-- Who was let in: seen by those who keep the status of the case, and always one's own.
call access.protect('access_grants');
create policy "readers of status and oneself" on access_grants for select to cairn_app using (
  member_id = (select access.me_in_post()) or post_id = any ((select access.my_posts())::uuid[])
  or case_id = any ((select access.cases_i_may_read('status'))::uuid[]));
create policy "writers of status let in" on access_grants for insert to cairn_app with check (
  written_by = (select access.me()) and kind in ('need-to-know', 'representative', 'invitee', 'dissemination')
  and case_id = any ((select access.cases_i_may_write('status'))::uuid[])
  and access.may_be_let_in_as(case_id, member_id, post_id, team_post_id, to_role, as_role));
create policy "writers of status end" on access_grants for update to cairn_app
  using (case_id = any ((select access.cases_i_may_write('status'))::uuid[]) or member_id = (select access.me_in_post()))
  with check (ended_by = (select access.me()));
grant select, insert, update (ended_at, ended_by, ended_because) on access_grants to cairn_app;
call access.let_definer_read('access_grants');
