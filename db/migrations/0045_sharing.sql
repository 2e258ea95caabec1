-- Sharing between agencies: what the protocol names and carries, each share with whom it protects, what was asked for and
-- declined, deviations and who endorsed them, what is passed down, and the liaison officers' thread.

-- The seats that a protocol names: for the police and for each authority five posts that answer for its being kept, and
-- the two seniors without whom no deviation from it takes effect. An empty post is a seat that nobody fills.
create table sharing_named_posts (
  id uuid primary key,
  agreement_id uuid not null references staff_agreements (id),
  agency_id uuid not null references staff_agencies (id),
  -- The authority that the seat belongs to; empty for the police, who serve several.
  area_id uuid references staff_areas (id),
  seat text not null check (seat in ('adherence-1', 'adherence-2', 'adherence-3', 'adherence-4', 'adherence-5',
    'detective-superintendent', 'criminal-justice-manager')),
  post_id uuid references staff_posts (id),
  from_day date not null,
  -- The day before the first where it was put right on the day it was entered.
  to_day date,
  written_at timestamptz not null,
  written_by uuid not null,
  check (to_day is null or to_day >= from_day - 1)
);
create index sharing_named_posts_agreement on sharing_named_posts (agreement_id);
create index sharing_named_posts_post on sharing_named_posts (post_id);

-- Which rules of sharing a protocol carries, and where it says so.
create table sharing_rules_carried (
  id uuid primary key,
  agreement_id uuid not null references staff_agreements (id),
  rule text not null,
  pinpoint text not null,
  written_at timestamptz not null,
  written_by uuid not null
);
create index sharing_rules_carried_agreement on sharing_rules_carried (agreement_id);

-- On which days of the week a post is worked (1 is Monday), and which post takes what cannot wait on the others.
create table sharing_working_days (
  id uuid primary key,
  post_id uuid not null references staff_posts (id),
  days smallint[] not null check (days <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]),
  deputy_post_id uuid references staff_posts (id),
  from_day date not null,
  written_at timestamptz not null,
  written_by uuid not null
);
create index sharing_working_days_post on sharing_working_days (post_id, from_day desc);

-- When the holder of a post is away, and which post stands in. An endorsement for somebody counts between these days.
create table sharing_absences (
  id uuid primary key,
  post_id uuid not null references staff_posts (id),
  designate_post_id uuid not null references staff_posts (id),
  from_day date not null,
  to_day date not null,
  because text not null default '',
  ended_on date,
  written_at timestamptz not null,
  written_by uuid not null,
  check (to_day >= from_day),
  check (post_id <> designate_post_id)
);
create index sharing_absences_post on sharing_absences (post_id);
create index sharing_absences_designate on sharing_absences (designate_post_id);

-- One share: exact words, to one recipient, for a purpose, with whom it protects. A stopped one waits to be mended or for
-- a deviation; nobody but its own agency sees it.
create table sharing_shares (
  id uuid primary key,
  case_id uuid not null references cases_cases (id),
  agency_id uuid not null references staff_agencies (id),
  words text not null,
  -- Set where the words say whether the person is registered: what police share of that is their own to tell, so shares
  -- have a lock of their own.
  tells_of_registration text generated always as (access.registration_mark(words)) stored,
  -- The part of the file that the words belong to, and their class; both decide what the rules say.
  section text not null references access_sections (section),
  class text not null,
  handling text not null default '',
  -- The information item that the words are, where they are one.
  item_id uuid,
  owner_agency_id uuid not null references staff_agencies (id),
  to_agency_id uuid not null references staff_agencies (id),
  to_post_id uuid references staff_posts (id),
  to_member_id uuid references staff_members (id),
  -- Whoever stands in today for a post that is not worked today: for what cannot wait.
  handed_to_post_id uuid references staff_posts (id),
  protects text check (protects in ('child', 'other-potential-victim', 'community')),
  why text not null default '',
  legal_basis text not null default '',
  purpose text not null default '',
  agreement_id uuid references staff_agreements (id),
  urgent boolean not null default false,
  -- For an urgent one that went without its reasons: until when they must follow, and when they did.
  complete_by timestamptz,
  completed_at timestamptz,
  state text not null check (state in ('stopped', 'sent', 'withdrawn')),
  broken text[] not null default '{}',
  -- Rules that it broke and that were set aside, by deviation or by an override of confidentiality.
  set_aside text[] not null default '{}',
  dissemination_id uuid,
  request_id uuid,
  sent_at timestamptz,
  sent_by uuid references staff_members (id),
  withdrawn_at timestamptz,
  withdrawn_because text,
  version integer not null default 1,
  written_at timestamptz not null,
  written_by uuid not null references staff_members (id),
  unique (id, case_id),
  check ((state = 'sent') <= (sent_at is not null)),
  check (state <> 'sent' or urgent or protects is not null)
);
create index sharing_shares_case on sharing_shares (case_id, written_at desc);
create index sharing_shares_to_post on sharing_shares (to_post_id) where to_post_id is not null;
create index sharing_shares_to_member on sharing_shares (to_member_id) where to_member_id is not null;
create index sharing_shares_to_agency on sharing_shares (to_agency_id) where state = 'sent';
create index sharing_shares_handed on sharing_shares (handed_to_post_id) where handed_to_post_id is not null;

-- The receipt: who opened a share, and when.
create table sharing_openings (
  id uuid primary key,
  share_id uuid not null,
  case_id uuid not null,
  member_id uuid not null references staff_members (id),
  post_id uuid not null references staff_posts (id),
  opened_at timestamptz not null,
  foreign key (share_id, case_id) references sharing_shares (id, case_id)
);
create index sharing_openings_share on sharing_openings (share_id);

-- One agency asks another for information; it is answered by a share, or declined, by a moment.
create table sharing_requests (
  id uuid primary key,
  case_id uuid not null references cases_cases (id),
  agency_id uuid not null references staff_agencies (id),
  asked_by_post_id uuid not null references staff_posts (id),
  asked_agency_id uuid not null references staff_agencies (id),
  asked_post_id uuid not null references staff_posts (id),
  handed_to_post_id uuid references staff_posts (id),
  asks text not null,
  why text not null default '',
  reveals_registration text generated always as (access.registration_mark(access.said(asks, why))) stored,
  protects text check (protects in ('child', 'other-potential-victim', 'community')),
  urgent boolean not null default false,
  answer_by timestamptz not null,
  state text not null default 'open' check (state in ('open', 'answered', 'declined', 'withdrawn')),
  settled_at timestamptz,
  settled_by uuid references staff_members (id),
  version integer not null default 1,
  written_at timestamptz not null,
  written_by uuid not null references staff_members (id),
  unique (id, case_id)
);
create index sharing_requests_case on sharing_requests (case_id);
create index sharing_requests_asked on sharing_requests (asked_post_id) where state = 'open';
create index sharing_requests_handed on sharing_requests (handed_to_post_id) where handed_to_post_id is not null;
alter table sharing_shares add foreign key (request_id, case_id) references sharing_requests (id, case_id);
create index sharing_shares_request on sharing_shares (request_id) where request_id is not null;

-- Declined to share: the reason and the rule stay with the agency that declined; whoever asked learns only that it did.
create table sharing_refusals (
  id uuid primary key,
  case_id uuid not null references cases_cases (id),
  request_id uuid,
  agency_id uuid not null references staff_agencies (id),
  to_agency_id uuid not null references staff_agencies (id),
  because text not null,
  rule text not null default '',
  written_at timestamptz not null,
  written_by uuid not null references staff_members (id),
  foreign key (request_id, case_id) references sharing_requests (id, case_id)
);
create index sharing_refusals_case on sharing_refusals (case_id);

-- Confidentiality set aside for one share: the harm, the reason, and the senior who approves exactly these words (S3-9).
create table sharing_overrides (
  id uuid primary key,
  share_id uuid not null,
  case_id uuid not null,
  agency_id uuid not null references staff_agencies (id),
  -- What the approver sees: the words and to whom they go, as they stood when it was asked.
  words text not null,
  to_whom text not null,
  harm text not null,
  because text not null,
  approver_post_id uuid not null references staff_posts (id),
  state text not null default 'asked' check (state in ('asked', 'approved', 'refused')),
  decided_at timestamptz,
  decided_by uuid references staff_members (id),
  decided_because text not null default '',
  written_at timestamptz not null,
  written_by uuid not null references staff_members (id),
  foreign key (share_id, case_id) references sharing_shares (id, case_id),
  check (decided_by is null or decided_by <> written_by)
);
create index sharing_overrides_share on sharing_overrides (share_id);
create index sharing_overrides_approver on sharing_overrides (approver_post_id);
create index sharing_overrides_decided on sharing_overrides (decided_at) where state = 'approved';

-- A deviation from a rule of the protocol: justified, for one share or one case, until a moment. It counts once both
-- seniors endorsed it.
create table sharing_deviations (
  id uuid primary key,
  case_id uuid not null references cases_cases (id),
  agreement_id uuid not null references staff_agreements (id),
  rule text not null,
  share_id uuid,
  -- Exactly what is to be done, and why: what both seniors see.
  says text not null,
  because text not null,
  agency_id uuid not null references staff_agencies (id),
  until_at timestamptz not null,
  withdrawn_at timestamptz,
  written_at timestamptz not null,
  written_by uuid not null references staff_members (id),
  unique (id, case_id),
  foreign key (share_id, case_id) references sharing_shares (id, case_id),
  check (until_at > written_at)
);
create index sharing_deviations_case on sharing_deviations (case_id);
create index sharing_deviations_share on sharing_deviations (share_id) where share_id is not null;

create table sharing_endorsements (
  id uuid primary key,
  deviation_id uuid not null,
  case_id uuid not null,
  seat text not null check (seat in ('detective-superintendent', 'criminal-justice-manager')),
  post_id uuid not null references staff_posts (id),
  -- The senior for whom a designate speaks; empty where the senior did.
  for_post_id uuid references staff_posts (id),
  verdict text not null check (verdict in ('endorsed', 'declined')),
  because text not null default '',
  written_at timestamptz not null,
  written_by uuid not null references staff_members (id),
  foreign key (deviation_id, case_id) references sharing_deviations (id, case_id)
);
create index sharing_endorsements_deviation on sharing_endorsements (deviation_id);

-- What is passed down inside an agency: proposed by rule when a release address is entered, confirmed by the social work
-- liaison officer, who picks the words (S3-18).
create table sharing_disseminations (
  id uuid primary key,
  case_id uuid not null references cases_cases (id),
  option_id uuid not null,
  area_id uuid not null references staff_areas (id),
  team_post_id uuid references staff_posts (id),
  state text not null default 'proposed' check (state in ('proposed', 'confirmed', 'declined')),
  because text not null default '',
  until_at timestamptz,
  version integer not null default 1,
  decided_at timestamptz,
  decided_by uuid references staff_members (id),
  written_at timestamptz not null,
  written_by uuid not null,
  unique (id, case_id)
);
create index sharing_disseminations_case on sharing_disseminations (case_id);
alter table sharing_shares add foreign key (dissemination_id, case_id) references sharing_disseminations (id, case_id);

-- The thread of police liaison officer, social work liaison officer and crime manager on one case (S3-19).
create table sharing_liaison_messages (
  id uuid primary key,
  case_id uuid not null references cases_cases (id),
  agency_id uuid not null references staff_agencies (id),
  words text not null,
  reveals_registration text generated always as (access.registration_mark(words)) stored,
  written_at timestamptz not null,
  written_by uuid not null references staff_members (id)
);
create index sharing_liaison_messages_case on sharing_liaison_messages (case_id, written_at);

-- A fourth who was let into the thread, why, and until when.
create table sharing_liaison_added (
  id uuid primary key,
  case_id uuid not null references cases_cases (id),
  post_id uuid not null references staff_posts (id),
  because text not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references staff_members (id),
  written_at timestamptz not null,
  written_by uuid not null references staff_members (id),
  check (to_at > from_at)
);
create index sharing_liaison_added_case on sharing_liaison_added (case_id);
create index sharing_liaison_added_post on sharing_liaison_added (post_id);
