-- Who may read and write which part: the table governance staff print and sign. Roles in the field's own terms.
-- The same table stands in rules/src/cases/who-may-read-which-part.ts as an independent statement; a test holds them equal.

call access.protect('access_sections');
call access.protect('access_roles');
call access.protect('access_rights');
do $$
declare
  wanted text;
begin
  foreach wanted in array array['access_sections', 'access_roles', 'access_rights'] loop
    execute format('create policy "rights are public inside Cairn" on %I for select to cairn_app using (true)', wanted);
    execute format('create policy "rights are written by the release" on %I for all to cairn_definer using (true) with check (true)', wanted);
    execute format('grant select on %I to cairn_app', wanted);
    execute format('grant select, insert, update, delete on %I to cairn_definer', wanted);
  end loop;
end
$$;

set local role cairn_definer;
delete from access_rights;
delete from access_roles;

insert into access_sections (section, says) values
  ('name', 'the name by which the person is known'),
  ('particulars', 'date of birth, sex, how to communicate'),
  ('identifiers', 'national numbers and other names'),
  ('status', 'custody or community, release, level, who leads, who stands on the case'),
  ('safety', 'warnings for the safety of staff'),
  ('risk', 'the two ratings and what raises or lowers them'),
  ('offending', 'sentences and the account of offences'),
  ('health', 'health facts as health holds them'),
  ('health-released', 'what health released because it matters to risk'),
  ('victim', 'victims and victim safety'),
  ('intelligence', 'police intelligence as police hold it'),
  ('intelligence-shared', 'the sanitised line that police shared, with its handling code'),
  ('general', 'notes and contacts of the agencies'),
  ('children', 'children, households, visitors with children'),
  ('housing', 'housing options and housing-relevant risks'),
  ('employment', 'work, training and aspirations'),
  ('custody', 'behaviour, visitors and programmes in custody'),
  ('conditions', 'conditions applied for, in force, proposed'),
  ('registration', 'whether and how the person must register with the police'),
  ('plan', 'the risk management plan and its actions'),
  ('disclosure', 'what was told to third parties, and why'),
  ('conference', 'that a conference is considered, convened or held'),
  ('front', 'front sheet and attendance of a minute'),
  ('reasons', 'why the conference was convened'),
  ('register', 'entering a person and opening a case'),
  ('ledger', 'who has looked at the case'),
  ('administration', 'staff, posts, accounts and settings')
on conflict (section) do update set says = excluded.says;

insert into access_roles (role, says, reach, reaches_under_18) values
  ('managing-officer', 'supervising social worker or probation officer', 'membership', true),
  ('team-manager', 'manager of supervising workers', 'membership', true),
  ('police-solo', 'police sex offender liaison officer', 'area', true),
  ('crime-manager', 'divisional crime manager', 'area', true),
  ('social-work-solo', 'social work sex offender liaison officer', 'area', false),
  ('housing-solo', 'housing sex offender liaison officer', 'membership', false),
  ('health-liaison', 'health liaison officer', 'membership', false),
  ('prison-social-work', 'prison-based social worker', 'membership', true),
  ('children-and-families', 'children-and-families social worker', 'membership', true),
  ('accommodation-provider', 'supported accommodation worker', 'membership', false),
  ('voluntary-worker', 'voluntary-sector worker', 'membership', false),
  ('coordinator', 'public protection co-ordinator', 'area', false),
  ('support-assistant', 'types and distributes minutes', 'meeting', false),
  ('oversight-member', 'member of the strategic oversight group', 'none', false),
  ('auditor', 'inspector or auditor', 'none', false),
  ('lay-adviser', 'lay adviser to the board', 'none', false),
  ('elected-member', 'elected member', 'none', false),
  ('administrator', 'administrator of the system', 'none', false),
  ('data-protection-officer', 'data protection officer', 'none', false),
  ('clockwork', 'Cairn itself, acting by rule', 'none', false),
  -- As what somebody stands for a while, or no longer: no post has these.
  ('break-glass', 'whoever broke the glass in an emergency', 'none', false),
  ('informed', 'somebody who was told one thing', 'none', false),
  ('former-provider', 'a provider beyond whose level the person now is', 'none', false);

-- The case file.
insert into access_rights (role, section, place, may_read, may_write)
select role, section, 'file', true, section = any (writes)
  from (values
    ('managing-officer', '{name,particulars,identifiers,status,safety,risk,offending,health-released,victim,general,children,housing,employment,custody,conditions,registration,plan,disclosure,conference,ledger,intelligence-shared}'::text[],
      '{particulars,identifiers,status,safety,risk,offending,victim,general,children,housing,employment,custody,conditions,registration,plan,disclosure,conference}'::text[]),
    ('team-manager', '{name,particulars,identifiers,status,safety,risk,offending,health-released,victim,general,children,housing,employment,custody,conditions,registration,plan,disclosure,conference,ledger,intelligence-shared}',
      '{status,safety,risk,general,plan,conference}'),
    ('police-solo', '{name,particulars,identifiers,status,safety,risk,offending,victim,intelligence,intelligence-shared,general,children,housing,employment,custody,conditions,registration,plan,disclosure,conference,ledger}',
      '{particulars,identifiers,safety,risk,offending,victim,intelligence,intelligence-shared,general,children,conditions,registration,plan,disclosure,conference}'),
    ('crime-manager', '{name,particulars,identifiers,status,safety,risk,offending,victim,intelligence,intelligence-shared,general,children,housing,employment,custody,conditions,registration,plan,disclosure,conference,ledger}',
      '{safety,risk,intelligence,intelligence-shared,general,registration,plan,conference}'),
    ('social-work-solo', '{name,particulars,identifiers,status,safety,risk,offending,health-released,victim,general,children,housing,employment,custody,conditions,registration,plan,disclosure,conference,ledger,intelligence-shared}',
      '{particulars,identifiers,status,safety,risk,offending,victim,general,children,employment,conditions,plan,disclosure,conference}'),
    ('housing-solo', '{name,particulars,status,safety,housing}', '{safety,housing}'),
    ('health-liaison', '{name,particulars,status,safety,risk,health,health-released}', '{safety,health,health-released}'),
    ('prison-social-work', '{name,particulars,identifiers,status,safety,custody,conditions,plan}', '{particulars,identifiers,safety,custody,children,offending,status}'),
    ('children-and-families', '{name,particulars,status,safety,children,conditions}', '{safety,children}'),
    -- A provider of supported accommodation is a voluntary body: of housing it sees its own offers, no address history.
    ('accommodation-provider', '{name,safety}', '{safety}'),
    ('voluntary-worker', '{name,safety}', '{safety}'),
    ('coordinator', '{name,particulars,identifiers,status,safety,risk,plan,conference}', '{status,conference}'),
    -- Only on cases that they were granted: an audit's sample, a request that was opened.
    ('auditor', '{name,particulars,identifiers,status,safety,risk,offending,health,health-released,victim,intelligence,intelligence-shared,general,children,housing,employment,custody,conditions,registration,plan,disclosure,conference,ledger}', '{}'),
    ('data-protection-officer', '{name,particulars,identifiers,status,safety,risk,offending,health,health-released,victim,intelligence,intelligence-shared,general,children,housing,employment,custody,conditions,registration,plan,disclosure,conference,ledger}', '{}'),
    ('break-glass', '{name,particulars,status,safety,risk,children,conditions}', '{}'),
    ('informed', '{name}', '{}'),
    ('former-provider', '{name}', '{}'),
    -- What Cairn itself needs to answer its rules and to keep tasks and considerations; nothing it reads is shown.
    ('clockwork', '{name,status,risk,offending,conditions,registration,children,housing,custody,plan,conference}', '{status,plan,conference}')
  ) as given (role, reads, writes)
  cross join lateral unnest(reads) as section;

-- Parts that a role writes without reading what others wrote there.
insert into access_rights (role, section, place, may_read, may_write)
select role, section, 'file', false, true
  from (values
    ('voluntary-worker', 'general'), ('accommodation-provider', 'general'), ('housing-solo', 'general'),
    ('accommodation-provider', 'housing'),
    ('children-and-families', 'general'), ('health-liaison', 'general'), ('prison-social-work', 'general'),
    ('prison-social-work', 'children'), ('prison-social-work', 'offending'),
    ('prison-social-work', 'register'), ('social-work-solo', 'register'), ('police-solo', 'register'),
    ('coordinator', 'register'), ('administrator', 'administration')
  ) as given (role, section)
on conflict (role, section, place) do update set may_write = true;

-- The minute: section 6 of the conference forms.
insert into access_rights (role, section, place, may_read, may_write)
select role, section, 'minute', true, false
  from (values
    ('managing-officer', '{front,reasons,name,particulars,status,safety,risk,offending,health-released,victim,intelligence-shared,general,children,housing,employment,custody,conditions,registration,plan,disclosure}'::text[]),
    ('team-manager', '{front,reasons,name,particulars,status,safety,risk,offending,health-released,victim,intelligence-shared,general,children,housing,employment,custody,conditions,registration,plan,disclosure}'),
    ('police-solo', '{front,reasons,name,particulars,status,safety,risk,offending,health-released,victim,intelligence-shared,general,children,housing,employment,custody,conditions,registration,plan,disclosure}'),
    ('crime-manager', '{front,reasons,name,particulars,status,safety,risk,offending,health-released,victim,intelligence-shared,general,children,housing,employment,custody,conditions,registration,plan,disclosure}'),
    ('social-work-solo', '{front,reasons,name,particulars,status,safety,risk,offending,health-released,victim,intelligence-shared,general,children,housing,employment,custody,conditions,registration,plan,disclosure}'),
    ('coordinator', '{front,reasons,name,particulars,status,safety,risk,offending,health-released,victim,intelligence-shared,general,children,housing,employment,custody,conditions,registration,plan,disclosure}'),
    ('prison-social-work', '{front,reasons,name,particulars,status,safety,risk,offending,health-released,victim,general,children,housing,employment,custody,conditions,registration,plan,disclosure}'),
    ('housing-solo', '{front,reasons,name,particulars,status,safety,housing}'),
    ('accommodation-provider', '{name,safety}'),
    ('health-liaison', '{front,reasons,name,particulars,status,safety,risk,health-released}'),
    ('children-and-families', '{front,reasons,name,particulars,status,safety,children,conditions}'),
    ('voluntary-worker', '{name,safety}'),
    ('auditor', '{front,reasons,name,particulars,status,safety,risk,offending,health-released,victim,intelligence-shared,general,children,housing,employment,custody,conditions,registration,plan,disclosure}'),
    ('data-protection-officer', '{front,reasons,name,particulars,status,safety,risk,offending,health-released,victim,intelligence-shared,general,children,housing,employment,custody,conditions,registration,plan,disclosure}')
  ) as given (role, sections)
  cross join lateral unnest(sections) as section;

reset role;
