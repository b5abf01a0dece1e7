-- Area: tasks. Each person is told of what is due before its day, on it and when it is overdue: at once, once a day, or not at all.
alter table people.person add column reminders text not null default 'daily' check (reminders in ('at_once', 'daily', 'off'));
comment on column people.person.reminders is 'How often this person is written to about what is due.';

alter table grants.report add column returned_at timestamptz;
comment on column grants.report.returned_at is 'When it was last returned for correction; what was returned before this column came keeps none.';

create schema tasks;
grant usage on schema tasks to mostura_app;
create table tasks.reminder (
  person_id uuid not null references people.person,
  kind text not null,
  part text not null check (part in ('act', 'wait')),
  record text not null,
  stage text not null check (stage in ('soon', 'today', 'overdue')),
  due_at timestamptz not null,
  action_id uuid not null references action.action,
  told_at timestamptz not null,
  primary key (person_id, kind, part, record, stage, due_at)
);
comment on table tasks.reminder is 'What a person was told of what is still due, so that nothing is said twice. A row goes with its task.';
grant select, insert, delete on tasks.reminder to mostura_app;

-- What each area kept of its own reminders is no longer needed.
drop function network.take_follow_ups_due(uuid, date, timestamptz);
alter table network.capacity_assessment drop column reminded_at;
alter table advocacy.recommendation drop column reminded_for;
alter table advocacy.engagement drop column reminded_for;
alter table matrix.seat drop column reminded_at;
alter table matrix.invitation drop column reminded_at;
