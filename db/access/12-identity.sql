-- Accounts and sessions: the gate's alone. A page learns who is signed in from the gate, never from these tables.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['identity_accounts', 'identity_passkeys', 'identity_federations', 'identity_sessions', 'identity_failures', 'identity_challenges'] loop
    execute format('call access.protect(%L)', wanted);
    execute format('create policy "the gate keeps sign-in" on %I for all to cairn_gate using (true) with check (true)', wanted);
    execute format('grant select, insert, update on %I to cairn_gate', wanted);
    execute format('call access.let_keeper_keep(%L)', wanted);
  end loop;
end
$$;
grant delete on identity_failures, identity_challenges, identity_passkeys to cairn_gate;
