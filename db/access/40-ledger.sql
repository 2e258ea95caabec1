-- The tree over the ledger. The command line's role keeps it, as it reads the ledger; nobody takes anything out of it.
-- Nothing in it tells of a case: numbers, hashes, and the names of witnesses.

call access.protect('ledger_sequence');
create policy "verifying reads the sequence" on ledger_sequence for select to cairn_keeper using (true);
create policy "the sequencer adds to it" on ledger_sequence for insert to cairn_keeper with check (true);
grant select, insert on ledger_sequence to cairn_keeper;

-- The last tile of each level is still filling up.
call access.protect('ledger_tiles');
call access.protect('ledger_watch');
call access.let_keeper_keep('ledger_tiles');
call access.let_keeper_keep('ledger_watch');

call access.protect('ledger_checkpoints');
create policy "verifying reads heads" on ledger_checkpoints for select to cairn_keeper using (true);
create policy "the signer adds heads" on ledger_checkpoints for insert to cairn_keeper with check (true);
grant select, insert on ledger_checkpoints to cairn_keeper;

call access.protect('ledger_cosignatures');
create policy "verifying reads cosignatures" on ledger_cosignatures for select to cairn_keeper using (true);
create policy "the signer keeps cosignatures" on ledger_cosignatures for insert to cairn_keeper with check (true);
grant select, insert on ledger_cosignatures to cairn_keeper;

call access.protect('ledger_recoveries');
create policy "verifying reads recoveries" on ledger_recoveries for select to cairn_keeper using (true);
create policy "two people record one" on ledger_recoveries for insert to cairn_keeper with check (true);
grant select, insert on ledger_recoveries to cairn_keeper;

-- Whoever answers for the ledger, or looks into it, may see how it fares and prove a line of it.
create or replace function access.i_may_see_the_tree() returns boolean stable
return current_setting('role', true) = 'cairn_keeper'
  or coalesce(access.my_role() in ('administrator', 'auditor', 'data-protection-officer'), false);

do $$
declare
  wanted text;
begin
  foreach wanted in array array['ledger_sequence', 'ledger_tiles', 'ledger_checkpoints', 'ledger_cosignatures', 'ledger_watch'] loop
    execute format('create policy "whoever answers for the ledger reads this" on %I for select to cairn_app
      using ((select access.i_may_see_the_tree()))', wanted);
    execute format('grant select on %I to cairn_app', wanted);
    execute format('call access.let_definer_read(%L)', wanted);
  end loop;
end
$$;
call access.let_definer_read('ledger_events');

-- How many lines wait for their place and since when, and when the first line was written that no head covers yet.
create or replace function access.lines_not_yet(covered bigint) returns table (waiting integer, oldest timestamptz, uncovered timestamptz)
language plpgsql stable security definer set search_path = pg_catalog, public as $$
declare
  since constant xid8 := coalesce((select w.place::text::xid8 from ledger_watch w where w.part = 'sequencer'), '0'::xid8);
begin
  if not access.i_may_see_the_tree() then
    return;
  end if;
  return query
    select count(*)::integer, min(e.written_at),
           (select f.written_at from ledger_sequence s join ledger_events f on f.id = s.event_id where s.seq = covered)
      from ledger_events e
     where e.written_in >= since and (select true from ledger_sequence s where s.event_id = e.id) is null;
end
$$;

-- One line whole, for whoever may prove it: the data protection officer, and readers of who has looked on its case.
create or replace function access.line_to_prove(wanted uuid) returns setof ledger_events
language sql stable security definer set search_path = pg_catalog, public as $$
  select e.* from ledger_events e
   where e.id = wanted and (current_setting('role', true) = 'cairn_keeper' or access.my_role() = 'data-protection-officer'
      or e.case_id = any (access.cases_i_may_read('ledger')))
$$;

-- Takes the body of one line away, as two people decided: its hash stays, and with it all that the tree proves. Whoever
-- carries the decision out tells the ledger which line it was.
create policy "an approved erasure takes a body away" on ledger_events for update to cairn_definer using (true) with check (body is null and salt is null);
grant update (body, salt) on ledger_events to cairn_definer;
create or replace function access.erase_body(wanted uuid, approval uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  if not exists (select from approvals_approvals a where a.id = approval and a.act = 'erase' and a.subject_id = wanted
      and a.state = 'approved' and a.decided_by = access.me() and a.asked_by <> access.me()) then
    return false;
  end if;
  update ledger_events set body = null, salt = null where id = wanted and body is not null;
  return found;
end
$$;
