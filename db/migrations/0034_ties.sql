-- Ties that must agree. A row about a conference, a minute, a condition names its case (or person) as well, because
-- policies judge by it; here the engine holds the two together, so that no row can lend the rights of one case to
-- another, whoever writes it.
alter table cases_cases add unique (id, person_id);
alter table cases_entries add unique (id, case_id);
alter table people_associates add unique (id, person_id);
alter table orders_conditions add unique (id, case_id);
alter table conferences_considerations add unique (id, case_id);
alter table conferences_conferences add unique (id, case_id);
alter table conferences_contributions add unique (id, conference_id);
alter table conferences_lines add unique (id, conference_id);
alter table conferences_minutes add unique (id, conference_id);
alter table conferences_invitations add unique (id, conference_id);
alter table conferences_copies add unique (id, conference_id);

do $$
declare
  tie record;
begin
  for tie in
    select * from (values
      ('cases_entries', 'corrects, case_id', 'cases_entries (id, case_id)'),
      ('people_protective_assessments', 'associate_id, person_id', 'people_associates (id, person_id)'),
      ('orders_reminders', 'condition_id, case_id', 'orders_conditions (id, case_id)'),
      ('orders_permissions', 'condition_id, case_id', 'orders_conditions (id, case_id)'),
      ('releases_notices', 'case_id, person_id', 'cases_cases (id, person_id)'),
      ('conferences_consultations', 'consideration_id, case_id', 'conferences_considerations (id, case_id)'),
      ('conferences_conferences', 'case_id, person_id', 'cases_cases (id, person_id)'),
      ('conferences_conferences', 'consideration_id, case_id', 'conferences_considerations (id, case_id)'),
      ('conferences_conferences', 'previous_id, case_id', 'conferences_conferences (id, case_id)'),
      ('conferences_access_needs', 'invitation_id, conference_id', 'conferences_invitations (id, conference_id)'),
      ('conferences_lines', 'contribution_id, conference_id', 'conferences_contributions (id, conference_id)'),
      ('conferences_lines', 'taken_from, conference_id', 'conferences_lines (id, conference_id)'),
      ('conferences_approvals', 'minute_id, conference_id', 'conferences_minutes (id, conference_id)'),
      ('conferences_copies', 'minute_id, conference_id', 'conferences_minutes (id, conference_id)'),
      ('conferences_copies', 'invitation_id, conference_id', 'conferences_invitations (id, conference_id)'),
      ('conferences_circulation_changes', 'invitation_id, conference_id', 'conferences_invitations (id, conference_id)'),
      ('conferences_corrections', 'minute_id, conference_id', 'conferences_minutes (id, conference_id)'),
      ('conferences_corrections', 'copy_id, conference_id', 'conferences_copies (id, conference_id)'),
      ('conferences_corrections', 'accepted_in, conference_id', 'conferences_minutes (id, conference_id)')
    ) as t (tab, columns, leads_to)
  loop
    execute format('alter table %I add foreign key (%s) references %s', tie.tab, tie.columns, tie.leads_to);
  end loop;
  -- Whatever names both a case and a conference means the case of that conference.
  for tie in
    select tab from unnest(array['conferences_invitations', 'conferences_access_needs', 'conferences_devolutions',
      'conferences_contributions', 'conferences_lines', 'conferences_fields', 'conferences_earlier', 'conferences_minutes',
      'conferences_approvals', 'conferences_copies', 'conferences_circulation_changes', 'conferences_corrections',
      'orders_conditions', 'risk_ratings', 'risk_dynamic_factors', 'plans_plans', 'plans_lines', 'plans_contingencies',
      'plans_actions', 'tasks_tasks']) as t (tab)
  loop
    execute format('alter table %I add foreign key (conference_id, case_id) references conferences_conferences (id, case_id)', tie.tab);
  end loop;
end
$$;
