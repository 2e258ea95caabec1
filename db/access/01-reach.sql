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
  may constant text[] := array(
    select r.role from access_rights r
     where r.section = wanted and r.place = 'file' and case when writing then r.may_write else r.may_read end);
begin
  return array(select distinct s.id from access.standing(among) s where s.as_role = any (may));
end
$$;

-- Who is asking about what: the answer to "which cases" holds as long as this does and nothing it rests on changes.
create or replace function access.who_and_what() returns text stable
return concat_ws('/', current_setting('app.clockwork', true), current_setting('app.member', true),
  current_setting('app.post', true), current_setting('app.agency', true), current_setting('app.today', true),
  current_setting('app.focus', true));

-- Works out what I may read and write of the cases this transaction is about, every section at once, and notes it in
-- settings that end with the transaction. A page about a case asks this some thirty times.
create or replace function access.note_reach() returns void
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  one record;
begin
  for one in
    select s.section,
           coalesce(array_agg(distinct t.id) filter (where r.may_read), '{}') as reads,
           coalesce(array_agg(distinct t.id) filter (where r.may_write), '{}') as writes
      from access_sections s
      left join (access_rights r join access.standing(access.focus()) t on t.as_role = r.role)
        on r.section = s.section and r.place = 'file'
     group by s.section
  loop
    perform set_config('app.reads_' || replace(one.section, '-', '_'), one.reads::text, true),
            set_config('app.writes_' || replace(one.section, '-', '_'), one.writes::text, true);
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
    select c.id from conferences_conferences c
     where access.me() in (c.chair_id, c.recorder_id, c.typist_id, c.sender_id)
       and (access.focus() is null or c.case_id = any (access.focus()))
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
    select i.conference_id from conferences_invitations i
     where access.me() in (i.member_id, i.deputy_id) and i.state = 'sent' and (i.pack = 'full' or not whole_pack)
       and (access.focus() is null or i.case_id = any (access.focus()))
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
    select i.id, i.because from conferences_invitations i
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
  named constant uuid[] := access.cases_among('name', false, theirs);
  told constant uuid[] := access.cases_among('status', false, theirs);
begin
  return query
    select k.id, k.person_id, c.reference, a.name, c.place, c.release_on, c.state,
           case when c.id is not null then
             (select count(distinct m.agency_id)::integer from cases_memberships m where m.case_id = c.id) else 0 end
      from cases_cases k left join cases_cases c on c.id = k.id and c.id = any (told)
      left join staff_areas a on a.id = c.area_id
     where k.id = any (named) order by c.opened_on desc nulls last, k.id;
end
$$;

-- The people behind these cases, for lists: a name where the name may be read, and no row otherwise.
create or replace function access.people_of_cases(wanted uuid[]) returns table (case_id uuid, person_id uuid, known_as text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  theirs constant uuid[] := array(
    select one from unnest(wanted) one where access.focus() is null or one = any (access.focus()));
  mine constant uuid[] := access.cases_among('name', false, theirs);
begin
  return query
    select c.id, p.id, p.known_as from cases_cases c join people_people p on p.id = c.person_id where c.id = any (mine);
end
$$;
