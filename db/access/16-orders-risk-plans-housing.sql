call access.rows_of_one_section('orders_sentences', 'offending');
call access.rows_of_one_section('orders_conditions', 'conditions');
call access.rows_of_one_section('orders_reminders', 'conditions');
call access.rows_of_one_section('orders_permissions', 'conditions');
call access.rows_of_one_section('orders_registrations', 'registration');
call access.rows_of_one_section('risk_ratings', 'risk');
call access.let_definer_read('risk_ratings');
call access.rows_of_one_section('risk_dynamic_factors', 'risk');
call access.rows_of_one_section('risk_safety_warnings', 'safety', own_agency => true);
call access.rows_of_one_section('plans_plans', 'plan');
-- Whoever offered an address may see that offer, also where they may not read the others.
call access.rows_of_one_section('housing_options', 'housing', own_agency => true);

-- Plan lines, contingencies and actions: readers of the plan, and in any case those who must do them.
call access.rows_of_one_section('plans_lines', 'plan');
create policy "its owners" on plans_lines for select to cairn_app using (
  owner_agency_id = (select access.my_agency()) and case_id = any ((select access.cases_i_may_read('name'))::uuid[]));
call access.rows_of_one_section('plans_contingencies', 'plan');
create policy "its owners" on plans_contingencies for select to cairn_app using (
  owner_agency_id = (select access.my_agency()) and case_id = any ((select access.cases_i_may_read('name'))::uuid[]));
call access.rows_of_one_section('plans_actions', 'plan');
create policy "its owners" on plans_actions for select to cairn_app using (
  owner_member_id = (select access.me_in_post())
  or (owner_agency_id = (select access.my_agency()) and case_id = any ((select access.cases_i_may_read('name'))::uuid[]))
  or conference_id = any ((select access.conferences_i_run())::uuid[]));
create policy "its owner answers" on plans_actions for update to cairn_app
  using (owner_member_id = (select access.me_in_post())) with check (owner_member_id = (select access.me_in_post()));
create policy "whoever runs the meeting sets" on plans_actions for insert to cairn_app with check (
  written_by = (select access.me()) and conference_id = any ((select access.conferences_i_run())::uuid[]));
create policy "whoever runs the meeting changes" on plans_actions for update to cairn_app
  using (conference_id = any ((select access.conferences_i_run())::uuid[]))
  with check (conference_id = any ((select access.conferences_i_run())::uuid[]));
