-- Which cases, people and conferences the actor may reach. Each is evaluated once a query, as an array.

-- Cases of which I may read (or write) one section. Area posts reach every adult case of their areas;
-- everybody reaches the cases on which they stand, as the role under which they stand there.
create or replace function access.cases_by_right(wanted text, writing boolean) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  my_role constant text := access.my_role();
  my_areas constant uuid[] := access.my_areas();
  my_posts constant uuid[] := access.my_posts();
  focus constant uuid[] := access.focus();
  area_reach boolean;
  under_18 boolean;
begin
  if my_role is null then
    return '{}';
  end if;
  if my_role = 'clockwork' then
    return array(
      select c.id from cases_cases c
       where (focus is null or c.id = any (focus))
         and exists (
           select 1 from access_rights r
            where r.role = 'clockwork' and r.section = wanted and r.place = 'file'
              and case when writing then r.may_write else r.may_read end
         )
    );
  end if;
  select role.reach = 'area', role.reaches_under_18 into area_reach, under_18
    from access_roles role
   where role.role = my_role
     and exists (
       select 1 from access_rights r
        where r.role = my_role and r.section = wanted and r.place = 'file'
          and case when writing then r.may_write else r.may_read end
     );
  return array(
    select c.id from cases_cases c
     where area_reach and (c.area_id = any (my_areas) or c.division_id = any (my_areas))
       and (c.regime = 'adult' or under_18)
       and (focus is null or c.id = any (focus))
    union
    select m.case_id
      from cases_memberships m
      join access_rights r on r.role = m.as_role and r.section = wanted and r.place = 'file'
       and case when writing then r.may_write else r.may_read end
     where (m.member_id = access.me() or m.post_id = any (my_posts))
       and m.from_day <= access.today() and (m.to_day is null or m.to_day >= access.today())
       and (focus is null or m.case_id = any (focus))
  );
end
$$;

create or replace function access.cases_i_may_read(wanted text) returns uuid[]
language sql stable set search_path = pg_catalog, access as $$ select access.cases_by_right(wanted, false) $$;

create or replace function access.cases_i_may_write(wanted text) returns uuid[]
language sql stable set search_path = pg_catalog, access as $$ select access.cases_by_right(wanted, true) $$;

-- People behind the cases of which I may read (or write) one section.
create or replace function access.people_by_right(wanted text, writing boolean) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  mine constant uuid[] := access.cases_by_right(wanted, writing);
begin
  return array(select c.person_id from cases_cases c where c.id = any (mine));
end
$$;

create or replace function access.people_i_may_read(wanted text) returns uuid[]
language sql stable set search_path = pg_catalog, access as $$ select access.people_by_right(wanted, false) $$;

create or replace function access.people_i_may_write(wanted text) returns uuid[]
language sql stable set search_path = pg_catalog, access as $$ select access.people_by_right(wanted, true) $$;

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

-- Conferences I chair, record or type.
create or replace function access.conferences_i_run() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if access.my_role() is null then
    return '{}';
  end if;
  return array(
    select c.id from conferences_conferences c
     where access.me() in (c.chair_id, c.recorder_id, c.typist_id)
       and (access.focus() is null or c.case_id = any (access.focus()))
  );
end
$$;

-- Conferences I may know of: those of cases whose conferences I may read, those I run, those I am asked to.
create or replace function access.conferences_i_may_read() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  mine constant uuid[] := access.cases_by_right('conference', false);
begin
  if access.my_role() is null then
    return '{}';
  end if;
  return array(
    select c.id from conferences_conferences c where c.case_id = any (mine)
    union
    select unnest(access.conferences_i_run())
    union
    select i.conference_id from conferences_invitations i
     where access.me() in (i.member_id, i.deputy_id) and i.state = 'sent'
       and (access.focus() is null or i.case_id = any (access.focus()))
  );
end
$$;

-- The parts of any minute that my role may read.
create or replace function access.minute_sections_i_may_read() returns text[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return array(
    select r.section from access_rights r where r.role = access.my_role() and r.place = 'minute' and r.may_read
  );
end
$$;

-- How many entries a case has in all, so that a page can say how many it does not show.
create or replace function access.count_of_entries(wanted uuid) returns integer
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if not wanted = any (access.cases_by_right('status', false)) then
    return 0;
  end if;
  return (select count(*)::integer from cases_entries e where e.case_id = wanted);
end
$$;

-- The person behind a case, for readers whose part of the case is no more than a name.
create or replace function access.person_of_case(wanted uuid) returns uuid
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if not wanted = any (access.cases_by_right('name', false)) then
    return null;
  end if;
  return (select c.person_id from cases_cases c where c.id = wanted);
end
$$;
