-- Area: people. Sign-ins, in a schema that no request role can read: better-auth 1.7 owns its first five tables and speaks
-- to them through a pool of its own, outside our transactions. Beside it, what sign-in and sign-up need of our own.
create schema accounts;

create table accounts."user" (
  id text primary key,
  name text not null default '',
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  two_factor_enabled boolean default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on column accounts."user".name is 'Kept empty: the name of a person stands in people.person alone.';
create table accounts.session (
  id text primary key,
  token text not null unique,
  user_id text not null references accounts."user" on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on column accounts.session.ip_address is 'Kept empty: addresses are not recorded.';
create index session_of_user on accounts.session (user_id);
create table accounts.account (
  id text primary key,
  account_id text not null,
  provider_id text not null,
  user_id text not null references accounts."user" on delete cascade,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  password text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
comment on column accounts.account.password is 'Argon2id in PHC text: 19 MiB, two passes, one lane.';
create index account_of_user on accounts.account (user_id);
create table accounts.verification (
  id text primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_by_identifier on accounts.verification (identifier);
create table accounts.two_factor (
  id text primary key,
  secret text not null,
  backup_codes text not null,
  user_id text not null references accounts."user" on delete cascade,
  verified boolean default true,
  failed_verification_count integer default 0,
  locked_until timestamptz
);
create index two_factor_of_user on accounts.two_factor (user_id);

create table accounts.attempt (
  key text primary key,
  since timestamptz not null,
  count integer not null
);
comment on table accounts.attempt is 'Tries per account and per network address; the key is a keyed hash, so neither can be read back.';
create table accounts.used_code (
  user_id text not null references accounts."user" on delete cascade,
  code_hash text not null,
  used_at timestamptz not null,
  primary key (user_id, code_hash)
);
comment on table accounts.used_code is 'A code of the second factor counts once, also within its 30 seconds.';

create table people.mailed_token (
  token_sha256 text primary key,
  action_id uuid not null references action.action,
  person_id uuid not null references people.person,
  organisation_id uuid references network.organisation,
  expires_at timestamptz not null,
  used_at timestamptz
);
comment on table people.mailed_token is 'Proofs that an address is read by its person: the token itself is only in the mail.';
create table people.registration (
  organisation_id uuid primary key references network.organisation,
  action_id uuid not null references action.action,
  person_id uuid not null references people.person,
  similar_to uuid[] not null,
  reason text not null,
  created_at timestamptz not null
);
comment on table people.registration is 'An organisation that went on although a similar one was registered already, with the reason given.';
create table people.stashed_form (
  id text primary key,
  path text not null,
  typed bytea not null,
  created_at timestamptz not null default now()
);
comment on table people.stashed_form is 'What somebody had typed when their sign-in ended, without passwords, sealed with the instance''s key, for 30 minutes.';
create index stashed_form_by_age on people.stashed_form (created_at);

grant select, insert, update, delete on people.mailed_token, people.registration to mostura_app;

-- Whoever leaves acts for one organisation and may hold roles in several: these two look past row security, for nothing else.
create function people.running_agreements(organisation uuid) returns table (partner_name text)
  language sql stable security definer set search_path = pg_catalog as $$
  select p.name from grants.sub_grant_agreement a join network.organisation p on p.id = a.partner_id
  where a.organisation_id = organisation and a.state = 'signed' order by a.signed_on, a.id
$$;
create function people.own_files() returns table (name text, type text, size bigint, purpose text, created_at timestamptz)
  language sql stable security definer set search_path = pg_catalog as $$
  select name, type, size, purpose, created_at from platform.file
  where uploaded_by = platform.current_person() order by created_at, id
$$;
revoke all on function people.running_agreements, people.own_files from public;
grant execute on function people.running_agreements, people.own_files to mostura_app;
