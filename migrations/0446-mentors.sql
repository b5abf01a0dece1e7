-- Areas: grants, privacy. Accompaniment of sub-grants: a mentor who neither scores nor pays, the messages between them and the sub-grantee, and what was learned.
create table grants.mentoring (
  id uuid primary key,
  agreement_id uuid not null references grants.sub_grant_agreement,
  organisation_id uuid not null,
  mentor_id uuid not null references people.person,
  state text not null default 'quiet' check (state in ('quiet', 'awaits_mentor', 'awaits_sub_grantee', 'ended')),
  languages text[] not null,
  helps_with text not null,
  since date not null,
  answer_by date,
  ended_on date,
  lesson text not null default '',
  lesson_at timestamptz,
  addition text not null default '',
  added_by uuid references people.person,
  added_at timestamptz,
  appointed_by uuid references people.person,
  appointed_at timestamptz not null,
  check ((state = 'ended') = (ended_on is not null)),
  check ((state in ('awaits_mentor', 'awaits_sub_grantee')) = (answer_by is not null)),
  check (ended_on >= since)
);
comment on column grants.mentoring.answer_by is 'The last day on which an answer to the last message is usual; null while none is awaited.';
comment on column grants.mentoring.lesson is 'What helped, in the words of the mentor, once their work has ended; "addition" is the sub-grantee’s.';
create unique index one_mentor on grants.mentoring (agreement_id) where state <> 'ended';
create index mentoring_of_agreement on grants.mentoring (agreement_id, appointed_at, id);
create index mentoring_of_mentor on grants.mentoring (mentor_id);
create index mentoring_added_by on grants.mentoring (added_by);
create index mentoring_appointed_by on grants.mentoring (appointed_by);
grant select, insert, update (state, answer_by, ended_on, lesson, lesson_at, addition, added_by, added_at) on grants.mentoring to mostura_app;
call platform.guard('grants.mentoring', 'organisation_id = platform.current_organisation() or platform.is_staff()');

-- A message is never changed.
create table grants.mentoring_message (
  id uuid primary key,
  mentoring_id uuid not null references grants.mentoring,
  agreement_id uuid not null references grants.sub_grant_agreement,
  organisation_id uuid not null,
  side text not null check (side in ('sub_grantee', 'mentor')),
  message text not null,
  written_by uuid references people.person,
  written_at timestamptz not null
);
create index message_of_mentoring on grants.mentoring_message (mentoring_id, written_at, id);
create index message_of_agreement on grants.mentoring_message (agreement_id);
create index message_written_by on grants.mentoring_message (written_by);
grant select, insert on grants.mentoring_message to mostura_app;
call platform.guard('grants.mentoring_message', 'organisation_id = platform.current_organisation() or platform.is_staff()');

-- Staff who may not know a protected sub-grant know nothing of its mentor.
do $$
declare
  named text;
begin
  foreach named in array array['grants.mentoring', 'grants.mentoring_message'] loop
    execute format('drop policy own_or_staff on %s', named);
    execute format('create policy own_or_staff_who_may_know on %s to mostura_app
      using (organisation_id = (select platform.current_organisation())
        or (select platform.is_staff()) and exists (select from grants.sub_grant_agreement a where a.id = agreement_id))
      with check (organisation_id = (select platform.current_organisation()) or (select platform.is_staff()))', named);
  end loop;
end $$;

create function privacy.empty_mentorings(agreements uuid[]) returns void
  language sql security definer set search_path = pg_catalog as $$
  update grants.mentoring_message set message = '' where agreement_id = any (agreements);
  update grants.mentoring set helps_with = '', lesson = '', addition = '' where agreement_id = any (agreements);
$$;
revoke all on function privacy.empty_mentorings from public;
grant execute on function privacy.empty_mentorings to mostura_app;
