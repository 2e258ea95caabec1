-- Sign-in. Nothing here is case data; pages never read these tables, only the gate does.

create table identity_accounts (
  id uuid primary key,
  -- One person, one account, however many posts they hold.
  member_id uuid not null unique references staff_members (id),
  sign_in_name text not null,
  -- The name folded for comparison (case, width, accents as typed), so that one person has one account.
  sign_in_key text not null unique,
  -- Argon2id with its parameters in front. Empty until a setup link has been used, and again after a reset.
  password_hash text,
  -- Shared secret of the authenticator app, sealed with the installation's key.
  totp_sealed bytea,
  -- The half-minute whose code was used last: no code is good twice.
  totp_last_step bigint,
  state text not null default 'active' check (state in ('active', 'suspended')),
  demonstration boolean not null default false,
  made_at timestamptz not null,
  signed_in_at timestamptz
);

-- The link by which a person sets their own password: shown once to the administrator, kept only as a hash.
create table identity_setup_links (
  id uuid primary key,
  account_id uuid not null references identity_accounts (id),
  token_hash bytea not null unique check (length(token_hash) = 32),
  made_by uuid not null references staff_members (id),
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz
);
create index identity_setup_links_account on identity_setup_links (account_id) where used_at is null;

create table identity_passkeys (
  id uuid primary key,
  account_id uuid not null references identity_accounts (id),
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  transports text[] not null default '{}',
  name text not null,
  made_at timestamptz not null,
  used_at timestamptz
);
create index identity_passkeys_account on identity_passkeys (account_id);

-- Codes on paper for the day the phone is lost. Each holds 120 random bits, so a plain hash keeps it.
create table identity_recovery_codes (
  id uuid primary key,
  account_id uuid not null references identity_accounts (id),
  code_hash bytea not null unique check (length(code_hash) = 32),
  made_at timestamptz not null,
  used_at timestamptz
);
create index identity_recovery_codes_account on identity_recovery_codes (account_id);

-- Sign-in through an agency's own directory: which issuer and subject belong to which account.
create table identity_federations (
  id uuid primary key,
  account_id uuid not null references identity_accounts (id),
  issuer text not null,
  subject text not null,
  made_at timestamptz not null,
  unique (issuer, subject)
);
create index identity_federations_account on identity_federations (account_id);

create table identity_sessions (
  id uuid primary key,
  account_id uuid not null references identity_accounts (id),
  member_id uuid not null references staff_members (id),
  post_id uuid references staff_posts (id),
  token_hash bytea not null unique check (length(token_hash) = 32),
  -- What has been proven so far. 'choosing-post' is proven whole but has not said for which of several posts.
  -- Only a full session reaches case data, and it is always for one post.
  stage text not null check (stage in ('password-proven', 'choosing-post', 'full')),
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  proven_at timestamptz,
  ended_at timestamptz,
  ended_because text,
  device text not null default '',
  check (stage <> 'full' or post_id is not null)
);
create index identity_sessions_account on identity_sessions (account_id) where ended_at is null;

-- Failures are counted against name and origin together, so that nobody can lock out somebody else from elsewhere.
-- What is counted is a keyed hash: people type passwords into the name box, and that must not stand here readable.
create table identity_failures (
  counted_against bytea primary key check (length(counted_against) = 32),
  failures integer not null,
  last_at timestamptz not null
);
create index identity_failures_age on identity_failures (last_at);

-- Single-use challenges for passkeys, for authenticator apps being set up, and for the agencies' sign-in.
create table identity_challenges (
  id uuid primary key,
  kind text not null,
  account_id uuid references identity_accounts (id),
  state jsonb not null,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz
);
create index identity_challenges_age on identity_challenges (ends_at);
