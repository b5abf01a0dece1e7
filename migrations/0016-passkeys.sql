-- Area: people. Passkeys: a second factor, and a sign-in of their own. Beside better-auth's tables, in their schema.
create table accounts.passkey (
  id uuid primary key,
  user_id text not null references accounts."user" on delete cascade,
  credential text not null unique,
  public_key bytea not null,
  counter bigint not null check (counter >= 0),
  transports text[] not null,
  name text not null check (name <> ''),
  created_at timestamptz not null default now(),
  used_at timestamptz
);
comment on table accounts.passkey is 'A key that a person''s device or password manager keeps; we have its public half (WebAuthn level 3).';
comment on column accounts.passkey.credential is 'What the browser calls it, in base64url.';
comment on column accounts.passkey.counter is 'How often the device said it was used; 0 from those that do not count.';
comment on column accounts.passkey.name is 'What the person calls it: a telephone, a key on a ring.';
create index passkey_of_user on accounts.passkey (user_id);
