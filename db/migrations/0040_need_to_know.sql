-- Who may be told what, and until when: on what basis an agency takes part, what its people must hold, who is kept out,
-- and who was let in for a while.

-- What agencies agreed or a statute lays down: the basis on which an agency takes part at all. A later version succeeds an
-- earlier one; what it says about sharing is read on the day.
create table staff_agreements (
  id uuid primary key,
  kind text not null check (kind in ('protocol', 'arrangement', 'statute')),
  title text not null,
  version text not null default '1',
  purpose text not null default '',
  legal_basis text not null default '',
  succeeds uuid references staff_agreements (id),
  -- The parts of a file that may be shared on it; empty means all that the role may know.
  categories text[],
  owner_post_id uuid references staff_posts (id),
  from_day date not null,
  to_day date,
  -- Ended before its last day: what rests on it ends at that moment.
  ended_at timestamptz,
  review_on date,
  written_at timestamptz not null,
  written_by uuid not null,
  check (to_day is null or to_day >= from_day)
);

-- Which agency takes part, and where: an authority, a police division with all its authorities, or everywhere.
create table staff_agreement_parties (
  id uuid primary key,
  agreement_id uuid not null references staff_agreements (id),
  agency_id uuid not null references staff_agencies (id),
  area_id uuid references staff_areas (id),
  as_party text not null default 'signatory' check (as_party in ('signatory', 'by-basis')),
  because text not null default '',
  from_day date not null,
  to_day date,
  ended_at timestamptz,
  written_at timestamptz not null,
  written_by uuid not null
);
create index staff_agreement_parties_agency on staff_agreement_parties (agency_id);

-- What a member of staff holds, from when to when: vetting and training. On the day after the last, access is gone.
create table staff_clearances (
  id uuid primary key,
  member_id uuid not null references staff_members (id),
  kind text not null check (kind in ('vetting', 'training')),
  level text not null default '',
  from_day date not null,
  to_day date not null,
  evidence text not null default '',
  written_at timestamptz not null,
  written_by uuid not null,
  check (to_day >= from_day)
);
create index staff_clearances_member on staff_clearances (member_id);

-- Which role must hold what. Each installation decides; none is required until it does.
create table staff_required_clearances (
  id uuid primary key,
  role text not null,
  kind text not null check (kind in ('vetting', 'training')),
  from_day date not null,
  written_at timestamptz not null,
  written_by uuid not null
);

-- Levels of harm up to which a contracted provider may work with somebody (S2-31, S2-32).
create table staff_provider_bands (
  id uuid primary key,
  agency_id uuid not null references staff_agencies (id),
  bands text[] not null check (bands <@ array['low', 'medium', 'high', 'very-high']),
  from_day date not null,
  to_day date,
  written_at timestamptz not null,
  written_by uuid not null
);
create index staff_provider_bands_agency on staff_provider_bands (agency_id);

-- Who is kept from a person: a restriction lets in those it names and nobody else, an exclusion keeps out those it names.
-- It goes before every right. `pointer` tells a searcher whom to ask; `hidden` tells nothing.
create table access_restrictions (
  id uuid primary key,
  person_id uuid not null references people_people (id),
  kind text not null check (kind in ('restriction', 'exclusion')),
  shows text not null default 'pointer' check (shows in ('pointer', 'hidden')),
  reason text not null,
  review_on date not null,
  contact_post_id uuid not null references staff_posts (id),
  agency_id uuid not null references staff_agencies (id),
  from_at timestamptz not null,
  to_at timestamptz,
  ended_by uuid,
  ended_because text,
  written_at timestamptz not null,
  written_by uuid not null
);
create index access_restrictions_person on access_restrictions (person_id);

create table access_restriction_names (
  id uuid primary key,
  restriction_id uuid not null references access_restrictions (id),
  person_id uuid not null references people_people (id),
  member_id uuid references staff_members (id),
  post_id uuid references staff_posts (id),
  written_at timestamptz not null,
  written_by uuid not null,
  check (num_nonnulls(member_id, post_id) = 1)
);
create index access_restriction_names_restriction on access_restriction_names (restriction_id);
create index access_restriction_names_member on access_restriction_names (member_id);
create index access_restriction_names_post on access_restriction_names (post_id);

-- Who was let in, to what, as what, why, from when and until when; never without an end.
create table access_grants (
  id uuid primary key,
  kind text not null check (kind in
    ('need-to-know', 'representative', 'invitee', 'audit-sample', 'request', 'break-glass', 'dissemination')),
  case_id uuid references cases_cases (id),
  area_id uuid references staff_areas (id),
  member_id uuid references staff_members (id),
  post_id uuid references staff_posts (id),
  -- A team: the post and those that report to it.
  team_post_id uuid references staff_posts (id),
  -- An agency, or those of its posts that have a role.
  agency_id uuid references staff_agencies (id),
  to_role text,
  as_role text not null,
  because text not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  ended_because text,
  agreement_id uuid references staff_agreements (id),
  conference_id uuid,
  written_at timestamptz not null,
  written_by uuid not null,
  check (num_nonnulls(case_id, area_id) = 1),
  check (num_nonnulls(member_id, post_id, team_post_id, agency_id) = 1),
  check (to_role is null or agency_id is not null),
  check (to_at > from_at)
);
create index access_grants_case on access_grants (case_id) where case_id is not null;
create index access_grants_member on access_grants (member_id) where member_id is not null;
create index access_grants_post on access_grants (post_id) where post_id is not null;
create index access_grants_team on access_grants (team_post_id) where team_post_id is not null;
create index access_grants_agency on access_grants (agency_id) where agency_id is not null;

-- What is done in one transaction belongs together: its lines share an act.
alter table ledger_events add column act_id uuid;

-- Agencies that worked together before this release go on doing so: what they agreed was not written here until now.
do $$
declare
  carried constant uuid := '00000000-0000-7000-8000-000000000040';
begin
  if exists (select 1 from staff_agencies) then
    insert into staff_agreements (id, kind, title, purpose, from_day, written_at, written_by)
    values (carried, 'protocol', 'Carried over: agencies that worked together before agreements were recorded', '',
      '2000-01-01', now(), '00000000-0000-0000-0000-000000000000');
    insert into staff_agreement_parties (id, agreement_id, agency_id, because, from_day, written_at, written_by)
    select gen_random_uuid(), carried, a.id, 'carried over', '2000-01-01', now(), '00000000-0000-0000-0000-000000000000'
      from staff_agencies a;
  end if;
end
$$;
