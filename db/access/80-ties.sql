-- A row keeps its ties: which case, person, conference and agency it is about or from is said once, when it is written.
-- Without this, whoever may change a row could hang it on something that is hidden from them, and see or lend what is
-- there. Three exceptions: a release notice finds its case when it is settled, a case its supervising post, and a plan the
-- conference that agreed it last (the engine holds that conference to the plan's case).
do $$
declare
  one record;
  ties constant text[] := array['id', 'case_id', 'person_id', 'other_person_id', 'conference_id', 'area_id', 'division_id',
    'agency_id', 'source_agency_id', 'sender_agency_id', 'owner_agency_id', 'added_by_agency_id', 'set_by_agency_id',
    'member_id', 'owner_member_id', 'owner_post_id', 'asked_by', 'sent_by', 'associate_id', 'condition_id',
    'consideration_id', 'invitation_id', 'contribution_id', 'minute_id', 'copy_id'];
begin
  for one in
    select c.oid::regclass as tab,
           string_agg(quote_ident(a.attname), ', ') filter (where not a.attname = any (ties)
             or (c.relname = 'releases_notices' and a.attname in ('case_id', 'person_id'))
             or (c.relname = 'plans_plans' and a.attname = 'conference_id')) as free
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname !~ '^(staff|platform|identity|access)_'
       and has_table_privilege('cairn_app', c.oid, 'update')
     group by c.oid, c.relname
  loop
    execute format('revoke update on %s from cairn_app', one.tab);
    execute format('grant update (%s) on %s to cairn_app', one.free, one.tab);
  end loop;
end
$$;
