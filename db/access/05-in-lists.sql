-- What lists show of cases and people that they found: the finding comes first, the judging after.

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

-- The cases of these people whose name I may read: from a name in a list to the page it opens, with what tells cases
-- apart for readers of status.
drop function if exists access.cases_of_people(uuid[]);
create or replace function access.cases_of_people(wanted uuid[])
returns table (case_id uuid, person_id uuid, reference text, area text, place text, release_on date, state text, agencies integer)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  theirs constant uuid[] := array(
    select c.id from cases_cases c
     where c.person_id = any (wanted) and (access.focus() is null or c.id = any (access.focus())));
begin
  return query
    with mine as materialized (
      select s.id, bool_or(r.section = 'name') as named, bool_or(r.section = 'status') as told
        from access.standing(theirs) s join access_rights r on r.role = s.as_role and r.place = 'file' and r.may_read
       where r.section in ('name', 'status') and access.is_arranged(r.section) group by s.id
    )
    select k.id, k.person_id, c.reference, a.name, c.place, c.release_on, c.state,
           case when m.told then
             (select count(distinct m.agency_id)::integer from cases_memberships m where m.case_id = k.id) else 0 end
      from mine m join cases_cases k on k.id = m.id left join cases_cases c on c.id = m.id and m.told
      left join staff_areas a on a.id = c.area_id
     where m.named order by c.opened_on desc nulls last, k.id;
end
$$;

-- The people behind these cases, for lists: a name where the name may be read, and no row otherwise.
create or replace function access.people_of_cases(wanted uuid[]) returns table (case_id uuid, person_id uuid, known_as text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  mine constant uuid[] := access.cases_among('name', wanted);
begin
  return query
    select c.id, p.id, p.known_as from cases_cases c join people_people p on p.id = c.person_id where c.id = any (mine);
end
$$;
