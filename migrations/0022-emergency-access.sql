-- Area: people. An administrator who must see more in an emergency: for hours, to look only, told to the data protection officer.
create table people.emergency_access (
  id uuid primary key,
  action_id uuid not null references action.action,
  person_id uuid not null references people.person,
  organisation_id uuid not null references network.organisation,
  role text not null check (role = 'programme_manager'),
  hours integer not null check (hours between 1 and 12),
  since timestamptz not null,
  until timestamptz not null check (until = since + make_interval(hours => hours)),
  ended_at timestamptz check (ended_at between since and until),
  ended_by uuid,
  reviewed_at timestamptz,
  reviewed_by uuid,
  check ((reviewed_at is null) = (reviewed_by is null))
);
comment on table people.emergency_access is 'The reading reach of a role, given to an administrator by their own word. The reason lies beside the audit trail; every look is an entry of it.';
comment on column people.emergency_access.hours is 'What the Action had decided when it began.';
comment on column people.emergency_access.ended_by is 'Who ended it early; null where the clock did.';
create unique index one_emergency_of_an_action on people.emergency_access (action_id) where ended_at is null;
create index emergency_of_person on people.emergency_access (person_id, until);
grant select, insert, update on people.emergency_access to mostura_app;
