-- Platform tables. The ledger is append-only for everybody who is not the owner: no update, no delete, no truncate.

call access.protect('platform_settings');
create policy "everybody signed in reads settings" on platform_settings for select to cairn_app using (access.my_role() is not null);
create policy "administrators keep settings" on platform_settings for insert to cairn_app with check (access.i_may_write('administration'));
create policy "administrators change settings" on platform_settings for update to cairn_app using (access.i_may_write('administration'));
grant select, insert, update on platform_settings to cairn_app;

call access.let_keeper_keep('platform_settings');

-- Which migrations ran: the migrating role's own note.
call access.protect('platform_migrations');
create policy "whoever migrates notes it" on platform_migrations for all to current_user using (true) with check (true);

call access.protect('ledger_events');
create policy "verifying reads every line" on ledger_events for select to cairn_keeper using (true);
grant select on ledger_events to cairn_keeper;
create policy "the command line records itself" on ledger_events for insert to cairn_keeper with check (case_id is null);
grant insert on ledger_events to cairn_keeper;
create policy "an actor writes lines about itself" on ledger_events for insert to cairn_app with check (
  (member_id = (select access.me()) and agency_id = (select access.my_agency()) and post_id = (select access.my_post()))
  or (member_id is null and (select access.my_role()) = 'clockwork'));
create policy "readers of who has looked" on ledger_events for select to cairn_app using (
  case_id = any ((select access.cases_i_may_read('ledger'))::uuid[]));
grant insert on ledger_events to cairn_app;
grant select (id, happened_at, written_at, member_id, agency_id, post_id, role, kind, act, purpose, case_id, act_id) on ledger_events to cairn_app;
create policy "the gate records sign-ins" on ledger_events for insert to cairn_gate with check (case_id is null);
grant insert on ledger_events to cairn_gate;

call access.protect('platform_spent_forms');
create policy "a form is spent by its sender" on platform_spent_forms for all to cairn_app
  using (member_id = (select access.me_in_post())) with check (member_id = (select access.me_in_post()));
grant select, insert on platform_spent_forms to cairn_app;

-- Waits for another sending of the same form, then says whether its key is spent: on the same words, on others, or not.
-- Each statement in here sees what was committed while the one before it waited.
create or replace function access.take_turn(wanted uuid, doing text, saying bytea) returns text
language plpgsql volatile set search_path = pg_catalog, public as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(wanted::text, 0));
  return coalesce(
    (select case when f.act = doing and f.said = saying then 'same' else 'otherwise' end
       from platform_spent_forms f where f.key = wanted), 'unspent');
end
$$;

-- Notes where a form led, once, for whoever sends it again. Not worth waiting for the disk: without it they are led to the
-- first page.
create policy "noting where a form led" on platform_spent_forms for all to cairn_definer using (true) with check (true);
grant select (key, member_id, went_to), update (went_to) on platform_spent_forms to cairn_definer;
create or replace function access.note_where_form_led(wanted uuid, sender uuid, led_to text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, public as $$
begin
  perform set_config('synchronous_commit', 'off', true);
  update platform_spent_forms set went_to = led_to where key = wanted and member_id = sender and went_to = '';
end
$$;

call access.protect('platform_drafts');
create policy "a draft belongs to its typist" on platform_drafts for all to cairn_app
  using (member_id = (select access.me_in_post())) with check (member_id = (select access.me_in_post()));
grant select, insert, update, delete on platform_drafts to cairn_app;
