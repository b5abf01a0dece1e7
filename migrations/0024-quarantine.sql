-- Area: platform. A file is held back until a virus scanner has looked at it, or a person has decided about it.

alter table platform.file
  add column state text not null default 'available'
    check (state in ('quarantined', 'unchecked', 'available', 'infected', 'released', 'refused')),
  add column checked_at timestamptz,
  add column check_next timestamptz,
  add column check_tries integer not null default 0,
  add column check_failure text check (check_failure in ('unreachable', 'too_slow', 'too_large', 'confused', 'no_scanner')),
  add column decided_by uuid,
  add column decided_at timestamptz,
  add column decision_reason text,
  add constraint file_decided check ((decided_at is null) = (decided_by is null) and (decided_at is null) = (decision_reason is null)),
  add constraint file_released_by_somebody check (state <> 'released' or decided_at is not null),
  add constraint file_refused_by_somebody check (state <> 'refused' or decided_at is not null);
comment on column platform.file.state is 'quarantined: waits for the scanner; unchecked: the scanner could not answer, a person may decide; released, refused: a person has.';
comment on column platform.file.checked_at is 'When the scanner answered; null for a file that nothing scanned.';
comment on column platform.file.check_next is 'When the scanner is asked about it (again); null when it is asked no more.';

-- What was kept before a scanner was set stays open and is looked at when there is one.
update platform.file set check_next = created_at;
create index file_to_check on platform.file (check_next) where check_next is not null;
create index file_waiting on platform.file (id) where state in ('quarantined', 'unchecked', 'infected');
