-- Tasks: their owner, the post they wait for, whoever asked, and readers of the section on the same case.
call access.protect('tasks_tasks');
-- On a case whose plan I read I see what others must do there, as far as I may read the part it belongs to: a task says
-- by its mere being that a conference is considered, or that somebody must register.
do $$
begin
  execute format('create policy "owners, askers and readers of the section" on tasks_tasks for select to cairn_app using (
    owner_member_id = (select access.me_in_post())
    or owner_post_id = any ((select access.my_posts())::uuid[])
    or asked_by = (select access.me_in_post())
    or (select access.my_role()) = ''clockwork''
    or (case_id is not null and case_id = any ((select access.cases_i_may_read(''plan''))::uuid[]) and %s))',
    access.by_section_of_row(false));
end
$$;
-- Whoever knows of the case or of the conference gives somebody something to do there; anybody does where it is about
-- neither. A task about a case that is hidden is refused like one about a case that is not there.
create policy "somebody acting adds, about what they know of" on tasks_tasks for insert to cairn_app with check (
  (select access.my_role()) = 'clockwork'
  or (written_by = (select access.me_in_post())
    and ((case_id is null and conference_id is null)
      or case_id = any ((select access.cases_i_may_read('name'))::uuid[]) or access.i_am_opening(case_id)
      or conference_id = any ((select access.conferences_i_may_read())::uuid[]))));
create policy "owners, askers and planners end" on tasks_tasks for update to cairn_app using (
  owner_member_id = (select access.me_in_post())
  or owner_post_id = any ((select access.my_posts())::uuid[])
  or asked_by = (select access.me_in_post())
  or (select access.my_role()) = 'clockwork'
  or (case_id is not null and case_id = any ((select access.cases_i_may_write('plan'))::uuid[])));
grant select, insert, update on tasks_tasks to cairn_app;

-- Narrows the transaction to the cases that somebody's own list of work can be about: those of their open tasks, those of
-- tasks they asked for, and those on which they or their post stand. It shows nothing; policies judge what is left.
call access.let_definer_read('tasks_tasks');
create or replace function access.narrow_to_own_work() returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
declare
  me constant uuid := access.me();
  my_post constant uuid := access.my_post();
  today constant date := access.today();
begin
  perform access.narrow_to(array(
    select t.case_id from tasks_tasks t
     where t.state = 'open' and t.case_id is not null
       and (t.owner_member_id = me or t.owner_post_id = my_post or t.asked_by = me)
    union
    select m.case_id from cases_memberships m
     where (m.member_id = me or m.post_id = my_post) and m.from_day <= today and (m.to_day is null or m.to_day >= today)));
end
$$;
