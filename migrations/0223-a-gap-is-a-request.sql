-- Area: grants. What is missing in an application is asked for in its check, with a day: a document or a clarification.
create table grants.gap_request (
  id uuid primary key,
  application_id uuid not null references grants.application,
  organisation_id uuid not null,
  kind text not null check (kind in ('document', 'clarification')),
  request text not null,
  due_on date not null,
  asked_by uuid not null,
  asked_at timestamptz not null,
  reply text,
  replied_by uuid,
  replied_at timestamptz,
  cancelled_at timestamptz,
  reminded_at timestamptz,
  check ((reply is null) = (replied_at is null) and (replied_at is null) = (replied_by is null)),
  check (replied_at is null or cancelled_at is null)
);
create index gap_of_application on grants.gap_request (application_id, asked_at);
create index gap_due on grants.gap_request (due_on) where replied_at is null and cancelled_at is null;
create table grants.gap_file (
  id uuid primary key,
  request_id uuid not null references grants.gap_request,
  organisation_id uuid not null,
  file_id uuid not null references platform.file,
  created_at timestamptz not null
);
create index file_of_gap on grants.gap_file (request_id);
grant select, insert, update on grants.gap_request to mostura_app;
grant select, insert on grants.gap_file to mostura_app;
call platform.guard('grants.gap_request', 'organisation_id = platform.current_organisation() or platform.is_staff()');
call platform.guard('grants.gap_file', 'organisation_id = platform.current_organisation() or platform.is_staff()');
