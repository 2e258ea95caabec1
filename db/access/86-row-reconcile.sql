-- Reading everything again and comparing: rows with their last line, lines with their rows, what stood before with the line
-- before, and each act's lines with the line of the ledger that answers for them. In portions, which the caller goes
-- through. What is found is said by table, row and time, never by what stands there.

-- A portion: how many were looked at, the place after which the next one begins (null after the last), and what is wrong.
-- Rows of one table whose text is not the one that was last recorded, or of which nothing was ever recorded.
create or replace function history.rows_portion(wanted text, after text, most integer)
returns table (looked_at integer, last text, faults jsonb)
language plpgsql stable security definer set search_path = pg_catalog, public set timezone = 'UTC' as $$
declare
  keys constant text[] := history.key_columns_of(wanted);
  -- One column that is the key serves the order by its index; a key of several parts is put together.
  key constant text := case when cardinality(keys) = 1 then format('r.%I', keys[1])
    else format('history.key_of(to_jsonb(r), %L)', keys) end;
  kind constant text := case when cardinality(keys) = 1 then (select format_type(a.atttypid, null) from pg_attribute a
    where a.attrelid = to_regclass(format('public.%I', wanted)) and a.attname = keys[1]) else 'text' end;
begin
  if history.keeps_none(wanted) is not null or keys is null then
    raise exception 'no history is kept of %', wanted;
  end if;
  return query execute format($find$
    with present as materialized (
      select (%1$s)::text as row_id, history.hash_of(to_jsonb(r) - %4$L::text[]) as hash from %2$I r
       where $1 is null or %1$s > $1::%3$s order by %1$s limit $2
    ), judged as (
      select p.row_id, l.written_at as since, case
               when l.id is null then 'it stands there and nothing says that it was written'
               when l.did = 'removed' then 'it stands there although it was removed'
               when l.hash <> p.hash then 'it is not what was last written' end as wrong
        from present p left join lateral (
          select h.id, h.did, h.hash, h.written_at from ledger_rows h
           where h.tab = %2$L and h.row_id = p.row_id order by h.id desc limit 1) l on true
    )
    select (select count(*)::integer from present),
           (select case when count(*) = $2 then max((row_id)::%3$s::text collate "C") end from present),
           coalesce((select jsonb_agg(jsonb_build_object('table', %2$L, 'id', row_id, 'since', since, 'wrong', wrong)) from judged
              where wrong is not null), '[]')$find$, key, wanted, kind, history.derived_columns_of(wanted)) using after, most;
end
$$;

-- Lines of one table whose row is gone.
create or replace function history.gone_portion(wanted text, after text, most integer)
returns table (looked_at integer, last text, faults jsonb)
language plpgsql stable security definer set search_path = pg_catalog, public set timezone = 'UTC' as $$
declare
  keys constant text[] := history.key_columns_of(wanted);
  found constant text := case when cardinality(keys) = 1
    then format('exists (select 1 from %I r where r.%I = l.row_id::%s)', wanted, keys[1],
      (select format_type(a.atttypid, null) from pg_attribute a
        where a.attrelid = to_regclass(format('public.%I', wanted)) and a.attname = keys[1]))
    else format('l.row_id in (select history.key_of(to_jsonb(r), %L) from %I r)', keys, wanted) end;
begin
  if history.keeps_none(wanted) is not null or keys is null then
    raise exception 'no history is kept of %', wanted;
  end if;
  return query execute format($find$
    with recorded as materialized (
      select distinct on (h.row_id) h.row_id, h.did, h.written_at as since from ledger_rows h
       where h.tab = %1$L and ($1 is null or h.row_id > $1) order by h.row_id, h.id desc limit $2
    )
    select (select count(*)::integer from recorded), (select case when count(*) = $2 then max(row_id) end from recorded),
           coalesce((select jsonb_agg(jsonb_build_object('table', %1$L, 'id', l.row_id, 'since', l.since,
              'wrong', 'it was written and is gone')) from recorded l where l.did <> 'removed' and not %2$s), '[]')$find$,
    wanted, found) using after, most;
end
$$;

-- The first portion of several tables at once: most tables have no second one. What is left to do is said beside it.
create or replace function history.first_portions(wanted text[], most integer)
returns table (looked_at integer, unfinished jsonb, faults jsonb)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  one text;
  present record;
  gone record;
begin
  looked_at := 0;
  unfinished := '[]';
  faults := '[]';
  foreach one in array wanted loop
    select * into present from history.rows_portion(one, null, most);
    select * into gone from history.gone_portion(one, null, most);
    looked_at := looked_at + present.looked_at;
    faults := faults || present.faults || gone.faults;
    if present.last is not null then
      unfinished := unfinished || jsonb_build_object('ask', 'rows_portion', 'table', one, 'after', present.last);
    end if;
    if gone.last is not null then
      unfinished := unfinished || jsonb_build_object('ask', 'gone_portion', 'table', one, 'after', gone.last);
    end if;
  end loop;
  return next;
end
$$;

-- What stood before a change is what the line before it recorded.
create or replace function history.before_portion(after bigint, most integer)
returns table (looked_at integer, last bigint, faults jsonb)
language plpgsql stable security definer set search_path = pg_catalog, public set timezone = 'UTC' as $$
begin
  return query
    with portion as materialized (select * from ledger_rows h where h.id > coalesce(after, 0) order by h.id limit most),
    judged as (
      select p.tab, p.row_id, p.written_at, case
               when o.id is null or o.hash is null then 'a line of its history is missing'
               when o.hash <> history.hash_of(p.before) then 'what stood before its change was altered' end as wrong
        from portion p left join lateral (
          select h.id, h.hash from ledger_rows h
           where h.tab = p.tab and h.row_id = p.row_id and h.id < p.id order by h.id desc limit 1) o on true
       where p.before is not null
    )
    select (select count(*)::integer from portion), (select case when count(*) = most then max(id) end from portion),
           coalesce((select jsonb_agg(jsonb_build_object('table', j.tab, 'id', j.row_id, 'since', j.written_at, 'wrong', j.wrong))
              from judged j where j.wrong is not null), '[]');
end
$$;

-- The lines of each act, and the line of the ledger that answers for them. Where its body was lawfully erased, the leaf
-- answers alone. An act is looked at whole, however many lines it has.
create or replace function history.acts_portion(after uuid, most integer)
returns table (looked_at integer, last uuid, faults jsonb)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return query
    with acts as materialized (
      select h.act_id, min(h.written_at) as since, min(h.id) as first, count(*) as lines from ledger_rows h
       where h.act_id > coalesce(after, '00000000-0000-0000-0000-000000000000') group by h.act_id order by h.act_id limit most
    ), judged as (
      select a.*, case
               when e.act_id is null then 'no line of the ledger answers for its writing'
               when not e.erased and e.rows is null then 'the ledger does not say that anything was written with it'
               when e.rows <> encode(history.hash_of_act(a.act_id), 'hex') then 'its history was altered' end as wrong
        from acts a left join lateral (
          select l.act_id, bool_or(l.body is null) as erased, max(l.body ->> 'rows') as rows
            from ledger_events l where l.act_id = a.act_id group by l.act_id) e on true
    )
    select (select count(*)::integer from acts), (select case when count(*) = most then max(act_id::text)::uuid end from acts),
           coalesce((select jsonb_agg(jsonb_build_object('table', h.tab, 'id', h.row_id, 'since', j.since, 'act', j.act_id,
              'wrong', j.wrong)) from judged j join ledger_rows h on h.id = j.first where j.wrong is not null), '[]');
end
$$;

-- Acts of which the ledger says that they wrote, and of whose lines none is left.
create or replace function history.empty_acts_portion(after uuid, most integer)
returns table (looked_at integer, last uuid, faults jsonb)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return query
    with acts as materialized (
      select e.act_id, e.written_at from ledger_events e
       where e.act_id > coalesce(after, '00000000-0000-0000-0000-000000000000') and e.body ? 'rows' order by e.act_id limit most
    )
    select (select count(*)::integer from acts), (select case when count(*) = most then max(act_id::text)::uuid end from acts),
           coalesce((select jsonb_agg(jsonb_build_object('table', 'ledger_rows', 'id', a.act_id, 'since', a.written_at, 'act', a.act_id,
              'wrong', 'its history was taken away')) from acts a
             where not exists (select 1 from ledger_rows h where h.act_id = a.act_id)), '[]');
end
$$;

-- Lines that belong to no act: written past Cairn.
create or replace function history.acts_of_nobody(most integer) returns jsonb
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(jsonb_agg(jsonb_build_object('table', h.tab, 'id', h.row_id, 'since', h.written_at,
           'wrong', 'it was written past Cairn')), '[]')
    from (select * from ledger_rows where act_id is null order by id limit most) h
$$;

-- The tables that have a history.
create or replace function history.tables() returns text[]
language sql stable security definer set search_path = pg_catalog, public as $$
  select coalesce(array_agg(t.tab order by t.tab), '{}') from ledger_row_tables t
$$;

-- What the act that goes on has written, as one hash: asked before its last line of the ledger is written. Null where it
-- has written nothing. Acts that say that they only looked must not have written.
create or replace function history.written_by_act() returns text
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if not access.have_written() then
    return null;
  end if;
  return encode(history.hash_of_act(access.act()), 'hex');
end
$$;

create or replace function history.written_by(wanted uuid) returns text
language sql stable security definer set search_path = pg_catalog, public as $$
  select encode(history.hash_of_act(wanted), 'hex')
$$;

create or replace function history.nothing_written() returns void
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if access.have_written() and exists (select 1 from ledger_rows h where h.act_id = access.act()) then
    raise exception 'what was written is not told to the ledger' using errcode = 'P0001';
  end if;
end
$$;
