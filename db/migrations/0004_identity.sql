-- Sign-in. Nothing here is case data; pages never read these tables, only the gate does.

create table identity_accounts (
  id uuid primary key,
  member_id uuid not null references staff_members (id),
  sign_in_name text not null,
  -- The name folded for comparison (case, width, accents as typed), so that one person has one account.
  sign_in_key text not null unique,
  password_hash text,
  -- Shared secret of the authenticator app, sealed with the installation's key.
  totp_sealed bytea,
  totp_last_step bigint,
  state text not null default 'active' check (state in ('active', 'suspended')),
  demonstration boolean not null default false,
  made_at timestamptz not null
);

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

-- Sign-in through an agency's own directory: which issuer and subject belong to which account.
create table identity_federations (
  id uuid primary key,
  account_id uuid not null references identity_accounts (id),
  issuer text not null,
  subject text not null,
  made_at timestamptz not null,
  unique (issuer, subject)
);

create table identity_sessions (
  id uuid primary key,
  account_id uuid not null references identity_accounts (id),
  member_id uuid not null references staff_members (id),
  post_id uuid references staff_posts (id),
  token_hash bytea not null unique check (length(token_hash) = 32),
  -- What has been proven so far: only a full session reaches case data.
  stage text not null check (stage in ('password-proven', 'full')),
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  proven_at timestamptz,
  ended_at timestamptz,
  ended_because text,
  device text not null default ''
);
create index identity_sessions_account on identity_sessions (account_id) where ended_at is null;

-- Failures are counted against name and origin together, so that nobody can lock out somebody else from elsewhere.
create table identity_failures (
  id uuid primary key,
  sign_in_key text not null,
  origin text not null,
  failed_at timestamptz not null
);
create index identity_failures_key on identity_failures (sign_in_key, origin, failed_at desc);
create index identity_failures_origin on identity_failures (origin, failed_at desc);

-- Single-use challenges for passkeys and for the agencies' sign-in.
create table identity_challenges (
  id uuid primary key,
  kind text not null,
  state jsonb not null,
  made_at timestamptz not null,
  ends_at timestamptz not null,
  used_at timestamptz
);
