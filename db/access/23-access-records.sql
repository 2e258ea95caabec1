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
