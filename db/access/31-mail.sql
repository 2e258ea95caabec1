-- The outbox. Whoever acts may have somebody told; only the recipient and administrators see that it happened, and
-- only Cairn itself, when it sends, says what became of it.
call access.protect('platform_outbox');
create policy "somebody acting has somebody told" on platform_outbox for insert to cairn_app
  with check (written_by = (select access.me()) and state = 'queued' and tries = 0);
create policy "sign-in sends its link" on platform_outbox for insert to cairn_gate
  with check (kind = 'sign-in-link' and state = 'queued' and tries = 0);
create policy "recipients, administrators and the sender see it" on platform_outbox for select to cairn_app using (
  recipient_id = (select access.me_in_post())
  or (select access.my_role()) in ('administrator', 'clockwork'));
create policy "the sender says what became of it" on platform_outbox for update to cairn_app
  using ((select access.my_role()) = 'clockwork') with check ((select access.my_role()) = 'clockwork');
grant insert, select on platform_outbox to cairn_app;
grant update (state, because, tries, settled_at) on platform_outbox to cairn_app;
grant insert on platform_outbox to cairn_gate;
