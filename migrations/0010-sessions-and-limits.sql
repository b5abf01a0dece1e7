-- Area: people. What a person is shown of their sessions, when they last proved who they are, and waits that grow.
alter table accounts.session
  add column used_at timestamptz not null default now(),
  add column proved_at timestamptz not null default now();
comment on column accounts.session.used_at is 'When it was last used, to five minutes, so that people recognise their sessions.';
comment on column accounts.session.proved_at is 'When its person last proved who they are, by password or second factor: money, roles and exports ask again.';
alter table accounts.attempt
  add column blocks integer not null default 0,
  add column until timestamptz;
comment on column accounts.attempt.until is 'Nothing is tried before; each further block, counted in blocks, is twice as long, to a day.';
