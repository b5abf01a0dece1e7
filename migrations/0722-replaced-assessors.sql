-- Areas: grants, privacy. An officer replaces an assessor who does not answer: the assignment ends as one that was refused, by the officer.
alter table grants.assignment
  add column replaced_at timestamptz,
  add column replaced_by uuid references people.person,
  add constraint replacement_has_its_person check (num_nulls(replaced_at, replaced_by) in (0, 2)),
  add constraint replaced_is_over check (replaced_at is null or state = 'refused');
comment on column grants.assignment.replaced_at is 'When an officer asked another in place of this assessor; refusal_reason is then the reason of the officer.';
create index assignment_replaced_by on grants.assignment (replaced_by) where replaced_by is not null;
