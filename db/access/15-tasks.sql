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
    access.by_section_of_row('cases_i_may_read'));
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
