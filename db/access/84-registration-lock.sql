-- The lock on registration status, on every table whose rows are marked: a new table has it by itself. What a conference
-- was convened for stands in a column of its own that nobody reads but through access.reasons_of_conference, which asks there.
do $$
declare
  one record;
begin
  for one in
    select a.attrelid::regclass as tab from pg_attribute a join pg_class c on c.oid = a.attrelid
     where a.attname = 'reveals_registration' and c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
       and c.relname <> 'conferences_conferences'
     order by 1
  loop
    call access.lock_registration(one.tab);
  end loop;
end
$$;

-- Every marked text about one case that the asker may read: where it stands, what it says, whose it is. Made from the marks
-- themselves, so that no table can be missed.
do $$
declare
  parts text;
begin
  select string_agg(format('select %L::text, reveals_registration, %s, written_by, written_at from %I where case_id = wanted and reveals_registration is not null',
      c.relname, regexp_replace(pg_get_expr(d.adbin, d.adrelid), '^\(*(access\.)?registration_mark', ''), c.relname), E'\n    union all ' order by c.relname)
    into parts
    from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
   where a.attname = 'reveals_registration' and c.relnamespace = 'public'::regnamespace
     -- Where readers of a row may not read the mark with it, its words are not theirs to list.
     and has_column_privilege('cairn_app', c.oid, a.attnum, 'select')
     and exists (select 1 from pg_attribute k where k.attrelid = c.oid and k.attname = 'case_id')
     and exists (select 1 from pg_attribute k where k.attrelid = c.oid and k.attname = 'written_by');
  execute format('create or replace function access.texts_naming_registration(wanted uuid)
    returns table (stands_in text, digest text, words text, written_by uuid, written_at timestamptz)
    language sql stable set search_path = pg_catalog, public as %L', parts);
end
$$;
