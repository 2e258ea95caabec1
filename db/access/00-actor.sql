-- Who is acting. Set once a transaction by platform/db, read by every policy; absent or malformed means nobody.

-- Bodies are bound when the function is made, so no search path can bend them and the planner sees through them: a
-- policy that asks who is acting costs no call.
create or replace function access.me() returns uuid stable
return nullif(current_setting('app.member', true), '')::uuid;

create or replace function access.my_agency() returns uuid stable
return nullif(current_setting('app.agency', true), '')::uuid;

create or replace function access.my_post() returns uuid stable
return nullif(current_setting('app.post', true), '')::uuid;

-- The day on which rights are judged. An argument like every other, so that the demonstration's clock moves it too.
create or replace function access.today() returns date stable
return nullif(current_setting('app.today', true), '')::date;

-- The cases this transaction is about, when it said so: a page about one person can then reach no other.
create or replace function access.focus() returns uuid[] stable
return nullif(current_setting('app.focus', true), '')::uuid[];

-- Whether this transaction has written anything yet: until it has, nothing of its own needs to be looked for.
create or replace function access.have_written() returns boolean stable
return pg_current_xact_id_if_assigned() is not null;

-- Asks the directory once, when a transaction begins to act as somebody, and notes until it ends which role their post has
-- today and whose work is theirs: the post they act in and those that report to it. Nearly every policy rests on it. A
-- post that has ended gives no role, so access ends on the next request.
drop function if exists access.note_role();
drop function if exists access.role_held();
create function access.note_role() returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  today constant date := access.today();
  held text;
  posts uuid[];
begin
  if current_setting('app.clockwork', true) = 'on' then
    held := 'clockwork';
    posts := array_remove(array[access.my_post()], null);
  else
    select post.role, post.id || array(select under.id from staff_posts under where under.reports_to = post.id)
      into held, posts
      from staff_posts post
      join staff_postings posting on posting.post_id = post.id
     where post.id = access.my_post()
       and posting.member_id = access.me()
       and post.agency_id = access.my_agency()
       and posting.from_day <= today
       and (posting.to_day is null or posting.to_day >= today)
     limit 1;
  end if;
  perform set_config('app.role', coalesce(held, ''), true), set_config('app.posts', coalesce(posts, '{}')::text, true);
end
$$;

create or replace function access.my_role() returns text stable
return nullif(current_setting('app.role', true), '');

-- The person acting, while they hold the post in which they act: for what is somebody's own whatever case it is about.
create or replace function access.me_in_post() returns uuid stable
return case when access.my_role() is not null then access.me() end;

-- The posts whose work is mine, as noted.
create or replace function access.my_posts() returns uuid[] stable
return coalesce(nullif(current_setting('app.posts', true), ''), '{}')::uuid[];

-- Begins to act as somebody, until the transaction ends: the application's role and all that policies ask (see
-- src/platform/db/actor.ts). The role is put on here, so this runs as whoever calls; the login gains nothing by it.
create or replace function access.act_as(clockwork boolean, member uuid, agency uuid, post uuid, today date, focus uuid[])
returns void
language plpgsql volatile set search_path = pg_catalog as $$
begin
  perform set_config('role', 'cairn_app', true),
          set_config('app.clockwork', case when clockwork then 'on' else '' end, true),
          set_config('app.member', coalesce(member::text, ''), true),
          set_config('app.agency', coalesce(agency::text, ''), true),
          set_config('app.post', coalesce(post::text, ''), true),
          set_config('app.today', today::text, true),
          set_config('app.focus', coalesce(focus::text, ''), true);
  perform access.note_role();
end
$$;

-- From here on, until the transaction ends, it is about these cases only.
create or replace function access.narrow_to(wanted uuid[]) returns void
language plpgsql volatile set search_path = pg_catalog as $$
begin
  perform set_config('app.focus', wanted::text, true);
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
