-- What somebody must do next. One narrow table, so that every list and count is one indexed read.

create table tasks_tasks (
  id uuid primary key,
  kind text not null,
  -- What to do, without a name in it: the person is shown only to those who may see them.
  says text not null,
  case_id uuid references cases_cases (id),
  conference_id uuid,
  section text not null default 'status' references access_sections (section),
  owner_member_id uuid references staff_members (id),
  owner_post_id uuid references staff_posts (id),
  owner_agency_id uuid not null references staff_agencies (id),
  asked_by uuid references staff_members (id),
  due_on date,
  because jsonb not null default '[]',
  opens text not null,
  state text not null default 'open' check (state in ('open', 'done', 'cancelled')),
  ended_at timestamptz,
  ended_by uuid references staff_members (id),
  ended_because text,
  escalated_to uuid references staff_posts (id),
  escalated_at timestamptz,
  about_table text,
  about_id uuid,
  written_at timestamptz not null,
  written_by uuid not null,
  check (owner_member_id is not null or owner_post_id is not null)
);
create index tasks_tasks_member on tasks_tasks (owner_member_id, due_on) where state = 'open';
create index tasks_tasks_post on tasks_tasks (owner_post_id, due_on) where state = 'open';
create index tasks_tasks_asked on tasks_tasks (asked_by, due_on) where state = 'open';
create index tasks_tasks_case on tasks_tasks (case_id, due_on) where state = 'open';
create index tasks_tasks_about on tasks_tasks (about_id) where about_id is not null;
create index tasks_tasks_due on tasks_tasks (due_on) where state = 'open';
