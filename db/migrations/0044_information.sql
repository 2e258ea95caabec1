-- Information items: the smallest thing that is protected by itself, owned by the agency that wrote it. And the lock on
-- whether somebody is registered with the police: every row whose words tell it says so itself.

-- Which turns of phrase tell it: the same list as in rules/src/sharing/registration-words.ts, held equal by a test. The
-- marks below are kept with the rows, so whoever changes this list marks the rows anew in the same migration.
create function access.registration_pattern() returns text language sql immutable set search_path = pg_catalog as $$ select array_to_string(array[
  ' (un|de|non )?(registered|registrable|notifiable) (as an? )?((sex|sexual) offenders?( s)?|(child |violent )?offenders?|sor|individual subject) ',
  ' (rsos?|r s os?) ',
  ' (mappa|multi agency) (category|cat) (1|one|i) ',
  ' (category|cat) (1|one|i) (mappa|offenders?) ',
  ' (sex|sexual) offenders?( s)? (register|registers|registration|registry) ',
  ' (on|onto|off|from|to|under) the (police |offenders? (s )?)?(register|registry) (?!(of|office|for|at) )',
  ' (on|onto|off|sign|signs|signed|signing|join|joined) (the )?sor ',
  ' police (register|registration|registry) ',
  ' (?<!breach )(?<!incident )notification (requirements?|orders?|periods?|duty|duties|obligations?|status|conditions?) ',
  ' (subject|liable|under) (to )?(the )?(sex offen[cd]e(s|rs?)? )?(notification|registration)s? ',
  ' (?<! (vehicle|landlord|gp|doctor|dental|dentist|school|college|birth|death|marriage|car|company|charity|voter|housing|electoral|course|domain|professional|social work|nurse|teacher|patient|surgery) )registration (requirements?|status|periods?|duty|duties|obligations?|conditions?) ',
  ' (annual|lifetime|lifelong|indefinite|re|police) (re )?(registration|notification) ',
  ' (must|required to|duty to|has to|have to|had to|needs? to|liable to|fail(s|ed|ure|ing)? to|did not|does not) (register|notify) (?!(with|at|for (a|an|the|work|school|college|benefits?|housing|council|universal|training)|as|on|interest|his vote|her vote|to vote|births?|deaths?) )',
  ' (is|was|been|be|remains?|stays?|still) (registered|registrable|de registered|deregistered) (until|till|indefinitely|for life|since|for [a-z0-9]+ (years|months)|under the) ',
  ' (register|registered|registration|notify|notification) (for life|indefinitely|for an indefinite|for [a-z0-9]+ (years|months)) ',
  ' part (2|two) of the sexual offences act ',
  ' regist(er|ers|ered|ering|ration) ((his|her|their|the|any|a|new|current|changed?|address|addresses|details|name|names|and|of|travel|weekly|annually|again|himself|herself|themselves) ){0,6}(with|at|by) (the |his |her |their |our )?(local )?police ',
  ' sign(s|ed|ing)? (on |in |up |off )?(again |weekly |monthly |annually |daily )?(at|with|for) (the |his |her |their |our )?(local )?police ',
  ' sign(s|ed|ing)? (on )?the (police|(sex|sexual) offenders?( s)?|offenders?( s)?) register ',
  ' notif(y|ies|ied|ying|ication to|ication of) (the |his |her |their |our )?(local )?police of (his|her|their|any|a|every) (new |changed? of |changes of |current )?(address|addresses|travel|names?|details|bank|passport|home) ',
  ' (?<! (sun|helmet|cap|eye|crash|riding|face|welding|car|motorcycle|the|a|his|her|its|plastic|tinted|dark|raised|lowered) )(visors?|vi sor) ',
  ' (the|a|his|her|its|their) (visor|vi sor) (nominal|record|reference|ref|number|entry|manager|marker|flag|id|database|unit|officer|file|system) ',
  ' (visor|vi sor|mapps) nominals? '
], '|') $$;

-- A text as plain words: small letters and digits with one space between words and at either end.
create function access.plain_words(said text) returns text language sql immutable set search_path = pg_catalog as $$
  select ' ' || btrim(regexp_replace(
    lower(regexp_replace(normalize(said, nfkc), '[\u00AD\u200B-\u200D\u2060\uFEFF]', '', 'g') collate "C"), '[^a-z0-9]+', ' ', 'g')) || ' '
$$;

-- What stands for exactly these words: a permission for them is known by it.
create function access.digest_of(said text) returns text language sql immutable set search_path = pg_catalog as $$
  select encode(sha256(convert_to(said, 'UTF8')), 'hex')
$$;

-- The digest of words that tell of registration; nothing for all others. Most texts have none of the stems, and looking for
-- those is quick.
create function access.registration_mark(said text) returns text language sql immutable set search_path = pg_catalog as $$
  select case when words ~ 'regist| (notif|rso|r s o|mapps|(category|cat) (1|one|i) |sor |sign|part (2|two) |visor|vi sor)'
      and words ~ access.registration_pattern() then access.digest_of(said) end
    from access.plain_words(said) as words
$$;

-- Several columns as the one text that a reader sees.
create function access.said(variadic parts text[]) returns text language sql immutable set search_path = pg_catalog as $$
  select btrim(array_to_string(array_remove(parts, ''), E'\n'))
$$;

-- Every table with free text about a person, and the columns that are marked together.
do $$
declare
  one record;
begin
  for one in
    select * from (values
      ('people_particulars', 'born_about, communication_needs'),
      ('people_addresses', 'line'),
      ('people_associates', 'name, relation, concern'),
      ('people_protective_assessments', 'says'),
      ('cases_memberships', 'because'),
      ('cases_entries', 'headline, detail, corrected_because'),
      ('tasks_tasks', 'says, because::text, ended_because'),
      ('orders_sentences', 'court, offence'),
      ('orders_conditions', 'wording, because'),
      ('orders_reminders', 'says'),
      ('orders_permissions', 'says'),
      ('risk_ratings', 'definition, assessor_name, evidence'),
      ('risk_dynamic_factors', 'says, evidence'),
      ('risk_safety_warnings', 'says, because'),
      ('plans_lines', 'measure, serves, frequency, because'),
      ('plans_contingencies', 'sign, step, within, decided_by'),
      ('plans_actions', 'task, serves, helper, shown_by, ended_says'),
      ('housing_options', 'address, constraints_say, state_because'),
      ('conferences_considerations', 'because::text, decided_because, nobody_consulted_because'),
      ('conferences_consultations', 'person_consulted, said, proposed_venue'),
      ('conferences_conferences', 'reasons'),
      ('conferences_invitations', 'outside_name, reply_says, removed_because'),
      ('conferences_access_needs', 'says'),
      ('conferences_devolutions', 'because, decided_because'),
      ('conferences_lines', 'says, source'),
      ('conferences_fields', 'says'),
      ('conferences_earlier', 'says'),
      ('access_grants', 'because, ended_because'),
      ('access_restrictions', 'reason, ended_because')
    ) as given (tab, columns)
  loop
    execute format('alter table %I add column reveals_registration text
      generated always as (access.registration_mark(access.said(%s))) stored', one.tab, one.columns);
  end loop;
end
$$;

create table sharing_items (
  id uuid primary key,
  case_id uuid not null references cases_cases (id),
  -- The owner: it alone releases, corrects and says who reads it.
  agency_id uuid not null references staff_agencies (id),
  owner_post_id uuid not null references staff_posts (id),
  level text not null default 'official' check (level in ('official', 'official-sensitive')),
  class text not null check (class in ('ordinary', 'victim-contact', 'victim-location', 'intelligence',
    'third-party-confidential', 'health', 'legal', 'staff-safety', 'applicant', 'covert')),
  -- The part of the file to which the class belongs.
  section text not null generated always as (case class
    when 'ordinary' then 'general' when 'third-party-confidential' then 'general'
    when 'victim-contact' then 'victim' when 'victim-location' then 'victim'
    when 'intelligence' then 'intelligence' when 'covert' then 'intelligence'
    when 'health' then 'health' when 'staff-safety' then 'safety' else 'disclosure' end) stored references access_sections (section),
  -- The code with the form it comes from: the same digit means other things on the older form, and none becomes another.
  handling_scheme text check (handling_scheme in ('3x5x2', '5x5x5')),
  handling_code text,
  conditions text not null default '',
  grounds text not null default 'fact' check (grounds in ('fact', 'opinion', 'third-hand')),
  about_role text not null default 'subject' check (about_role in ('subject', 'victim', 'witness', 'suspect')),
  says text not null,
  may_be_shown_to_subject boolean not null default false,
  happened_on date,
  review_on date not null,
  corrects uuid,
  corrected_because text,
  written_at timestamptz not null,
  written_by uuid not null references staff_members (id),
  reveals_registration text generated always as (access.registration_mark(access.said(says, conditions))) stored,
  check ((handling_scheme is null) = (handling_code is null)),
  check (handling_scheme is null or (handling_scheme = '3x5x2' and handling_code in ('P', 'C'))
    or (handling_scheme = '5x5x5' and handling_code in ('1', '2', '3', '4', '5'))),
  -- What may be passed on under conditions says under which.
  check (handling_code is null or handling_code not in ('C', '5') or conditions <> ''),
  -- Where a victim lives stands with the victim's own record and never here.
  check (class <> 'victim-location' or says = ''),
  check (not may_be_shown_to_subject or class in ('ordinary', 'health', 'staff-safety')),
  check ((corrects is null) = (corrected_because is null)),
  unique (id, case_id)
);
alter table sharing_items add foreign key (corrects, case_id) references sharing_items (id, case_id);
create index sharing_items_case on sharing_items (case_id, written_at desc);
create index sharing_items_corrects on sharing_items (corrects) where corrects is not null;

-- Whom the owner lets read an item beside those who read it by their part of the file.
create table sharing_item_readers (
  id uuid primary key,
  item_id uuid not null,
  case_id uuid not null references cases_cases (id),
  agency_id uuid not null references staff_agencies (id),
  reader_agency_id uuid references staff_agencies (id),
  reader_role text,
  reader_post_id uuid references staff_posts (id),
  reader_member_id uuid references staff_members (id),
  reader_conference_id uuid,
  because text not null,
  ended_at timestamptz,
  ended_by uuid references staff_members (id),
  ended_because text,
  written_at timestamptz not null,
  written_by uuid not null references staff_members (id),
  reveals_registration text generated always as (access.registration_mark(access.said(because, ended_because))) stored,
  check (num_nonnulls(reader_agency_id, reader_role, reader_post_id, reader_member_id, reader_conference_id) = 1),
  foreign key (item_id, case_id) references sharing_items (id, case_id),
  foreign key (reader_conference_id, case_id) references conferences_conferences (id, case_id)
);
create index sharing_item_readers_item on sharing_item_readers (item_id);
create index sharing_item_readers_case on sharing_item_readers (case_id) where ended_at is null;

-- Where an item comes from. A row of its own that stays with the authors of the owner: no reader of the item reaches it,
-- so nothing leads from a released part back to its source.
create table sharing_item_sources (
  id uuid primary key,
  item_id uuid not null,
  case_id uuid not null references cases_cases (id),
  agency_id uuid not null references staff_agencies (id),
  reference text not null default '',
  -- How the source and the information were graded, on the form of the item's handling code.
  source_grade text,
  information_grade text,
  sanitised_from uuid,
  written_at timestamptz not null,
  written_by uuid not null references staff_members (id),
  foreign key (item_id, case_id) references sharing_items (id, case_id),
  foreign key (sanitised_from, case_id) references sharing_items (id, case_id)
);
create index sharing_item_sources_item on sharing_item_sources (item_id);
create index sharing_item_sources_from on sharing_item_sources (sanitised_from) where sanitised_from is not null;

-- The owner looked at an item again and says until when it stands.
create table sharing_item_reviews (
  id uuid primary key,
  item_id uuid not null,
  case_id uuid not null references cases_cases (id),
  agency_id uuid not null references staff_agencies (id),
  says text not null,
  next_on date not null,
  written_at timestamptz not null,
  written_by uuid not null references staff_members (id),
  reveals_registration text generated always as (access.registration_mark(says)) stored,
  foreign key (item_id, case_id) references sharing_items (id, case_id)
);
create index sharing_item_reviews_item on sharing_item_reviews (item_id, written_at desc);

-- That an agency holds something which others do not read, where it chose to say so, and whom to ask. It names no item.
create table sharing_pointers (
  id uuid primary key,
  case_id uuid not null references cases_cases (id),
  agency_id uuid not null references staff_agencies (id),
  kind text not null check (kind in ('restricted', 'health')),
  ask_post_id uuid not null references staff_posts (id),
  ended_at timestamptz,
  ended_by uuid references staff_members (id),
  written_at timestamptz not null,
  written_by uuid not null references staff_members (id)
);
create index sharing_pointers_case on sharing_pointers (case_id) where ended_at is null;

-- The written permission of the police to let one recipient read exactly these words, which name registration status.
create table sharing_registration_permissions (
  id uuid primary key,
  case_id uuid not null references cases_cases (id),
  person_id uuid not null references people_people (id),
  agency_id uuid not null references staff_agencies (id),
  words text not null,
  digest text not null generated always as (access.digest_of(words)) stored,
  to_agency_id uuid references staff_agencies (id),
  to_post_id uuid references staff_posts (id),
  to_member_id uuid references staff_members (id),
  because text not null,
  state text not null default 'asked' check (state in ('asked', 'granted', 'refused', 'withdrawn')),
  until_on date,
  decided_by uuid references staff_members (id),
  decided_at timestamptz,
  decided_because text,
  version integer not null default 1,
  written_at timestamptz not null,
  written_by uuid not null references staff_members (id),
  check (num_nonnulls(to_agency_id, to_post_id, to_member_id) = 1),
  check (state <> 'granted' or until_on is not null),
  check ((state = 'asked') = (decided_by is null)),
  foreign key (case_id, person_id) references cases_cases (id, person_id)
);
create index sharing_registration_permissions_case on sharing_registration_permissions (case_id);
create index sharing_registration_permissions_granted on sharing_registration_permissions (to_agency_id, to_post_id, to_member_id)
  where state = 'granted';
