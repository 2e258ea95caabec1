-- Acts that need two people, and what happens when somebody must see a record now.

-- Who answers for which act, and which part of the person's file they must be able to read; written by db/access/22-approvals.sql.
create table approvals_approvers (
  act text not null,
  role text not null,
  reads text references access_sections (section),
  primary key (act, role)
);

-- One request: exactly what will be done, as the program will do it (payload) and as people read it (shown).
create table approvals_approvals (
  id uuid primary key,
  act text not null,
  case_id uuid references cases_cases (id),
  person_id uuid references people_people (id),
  -- No reference: what is asked about two people is asked by whoever knows both, and a policy sees to that.
  other_person_id uuid,
  -- The row that the act is about, where it is about one.
  subject_id uuid,
  payload jsonb not null,
  shown jsonb not null,
  because text not null,
  -- Over everything above, so that what is carried out is what was read.
  payload_hash bytea not null check (length(payload_hash) = 32),
  asked_by uuid not null references staff_members (id),
  asked_post_id uuid not null references staff_posts (id),
  expires_at timestamptz not null,
  state text not null default 'waiting' check (state in ('waiting', 'approved', 'declined', 'expired', 'withdrawn')),
  decided_by uuid references staff_members (id),
  decided_at timestamptz,
  decided_because text,
  written_at timestamptz not null,
  written_by uuid not null,
  check (written_by = asked_by),
  check ((state = 'waiting') = (decided_at is null)),
  check (state not in ('approved', 'declined') or (decided_by is not null and decided_by <> asked_by)),
  check (state <> 'withdrawn' or decided_by = asked_by)
);
create index approvals_approvals_asked on approvals_approvals (asked_by, written_at desc);
create index approvals_approvals_waiting on approvals_approvals (expires_at) where state = 'waiting';
create index approvals_approvals_case on approvals_approvals (case_id) where case_id is not null;

-- A glass that was broken: one member, one person, one hour. The columns are not called case and person: whoever reviews an
-- opening of a restricted record must see that it was opened, and sees nothing of the record. Nor do they refer: there is one way in, which puts in what it found.
create table need_to_know_openings (
  id uuid primary key,
  opened_case_id uuid not null,
  opened_person_id uuid not null,
  grant_ids uuid[] not null,
  member_id uuid not null references staff_members (id),
  post_id uuid not null references staff_posts (id),
  agency_id uuid not null references staff_agencies (id),
  reason text not null check (reason in ('danger-to-child', 'danger-to-adult', 'danger-to-staff', 'person-missing', 'on-the-spot', 'other')),
  -- At once, or within a day.
  because text not null default '',
  because_by timestamptz not null,
  explained_at timestamptz,
  from_at timestamptz not null,
  to_at timestamptz not null,
  ended_at timestamptz,
  -- How many glasses the same member broke in the month before.
  times_before integer not null default 0,
  review_on date not null,
  escalated_on date,
  reviewed_by uuid references staff_members (id),
  reviewed_at timestamptz,
  found text check (found in ('in-order', 'not-in-order')),
  review_says text,
  written_at timestamptz not null,
  written_by uuid not null,
  check (to_at > from_at and to_at <= from_at + interval '60 minutes'),
  check ((found is null) = (reviewed_at is null)),
  check (reviewed_by is null or reviewed_by <> member_id)
);
create index need_to_know_openings_member on need_to_know_openings (member_id, from_at desc);
create index need_to_know_openings_case on need_to_know_openings (opened_case_id);
create index need_to_know_openings_to_review on need_to_know_openings (review_on) where found is null;

-- An act that could not wait. Nothing but that it happened is needed; the rest is asked for within a day.
create table need_to_know_urgent_actions (
  id uuid primary key,
  case_id uuid references cases_cases (id),
  opening_id uuid,
  -- Whom it protects: a child, the person, a vulnerable adult.
  protects text[] not null default '{}' check (protects <@ array['child', 'person', 'vulnerable-adult']),
  done text not null default '',
  done_at timestamptz,
  told text not null default '',
  referrals text[] not null default '{}' check (referrals <@ array['child-protection', 'adult-protection']),
  complete_by timestamptz not null,
  completed_at timestamptz,
  member_id uuid not null references staff_members (id),
  agency_id uuid not null references staff_agencies (id),
  written_at timestamptz not null,
  written_by uuid not null,
  -- Recorded whatever it says; what it tells of registration waits for the police, as everywhere (S3-81).
  reveals_registration text generated always as (access.registration_mark(access.said(done, told))) stored
);
create index need_to_know_urgent_actions_case on need_to_know_urgent_actions (case_id) where case_id is not null;
create index need_to_know_urgent_actions_member on need_to_know_urgent_actions (member_id, written_at desc);

-- Why somebody opened a case with nothing to show for it: said once, with one click.
create table need_to_know_purposes (
  id uuid primary key,
  case_id uuid not null references cases_cases (id),
  member_id uuid not null references staff_members (id),
  post_id uuid not null references staff_posts (id),
  purpose text not null,
  words text not null default '',
  from_at timestamptz not null,
  to_at timestamptz not null,
  written_at timestamptz not null,
  written_by uuid not null
);
create index need_to_know_purposes_mine on need_to_know_purposes (member_id, case_id, to_at desc);
