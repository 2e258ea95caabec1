-- A case as it stood at a moment that has passed: each row as it was, from what stands now and from what stood before each
-- change since. Answers with everything that any agency held then, so only those ask who may know who has looked at the
-- case: its supervising and chairing roles, an auditor or a data protection officer on a case they were granted.

-- Tables that say of themselves when they hold (who held which post, what an agency signed): kept whole, whenever they
-- were typed. What is kept about the reading itself, and what is sealed, is not looked back at.
create or replace function history.stands_for_itself(tab text) returns boolean immutable
return tab ~ '^staff_';

create or replace function history.is_looked_back_at(tab text) returns boolean immutable
return tab !~ '^(access_records|approvals)_' and tab <> 'victims_locations';

-- "This row belongs to the case", for whoever reads the table as r: by its case, by its person, by its area, or by the row
-- that it hangs on.
create or replace function history.belongs_to_case(wanted text) returns text
language plpgsql stable set search_path = pg_catalog, public as $$
declare
  columns constant text[] := history.columns_of(wanted);
  of_case constant text := history.case_column_of(wanted);
  of_person constant text := history.person_column_of(wanted);
  hangs_on text;
begin
  if history.stands_for_itself(wanted) then
    return 'true';
  elsif of_case <> '' and of_person <> '' and wanted <> 'cases_cases' then
    return format('(r.%1$I = $1 or (r.%1$I is null and r.%2$I = $2))', of_case, of_person);
  elsif of_case <> '' and 'area_id' = any (columns) and wanted <> 'cases_cases' then
    return format('(r.%I = $1 or r.area_id = any ($4))', of_case);
  elsif of_case <> '' then
    return format('r.%I = $1', of_case);
  elsif of_person <> '' then
    return format('r.%I = $2', of_person);
  end if;
  select format('r.%I in (select p.%I from %s p where p.case_id = $1)', a.attname, key.attname, k.confrelid::regclass)
    into hangs_on
    from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    join pg_attribute key on key.attrelid = k.confrelid and key.attnum = k.confkey[1]
    join pg_class on_it on on_it.oid = k.confrelid
   where k.contype = 'f' and k.conrelid = to_regclass(format('public.%I', wanted)) and cardinality(k.conkey) = 1
     and history.case_column_of(on_it.relname) = 'case_id'
   order by a.attnum limit 1;
  return coalesce(hangs_on, 'false');
end
$$;

-- The rows of one table. $1 case, $2 person, $3 moment, $4 areas.
create or replace function history.rows_then(wanted text) returns text
language sql stable set search_path = pg_catalog, public as $$
  select format($find$
    select jsonb_agg(s.content) from (
      select case when l.did = 'changed' then n.content || l.before when l.did is null or %4$L then n.content end as content, l.taken_up
        from (select to_jsonb(r) - %5$L::text[] as content from %1$I r where %2$s offset 0) n
        left join lateral (
          select min(h.did) filter (where h.did <> 'taken-up' and h.id = h.first) as did,
                 min(h.before::text) filter (where h.id = h.first)::jsonb as before, bool_or(h.did = 'taken-up') as taken_up
            from (select h.*, min(h.id) filter (where h.did <> 'taken-up') over () as first from ledger_rows h
                   where h.tab = %1$L and h.row_id = history.key_of(n.content, %3$L) and h.written_at > $3) h) l on true
    ) s where s.content is not null
      and (%4$L or s.taken_up is not true or s.content ->> 'written_at' is null or (s.content ->> 'written_at')::timestamptz <= $3)$find$,
    wanted, history.belongs_to_case(wanted), history.key_columns_of(wanted), history.stands_for_itself(wanted),
    history.derived_columns_of(wanted))
$$;

-- Tables by which rights are decided, and which say nothing that happened.
create or replace function history.decides_rights(tab text) returns boolean immutable
return tab ~ '^(staff_|access_)' or tab in ('cases_cases', 'cases_memberships', 'people_people');

drop function if exists history.as_it_stood(uuid, timestamptz);
create function history.as_it_stood(wanted_case uuid, at timestamptz) returns table (tab text, decides boolean, rows jsonb)
language plpgsql stable security definer set search_path = pg_catalog, public set timezone = 'UTC' as $$
declare
  person uuid;
  areas uuid[];
  one text;
  was_there boolean;
begin
  if wanted_case <> all (access.cases_by_right('ledger', false)) then
    return;
  end if;
  select c.person_id, array[c.area_id, c.division_id] into person, areas from cases_cases c where c.id = wanted_case;
  execute format('select found.* is not null from (%s) found', history.rows_then('cases_cases'))
    into was_there using wanted_case, person, at, areas;
  if not was_there then
    return;
  end if;
  for one in select t.tab from ledger_row_tables t where history.is_looked_back_at(t.tab) order by 1 loop
    return query execute format('select %L::text, %L::boolean, found.* from (%s) found', one, history.decides_rights(one), history.rows_then(one))
      using wanted_case, person, at, areas;
  end loop;
end
$$;

-- The posts through whose eyes a case can be looked at: those of its areas whose work is cases, and those that were put on
-- it or let in; with whoever held them on a day. Holders come before deputies.
create policy "rights are public inside Cairn, and to its historian" on access_rights for select to cairn_historian using (true);
create policy "rights are public inside Cairn, and to its historian" on access_roles for select to cairn_historian using (true);
grant select on access_rights, access_roles to cairn_historian;
create or replace function history.posts_then(wanted_case uuid, on_day date)
returns table (post_id uuid, agency_id uuid, agency text, title text, role text, member_id uuid, holder text)
language sql stable set search_path = pg_catalog, public as $$
  select p.id, p.agency_id, a.short_name, p.title, p.role, held.member_id, held.name
    from cases_cases c join staff_posts p on true join staff_agencies a on a.id = p.agency_id
    left join lateral (
      select m.id as member_id, m.name from staff_postings o join staff_members m on m.id = o.member_id
       where o.post_id = p.id and o.from_day <= on_day and (o.to_day is null or o.to_day >= on_day)
       order by o.kind desc, o.from_day limit 1) held on true
   where c.id = wanted_case
     and ((p.area_id in (c.area_id, c.division_id) and exists (
             select 1 from access_rights r join access_roles o on o.role = r.role and o.reach in ('area', 'membership')
              where r.role = p.role and r.place = 'file' and r.section = 'name' and r.may_read))
       or exists (select 1 from cases_memberships m where m.case_id = c.id and (m.post_id = p.id or m.member_id = held.member_id))
       or exists (select 1 from access_grants g where g.case_id = c.id
             and (g.post_id = p.id or g.member_id = held.member_id or g.agency_id = p.agency_id or g.team_post_id in (p.id, p.reports_to))))
   order by a.short_name, p.title
$$;

create or replace function history.posts_about(wanted_case uuid, on_day date)
returns table (post_id uuid, agency_id uuid, agency text, title text, role text, member_id uuid, holder text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if wanted_case = any (access.cases_by_right('ledger', false)) then
    return query select * from history.posts_then(wanted_case, on_day);
  end if;
end
$$;

-- What a copy of a minute says is read by whoever may know of the copy: its recipient, and those who read the whole minute.
create or replace function history.read_like(wanted text) returns text immutable
return case wanted when 'conferences_copy_contents' then 'conferences_copies' else wanted end;
