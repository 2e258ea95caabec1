-- Every table of case data keeps the history of its rows. The triggers record and change nothing. This comes after all
-- tables are protected, so that a new table has its history by itself.

-- The text of a row, hashed. Columns that hold nothing are left out, so that a later release may add some. Whoever calls
-- pins the time zone: a time has one spelling then.
create or replace function history.hash_of(content jsonb) returns bytea immutable
return sha256(convert_to(jsonb_strip_nulls(content)::text, 'UTF8'));

-- What names a row in its table: its key, or the parts of it.
create or replace function history.key_of(content jsonb, columns text[]) returns text immutable
return (select string_agg(content ->> part, '/' order by place) from unnest(columns) with ordinality as k (part, place));

-- The lines of an act as one hash, in order, with everything that they say.
create or replace function history.hash_of_act(wanted uuid) returns bytea
language sql stable set search_path = pg_catalog, public as $$
  select sha256(convert_to(string_agg(concat_ws('|', l.did, l.tab, l.row_id, coalesce(l.case_id::text, '-'), coalesce(l.person_id::text, '-'),
           extract(epoch from l.written_at)::numeric(20, 6)::text, coalesce(encode(l.hash, 'hex'), '-')), E'\n' order by l.id), 'UTF8'))
    from ledger_rows l where l.act_id = wanted
$$;

call access.protect('ledger_rows');
call access.protect('ledger_row_tables');
create policy "the historian writes and reads" on ledger_rows for all to cairn_historian using (true) with check (true);
create policy "the historian reads" on ledger_row_tables for select to cairn_historian using (true);
grant select, insert on ledger_rows to cairn_historian;
grant select on ledger_row_tables to cairn_historian;
create policy "the historian compares" on ledger_events for select to cairn_historian using (true);
grant select (id, act_id, body, written_at) on ledger_events to cairn_historian;

-- Tables without a history, and why.
create or replace function history.keeps_none(tab text) returns text immutable
return case
  when tab ~ '^(platform|identity|ledger)_' then 'not case data'
  when tab in ('access_sections', 'access_roles', 'access_rights') then 'written by the release'
  when tab = 'cases_last_looked' then 'when somebody looked is in the ledger'
  when tab = 'people_searches' then 'what somebody typed is theirs'
  when tab in ('people_name_words', 'people_word_deletions') then 'words, made from the names'
end;

-- Arguments of a trigger: the column of the case, that of the person ('' for none), the columns that follow from others and
-- are no part of what was written, then those of the key.
create or replace function history.note_inserted() returns trigger
language plpgsql security definer set search_path = pg_catalog, public set timezone = 'UTC' as $$
declare
  at constant timestamptz := coalesce(access.now(), now());
begin
  insert into ledger_rows (act_id, tab, row_id, did, case_id, person_id, written_at, hash)
  select access.act(), tg_table_name,
         case when tg_nargs = 4 then n.content ->> tg_argv[3] else history.key_of(n.content, tg_argv[3:]) end, 'inserted',
         (n.content ->> tg_argv[0])::uuid, (n.content ->> tg_argv[1])::uuid, at, history.hash_of(n.content)
    from (select to_jsonb(r) - tg_argv[2]::text[] as content from written r offset 0) n;
  return null;
end
$$;

create or replace function history.note_changed() returns trigger
language plpgsql security definer set search_path = pg_catalog, public set timezone = 'UTC' as $$
declare
  at constant timestamptz := coalesce(access.now(), now());
begin
  insert into ledger_rows (act_id, tab, row_id, did, case_id, person_id, written_at, hash, before)
  select access.act(), tg_table_name, n.key, 'changed', (n.content ->> tg_argv[0])::uuid, (n.content ->> tg_argv[1])::uuid,
         at, history.hash_of(n.content), o.content
    from (select w.content, case when tg_nargs = 4 then w.content ->> tg_argv[3] else history.key_of(w.content, tg_argv[3:]) end as key
            from (select to_jsonb(r) - tg_argv[2]::text[] as content from written r offset 0) w offset 0) n
    join (select s.content, case when tg_nargs = 4 then s.content ->> tg_argv[3] else history.key_of(s.content, tg_argv[3:]) end as key
            from (select to_jsonb(r) - tg_argv[2]::text[] as content from stood r offset 0) s offset 0) o using (key)
   where n.content <> o.content;
  return null;
end
$$;

create or replace function history.note_removed() returns trigger
language plpgsql security definer set search_path = pg_catalog, public set timezone = 'UTC' as $$
declare
  at constant timestamptz := coalesce(access.now(), now());
begin
  insert into ledger_rows (act_id, tab, row_id, did, case_id, person_id, written_at, before)
  select access.act(), tg_table_name, history.key_of(o.content, tg_argv[3:]), 'removed', (o.content ->> tg_argv[0])::uuid,
         (o.content ->> tg_argv[1])::uuid, at, o.content
    from (select to_jsonb(r) - tg_argv[2]::text[] as content from stood r offset 0) o;
  return null;
end
$$;

-- The columns of a table that are written, those that follow from them, those of its key, and which say whose row it is.
create or replace function history.columns_of(wanted text) returns text[] stable
return (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
         where a.attrelid = to_regclass(format('public.%I', wanted)) and a.attnum > 0 and not a.attisdropped and a.attgenerated = '');

create or replace function history.derived_columns_of(wanted text) returns text[] stable
return (select coalesce(array_agg(a.attname::text order by a.attnum), '{}') from pg_attribute a
         where a.attrelid = to_regclass(format('public.%I', wanted)) and a.attnum > 0 and not a.attisdropped and a.attgenerated <> '');

create or replace function history.key_columns_of(wanted text) returns text[] stable
return (select array_agg(a.attname::text order by array_position(i.indkey::int2[], a.attnum))
          from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = any (i.indkey)
         where i.indrelid = to_regclass(format('public.%I', wanted)) and i.indisprimary);

create or replace function history.case_column_of(wanted text) returns text stable
return case when wanted = 'cases_cases' then 'id' when 'case_id' = any (history.columns_of(wanted)) then 'case_id' else '' end;

create or replace function history.person_column_of(wanted text) returns text stable
return case when wanted = 'people_people' then 'id' when 'person_id' = any (history.columns_of(wanted)) then 'person_id' else '' end;

-- Takes a table up: rows that stand there without a line get their first one. Done once a table; the lines belong to the
-- act of the release, which the ledger tells.
create or replace procedure history.take_up(wanted text)
language plpgsql set search_path = pg_catalog, public set timezone = 'UTC' as $$
declare
  at constant timestamptz := coalesce(access.now(), now());
begin
  if exists (select 1 from ledger_row_tables where tab = wanted) then
    return;
  end if;
  -- The owner of a table is held by its policies like everybody else, and none lets it read.
  execute format('alter table %I no force row level security', wanted);
  execute format('insert into ledger_rows (act_id, tab, row_id, did, case_id, person_id, written_at, hash)
      select access.act(), %1$L, history.key_of(n.content, %2$L), ''taken-up'', (n.content ->> %3$L)::uuid, (n.content ->> %4$L)::uuid,
             $1, history.hash_of(n.content)
        from (select to_jsonb(r) - %5$L::text[] as content from %1$I r offset 0) n
       where not exists (select 1 from ledger_rows l where l.tab = %1$L and l.row_id = history.key_of(n.content, %2$L))',
    wanted, history.key_columns_of(wanted), history.case_column_of(wanted), history.person_column_of(wanted), history.derived_columns_of(wanted)) using at;
  execute format('alter table %I force row level security', wanted);
  insert into ledger_row_tables (tab, columns, taken_up_at) values (wanted, history.columns_of(wanted), at);
end
$$;

-- Columns that a release added with a value in them change the text of every row. A row that was as recorded without
-- them gets a line with them; one that was not stays the fault that it is.
create or replace procedure history.take_up_columns(wanted text)
language plpgsql set search_path = pg_catalog, public set timezone = 'UTC' as $$
declare
  added text[];
begin
  select array(select unnest(history.columns_of(wanted)) except select unnest(t.columns)) into added
    from ledger_row_tables t where t.tab = wanted;
  if added is null or added = '{}' then
    return;
  end if;
  execute format('alter table %I no force row level security', wanted);
  execute format('insert into ledger_rows (act_id, tab, row_id, did, case_id, person_id, written_at, hash)
      select access.act(), l.tab, l.row_id, ''taken-up'', l.case_id, l.person_id, $1, history.hash_of(n.content)
        from (select to_jsonb(r) - %4$L::text[] as content from %1$I r offset 0) n
        cross join lateral (select * from ledger_rows l where l.tab = %1$L and l.row_id = history.key_of(n.content, %2$L)
           order by l.id desc limit 1) l
       where l.hash = history.hash_of(n.content - %3$L::text[]) and l.hash <> history.hash_of(n.content)',
    wanted, history.key_columns_of(wanted), added, history.derived_columns_of(wanted)) using coalesce(access.now(), now());
  execute format('alter table %I force row level security', wanted);
  update ledger_row_tables set columns = history.columns_of(wanted) where tab = wanted;
end
$$;

do $$
declare
  one record;
  arguments text;
begin
  alter table ledger_rows no force row level security;
  alter table ledger_row_tables no force row level security;
  for one in
    select c.relname as tab from pg_class c
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and history.keeps_none(c.relname) is null order by 1
  loop
    select string_agg(quote_literal(part), ', ') into arguments
      from unnest(array[history.case_column_of(one.tab), history.person_column_of(one.tab), history.derived_columns_of(one.tab)::text]
        || history.key_columns_of(one.tab)) as part;
    execute format('create or replace trigger history_of_new_rows after insert on %I referencing new table as written
      for each statement execute function history.note_inserted(%s)', one.tab, arguments);
    execute format('create or replace trigger history_of_changed_rows after update on %I referencing old table as stood new table as written
      for each statement execute function history.note_changed(%s)', one.tab, arguments);
    execute format('create or replace trigger history_of_removed_rows after delete on %I referencing old table as stood
      for each statement execute function history.note_removed(%s)', one.tab, arguments);
    execute format('drop policy if exists "the historian compares" on %I', one.tab);
    execute format('create policy "the historian compares" on %I for select to cairn_historian using (true)', one.tab);
    execute format('grant select on %I to cairn_historian', one.tab);
    call history.take_up(one.tab);
    call history.take_up_columns(one.tab);
  end loop;
  alter table ledger_rows force row level security;
  alter table ledger_row_tables force row level security;
end
$$;
