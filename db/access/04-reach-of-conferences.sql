-- Which conferences the actor runs, prepares, attends or may know of, and what of them they may know.

-- False for conferences that are closed to me whatever my part in them: about people from whom I am barred, or in an area
-- where my agency has no basis to take part.
create or replace function access.is_open_to_me(about uuid, area uuid) returns boolean stable
return about <> all (access.cases_closed()) and (access.have_basis_everywhere() or area = any (access.areas_of_basis()));

-- Conferences I chair, record or type. Whoever types also sends, so their part goes on after the minute is issued; it
-- ends when the next conference on the case begins: an older minute is none of their business (requirements, 7a).
create or replace function access.conferences_i_run() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if access.my_role() is null then
    return '{}';
  end if;
  return array(
    select c.id from conferences_conferences c
     where (access.me() in (c.chair_id, c.recorder_id) or (access.me() = c.typist_id and not exists (
             select 1 from conferences_conferences n
              where n.previous_id = c.id and n.state in ('in-session', 'minute-draft', 'issued'))))
       and (access.focus() is null or c.case_id = any (access.focus())) and access.is_open_to_me(c.case_id, c.area_id)
  );
end
$$;

-- Conferences I help to prepare: those I run, those whose invitations I send, those of cases whose conferences I may
-- read. Their whole list of invitations, with the reason for each, is mine to see.
create or replace function access.conferences_i_prepare() returns uuid[]
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
    select c.id from conferences_conferences c
     where access.me() = c.sender_id and (access.focus() is null or c.case_id = any (access.focus()))
       and access.is_open_to_me(c.case_id, c.area_id)
  );
end
$$;

-- Conferences to which I am asked, or for somebody who sends me in their place. What is sent to me alone is the agenda
-- unless the whole pack is mine.
create or replace function access.conferences_i_am_asked_to(whole_pack boolean) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if access.my_role() is null then
    return '{}';
  end if;
  return array(
    select i.conference_id from conferences_invitations i join conferences_conferences c on c.id = i.conference_id
     where access.me() in (i.member_id, i.deputy_id) and i.state = 'sent' and (i.pack = 'full' or not whole_pack)
       and (access.focus() is null or i.case_id = any (access.focus())) and access.is_open_to_me(c.case_id, c.area_id)
  );
end
$$;

-- Conferences I take part in: the parts of the meeting that my role may read are open to me.
create or replace function access.conferences_i_attend() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  mine constant uuid[] := access.cases_by_right('conference', false);
begin
  return array(
    select c.id from conferences_conferences c where c.case_id = any (mine)
    union
    select unnest(access.conferences_i_run())
    union
    select unnest(access.conferences_i_am_asked_to(true))
  );
end
$$;

-- Conferences I may know of: that there is one, when and where.
create or replace function access.conferences_i_may_read() returns uuid[]
language sql stable set search_path = pg_catalog, access as $$
  select access.conferences_i_prepare() || access.conferences_i_am_asked_to(false)
$$;

-- The parts of any minute that my role may read.
create or replace function access.minute_sections_i_may_read() returns text[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return array(
    select r.section from access_rights r where r.role = access.my_role() and r.place = 'minute' and r.may_read
       and (r.section in ('front', 'reasons') or access.is_arranged(r.section))
  );
end
$$;

-- The person a conference is about, as far as whoever may know of it may know that: somebody who was sent the agenda
-- alone learns the reference and nothing of the person (S3-48).
create or replace function access.person_of_conference(wanted uuid)
returns table (person_id uuid, name text, reference text, born_on date)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  takes_part constant boolean := wanted = any (access.conferences_i_prepare())
    or (wanted = any (access.conferences_i_attend()) and 'name' = any (access.minute_sections_i_may_read()));
  particulars constant boolean := wanted = any (access.conferences_i_run())
    or 'particulars' = any (access.minute_sections_i_may_read());
begin
  if not takes_part and not wanted = any (access.conferences_i_may_read()) then
    return;
  end if;
  return query
    select case when takes_part then p.id end, case when takes_part then p.known_as end, k.reference,
           case when takes_part and particulars then d.born_on end
      from conferences_conferences c
      join cases_cases k on k.id = c.case_id
      join people_people p on p.id = c.person_id
      left join people_particulars d on d.person_id = p.id
     where c.id = wanted;
end
$$;

-- Why it was convened: case content, for those who run it, readers of the case's conferences, and those who take part
-- and whose copy of the minute would say it.
create or replace function access.reasons_of_conference(wanted uuid) returns text
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  mine constant uuid[] := access.cases_by_right('conference', false);
begin
  return (
    select c.reasons from conferences_conferences c
     where c.id = wanted
       and (c.case_id = any (mine) or c.id = any (access.conferences_i_run())
         or (c.id = any (access.conferences_i_attend()) and 'reasons' = any (access.minute_sections_i_may_read())))
       and (c.reveals_registration is null or access.i_may_know_registration(c.case_id, c.id)
         or (c.case_id::text || '/' || c.reveals_registration) = any (access.registration_words_permitted_to_me()))
  );
end
$$;

-- Why each was asked: facts of the case stand in the reasons, so each sees their own, and those who prepare all.
create or replace function access.why_invited(wanted uuid) returns table (invitation_id uuid, because jsonb)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  prepares constant boolean := wanted = any (access.conferences_i_prepare());
begin
  return query
    select i.id, case when access.registration_mark(i.because::text) is null or access.i_may_know_registration(i.case_id, wanted)
             then i.because else '[]' end
      from conferences_invitations i
     where i.conference_id = wanted
       and (prepares or (access.me() in (i.member_id, i.deputy_id) and i.state = 'sent'));
end
$$;

-- Roles whose copy of a minute names the person: those who can usefully go to a meeting in a colleague's place.
create or replace function access.roles_that_read_a_minute() returns text[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return array(select r.role from access_rights r where r.place = 'minute' and r.section = 'name' and r.may_read);
end
$$;
