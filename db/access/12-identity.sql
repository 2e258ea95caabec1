-- Accounts and sessions: the gate's alone. A page learns who is signed in from the gate, never from these tables.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['identity_accounts', 'identity_setup_links', 'identity_passkeys', 'identity_recovery_codes',
    'identity_federations', 'identity_sessions', 'identity_failures', 'identity_challenges'] loop
    execute format('call access.protect(%L)', wanted);
    execute format('create policy "the gate keeps sign-in" on %I for all to cairn_gate using (true) with check (true)', wanted);
    execute format('grant select, insert, update on %I to cairn_gate', wanted);
    execute format('call access.let_keeper_keep(%L)', wanted);
  end loop;
end
$$;
-- What has been used up or taken back is gone for good; the ledger says that it was there.
grant delete on identity_failures, identity_challenges, identity_passkeys, identity_recovery_codes, identity_federations to cairn_gate;

-- One statement answers "who holds this token now?": both limits, the account, and the post still held today.
-- Noting that a session was used happens at most once a minute, so that reading stays a read.
-- The agency is the post's, so that a person with posts in two agencies is one agency's at a time.
call access.let_definer_read('identity_sessions');
call access.let_definer_read('identity_accounts');
create policy "noting that a session was used" on identity_sessions for update to cairn_definer using (true) with check (true);
grant update (seen_at) on identity_sessions to cairn_definer;

create or replace function access.session(hash bytea, at timestamptz, day date, idle interval, fresh interval)
returns table (session_id uuid, account_id uuid, member_id uuid, name text, agency_id uuid, agency text, post_id uuid, post text,
  role text, area text, stage text, recently_proven boolean, demonstration boolean)
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  update identity_sessions s set seen_at = at
   where s.token_hash = hash and s.ended_at is null and s.seen_at < at - interval '1 minute' and s.seen_at > at - idle and s.ends_at > at;
  return query
    select s.id, s.account_id, m.id, m.name, g.id, g.name, p.id, coalesce(p.title, ''), coalesce(p.role, ''),
           coalesce(r.name, ''), s.stage, coalesce(s.proven_at > at - fresh, false), a.demonstration
      from identity_sessions s
      join identity_accounts a on a.id = s.account_id and a.state = 'active'
      join staff_members m on m.id = s.member_id
      left join staff_posts p on p.id = s.post_id
      join staff_agencies g on g.id = coalesce(p.agency_id, m.agency_id)
      left join staff_areas r on r.id = p.area_id
     where s.token_hash = hash and s.ended_at is null and s.ends_at > at and s.seen_at > at - idle
       and (s.post_id is null or exists (
         select 1 from staff_postings o
          where o.post_id = s.post_id and o.member_id = s.member_id and o.from_day <= day and (o.to_day is null or o.to_day >= day)));
end
$$;
