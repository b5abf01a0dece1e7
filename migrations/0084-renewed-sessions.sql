-- Area: people. A fresh proof gives a session another token. For a moment the one before still tells whose it is, and never that they proved it.
alter table accounts.session
  add column token_before text,
  add column renewed_at timestamptz;
create unique index session_by_token_before on accounts.session (token_before);
comment on column accounts.session.token_before is 'What the token was before the last proof: other tabs and a form sent twice come with it for half a minute.';
