-- Who can see a case, and why; whom a search points to without showing; what of a restriction is ended, and by whom.

-- Everybody whom something lets in to a case today, by what, until when, and what keeps them out all the same. For readers
-- of the case's status: whoever manages a person must be able to say who knows.
create or replace function access.who_can_see(wanted uuid)
returns table (how text, member_id uuid, name text, post text, agency text, as_role text, because text, from_at timestamptz,
  to_at timestamptz, grant_id uuid, kept_out text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  today constant date := access.today();
  at constant timestamptz := access.now();
  knows constant boolean := wanted = any (access.cases_by_right('registration', false));
begin
  if not wanted = any (access.cases_by_right('status', false)) then
    return;
  end if;
  return query
    with the_case as materialized (
      select c.* from cases_cases c where c.id = wanted
    ), held as materialized (
      select o.member_id, p.id as post_id, p.role, p.agency_id, p.area_id, p.reports_to, p.title
        from staff_postings o join staff_posts p on p.id = o.post_id
       where o.from_day <= today and (o.to_day is null or o.to_day >= today)
    ), stands as materialized (
      select m.* from cases_memberships m
       where m.case_id = wanted and m.from_day <= today and (m.to_day is null or m.to_day >= today)
    ), ways as (
      select 'area' as how, h.member_id, h.post_id, h.role as as_role, '' as because, null::timestamptz as from_at,
             null::timestamptz as to_at, null::uuid as grant_id
        from held h join access_roles r on r.role = h.role and r.reach = 'area'
        join the_case c on h.area_id in (c.area_id, c.division_id) and (c.regime = 'adult' or r.reaches_under_18)
      union
      select 'stands', h.member_id, h.post_id, s.as_role, s.because, s.from_day::timestamptz, s.to_day::timestamptz, null
        from stands s join held h on h.member_id = s.member_id or h.post_id = s.post_id
      union
      select 'reports', h.member_id, h.post_id, h.role, '', null, null, null
        from stands s join held under on under.post_id = s.post_id join held h on h.post_id = under.reports_to
      union
      select g.kind, h.member_id, h.post_id, g.as_role, g.because, g.from_at, g.to_at, g.id
        from access_grants g join the_case c on g.case_id = c.id or (g.area_id in (c.area_id, c.division_id) and c.regime = 'adult')
        join held h on h.member_id = g.member_id or h.post_id = g.post_id or h.post_id = g.team_post_id
          or h.reports_to = g.team_post_id or (h.agency_id = g.agency_id and (g.to_role is null or g.to_role = h.role))
       where g.from_at <= at and g.to_at > at and (g.ended_at is null or g.ended_at > at)
         and (g.agreement_id is null or exists (select 1 from staff_agreements a where a.id = g.agreement_id
               and a.from_day <= today and (a.to_day is null or a.to_day >= today) and (a.ended_at is null or a.ended_at > at)))
      union
      select 'conference', h.member_id, h.post_id, h.role, to_char(c.held_on, 'YYYY-MM-DD'), null, null, null
        from conferences_conferences c
        join held h on h.member_id in (c.chair_id, c.recorder_id, c.typist_id, c.sender_id)
          or h.member_id in (select unnest(array[i.member_id, i.deputy_id]) from conferences_invitations i
                              where i.conference_id = c.id and i.state = 'sent')
       where c.case_id = wanted
    )
    select w.how, w.member_id, m.name, p.title, g.name, w.as_role,
           -- A reason that names registration status is for those who may know it (S3-81).
           case when access.registration_mark(w.because) is null or knows then w.because else '[held back]' end,
           w.from_at, w.to_at, w.grant_id,
           case
             when exists (select 1 from the_case c, access.restrictions_against(c.person_id, w.member_id, w.post_id) r
                    where not (w.how = 'break-glass' and r.kind = 'restriction' and r.shows = 'pointer')) then 'barred'
             when not exists (select 1 from staff_agreement_parties y join staff_agreements a on a.id = y.agreement_id, the_case c
                    where y.agency_id = p.agency_id and (y.area_id is null or y.area_id in (c.area_id, c.division_id))
                      and y.from_day <= today and (y.to_day is null or y.to_day >= today) and (y.ended_at is null or y.ended_at > at)
                      and a.from_day <= today and (a.to_day is null or a.to_day >= today) and (a.ended_at is null or a.ended_at > at)) then 'no-basis'
             when exists (select 1 from staff_required_clearances q where q.role = p.role and q.from_day <= today
                      and not exists (select 1 from staff_clearances k where k.member_id = w.member_id and k.kind = q.kind
                        and k.from_day <= today and k.to_day >= today)) then 'clearance'
           end
      from ways w join staff_members m on m.id = w.member_id join staff_posts p on p.id = w.post_id
      join staff_agencies g on g.id = p.agency_id
     order by array_position(array['area', 'stands', 'reports'], w.how), m.name, p.title;
end
$$;

-- Whom to ask about somebody who is restricted and not hidden: for searchers who would know of the person by their own
-- right, were it not for the restriction, and who typed all of a name or a number.
create or replace function access.pointers_to(typed text[], numbers text[])
returns table (restriction_id uuid, post text, agency text, name text, phone text)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  barred constant uuid[] := access.people_barred();
  found constant uuid[] := array(
    select n.person_id from people_names n where n.person_id = any (barred) and cardinality(typed) > 1 and n.words @> typed
    union select i.person_id from people_identifiers i where i.person_id = any (barred) and i.canonical = any (numbers));
  theirs constant uuid[] := array(select c.id from cases_cases c where c.person_id = any (found));
begin
  return query
    select distinct r.id, p.title, g.name, m.name, m.phone
      from access.standing(theirs, true) s join cases_cases c on c.id = s.id
      join access_rights known on known.role = s.as_role and known.section = 'name' and known.place = 'file' and known.may_read
      join access_restrictions r on r.person_id = c.person_id and r.shows = 'pointer'
        and r.from_at <= access.now() and (r.to_at is null or r.to_at > access.now())
      join staff_posts p on p.id = r.contact_post_id join staff_agencies g on g.id = p.agency_id
      left join lateral (select o.member_id from staff_postings o where o.post_id = p.id and o.from_day <= access.today()
        and (o.to_day is null or o.to_day >= access.today()) order by o.kind desc limit 1) o on true
      left join staff_members m on m.id = o.member_id
     where not exists (select 1 from access_restrictions h where h.person_id = c.person_id and h.shows = 'hidden'
        and h.from_at <= access.now() and (h.to_at is null or h.to_at > access.now()));
end
$$;

-- What was searched since a moment, and which people are hidden: for Cairn itself, which tells a hidden person's owner that
-- somebody looked for them. It happens afterwards and by itself, so no search takes longer for having met a hidden name.
create policy "searches for hidden people are told to their owners" on people_searches for select to cairn_app using (
  (select access.my_role()) = 'clockwork');
create policy "Cairn itself tells of searches and reviews" on access_restrictions for select to cairn_app using (
  (select access.my_role()) = 'clockwork');
create policy "Cairn itself tells of searches and reviews" on access_restriction_names for select to cairn_app using (
  (select access.my_role()) = 'clockwork');
create policy "Cairn itself warns before the day" on staff_clearances for select to cairn_app using (
  (select access.my_role()) = 'clockwork');
-- Whoever holds no role any more for want of a clearance must be told why.
create policy "one's own, whatever one may still do" on staff_clearances for select to cairn_app using (
  member_id = (select access.me()));
create or replace function access.own_lapses() returns table (kind text, ended_on date)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  today constant date := access.today();
begin
  return query
    select distinct q.kind, (select max(k.to_day) from staff_clearances k
             where k.member_id = access.me() and k.kind = q.kind and k.to_day < today)
      from staff_required_clearances q join staff_posts p on p.role = q.role and p.id = access.my_post()
     where q.from_day <= today and not exists (select 1 from staff_clearances k
       where k.member_id = access.me() and k.kind = q.kind and k.from_day <= today and k.to_day >= today)
     order by q.kind;
end
$$;

-- Ends a restriction. Nobody does so alone: it takes the approval that is being carried out in this transaction.
create policy "lifted by two" on access_restrictions for update to cairn_definer using (true) with check (true);
grant update (to_at, ended_by, ended_because) on access_restrictions to cairn_definer;
create or replace function access.lift_restriction(wanted uuid, because text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if not access.i_am_carrying_out('lift-restriction', wanted) then
    return false;
  end if;
  update access_restrictions r set to_at = access.now(), ended_by = access.me(), ended_because = because
   where r.id = wanted and (r.to_at is null or r.to_at > access.now());
  return found;
end
$$;
