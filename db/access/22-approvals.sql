-- Acts that need two people. Who answers for which act, said here independently of rules/src/access/who-may-approve.ts; a
-- test holds the two equal.
call access.protect('approvals_approvers');
create policy "who answers for what is public inside Cairn" on approvals_approvers for select to cairn_app using (true);
create policy "written by the release" on approvals_approvers for all to cairn_definer using (true) with check (true);
grant select on approvals_approvers to cairn_app;
grant select, insert, update, delete on approvals_approvers to cairn_definer;

set local role cairn_definer;
delete from approvals_approvers;
insert into approvals_approvers (act, role, reads)
select act, unnest(roles), reads
  from (values
    ('third-party-disclosure', '{crime-manager,police-solo,social-work-solo,team-manager}'::text[], 'disclosure'),
    ('reveal-registration', '{police-solo,crime-manager}', 'registration'),
    ('lift-restriction', '{data-protection-officer,crime-manager,social-work-solo}', null),
    ('read-victim-location', '{police-solo,crime-manager,social-work-solo}', 'victim'),
    ('merge-people', '{police-solo,social-work-solo,coordinator}', 'identifiers'),
    ('unmerge-people', '{police-solo,social-work-solo,coordinator}', 'identifiers'),
    ('erase', '{data-protection-officer,crime-manager,social-work-solo}', null),
    ('export-of-many', '{data-protection-officer,crime-manager,social-work-solo}', null),
    ('change-policy', '{administrator,data-protection-officer}', null),
    ('change-keys', '{administrator,data-protection-officer}', null),
    ('change-retention', '{administrator,data-protection-officer}', null),
    ('restore-ceremony', '{administrator,data-protection-officer}', null)
  ) as answer (act, roles, reads);
reset role;

call access.protect('approvals_approvals');
call access.let_definer_read('approvals_approvals');

-- Requests of others that I may decide, or might have: my role answers for the act, and I read what it is about. What is
-- about no part of a file is for those who answer for it where whoever asked works.
create or replace function access.approvals_i_answer_for() returns uuid[]
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return array(
    select a.id from approvals_approvals a join approvals_approvers w on w.act = a.act and w.role = access.my_role()
     where a.asked_by <> access.me()
       and case when w.reads is null
         then access.areas_of_post(a.asked_post_id) && access.my_areas()
         else (a.case_id is null or a.case_id = any (access.cases_by_right(w.reads, false)))
           and (a.person_id is null or a.person_id = any (access.people_by_right(w.reads, false)))
           and (a.other_person_id is null or a.other_person_id = any (access.people_by_right(w.reads, false)))
           and num_nonnulls(a.case_id, a.person_id, a.other_person_id) > 0
         end);
end
$$;

create policy "whoever asked, and whoever answers for it" on approvals_approvals for select to cairn_app using (
  asked_by = (select access.me_in_post())
  or id = any ((select access.approvals_i_answer_for())::uuid[])
  or (select access.my_role()) = 'clockwork');
create policy "one asks in one's own name, for a day" on approvals_approvals for insert to cairn_app with check (
  asked_by = (select access.me_in_post()) and asked_post_id = (select access.my_post())
  and state = 'waiting' and written_at = (select access.now()) and expires_at = written_at + interval '24 hours'
  and (case_id is null or case_id = any ((select access.cases_i_may_read('name'))::uuid[]))
  and (person_id is null or person_id = any ((select access.people_i_may_read('name'))::uuid[]))
  and (other_person_id is null or other_person_id = any ((select access.people_i_may_read('name'))::uuid[])));
create policy "another person decides, in time" on approvals_approvals for update to cairn_app
  using (state = 'waiting' and expires_at > (select access.now()) and id = any ((select access.approvals_i_answer_for())::uuid[]))
  with check (state in ('approved', 'declined') and decided_by = (select access.me_in_post()) and asked_by <> decided_by);
create policy "whoever asked takes it back" on approvals_approvals for update to cairn_app
  using (state = 'waiting' and asked_by = (select access.me_in_post()))
  with check (state = 'withdrawn' and decided_by = (select access.me_in_post()) and asked_by = decided_by);
create policy "what nobody decided in time is void" on approvals_approvals for update to cairn_app
  using (state = 'waiting' and expires_at <= (select access.now()) and (select access.my_role()) = 'clockwork')
  with check (state = 'expired');
-- What was asked for is never changed: neither what will be done, nor about whom, nor until when.
grant select, insert, update (state, decided_by, decided_at, decided_because) on approvals_approvals to cairn_app;

-- Posts that answer for a request, with whoever holds them today, without whoever asked: whom to tell that it waits. Those
-- who serve the area, and those who stand on the case or whose workers do.
create or replace function access.posts_to_approve(wanted uuid) returns table (post_id uuid, agency_id uuid, member_id uuid)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  today constant date := access.today();
begin
  return query
    select distinct p.id, p.agency_id, o.member_id
      from approvals_approvals a
      join approvals_approvers w on w.act = a.act
      join staff_posts p on p.role = w.role
      join access_roles r on r.role = p.role
      join staff_postings o on o.post_id = p.id and o.from_day <= today and (o.to_day is null or o.to_day >= today)
     where a.id = wanted and a.asked_by = access.me() and o.member_id <> a.asked_by
       and case when w.reads is null then access.areas_of_post(p.id) && access.areas_of_post(a.asked_post_id)
         else exists (
           select 1 from cases_cases c
            where (c.id = a.case_id or (a.case_id is null and c.person_id = a.person_id))
              and ((r.reach = 'area' and (c.regime = 'adult' or r.reaches_under_18)
                  and (c.area_id = any (access.areas_of_post(p.id)) or c.division_id = p.area_id))
                or exists (select 1 from cases_memberships m left join staff_posts under on under.id = m.post_id
                     where m.case_id = c.id and m.from_day <= today and (m.to_day is null or m.to_day >= today)
                       and (m.post_id = p.id or m.member_id = o.member_id or under.reports_to = p.id)))
              and not exists (select 1 from access.restrictions_against(c.person_id, o.member_id, p.id)))
         end;
end
$$;

-- True in the transaction in which I approved this act about this row: for policies of what only two people may do.
create or replace function access.i_am_carrying_out(wanted text, subject uuid) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return exists (
    select 1 from approvals_approvals a
     where a.act = wanted and a.subject_id = subject and a.state = 'approved' and a.decided_by = access.me()
       and a.xmin::text = pg_current_xact_id()::xid::text);
end
$$;
