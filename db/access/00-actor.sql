-- Who is acting. Set once a transaction by platform/db, read by every policy; absent or malformed means nobody.

create or replace function access.setting(name text) returns text
language sql stable set search_path = pg_catalog as $$
  select nullif(current_setting('app.' || name, true), '')
$$;

create or replace function access.me() returns uuid
language sql stable set search_path = pg_catalog, access as $$ select access.setting('member')::uuid $$;

create or replace function access.my_agency() returns uuid
language sql stable set search_path = pg_catalog, access as $$ select access.setting('agency')::uuid $$;

create or replace function access.my_post() returns uuid
language sql stable set search_path = pg_catalog, access as $$ select access.setting('post')::uuid $$;

-- The day on which rights are judged. An argument like every other, so that the demonstration's clock moves it too.
create or replace function access.today() returns date
language sql stable set search_path = pg_catalog, access as $$ select access.setting('today')::date $$;

-- The cases this transaction is about, when it said so: a page about one person can then reach no other.
create or replace function access.focus() returns uuid[]
language sql stable set search_path = pg_catalog, access as $$ select access.setting('focus')::uuid[] $$;

-- The role of the post held today. A post that has ended gives no role, so access ends on the next request.
create or replace function access.my_role() returns text
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if access.setting('clockwork') = 'on' then
    return 'clockwork';
  end if;
  return (
    select post.role
      from staff_posts post
      join staff_postings posting on posting.post_id = post.id
     where post.id = access.my_post()
       and posting.member_id = access.me()
       and post.agency_id = access.my_agency()
       and posting.from_day <= access.today()
       and (posting.to_day is null or posting.to_day >= access.today())
     limit 1
  );
end
$$;

-- The person acting, while they hold the post in which they act: for what is somebody's own whatever case it is about.
create or replace function access.me_in_post() returns uuid
language sql stable set search_path = pg_catalog, access as $$
  select case when access.my_role() is not null then access.me() end
$$;

-- The posts whose work is mine: the one I act in, those I hold or deputise for, and those that report to it.
create or replace function access.my_posts() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  if access.my_role() is null then
    return '{}';
  end if;
  return array(select access.my_post() union select post.id from staff_posts post where post.reports_to = access.my_post());
end
$$;

-- The areas my post serves: its own, and for a police division every authority it polices.
create or replace function access.my_areas() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return array(
    select area.id
      from staff_posts post
      join staff_areas area on area.id = post.area_id or area.division_id = post.area_id
     where post.id = access.my_post()
  );
end
$$;

-- True when my role may write in a section that belongs to no case yet, such as opening one.
create or replace function access.i_may_write(wanted text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return exists (
    select 1 from access_rights r where r.role = access.my_role() and r.section = wanted and r.place = 'file' and r.may_write
  );
end
$$;
