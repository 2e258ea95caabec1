-- The tree over the ledger: the order in which lines became visible, the hashes between leaves and head, the heads that
-- were signed and by whom they were countersigned.

-- The transaction that wrote a line. What is visible and not yet in the sequence is looked for from here on, so that a
-- line whose transaction took long, or whose clock went wrong, is found all the same. It is no part of the leaf.
alter table ledger_events add column written_in xid8 not null default pg_current_xact_id();
create index ledger_events_written_in on ledger_events (written_in);

-- The place of each line, counted from nought without a gap, and its leaf once more: the tree stands on these.
create table ledger_sequence (
  seq bigint primary key check (seq >= 0),
  event_id uuid not null unique,
  leaf bytea not null check (length(leaf) = 32)
);

-- The tree's nodes of every fourth level, sixteen to a row; those between are worked out. Only what is proved with: the
-- whole follows from the leaves at any time.
create table ledger_tiles (
  level smallint not null check (level > 0),
  place bigint not null check (place >= 0),
  hashes bytea not null check (length(hashes) between 32 and 512 and length(hashes) % 32 = 0),
  primary key (level, place)
);

-- Heads that were signed: so many lines, this root; `note` is the text that was signed, with the log's signature.
create table ledger_checkpoints (
  id uuid primary key,
  size bigint not null check (size >= 0),
  root bytea not null check (length(root) = 32),
  note text not null,
  signed_at timestamptz not null
);
create index ledger_checkpoints_size on ledger_checkpoints (size);

-- Which witness countersigned which head, and when by its own clock.
create table ledger_cosignatures (
  checkpoint_id uuid not null references ledger_checkpoints (id),
  witness text not null,
  line text not null,
  cosigned_at timestamptz not null,
  primary key (checkpoint_id, witness)
);

-- Heads that were given up after a restore, as two people recorded it: the signed note, and its line in the ledger.
create table ledger_recoveries (
  id uuid primary key,
  note text not null,
  event_id uuid not null,
  written_at timestamptz not null
);

-- How each part of the ledger's keeping fares: sequencer, signer, each witness, the last verification. One row a part.
create table ledger_watch (
  part text primary key,
  at timestamptz not null,
  place bigint,
  wrong text
);
