-- The risk management case conference: considered, convened, prepared, held, minuted, corrected.

-- "Consider a conference": raised by a rule, closed only by a recorded decision, whichever way it goes (S3-40).
create table conferences_considerations (
  id uuid primary key,
  case_id uuid not null references cases_cases (id),
  because jsonb not null,
  state text not null default 'open' check (state in ('open', 'convened', 'not-convened')),
  decided_by uuid references staff_members (id),
  decided_at timestamptz,
  decided_because text,
  nobody_consulted_because text not null default '',
  written_at timestamptz not null,
  written_by uuid not null
);
create unique index conferences_considerations_open on conferences_considerations (case_id) where state = 'open';
create index conferences_considerations_case on conferences_considerations (case_id);

-- Who was consulted about convening, and what they said.
create table conferences_consultations (
  id uuid primary key,
  consideration_id uuid not null references conferences_considerations (id),
  case_id uuid not null references cases_cases (id),
  agency_id uuid not null references staff_agencies (id),
  person_consulted text not null,
  view text not null check (view in ('convene', 'do-not-convene', 'no-view')),
  said text not null,
  -- What was put to them: day, time, place and whom to ask (S3-41).
  proposed_on date,
  proposed_at time,
  proposed_venue text not null default '',
  proposed_invitees jsonb not null default '[]',
  written_at timestamptz not null,
  written_by uuid not null
);
create index conferences_consultations_consideration on conferences_consultations (consideration_id);

-- That an agency noted worrying behaviour, or asked for a conference. What it said stands in the chronology, in a part of
-- the file that Cairn itself does not read; here is only what the question "should one be considered?" needs.
create table conferences_concerns (
  id uuid primary key,
  case_id uuid not null references cases_cases (id),
  entry_id uuid not null,
  kind text not null check (kind in ('concern', 'asked')),
  noted_on date not null,
  serious boolean not null,
  agency_id uuid not null references staff_agencies (id),
  written_at timestamptz not null,
  written_by uuid not null
);
create index conferences_concerns_case on conferences_concerns (case_id, written_at);

create table conferences_conferences (
  id uuid primary key,
  case_id uuid not null references cases_cases (id),
  person_id uuid not null references people_people (id),
  area_id uuid not null references staff_areas (id),
  consideration_id uuid references conferences_considerations (id),
  previous_id uuid references conferences_conferences (id),
  kind text not null check (kind in ('first', 'review', 'emergency')),
  state text not null check (state in ('convened', 'in-session', 'minute-draft', 'issued', 'cancelled')),
  held_on date not null,
  starts_at time not null,
  minutes_planned integer not null default 60,
  venue text not null default '',
  link text not null default '',
  reasons text not null default '',
  authority text not null,
  authority_version text not null default '',
  chair_id uuid not null references staff_members (id),
  recorder_id uuid not null references staff_members (id),
  typist_id uuid references staff_members (id),
  -- Chairing or recording handed on by agreement: to whom, and who agreed (S3-49).
  devolved_because text,
  sender_id uuid not null references staff_members (id),
  sender_because jsonb not null,
  template_version text not null,
  seniority text,
  opened_at timestamptz,
  closed_at timestamptz,
  version integer not null default 1,
  written_at timestamptz not null,
  written_by uuid not null
);
create index conferences_conferences_case on conferences_conferences (case_id, held_on desc);
create index conferences_conferences_area on conferences_conferences (area_id, held_on);

create table conferences_invitations (
  id uuid primary key,
  conference_id uuid not null references conferences_conferences (id),
  case_id uuid not null references cases_cases (id),
  member_id uuid references staff_members (id),
  post_id uuid references staff_posts (id),
  -- Empty for a body outside.
  agency_id uuid references staff_agencies (id),
  as_role text not null,
  -- For a community body without an account: it gets the agenda and nothing else until the chair releases more (S3-48).
  outside_name text,
  pack text not null default 'full' check (pack in ('full', 'agenda-only')),
  because jsonb not null,
  state text not null check (state in ('to-send', 'sent', 'removed')),
  removed_because text,
  sent_at timestamptz,
  template_version text,
  reply text check (reply in ('attend', 'deputy', 'report', 'cannot')),
  deputy_id uuid references staff_members (id),
  reply_says text not null default '',
  replied_at timestamptz,
  attendance text check (attendance in ('present', 'report', 'apologies', 'absent')),
  arrived_at time,
  left_at time,
  written_at timestamptz not null,
  written_by uuid not null,
  check (member_id is not null or outside_name is not null),
  check (agency_id is not null or outside_name is not null)
);
create index conferences_invitations_conference on conferences_invitations (conference_id);
create index conferences_invitations_member on conferences_invitations (member_id);
create unique index conferences_invitations_once on conferences_invitations (conference_id, member_id) where state <> 'removed';

-- What an invitee needs to be able to take part.
create table conferences_access_needs (
  invitation_id uuid primary key references conferences_invitations (id),
  conference_id uuid not null references conferences_conferences (id),
  case_id uuid not null references cases_cases (id),
  member_id uuid not null references staff_members (id),
  says text not null,
  written_at timestamptz not null
);

-- Chairing or recording handed on: asked for, then agreed or declined by the social work SOLO (S3-49).
create table conferences_devolutions (
  id uuid primary key,
  conference_id uuid not null references conferences_conferences (id),
  case_id uuid not null references cases_cases (id),
  seat text not null check (seat in ('chair', 'recorder')),
  from_id uuid not null references staff_members (id),
  to_id uuid not null references staff_members (id),
  because text not null,
  state text not null check (state in ('asked', 'agreed', 'declined')),
  decided_by uuid references staff_members (id),
  decided_at timestamptz,
  decided_because text,
  written_at timestamptz not null,
  written_by uuid not null
);
create unique index conferences_devolutions_asked on conferences_devolutions (conference_id, seat) where state = 'asked';

create table conferences_contributions (
  id uuid primary key,
  conference_id uuid not null references conferences_conferences (id),
  case_id uuid not null references cases_cases (id),
  agency_id uuid not null references staff_agencies (id),
  author_id uuid not null references staff_members (id),
  known text check (known in ('nothing', 'not-relevant', 'relevant', 'unclear')),
  manager_aware boolean,
  state text not null default 'draft' check (state in ('draft', 'submitted')),
  due_on date,
  submitted_at timestamptz,
  version integer not null default 1,
  written_at timestamptz not null,
  unique (conference_id, agency_id)
);

-- Everything said or written for the meeting, line by line: each with the part of the minute it belongs to, the
-- agency that owns it, and who said it. The copy for each recipient is made by leaving lines out.
create table conferences_lines (
  id uuid primary key,
  conference_id uuid not null references conferences_conferences (id),
  case_id uuid not null references cases_cases (id),
  contribution_id uuid references conferences_contributions (id),
  item text not null,
  part text not null default '',
  section text not null references access_sections (section),
  agency_id uuid not null references staff_agencies (id),
  author_id uuid not null references staff_members (id),
  says text not null,
  source text not null default '',
  happened_on date,
  handling text not null default '',
  position double precision not null,
  -- The contributed line that this line of the minute was made from, so that none is taken over twice.
  taken_from uuid references conferences_lines (id),
  state text not null default 'kept' check (state in ('kept', 'removed')),
  version integer not null default 1,
  written_at timestamptz not null,
  written_by uuid not null
);
create index conferences_lines_conference on conferences_lines (conference_id, item, position);
create unique index conferences_lines_taken_once on conferences_lines (taken_from) where state = 'kept';
-- One box of a contribution is one line, however often it is saved and by how many at once.
create unique index conferences_lines_box on conferences_lines (contribution_id, part)
  where state = 'kept' and part like 'box/%';

-- The single answers of the meeting form: one row a field, saved as it is typed, each with its version.
create table conferences_fields (
  conference_id uuid not null references conferences_conferences (id),
  case_id uuid not null references cases_cases (id),
  field text not null,
  section text not null references access_sections (section),
  says text not null,
  version integer not null,
  written_at timestamptz not null,
  written_by uuid not null,
  primary key (conference_id, field)
);

-- What a field or line said before it was changed: nothing typed in a meeting is lost to a later hand.
create table conferences_earlier (
  id uuid primary key,
  conference_id uuid not null references conferences_conferences (id),
  case_id uuid not null references cases_cases (id),
  about text not null,
  section text not null references access_sections (section),
  version integer not null,
  says text not null,
  -- Who had written it, and when; "written" is the hand that replaced it.
  said_by uuid not null references staff_members (id),
  said_at timestamptz not null,
  written_at timestamptz not null,
  written_by uuid not null
);
create index conferences_earlier_about on conferences_earlier (conference_id, about);

-- The minute, version by version. The content is the whole minute; nobody but those who run the meeting reads it.
-- Once issued it never changes: a correction is a new version.
create table conferences_minutes (
  id uuid primary key,
  conference_id uuid not null references conferences_conferences (id),
  case_id uuid not null references cases_cases (id),
  version integer not null,
  state text not null check (state in ('draft', 'approved', 'issued')),
  content jsonb not null,
  issued_by uuid references staff_members (id),
  issued_at timestamptz,
  written_at timestamptz not null,
  written_by uuid not null,
  unique (conference_id, version)
);

-- The chair's word that the minute may go out, for exactly the content whose digest stands here.
create table conferences_approvals (
  id uuid primary key,
  minute_id uuid not null references conferences_minutes (id),
  conference_id uuid not null references conferences_conferences (id),
  case_id uuid not null references cases_cases (id),
  digest bytea not null check (length(digest) = 32),
  approved_by uuid not null references staff_members (id),
  approved_at timestamptz not null
);
create index conferences_approvals_minute on conferences_approvals (minute_id);

-- One copy for each recipient, in as many editions as its words changed; opening it is the receipt. It belongs to the
-- post under which it was received. A body without an account has a name and no member: its copy goes on paper.
create table conferences_copies (
  id uuid primary key,
  minute_id uuid not null references conferences_minutes (id),
  conference_id uuid not null references conferences_conferences (id),
  case_id uuid not null references cases_cases (id),
  member_id uuid references staff_members (id),
  post_id uuid references staff_posts (id),
  invitation_id uuid references conferences_invitations (id),
  outside_name text,
  agency_id uuid references staff_agencies (id),
  as_role text not null,
  number integer not null,
  edition integer not null,
  mark text not null,
  -- Digest of what the copy says: a later version that says the same to this reader brings no new copy.
  digest bytea not null check (length(digest) = 32),
  withheld integer not null,
  because jsonb not null,
  opened_at timestamptz,
  written_at timestamptz not null,
  written_by uuid not null,
  unique (conference_id, number, edition),
  unique (conference_id, member_id, edition),
  check ((member_id is null) = (outside_name is not null)),
  check (member_id is null or (post_id is not null and agency_id is not null))
);
create index conferences_copies_member on conferences_copies (member_id, written_at desc);
create index conferences_copies_minute on conferences_copies (minute_id);
create table conferences_copy_contents (
  copy_id uuid primary key references conferences_copies (id),
  content jsonb not null
);

-- A change to who gets the minute, with its reason: left out, added, shown more or less, or a part released by name
-- to somebody who otherwise gets the agenda alone (S3-48, S3-92).
create table conferences_circulation_changes (
  id uuid primary key,
  conference_id uuid not null references conferences_conferences (id),
  case_id uuid not null references cases_cases (id),
  member_id uuid references staff_members (id),
  invitation_id uuid references conferences_invitations (id),
  change text not null check (change in ('left-out', 'added', 'section-widened', 'section-narrowed', 'part-released')),
  section text references access_sections (section),
  part text,
  because text not null,
  state text not null default 'in-force' check (state in ('in-force', 'withdrawn')),
  written_at timestamptz not null,
  written_by uuid not null,
  check ((member_id is null) <> (invitation_id is null)),
  check ((change in ('section-widened', 'section-narrowed')) = (section is not null)),
  check ((change = 'part-released') = (part is not null))
);
create index conferences_circulation_changes_conference on conferences_circulation_changes (conference_id);

-- "Something wrong?": a recipient's proposal to the chair, answered with a reason (S3-94).
create table conferences_corrections (
  id uuid primary key,
  minute_id uuid not null references conferences_minutes (id),
  copy_id uuid not null references conferences_copies (id),
  conference_id uuid not null references conferences_conferences (id),
  case_id uuid not null references cases_cases (id),
  member_id uuid not null references staff_members (id),
  part text not null,
  quoted text not null,
  proposed text not null,
  because text not null,
  state text not null default 'open' check (state in ('open', 'accepted', 'declined')),
  decided_by uuid references staff_members (id),
  decided_at timestamptz,
  decided_because text,
  -- The version of the minute in which it was accepted.
  accepted_in uuid references conferences_minutes (id),
  written_at timestamptz not null
);
create index conferences_corrections_conference on conferences_corrections (conference_id);
create index conferences_corrections_copy on conferences_corrections (copy_id);

alter table tasks_tasks add constraint tasks_tasks_conference foreign key (conference_id) references conferences_conferences (id);
