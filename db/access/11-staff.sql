-- The directory of agencies, posts and colleagues is open to everybody signed in; only administrators change it.
do $$
declare
  wanted text;
begin
  foreach wanted in array array['staff_agencies', 'staff_areas', 'staff_posts', 'staff_members', 'staff_postings', 'staff_local_settings'] loop
    execute format('call access.protect(%L)', wanted);
    execute format('create policy "colleagues read the directory" on %I for select to cairn_app using (access.my_role() is not null)', wanted);
    execute format('create policy "administrators add" on %I for insert to cairn_app with check ((select access.i_may_write(''administration'')))', wanted);
    execute format('create policy "administrators change" on %I for update to cairn_app using ((select access.i_may_write(''administration''))) with check ((select access.i_may_write(''administration'')))', wanted);
    execute format('grant select, insert, update on %I to cairn_app', wanted);
    execute format('create policy "sign-in names the person" on %I for select to cairn_gate using (true)', wanted);
    execute format('grant select on %I to cairn_gate', wanted);
    execute format('call access.let_definer_read(%L)', wanted);
    execute format('call access.let_keeper_keep(%L)', wanted);
  end loop;
end
$$;
