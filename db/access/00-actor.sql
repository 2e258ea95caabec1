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

-- The moment at which rights are judged: a grant of an hour ends with its hour.
create or replace function access.now() returns timestamptz stable
return nullif(current_setting('app.now', true), '')::timestamptz;

-- What is done in this transaction belongs to this act; each line of the ledger carries it.
create or replace function access.act() returns uuid stable
return nullif(current_setting('app.act', true), '')::uuid;

-- Asks the directory once, when a transaction begins to act as somebody, and notes until it ends which role their post has
-- today and whose work is theirs: the post they act in and those that report to it. Nearly every policy rests on it. A
-- post that has ended gives no role, nor does one whose holder's vetting or training has: access ends on the next request.
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
       and not exists (select 1 from staff_required_clearances needed
             where needed.role = post.role and needed.from_day <= today
               and not exists (select 1 from staff_clearances c
                     where c.member_id = posting.member_id and c.kind = needed.kind and c.from_day <= today and c.to_day >= today))
     limit 1;
  end if;
  perform set_config('app.role', coalesce(held, ''), true), set_config('app.posts', coalesce(posts, '{}')::text, true);
  perform access.note_basis(held), access.note_bars(held);
end
$$;

-- Notes where the agency may take part today: on what it signed or was let in by, in which areas, as far as which parts
-- of a file, and up to which level of harm. Without any basis an agency reaches no case.
create or replace function access.note_basis(held text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  today constant date := access.today();
  at constant timestamptz := access.now();
  everywhere boolean := held = 'clockwork';
  areas uuid[];
  categories text[];
  all_parts boolean := true;
  bands text[];
begin
  if held <> 'clockwork' then
    select coalesce(bool_or(p.area_id is null), false), array_remove(array_agg(distinct p.area_id), null), bool_or(a.categories is null),
           array_remove(array_agg(distinct part), null)
      into everywhere, areas, all_parts, categories
      from staff_agreement_parties p join staff_agreements a on a.id = p.agreement_id left join unnest(a.categories) part on true
     where p.agency_id = access.my_agency()
       and p.from_day <= today and (p.to_day is null or p.to_day >= today) and (p.ended_at is null or p.ended_at > at)
       and a.from_day <= today and (a.to_day is null or a.to_day >= today) and (a.ended_at is null or a.ended_at > at);
    if all_parts then
      categories := null;
    end if;
    if not everywhere and areas <> '{}' then
      areas := array(select area.id from staff_areas area where area.id = any (areas) or area.division_id = any (areas));
    end if;
    select b.bands into bands from staff_provider_bands b
     where b.agency_id = access.my_agency() and b.from_day <= today and (b.to_day is null or b.to_day >= today)
     order by b.from_day desc, b.id desc limit 1;
  end if;
  perform set_config('app.basis', case when everywhere then 'everywhere' else coalesce(nullif(areas, '{}')::text, '') end, true),
          set_config('app.categories', coalesce(categories::text, ''), true),
          set_config('app.bands', coalesce(bands::text, ''), true);
end
$$;

-- Notes from whom I am barred: people under a restriction that does not name me, and people from whom an exclusion keeps
-- me. A glass that I broke opens a person who is restricted and not hidden, and no more of them than it shows.
create or replace function access.note_bars(held text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  at constant timestamptz := access.now();
  me constant uuid := access.me();
  my_post constant uuid := access.my_post();
  people uuid[];
  cases uuid[];
  behind_glass uuid[];
begin
  if held is not null and held <> 'clockwork' then
    select array_agg(distinct r.person_id) filter (where not r.by_glass), array_agg(distinct r.person_id) filter (where r.by_glass)
      into people, behind_glass
      from (
        select r.person_id, r.kind = 'restriction' and r.shows = 'pointer' and exists (
                 select 1 from access_grants g join cases_cases c on c.id = g.case_id
                  where c.person_id = r.person_id and g.kind = 'break-glass' and g.member_id = me
                    and g.from_at <= at and g.to_at > at and (g.ended_at is null or g.ended_at > at)) as by_glass
          from access_restrictions r
         where r.from_at <= at and (r.to_at is null or r.to_at > at)
           and (r.kind = 'exclusion') = exists (
             select 1 from access_restriction_names n where n.restriction_id = r.id and (n.member_id = me or n.post_id = my_post))
      ) r;
    behind_glass := array(select unnest(behind_glass) except select unnest(people));
    if people is not null then
      cases := array(select c.id from cases_cases c where c.person_id = any (people));
    end if;
    if behind_glass <> '{}' then
      behind_glass := array(select c.id from cases_cases c where c.person_id = any (behind_glass));
    end if;
  end if;
  perform set_config('app.barred_people', coalesce(people, '{}')::text, true),
          set_config('app.barred_cases', coalesce(cases, '{}')::text, true),
          set_config('app.behind_glass', coalesce(behind_glass, '{}')::text, true);
end
$$;

-- The restrictions in force that keep somebody from a person: a restriction that does not name them, an exclusion that does.
-- For one person at a time; whom I am barred from myself is noted above for all at once. Runs as whoever asks: only functions
-- that may read restrictions learn anything.
create or replace function access.restrictions_against(person uuid, member uuid, post uuid) returns setof access_restrictions
language plpgsql stable set search_path = pg_catalog, public as $$
begin
  return query
    select r.* from access_restrictions r
     where r.person_id = person and r.from_at <= access.now() and (r.to_at is null or r.to_at > access.now())
       and (r.kind = 'exclusion') = exists (select 1 from access_restriction_names n
             where n.restriction_id = r.id and (n.member_id = member or n.post_id = post));
end
$$;

-- The people, and the cases, from which I am barred whatever else lets me in.
create or replace function access.people_barred() returns uuid[] stable
return coalesce(nullif(current_setting('app.barred_people', true), ''), '{}')::uuid[];

create or replace function access.cases_barred() returns uuid[] stable
return coalesce(nullif(current_setting('app.barred_cases', true), ''), '{}')::uuid[];

-- Restricted cases of which I see what a broken glass shows, and nothing by any other right.
create or replace function access.cases_behind_glass() returns uuid[] stable
return coalesce(nullif(current_setting('app.behind_glass', true), ''), '{}')::uuid[];

-- Cases on which I stand by no right but a broken glass.
create or replace function access.cases_closed() returns uuid[] stable
return access.cases_barred() || access.cases_behind_glass();

-- True while my agency takes part anywhere at all.
create or replace function access.have_basis() returns boolean stable
return coalesce(current_setting('app.basis', true), '') <> '';

create or replace function access.have_basis_everywhere() returns boolean stable
return current_setting('app.basis', true) = 'everywhere';

-- The areas in which my agency takes part, where it is not everywhere.
create or replace function access.areas_of_basis() returns uuid[] stable
return coalesce(nullif(nullif(current_setting('app.basis', true), ''), 'everywhere'), '{}')::uuid[];

-- True for a part of a file that my agency's arrangement covers. What is not arranged in parts covers all.
create or replace function access.is_arranged(section text) returns boolean stable
return coalesce(section = any (nullif(current_setting('app.categories', true), '')::text[]), true);

-- The levels of harm up to which my agency may work with somebody; null where it has no such limit.
create or replace function access.my_bands() returns text[] stable
return nullif(current_setting('app.bands', true), '')::text[];

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
drop function if exists access.act_as(boolean, uuid, uuid, uuid, date, uuid[]);
create or replace function access.act_as(clockwork boolean, member uuid, agency uuid, post uuid, today date, at timestamptz, act uuid, focus uuid[])
returns void
language plpgsql volatile set search_path = pg_catalog as $$
begin
  perform set_config('role', 'cairn_app', true),
          set_config('app.clockwork', case when clockwork then 'on' else '' end, true),
          set_config('app.member', coalesce(member::text, ''), true),
          set_config('app.agency', coalesce(agency::text, ''), true),
          set_config('app.post', coalesce(post::text, ''), true),
          set_config('app.today', today::text, true),
          set_config('app.now', at::text, true),
          set_config('app.act', act::text, true),
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

-- The areas that a post serves: its own, and for a police division every authority it polices.
create or replace function access.areas_of_post(wanted uuid) returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return array(
    select area.id from staff_posts post join staff_areas area on area.id = post.area_id or area.division_id = post.area_id
     where post.id = wanted);
end
$$;

create or replace function access.my_areas() returns uuid[] stable
return access.areas_of_post(access.my_post());

-- True when my role may write in a section that belongs to no case yet, such as opening one.
create or replace function access.i_may_write(wanted text) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return exists (
    select 1 from access_rights r where r.role = access.my_role() and r.section = wanted and r.place = 'file' and r.may_write
  );
end
$$;
