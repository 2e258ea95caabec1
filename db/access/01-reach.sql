-- Which cases, people and conferences the actor may reach. Each is evaluated once a query, as an array.

-- As what I stand on which cases. Area posts stand as themselves on every adult case of their areas; everybody stands on
-- the cases where they were put, as the role under which they were put there; where a post that reports to mine stands,
-- I stand as what I am myself; a grant lets in for a while, as what it says. Nobody stands where their agency has no basis,
-- nor with somebody from whom they are barred. `among` asks of these cases alone, and has queries of its own: one that
-- served both would go through every case to find a few. `past_bars` is for what must know whom it points to.
drop function if exists access.standing(uuid[]);
create or replace function access.standing(among uuid[], past_bars boolean default false) returns table (id uuid, as_role text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  my_role constant text := access.my_role();
  my_posts constant uuid[] := access.my_posts();
  me constant uuid := access.me();
  my_post constant uuid := access.my_post();
  today constant date := access.today();
  everywhere constant boolean := access.have_basis_everywhere();
  taking_part constant uuid[] := access.areas_of_basis();
  closed constant uuid[] := case when past_bars then '{}' else access.cases_closed() end;
  barred constant uuid[] := case when past_bars then '{}' else access.cases_barred() end;
  bands constant text[] := access.my_bands();
  my_areas uuid[];
  under_18 boolean;
begin
  if my_role is null or not access.have_basis() then
    return;
  end if;
  select access.my_areas(), role.reaches_under_18 into my_areas, under_18
    from access_roles role where role.role = my_role and role.reach = 'area';
  if my_role = 'clockwork' then
    if among is null then
      return query select c.id, my_role from cases_cases c;
    else
      return query select c.id, my_role from cases_cases c where c.id = any (among);
    end if;
  else
    -- A provider beyond whose level somebody is keeps what it wrote, and the name it belongs to.
    return query
      select s.id, case when bands is null or exists (select 1 from risk_ratings r
                     where r.case_id = s.id and r.scale = 'harm' and r.current and r.level = any (bands))
                   then s.as_role else 'former-provider' end
        from access.standing_of_right(among, my_role, my_areas, under_18, my_posts, me, my_post, today, everywhere, taking_part, closed) s
      union all
      select g.id, g.as_role from access.standing_by_grant(among, my_role, my_posts, me, my_post, everywhere, taking_part, closed, barred) g;
  end if;
end
$$;

-- By the area of the post, and by having been put on the case. Whoever was put there by name stands there for the agency for
-- which they were put there, and not under another hat (S2-34).
create or replace function access.standing_of_right(among uuid[], my_role text, my_areas uuid[], under_18 boolean, my_posts uuid[],
  me uuid, my_post uuid, today date, everywhere boolean, taking_part uuid[], closed uuid[]) returns table (id uuid, as_role text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  my_agency constant uuid := access.my_agency();
begin
  if among is null then
    return query
      select c.id, my_role from cases_cases c
       where my_areas is not null and (c.area_id = any (my_areas) or c.division_id = any (my_areas)) and (c.regime = 'adult' or under_18)
         and (everywhere or c.area_id = any (taking_part)) and c.id <> all (closed)
      union all
      select m.case_id, case when (m.member_id = me and m.agency_id = my_agency) or m.post_id = my_post then m.as_role else my_role end
        from cases_memberships m
       where ((m.member_id = me and m.agency_id = my_agency) or m.post_id = any (my_posts))
         and m.from_day <= today and (m.to_day is null or m.to_day >= today) and m.case_id <> all (closed)
         and (everywhere or exists (select 1 from cases_cases c where c.id = m.case_id and c.area_id = any (taking_part)));
  else
    return query
      select c.id, my_role from cases_cases c
       where my_areas is not null and c.id = any (among) and (c.area_id = any (my_areas) or c.division_id = any (my_areas))
         and (c.regime = 'adult' or under_18)
         and (everywhere or c.area_id = any (taking_part)) and c.id <> all (closed)
      union all
      select m.case_id, case when (m.member_id = me and m.agency_id = my_agency) or m.post_id = my_post then m.as_role else my_role end
        from cases_memberships m
       where m.case_id = any (among) and ((m.member_id = me and m.agency_id = my_agency) or m.post_id = any (my_posts))
         and m.from_day <= today and (m.to_day is null or m.to_day >= today) and m.case_id <> all (closed)
         and (everywhere or exists (select 1 from cases_cases c where c.id = m.case_id and c.area_id = any (taking_part)));
  end if;
end
$$;

-- For a while, by a grant: to oneself, one's post, one's team, one's agency; to a case, or to the adult cases of an area. What
-- rests on an arrangement ends with it. Whoever was let in by name comes under the hat for which they were let in (S2-34).
create or replace function access.standing_by_grant(among uuid[], my_role text, my_posts uuid[], me uuid, my_post uuid,
  everywhere boolean, taking_part uuid[], closed uuid[], barred uuid[]) returns table (id uuid, as_role text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  at constant timestamptz := access.now();
  today constant date := access.today();
  my_agency constant uuid := access.my_agency();
  my_team constant uuid[] := array(select p.reports_to from staff_posts p where p.id = my_post and p.reports_to is not null) || my_post;
begin
  return query
    with mine as materialized (
      select g.* from access_grants g
       where (g.member_id = me or g.post_id = my_post or g.team_post_id = any (my_team)
           or (g.agency_id = my_agency and (g.to_role is null or g.to_role = my_role)))
         and g.from_at <= at and g.to_at > at and (g.ended_at is null or g.ended_at > at)
         and (g.agreement_id is null or exists (select 1 from staff_agreements a where a.id = g.agreement_id
               and a.from_day <= today and (a.to_day is null or a.to_day >= today) and (a.ended_at is null or a.ended_at > at)))
    )
    select c.id, m.as_role from mine m join cases_cases c on c.id = m.case_id
     where (m.member_id is null or m.as_role in (my_role, 'informed', 'break-glass')
         or (m.as_role = 'managing-officer' and my_role = 'children-and-families' and c.regime = 'under-18'))
       and (among is null or c.id = any (among)) and (everywhere or c.area_id = any (taking_part))
       and c.id <> all (case when m.kind = 'break-glass' then barred else closed end)
    union
    select c.id, m.as_role from mine m join cases_cases c on c.area_id = m.area_id or c.division_id = m.area_id
     where m.area_id is not null and (m.member_id is null or m.as_role in (my_role, 'informed')) and c.regime = 'adult' and (among is null or c.id = any (among))
       and (everywhere or c.area_id = any (taking_part)) and c.id <> all (closed);
end
$$;

-- The cases of the areas in which my agency takes part, for agencies that do not take part everywhere.
create or replace function access.cases_where_we_take_part() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  areas constant uuid[] := access.areas_of_basis();
  among constant uuid[] := access.focus();
begin
  if among is not null then
    return array(select c.id from cases_cases c where c.id = any (among) and c.area_id = any (areas));
  end if;
  return array(select c.id from cases_cases c where c.area_id = any (areas));
end
$$;

-- Who is asking about what: the answer to "which cases" holds as long as this does and nothing it rests on changes. A
-- transaction that is about no cases in particular asks again once somebody else has committed anything: whoever waited
-- for a colleague must see the case that the colleague opened.
create or replace function access.who_and_what() returns text stable
return concat_ws('/', current_setting('app.clockwork', true), current_setting('app.member', true),
  current_setting('app.post', true), current_setting('app.agency', true), current_setting('app.today', true),
  coalesce(nullif(current_setting('app.focus', true), ''), pg_current_snapshot()::text));

-- Works out as what I stand on which of the cases this transaction is about, and which sections that opens to me on
-- every one of them, and notes it in settings that end with the transaction: a page about a case asks some thirty times.
create or replace function access.note_reach() returns void
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  one record;
  roles text[] := '{}';
  cases uuid[] := '{}';
begin
  for one in
    select s.as_role, array_agg(distinct s.id) as cases from access.standing(access.focus()) s group by s.as_role
  loop
    perform set_config('app.cases_as_' || replace(one.as_role, '-', '_'), one.cases::text, true);
    roles := roles || one.as_role;
    cases := cases || one.cases;
  end loop;
  select coalesce(array_agg(s.section) filter (where s.reads), '{}')::text as reads,
         coalesce(array_agg(s.section) filter (where s.writes), '{}')::text as writes into one
    from (
      select r.section, count(*) filter (where r.may_read) = cardinality(roles) as reads,
             count(*) filter (where r.may_write) = cardinality(roles) as writes
        from access_rights r where r.place = 'file' and r.role = any (roles) and access.is_arranged(r.section) group by r.section
    ) s;
  perform set_config('app.stands_as', roles::text, true),
          set_config('app.stands_on', cases::text, true),
          set_config('app.reads_throughout', one.reads, true),
          set_config('app.writes_throughout', one.writes, true),
          set_config('app.reach_of', access.who_and_what(), true);
end
$$;

-- What was worked out no longer holds once posts, cases or who stands on them change.
create or replace function access.forget_reach() returns trigger
language plpgsql set search_path = pg_catalog as $$
begin
  perform set_config('app.reach_of', '', true);
  return null;
end
$$;
do $$
declare
  rests_on text;
begin
  foreach rests_on in array array['cases_cases', 'cases_memberships', 'staff_posts', 'staff_postings', 'staff_areas', 'access_grants', 'risk_ratings'] loop
    execute format('create or replace trigger reach_rests_on_this after insert or update or delete on %I
      for each statement execute function access.forget_reach()', rests_on);
  end loop;
end
$$;

-- True when the notes of what I reach were made for who acts now, and about what.
create or replace function access.reach_is_noted() returns boolean stable
return current_setting('app.reach_of', true) is not distinct from access.who_and_what();

-- What stands in the notes, for whoever has seen to it that they hold.
create or replace function access.sections_noted(writing boolean) returns text[] stable
return current_setting(case when writing then 'app.writes_throughout' else 'app.reads_throughout' end)::text[];

create or replace function access.cases_noted() returns uuid[] stable
return current_setting('app.stands_on')::uuid[];

-- The sections that I may read (or write) on every case on which I stand.
create or replace function access.sections_throughout(writing boolean) returns text[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if not access.reach_is_noted() then
    perform access.note_reach();
  end if;
  return access.sections_noted(writing);
end
$$;

-- Every case on which I stand.
create or replace function access.cases_i_stand_on() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if not access.reach_is_noted() then
    perform access.note_reach();
  end if;
  return access.cases_noted();
end
$$;

-- What one of several roles opens beside that, on the cases where I stand as it. Hardly ever does anybody stand on some
-- cases as one thing and on others as another.
create or replace function access.sections_beside(writing boolean) returns table (case_id uuid, section text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  throughout constant text[] := access.sections_throughout(writing);
  roles constant text[] := current_setting('app.stands_as')::text[];
begin
  if cardinality(roles) > 1 then
    return query
      select unnest(current_setting('app.cases_as_' || replace(r.role, '-', '_'))::uuid[]), r.section from access_rights r
       where r.place = 'file' and r.role = any (roles) and case when writing then r.may_write else r.may_read end
         and r.section <> all (throughout) and access.is_arranged(r.section);
  end if;
end
$$;

-- Cases of which I may read (or write) one section.
create or replace function access.cases_by_right(wanted text, writing boolean) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if not access.reach_is_noted() then
    perform access.note_reach();
  end if;
  if wanted = any (access.sections_noted(writing)) then
    return access.cases_noted();
  end if;
  return array(select distinct b.case_id from access.sections_beside(writing) b where b.section = wanted);
end
$$;

-- Those of these cases of which I may read one section. Where nothing is noted yet and the transaction is about no case in
-- particular, it looks at these alone and not at all the cases of an area.
drop function if exists access.cases_among(text, boolean, uuid[]);
create or replace function access.cases_among(wanted text, among uuid[]) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  mine uuid[];
begin
  if access.focus() is not null or access.reach_is_noted() then
    mine := access.cases_by_right(wanted, false);
    return array(select one from unnest(among) as one where one = any (mine));
  end if;
  return array(
    select distinct s.id from access.standing(among) s join access_rights r on r.role = s.as_role
     where r.section = wanted and r.place = 'file' and r.may_read and access.is_arranged(wanted));
end
$$;

create or replace function access.cases_i_may_read(wanted text) returns uuid[] stable
return access.cases_by_right(wanted, false);

create or replace function access.cases_i_may_write(wanted text) returns uuid[] stable
return access.cases_by_right(wanted, true);

-- People behind the cases of which I may read (or write) one section.
create or replace function access.people_by_right(wanted text, writing boolean) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  mine constant uuid[] := access.cases_by_right(wanted, writing);
begin
  return array(select c.person_id from cases_cases c where c.id = any (mine));
end
$$;

create or replace function access.people_i_may_read(wanted text) returns uuid[] stable
return access.people_by_right(wanted, false);

create or replace function access.people_i_may_write(wanted text) returns uuid[] stable
return access.people_by_right(wanted, true);

-- True inside the transaction that opened this case, so that whoever opens one can say who stands on it. A case that is
-- changed later has another version: to change what one once opened opens nothing.
create or replace function access.i_am_opening(wanted uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return exists (
    select 1 from cases_cases c
     where c.id = wanted and c.written_by = access.me() and c.version = 1
       and c.xmin::text = pg_current_xact_id()::xid::text
  );
end
$$;

-- The same for a person who was entered a moment ago and has no case yet.
create or replace function access.i_am_entering(wanted uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return exists (
    select 1 from people_people p
     where p.id = wanted and p.written_by = access.me() and p.xmin::text = pg_current_xact_id()::xid::text
  );
end
$$;
