-- Area: people. The way back for somebody who lost their second factor and the recovery codes: others say who they are.
create table people.recovery (
  id uuid primary key,
  action_id uuid not null references action.action,
  person_id uuid not null references people.person,
  organisation_id uuid not null references network.organisation,
  stop_sha256 text not null unique,
  created_at timestamptz not null,
  opens_at timestamptz not null check (opens_at > created_at),
  stopped_at timestamptz,
  used_at timestamptz
);
comment on table people.recovery is 'Somebody who knew the password asked to sign in once without the second factor. It opens when others have vouched and the wait is over.';
comment on column people.recovery.stop_sha256 is 'Hash of the token in the mail by which the person stops it.';
create unique index one_recovery_of_a_person on people.recovery (person_id) where stopped_at is null and used_at is null;
create table people.recovery_voucher (
  recovery_id uuid not null references people.recovery on delete cascade,
  person_id uuid not null references people.person,
  way text not null check (way in ('colleague', 'officer')),
  given_at timestamptz not null,
  primary key (recovery_id, person_id)
);
comment on table people.recovery_voucher is 'Who said by voice, and in which way, that it is the person: two colleagues, or a grant officer who saw a document.';
grant select, insert, update, delete on people.recovery, people.recovery_voucher to mostura_app;
