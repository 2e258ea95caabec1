-- Jobs. Whoever acts may put a job in, inside the transaction that calls for it; only cairn_jobs sees or runs them.
revoke all on schema jobs from public;
revoke all on all functions in schema jobs from public;
grant usage on schema jobs to cairn_jobs, cairn_definer;
grant select, insert, update, delete on all tables in schema jobs to cairn_jobs;
grant execute on all functions in schema jobs to cairn_jobs;
grant insert on jobs.job to cairn_definer;
grant select, insert on jobs.queue to cairn_definer;
grant execute on function jobs.job_now() to cairn_definer;

-- Puts one job in. Its queue is made when it is the first of its kind, so that putting in never depends on whether the
-- worker has run before. The same id twice is one job.
create or replace function access.put_job(wanted uuid, kind text, data jsonb, how jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog as $$
declare
  starts constant timestamptz := jobs.job_now() + make_interval(secs => (how->>'afterSeconds')::integer);
begin
  if kind !~ '^[a-z][a-z0-9-]*/[a-z][a-z0-9-]*$' then
    raise exception 'A job is named area/what-it-does';
  end if;
  if not exists (select from jobs.queue q where q.name = kind) then
    insert into jobs.queue (name, policy, retry_limit, retry_delay, retry_backoff, retry_delay_max, expire_seconds,
        retention_seconds, deletion_seconds, heartbeat_seconds, dead_letter, partition, table_name)
      values (kind, 'standard', (how->>'retryLimit')::integer, (how->>'retryDelay')::integer, true,
        (how->>'retryDelayMax')::integer, (how->>'expireInSeconds')::integer, (how->>'retentionSeconds')::integer,
        (how->>'deleteAfterSeconds')::integer, (how->>'heartbeatSeconds')::integer, 'dead-letters', false, 'job_common')
      on conflict do nothing;
  end if;
  insert into jobs.job (id, name, data, start_after, created_on, keep_until, policy, dead_letter, retry_limit,
      retry_delay, retry_backoff, retry_delay_max, expire_seconds, deletion_seconds, heartbeat_seconds)
    values (wanted, kind, data, starts, jobs.job_now(),
      starts + make_interval(secs => (how->>'retentionSeconds')::integer), 'standard', 'dead-letters',
      (how->>'retryLimit')::integer, (how->>'retryDelay')::integer, true, (how->>'retryDelayMax')::integer,
      (how->>'expireInSeconds')::integer, (how->>'deleteAfterSeconds')::integer, (how->>'heartbeatSeconds')::integer)
    on conflict do nothing;
end
$$;
