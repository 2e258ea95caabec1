-- The tree over the ledger. The command line's role keeps it, as it reads the ledger; nobody takes anything out of it.
-- Nothing in it tells of a case: numbers, hashes, and the names of witnesses.

call access.protect('ledger_sequence');
create policy "verifying reads the sequence" on ledger_sequence for select to cairn_keeper using (true);
create policy "the sequencer adds to it" on ledger_sequence for insert to cairn_keeper with check (true);
grant select, insert on ledger_sequence to cairn_keeper;

-- The last tile of each level is still filling up.
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
