-- Area: privacy. What people ask about their data, what is held back from retention, and the few columns that retention and
-- erasure empty although the application may not change them otherwise.
create schema privacy;
grant usage on schema privacy to mostura_app;

create table privacy.request (
  id uuid primary key,
  action_id uuid not null references action.action,
  kind text not null check (kind in ('access', 'correction', 'erasure', 'objection')),
  channel text not null check (channel in ('account', 'mail', 'letter', 'in_person')),
  person_id uuid references people.person,
  name text not null,
  reach text not null,
  about text not null,
  received_on date not null,
  due_on date not null check (due_on > received_on),
  extended_at timestamptz,
  extension_reason text,
  outcome text check (outcome in ('granted', 'partly', 'refused')),
  answer text,
  answered_at timestamptz,
  answered_by uuid,
  registered_by uuid not null,
  created_at timestamptz not null,
  emptied_at timestamptz,
  version integer not null default 1,
  check ((outcome is null) = (answered_at is null)),
  check ((extended_at is null) = (extension_reason is null))
);
comment on column privacy.request.reach is 'How the answer reaches whoever asked: a mail address, or a postal address of a letter.';
comment on column privacy.request.due_on is 'The last day for the answer: one month after receipt, two more once extended (GDPR, article 12(3)).';
create index request_list on privacy.request (action_id, answered_at nulls first, due_on, id);
create index request_of_person on privacy.request (person_id, received_on desc);

create table privacy.hold (
  id uuid primary key,
  action_id uuid not null references action.action,
  rule text not null,
  reason text not null,
  held_by uuid not null,
  held_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid
);
comment on table privacy.hold is 'While one stands, nothing of its retention rule goes: an audit, a dispute or a court asks for the records.';
create unique index hold_once on privacy.hold (action_id, rule) where ended_at is null;
grant select, insert, update on privacy.request, privacy.hold to mostura_app;

-- A version of a report is never changed by the application; when its time has come its content goes and its hash stays.
create function privacy.empty_report_versions(agreements uuid[]) returns void
  language sql security definer set search_path = pg_catalog as $$
  update grants.report_version v set content = '{}'
  from grants.report r where r.id = v.report_id and r.agreement_id = any (agreements)
$$;
-- The names of files lie behind row security, and whoever leaves acts for one organisation only.
create function privacy.file_names(person uuid) returns table (id uuid, name text)
  language sql stable security definer set search_path = pg_catalog as $$
  select f.id, f.name from platform.file f
  where f.uploaded_by = person
    or f.organisation_id in (select m.organisation_id from people.membership m where m.person_id = person)
$$;
create function privacy.rename_file(renamed uuid, new_name text) returns void
  language sql security definer set search_path = pg_catalog as $$
  update platform.file set name = new_name where id = renamed
$$;
revoke all on function privacy.empty_report_versions, privacy.file_names, privacy.rename_file from public;
grant execute on function privacy.empty_report_versions, privacy.file_names, privacy.rename_file to mostura_app;
