-- Who saw it: the ledger as those may read it who look after access to a case, and what follows from having looked.

-- What is asked here is asked of every line, and answered only after the question whose lines they may be.
create policy "access records look back" on ledger_events for select to cairn_definer using (true);
grant select on ledger_events to cairn_definer;
call access.let_definer_read('people_addresses');

-- The areas in which a data protection officer answers for access, with the police divisions they lie in; nobody else has any.
create or replace function access.areas_i_answer_for() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if access.my_role() is distinct from 'data-protection-officer' then
    return '{}';
  end if;
  return array(
    select unnest(access.my_areas())
    union
    select a.division_id from staff_areas a where a.id = any (access.my_areas()) and a.division_id is not null);
end
$$;

-- Those of these cases of which I may see who looked: readers of the ledger of a case, and whoever answers for access in its
-- area. The second sees who, when and what kind of thing, and nothing of what it says.
create or replace function access.ledgers_open_to_me(among uuid[]) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  by_right constant uuid[] := access.cases_among('ledger', among);
  mine constant uuid[] := access.areas_i_answer_for();
begin
  if mine = '{}' then
    return by_right;
  end if;
  return array(
    select c.id from cases_cases c
     where c.id = any (among)
       and (c.id = any (by_right)
         or (c.area_id = any (mine) and c.id <> all (access.cases_barred())
           and (access.focus() is null or c.id = any (access.focus())))));
end
$$;

-- The person behind a case whose ledger I may see: their other cases, and lists that showed them, belong to the same question.
create or replace function access.cases_of_the_same_person(wanted uuid) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  person uuid;
begin
  if not wanted = any (access.ledgers_open_to_me(array[wanted])) then
    return '{}';
  end if;
  select c.person_id into person from cases_cases c where c.id = wanted;
  return access.ledgers_open_to_me(array(select c.id from cases_cases c where c.person_id = person));
end
$$;

-- Colleagues of whose acts I may see all lines: myself, and for whoever answers for access those with a post in their areas.
create or replace function access.acts_open_to_me(wanted uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return wanted = access.me_in_post() or exists (
    select 1 from staff_postings g join staff_posts p on p.id = g.post_id
     where g.member_id = wanted and p.area_id = any (access.areas_i_answer_for()));
end
$$;

-- The query for the lines that are wanted: about a person behind a case, or of an officer; only an item, an agency, a kind,
-- a time. Null where nothing of it may be seen. Every value in it is quoted.
create or replace function access.lines_wanted(wanted jsonb, most integer) returns text
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  cases uuid[];
  one uuid;
  person uuid;
  ways text[] := '{}';
  further text := '';
  cut text := '';
begin
  if wanted ? 'case' then
    cases := access.cases_of_the_same_person((wanted ->> 'case')::uuid);
    if cases = '{}' then
      return null;
    end if;
    select c.person_id into person from cases_cases c where c.id = any (cases) limit 1;
    ways := ways || format('e.case_id = any (%L::uuid[])', cases)
                 || format('e.case_id is null and e.body -> ''people'' @> %L::jsonb', jsonb_build_array(person));
    foreach one in array cases loop
      ways := ways || format('e.case_id is null and e.body -> ''items'' @> %L::jsonb', jsonb_build_array('case:' || one));
    end loop;
  elsif wanted ? 'member' and access.acts_open_to_me((wanted ->> 'member')::uuid) then
    ways := array['true'];
  else
    return null;
  end if;
  if wanted ? 'member' then further := further || format(' and e.member_id = %L::uuid', wanted ->> 'member'); end if;
  if wanted ? 'agency' then further := further || format(' and e.agency_id = %L::uuid', wanted ->> 'agency'); end if;
  if wanted ? 'kind' then further := further || format(' and e.kind = %L', wanted ->> 'kind'); end if;
  if wanted ? 'act' then further := further || format(' and e.act = %L', wanted ->> 'act'); end if;
  if wanted ? 'purpose' then further := further || format(' and e.purpose = %L', wanted ->> 'purpose'); end if;
  if wanted ? 'from' then further := further || format(' and e.written_at >= %L::timestamptz', wanted ->> 'from'); end if;
  if wanted ? 'to' then further := further || format(' and e.written_at < %L::timestamptz', wanted ->> 'to'); end if;
  if wanted ? 'item' then further := further || format(' and e.body -> ''items'' @> %L::jsonb', jsonb_build_array(wanted ->> 'item')); end if;
  if wanted ? 'before' then
    further := further || format(' and (e.written_at, e.id) < (%L::timestamptz, %L::uuid)', wanted -> 'before' ->> 'at', wanted -> 'before' ->> 'id');
  end if;
  if most is not null then
    cut := format(' order by e.written_at desc, e.id desc limit %s', most);
  end if;
  return (select string_agg(format('(select e.id from ledger_events e where (%s)%s%s)', way, further, cut), ' union ') from unnest(ways) as way);
end
$$;

-- The latest lines that are wanted. What somebody typed is for those who read the case; whoever answers for access alone
-- sees codes.
create or replace function access.seen(wanted jsonb, most integer)
returns table (id uuid, at text, happened_at timestamptz, member_id uuid, agency_id uuid, post_id uuid, role text, kind text,
  act text, purpose text, case_id uuid, items jsonb, people jsonb, recipients jsonb, conference_id text, task_id text, rule text, because text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  found constant text := access.lines_wanted(wanted, most);
  own constant boolean := (wanted ->> 'member')::uuid = access.me_in_post() and not wanted ? 'case';
  whole constant boolean := own or (wanted ? 'case' and (wanted ->> 'case')::uuid = any (access.cases_among('ledger', array[(wanted ->> 'case')::uuid])));
begin
  if found is null then
    return;
  end if;
  return query execute format($q$
    select e.id, to_char(e.written_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), e.happened_at, e.member_id, e.agency_id,
           e.post_id, e.role, e.kind, e.act, e.purpose, e.case_id, e.body -> 'items', e.body -> 'people', e.body -> 'recipients',
           e.body ->> 'conferenceId', e.body ->> 'taskId', e.body ->> 'rule',
           case when %L or e.body ->> 'because' ~ '^[a-z0-9]+([-/:.][a-z0-9]+)*$' then e.body ->> 'because' end
      from ledger_events e where e.id in (%s) order by e.written_at desc, e.id desc limit %s$q$, whole, found, most);
end
$$;

-- How many lines are wanted, by who and what kind: the head of the page, its filters, and the test that nothing is left out.
create or replace function access.seen_by_whom(wanted jsonb)
returns table (member_id uuid, agency_id uuid, kind text, lines integer, first_at timestamptz, last_at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  found constant text := access.lines_wanted(wanted, null);
begin
  if found is null then
    return;
  end if;
  return query execute format($q$
    select e.member_id, e.agency_id, e.kind, count(*)::integer, min(e.written_at), max(e.written_at)
      from ledger_events e where e.id in (%s) group by 1, 2, 3 order by 4 desc$q$, found);
end
$$;

-- The references of cases, for whoever may know of them: by name, or as whoever answers for access.
create or replace function access.references_of(wanted uuid[]) returns table (case_id uuid, reference text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  open_to_me constant uuid[] := access.ledgers_open_to_me(wanted) || access.cases_among('name', wanted);
begin
  return query select c.id, c.reference from cases_cases c where c.id = any (open_to_me);
end
$$;

-- True when somebody had a reason of their own to open a case at a moment: they or their post stood on it, had something to
-- do there or had asked for it, took part in a meeting about it, had been let in, or had written there before. To serve the
-- area is no such reason: it opens every case, and says of none why.
create or replace function access.had_a_tie(member uuid, post uuid, wanted uuid, at timestamptz) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  day constant date := (at at time zone 'Europe/London')::date;
begin
  return exists (
      select 1 from cases_memberships m
       where m.case_id = wanted and (m.member_id = member or m.post_id = post) and m.from_day <= day and (m.to_day is null or m.to_day >= day))
    or exists (
      select 1 from tasks_tasks t
       where t.case_id = wanted and (t.owner_member_id = member or t.owner_post_id = post or t.asked_by = member)
         and t.written_at <= at and (t.ended_at is null or t.ended_at > at - interval '1 day'))
    or exists (
      select 1 from conferences_conferences c
       where c.case_id = wanted and member in (c.chair_id, c.recorder_id, c.sender_id, c.typist_id))
    or exists (
      select 1 from conferences_invitations i where i.case_id = wanted and i.state = 'sent' and member in (i.member_id, i.deputy_id))
    or exists (
      select 1 from access_grants g
       where g.case_id = wanted and (g.member_id = member or g.post_id = post) and g.from_at <= at and g.to_at > at)
    or exists (
      select 1 from ledger_events e
       where e.case_id = wanted and e.member_id = member and e.kind in ('collection', 'alteration', 'disclosure')
         and e.happened_at <= at and e.happened_at > at - interval '90 days');
end
$$;

-- The number an area set for itself, or what Cairn recommends.
create or replace function access.local_number(area uuid, wanted text, otherwise integer) returns integer
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return coalesce((
    select case when jsonb_typeof(s.value) = 'number' then (s.value #>> '{}')::integer end from staff_local_settings s
     where s.key = wanted and s.from_day <= access.today() and (s.to_day is null or s.to_day >= access.today())
       and s.area_id in (select area union select a.id from staff_areas a where a.division_id = area)
     order by (s.value #>> '{}')::numeric, s.from_day desc limit 1), otherwise);
end
$$;

-- How many more people I may open within this hour without a reason of my own, when I now open this one; null where it needs
-- no counting: there is a reason, or it was opened already.
create or replace function access.openings_left(wanted uuid) returns integer
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  me constant uuid := access.me();
  my_post constant uuid := access.my_post();
  now constant timestamptz := access.now();
  most constant integer := access.local_number((select p.area_id from staff_posts p where p.id = my_post), 'people-opened-an-hour', 40);
  opened uuid[];
begin
  if access.had_a_tie(me, my_post, wanted, now) then
    return null;
  end if;
  select array_agg(distinct e.case_id) into opened from ledger_events e
   where e.member_id = me and e.happened_at > now - interval '1 hour' and e.kind = 'consultation' and e.case_id is not null;
  if opened is null or wanted = any (opened) then
    return null;
  end if;
  if cardinality(opened) < most then
    return most - cardinality(opened);
  end if;
  return most - (select count(*)::integer from unnest(opened) as one where not access.had_a_tie(me, my_post, one, now));
end
$$;

-- To whom it goes when something stands out about the holder of a post: the post they report to, or whoever answers for
-- access in the area.
create or replace function access.supervisor_of_post(wanted uuid) returns uuid
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return coalesce(
    (select p.reports_to from staff_posts p where p.id = wanted),
    (select d.id from staff_posts p join staff_posts d on d.role = 'data-protection-officer' and d.id <> p.id
       join staff_areas a on a.id = d.area_id and (a.id = p.area_id or a.division_id = p.area_id)
      where p.id = wanted order by d.id limit 1));
end
$$;

-- The last word of a name, for comparing.
create or replace function access.surname_of(name text) returns text immutable
return lower((regexp_match(name, '([[:alpha:]''’-]+)\s*$'))[1]);

-- What there is to judge about people whom somebody opened since a moment without a reason of their own: on how many days of
-- the last thirty, whether names are alike, and the lines. For Cairn itself, going through the ledger.
create or replace function access.openings_to_judge(since timestamptz)
returns table (member_id uuid, post_id uuid, agency_id uuid, area_id uuid, supervisor_post_id uuid, case_id uuid, days integer,
  same_surname boolean, same_name_as_colleague boolean, same_address boolean, lines integer, first_at timestamptz, last_at timestamptz, event_ids uuid[])
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if access.my_role() is distinct from 'clockwork' then
    return;
  end if;
  return query
    with fresh as materialized (
      select e.member_id, e.post_id, e.agency_id, e.case_id, max(e.written_at) as at from ledger_events e
       where e.written_at > since and e.kind = 'consultation' and e.member_id is not null and e.post_id is not null
         and e.case_id is not null and e.role not in ('data-protection-officer', 'auditor', 'clockwork')
       group by 1, 2, 3, 4
    ), opened as materialized (
      select f.* from fresh f where not access.had_a_tie(f.member_id, f.post_id, f.case_id, f.at)
    )
    select o.member_id, o.post_id, o.agency_id, p.area_id, access.supervisor_of_post(o.post_id), o.case_id, l.days,
           access.surname_of(m.name) = access.surname_of(person.known_as)
             or exists (select 1 from people_associates x where x.person_id = person.id and access.surname_of(x.name) = access.surname_of(m.name)),
           exists (select 1 from staff_members other where lower(other.name) = lower(person.known_as)),
           exists (select 1 from access_records_own_places place join people_addresses a on a.person_id = person.id
                    where place.member_id = o.member_id and place.to_day is null
                      and replace(upper(a.line || coalesce(a.postcode, '')), ' ', '') like '%' || place.postcode || '%'),
           l.lines, l.first_at, l.last_at, l.event_ids
      from opened o join staff_posts p on p.id = o.post_id join staff_members m on m.id = o.member_id
      join cases_cases c on c.id = o.case_id join people_people person on person.id = c.person_id
      cross join lateral (
        select count(distinct (e.happened_at at time zone 'Europe/London')::date)::integer as days, count(*)::integer as lines,
               min(e.happened_at) as first_at, max(e.happened_at) as last_at,
               (array_agg(e.id order by e.happened_at desc))[1:50] as event_ids
          from ledger_events e
         where e.case_id = o.case_id and e.member_id = o.member_id and e.kind = 'consultation' and e.happened_at > o.at - interval '30 days'
      ) l;
end
$$;

-- What there is to judge about somebody's looking as a whole: how many people without a reason of their own within an hour
-- and within a night, whether they were stopped, and how often they broke a glass. The lines are the ones it rests on.
create or replace function access.looking_to_judge(since timestamptz)
returns table (member_id uuid, post_id uuid, agency_id uuid, area_id uuid, supervisor_post_id uuid, people_an_hour integer, people_a_shift integer, people_a_night integer,
  stopped integer, glasses integer, first_at timestamptz, last_at timestamptz, event_ids uuid[])
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if access.my_role() is distinct from 'clockwork' then
    return;
  end if;
  return query
    with looked as materialized (
      select e.member_id, e.post_id, e.agency_id, max(e.written_at) as at, min(e.written_at) as since_at from ledger_events e
       where e.written_at > since and e.member_id is not null and e.post_id is not null
         and (e.kind = 'consultation' and e.case_id is not null or e.act in ('access-records/stopped', 'need-to-know/break-glass'))
         and e.role not in ('data-protection-officer', 'auditor', 'clockwork')
       group by 1, 2, 3
    ), opened as materialized (
      select l.member_id, l.post_id, e.case_id, min(e.happened_at) as first_at, max(e.happened_at) as last_at, max(e.id::text)::uuid as event_id,
             bool_or(e.happened_at > l.since_at - interval '1 hour') as within_hour,
             bool_or(extract(hour from e.happened_at at time zone 'Europe/London') not between 5 and 21) as at_night
        from looked l join ledger_events e on e.member_id = l.member_id and e.post_id = l.post_id
       where e.kind = 'consultation' and e.case_id is not null and e.happened_at > l.since_at - interval '12 hours' and e.happened_at <= l.at
       group by 1, 2, 3
    ), untied as materialized (
      select o.* from opened o where not access.had_a_tie(o.member_id, o.post_id, o.case_id, o.last_at)
    )
    select l.member_id, l.post_id, l.agency_id, p.area_id, access.supervisor_of_post(l.post_id),
           (select count(*)::integer from untied u where u.member_id = l.member_id and u.post_id = l.post_id and u.within_hour),
           (select count(*)::integer from untied u where u.member_id = l.member_id and u.post_id = l.post_id),
           (select count(*)::integer from untied u where u.member_id = l.member_id and u.post_id = l.post_id and u.at_night),
           (select count(*)::integer from ledger_events e where e.member_id = l.member_id and e.act = 'access-records/stopped' and e.written_at > since),
           (select count(*)::integer from access_grants g where g.kind = 'break-glass' and g.member_id = l.member_id
              and g.from_at > l.at - interval '30 days' and g.from_at <= l.at),
           coalesce((select min(u.first_at) from untied u where u.member_id = l.member_id), l.since_at), l.at,
           array(select u.event_id from untied u where u.member_id = l.member_id and u.post_id = l.post_id
                  union select e.id from ledger_events e where e.member_id = l.member_id and e.act = 'access-records/stopped' and e.written_at > since
                  limit 60)
      from looked l join staff_posts p on p.id = l.post_id;
end
$$;

-- A twentieth of what was opened in a week for a purpose that none of the codes names, the same twentieth whoever asks, and
-- at least one for each supervisor for whom there is any.
create or replace function access.sample_of_other(week_from timestamptz, week_to timestamptz)
returns table (supervisor_post_id uuid, member_id uuid, post_id uuid, agency_id uuid, area_id uuid, event_id uuid, at timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if access.my_role() is distinct from 'clockwork' then
    return;
  end if;
  return query
    with others as materialized (
      select access.supervisor_of_post(e.post_id) as supervisor, e.member_id, e.post_id, e.agency_id, e.id, e.written_at,
             ('x' || substr(md5(e.id::text), 1, 7))::bit(28)::integer as drawn
        from ledger_events e
       where e.written_at >= week_from and e.written_at < week_to and e.purpose = 'other' and e.member_id is not null and e.post_id is not null
    ), ranked as (
      select o.*, row_number() over (partition by o.supervisor order by o.drawn) as place,
             count(*) over (partition by o.supervisor) as of_all
        from others o
    )
    select r.supervisor, r.member_id, r.post_id, r.agency_id, p.area_id, r.id, r.written_at
      from ranked r join staff_posts p on p.id = r.post_id where r.place <= greatest(1, ceil(r.of_all / 20.0));
end
$$;

-- What stood out: written by Cairn going through the ledger; read and decided by the supervisor to whom it goes, and by
-- whoever answers for access in the area; never by whom it is about.
call access.protect('access_records_signals');
create policy "Cairn notes what stands out" on access_records_signals for insert to cairn_app with check ((select access.my_role()) = 'clockwork');
create policy "Cairn knows what it noted" on access_records_signals for select to cairn_app using (
  (select access.my_role()) = 'clockwork'
  or ((select access.me_in_post()) <> member_id
    and (supervisor_post_id = (select access.my_post()) or area_id = any ((select access.areas_i_answer_for())::uuid[]))));
create policy "supervisors decide" on access_records_signals for update to cairn_app using (
  (select access.me_in_post()) <> member_id
    and (supervisor_post_id = (select access.my_post()) or area_id = any ((select access.areas_i_answer_for())::uuid[])))
  with check (decided_by = (select access.me()));
grant select, insert, update (state, outcome_says, decided_at, decided_by, version) on access_records_signals to cairn_app;

call access.protect('access_records_watched');
create policy "Cairn notes how far it came" on access_records_watched for all to cairn_app
  using ((select access.my_role()) = 'clockwork') with check ((select access.my_role()) = 'clockwork');
grant select, insert, update on access_records_watched to cairn_app;

-- Compared by the functions above and shown to nobody but who said it.
call access.protect('access_records_own_places');
create policy "one's own" on access_records_own_places for all to cairn_app
  using (member_id = (select access.me_in_post())) with check (member_id = (select access.me_in_post()) and written_by = (select access.me()));
grant select, insert, update (to_day) on access_records_own_places to cairn_app;
call access.let_definer_read('access_records_own_places');

-- The lines behind something that stood out, for whoever may read it: when, what, and which case by its reference where they
-- may know it.
create or replace function access.lines_of_signal(wanted uuid)
returns table (id uuid, at timestamptz, kind text, act text, purpose text, case_id uuid, subject integer)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return query
    select e.id, e.written_at, e.kind, e.act, e.purpose, e.case_id, dense_rank() over (order by e.case_id)::integer
      from access_records_signals s join ledger_events e on e.id = any (s.event_ids)
     where s.id = wanted and access.me_in_post() <> s.member_id
       and (s.supervisor_post_id = access.my_post() and access.my_role() is not null or s.area_id = any (access.areas_i_answer_for()))
     order by e.written_at desc, e.id desc;
end
$$;
call access.let_definer_read('access_records_signals');

-- The data protection officer's desk. What is on it is theirs, in the areas for which they answer; an owner's answer is
-- its own agency's to give.
call access.protect('access_records_requests');
create policy "whoever answers for access" on access_records_requests for select to cairn_app using (
  area_id = any ((select access.areas_i_answer_for())::uuid[]));
create policy "whoever answers for access opens" on access_records_requests for insert to cairn_app with check (
  written_by = (select access.me()) and agency_id = (select access.my_agency()) and area_id = any ((select access.areas_i_answer_for())::uuid[]));
create policy "whoever answers for access closes" on access_records_requests for update to cairn_app
  using (area_id = any ((select access.areas_i_answer_for())::uuid[])) with check (closed_by = (select access.me()));
grant select, insert, update (closed_at, closed_by, closed_because, version) on access_records_requests to cairn_app;
call access.let_definer_read('access_records_requests');

call access.protect('access_records_owner_answers');
create policy "whoever answers for access, and the owner" on access_records_owner_answers for select to cairn_app using (
  area_id = any ((select access.areas_i_answer_for())::uuid[])
  or (owner_agency_id = (select access.my_agency()) and case_id = any ((select access.cases_i_may_read('name'))::uuid[])));
create policy "whoever answers for access asks" on access_records_owner_answers for insert to cairn_app with check (
  written_by = (select access.me()) and area_id = any ((select access.areas_i_answer_for())::uuid[]));
create policy "the owner answers" on access_records_owner_answers for update to cairn_app
  using (owner_agency_id = (select access.my_agency()) and case_id = any ((select access.cases_i_may_read('name'))::uuid[]))
  with check (answered_by = (select access.me()));
grant select, insert, update (state, says, answered_at, answered_by, version) on access_records_owner_answers to cairn_app;

-- Whoever notices that something went astray says so, also about a case of which they know no more than the name.
call access.protect('access_records_mis_sends');
create policy "whoever answers for access, and whoever said it" on access_records_mis_sends for select to cairn_app using (
  area_id = any ((select access.areas_i_answer_for())::uuid[]) or written_by = (select access.me_in_post()));
create policy "somebody says what went astray" on access_records_mis_sends for insert to cairn_app with check (
  written_by = (select access.me_in_post()) and agency_id = (select access.my_agency()) and area_id = any ((select access.my_areas())::uuid[])
  and (case_id is null or case_id = any ((select access.cases_i_may_read('name'))::uuid[])));
create policy "whoever answers for access goes on with it" on access_records_mis_sends for update to cairn_app using (
  area_id = any ((select access.areas_i_answer_for())::uuid[]));
grant select, insert, update (state, version) on access_records_mis_sends to cairn_app;

call access.protect('access_records_mis_send_steps');
create policy "with what went astray" on access_records_mis_send_steps for select to cairn_app using (
  mis_send_id in (select m.id from access_records_mis_sends m));
create policy "whoever answers for access takes steps" on access_records_mis_send_steps for insert to cairn_app with check (
  written_by = (select access.me()) and (select access.my_role()) = 'data-protection-officer'
  and mis_send_id in (select m.id from access_records_mis_sends m));
grant select, insert on access_records_mis_send_steps to cairn_app;

-- The case that somebody's request is about, for whoever answers for access where it is: by its reference, or by the whole
-- name and the day of birth. What they are kept from is as if it were not there.
create or replace function access.case_asked_for(wanted text, name text, born date) returns table (case_id uuid, reference text, area_id uuid)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  mine constant uuid[] := access.areas_i_answer_for();
begin
  return query
    select c.id, c.reference, c.area_id
      from cases_cases c join people_people p on p.id = c.person_id left join people_particulars d on d.person_id = p.id
     where c.area_id = any (mine) and c.id <> all (access.cases_barred())
       and (upper(c.reference) = upper(wanted) or (lower(p.known_as) = lower(name) and d.born_on = born))
     order by c.opened_on desc, c.id;
end
$$;

-- Opens a case to whoever answers for access, because somebody asked, for a while and no longer; ends it again.
create policy "opened on a request" on access_grants for insert to cairn_definer with check (kind = 'request');
create policy "closed on a request" on access_grants for update to cairn_definer using (kind = 'request') with check (kind = 'request');
grant insert, update (ended_at, ended_by, ended_because) on access_grants to cairn_definer;
create or replace function access.open_on_request(wanted uuid, grant_id uuid, why text, until timestamptz) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if not exists (select 1 from cases_cases c where c.id = wanted and c.area_id = any (access.areas_i_answer_for()) and c.id <> all (access.cases_barred()))
     or until <= access.now() then
    return false;
  end if;
  insert into access_grants (id, kind, case_id, member_id, as_role, because, from_at, to_at, written_at, written_by)
  values (grant_id, 'request', wanted, access.me(), 'data-protection-officer', why, access.now(), until, access.now(), access.me());
  return true;
end
$$;
create or replace function access.close_on_request(grant_id uuid, why text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update access_grants g set ended_at = access.now(), ended_by = access.me(), ended_because = why
   where g.id = grant_id and g.kind = 'request' and g.member_id = access.me() and g.ended_at is null
     and access.my_role() = 'data-protection-officer';
end
$$;

-- How much of a case each agency owns, as far as whoever asks may read it: with an open request all of it. Rows that say who
-- works there, what is to be done and who looked are nobody's record of the person.
create or replace function access.items_by_owner(wanted uuid) returns table (agency_id uuid, items bigint)
language plpgsql stable set search_path = pg_catalog, public as $$
declare
  one record;
  counted text;
begin
  select string_agg(format('select %I as agency_id, count(*) as items from %I where case_id = %L::uuid group by 1', owned.col, owned.tab, wanted), ' union all ')
    into counted
    from (
      select distinct on (c.relname) c.relname as tab, a.attname as col
        from pg_class c join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
        join unnest(array['owner_agency_id', 'agency_id', 'source_agency_id', 'set_by_agency_id', 'added_by_agency_id']) with ordinality as o (col, place)
          on o.col = a.attname
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
         and exists (select 1 from pg_attribute k where k.attrelid = c.oid and k.attname = 'case_id' and not k.attisdropped)
         and c.relname !~ '^(access|approvals|ledger|tasks|need_to_know|platform|staff|identity)_'
         and c.relname not in ('cases_memberships', 'conferences_invitations')
         and has_column_privilege('cairn_app', c.oid, a.attnum, 'select') and has_column_privilege('cairn_app', c.oid, (
           select k.attnum from pg_attribute k where k.attrelid = c.oid and k.attname = 'case_id'), 'select')
       order by c.relname, o.place
    ) owned;
  return query execute format('select q.agency_id, sum(q.items)::bigint from (%s) q where q.agency_id is not null group by 1', counted);
end
$$;

-- The post of an agency that can say what of its items may be given: one that stands on the case, or one that serves its area.
create or replace function access.post_of_owner(wanted uuid, owner uuid) returns uuid
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if not exists (select 1 from cases_cases c where c.id = wanted and c.area_id = any (access.areas_i_answer_for())) then
    return null;
  end if;
  return coalesce(
    (select m.post_id from cases_memberships m
      where m.case_id = wanted and m.agency_id = owner and m.post_id is not null
        and m.from_day <= access.today() and (m.to_day is null or m.to_day >= access.today())
      order by m.as_role = 'managing-officer' desc, m.from_day, m.id limit 1),
    (select p.id from staff_posts p join cases_cases c on c.id = wanted join access_roles r on r.role = p.role and r.reach = 'area'
      where p.agency_id = owner and p.area_id in (c.area_id, c.division_id) order by p.id limit 1));
end
$$;

-- A line that I may see somewhere among the lines open to me, and whether with what it holds or as a line alone.
create or replace function access.line_open_to_me(wanted uuid) returns text
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  line ledger_events;
begin
  select * into line from ledger_events e where e.id = wanted;
  return case
    when line.id is null then null
    when line.case_id = any (access.cases_among('ledger', array[line.case_id])) then 'whole'
    when line.case_id is not null and line.case_id = any (access.ledgers_open_to_me(array[line.case_id])) then 'line'
    when line.case_id is null and line.member_id is not null and access.acts_open_to_me(line.member_id) then 'line'
  end;
end
$$;
