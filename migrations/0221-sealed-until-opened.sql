-- Area: grants. Applications stay sealed until an officer opens them after the deadline: who, when, and the list with its hashes.
create table grants.opening (
  call_id uuid primary key references grants.call,
  opened_by uuid not null,
  opened_at timestamptz not null,
  applications jsonb not null check (jsonb_typeof(applications) = 'array'),
  sha256 text not null
);
comment on table grants.opening is 'The opening record of a call. Without one, no member of staff reads an application to it.';
comment on column grants.opening.applications is 'In the order of their numbers: { id, number, submittedAt, contentSha256 } of every application that was submitted and not withdrawn.';
grant select, insert on grants.opening to mostura_app;

-- Calls whose applications are being worked on already were opened before openings were recorded.
insert into grants.opening
  select c.id, coalesce(c.published_by, c.created_by), c.deadline_at, '[]', repeat('0', 64) from grants.call c
  where c.deadline_at < now() and exists (
    select from grants.application a where a.call_id = c.id and a.state not in ('draft', 'submitted', 'withdrawn'));

-- What an applicant said of itself is part of what it submitted.
delete from platform.final_record where table_name = 'grants.application';
drop trigger all_final_stays on grants.application;
call platform.keep_final('submitted application', 'grants.application', 'r.submitted_at is not null',
  '{number,submitted_at,submitted_by,call_id,lot_id,organisation_id,title,language,answers,requested_minor,currency,content,content_sha256,receipt,applicant,created_by,created_at}');
