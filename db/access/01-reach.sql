-- Which cases, people and conferences the actor may reach. Each is evaluated once a query, as an array.

-- As what I stand on which cases. Area posts stand as themselves on every adult case of their areas; everybody stands on
-- the cases where they were put, as the role under which they were put there; where a post that reports to mine stands,
-- I stand as what I am myself. `among` asks of these cases alone, and has queries of its own: one that served both
-- would go through every case to find a few.
create or replace function access.standing(among uuid[]) returns table (id uuid, as_role text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  my_role constant text := access.my_role();
  my_posts constant uuid[] := access.my_posts();
  me constant uuid := access.me();
  my_post constant uuid := access.my_post();
  today constant date := access.today();
  my_areas uuid[];
  under_18 boolean;
begin
  if my_role is null then
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
  elsif among is null then
    return query
      select c.id, my_role from cases_cases c
       where (c.area_id = any (my_areas) or c.division_id = any (my_areas)) and (c.regime = 'adult' or under_18)
      union all
      select m.case_id, case when m.member_id = me or m.post_id = my_post then m.as_role else my_role end
        from cases_memberships m
       where (m.member_id = me or m.post_id = any (my_posts))
         and m.from_day <= today and (m.to_day is null or m.to_day >= today);
  else
    return query
      select c.id, my_role from cases_cases c
       where c.id = any (among) and (c.area_id = any (my_areas) or c.division_id = any (my_areas))
         and (c.regime = 'adult' or under_18)
      union all
      select m.case_id, case when m.member_id = me or m.post_id = my_post then m.as_role else my_role end
        from cases_memberships m
       where m.case_id = any (among) and (m.member_id = me or m.post_id = any (my_posts))
         and m.from_day <= today and (m.to_day is null or m.to_day >= today);
  end if;
end
$$;

-- Those of these cases of which I may read (or write) one section; of all cases, when there is no list.
create or replace function access.cases_among(wanted text, writing boolean, among uuid[]) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  may text[];
begin
  if access.focus() is not null and among is not null then
    return array(select unnest(among) intersect select unnest(access.cases_by_right(wanted, writing)));
  end if;
  may := array(
    select r.role from access_rights r
     where r.section = wanted and r.place = 'file' and case when writing then r.may_write else r.may_read end);
  return array(select distinct s.id from access.standing(among) s where s.as_role = any (may));
end
$$;

-- Who is asking about what: the answer to "which cases" holds as long as this does and nothing it rests on changes.
create or replace function access.who_and_what() returns text stable
return concat_ws('/', current_setting('app.clockwork', true), current_setting('app.member', true),
  current_setting('app.post', true), current_setting('app.agency', true), current_setting('app.today', true),
  current_setting('app.focus', true));

-- Works out what I may read and write of the cases this transaction is about, every section at once, and notes it in
-- settings that end with the transaction. A page about a case asks this some thirty times. Cases are written out once
-- for each role under which I stand on them, of which there is hardly ever more than one.
create or replace function access.note_reach() returns void
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  one record;
begin
  for one in
    with mine as materialized (
      select t.as_role, string_agg(distinct t.id::text, ',') as ids from access.standing(access.focus()) t group by t.as_role
    )
    select s.section,
           '{' || coalesce(string_agg(m.ids, ',') filter (where r.may_read), '') || '}' as reads,
           '{' || coalesce(string_agg(m.ids, ',') filter (where r.may_write), '') || '}' as writes
      from access_sections s
      left join (access_rights r join mine m on m.as_role = r.role) on r.section = s.section and r.place = 'file'
     group by s.section
  loop
    perform set_config('app.reads_' || replace(one.section, '-', '_'), one.reads, true),
            set_config('app.writes_' || replace(one.section, '-', '_'), one.writes, true);
  end loop;
  perform set_config('app.reach_of', access.who_and_what(), true);
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
  foreach rests_on in array array['cases_cases', 'cases_memberships', 'staff_posts', 'staff_postings', 'staff_areas'] loop
    execute format('create or replace trigger reach_rests_on_this after insert or update or delete on %I
      for each statement execute function access.forget_reach()', rests_on);
  end loop;
end
$$;

-- Cases of which I may read (or write) one section.
create or replace function access.cases_by_right(wanted text, writing boolean) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if access.focus() is null then
    return access.cases_among(wanted, writing, null);
  end if;
  if current_setting('app.reach_of', true) is distinct from access.who_and_what() then
    perform access.note_reach();
  end if;
  return coalesce(nullif(current_setting(
    case when writing then 'app.writes_' else 'app.reads_' end || replace(wanted, '-', '_'), true), ''), '{}')::uuid[];
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

-- True inside the transaction that opened this case, so that whoever opens one can say who stands on it.
create or replace function access.i_am_opening(wanted uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return exists (
    select 1 from cases_cases c
     where c.id = wanted and c.written_by = access.me() and c.xmin::text = pg_current_xact_id()::xid::text
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
