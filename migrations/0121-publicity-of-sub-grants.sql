-- Area: grants. Whatever protects a sub-grant is taken away by two people: one proposes what becomes public, another one agrees.
create table grants.publicity_proposal (
  id uuid primary key,
  agreement_id uuid not null references grants.sub_grant_agreement,
  organisation_id uuid not null references network.organisation,
  end_delay boolean not null,
  show_place boolean not null,
  show_name boolean not null,
  reason text not null,
  proposed_by uuid not null references people.person,
  proposed_at timestamptz not null,
  decided_by uuid references people.person,
  decided_at timestamptz,
  agreed boolean,
  check (end_delay or show_place or show_name),
  check ((decided_at is null) = (agreed is null)),
  check (agreed is not true or (decided_by is not null and decided_by <> proposed_by))
);
comment on table grants.publicity_proposal is 'What of a protected sub-grant becomes public once a second person agrees. Refused by itself when the protection changes meanwhile.';
create unique index publicity_open on grants.publicity_proposal (agreement_id) where decided_at is null;
grant select, insert on grants.publicity_proposal to mostura_app;
grant update (decided_by, decided_at, agreed, reason) on grants.publicity_proposal to mostura_app;
call platform.guard('grants.publicity_proposal', 'platform.is_staff()');
