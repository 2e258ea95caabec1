-- Records that are one person's: seen by those who may read the numbers and names of both.
call access.protect('people_joins');
call access.let_definer_read('people_joins');
create policy "readers of both people" on people_joins for select to cairn_app using (
  person_id = any ((select access.people_i_may_read('identifiers'))::uuid[])
  and other_person_id = any ((select access.people_i_may_read('identifiers'))::uuid[]));
create policy "joined by two" on people_joins for insert to cairn_app with check (
  written_by = (select access.me_in_post()) and asked_by <> written_by
  and access.i_am_carrying_out('merge-people', id));
create policy "parted by two" on people_joins for update to cairn_app
  using (ended_at is null and access.i_am_carrying_out('unmerge-people', id))
  with check (ended_by = (select access.me_in_post()));
grant select, insert, update (ended_at, ended_by, ended_because) on people_joins to cairn_app;

-- The other records of the person of a case, for readers of the numbers and names of both. A page about one case is about no
-- other, so this asks past what it is about, of these cases alone.
create or replace function access.other_records_of(wanted uuid) returns table (join_id uuid, name text, case_id uuid, reference text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  me constant uuid := (select c.person_id from cases_cases c where c.id = wanted);
  others constant uuid[] := array(select case when j.person_id = me then j.other_person_id else j.person_id end from people_joins j
    where me in (j.person_id, j.other_person_id) and j.ended_at is null);
begin
  if others = '{}' then
    return;
  end if;
  return query
    with known as materialized (
      select distinct s.id from access.standing(array(select c.id from cases_cases c where c.person_id = any (others || me))) s
        join access_rights r on r.role = s.as_role and r.section = 'identifiers' and r.place = 'file' and r.may_read
       where access.is_arranged('identifiers')
    )
    select distinct on (j.id) j.id, p.known_as, c.id, c.reference
      from people_joins j join people_people p on p.id = any (others) and p.id in (j.person_id, j.other_person_id)
      join cases_cases c on c.person_id = p.id join known k on k.id = c.id
     where j.ended_at is null and wanted in (select known.id from known)
     order by j.id, c.opened_on desc;
end
$$;

-- True where somebody is kept from one of these people: such records are not joined, for each would tell of the other.
create or replace function access.is_anybody_restricted(wanted uuid[]) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return exists (select 1 from access_restrictions r
    where r.person_id = any (wanted) and r.person_id = any (access.people_by_right('identifiers', false))
      and r.from_at <= access.now() and (r.to_at is null or r.to_at > access.now()));
end
$$;

-- How long records are kept is looked after by the data protection officer of the area and those who keep the status.
create or replace function access.areas_i_look_after() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return case when access.my_role() = 'data-protection-officer' then access.my_areas() else '{}' end;
end
$$;

call access.protect('retention_holds');
call access.let_definer_read('retention_holds');
create policy "writers of status" on retention_holds for select to cairn_app using (
  person_id = any ((select access.people_i_may_read('status'))::uuid[]) or (select access.my_role()) = 'clockwork');
create policy "writers of status hold" on retention_holds for insert to cairn_app with check (
  written_by = (select access.me_in_post()) and agency_id = (select access.my_agency())
  and person_id = any ((select access.people_i_may_write('status'))::uuid[]));
create policy "writers of status let go" on retention_holds for update to cairn_app
  using (ended_at is null and person_id = any ((select access.people_i_may_write('status'))::uuid[]))
  with check (ended_by = (select access.me_in_post()));
grant select, insert, update (ended_at, ended_by, ended_because) on retention_holds to cairn_app;

call access.protect('retention_runs');
create policy "data protection officers and Cairn itself" on retention_runs for select to cairn_app using (
  (select access.my_role()) in ('data-protection-officer', 'administrator', 'clockwork'));
create policy "Cairn itself runs" on retention_runs for insert to cairn_app with check ((select access.my_role()) = 'clockwork');
create policy "a data protection officer lets it go on" on retention_runs for update to cairn_app
  using ((select access.my_role()) = 'data-protection-officer' and stopped and confirmed_by is null)
  with check (confirmed_by = (select access.me_in_post()));
grant select, insert, update (confirmed_by, confirmed_because) on retention_runs to cairn_app;

call access.protect('retention_proposals');
call access.let_definer_read('retention_proposals');
create policy "who looks after the area, and writers of status" on retention_proposals for select to cairn_app using (
  area_id = any ((select access.areas_i_look_after())::uuid[])
  or case_id = any ((select access.cases_i_may_write('status'))::uuid[]) or (select access.my_role()) = 'clockwork');
create policy "Cairn itself proposes" on retention_proposals for insert to cairn_app with check ((select access.my_role()) = 'clockwork');
create policy "who looks after the area decides" on retention_proposals for update to cairn_app
  using (area_id = any ((select access.areas_i_look_after())::uuid[])
    or (state = 'proposed' and case_id = any ((select access.cases_i_may_write('status'))::uuid[])))
  with check (decided_by = (select access.me_in_post()) and state in ('kept', 'restored'));
grant select, insert, update (state, review_on, decided_because, decided_by, decided_at, version) on retention_proposals to cairn_app;

-- All closed cases with what decides whether they are due, for Cairn itself: looked through in one go, because policies that
-- ask of each row whether it is among all there are would take the square of that.
create or replace function access.closed_cases() returns table (id uuid, person_id uuid, area_id uuid, closed_on date, born_on date,
  other_open boolean, held text, kept_until date, waiting boolean)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if access.my_role() is distinct from 'clockwork' then
    return;
  end if;
  return query
    select c.id, c.person_id, c.area_id, c.closed_on, d.born_on,
           exists (select 1 from cases_cases o where o.person_id = c.person_id and o.state = 'open'),
           (select h.kind from retention_holds h where h.person_id = c.person_id and h.ended_at is null and h.from_day <= access.today()
             order by h.kind desc limit 1),
           (select max(p.review_on) from retention_proposals p where p.case_id = c.id and p.state = 'kept'),
           exists (select 1 from retention_proposals p where p.case_id = c.id and p.state in ('proposed', 'set-aside'))
      from cases_cases c left join people_particulars d on d.person_id = c.person_id
     where c.state = 'closed' and c.closed_on is not null order by c.closed_on, c.id;
end
$$;

-- What a list of proposals says of each case, and no more: its number, since when it is closed, where.
create or replace function access.cases_proposed(wanted uuid[]) returns table (case_id uuid, reference text, closed_on date, area text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return query
    select c.id, c.reference, c.closed_on, a.name from cases_cases c join staff_areas a on a.id = c.area_id
     where c.id = any (wanted) and exists (select 1 from retention_proposals p
       where p.case_id = c.id and (p.area_id = any (access.areas_i_look_after()) or c.id = any (access.cases_by_right('status', false))));
end
$$;

-- What was set aside is closed to everybody, also to those who look after it: they see that it was, and can bring it back.
create or replace function access.records_set_aside()
returns table (id uuid, case_id uuid, reference text, area text, closed_on date, due_on date, because jsonb, decided_because text,
  decided_at timestamptz, version integer)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return query
    select p.id, p.case_id, c.reference, a.name, c.closed_on, p.due_on, p.because, p.decided_because, p.decided_at, p.version
      from retention_proposals p join cases_cases c on c.id = p.case_id join staff_areas a on a.id = p.area_id
     where p.state = 'set-aside' and p.area_id = any (access.areas_i_look_after()) order by p.decided_at desc, p.id limit 200;
end
$$;

-- Sets a case aside, once two people said so: closed to everybody, as a hidden restriction that names nobody; and opens it
-- again. Nothing of it is changed, so what is restored is what was there.
grant insert on access_restrictions to cairn_definer;
create policy "set aside by two" on access_restrictions for insert to cairn_definer with check (true);
create policy "set aside by two" on retention_proposals for update to cairn_definer using (true) with check (true);
grant update (state, decided_because, decided_by, decided_at, restriction_id, version) on retention_proposals to cairn_definer;
create or replace function access.set_aside(wanted uuid, restriction uuid, why text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if not access.i_am_carrying_out('erase', wanted) then
    return false;
  end if;
  insert into access_restrictions (id, person_id, kind, shows, reason, review_on, contact_post_id, agency_id, from_at, written_at, written_by)
  select restriction, p.person_id, 'restriction', 'hidden', why, access.today() + 90, access.my_post(), access.my_agency(),
         access.now(), access.now(), access.me()
    from retention_proposals p where p.id = wanted and p.state = 'proposed';
  if not found then
    return false;
  end if;
  update retention_proposals p set state = 'set-aside', decided_because = why, decided_by = access.me(), decided_at = access.now(),
         restriction_id = restriction, version = p.version + 1
   where p.id = wanted;
  return true;
end
$$;
create or replace function access.bring_back(wanted uuid, why text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  aside uuid;
begin
  update retention_proposals p set state = 'restored', decided_because = why, decided_by = access.me(), decided_at = access.now(),
         version = p.version + 1
   where p.id = wanted and p.state = 'set-aside' and p.area_id = any (access.areas_i_look_after())
   returning p.restriction_id into aside;
  if aside is null then
    return false;
  end if;
  update access_restrictions r set to_at = access.now(), ended_by = access.me(), ended_because = why where r.id = aside;
  return found;
end
$$;
