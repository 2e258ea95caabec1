-- Breaking the glass: one person's safety-critical facts for an hour, told to the owner at once and reviewed. See
-- rules/src/access/may-they-break-the-glass.ts.

call access.protect('need_to_know_openings');
call access.let_definer_read('need_to_know_openings');

create or replace function access.i_may_break_glass() returns boolean stable
return coalesce(access.my_role() = any (array['managing-officer', 'team-manager', 'police-solo', 'crime-manager', 'social-work-solo',
  'housing-solo', 'health-liaison', 'prison-social-work', 'children-and-families', 'coordinator']), false);

-- True for somebody from whom a person is kept also where they break the glass or review who broke it: excluded by name, or the
-- person is hidden from all but those who are named. A restriction with a pointer keeps nobody from either.
drop function if exists access.may_not_review(uuid, uuid, uuid);
create or replace function access.is_hidden_from(person uuid, member uuid, post uuid) returns boolean
language plpgsql stable set search_path = pg_catalog, public as $$
begin
  return exists (
    select 1 from access.restrictions_against(person, member, post) r where r.kind = 'exclusion' or r.shows = 'hidden');
end
$$;

-- Openings by others that are mine to review: the governance of the area, and those who may read who has seen the case.
create or replace function access.openings_i_review() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return array(
    select o.id from need_to_know_openings o join cases_cases c on c.id = o.opened_case_id
     where o.member_id <> access.me()
       and (o.opened_case_id = any (access.cases_by_right('ledger', false))
         or (access.my_role() = 'data-protection-officer' and access.my_areas() && array[c.area_id, c.division_id]
           and not access.is_hidden_from(c.person_id, access.me(), access.my_post()))));
end
$$;

create policy "whoever opened, and whoever reviews" on need_to_know_openings for select to cairn_app using (
  member_id = (select access.me_in_post()) or id = any ((select access.openings_i_review())::uuid[])
  or (select access.my_role()) = 'clockwork');
create policy "whoever opened says why, and closes it" on need_to_know_openings for update to cairn_app
  using (member_id = (select access.me_in_post()) and found is null)
  with check (member_id = (select access.me_in_post()) and found is null);
create policy "governance reviews what others opened" on need_to_know_openings for update to cairn_app
  using (found is null and id = any ((select access.openings_i_review())::uuid[])
    and (select access.my_role()) in ('data-protection-officer', 'team-manager', 'crime-manager', 'social-work-solo'))
  with check (reviewed_by = (select access.me_in_post()) and reviewed_by <> member_id);
create policy "what nobody reviewed goes up" on need_to_know_openings for update to cairn_app
  using (found is null and (select access.my_role()) = 'clockwork')
  with check (found is null and (select access.my_role()) = 'clockwork');
grant select, update (because, explained_at, ended_at, escalated_on, reviewed_by, reviewed_at, found, review_says)
  on need_to_know_openings to cairn_app;

-- The one way in: only through here is there an opening, and a grant with it.
create policy "opened by breaking the glass" on need_to_know_openings for insert to cairn_definer with check (true);
grant insert on need_to_know_openings to cairn_definer;
create policy "let in by breaking the glass" on access_grants for insert to cairn_definer with check (kind = 'break-glass');
grant insert on access_grants to cairn_definer;

-- Opens one person's record for an hour, or says why not: to somebody hidden it answers as to nobody at all, and so it does
-- to whoever is excluded. Only a reference, a number, or a whole name with the day of birth finds anybody here: it is a
-- door for whom one knows of, not a search.
create or replace function access.break_glass(opening uuid, grants uuid[], why text, words text, reference_given text, numbers text[],
  named text[], born date, review date) returns table (outcome text, opening_id uuid, case_id uuid)
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  at constant timestamptz := access.now();
  me constant uuid := access.me();
  my_post constant uuid := access.my_post();
  people uuid[];
  cases uuid[];
  held uuid;
begin
  if not access.i_may_break_glass() or not access.have_basis() then
    return query select 'nobody', null::uuid, null::uuid;
    return;
  end if;
  people := array(
    select found.id from (
        select c.person_id as id from cases_cases c where c.reference = reference_given
        union select i.person_id from people_identifiers i where i.canonical = any (numbers)
        union select n.person_id from people_names n join people_particulars d on d.person_id = n.person_id
               where cardinality(named) > 1 and n.words @> named and d.born_on = born
      ) found
     where exists (select 1 from cases_cases c where c.person_id = found.id
             and (access.have_basis_everywhere() or c.area_id = any (access.areas_of_basis())))
       and not access.is_hidden_from(found.id, me, my_post));
  if cardinality(people) <> 1 then
    return query select case when people = '{}' then 'nobody' else 'several' end, null::uuid, null::uuid;
    return;
  end if;
  cases := array(select c.id from cases_cases c
     where c.person_id = people[1] and (access.have_basis_everywhere() or c.area_id = any (access.areas_of_basis()))
     order by (c.state = 'open') desc, c.opened_on desc, c.id limit cardinality(grants));
  if not exists (select 1 from access_rights shown
       where shown.role = 'break-glass' and shown.place = 'file' and shown.may_read
         and not exists (select 1 from access.standing(cases[1:1]) s join access_rights r on r.role = s.as_role
               where s.as_role <> 'break-glass' and r.place = 'file' and r.may_read and r.section = shown.section
                 and access.is_arranged(r.section))) then
    return query select 'yours', null::uuid, cases[1];
    return;
  end if;
  select o.id into held from need_to_know_openings o
   where o.member_id = me and o.post_id = my_post and o.opened_person_id = people[1] and o.ended_at is null and o.to_at > at
   order by o.to_at desc limit 1;
  if held is not null then
    return query select 'open', held, cases[1];
    return;
  end if;
  insert into access_grants (id, kind, case_id, member_id, as_role, because, from_at, to_at, written_at, written_by)
  select grants[one.nr], 'break-glass', one.id, me, 'break-glass', 'opening:' || opening, at, at + interval '60 minutes', at, me
    from unnest(cases) with ordinality as one (id, nr);
  insert into need_to_know_openings (id, opened_case_id, opened_person_id, grant_ids, member_id, post_id, agency_id, reason, because,
    because_by, explained_at, from_at, to_at, times_before, review_on, written_at, written_by)
  select opening, cases[1], people[1], grants[1:cardinality(cases)], me, my_post, access.my_agency(), why, words,
         at + interval '24 hours', case when words <> '' then at end, at, at + interval '60 minutes',
         (select count(*) from need_to_know_openings o where o.member_id = me and o.from_at > at - interval '30 days'), review, at, me;
  return query select 'opened', opening, cases[1];
end
$$;

-- Ends it early: whoever opened is done. From the next request on nothing of it is let in.
create or replace function access.close_glass(wanted uuid) returns boolean
language plpgsql volatile set search_path = pg_catalog, public as $$
declare
  theirs uuid[];
begin
  update need_to_know_openings o set ended_at = access.now()
   where o.id = wanted and o.member_id = access.me() and o.ended_at is null and o.to_at > access.now()
  returning o.grant_ids into theirs;
  update access_grants g set ended_at = access.now(), ended_by = access.me(), ended_because = 'closed'
   where g.id = any (theirs) and g.ended_at is null;
  return theirs is not null;
end
$$;

-- Whom to tell that a glass was broken: who manages the person with their manager, and the governance that reviews it. Where
-- nobody manages, whoever serves the area; where there is no governance officer, the liaison officer stands in.
create or replace function access.posts_told_of_glass(wanted uuid) returns table (post_id uuid, agency_id uuid, member_id uuid, reviews boolean)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  today constant date := access.today();
begin
  return query
    with about as (
      select c.*, o.member_id as opener from need_to_know_openings o join cases_cases c on c.id = o.opened_case_id where o.id = wanted
    ), managing as (
      select p.id from about a join staff_posts m on m.id = a.managing_post_id join staff_posts p on p.id in (m.id, m.reports_to)
    ), serving as (
      select p.id, p.role from about a join staff_posts p on p.area_id in (a.area_id, a.division_id)
       where p.role in ('data-protection-officer', 'social-work-solo', 'children-and-families')
    ), told as (
      select m.id, false as reviews from managing m
      union all
      select s.id, false from serving s, about a
       where not exists (select 1 from managing)
         and s.role = case a.regime when 'adult' then 'social-work-solo' else 'children-and-families' end
      union all
      select s.id, true from serving s
       where s.role = case when exists (select 1 from serving d where d.role = 'data-protection-officer')
                      then 'data-protection-officer' else 'social-work-solo' end
    )
    select p.id, p.agency_id, o.member_id, bool_or(t.reviews) from told t
      join staff_posts p on p.id = t.id
      join staff_postings o on o.post_id = p.id and o.from_day <= today and (o.to_day is null or o.to_day >= today)
      join about a on o.member_id <> a.opener and not access.is_hidden_from(a.person_id, o.member_id, p.id)
     group by p.id, p.agency_id, o.member_id;
end
$$;

-- Cases that are open to me through a broken glass and nothing else: nothing of them is exported, printed or listed.
create or replace function access.cases_by_glass_alone() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return array(select s.id from access.standing(access.focus()) s group by s.id having bool_and(s.as_role = 'break-glass'));
end
$$;

-- Urgent acts: seen by whoever recorded them, their agency, and readers of safety on the case; about no case, by the former.
call access.protect('need_to_know_urgent_actions');
create policy "readers of safety, whoever recorded it, and to whom it was passed" on need_to_know_urgent_actions for select to cairn_app using (
  member_id = (select access.me_in_post())
  or id = any (array(select t.about_id from tasks_tasks t
       where t.about_table = 'need_to_know_urgent_actions' and t.owner_post_id = any ((select access.my_posts())::uuid[])))
  or (case_id is not null and case_id = any ((select access.cases_i_may_read('safety'))::uuid[])));
create policy "anybody records what could not wait" on need_to_know_urgent_actions for insert to cairn_app with check (
  member_id = (select access.me_in_post()) and written_by = member_id and agency_id = (select access.my_agency())
  and (case_id is null or case_id = any ((select access.cases_i_may_read('name'))::uuid[])));
create policy "whoever recorded it completes it" on need_to_know_urgent_actions for update to cairn_app
  using (member_id = (select access.me_in_post()) and completed_at is null)
  with check (member_id = (select access.me_in_post()));
grant select, insert, update (protects, done, done_at, told, referrals, completed_at) on need_to_know_urgent_actions to cairn_app;

-- Why a case was opened: one's own, those of whoever reports to me, and those on cases where I may read who has looked.
call access.protect('need_to_know_purposes');
create policy "one's own, one's workers', and readers of who has looked" on need_to_know_purposes for select to cairn_app using (
  member_id = (select access.me_in_post()) or post_id = any ((select access.my_posts())::uuid[])
  or case_id = any ((select access.cases_i_may_read('ledger'))::uuid[]));
create policy "one says why one opened what one knows of" on need_to_know_purposes for insert to cairn_app with check (
  member_id = (select access.me_in_post()) and post_id = (select access.my_post()) and written_by = member_id
  and case_id = any ((select access.cases_i_may_read('name'))::uuid[]));
grant select, insert on need_to_know_purposes to cairn_app;

-- What lets me in for a while on one case, by kind: why I open it.
create or replace function access.grants_of_mine(wanted uuid) returns table (kind text, conference_id uuid)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  at constant timestamptz := access.now();
begin
  return query
    select g.kind, g.conference_id from access_grants g
     where g.case_id = wanted and g.from_at <= at and g.to_at > at and (g.ended_at is null or g.ended_at > at)
       and (g.member_id = access.me() or g.post_id = access.my_post() or g.team_post_id = any (access.my_posts())
         or (g.agency_id = access.my_agency() and (g.to_role is null or g.to_role = access.my_role())))
     order by g.kind = 'break-glass';
end
$$;
