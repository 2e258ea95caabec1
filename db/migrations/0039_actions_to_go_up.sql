-- Which actions are overdue and have not gone up yet: asked each night of all there are.
create index plans_actions_to_go_up on plans_actions (due_on, id)
  where escalated_on is null and state in ('open', 'accepted');
