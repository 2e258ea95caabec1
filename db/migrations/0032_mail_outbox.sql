-- What is to be mailed, was mailed, or could not be. A row says of what kind the message is, for whom, and where its
-- link leads; the words are made from the kind alone, so neither the row nor the mail can hold anything about a case.
create table platform_outbox (
  id uuid primary key,
  kind text not null,
  recipient_id uuid not null,
  -- A path of ours: words in lower case and ids.
  link text not null check (length(link) <= 200
    and link ~ '^(/([a-z]+(-[a-z]+)*|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}))+$'),
  -- Day, time, length and place of a meeting, for messages that bring one for the calendar.
  meeting jsonb,
  -- kept: nothing was sent, because this installation sends no mail.
  state text not null default 'queued' check (state in ('queued', 'sent', 'kept', 'failed')),
  because text,
  tries integer not null default 0,
  written_at timestamptz not null,
  written_by uuid not null,
  settled_at timestamptz,
  check ((state = 'queued') = (settled_at is null))
);
create index platform_outbox_recipient on platform_outbox (recipient_id, written_at desc);
create index platform_outbox_written on platform_outbox (written_at desc);
